/** kafka-topics's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const TOPICS_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'alter', description: 'Alter the number of partitions and replica assignment. Update the configuration of an existing topic via --alter is no longer supported here (the kafka-configs CLI supports altering topic configs with a --bootstrap-server option).' },
    { name: 'at-min-isr-partitions', description: 'if set when describing topics, only show partitions whose isr count is equal to the configured minimum.' },
    { name: 'bootstrap-server', argument: '<String: server to connect to>', description: 'REQUIRED: The Kafka server to connect to.' },
    { name: 'command-config', argument: '<String: command config property file>', description: 'Property file containing configs to be passed to Admin Client. This is used only with --bootstrap-server option for describing and altering broker configs.' },
    { name: 'config', argument: '<String: name=value>', description: 'A topic configuration override for the topic being created. The following is a list of valid configurations:\n\tcleanup.policy\n\tcompression.gzip.level\n\tcompression.lz4.level\n\tcompression.type\n\tcompression.zstd.level\n\tdelete.retention.ms\n\tfile.delete.delay.ms\n\tflush.messages\n\tflush.ms\n\tfollower.replication.throttled.replicas\n\tindex.interval.bytes\n\tleader.replication.throttled.replicas\n\tlocal.retention.bytes\n\tlocal.retention.ms\n\tmax.compaction.lag.ms\n\tmax.message.bytes\n\tmessage.downconversion.enable\n\tmessage.format.version\n\tmessage.timestamp.after.max.ms\n\tmessage.timestamp.before.max.ms\n\tmessage.timestamp.difference.max.ms\n\tmessage.timestamp.type\n\tmin.cleanable.dirty.ratio\n\tmin.compaction.lag.ms\n\tmin.insync.replicas\n\tpreallocate\n\tremote.log.copy.disable\n\tremote.log.delete.on.disable\n\tremote.storage.enable\n\tretention.bytes\n\tretention.ms\n\tsegment.bytes\n\tsegment.index.bytes\n\tsegment.jitter.ms\n\tsegment.ms\n\tunclean.leader.election.enable\nSee the Kafka documentation for full details on the topic configs. It is supported only in combination with --create if --bootstrap-server option is used (the kafka-configs CLI supports altering topic configs with a --bootstrap-server option).' },
    { name: 'create', description: 'Create a new topic.' },
    { name: 'delete', description: 'Delete a topic' },
    { name: 'delete-config', argument: '<String: name>', description: 'A topic configuration override to be removed for an existing topic (see the list of configurations under the --config option). Not supported with the --bootstrap-server option.' },
    { name: 'describe', description: 'List details for the given topics.' },
    { name: 'exclude-internal', description: 'exclude internal topics when running list or describe command. The internal topics will be listed by default' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'if-exists', description: 'if set when altering or deleting or describing topics, the action will only execute if the topic exists.' },
    { name: 'if-not-exists', description: 'if set when creating topics, the action will only execute if the topic does not already exist.' },
    { name: 'list', description: 'List all available topics.' },
    { name: 'partition-size-limit-per-response', argument: '<Integer: maximum number of partitions in one response.>', description: 'the maximum partition size to be included in one DescribeTopicPartitions response.' },
    { name: 'partitions', argument: '<Integer: # of partitions>', description: 'The number of partitions for the topic being created or altered (WARNING: If partitions are increased for a topic that has a key, the partition logic or ordering of the messages will be affected). If not supplied for create, defaults to the cluster default.' },
    { name: 'replica-assignment', argument: '<String: broker_id_for_part1_replica1 : broker_id_for_part1_replica2 , broker_id_for_part2_replica1 : broker_id_for_part2_replica2 , ...>', description: 'A list of manual partition-to-broker assignments for the topic being created or altered.' },
    { name: 'replication-factor', argument: '<Integer: replication factor>', description: 'The replication factor for each partition in the topic being created. If not supplied, defaults to the cluster default.' },
    { name: 'topic', argument: '<String: topic>', description: `The topic to create, alter, describe or delete. It also accepts a regular expression, except for --create option. Put topic name in double quotes and use the '\\' prefix to escape regular expression symbols; e.g. "test\\.topic".` },
    { name: 'topic-id', argument: '<String: topic-id>', description: 'The topic-id to describe.This is used only with --bootstrap-server option for describing topics.' },
    { name: 'topics-with-overrides', description: 'if set when describing topics, only show topics that have overridden configs' },
    { name: 'unavailable-partitions', description: 'if set when describing topics, only show partitions whose leader is not available' },
    { name: 'under-min-isr-partitions', description: 'if set when describing topics, only show partitions whose isr count is less than the configured minimum.' },
    { name: 'under-replicated-partitions', description: 'if set when describing topics, only show under replicated partitions' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
