/** Clients from npm and Debian: what is installed for each, and its driver. */
import path from 'node:path';
import type { ClientRow, PreparedClient } from './client-row.ts';
import { aptInstall, clientFolder, npmInstall, once } from './install.ts';
import { compileAddon, CONFLUENT, installRdkafka, NODE_RDKAFKA, type NativeClient } from './install-rdkafka.ts';

/** The last snappy with callbacks, as clients of its time want it; it has no N-API binary, so it is compiled. */
const OLD_SNAPPY = 'snappy@6.3.5';

const driver = (root: string, name: string): string => path.join(root, 'dist', 'test', 'conformance', 'clients', 'drivers', `${name}.js`);

function npmRow(id: string, title: string, packages: readonly string[], flags: readonly string[] = []): ClientRow {
  return {
    id,
    title,
    set: 'node',
    prepare: async (root: string): Promise<PreparedClient | string> => {
      const folder = clientFolder(root, id);
      const problem = once(folder, packages.join(' '), () => npmInstall(folder, packages, flags));
      return problem ?? { command: [process.execPath, driver(root, id)], env: { BLUMFELD_CLIENT_HOME: folder } };
    },
  };
}

function oldRow(id: string, title: string, packages: readonly string[]): ClientRow {
  return {
    id,
    title,
    set: 'node',
    prepare: async (root: string): Promise<PreparedClient | string> => {
      const folder = clientFolder(root, id);
      const problem = once(folder, `${packages.join(' ')} ${OLD_SNAPPY}`, () => npmInstall(folder, [...packages, OLD_SNAPPY], ['--no-optional']) ?? compileAddon(path.join(folder, 'node_modules', 'snappy')));
      return problem ?? { command: [process.execPath, driver(root, id)], env: { BLUMFELD_CLIENT_HOME: folder } };
    },
  };
}

function rdkafkaRow(id: string, title: string, client: NativeClient): ClientRow {
  return {
    id,
    title,
    set: 'node',
    prepare: async (root: string): Promise<PreparedClient | string> => {
      const problem = installRdkafka(root, client);
      const env = { BLUMFELD_CLIENT_HOME: clientFolder(root, client.folder), BLUMFELD_CLIENT_PACKAGE: client.packageName };
      return problem ?? { command: [process.execPath, driver(root, 'rdkafka')], env };
    },
  };
}

function aptRow(id: string, title: string, packages: readonly string[], command: (root: string) => readonly string[]): ClientRow {
  return { id, title, set: 'node', prepare: async (root) => aptInstall(packages) ?? { command: command(root) } };
}

export const nodeRows: readonly ClientRow[] = [
  npmRow('kafkajs', 'kafkajs 2.2.4', ['kafkajs@2.2.4', 'kafkajs-snappy@1.1.0', 'lz4-napi@2.10.0', 'zstd-codec@0.1.5']),
  npmRow('platformatic', '@platformatic/kafka 1.35.0', ['@platformatic/kafka@1.35.0']),
  rdkafkaRow('confluent', '@confluentinc/kafka-javascript 1.10.1', CONFLUENT),
  rdkafkaRow('node-rdkafka', 'node-rdkafka 3.6.1', NODE_RDKAFKA),
  oldRow('no-kafka', 'no-kafka 3.4.4', ['no-kafka@3.4.4']),
  oldRow('kafka-node', 'kafka-node 5.0.0', ['kafka-node@5.0.0']),
  aptRow('kcat', 'kcat (Debian)', ['kcat'], (root) => [process.execPath, driver(root, 'kcat')]),
  aptRow('python-kafka', 'python3-kafka 2.0.2 (Debian)', ['python3-kafka', 'python3-snappy', 'python3-lz4', 'python3-zstandard'], (root) => ['/usr/bin/python3', path.join(root, 'test', 'conformance', 'clients', 'drivers', 'python_kafka.py')]),
];
