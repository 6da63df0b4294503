/**
 * Which tests of librdkafka's own suite (of @confluentinc/kafka-javascript's tarball: 2.15.1) run here, how, and what is expected; and
 * which do not run, with the reason. The bar is what the same test says of one Apache Kafka 3.9.1 broker.
 */
export type BrokerKind = 'plain' | 'delay' | 'noautocreate';

/** `plain` has what librdkafka's own CI sets; `delay` Kafka's default before a first rebalance, which static members' tests want. */
export const BROKER_SETTINGS: Readonly<Record<BrokerKind, Readonly<Record<string, string>>>> = {
  plain: { 'num.partitions': '4' },
  delay: { 'num.partitions': '4', 'group.initial.rebalance.delay.ms': '3000' },
  noautocreate: { 'num.partitions': '4', 'auto.create.topics.enable': 'false' },
};

export interface TestRun {
  readonly number: string;
  /** Only subtests whose name holds this. */
  readonly subtests?: string;
  /** `-Q`: only where the full run waits for minutes. */
  readonly quick?: boolean;
  readonly broker: BrokerKind;
  /** What it takes on an idle machine; the limit is four times that, and 60 s. */
  readonly seconds: number;
  /** In the subset of `.ci/run`. */
  readonly ci: boolean;
  /** It passes although it says this. */
  readonly mustNotSay?: RegExp;
  /** It fails at times, on Apache Kafka too, and why. */
  readonly mayFail?: string;
  /** It fails, and why. */
  readonly fails?: string;
}

const NO_TRANSACTIONS = 'transactions come later (issue "Three brokers")';

function runs(seconds: Readonly<Record<string, number>>, more: Partial<TestRun> = {}): TestRun[] {
  return Object.entries(seconds).map(([number, each]) => ({ number: number.slice(1), broker: 'plain', seconds: each, ci: true, ...more }));
}

/** suites.md (a): real work with -Q as well; run without, where that takes no longer than seconds. */
const FULL = runs({
  t0001: 1, t0002: 2, t0003: 1, t0005: 1, t0007: 1, t0008: 1, t0011: 6, t0012: 3, t0013: 2, t0014: 7, t0015: 12, t0016: 1, t0017: 12, t0019: 7, t0020: 2, t0021: 2, t0022: 1,
  t0029: 2, t0030: 10, t0031: 1, t0033: 35, t0034: 10, t0035: 1, t0036: 2, t0039: 1, t0040: 4, t0041: 4, t0042: 3, t0044: 2, t0048: 3, t0049: 15, t0050: 20, t0051: 12, t0052: 10,
  t0053: 4, t0054: 1, t0056: 5, t0057: 1, t0059: 8, t0060: 3, t0063: 1, t0064: 1, t0065: 1, t0067: 5, t0069: 12, t0070: 2, t0073: 1, t0075: 17, t0076: 44, t0082: 3, t0083: 6, t0084: 11,
  t0085: 3, t0086: 7, t0088: 22, t0090: 20, t0092: 2, t0093: 27, t0094: 25, t0099: 2, t0110: 7, t0112: 4, t0114: 20, t0122: 37, t0123: 17, t0125: 12, t0127: 7, t0130: 1, t0132: 5, t0140: 1,
});
const SLOW = runs({ t0018: 41, t0026: 52, t0038: 14, t0045: 70 });
/** Two consumers must meet in one first rebalance: without Kafka's default delay it is chance whether they do. */
const DELAYED = runs({ t0089: 80, t0091: 70, t0102: 64, t0118: 12 }, { broker: 'delay' });
const NO_AUTO_CREATE = runs({ t0045: 40 }, { broker: 'noautocreate' });

const ADMIN_SUBTESTS = [
  'CreateTopics', 'DeleteTopics', 'CreatePartitions', 'AlterConfigs', 'IncrementalAlterConfigs', 'DescribeConfigs', 'DeleteRecords', 'DeleteGroups', 'ListConsumerGroups',
  'DescribeTopics', 'DescribeCluster', 'DeleteConsumerGroupOffsets', 'AlterConsumerGroupOffsets', 'ListConsumerGroupOffsets', 'ListOffsets', 'unclean_destroy',
];
const ADMIN: TestRun[] = ADMIN_SUBTESTS.map((name) => ({ number: '0081', subtests: `do_test_${name}`, broker: 'plain', seconds: 15, ci: true }));

export const RUNS: readonly TestRun[] = [
  ...FULL,
  ...SLOW,
  ...DELAYED,
  ...NO_AUTO_CREATE,
  ...ADMIN,
  {
    number: '0081', subtests: 'do_test_DescribeConsumerGroups', broker: 'plain', seconds: 32, ci: true,
    mayFail: 'it deletes groups of static members six seconds after it closed them, and their sessions last six seconds',
  },
  { number: '0113', broker: 'delay', seconds: 320, ci: false },
  { number: '0113', quick: true, broker: 'delay', seconds: 10, ci: true },
  { number: '0055', broker: 'plain', seconds: 40, ci: false, fails: NO_TRANSACTIONS },
  { number: '0061', broker: 'plain', seconds: 30, ci: false, fails: NO_TRANSACTIONS },
  { number: '0061', subtests: 'without transactions', broker: 'plain', seconds: 12, ci: true },
  { number: '0081', subtests: 'do_test_UserScramCredentials', broker: 'plain', seconds: 5, ci: false, fails: 'SCRAM users come with security' },
  { number: '0077', quick: true, broker: 'plain', seconds: 25, ci: true },
  { number: '0103', quick: true, broker: 'plain', seconds: 20, ci: false, fails: NO_TRANSACTIONS },
  { number: '0129', broker: 'plain', seconds: 30, ci: false, fails: NO_TRANSACTIONS },
  { number: '0137', broker: 'plain', seconds: 46, ci: false, fails: NO_TRANSACTIONS },
  { number: '0137', subtests: 'consume_batch_with', broker: 'plain', seconds: 32, ci: true },
  { number: '0137', subtests: 'store_offset', broker: 'plain', seconds: 5, ci: true },
  { number: '0137', subtests: 'EOF position', broker: 'plain', seconds: 5, ci: true },
];

/** Those that ask for three replicas outright: only with `--brokers 3`. */
export const THREE_BROKER_RUNS: readonly TestRun[] = [
  { number: '0098', broker: 'plain', seconds: 25, ci: false, fails: NO_TRANSACTIONS },
  { number: '0101', broker: 'plain', seconds: 5, ci: true, mustNotSay: /rxbytes was not highest|expecting rxbytes/ },
  { number: '0107', broker: 'noautocreate', seconds: 55, ci: true },
  { number: '0111', broker: 'noautocreate', seconds: 12, ci: true },
];

/** What CI runs on three brokers beside them: where leaders, coordinators and metadata of several brokers matter, and that takes no long. */
export const THREE_BROKER_CI: ReadonlySet<string> = new Set(
  ('0001 0002 0003 0005 0008 0011 0012 0013 0014 0017 0018 0019 0021 0022 0029 0030 0033 0036 0040 0042 0045 0048 0050 0056 0059 0061 0064 0067 0069 0070 0077 0081 0082 0083 0084 0085 0086 ' +
  '0092 0099 0112 0113 0118 0125 0127 0130 0132 0140').split(' '),
);

/** Settings of broker `id` of three, for 0101 a rack each. */
export const threeBrokerSettings = (kind: BrokerKind) => (id: number): Readonly<Record<string, string>> => ({
  ...BROKER_SETTINGS[kind], 'broker.rack': `RACK${id}`, 'replica.selector.class': 'org.apache.kafka.common.replica.RackAwareReplicaSelector',
});

/** Reason → numbers that are not run. */
export const NOT_RUN: readonly (readonly [string, string])[] = [
  ['no broker is used, or librdkafka\'s own mock cluster', '0000 0004 0006 0009 0025 0037 0043 0046 0058 0062 0066 0068 0072 0074 0078 0079 0080 0095 0100 0104 0105 0106 0116 0117 0120 0121 0124 0128 0131 0133 0134 0136 0138 0139 0143 0144 0145 0146 0147 0148 0149 0150 0151 0152 0153 0155 0156 0157 0158 0182 0183 0186 0187 0191'],
  ['needs three brokers and a SASL listener', '0135 0142'],
  ['needs an authorizer', '0109 0115 0119'],
  ['needs TLS files or an OIDC server', '0097 0126'],
  ['share groups need a broker of 4.2', '0170 0171 0172 0173 0174 0175 0176 0177 0178 0179 0180 0181 0184 0185'],
  ['librdkafka names it a known issue', '0028 0047'],
  ['to be run by hand', '0190 8000 8001'],
];
