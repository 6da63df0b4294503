/** kafka-replica-verification's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const REPLICA_VERIFICATION_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'broker-list', argument: '<String: hostname: port,...,hostname:port>', description: 'REQUIRED: The list of hostname and port of the server to connect to.' },
    { name: 'fetch-size', argument: '<Integer: bytes>', description: 'The fetch size of each request. (default: 1048576)' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'max-wait-ms', argument: '<Integer: ms>', description: 'The max amount of time each fetch request waits. (default: 1000)' },
    { name: 'report-interval-ms', argument: '<Long: ms>', description: 'The reporting interval. (default: 30000)' },
    { name: 'time', argument: '<Long: timestamp/-1(latest)/-2 (earliest)>', description: 'Timestamp for getting the initial offsets. (default: -1)' },
    { name: 'topic-white-list', argument: '<String: Java regex (String)>', description: 'DEPRECATED use --topics-include instead; ignored if --topics-include specified. List of topics to verify replica consistency. (default: .*)' },
    { name: 'topics-include', argument: '<String: Java regex (String)>', description: 'List of topics to verify replica consistency. (default: .*)' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
