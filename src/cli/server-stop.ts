/**
 * kafka-server-stop [server.properties]: SIGTERM to the Blumfeld brokers of this machine (known by their process title),
 * or to the one that was started with that file. Never touches another process. Exit 1 when there is none, as Kafka's.
 */
import { findBrokers, terminate } from '../node/server-process.ts';
import { print } from './output.ts';

export async function run(argv: string[]): Promise<number> {
  if (argv.some((word) => word === '--help' || word === '-h')) {
    print('usage: kafka-server-stop [server.properties]\nStops the Blumfeld brokers of this machine, or only the one that was started with that file.');
    return 0;
  }
  const found = findBrokers(argv[0] ?? null);
  if (found.length === 0) {
    print('No kafka server to stop');
    return 1;
  }
  for (const pid of found) terminate(pid);
  return 0;
}
