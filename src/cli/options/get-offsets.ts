/** kafka-get-offsets's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const GET_OFFSETS_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: HOST1: PORT1,...,HOST3:PORT3>', description: 'REQUIRED. The server(s) to connect to in the form HOST1:PORT1,HOST2:PORT2.' },
    { name: 'broker-list', argument: '<String: HOST1:PORT1,...,HOST3:PORT3>', description: 'DEPRECATED, use --bootstrap-server instead; ignored if --bootstrap-server is specified. The server(s) to connect to in the form HOST1: PORT1,HOST2:PORT2.' },
    { name: 'command-config', argument: '<String: config file>', description: 'Property file containing configs to be passed to Admin Client.' },
    { name: 'exclude-internal-topics', description: 'By default, internal topics are included. If specified, internal topics are excluded.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'partitions', argument: '<String: partition ids>', description: 'Comma separated list of partition ids to get the offsets for. If not present, all partitions of the authorized topics are queried. Cannot be used if --topic-partitions is present.' },
    { name: 'time', argument: '<String: <timestamp> / -1 or latest / -2 or earliest / -3 or max-timestamp / -4 or earliest-local / -5 or latest-tiered>', description: 'timestamp of the offsets before that. [Note: No offset is returned, if the timestamp greater than recently committed record timestamp is given.] (default: latest)' },
    { name: 'topic', argument: '<String: topic>', description: 'The topic to get the offsets for. It also accepts a regular expression. If not present, all authorized topics are queried. Cannot be used if --topic-partitions is present.' },
    { name: 'topic-partitions', argument: '<String: topic1:1,topic2:0-3,topic3,topic4:5-,topic5:-3>', description: `Comma separated list of topic-partition patterns to get the offsets for, with the format of '([^:,]*)(?::(?:([0-9]*)|(?:([0-9]*)-([0-9]*))))?'. The first group is an optional regex for the topic name, if omitted, it matches any topic name. The section after ':' describes a 'partition' pattern, which can be: a number, a range in the format of 'NUMBER-NUMBER' (lower inclusive, upper exclusive), an inclusive lower bound in the format of 'NUMBER-', an exclusive upper bound in the format of '-NUMBER' or may be omitted to accept all partitions.` },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
