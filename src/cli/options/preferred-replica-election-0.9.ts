/** kafka-preferred-replica-election's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const PREFERRED_ELECTION_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'path-to-json-file', argument: '<list of partitions for which preferred replica leader election needs to be triggered>', description: 'The JSON file with the list of partitions for which preferred replica leader election should be done, in the following format -\n{"partitions":\n\t[{"topic": "foo", "partition": 1},\n\t {"topic": "foobar", "partition": 2}]\n}\nDefaults to all existing partitions' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED: The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
