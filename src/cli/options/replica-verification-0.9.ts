/** kafka-replica-verification's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const REPLICA_VERIFICATION_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'broker-list', argument: '<hostname:port,..., hostname:port>', description: 'REQUIRED: The list of hostname and port of the server to connect to.' },
    { name: 'fetch-size', argument: '<Integer: bytes>', description: 'The fetch size of each request. (default: 1048576)' },
    { name: 'max-wait-ms', argument: '<Integer: ms>', description: 'The max amount of time each fetch request waits. (default: 1000)' },
    { name: 'report-interval-ms', argument: '<Long: ms>', description: 'The reporting interval. (default: 30000)' },
    { name: 'time', argument: '<Long: timestamp/-1(latest)/-2 (earliest)>', description: 'Timestamp for getting the initial offsets. (default: -1)' },
    { name: 'topic-white-list', argument: '<Java regex (String)>', description: 'White list of topics to verify replica consistency. Defaults to all topics. (default: .*)' },
  ],
};
