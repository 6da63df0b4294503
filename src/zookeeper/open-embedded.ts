/**
 * The embedded coordination store in one call: a tree in memory or journalled in a directory, handles for brokers in
 * this process, and, where asked, a port that speaks ZooKeeper's protocol.
 */
import type { Coordination } from '../base/coordination.ts';
import { type Disk, type Ports, PortError, type TlsOptions } from '../base/ports.ts';
import { EmbeddedCoordination } from './embedded-coordination.ts';
import { recover } from './recovery.ts';
import { EmbeddedZooKeeperServer } from './server.ts';
import { CoordinationStore } from './store.ts';
import { ZnodeTree } from './tree.ts';

export interface EmbeddedOptions {
  /** null: in memory, gone with the process. */
  readonly directory: string | null;
  readonly ports: Pick<Ports, 'clock' | 'random' | 'disk' | 'transport' | 'log'>;
  /** Serve ZooKeeper's wire protocol there; port 0 picks one. */
  readonly listen?: { readonly host: string; readonly port: number; readonly tls?: TlsOptions };
  /** ZooKeeper's unit of time: sessions of wire clients last 2 to 20 of it. */
  readonly tickTimeMs?: number;
  readonly minSessionTimeoutMs?: number;
  readonly maxSessionTimeoutMs?: number;
  /** Connections from one address; 0: no limit. */
  readonly maxClientConnections?: number;
  /** For tests: a snapshot is due when the journal is longer. */
  readonly snapshotAfterBytes?: number;
  /** The journal failed; nothing is answered any more. */
  readonly onFailure?: (error: unknown) => void;
}

export interface EmbeddedCoordinationStore {
  /** A new session of this process. */
  coordination(sessionOptions?: { timeoutMs?: number }): Coordination;
  /** Where ZooKeeper clients connect; null when not listening. */
  readonly server: { readonly host: string; readonly port: number } | null;
  /** As if its timeout had passed: its ephemeral nodes go, its handle or connection ends. */
  expireSession(sessionId: bigint): void;
  readonly store: CoordinationStore;
  close(): Promise<void>;
}

const DEFAULT_TICK_TIME_MS = 3000;
const DEFAULT_SESSION_TIMEOUT_MS = 18_000;

/** A directory whose own name, and those of the parents that were made for it, survive a power failure. */
async function makeDurableDirectory(disk: Disk, directory: string): Promise<void> {
  // The last one always: a start that was killed may have made it and not synced it.
  const unsure: string[] = [directory];
  for (let at = parentOf(directory); at !== '' && (await disk.stat(at)) === null; at = parentOf(at)) unsure.push(at);
  await disk.makeDirectory(directory);
  for (const made of unsure) await disk.syncDirectory(parentOf(made) || (made.startsWith('/') ? '/' : '.'));
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

async function openStore(options: EmbeddedOptions): Promise<{ store: CoordinationStore; release: () => Promise<void> }> {
  const { clock, random, disk, log } = options.ports;
  const tickTimeMs = options.tickTimeMs ?? DEFAULT_TICK_TIME_MS;
  const { directory } = options;
  if (directory === null) {
    return { store: new CoordinationStore({ clock, random, log, tickTimeMs, tree: new ZnodeTree(), journal: null }), release: async () => {} };
  }
  await makeDurableDirectory(disk, directory);
  if ((await disk.stat(`${directory}/version-2`)) !== null) {
    throw new PortError('EEXIST', `${directory} holds the data of an Apache ZooKeeper server (version-2), which Blumfeld cannot read: choose another directory, or serve it with Apache ZooKeeper`);
  }
  const lock = await disk.lock(`${directory}/.lock`);
  try {
    const { tree, journal } = await recover({ disk, clock, log, directory, ...(options.snapshotAfterBytes === undefined ? {} : { snapshotAfterBytes: options.snapshotAfterBytes }) });
    return { store: new CoordinationStore({ clock, random, log, tickTimeMs, tree, journal }), release: () => lock.release() };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function serve(options: EmbeddedOptions, store: CoordinationStore): Promise<EmbeddedZooKeeperServer | null> {
  if (options.listen === undefined) return null;
  const tickTimeMs = options.tickTimeMs ?? DEFAULT_TICK_TIME_MS;
  const server = new EmbeddedZooKeeperServer({
    store, clock: options.ports.clock, transport: options.ports.transport, log: options.ports.log, ...options.listen, directory: options.directory, tickTimeMs,
    minSessionTimeoutMs: options.minSessionTimeoutMs ?? 2 * tickTimeMs, maxSessionTimeoutMs: options.maxSessionTimeoutMs ?? 20 * tickTimeMs,
    maxClientConnections: options.maxClientConnections ?? 0,
  });
  await server.listen();
  return server;
}

export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedCoordinationStore> {
  const { store, release } = await openStore(options);
  store.onFailure = options.onFailure ?? null;
  const shut = async (): Promise<void> => {
    await store.close();
    await release();
  };
  let server: EmbeddedZooKeeperServer | null;
  try {
    server = await serve(options, store);
  } catch (error) {
    await shut();
    throw error;
  }
  const handles = new Set<EmbeddedCoordination>();
  const close = async (): Promise<void> => {
    await Promise.all([...handles].map((handle) => handle.close()));
    await server?.close();
    await shut();
  };
  const open = (timeoutMs: number): Coordination => {
    const handle = new EmbeddedCoordination(store, options.ports.log, timeoutMs, () => open(timeoutMs));
    handles.add(handle);
    handle.onState((state) => {
      if (state === 'closed' || state === 'expired') handles.delete(handle);
    });
    return handle;
  };
  return {
    store,
    server: server?.address ?? null,
    coordination: (sessionOptions = {}) => open(sessionOptions.timeoutMs ?? DEFAULT_SESSION_TIMEOUT_MS),
    expireSession: (sessionId) => store.endSession(sessionId),
    close,
  };
}
