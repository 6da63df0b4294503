/** kafka-reassign-partitions's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const REASSIGN_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'broker-list', argument: '<brokerlist>', description: 'The list of brokers to which the partitions need to be reassigned in the form "0,1,2". This is required if --topics-to-move-json-file is used to generate reassignment configuration' },
    { name: 'execute', description: 'Kick off the reassignment as specified by the --reassignment-json-file option.' },
    { name: 'generate', description: 'Generate a candidate partition reassignment configuration. Note that this only generates a candidate assignment, it does not execute it.' },
    { name: 'reassignment-json-file', argument: '<manual assignment json file path>', description: 'The JSON file with the partition reassignment configurationThe format to use is -\n{"partitions":\n\t[{"topic": "foo",\n\t  "partition": 1,\n\t  "replicas": [1,2,3] }],\n"version":1\n}' },
    { name: 'topics-to-move-json-file', argument: '<topics to reassign json file path>', description: 'Generate a reassignment configuration to move the partitions of the specified topics to the list of brokers specified by the --broker-list option. The format to use is -\n{"topics":\n\t[{"topic": "foo"},{"topic": "foo1"}],\n"version":1\n}' },
    { name: 'verify', description: 'Verify if the reassignment completed as specified by the --reassignment-json-file option.' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED: The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
