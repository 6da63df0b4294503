/**
 * zookeeper-server-stop [zookeeper.properties]: SIGTERM to the zookeeper-server-start processes of this machine (known by
 * their process title), or to the one that was started with that file. Exit 1 when there is none, as Kafka's.
 */
import { findBrokers, terminate } from '../node/server-process.ts';
import { print } from './output.ts';
import { ZOOKEEPER_TITLE } from './zookeeper-server-start.ts';

export async function run(argv: string[]): Promise<number> {
  const found = findBrokers(argv[0] ?? null, ZOOKEEPER_TITLE);
  if (found.length === 0) {
    print('No zookeeper server to stop');
    return 1;
  }
  for (const pid of found) terminate(pid);
  return 0;
}
