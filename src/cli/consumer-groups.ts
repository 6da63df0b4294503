/** kafka-consumer-groups: today's; with `--zookeeper` or `--new-consumer`, 0.9's (docs/tools.md). */
import { eraOf } from './era.ts';

export async function run(argv: string[]): Promise<number> {
  const old = eraOf(argv, ['zookeeper', 'zoo', 'new-consumer'], []) === '0.9';
  return old ? (await import('./consumer-groups-old.ts')).runOldGroups(argv) : (await import('./consumer-groups-today.ts')).runGroups(argv);
}
