/** Ports for brokers that a test runs as processes of their own. */
import { createConnection, createServer, type AddressInfo } from 'node:net';

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const listens = (port: number, host = '127.0.0.1'): Promise<boolean> => new Promise((resolve) => {
  const socket = createConnection({ host, port }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.on('error', () => resolve(false));
});
