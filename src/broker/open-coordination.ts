/**
 * The coordination store that a configuration asks for: a ZooKeeper ensemble (`zookeeper.connect=host:port,…`), or the
 * embedded store (no `zookeeper.connect`, or `embedded`), which is served over ZooKeeper's protocol where
 * `blumfeld.zookeeper.port` is set.
 */
import { type Coordination, CoordinationError } from '../base/coordination.ts';
import type { Ports } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { ZooKeeperClient } from '../zookeeper/client.ts';
import { openEmbedded } from '../zookeeper/open-embedded.ts';

export interface OpenedCoordination {
  readonly coordination: Coordination;
  /** Where other ZooKeeper clients connect; null for an embedded store without a port. */
  readonly zookeeperConnect: string | null;
  /** Resolves, with one line, when the embedded store's journal failed and nothing is answered any more. */
  readonly failure: Promise<CoordinationFailedError>;
  /** Ends the store; the session ends with `coordination.close()`. */
  close(): Promise<void>;
}

/** Without its coordination store a broker can neither start nor go on for long. */
export class CoordinationFailedError extends Error {
  constructor(directory: string | null, cause: unknown) {
    super(`the coordination journal${directory === null ? '' : ` in ${directory}`} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'CoordinationFailedError';
  }
}

/** A start that waits for an answer of a store that failed would wait for ever. */
export const unlessFailed = <T>(failure: Promise<CoordinationFailedError>, work: Promise<T>): Promise<T> => {
  work.catch(() => {});
  return Promise.race([work, failure.then((error) => Promise.reject(error))]);
};

/** `directory` null: the embedded store lives in memory. Rejects when the store cannot be opened or reached in time. */
export async function openCoordination(config: BrokerConfig, ports: Ports, directory: string | null): Promise<OpenedCoordination> {
  const connect = config.zookeeperConnect;
  const sessionTimeoutMs = config.get('zookeeper.session.timeout.ms');
  if (connect !== null) {
    const coordination = new ZooKeeperClient({ connect, sessionTimeoutMs, ports });
    await connectedInTime(coordination, connect, config.zookeeperConnectionTimeoutMs, ports);
    await coordination.ensureChroot();
    return { coordination, zookeeperConnect: connect, failure: new Promise(() => {}), close: async () => {} };
  }
  const port = config.get('blumfeld.zookeeper.port');
  let onFailure: (error: CoordinationFailedError) => void = () => {};
  const failure = new Promise<CoordinationFailedError>((resolve) => {
    onFailure = resolve;
  });
  const store = await openEmbedded({
    directory,
    ports,
    onFailure: (error) => onFailure(new CoordinationFailedError(directory, error)),
    ...(port >= 0 ? { listen: { host: config.get('blumfeld.zookeeper.host'), port } } : {}),
  });
  const server = store.server;
  return {
    coordination: store.coordination({ timeoutMs: sessionTimeoutMs }),
    failure,
    zookeeperConnect: server === null ? null : `${server.host}:${server.port}`,
    close: () => store.close(),
  };
}

async function connectedInTime(client: ZooKeeperClient, connect: string, timeoutMs: number, ports: Ports): Promise<void> {
  let late = (): void => {};
  const tooLate = new Promise<never>((_, reject) => {
    late = () => reject(new CoordinationError('OperationTimeout', '/', `ZooKeeper at ${connect} did not answer within ${timeoutMs} ms (zookeeper.connection.timeout.ms): is it running? bin/zookeeper-server-start.sh config/zookeeper.properties starts one`));
  });
  const timer = ports.clock.setTimer(timeoutMs, late);
  try {
    await Promise.race([client.connected(), tooLate]);
  } catch (error) {
    void client.close().catch(() => {});
    throw error;
  } finally {
    timer.cancel();
  }
}
