/** kafka-reassign-partitions: today's, or 0.9's where `--zookeeper` says so. */
import { eraOf } from './era.ts';

export async function run(argv: string[]): Promise<number> {
  if (eraOf(argv, ['zookeeper']) === '0.9') return (await import('./reassign-old.ts')).runOldReassignment(argv);
  return (await import('./reassign-today.ts')).runTodaysReassignment(argv);
}
