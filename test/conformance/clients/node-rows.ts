/** Clients from npm and Debian: what is installed for each, and its driver. */
import path from 'node:path';
import type { ClientRow, PreparedClient } from './client-row.ts';
import { clientFolder, npmInstall, once } from './install.ts';

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

export const nodeRows: readonly ClientRow[] = [
  npmRow('kafkajs', 'kafkajs 2.2.4', ['kafkajs@2.2.4', 'kafkajs-snappy@1.1.0', 'lz4-napi@2.10.0', 'zstd-codec@0.1.5']),
];
