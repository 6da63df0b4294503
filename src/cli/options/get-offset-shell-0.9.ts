/** kafka.tools.GetOffsetShell's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const GET_OFFSET_SHELL_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'broker-list', argument: '<hostname:port,...,hostname:port>', description: 'REQUIRED: The list of hostname and port of the server to connect to.' },
    { name: 'max-wait-ms', argument: '<Integer: ms>', description: 'The max amount of time each fetch request waits. (default: 1000)' },
    { name: 'offsets', argument: '<Integer: count>', description: 'number of offsets returned (default: 1)' },
    { name: 'partitions', argument: '<partition ids>', description: 'comma separated list of partition ids. If not specified, it will find offsets for all partitions (default: )' },
    { name: 'time', argument: '<Long: timestamp/-1(latest)/-2 (earliest)>', description: 'timestamp of the offsets before that' },
    { name: 'topic', argument: '<topic>', description: 'REQUIRED: The topic to get offset from.' },
  ],
};
