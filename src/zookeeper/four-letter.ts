/** ZooKeeper's four-letter words: plain-text questions on the client port, answered and closed. */
import type { CoordinationStore } from './store.ts';

/** What we claim to be: the release whose operations are served (no TTL, no containers, no reconfiguration). */
export const SERVER_VERSION = '3.9.2-blumfeld, built on 2026-01-01 00:00 UTC';

export interface ServerView {
  readonly store: CoordinationStore;
  readonly figures: { received: number; sent: number };
  readonly port: number;
  readonly directory: string | null;
  readonly tickTimeMs: number;
  readonly minSessionTimeoutMs: number;
  readonly maxSessionTimeoutMs: number;
  readonly maxClientConnections: number;
  readonly hostName: string;
  describeConnections(kind: 'cons' | 'stat'): string[];
  connectionCount(): number;
  outstanding(): number;
}

function status(view: ServerView): string {
  const { store, figures } = view;
  return `Latency min/avg/max: 0/0.0/0\nReceived: ${figures.received}\nSent: ${figures.sent}\nConnections: ${view.connectionCount()}\nOutstanding: ${view.outstanding()}\n`
    + `Zxid: 0x${store.tree.zxid.toString(16)}\nMode: standalone\nNode count: ${store.tree.map.nodes.size}\n`;
}

function monitor(view: ServerView): string {
  const { store, figures } = view;
  const { total } = store.tree.watches.counts;
  const ephemerals = [...store.tree.map.ephemerals.values()].reduce((sum, paths) => sum + paths.size, 0);
  const rows: [string, string | number][] = [
    ['zk_version', SERVER_VERSION], ['zk_server_state', 'standalone'], ['zk_avg_latency', 0], ['zk_max_latency', 0], ['zk_min_latency', 0],
    ['zk_packets_received', figures.received], ['zk_packets_sent', figures.sent], ['zk_num_alive_connections', view.connectionCount()],
    ['zk_outstanding_requests', view.outstanding()], ['zk_znode_count', store.tree.map.nodes.size], ['zk_watch_count', total],
    ['zk_ephemerals_count', ephemerals], ['zk_approximate_data_size', store.tree.map.approximateBytes], ['zk_global_sessions', store.sessions.size],
    ['zk_fsync_count', store.journal?.figures.syncs ?? 0], ['zk_snapshot_count', store.journal?.figures.snapshots ?? 0],
  ];
  return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

function dump(view: ServerView): string {
  const { sessions, tree } = view.store;
  const lines = [`SessionTracker dump:`, `Session Sets (${sessions.size}):`];
  for (const session of sessions.values()) lines.push(`\t0x${session.sessionId.toString(16)}\t${session.timeoutMs}ms`);
  lines.push('ephemeral nodes dump:', `Sessions with Ephemerals (${tree.map.ephemerals.size}):`);
  for (const [sessionId, paths] of tree.map.ephemerals) lines.push(`0x${sessionId.toString(16)}:`, ...[...paths].map((path) => `\t${path}`));
  lines.push('Connections dump:', `Connections Sets (1)/(${view.connectionCount()}):`);
  return `${lines.join('\n')}\n`;
}

function configuration(view: ServerView): string {
  return `clientPort=${view.port}\nsecureClientPort=-1\ndataDir=${view.directory ?? 'memory'}\ndataDirSize=${view.store.journal?.figures.bytes ?? 0}\n`
    + `dataLogDir=${view.directory ?? 'memory'}\ndataLogSize=${view.store.journal?.figures.bytes ?? 0}\ntickTime=${view.tickTimeMs}\nmaxClientCnxns=${view.maxClientConnections}\n`
    + `minSessionTimeout=${view.minSessionTimeoutMs}\nmaxSessionTimeout=${view.maxSessionTimeoutMs}\nclientPortListenBacklog=-1\nserverId=0\n`;
}

export function fourLetterAnswer(word: string, view: ServerView): string | null {
  const { counts } = view.store.tree.watches;
  switch (word) {
    case 'ruok': return view.store.failed ? 'the journal failed' : 'imok';
    case 'isro': return 'rw';
    case 'srvr': return `Zookeeper version: ${SERVER_VERSION}\n${status(view)}`;
    case 'stat': return `Zookeeper version: ${SERVER_VERSION}\nClients:\n${view.describeConnections('stat').map((line) => `${line}\n`).join('')}\n${status(view)}`;
    case 'cons': return `${view.describeConnections('cons').map((line) => `${line}\n`).join('')}\n`;
    case 'mntr': return monitor(view);
    case 'conf': return configuration(view);
    case 'envi': return `Environment:\nzookeeper.version=${SERVER_VERSION}\nhost.name=${view.hostName}\n`;
    case 'dump': return dump(view);
    case 'wchs': return `${counts.watchers} connections watching ${counts.paths} paths\nTotal watches:${counts.total}\n`;
    default: return null;
  }
}
