/**
 * The two bindings of librdkafka are compiled from what their packages bring: a prebuilt binary would come from outside npm. Each
 * package holds librdkafka's sources; @confluentinc's holds its test suite as well, which is compiled with it.
 */
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { aptInstall, clientFolder, npmInstall, once, runCommand } from './install.ts';

export interface NativeClient {
  readonly folder: string;
  readonly packageName: string;
  readonly version: string;
  /** make's goals for the library. */
  readonly goals: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export const CONFLUENT: NativeClient = { folder: 'confluent', packageName: '@confluentinc/kafka-javascript', version: '1.10.1', goals: ['libs', 'install-subdirs'], env: { CKJS_LINKING: 'dynamic' } };
export const NODE_RDKAFKA: NativeClient = { folder: 'node-rdkafka', packageName: 'node-rdkafka', version: '3.6.1', goals: ['libs', 'install'], env: {} };

const DEBIAN = ['gcc', 'g++', 'make', 'python3', 'libssl-dev', 'zlib1g-dev', 'libzstd-dev', 'rapidjson-dev'];
const BUILD_MINUTES = 15;
const jobs = `-j${Math.min(4, cpus().length)}`;

export const packageFolder = (root: string, client: NativeClient): string => path.join(clientFolder(root, client.folder), 'node_modules', client.packageName);

/** npm brings node-gyp; Node's own headers lie beside it, where Node was installed with them. */
function nodeGyp(): { script: string; nodedir: string } | string {
  const prefix = path.dirname(path.dirname(process.execPath));
  const script = ['lib', 'share'].map((folder) => path.join(prefix, folder, 'node_modules', 'npm', 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')).find(existsSync);
  if (script === undefined) return `no node-gyp beside ${process.execPath}`;
  if (!existsSync(path.join(prefix, 'include', 'node', 'common.gypi'))) return `no headers of Node in ${prefix}/include/node`;
  return { script, nodedir: prefix };
}

/** A package with a binding.gyp. */
export function compileAddon(at: string, env: Readonly<Record<string, string>> = {}): string | null {
  const gyp = nodeGyp();
  return typeof gyp === 'string' ? gyp : runCommand(process.execPath, [gyp.script, 'rebuild', `--nodedir=${gyp.nodedir}`], at, env, BUILD_MINUTES);
}

/** Null, or what is in the way. Takes minutes the first time. */
export function installRdkafka(root: string, client: NativeClient): string | null {
  const folder = clientFolder(root, client.folder);
  return once(folder, `${client.packageName}@${client.version} compiled`, () => {
    const at = packageFolder(root, client);
    const library = path.join(at, 'deps', 'librdkafka');
    const built = path.join(at, 'build', 'deps');
    return (
      aptInstall(DEBIAN) ??
      npmInstall(folder, [`${client.packageName}@${client.version}`]) ??
      runCommand('./configure', [`--prefix=${built}`, `--libdir=${built}`], library, {}, BUILD_MINUTES) ??
      runCommand('make', [jobs, ...client.goals], library, {}, BUILD_MINUTES) ??
      compileAddon(at, client.env)
    );
  });
}

/** librdkafka's test-runner from @confluentinc's package; the folder it runs in, or what is in the way. */
export function installTestRunner(root: string): { folder: string } | { problem: string } {
  const problem = installRdkafka(root, CONFLUENT);
  if (problem !== null) return { problem };
  const folder = path.join(packageFolder(root, CONFLUENT), 'deps', 'librdkafka', 'tests');
  if (existsSync(path.join(folder, 'test-runner'))) return { folder };
  const failed = runCommand('make', [jobs, '-C', 'tests', 'build'], path.dirname(folder), { CPPFLAGS: '-DWITH_RAPIDJSON=1' }, BUILD_MINUTES);
  return failed === null ? { folder } : { problem: failed };
}
