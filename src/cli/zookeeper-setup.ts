/** Opens ZooKeeper for a tool with `--zookeeper`, as those of 0.9 did. */
import type { Ports } from '../base/ports.ts';
import { ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { ZooKeeperClient } from '../zookeeper/client.ts';
import { logLine } from './output.ts';
import { ToolError } from './tool.ts';

const SESSION_TIMEOUT_MS = 30_000;
const CONNECT_TIMEOUT_MS = 8000;
const COMPLAIN_EVERY_MS = 1000;

export interface OpenZooKeeper {
  readonly zookeeper: ZooKeeperCluster;
  readonly ports: Ports;
  close(): Promise<void>;
}

/** @throws ToolError when no server can be reached */
export async function openZooKeeper(connect: string): Promise<OpenZooKeeper> {
  const ports = createNodePorts({ keepAlive: true });
  const client = new ZooKeeperClient({ connect, sessionTimeoutMs: SESSION_TIMEOUT_MS, ports });
  const server = connect.split(/[,/]/)[0] ?? connect;
  const shown = server.startsWith('localhost:') ? server.replace('localhost', 'localhost/127.0.0.1') : server;
  const complain = setInterval(() => {
    logLine('WARN', `Session 0x0 for server ${shown}, unexpected error, closing socket connection and attempting reconnect`, 'org.apache.zookeeper.ClientCnxn', 'java.net.ConnectException: Connection refused');
  }, COMPLAIN_EVERY_MS);
  let limit: NodeJS.Timeout | undefined;
  const close = async (): Promise<void> => {
    await client.close().catch(() => null);
    await ports.close();
  };
  try {
    await Promise.race([client.connected(), new Promise((_, reject) => {
      limit = setTimeout(() => reject(new ToolError('org.I0Itec.zkclient.exception.ZkTimeoutException', `Unable to connect to zookeeper server within timeout: ${CONNECT_TIMEOUT_MS}`)), CONNECT_TIMEOUT_MS);
    })]);
  } catch (error) {
    void close();
    throw error;
  } finally {
    clearInterval(complain);
    clearTimeout(limit);
  }
  return { zookeeper: new ZooKeeperCluster(client), ports, close };
}
