/**
 * Sockets whose reads land in memory of our choice. Outgoing ones have Node's public `onread` option; for accepted ones
 * there is none, so the listening handle's `onconnection` is replaced and the socket made by hand, which is not a public
 * interface of Node: `ownedReadsWork()` tries it once on a loopback connection, and where it fails the transport copies
 * from 'data' events instead.
 */
import net from 'node:net';

/** Where the next read goes, and what to do with the `count` bytes that landed there. */
export interface ReadTarget {
  buffer(): Uint8Array;
  onRead(count: number): void;
}

interface ListeningHandle {
  onconnection: (this: unknown, status: number, handle: unknown) => void;
}
type SocketOptions = net.SocketConstructorOpts & { handle?: unknown; pauseOnCreate?: boolean; noDelay?: boolean; onread?: net.OnReadOpts };

/** Must be called once the server listens. False when this Node has no such handle. */
export function interceptAccept(server: net.Server, accept: (handle: unknown) => void): boolean {
  const handle = (server as unknown as { _handle?: Partial<ListeningHandle> | null })._handle;
  if (handle === null || handle === undefined || typeof handle.onconnection !== 'function') return false;
  handle.onconnection = (status, client) => {
    if (status === 0 && client !== undefined && client !== null) accept(client);
  };
  return true;
}

/** Not reading yet: `resume()` starts it. */
export function socketOfHandle(handle: unknown, target: ReadTarget): net.Socket {
  const options: SocketOptions = {
    handle,
    readable: true,
    writable: true,
    allowHalfOpen: true,
    pauseOnCreate: true,
    onread: onreadOf(target),
  };
  const socket = new net.Socket(options);
  socket.setNoDelay(true);
  return socket;
}

export function onreadOf(target: ReadTarget): net.OnReadOpts {
  return {
    buffer: () => target.buffer(),
    callback: (count) => {
      target.onRead(count);
      return true;
    },
  };
}

let verdict: Promise<boolean> | null = null;
/** A fact of the running Node, not state of a broker: tried once per process. */
export function ownedReadsWork(): Promise<boolean> {
  verdict ??= tryOwnedReads().catch(() => false);
  return verdict;
}

const TRIAL_MS = 2000;
const TRIAL_BYTES = Uint8Array.of(7, 3, 5);

function tryOwnedReads(): Promise<boolean> {
  return new Promise((resolve) => {
    const memory = new Uint8Array(16);
    const server = net.createServer();
    const sockets: net.Socket[] = [];
    const finish = (works: boolean): void => {
      clearTimeout(timer);
      for (const socket of sockets) socket.destroy();
      server.close();
      resolve(works);
    };
    const timer = setTimeout(finish, TRIAL_MS, false);
    const target: ReadTarget = {
      buffer: () => memory,
      onRead: (count) => finish(count === TRIAL_BYTES.length && TRIAL_BYTES.every((byte, i) => memory[i] === byte)),
    };
    server.on('error', () => finish(false));
    server.listen(0, '127.0.0.1', () => {
      const hooked = interceptAccept(server, (handle) => {
        const socket = socketOfHandle(handle, target);
        sockets.push(socket);
        socket.on('error', () => finish(false));
        if (typeof socket.remotePort !== 'number') finish(false);
        socket.resume();
      });
      if (!hooked) return finish(false);
      const client = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
      sockets.push(client);
      client.on('error', () => finish(false));
      client.write(TRIAL_BYTES);
    });
  });
}
