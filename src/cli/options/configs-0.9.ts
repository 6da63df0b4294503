/** kafka-configs's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONFIGS_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'add-config', argument: '<>', description: `Key Value pairs configs to add 'k1=v1, k2=v2'. The following is a list of valid configurations: For entity_type 'topics':\n\tcleanup.policy\n\tcompression.type\n\tdelete.retention.ms\n\tfile.delete.delay.ms\n\tflush.messages\n\tflush.ms\n\tindex.interval.bytes\n\tmax.message.bytes\n\tmin.cleanable.dirty.ratio\n\tmin.insync.replicas\n\tpreallocate\n\tretention.bytes\n\tretention.ms\n\tsegment.bytes\n\tsegment.index.bytes\n\tsegment.jitter.ms\n\tsegment.ms\n\tunclean.leader.election.enable\nFor entity_type 'clients':\n\tproducer_byte_rate\n\tconsumer_byte_rate` },
    { name: 'alter', description: 'Alter the configuration for the entity.' },
    { name: 'delete-config', argument: '<>', description: `config keys to remove 'k1,k2'` },
    { name: 'describe', description: 'List configs for the given entity.' },
    { name: 'entity-name', argument: '<>', description: 'Name of entity (topic name/client id)' },
    { name: 'entity-type', argument: '<>', description: 'Type of entity (topics/clients)' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED: The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
