/**
 * The package as a user gets it: packed, installed in an empty folder, used from ES modules, CommonJS, Jest and Vitest, and
 * started with npx. Needs the npm registry.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
let folder = '';

const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 240_000 });
const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);

const USE = `
  const broker = await createBroker();
  const kafka = new Kafka({ brokers: [broker.bootstrapServers], logLevel: 0 });
  const producer = kafka.producer();
  await producer.connect();
  const [answer] = await producer.send({ topic: 'packed', messages: [{ value: 'x' }] });
  await producer.disconnect();
  await broker.close();
`;

before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-package-'));
  const packed = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).replace(/^[^[]*/, '')) as { filename: string }[];
  write('package.json', JSON.stringify({ name: 'user', private: true }));
  run('npm', 'install', '--no-audit', '--no-fund', `./${packed[0]!.filename}`, 'kafkajs@2.2.4');
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

test('nothing but what a user needs is in the tarball', () => {
  const installed = path.join(folder, 'node_modules', 'blumfeld');
  assert.deepEqual(fs.readdirSync(installed).filter((name) => name !== 'node_modules').sort(), ['LICENSE', 'README.md', 'bin', 'config', 'dist', 'package.json']);
  assert.deepEqual(fs.readdirSync(path.join(installed, 'dist')).sort(), ['cjs', 'src']);
});

test('from an ES module', () => {
  write('use.mjs', `import { createBroker } from 'blumfeld';\nimport { Kafka } from 'kafkajs';\n${USE}\nconsole.log(answer.errorCode);`);
  assert.equal(run('node', 'use.mjs').trim(), '0');
});

test('from CommonJS, both entry points', () => {
  for (const entry of ['blumfeld', 'blumfeld/testing']) {
    write('use.cjs', `const { createBroker } = require('${entry}');\nconst { Kafka } = require('kafkajs');\n(async () => {${USE}\nconsole.log(answer.errorCode);})();`);
    assert.equal(run('node', 'use.cjs').trim(), '0', entry);
  }
});

test('a cluster of three from CommonJS and from an ES module', () => {
  const use = "const cluster = await createCluster({ brokers: 3 });\nconsole.log(cluster.brokers.length);\nawait cluster.close();";
  write('cluster.cjs', `const { createCluster } = require('blumfeld/testing');\n(async () => {${use}})();`);
  write('cluster.mjs', `import { createCluster } from 'blumfeld';\n${use}`);
  for (const file of ['cluster.cjs', 'cluster.mjs']) assert.equal(run('node', file).trim(), '3', file);
});

test('a strict TypeScript project with nothing but ES2022 compiles, its libraries checked too', () => {
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', 'typescript@5.6');
  write('use.mts', `import { createBroker, createCluster, type EmbeddedBroker } from 'blumfeld/testing';
const broker: EmbeddedBroker = await createBroker({ config: { 'num.partitions': 3 } });
await broker.close();
const cluster = await createCluster({ brokers: 3 });
await cluster.kill(1);
await cluster.close();`);
  const compilerOptions = { strict: true, noEmit: true, target: 'ES2022', module: 'nodenext', moduleResolution: 'nodenext', types: [] };
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['use.mts'] }));
  run('npx', 'tsc', '-p', '.');
});

test('in Jest and in Vitest, as they come', () => {
  run('npm', 'install', '--no-audit', '--no-fund', '--ignore-scripts', 'jest@30', 'vitest@3');
  write('jest.test.js', `const { createBroker } = require('blumfeld/testing');\nconst { Kafka } = require('kafkajs');\ntest('a broker in a test', async () => {${USE}\nexpect(answer.errorCode).toBe(0);});`);
  run('npx', 'jest', 'jest.test.js');
  write('vitest.test.mjs', `import { createBroker } from 'blumfeld/testing';\nimport { Kafka } from 'kafkajs';\nimport { expect, test } from 'vitest';\ntest('a broker in a test', async () => {${USE}\nexpect(answer.errorCode).toBe(0);});`);
  run('npx', 'vitest', 'run', 'vitest.test.mjs');
});

/** Starts a broker by `command`; resolves with its address once it says that it is ready. */
async function started(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready: ${output}`)), 30_000);
    child.stdout!.on('data', (data: Buffer) => {
      output += data.toString();
      const match = /ready at (\S+)/.exec(output);
      if (match === null) return;
      clearTimeout(timer);
      resolve(match[1]!);
    });
  });
}

test('npx blumfeld start runs a broker that a client uses; Ctrl-C ends all of it', async () => {
  const child = spawn('npx', ['blumfeld', 'start', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const address = await started(child);
  write('remote.mjs', `import { Kafka } from 'kafkajs';\nconst producer = new Kafka({ brokers: ['${address}'], logLevel: 0 }).producer();\nawait producer.connect();\nconsole.log((await producer.send({ topic: 'npx', messages: [{ value: 'x' }] }))[0].errorCode);\nawait producer.disconnect();`);
  assert.equal(run('node', 'remote.mjs').trim(), '0');
  const closed = new Promise((resolve) => child.on('close', resolve));
  process.kill(-child.pid!, 'SIGINT'); // as a terminal does: to the whole group
  await closed;
});

test('SIGTERM stops the broker cleanly, exit 0', async () => {
  const child = spawn(path.join(folder, 'node_modules', '.bin', 'blumfeld'), ['start', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  await started(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  assert.ok(fs.existsSync(path.join(folder, 'blumfeld-data', 'logs', '.kafka_cleanshutdown')));
});

test('kafka-server-start runs from the one file that its modules were bundled into', async () => {
  const installed = path.join(folder, 'node_modules', 'blumfeld');
  const module = path.join(installed, 'dist', 'src', 'broker', 'broker.js');
  fs.renameSync(module, `${module}.away`);
  const overrides = ['listeners=PLAINTEXT://127.0.0.1:0', 'zookeeper.connect=embedded', `log.dirs=${path.join(folder, 'bundled')}`].flatMap((setting) => ['--override', setting]);
  try {
    const child = spawn(path.join(installed, 'bin', 'kafka-server-start'), [path.join(installed, 'config', 'server.properties'), ...overrides], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    let output = '';
    child.stdout.setEncoding('utf8');
    for await (const text of child.stdout) {
      output += text;
      if (output.includes(' started')) break;
    }
    child.kill('SIGTERM');
    assert.match(output, / started/);
    assert.ok([0, 143].includes((await ended) ?? -1));
  } finally {
    fs.renameSync(`${module}.away`, module);
  }
});
