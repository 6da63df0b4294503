/** kafka-topics's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const TOPICS_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'alter', description: 'Alter the number of partitions, replica assignment, and/or configuration for the topic.' },
    { name: 'config', argument: '<name=value>', description: 'A topic configuration override for the topic being created or altered.The following is a list of valid configurations:\n\tcleanup.policy\n\tcompression.type\n\tdelete.retention.ms\n\tfile.delete.delay.ms\n\tflush.messages\n\tflush.ms\n\tindex.interval.bytes\n\tmax.message.bytes\n\tmin.cleanable.dirty.ratio\n\tmin.insync.replicas\n\tpreallocate\n\tretention.bytes\n\tretention.ms\n\tsegment.bytes\n\tsegment.index.bytes\n\tsegment.jitter.ms\n\tsegment.ms\n\tunclean.leader.election.enable\nSee the Kafka documentation for full details on the topic configs.' },
    { name: 'create', description: 'Create a new topic.' },
    { name: 'delete', description: 'Delete a topic' },
    { name: 'delete-config', argument: '<name>', description: 'A topic configuration override to be removed for an existing topic (see the list of configurations under the --config option).' },
    { name: 'describe', description: 'List details for the given topics.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'list', description: 'List all available topics.' },
    { name: 'partitions', argument: '<Integer: # of partitions>', description: 'The number of partitions for the topic being created or altered (WARNING: If partitions are increased for a topic that has a key, the partition logic or ordering of the messages will be affected' },
    { name: 'replica-assignment', argument: '<broker_id_for_part1_replica1 : broker_id_for_part1_replica2 , broker_id_for_part2_replica1 : broker_id_for_part2_replica2 , ...>', description: 'A list of manual partition-to-broker assignments for the topic being created or altered.' },
    { name: 'replication-factor', argument: '<Integer: replication factor>', description: 'The replication factor for each partition in the topic being created.' },
    { name: 'topic', argument: '<topic>', description: 'The topic to be create, alter or describe. Can also accept a regular expression except for --create option' },
    { name: 'topics-with-overrides', description: 'if set when describing topics, only show topics that have overridden configs' },
    { name: 'unavailable-partitions', description: 'if set when describing topics, only show partitions whose leader is not available' },
    { name: 'under-replicated-partitions', description: 'if set when describing topics, only show under replicated partitions' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED: The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
