/** kafka-configs: through brokers as of 3.9; with `--zookeeper` for topics and clients 0.9's (docs/tools.md). */
import { eraOf } from './era.ts';

export async function run(argv: string[]): Promise<number> {
  const old = eraOf(argv, ['zookeeper', 'zoo']) === '0.9';
  return old ? (await import('./configs-old.ts')).runOldConfigs(argv) : (await import('./configs-today.ts')).runConfigs(argv);
}
