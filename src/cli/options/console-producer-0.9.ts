/** kafka-console-producer's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSOLE_PRODUCER_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'batch-size', argument: '<Integer: size>', description: 'Number of messages to send in a single batch if they are not being sent synchronously. (default: 200)' },
    { name: 'broker-list', argument: '<broker-list>', description: 'REQUIRED: The broker list string in the form HOST1:PORT1,HOST2:PORT2.' },
    { name: 'compression-codec', argument: '[compression-codec]', description: `The compression codec: either 'none', 'gzip', 'snappy', or 'lz4'.If specified without value, then it defaults to 'gzip'` },
    { name: 'key-serializer', argument: '<encoder_class>', description: 'The class name of the message encoder implementation to use for serializing keys. (default: kafka.serializer.DefaultEncoder)' },
    { name: 'line-reader', argument: '<reader_class>', description: 'The class name of the class to use for reading lines from standard in. By default each line is read as a separate message. (default: kafka.tools.ConsoleProducer$LineMessageReader)' },
    { name: 'max-block-ms', argument: '<Long: max block on send>', description: 'The max time that the producer will block for during a send request (default: 60000)' },
    { name: 'max-memory-bytes', argument: '<Long: total memory in bytes>', description: 'The total memory used by the producer to buffer records waiting to be sent to the server. (default: 33554432)' },
    { name: 'max-partition-memory-bytes', argument: '<Long: memory in bytes per partition>', description: 'The buffer size allocated for a partition. When records are received which are smaller than this size the producer will attempt to optimistically group them together until this size is reached. (default: 16384)' },
    { name: 'message-send-max-retries', argument: '<Integer>', description: 'Brokers can fail receiving the message for multiple reasons, and being unavailable transiently is just one of them. This property specifies the number of retires before the producer give up and drop this message. (default: 3)' },
    { name: 'metadata-expiry-ms', argument: '<Long: metadata expiration interval>', description: `The period of time in milliseconds after which we force a refresh of metadata even if we haven't seen any leadership changes. (default: 300000)` },
    { name: 'old-producer', description: 'Use the old producer implementation.' },
    { name: 'producer-property', argument: '<producer_prop>', description: 'A mechanism to pass user-defined properties in the form key=value to the producer.' },
    { name: 'producer.config', argument: '<config file>', description: 'Producer config properties file. Note that [producer-property] takes precedence over this config.' },
    { name: 'property', argument: '<prop>', description: 'A mechanism to pass user-defined properties in the form key=value to the message reader. This allows custom configuration for a user-defined message reader.' },
    { name: 'queue-enqueuetimeout-ms', argument: '<Integer: queue enqueuetimeout ms>', description: 'Timeout for event enqueue (default: 2147483647)' },
    { name: 'queue-size', argument: '<Integer: queue_size>', description: 'If set and the producer is running in asynchronous mode, this gives the maximum amount of  messages will queue awaiting sufficient batch size. (default: 10000)' },
    { name: 'request-required-acks', argument: '<Integer: request required acks>', description: 'The required acks of the producer requests (default: 0)' },
    { name: 'request-timeout-ms', argument: '<Integer: request timeout ms>', description: 'The ack timeout of the producer requests. Value must be non-negative and non-zero (default: 1500)' },
    { name: 'retry-backoff-ms', argument: '<Integer>', description: 'Before each retry, the producer refreshes the metadata of relevant topics. Since leader election takes a bit of time, this property specifies the amount of time that the producer waits before refreshing the metadata. (default: 100)' },
    { name: 'socket-buffer-size', argument: '<Integer: size>', description: 'The size of the tcp RECV size. (default: 102400)' },
    { name: 'sync', description: 'If set message send requests to the brokers are synchronously, one at a time as they arrive.' },
    { name: 'timeout', argument: '<Integer: timeout_ms>', description: 'If set and the producer is running in asynchronous mode, this gives the maximum amount of time a message will queue awaiting sufficient batch size. The value is given in ms. (default: 1000)' },
    { name: 'topic', argument: '<topic>', description: 'REQUIRED: The topic id to produce messages to.' },
    { name: 'value-serializer', argument: '<encoder_class>', description: 'The class name of the message encoder implementation to use for serializing values. (default: kafka.serializer.DefaultEncoder)' },
  ],
};
