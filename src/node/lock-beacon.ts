/**
 * A sign of life for lock holders that cannot be looked up by pid: in another container on the same machine that shares
 * the data directory. The holder listens on a Unix socket beside its lock file; the kernel refuses connections to it
 * once the process is gone. Costs nothing while nobody asks, and where sockets cannot be made there is none.
 */
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** sockaddr_un holds 108 bytes. */
const MAX_SOCKET_PATH = 100;
const ANSWER_MS = 500;

export interface Beacon {
  close(): Promise<void>;
}

const socketPathOf = (lockFile: string): string => `${lockFile}.alive`;

/** The lock on `lockFile` must be held: a socket left over there is removed. */
export async function lightBeacon(lockFile: string): Promise<Beacon | null> {
  if (process.platform === 'win32') return null;
  const file = socketPathOf(lockFile);
  try {
    await fs.promises.rm(file, { force: true });
    return await withShortPath(file, (address) => listen(address, file));
  } catch {
    return null;
  }
}

function listen(address: string, file: string): Promise<Beacon> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => {});
      socket.destroy();
    });
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve({
        close: async () => {
          await new Promise((closed) => server.close(closed));
          await fs.promises.rm(file, { force: true });
        },
      });
    });
  });
}

/** Whether some process listens beside `lockFile`. */
export async function beaconAnswers(lockFile: string): Promise<boolean> {
  try {
    return await withShortPath(socketPathOf(lockFile), connects);
  } catch {
    return false;
  }
}

function connects(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address);
    const timer = setTimeout(() => finish(true), ANSWER_MS); // a full backlog of a stopped process, but a process
    const finish = (alive: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(alive);
    };
    socket.on('connect', () => finish(true));
    socket.on('error', () => finish(false));
  });
}

/** Long paths go by way of an open directory, where there is /proc. */
async function withShortPath<T>(file: string, use: (address: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(file) <= MAX_SOCKET_PATH) return use(file);
  const directory = await fs.promises.open(path.dirname(file), 'r');
  try {
    return await use(`/proc/self/fd/${directory.fd}/${path.basename(file)}`);
  } finally {
    await directory.close();
  }
}
