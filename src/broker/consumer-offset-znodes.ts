/**
 * Offsets of OffsetCommit and OffsetFetch version 0: in ZooKeeper, at /consumers/GROUP/offsets/TOPIC/PARTITION, as in
 * 0.8 (kafka-facts §1.5, quirk 8). The node's data is the offset in decimal digits.
 */
import { CoordinationError } from '../base/coordination.ts';
import type { Coordination } from '../base/coordination.ts';
import { CONSUMERS_PATH } from '../znodes/paths.ts';

const pathOf = (group: string, topic: string, partition: number): string => `${CONSUMERS_PATH}/${group}/offsets/${topic}/${partition}`;
const isCode = (error: unknown, code: string): boolean => error instanceof CoordinationError && error.code === code;

async function createParents(coordination: Coordination, path: string): Promise<void> {
  const parts = path.split('/').slice(1, -1);
  for (let depth = 1; depth <= parts.length; depth++) {
    try {
      await coordination.create(`/${parts.slice(0, depth).join('/')}`, new Uint8Array(0));
    } catch (error) {
      if (!isCode(error, 'NodeExists')) throw error;
    }
  }
}

/** Rejects with CoordinationError. */
export async function writeConsumerOffset(coordination: Coordination, group: string, topic: string, partition: number, offset: number): Promise<void> {
  const path = pathOf(group, topic, partition);
  const data = new TextEncoder().encode(String(offset));
  try {
    await coordination.set(path, data, -1);
    return;
  } catch (error) {
    if (!isCode(error, 'NoNode')) throw error;
  }
  await createParents(coordination, path);
  try {
    await coordination.create(path, data);
  } catch (error) {
    if (!isCode(error, 'NodeExists')) throw error;
    await coordination.set(path, data, -1);
  }
}

/** null when there is none. */
export async function readConsumerOffset(coordination: Coordination, group: string, topic: string, partition: number): Promise<number | null> {
  const found = await coordination.get(pathOf(group, topic, partition));
  if (found === null) return null;
  const text = new TextDecoder().decode(found.data);
  return /^-?\d{1,16}$/.test(text) ? Number(text) : null;
}
