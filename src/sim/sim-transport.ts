/**
 * Transport of one process in a `SimNetwork`. TLS is not encrypted; a client's `tls.certificatePem` stands for the
 * distinguished name that the server sees, where it asked for a certificate.
 */
import { PortError, type TlsOptions, type TlsPeer, type Transport, type TransportConnection, type TransportListener } from '../base/ports.ts';
import { SimEndpoint } from './sim-endpoint.ts';
import type { SimHost, SimListenerState, SimNetwork } from './sim-network.ts';
import type { SimProcess } from './sim-process.ts';

const DEFAULT_CONNECT_TIMEOUT_MS = 30_000;
const FIRST_SYN_RETRY_MS = 1000;

interface ConnectOptions {
  readonly host: string;
  readonly port: number;
  readonly tls?: TlsOptions;
  readonly timeoutMs?: number;
}

export class SimTransport implements Transport {
  readonly #network: SimNetwork;
  readonly #process: SimProcess;
  readonly #host: SimHost;

  constructor(network: SimNetwork, hostName: string, process: SimProcess) {
    this.#network = network;
    this.#process = process;
    this.#host = network.addHost(hostName);
    process.onDeath(() => this.#onDeath());
  }

  #onDeath(): void {
    for (const [port, listener] of this.#host.listeners) if (listener.process === this.#process) this.#host.listeners.delete(port);
    if (!this.#host.up) return;
    for (const endpoint of [...this.#host.endpoints]) if (endpoint.process === this.#process) endpoint.onProcessDeath();
  }

  async listen(
    options: { host: string; port: number; backlog?: number; tls?: TlsOptions },
    onConnection: (connection: TransportConnection) => void,
  ): Promise<TransportListener> {
    if (!this.#process.alive) throw new PortError('EBADF', 'the process is dead');
    if (this.#network.resolve(options.host, this.#host) !== this.#host && options.host !== '0.0.0.0' && options.host !== '::') {
      throw new PortError('EADDRNOTAVAIL', `EADDRNOTAVAIL: listen ${options.host}:${options.port}`);
    }
    const port = options.port === 0 ? this.#host.freePort() : options.port;
    if (this.#host.listeners.has(port)) throw new PortError('EADDRINUSE', `EADDRINUSE: listen ${options.host}:${port}`);
    const listener: SimListenerState = { process: this.#process, tls: options.tls ?? null, onConnection };
    this.#host.listeners.set(port, listener);
    return {
      host: options.host,
      port,
      close: async () => {
        if (this.#host.listeners.get(port) === listener) this.#host.listeners.delete(port);
      },
    };
  }

  connect(options: ConnectOptions): Promise<TransportConnection> {
    const { scheduler } = this.#network;
    if (!this.#process.alive) return Promise.reject(new PortError('EBADF', 'the process is dead'));
    return new Promise((resolve, reject) => {
      let settled = false;
      const settle = (run: () => void): void => {
        if (settled) return;
        settled = true;
        timer.cancel();
        run();
      };
      const fail = (code: string): void => settle(() => reject(new PortError(code, `${code}: connect ${options.host}:${options.port}`)));
      const timer = scheduler.schedule(options.timeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS, 'net:connect-timeout', this.#process, () => fail('ETIMEDOUT'));
      const target = this.#network.resolve(options.host, this.#host);
      if (target === null) scheduler.schedule(1, 'net:not-found', this.#process, () => fail('ENOTFOUND'));
      else this.#attempt(target, options, FIRST_SYN_RETRY_MS, () => settled, (client) => settle(() => resolve(client)), fail);
    });
  }

  /** One SYN; sent again after `retryMs` when it or its answer is lost. */
  #attempt(
    target: SimHost,
    options: ConnectOptions,
    retryMs: number,
    isSettled: () => boolean,
    done: (client: SimEndpoint) => void,
    fail: (code: string) => void,
  ): void {
    const { scheduler } = this.#network;
    scheduler.schedule(this.#network.transitMs(this.#host, target, 0), 'net:syn', null, () => {
      if (isSettled() || !this.#process.alive) return;
      if (!target.up || this.#network.isBlocked(this.#host, target) || this.#network.isBlocked(target, this.#host)) {
        scheduler.schedule(retryMs, 'net:syn-again', null, () => this.#attempt(target, options, retryMs * 2, isSettled, done, fail));
        return;
      }
      const listener = target.refusing ? undefined : target.listeners.get(options.port);
      const backMs = this.#network.transitMs(target, this.#host, 0);
      if (listener === undefined || !listener.process.alive) {
        scheduler.schedule(backMs, 'net:refused', this.#process, () => fail('ECONNREFUSED'));
        return;
      }
      const client = this.#establish(target, listener, options);
      scheduler.schedule(backMs, 'net:connected', this.#process, () => (isSettled() ? client.destroy() : done(client)));
    });
  }

  #establish(target: SimHost, listener: SimListenerState, options: ConnectOptions): SimEndpoint {
    const local = { host: this.#host, port: this.#host.freePort() };
    const remote = { host: target, port: options.port };
    const client = new SimEndpoint(this.#network, this.#process, local, remote);
    const server = new SimEndpoint(this.#network, listener.process, remote, local);
    client.connectTo(server);
    server.connectTo(client);
    if (listener.tls !== null) {
      server.tls = peerSeenByServer(listener.tls, options.tls);
      client.tls = { distinguishedName: listener.tls.certificatePem ?? null };
    }
    this.#network.scheduler.schedule(0, 'net:accept', listener.process, () => listener.onConnection(server));
    return client;
  }

  async lookup(host: string): Promise<string[]> {
    const found = this.#network.resolve(host, this.#host);
    if (found === null) throw new PortError('ENOTFOUND', `ENOTFOUND: ${host}`);
    return [found.address];
  }

  hostName(): string {
    return this.#host.name;
  }
}

function peerSeenByServer(server: TlsOptions, client: TlsOptions | undefined): TlsPeer {
  const asked = (server.requestClientCertificate ?? 'none') !== 'none';
  return { distinguishedName: asked ? (client?.certificatePem ?? null) : null };
}
