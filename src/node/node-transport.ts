/** TCP and TLS of the machine. Each listener and each outgoing connection is independent; nothing outlives its close. */
import dns from 'node:dns';
import net from 'node:net';
import os from 'node:os';
import tls from 'node:tls';
import { PortError, type TlsOptions, type TlsPeer, type Transport, type TransportConnection, type TransportListener } from '../base/ports.ts';
import { ConnectionReads } from './connection-reads.ts';
import { NodeConnection } from './node-connection.ts';
import { interceptAccept, onreadOf, ownedReadsWork, socketOfHandle } from './owned-reads.ts';
import { toPortError } from './port-errors.ts';
import { clientTlsOptions, peerOf, serverTlsOptions } from './tls-options.ts';

const DEFAULT_BACKLOG = 511;
const DEFAULT_CONNECT_TIMEOUT_MS = 30_000;

export interface NodeTransportOptions {
  /** 'copy' never lets reads land in the owner's memory directly ('data' events and a copy). */
  readonly reads?: 'owned' | 'copy';
}

type OnConnection = (connection: TransportConnection) => void;

export class NodeTransport implements Transport {
  readonly #ownedReads: boolean;
  readonly #scratch = ConnectionReads.scratch();

  constructor(options: NodeTransportOptions = {}) {
    this.#ownedReads = options.reads !== 'copy';
  }

  async listen(options: { host: string; port: number; backlog?: number; tls?: TlsOptions }, onConnection: OnConnection): Promise<TransportListener> {
    const owned = options.tls === undefined && this.#ownedReads && (await ownedReadsWork());
    const server = options.tls === undefined ? this.#plainServer(onConnection) : tlsServer(options.tls, onConnection);
    await listening(server, options);
    if (owned) interceptAccept(server, (handle) => this.#acceptHandle(handle, onConnection));
    const address = server.address() as net.AddressInfo;
    return {
      host: address.address,
      port: address.port,
      // The callback of close() would wait for the open connections; the port itself is free at once.
      close: () =>
        new Promise((resolve) => {
          server.close();
          setImmediate(resolve);
        }),
    };
  }

  #plainServer(onConnection: OnConnection): net.Server {
    return net.createServer({ allowHalfOpen: true, noDelay: true, pauseOnConnect: true }, (socket) => {
      if (socket.remoteAddress === undefined) socket.destroy();
      else onConnection(new NodeConnection(socket, null, null));
    });
  }

  #acceptHandle(handle: unknown, onConnection: OnConnection): void {
    const reads = new ConnectionReads(this.#scratch);
    const socket = socketOfHandle(handle, reads);
    if (socket.remoteAddress === undefined) {
      socket.on('error', () => {});
      socket.destroy(); // the peer is gone already
    } else onConnection(new NodeConnection(socket, reads, null));
  }

  connect(options: { host: string; port: number; tls?: TlsOptions; timeoutMs?: number }): Promise<TransportConnection> {
    const reads = options.tls === undefined && this.#ownedReads ? new ConnectionReads(this.#scratch) : null;
    return new Promise((resolve, reject) => {
      const socket = openSocket(options, reads);
      const fail = (error: unknown): void => {
        clearTimeout(timer);
        socket.destroy();
        reject(toPortError(error, `${options.host}:${options.port}`));
      };
      const timeoutMs = options.timeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS;
      const timer = setTimeout(() => fail(new PortError('ETIMEDOUT', `no connection after ${timeoutMs} ms`)), timeoutMs);
      const fresh = (): void => fail(new PortError('ECONNRESET', 'closed while connecting'));
      socket.once('error', fail);
      socket.once('close', fresh);
      socket.once(socket instanceof tls.TLSSocket ? 'secureConnect' : 'connect', () => {
        clearTimeout(timer);
        socket.removeListener('error', fail);
        socket.removeListener('close', fresh);
        const peer = socket instanceof tls.TLSSocket ? peerOrNull(socket) : null;
        if (socket instanceof tls.TLSSocket && peer === null) fail(new PortError('EPROTO', 'the certificate of the peer is malformed'));
        else resolve(new NodeConnection(socket, reads, peer));
      });
    });
  }

  async lookup(host: string): Promise<string[]> {
    if (net.isIP(host) !== 0) return [host];
    try {
      return (await dns.promises.lookup(host, { all: true })).map((found) => found.address);
    } catch (error) {
      throw toPortError(error, host);
    }
  }

  hostName(): string {
    return os.hostname();
  }
}

function openSocket(options: { host: string; port: number; tls?: TlsOptions }, reads: ConnectionReads | null): net.Socket {
  const { host, port } = options;
  if (options.tls !== undefined) {
    const socket = tls.connect({ ...clientTlsOptions(options.tls, host), host, port });
    socket.setNoDelay(true);
    return socket;
  }
  const common = { host, port, noDelay: true, allowHalfOpen: true };
  return net.connect(reads === null ? common : { ...common, onread: onreadOf(reads) });
}

function listening(server: net.Server, options: { host: string; port: number; backlog?: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(toPortError(error));
    server.once('error', fail);
    const where = { port: options.port, backlog: options.backlog ?? DEFAULT_BACKLOG };
    server.listen(options.host === '' ? where : { ...where, host: options.host }, () => {
      server.removeListener('error', fail);
      server.on('error', () => {}); // accept() failures (EMFILE): the next connection is tried anew
      resolve();
    });
  });
}

function tlsServer(options: TlsOptions, onConnection: OnConnection): net.Server {
  const server = tls.createServer(serverTlsOptions(options), (socket) => {
    const peer = peerOrNull(socket);
    if (peer === null || socket.remoteAddress === undefined) socket.destroy();
    else onConnection(new NodeConnection(socket, null, peer));
  });
  // A failed handshake closes that connection and nothing else.
  server.on('tlsClientError', (_error, socket) => socket.destroy());
  return server;
}

/** null: OpenSSL took a certificate that we cannot read; whoever shows one is not let in under any name. */
function peerOrNull(socket: tls.TLSSocket): TlsPeer | null {
  try {
    return peerOf(socket);
  } catch {
    return null;
  }
}
