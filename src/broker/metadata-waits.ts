/** Waiting, bounded, until this broker's metadata shows what an admin request caused. */
import type { Clock } from '../base/ports.ts';
import type { MetadataCache } from './metadata-cache.ts';

/** True when `condition` came true in time; false at once when the broker stops. It is asked again after each update of the cache. */
export function awaitMetadata(cache: MetadataCache, clock: Clock, timeoutMs: number, condition: () => boolean): Promise<boolean> {
  if (condition()) return Promise.resolve(true);
  if (timeoutMs <= 0 || cache.isClosed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (met: boolean): void => {
      stop();
      timer.cancel();
      resolve(met);
    };
    const stop = cache.onUpdate(() => {
      if (condition()) finish(true);
      else if (cache.isClosed) finish(false);
    });
    const timer = clock.setTimer(timeoutMs, () => finish(condition()));
  });
}

/** The topic has at least so many partitions, and every one a living leader. */
export function hasLeaders(cache: MetadataCache, topic: string, partitionCount: number): boolean {
  const known = cache.topic(topic);
  if (known === null || known.partitions.size < partitionCount) return false;
  for (const partition of known.partitions.values()) if (!cache.isAlive(partition.leader)) return false;
  return true;
}
