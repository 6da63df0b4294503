/** kafka-leader-election's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const LEADER_ELECTION_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'admin.config', argument: '<String: config file>', description: 'Configuration properties files to pass to the admin client' },
    { name: 'all-topic-partitions', description: 'Perform election on all of the eligible topic partitions based on the type of election (see the --election-type flag). Not allowed if --topic or --path-to-json-file is specified.' },
    { name: 'bootstrap-server', argument: '<String: host:port>', description: 'A hostname and port for the broker to connect to, in the form host:port. Multiple comma separated URLs can be given. REQUIRED.' },
    { name: 'election-type', argument: '<[PREFERRED,UNCLEAN]: election type>', description: 'Type of election to attempt. Possible values are "preferred" for preferred leader election or "unclean" for unclean leader election. If preferred election is selection, the election is only performed if the current leader is not the preferred leader for the topic partition. If unclean election is selected, the election is only performed if there are no leader for the topic partition. REQUIRED.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'partition', argument: '<Integer: partition id>', description: 'Partition id for which to perform an election. REQUIRED if --topic is specified.' },
    { name: 'path-to-json-file', argument: '<String: Path to JSON file>', description: 'The JSON file with the list  of partition for which leader elections should be performed. This is an example format.\n{"partitions":\n\t[{"topic": "foo", "partition": 1},\n\t {"topic": "foobar", "partition": 2}]\n}\nNot allowed if --all-topic-partitions or --topic flags are specified.' },
    { name: 'topic', argument: '<String: topic name>', description: 'Name of topic for which to perform an election. Not allowed if --path-to-json-file or --all-topic-partitions is specified.' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
