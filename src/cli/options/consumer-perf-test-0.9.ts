/** kafka-consumer-perf-test's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSUMER_PERF_TEST_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'batch-size', argument: '<Integer: size>', description: 'Number of messages to write in a single batch. (default: 200)' },
    { name: 'broker-list', argument: '<host>', description: 'A broker list to use for connecting if using the new consumer.' },
    { name: 'compression-codec', argument: '<Integer: supported codec: NoCompressionCodec as 0, GZIPCompressionCodec as 1, SnappyCompressionCodec as 2, LZ4CompressionCodec as 3>', description: 'If set, messages are sent compressed (default: 0)' },
    { name: 'consumer.config', argument: '<config file>', description: 'Consumer config properties file.' },
    { name: 'date-format', argument: '<date format>', description: 'The date format to use for formatting the time field. See java.text.SimpleDateFormat for options. (default: yyyy-MM-dd HH:mm:ss:SSS)' },
    { name: 'fetch-size', argument: '<Integer: size>', description: 'The amount of data to fetch in a single request. (default: 1048576)' },
    { name: 'from-latest', description: 'If the consumer does not already have an established offset to consume from, start with the latest message present in the log rather than the earliest message.' },
    { name: 'group', argument: '<gid>', description: 'The group id to consume on. (default: perf-consumer-12345)' },
    { name: 'help', description: 'Print usage.' },
    { name: 'hide-header', description: 'If set, skips printing the header for the stats' },
    { name: 'message-size', argument: '<Integer: size>', description: 'The size of each message. (default: 100)' },
    { name: 'messages', argument: '<Long: count>', description: 'REQUIRED: The number of messages to send or consume' },
    { name: 'new-consumer', description: 'Use the new consumer implementation.' },
    { name: 'num-fetch-threads', argument: '<Integer: count>', description: 'Number of fetcher threads. (default: 1)' },
    { name: 'reporting-interval', argument: '<Integer: size>', description: 'Interval at which to print progress info. (default: 5000)' },
    { name: 'show-detailed-stats', description: 'If set, stats are reported for each reporting interval as configured by reporting-interval' },
    { name: 'socket-buffer-size', argument: '<Integer: size>', description: 'The size of the tcp RECV size. (default: 2097152)' },
    { name: 'threads', argument: '<Integer: count>', description: 'Number of processing threads. (default: 10)' },
    { name: 'topic', argument: '<topic>', description: 'REQUIRED: The topic to consume from.' },
    { name: 'zookeeper', argument: '<urls>', description: 'The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over. This option is only used with the old consumer.' },
  ],
};
