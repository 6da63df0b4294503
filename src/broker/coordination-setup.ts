/** What a broker makes sure of in ZooKeeper before it registers: base paths, the cluster's id, its own id. */
import { type Coordination, CoordinationError, type CoordinationOperation } from '../base/coordination.ts';
import type { Random } from '../base/ports.ts';
import { decodeClusterId, encodeClusterId } from '../znodes/broker-znodes.ts';
import { BROKER_SEQUENCE_ID_PATH, CLUSTER_ID_PATH, CLUSTER_PATH, PERSISTENT_PATHS } from '../znodes/paths.ts';
import { randomUuid } from './random-uuid.ts';

const NO_DATA = new Uint8Array(0);
const creation = (path: string): CoordinationOperation => ({ type: 'create', path, data: null });

/** One transaction on an empty store; one by one when some exist. Persistent nodes are shared, so NodeExists is success. */
export async function makeBasePaths(coordination: Coordination): Promise<void> {
  try {
    await coordination.multi(PERSISTENT_PATHS.map(creation));
  } catch (error) {
    if (!isNodeExists(error)) throw error;
    for (const made of await Promise.allSettled(PERSISTENT_PATHS.map((path) => coordination.create(path, null)))) {
      if (made.status === 'rejected' && !isNodeExists(made.reason)) throw made.reason;
    }
  }
}

const isNodeExists = (error: unknown): boolean => error instanceof CoordinationError && error.code === 'NodeExists';

/** The id of /cluster/id, made by whoever comes first. */
export async function clusterId(coordination: Coordination, random: Random): Promise<string> {
  const present = await coordination.get(CLUSTER_ID_PATH);
  if (present !== null) return decodeClusterId(present.data);
  const id = randomUuid(random);
  try {
    await coordination.multi([creation(CLUSTER_PATH), { type: 'create', path: CLUSTER_ID_PATH, data: encodeClusterId(id) }]);
    return id;
  } catch (error) {
    if (!isNodeExists(error)) throw error;
    if ((error as CoordinationError).path === CLUSTER_PATH) await coordination.create(CLUSTER_ID_PATH, encodeClusterId(id)).catch(ignoreNodeExists);
    return clusterId(coordination, random);
  }
}

function ignoreNodeExists(error: unknown): void {
  if (!isNodeExists(error)) throw error;
}

/** broker.id −1: the next number above reserved.broker.max.id. The version of /brokers/seqid is the counter. */
export async function generateBrokerId(coordination: Coordination, reservedBrokerMaxId: number): Promise<number> {
  const stat = await coordination.set(BROKER_SEQUENCE_ID_PATH, NO_DATA, -1);
  return reservedBrokerMaxId + stat.version;
}
