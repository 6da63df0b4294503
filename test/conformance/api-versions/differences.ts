/**
 * Why we advertise other versions than Apache Kafka: a reason for each difference, by API key. `api-versions.test.ts`
 * refuses a difference without a reason and a reason without a difference, so what is built later is taken out here.
 */
export interface Reasons {
  /** Against 3.9.1 in ZooKeeper mode. */
  readonly '3.9.1'?: string;
  readonly '4.3.0'?: string;
}

const OLD_CLIENTS = 'clients before 2.1 are served, which 4.0 dropped (KIP-896)';
const INTER_BROKER = 'brokers and controller of a ZooKeeper cluster speak it; a KRaft broker does not';
const NO_TRANSACTIONS = 'the transaction coordinator is not built';
const KRAFT = 'KRaft has it, a ZooKeeper cluster has not';
const NOT_BUILT = 'not built';
const SHARE_GROUPS = 'share groups are not built';
const STREAMS_GROUPS = 'streams groups are not built';
const NEWER = 'a client of 4.x may ask for it; the answer needs nothing of KRaft';

const both = (reason: string): Reasons => ({ '3.9.1': reason, '4.3.0': reason });

export const REASONS: ReadonlyMap<number, Reasons> = new Map<number, Reasons>([
  [0, { '4.3.0': 'version 12 means KIP-890 part 2, which comes with transactions; 13 (topic ids) comes after it' }],
  [1, { '4.3.0': `${OLD_CLIENTS}; version 18 tells a KRaft voter's high watermark (KIP-1166)` }],
  [2, { '3.9.1': NEWER, '4.3.0': OLD_CLIENTS }],
  [3, { '3.9.1': NEWER }],
  [4, { '4.3.0': INTER_BROKER }],
  [5, { '4.3.0': INTER_BROKER }],
  [6, { '4.3.0': INTER_BROKER }],
  [7, { '4.3.0': INTER_BROKER }],
  [8, { '3.9.1': NEWER, '4.3.0': OLD_CLIENTS }],
  [9, { '3.9.1': NEWER, '4.3.0': OLD_CLIENTS }],
  [15, { '3.9.1': NEWER }],
  [19, { '4.3.0': OLD_CLIENTS }],
  [20, { '4.3.0': OLD_CLIENTS }],
  [23, { '4.3.0': OLD_CLIENTS }],
  [24, both(NO_TRANSACTIONS)],
  [25, both(NO_TRANSACTIONS)],
  [26, both(NO_TRANSACTIONS)],
  [27, both(NO_TRANSACTIONS)],
  [28, both(NO_TRANSACTIONS)],
  [29, { '4.3.0': OLD_CLIENTS }],
  [30, { '4.3.0': OLD_CLIENTS }],
  [31, { '4.3.0': OLD_CLIENTS }],
  [32, { '4.3.0': OLD_CLIENTS }],
  [34, both(NOT_BUILT)],
  [35, { '3.9.1': NEWER, '4.3.0': OLD_CLIENTS }],
  [38, { '4.3.0': OLD_CLIENTS }],
  [39, { '4.3.0': OLD_CLIENTS }],
  [40, { '4.3.0': OLD_CLIENTS }],
  [41, { '4.3.0': OLD_CLIENTS }],
  [45, { '3.9.1': NEWER }],
  [55, { '4.3.0': KRAFT }],
  [56, { '4.3.0': INTER_BROKER }],
  [57, both('no feature can be changed: the coordinators and formats have one level')],
  [58, { '3.9.1': 'a broker forwards nothing here: clients are told the controller' }],
  [60, { '3.9.1': NEWER }],
  [64, { '4.3.0': KRAFT }],
  [65, both(NO_TRANSACTIONS)],
  [66, both(NO_TRANSACTIONS)],
  [67, { '4.3.0': INTER_BROKER }],
  [68, both('groups of the consumer protocol (KIP-848) are not built')],
  [69, both('groups of the consumer protocol (KIP-848) are not built')],
  [74, { '3.9.1': NEWER }],
  [75, { '3.9.1': NEWER }],
  ...[76, 77, 78, 79, 83, 84, 85, 86, 87, 90, 91, 92].map((key) => [key, { '4.3.0': SHARE_GROUPS }] as const),
  [80, { '4.3.0': KRAFT }],
  [81, { '4.3.0': KRAFT }],
  [88, { '4.3.0': STREAMS_GROUPS }],
  [89, { '4.3.0': STREAMS_GROUPS }],
]);
