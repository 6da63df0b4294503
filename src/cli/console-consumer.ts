/** kafka-console-consumer: today's; with `--new-consumer`, or `--zookeeper`, 0.9's (docs/tools.md). */
import { eraOf } from './era.ts';

export async function run(argv: string[]): Promise<number> {
  const old = eraOf(argv, ['zookeeper', 'zoo', 'new-consumer', 'blacklist'], []) === '0.9';
  return old ? (await import('./console-consumer-old.ts')).runOldConsumer(argv) : (await import('./console-consumer-today.ts')).runConsumer(argv);
}
