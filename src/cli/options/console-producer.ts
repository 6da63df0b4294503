/** kafka-console-producer's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSOLE_PRODUCER_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'batch-size', argument: '<Integer: size>', description: 'Number of messages to send in a single batch if they are not being sent synchronously. please note that this option will be replaced if max-partition-memory-bytes is also set (default: 16384)' },
    { name: 'bootstrap-server', argument: '<String: server to connect to>', description: 'REQUIRED unless --broker-list (deprecated) is specified. The server(s) to connect to. The broker list string in the form HOST1:PORT1,HOST2:PORT2.' },
    { name: 'broker-list', argument: '<String: broker-list>', description: 'DEPRECATED, use --bootstrap-server instead; ignored if --bootstrap-server is specified.  The broker list string in the form HOST1:PORT1, HOST2:PORT2.' },
    { name: 'compression-codec', argument: '[String: compression-codec]', description: `The compression codec: either 'none', 'gzip', 'snappy', 'lz4', or 'zstd'. If specified without value, then it defaults to 'gzip'` },
    { name: 'help', description: 'Print usage information.' },
    { name: 'line-reader', argument: '<String: reader_class>', description: 'The class name of the class to use for reading lines from standard in. By default each line is read as a separate message. (default: kafka.tools.ConsoleProducer$LineMessageReader)' },
    { name: 'max-block-ms', argument: '<Long: max block on send>', description: 'The max time that the producer will block for during a send request. (default: 60000)' },
    { name: 'max-memory-bytes', argument: '<Long: total memory in bytes>', description: 'The total memory used by the producer to buffer records waiting to be sent to the server. This is the option to control `buffer.memory` in producer configs. (default: 33554432)' },
    { name: 'max-partition-memory-bytes', argument: '<Integer: memory in bytes per partition>', description: 'The buffer size allocated for a partition. When records are received which are smaller than this size the producer will attempt to optimistically group them together until this size is reached. This is the option to control `batch.size` in producer configs. (default: 16384)' },
    { name: 'message-send-max-retries', argument: '<Integer>', description: 'Brokers can fail receiving the message for multiple reasons, and being unavailable transiently is just one of them. This property specifies the number of retries before the producer give up and drop this message. This is the option to control `retries` in producer configs. (default: 3)' },
    { name: 'metadata-expiry-ms', argument: '<Long: metadata expiration interval>', description: "The period of time in milliseconds after which we force a refresh of metadata even if we haven't seen any leadership changes. This is the option to control `metadata.max.age.ms` in producer configs. (default: 300000)" },
    { name: 'producer-property', argument: '<String: producer_prop>', description: 'A mechanism to pass user-defined properties in the form key=value to the producer.' },
    { name: 'producer.config', argument: '<String: config file>', description: 'Producer config properties file. Note that [producer-property] takes precedence over this config.' },
    { name: 'property', argument: '<String: prop>', description: 'A mechanism to pass user-defined properties in the form key=value to the message reader. This allows custom configuration for a user-defined message reader.\nDefault properties include:\n parse.key=false\n parse.headers=false\n ignore.error=false\n key.separator=\\t\n headers.delimiter=\\t\n headers.separator=,\n headers.key.separator=:\n null.marker=   When set, any fields (key, value and headers) equal to this will be replaced by null\nDefault parsing pattern when:\n parse.headers=true and parse.key=true:\n  "h1:v1,h2:v2...\\tkey\\tvalue"\n parse.key=true:\n  "key\\tvalue"\n parse.headers=true:\n  "h1:v1,h2:v2...\\tvalue"' },
    { name: 'reader-config', argument: '<String: config file>', description: 'Config properties file for the message reader. Note that [property] takes precedence over this config.' },
    { name: 'request-required-acks', argument: '<String: request required acks>', description: 'The required `acks` of the producer requests (default: -1)' },
    { name: 'request-timeout-ms', argument: '<Integer: request timeout ms>', description: 'The ack timeout of the producer requests. Value must be non-negative and non-zero. (default: 1500)' },
    { name: 'retry-backoff-ms', argument: '<Long>', description: 'Before each retry, the producer refreshes the metadata of relevant topics. Since leader election takes a bit of time, this property specifies the amount of time that the producer waits before refreshing the metadata. This is the option to control `retry.backoff.ms` in producer configs. (default: 100)' },
    { name: 'socket-buffer-size', argument: '<Integer: size>', description: 'The size of the tcp RECV size. This is the option to control `send.buffer.bytes` in producer configs. (default: 102400)' },
    { name: 'sync', description: 'If set message send requests to the brokers are synchronously, one at a time as they arrive.' },
    { name: 'timeout', argument: '<Long: timeout_ms>', description: 'If set and the producer is running in asynchronous mode, this gives the maximum amount of time a message will queue awaiting sufficient batch size. The value is given in ms. This is the option to control `linger.ms` in producer configs. (default: 1000)' },
    { name: 'topic', argument: '<String: topic>', description: 'REQUIRED: The topic id to produce messages to.' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
