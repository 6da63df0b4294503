/** `npm run proof:no-kafka`, `npm run proof:node-rdkafka`: the tests that these packages bring. argv: NAME [--write]. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { clientFolder, installMocha, npmInstall, once } from '../install.ts';
import { compileAddon, installRdkafka, NODE_RDKAFKA, packageFolder } from '../install-rdkafka.ts';
import { type MochaSuite, runSuite } from './mocha-suite.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../../..');

const NO_KAFKA_PACKAGES = ['no-kafka@3.4.4', 'chai@3.5.0', 'chai-as-promised@6.0.0', 'mocha@3.5.3', 'sinon@2.4.1', 'sinon-chai@2.14.0', 'snappy@6.3.5'];
/** The port of its tests, written into them in many places. */
const NO_KAFKA_PORT = /\b9092\b/g;

/** A copy of its tests with our port in place of theirs. */
function noKafkaTests(home: string, port: string): void {
  const from = path.join(home, 'test');
  const to = path.join(home, 'test-here');
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const name of readdirSync(to)) {
    if (!name.endsWith('.js')) continue;
    const at = path.join(to, name);
    writeFileSync(at, readFileSync(at, 'utf8').replace(NO_KAFKA_PORT, port));
  }
}

const noKafka: MochaSuite = {
  name: 'no-kafka',
  settings: { 'auto.create.topics.enable': 'false' },
  topics: { 'kafka-test-topic': 3 },
  limitSeconds: 120,
  bar: '85 of 89',
  prepare: (base, bootstrap) => {
    const folder = clientFolder(base, 'no-kafka-suite');
    const problem = once(folder, NO_KAFKA_PACKAGES.join(' '), () => npmInstall(folder, NO_KAFKA_PACKAGES) ?? compileAddon(path.join(folder, 'node_modules', 'snappy')));
    if (problem !== null) return problem;
    const home = path.join(folder, 'node_modules', 'no-kafka');
    noKafkaTests(home, bootstrap.split(':')[1]!);
    const mocha = path.join(folder, 'node_modules', 'mocha', 'bin', '_mocha');
    return { folder: home, args: [mocha, '--reporter', 'json', '--require', './test-here/globals', '--opts', '/dev/null'], files: ['test-here/*.js'], env: { KAFKA_URL: `kafka://${bootstrap}` } };
  },
};

const nodeRdkafka: MochaSuite = {
  name: 'node-rdkafka',
  settings: { 'num.partitions': '1' },
  topics: Object.fromEntries(['test', 'test2', 'test3', 'test4', 'test5', 'test6'].map((topic) => [topic, 1])),
  limitSeconds: 200,
  bar: '61 of 64',
  prepare: (base, bootstrap) => {
    const problem = installRdkafka(base, NODE_RDKAFKA);
    if (problem !== null) return problem;
    const tools = clientFolder(base, 'mocha');
    const missing = installMocha(base);
    if (missing !== null) return missing;
    const mocha = path.join(tools, 'node_modules', 'mocha', 'bin', '_mocha');
    return { folder: packageFolder(base, NODE_RDKAFKA), args: [mocha, '--exit', '--timeout', '30000', '--reporter', 'json'], files: ['admin', 'both', 'consumer', 'groups', 'producer-transaction', 'producer'].map((file) => `e2e/${file}.spec.js`), env: { KAFKA_HOST: bootstrap } };
  },
};

const suites = new Map([noKafka, nodeRdkafka].map((suite) => [suite.name, suite]));
const [name, flag] = process.argv.slice(2);
const suite = suites.get(name ?? '');
if (suite === undefined) throw new Error(`which suite? ${[...suites.keys()].join(', ')}`);
process.exitCode = await runSuite(suite, root, flag === '--write');
