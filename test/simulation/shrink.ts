/**
 * Leaves faults out of a failing seed for as long as it still breaks the same invariant (delta debugging on the list of
 * faults); returns the numbers of those that are not needed.
 */
import type { Violation } from './oracle/history.ts';

type Run = (seed: number, options: { skip: ReadonlySet<number> }) => Promise<{ readonly violation: Violation | null; readonly faults: readonly { readonly number: number }[] }>;

export async function shrink(seed: number, run: Run, say: (line: string) => void = console.log): Promise<Set<number>> {
  const skip = new Set<number>();
  const first = await run(seed, { skip });
  if (first.violation === null) return skip;
  const { invariant } = first.violation;
  let left = first.faults.map((fault) => fault.number);
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const without = new Set([...skip, ...left.slice(at, at + size)]);
      const result = await run(seed, { skip: without });
      if (result.violation?.invariant === invariant) {
        for (const number of left.slice(at, at + size)) skip.add(number);
        left = [...left.slice(0, at), ...left.slice(at + size)];
      } else at += size;
    }
  }
  say(`seed ${seed}: ${left.length} of ${first.faults.length} faults are needed: ${left.join(', ')}`);
  return skip;
}
