/** kafka-delete-records's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const DELETE_RECORDS_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: server(s) to use for bootstrapping>', description: 'REQUIRED: The server to connect to.' },
    { name: 'command-config', argument: '<String: command config property file path>', description: 'A property file containing configs to be passed to Admin Client.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'offset-json-file', argument: '<String: Offset json file path>', description: 'REQUIRED: The JSON file with offset per partition. The format to use is:\n{"partitions":\n  [{"topic": "foo", "partition": 1,\n  "offset": 1}],\n "version":1\n}' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
