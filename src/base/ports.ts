/**
 * The ports: everything a broker needs from the world outside its own state (design.md §1.5).
 *
 * Each port has two implementations: `src/node/` (the real machine) and `src/sim/` (virtual time, a lossy disk, a
 * faulty network; shipped with the product). Rooms other than those two reach the outside only through these
 * interfaces. Times are milliseconds, sizes are bytes, positions are byte positions in a file.
 */

export interface Timer {
  /** Idempotent; after it the callback does not run. */
  cancel(): void;
}

export interface Clock {
  /** Wall time in ms since 1970; may jump. Only for timestamps that users see. */
  wallMs(): number;
  /** Monotonic ms (fractions allowed); for every time-out and deadline. */
  monotonicMs(): number;
  /** Runs `callback` once, `delayMs` of monotonic time from now. Any delay ≥ 0 is legal (clamped to 2^31−1). */
  setTimer(delayMs: number, callback: () => void): Timer;
  /** Runs `callback` after the current event and its microtasks, before waiting for I/O. Order of calls is kept. */
  defer(callback: () => void): void;
}

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform integer in [0, bound); bound ≤ 2^32. */
  below(bound: number): number;
  bytes(length: number): Uint8Array;
}

/** Failure of an I/O port. `code` is the POSIX name (ENOSPC, EIO, ENOENT, EEXIST, EACCES, EADDRINUSE, ECONNRESET, …). */
export class PortError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PortError';
    this.code = code;
  }
}

export interface FileStat {
  readonly sizeBytes: number;
  readonly isDirectory: boolean;
  readonly modifiedMs: number;
}

/** An open file. Several reads may be in flight; the owner keeps at most one write in flight. */
export interface DiskFile {
  readonly path: string;
  sizeBytes(): Promise<number>;
  /** Reads up to `into.length` bytes at `position`; resolves with the count, short only at the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all pieces one after another at `position`; whole, or it rejects (what a rejected write left is unknown). */
  writev(pieces: readonly Uint8Array[], position: number): Promise<void>;
  /** Cuts or zero-extends. */
  truncate(sizeBytes: number): Promise<void>;
  /** fdatasync. After a rejection the file's unsynced content must be taken as lost. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export type OpenMode =
  | 'read' /* must exist */
  | 'readWrite' /* must exist */
  | 'create' /* readWrite, made empty if missing */
  | 'createNew'; /* fails with EEXIST */

/** A file system. Paths are absolute or relative to the process; `/` separates. All failures are `PortError`s. */
export interface VolumeSpace {
  readonly totalBytes: number;
  readonly usableBytes: number;
}

export interface Disk {
  open(path: string, mode: OpenMode): Promise<DiskFile>;
  /** null when there is nothing at `path`. */
  stat(path: string): Promise<FileStat | null>;
  /** Names (not paths), sorted. */
  list(path: string): Promise<string[]>;
  /** Creates parents too; an existing directory is fine. */
  makeDirectory(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** A file; missing is fine. */
  remove(path: string): Promise<void>;
  /** A directory with all in it; missing is fine. */
  removeTree(path: string): Promise<void>;
  /** Makes creations, renames and removals in the directory `path` durable. */
  syncDirectory(path: string): Promise<void>;
  /** Whole file at once; for small files. */
  readFile(path: string): Promise<Uint8Array>;
  /** Writes `path + '.tmp'`, syncs, renames over `path`, syncs the directory (crash leaves old or new, never a mix). `isSecret`: for its owner's eyes only. */
  replaceFile(path: string, content: Uint8Array, isSecret?: boolean): Promise<void>;
  /** Of the volume that holds `path`: its size, and what this process may still write. */
  space(path: string): Promise<VolumeSpace>;
  /** Takes the exclusive lock file `path` (pid, process start time, boot id inside); a stale one is taken over. Rejects with EBUSY naming the holder. */
  lock(path: string): Promise<{ release(): Promise<void> }>;
  /** An id that changes when the machine reboots (page cache lost). */
  bootId(): Promise<string>;
}

/** Identity that TLS proved; null on plaintext. */
export interface TlsPeer {
  /** RFC 2253 distinguished name of the verified certificate, or null. */
  readonly distinguishedName: string | null;
}

export interface TlsOptions {
  readonly keyPem?: string;
  readonly certificatePem?: string;
  readonly caPem?: string;
  readonly requestClientCertificate?: 'none' | 'requested' | 'required';
  readonly serverName?: string;
  readonly rejectUnauthorized?: boolean;
}

/**
 * What the owner of a connection supplies. Reads land in memory of the owner: the transport asks `readInto()` for
 * space, fills a part of it and calls `onRead(count)`. All callbacks run on the event loop, never inside a call to the
 * connection's own methods.
 */
export interface ConnectionHandler {
  /** At least one byte of space. Called anew before each read. */
  readInto(): Uint8Array;
  onRead(count: number): void;
  /** The peer sent FIN; writing may still be possible. */
  onEnd(): void;
  /** `write` returned false before, and all is now in the kernel. */
  onDrain(): void;
  /** Exactly once, last. `error` is null for an orderly close. */
  onClose(error: PortError | null): void;
}

export interface TransportConnection {
  readonly remoteAddress: string;
  readonly remotePort: number;
  readonly localAddress: string;
  readonly localPort: number;
  readonly tls: TlsPeer | null;
  /** Must be called once, in the tick that handed the connection over; reading starts then. */
  start(handler: ConnectionHandler): void;
  /**
   * Queues the pieces, in order. `onFlushed` runs when the bytes were handed to the kernel or the connection closed:
   * until then the caller leaves them unchanged. Returns false when the caller should wait for `onDrain`.
   * Small writes of one tick are joined.
   */
  write(pieces: readonly Uint8Array[], onFlushed: (() => void) | null): boolean;
  /** Stops and restarts reading. */
  pause(): void;
  resume(): void;
  /** Asks `readInto` anew before the next read, so that the owner can take back space it handed out (idle connections hold none). */
  renewReadBuffer(): void;
  /** Flushes what was written, then closes. */
  end(): void;
  /** Closes at once. */
  destroy(): void;
}

export interface TransportListener {
  readonly host: string;
  /** The real port, also when 0 was asked for. */
  readonly port: number;
  /** Stops accepting; open connections stay. */
  close(): Promise<void>;
}

export interface Transport {
  /** Rejects with PortError EADDRINUSE, EACCES, EADDRNOTAVAIL … An empty host means all interfaces. */
  listen(
    options: { host: string; port: number; backlog?: number; tls?: TlsOptions },
    onConnection: (connection: TransportConnection) => void,
  ): Promise<TransportListener>;
  connect(options: { host: string; port: number; tls?: TlsOptions; timeoutMs?: number }): Promise<TransportConnection>;
  /** Addresses of a host name; rejects with ENOTFOUND. */
  lookup(host: string): Promise<string[]>;
  /** The machine's own canonical host name. */
  hostName(): string;
}

/** CPU work that may leave the event loop. Job names and functions are registered by the composition (broker/). */
export interface Compute {
  /** Runs the named job on `input` (structured-cloneable); rejects with the job's error message. */
  run<Input, Output>(job: string, input: Input): Promise<Output>;
  close(): Promise<void>;
}

export type LogLevel = 'TRACE' | 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL';

/** Where log lines go. `logger` is a Kafka logger name such as `kafka.server.KafkaServer`. */
export interface LogSink {
  isEnabled(level: LogLevel, logger: string): boolean;
  log(level: LogLevel, logger: string, message: string, error?: unknown): void;
}

export interface Ports {
  readonly clock: Clock;
  readonly random: Random;
  readonly disk: Disk;
  readonly transport: Transport;
  readonly compute: Compute;
  readonly log: LogSink;
}
