/** After all is healed: what producers send now must be confirmed. */
import type { Workload } from './workload.ts';

const FRESH_RECORDS = 3;

/** Waits until `what` says null, at most so long; false, with a violation reported, when it does not. */
export type Holds = (what: () => string | null, limitMs: number) => Promise<boolean>;

/** Each producer sends a few records that must be confirmed. */
export async function freshRecords(workload: Workload, holds: Holds, limitMs: number): Promise<{ left: number } | null> {
  const pending = { left: 0 };
  const waiting = new Set(workload.producers);
  const tryAll = (): string | null => {
    for (const client of waiting) {
      if (!client.isIdle()) continue;
      waiting.delete(client);
      for (let i = 0; i < FRESH_RECORDS; i++) if (client.send(() => void pending.left--)) pending.left++;
    }
    return waiting.size === 0 ? null : `${[...waiting].map((client) => `${client.name} (${client.pending} unanswered)`).join(', ')} cannot send`;
  };
  return (await holds(tryAll, limitMs)) ? pending : null;
}
