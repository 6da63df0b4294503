/**
 * Figures of Node's ports: how fast connections take bytes in (reads into the owner's memory beside copies) and echo
 * them, and what a group commit costs. `node dist/bench/micro/ports.js [seconds per figure]`
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ConnectionHandler, TransportConnection } from '../../src/base/ports.ts';
import { NodeDisk } from '../../src/node/node-disk.ts';
import { NodeTransport } from '../../src/node/node-transport.ts';

const seconds = Number(process.argv[2] ?? 2);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A process that writes `frameBytes` again and again, and reads whatever comes; with `echo` it waits for each answer. */
const CLIENT = `
const [port, frameBytes, echo] = process.argv.slice(1).map(Number);
const frame = Buffer.alloc(frameBytes, 1);
const socket = require('node:net').connect({ port, host: '127.0.0.1', noDelay: true });
socket.on('error', () => process.exit(0));
socket.on('close', () => process.exit(0));
let back = 0;
const go = () => { if (echo) socket.write(frame); else while (socket.write(frame)); };
socket.on('data', (data) => { back += data.length; while (back >= frameBytes) { back -= frameBytes; go(); } });
if (!echo) socket.on('drain', go);
socket.on('connect', go);
`;

async function measureTransport(reads: 'owned' | 'copy', frameBytes: number, echo: boolean): Promise<void> {
  const transport = new NodeTransport({ reads });
  const memory = Buffer.alloc(1 << 20);
  const connections: TransportConnection[] = [];
  let bytes = 0;
  let readCount = 0;
  const listener = await transport.listen({ host: '127.0.0.1', port: 0 }, (connection) => {
    connections.push(connection);
    const handler: ConnectionHandler = {
      readInto: () => memory,
      onRead: (count) => {
        bytes += count;
        readCount++;
        if (echo && !connection.write([memory.subarray(0, count).slice()], null)) connection.pause();
      },
      onEnd: () => connection.end(),
      onDrain: () => connection.resume(),
      onClose: () => {},
    };
    connection.start(handler);
  });
  const client = spawn(process.execPath, ['-e', CLIENT, String(listener.port), String(frameBytes), echo ? '1' : '0'], { stdio: 'inherit' });
  await wait(500);
  bytes = readCount = 0;
  const cpu = process.cpuUsage();
  const began = performance.now();
  await wait(seconds * 1000);
  const elapsed = (performance.now() - began) / 1000;
  const used = process.cpuUsage(cpu);
  for (const connection of connections) connection.destroy();
  await listener.close();
  client.kill();
  const gigabytes = bytes / 1e9;
  console.log(
    `${echo ? 'echo' : 'sink'} ${String(frameBytes).padStart(8)} B  ${reads.padEnd(5)}  ${(gigabytes / elapsed).toFixed(3)} GB/s  ` +
      `${(bytes / frameBytes / elapsed).toFixed(0).padStart(7)} frames/s  ${(bytes / Math.max(1, readCount) / 1024).toFixed(0).padStart(5)} KiB a read  ` +
      `CPU ${((used.user + used.system) / 1e6 / gigabytes).toFixed(2)} s/GB`,
  );
}

async function measureSync(files: number, grouped: boolean): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-bench-'));
  const disk = new NodeDisk();
  if (grouped) disk.addRoot(folder);
  const opened = await Promise.all(Array.from({ length: files }, (_, i) => disk.open(`${folder}/${i}`, 'create')));
  const batch = new Uint8Array(4096).fill(7);
  const latencies: number[] = [];
  let running = true;
  setTimeout(() => (running = false), seconds * 1000);
  const loop = async (index: number): Promise<void> => {
    for (let position = 0; running; position += batch.length) {
      await opened[index]!.writev([batch], position);
      const before = performance.now();
      await opened[index]!.sync();
      latencies.push(performance.now() - before);
    }
  };
  const began = performance.now();
  await Promise.all(opened.map((_, index) => loop(index)));
  const elapsed = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const at = (q: number): string => latencies[Math.floor(q * (latencies.length - 1))]!.toFixed(2);
  console.log(`sync of ${files} files  ${grouped ? 'worker' : 'pool  '}  ${(latencies.length / elapsed).toFixed(0)} syncs/s  p50 ${at(0.5)} ms  p99 ${at(0.99)} ms`);
  await Promise.all(opened.map((file) => file.close()));
  await disk.close();
  fs.rmSync(folder, { recursive: true });
}

for (const frameBytes of [100, 16 << 10, 1 << 20]) {
  for (const reads of ['owned', 'copy'] as const) await measureTransport(reads, frameBytes, false);
}
for (const frameBytes of [100, 64 << 10]) {
  for (const reads of ['owned', 'copy'] as const) await measureTransport(reads, frameBytes, true);
}
for (const files of [1, 4, 16, 64]) for (const grouped of [true, false]) await measureSync(files, grouped);
