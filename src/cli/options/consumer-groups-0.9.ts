/** kafka-consumer-groups's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSUMER_GROUPS_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'bootstrap-server', argument: '<server to connect to>', description: 'REQUIRED (only when using new-consumer): The server to connect to.' },
    { name: 'command-config', argument: '<command config property file>', description: 'Property file containing configs to be passed to Admin Client and Consumer.' },
    { name: 'delete', description: `Pass in groups to delete topic partition offsets and ownership information over the entire consumer group. For instance --group g1 --group g2\nPass in groups with a single topic to just delete the given topic's partition offsets and ownership information for the given consumer groups. For instance --group g1 --group g2 --topic t1\nPass in just a topic to delete the given topic's partition offsets and ownership information for every consumer group. For instance --topic t1\nWARNING: Group deletion only works for old ZK-based consumer groups, and one has to use it carefully to only delete groups that are not active.` },
    { name: 'describe', description: 'Describe consumer group and list offset lag related to given group.' },
    { name: 'group', argument: '<consumer group>', description: 'The consumer group we wish to act on.' },
    { name: 'list', description: 'List all consumer groups.' },
    { name: 'new-consumer', description: 'Use new consumer.' },
    { name: 'topic', argument: '<topic>', description: 'The topic whose consumer group information should be deleted.' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED (unless new-consumer is used): The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
