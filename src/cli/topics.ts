/** kafka-topics: today's, through the brokers, or 0.9's, through ZooKeeper (docs/tools.md says which). */
import { eraOf } from './era.ts';

export async function run(argv: string[]): Promise<number> {
  if (eraOf(argv, ['zookeeper', 'zoo', 'z']) === '0.9') return (await import('./topics-zookeeper.ts')).runOldTopics(argv);
  return (await import('./topics-today.ts')).runTopics(argv);
}
