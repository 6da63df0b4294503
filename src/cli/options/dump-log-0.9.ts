/** kafka.tools.DumpLogSegments's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const DUMP_LOG_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'deep-iteration', description: 'if set, uses deep instead of shallow iteration' },
    { name: 'files', argument: '<file1, file2, ...>', description: 'REQUIRED: The comma separated list of data and index log files to be dumped' },
    { name: 'key-decoder-class', argument: '[]', description: 'if set, used to deserialize the keys. This class should implement kafka.serializer.Decoder trait. Custom jar should be available in kafka/libs directory. (default: kafka.serializer.StringDecoder)' },
    { name: 'max-message-size', argument: '<Integer: size>', description: 'Size of largest message. (default: 5242880)' },
    { name: 'offsets-decoder', description: 'if set, log data will be parsed as offset data from __consumer_offsets topic' },
    { name: 'print-data-log', description: 'if set, printing the messages content when dumping data logs' },
    { name: 'value-decoder-class', argument: '[]', description: 'if set, used to deserialize the messages. This class should implement kafka.serializer.Decoder trait. Custom jar should be available in kafka/libs directory. (default: kafka.serializer.StringDecoder)' },
    { name: 'verify-index-only', description: 'if set, just verify the index log without printing its content' },
  ],
};
