/** kafka-consumer-perf-test's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSUMER_PERF_TEST_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: server to connect to>', description: 'REQUIRED unless --broker-list (deprecated) is specified. The server(s) to connect to.' },
    { name: 'broker-list', argument: '<String: broker-list>', description: 'DEPRECATED, use --bootstrap-server instead; ignored if --bootstrap-server is specified. The broker list string in the form HOST1:PORT1,HOST2:PORT2.' },
    { name: 'consumer.config', argument: '<String: config file>', description: 'Consumer config properties file.' },
    { name: 'date-format', argument: '<String: date format>', description: 'The date format to use for formatting the time field. See java.text.SimpleDateFormat for options. (default: yyyy-MM-dd HH:mm:ss:SSS)' },
    { name: 'fetch-size', argument: '<Integer: size>', description: 'The amount of data to fetch in a single request. (default: 1048576)' },
    { name: 'from-latest', description: 'If the consumer does not already have an established offset to consume from, start with the latest message present in the log rather than the earliest message.' },
    { name: 'group', argument: '<String: gid>', description: 'The group id to consume on. (default: perf-consumer-12345)' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'hide-header', description: 'If set, skips printing the header for the stats' },
    { name: 'messages', argument: '<Long: count>', description: 'REQUIRED: The number of messages to send or consume' },
    { name: 'num-fetch-threads', argument: '<Integer: count>', description: 'DEPRECATED AND IGNORED: Number of fetcher threads. (default: 1)' },
    { name: 'print-metrics', description: 'Print out the metrics.' },
    { name: 'reporting-interval', argument: '<Long: interval_ms>', description: 'Interval in milliseconds at which to print progress info. (default: 5000)' },
    { name: 'show-detailed-stats', description: 'If set, stats are reported for each reporting interval as configured by reporting-interval' },
    { name: 'socket-buffer-size', argument: '<Integer: size>', description: 'The size of the tcp RECV size. (default: 2097152)' },
    { name: 'threads', argument: '<Integer: count>', description: 'DEPRECATED AND IGNORED: Number of processing threads. (default: 10)' },
    { name: 'timeout', argument: '[Long: milliseconds]', description: 'The maximum allowed time in milliseconds between returned records. (default: 10000)' },
    { name: 'topic', argument: '<String: topic>', description: 'REQUIRED: The topic to consume from.' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
