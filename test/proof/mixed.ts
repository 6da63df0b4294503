/**
 * `npm run proof:mixed`: Apache Kafka 3.9.1 brokers and ours on one ZooKeeper, one topic on all of them. `--ci` for the
 * short form. Needs java, mvn for Kafka's jars, Debian's zookeeper, and compiles librdkafka the first time.
 *   kills     two Kafka and one of ours, then one and two: leaders, controllers, coordinators killed in turn under load
 *   admin     topics made, grown, configured, reassigned and deleted under a controller of either kind
 *   old       the same under older inter.broker.protocol.versions: topics without ids, ISR changes by way of ZooKeeper
 *   move      Kafka → ours → Kafka on the same data directories by a rolling restart under load
 */
import { aptInstall } from '../conformance/clients/install.ts';
import { installRdkafka, NODE_RDKAFKA } from '../conformance/clients/install-rdkafka.ts';
import { kafkaClassPath, kafkaMissing } from '../conformance/kafka-peer.ts';
import { administer } from './mixed/admin.ts';
import { killOne, type Role } from './mixed/kills.ts';
import { root } from './mixed/load-process.ts';
import type { Kind } from './mixed/mixed-broker.ts';
import type { Store } from './mixed/mixed-cluster.ts';
import { rollTo } from './mixed/move.ts';
import { Scene } from './mixed/scene.ts';

const SESSION_TIMEOUT_MS = 4000;
const ROLES: readonly Role[] = ['leader', 'controller', 'coordinator'];
const K = 'kafka';
const B = 'blumfeld';

let passed = 0;
let failed = 0;

async function chapter(title: string, kinds: readonly Kind[], store: Store, act: (scene: Scene) => Promise<string[]>, properties: readonly string[] = []): Promise<void> {
  const from = Date.now();
  console.log(`${title} (${kinds.join(', ')}; ${store === 'ours' ? 'our' : "Debian's"} ZooKeeper)`);
  let scene: Scene | null = null;
  let problems: string[];
  try {
    scene = await Scene.open({ store, kinds, sessionTimeoutMs: SESSION_TIMEOUT_MS, properties });
    problems = await act(scene);
    problems.push(...(await scene.reckon()));
  } catch (error) {
    problems = [error instanceof Error ? `${error.message}${error.cause === undefined ? '' : `: ${String(error.cause)}`}` : String(error)];
  }
  if (scene !== null) {
    const { ledger } = scene;
    console.log(`  ${ledger.ackedCount} records acknowledged, ${ledger.failures.length} refused; offsets committed ${ledger.committed.join(', ')}; ${ledger.assignments} assignments`);
    await scene.cluster.close(problems.length > 0);
    if (problems.length > 0) console.log(`  the cluster's files: ${scene.cluster.directory}`);
  }
  for (const problem of problems.slice(0, 20)) console.log(`  NOT OK: ${problem}`);
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`  ${problems.length === 0 ? 'ok: nothing lost, duplicated or moved; replicas are byte-equal; offsets kept' : 'failed'} (${((Date.now() - from) / 1000).toFixed(0)} s)`);
}

/** Each role and kind once per turn, until the rounds or the time are over; each role of each kind must have died. */
function kills(rounds: number, kinds: readonly Kind[], required: readonly string[]): (scene: Scene) => Promise<string[]> {
  return async (scene) => {
    const seen = new Set<string>();
    const order = ROLES.flatMap((role) => kinds.map((kind): [Role, Kind] => [role, kind]));
    for (let round = 0; round < rounds; round++) {
      const [role, kind] = order[round % order.length]!;
      seen.add(await killOne(scene, role, kind, round));
    }
    return required.filter((what) => !seen.has(what)).map((what) => `no ${what} was killed`);
  };
}

const problem = kafkaMissing('3.9.1') ?? aptInstall(['zookeeper', 'default-jre-headless']) ?? installRdkafka(root, NODE_RDKAFKA);
if (problem !== null) {
  console.log(problem);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
kafkaClassPath('3.9.1');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isShort = process.argv.includes('--ci');
const rounds = Number(process.argv.find((word) => word.startsWith('--rounds='))?.slice(9) ?? (isShort ? 4 : 12));
const both = ['leader of kafka', 'leader of blumfeld', 'controller of kafka', 'controller of blumfeld'];
const is = (name: string): boolean => wanted.length === 0 || wanted.includes(name);

if (isShort) {
  if (is('kills')) await chapter('Leaders and controllers killed', [K, K, B], 'zookeeper', kills(rounds, [B, K], both));
  if (is('move')) await chapter('Rolling move, there and back', [K, B, B], 'ours', rollTo([[1, B], [1, K]]));
} else {
  if (is('kills')) {
    await chapter('Leaders, controllers and coordinators killed', [K, K, B], 'zookeeper', kills(rounds, [B, K], both));
    await chapter('Leaders, controllers and coordinators killed', [K, B, B], 'ours', kills(rounds, [K, B], both));
  }
  if (is('admin')) await chapter('Topics administered', [K, K, B], 'zookeeper', administer);
  if (is('old')) {
    for (const version of ['2.8', '2.6']) {
      await chapter(`The same with inter.broker.protocol.version=${version}`, [K, K, B], 'zookeeper', kills(4, [B, K], both), [`inter.broker.protocol.version=${version}`]);
    }
  }
  if (is('move')) {
    await chapter('Rolling move of a whole cluster, there and back', [K, K], 'zookeeper', rollTo([[1, B], [2, B], [1, K], [2, K]]), ['min.insync.replicas=1', 'offsets.topic.replication.factor=2']);
    await chapter('Brokers killed and started as the other program', [K, K, B], 'zookeeper', rollTo([[1, B], [3, K], [2, B], [1, K], [3, B], [2, K]], 'kill'));
    await chapter('Rolling move of three brokers, there and back', [K, K, B], 'zookeeper', rollTo([[1, B], [2, B], [3, K], [2, K], [3, B], [1, K]]));
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
