/** kafka-dump-log's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const DUMP_LOG_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'cluster-metadata-decoder', description: 'If set, log data will be parsed as cluster metadata records.' },
    { name: 'deep-iteration', description: 'If set, uses deep instead of shallow iteration. Automatically set if print-data-log is enabled.' },
    { name: 'files', argument: '<String: file1, file2, ...>', description: 'REQUIRED: The comma separated list of data and index log files to be dumped.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'index-sanity-check', description: 'If set, just checks the index sanity without printing its content. This is the same check that is executed on broker startup to determine if an index needs rebuilding or not.' },
    { name: 'key-decoder-class', argument: '[String]', description: 'If set, used to deserialize the keys. This class should implement org.apache.kafka.tools.api.Decoder trait. Custom jar should be available in kafka/libs directory. (default: org.apache.kafka.tools.api.StringDecoder)' },
    { name: 'max-bytes', argument: '<Integer: size>', description: 'Limit the amount of total batches read in bytes avoiding reading the whole .log file(s). (default: 2147483647)' },
    { name: 'max-message-size', argument: '<Integer: size>', description: 'Size of largest message. (default: 5242880)' },
    { name: 'offsets-decoder', description: 'If set, log data will be parsed as offset data from the __consumer_offsets topic.' },
    { name: 'print-data-log', description: 'If set, printing the messages content when dumping data logs. Automatically set if any decoder option is specified.' },
    { name: 'remote-log-metadata-decoder', description: 'If set, log data will be parsed as TopicBasedRemoteLogMetadataManager (RLMM) metadata records. Instead, the value-decoder-class option can be used if a custom RLMM implementation is configured.' },
    { name: 'skip-record-metadata', description: 'Whether to skip printing metadata for each record.' },
    { name: 'transaction-log-decoder', description: 'If set, log data will be parsed as transaction metadata from the __transaction_state topic.' },
    { name: 'value-decoder-class', argument: '[String]', description: 'If set, used to deserialize the messages. This class should implement org.apache.kafka.tools.api.Decoder trait. Custom jar should be available in kafka/libs directory. (default: org.apache.kafka.tools.api.StringDecoder)' },
    { name: 'verify-index-only', description: 'If set, just verify the index log without printing its content.' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
