/** A TCP proxy that can be cut like a cable: bytes are held, nobody is told, new connections get no answer. */
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export class CuttableProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(to: { host: string; port: number }) {
    this.#server = createServer((near) => {
      const far = connect(to);
      for (const [from, other] of [[near, far], [far, near]] as const) {
        this.#sockets.add(from);
        from.on('data', (bytes) => {
          // What was under way when the cable was cut is lost with the connection.
          if (!this.#isCut) other.write(bytes);
        });
        from.on('error', () => other.destroy());
        from.on('close', () => {
          this.#sockets.delete(from);
          if (!this.#isCut) other.destroy();
        });
      }
    });
  }

  static async open(to: { host: string; port: number }): Promise<CuttableProxy> {
    const proxy = new CuttableProxy(to);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.#isCut = true;
  }

  /** Connections of before are dead: bytes of theirs were lost. */
  heal(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#isCut = false;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}
