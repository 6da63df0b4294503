/** The two lines that Kafka 0.9 logged about every ephemeral node it made; operators look for them in logs/server.log. */
import type { LogSink } from '../base/ports.ts';

const LOGGER = 'kafka.utils.ZKCheckedEphemeral';

/** "Secure" were nodes with ACLs of their own (zookeeper.set.acl), which ours does not make. */
export function logEphemeralCreation(log: LogSink, path: string, isCreated: boolean): void {
  log.log('INFO', LOGGER, `Creating ${path} (is it secure? false)`);
  log.log('INFO', LOGGER, `Result of znode creation is: ${isCreated ? 'OK' : 'NODEEXISTS'}`);
}
