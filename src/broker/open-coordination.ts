/**
 * The coordination store that a configuration asks for: a ZooKeeper ensemble (`zookeeper.connect=host:port,…`), or the
 * embedded store (no `zookeeper.connect`, or `embedded`), which is served over ZooKeeper's protocol where
 * `blumfeld.zookeeper.port` is set.
 */
import type { Coordination } from '../base/coordination.ts';
import type { Ports } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { connectZooKeeper } from '../zookeeper/connect.ts';
import { openEmbedded } from '../zookeeper/open-embedded.ts';

export interface OpenedCoordination {
  readonly coordination: Coordination;
  /** Where other ZooKeeper clients connect; null for an embedded store without a port. */
  readonly zookeeperConnect: string | null;
  /** Ends the store; the session ends with `coordination.close()`. */
  close(): Promise<void>;
}

/** `directory` null: the embedded store lives in memory. Rejects when the store cannot be opened or reached in time. */
export async function openCoordination(config: BrokerConfig, ports: Ports, directory: string | null): Promise<OpenedCoordination> {
  const connect = config.zookeeperConnect;
  const sessionTimeoutMs = config.get('zookeeper.session.timeout.ms');
  if (connect !== null) {
    const coordination = await connectZooKeeper({ connect, sessionTimeoutMs, connectionTimeoutMs: config.zookeeperConnectionTimeoutMs, ports });
    return { coordination, zookeeperConnect: connect, close: async () => {} };
  }
  const port = config.get('blumfeld.zookeeper.port');
  const store = await openEmbedded({
    directory,
    ports,
    ...(port >= 0 ? { listen: { host: config.get('blumfeld.zookeeper.host'), port } } : {}),
  });
  const server = store.server;
  return {
    coordination: store.coordination({ timeoutMs: sessionTimeoutMs }),
    zookeeperConnect: server === null ? null : `${server.host}:${server.port}`,
    close: () => store.close(),
  };
}
