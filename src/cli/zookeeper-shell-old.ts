/** The commands of ZooKeeper 3.4's shell, which Kafka 0.9 ships: a Stat after each `get`, on standard error, and exit 0 always. */
import { CoordinationError, type CoordinationErrorCode, type ZnodeStat } from '../base/coordination.ts';
import type { ZooKeeperClient } from '../zookeeper/client.ts';
import { hashOrder } from './java-order.ts';
import { print, printError } from './output.ts';
import { aclLines, bytesOf, deleteRecursively, parseAcl, type ShellConnection, statLines, textOf } from './zookeeper-shell-common.ts';

const USAGE = `ZooKeeper -server host:port cmd args
stat path [watch]
set path data [version]
ls path [watch]
delquota [-n|-b] path
ls2 path [watch]
setAcl path acl
setquota -n|-b val path
history 
redo cmdno
printwatches on|off
delete path [version]
sync path
listquota path
rmr path
get path [watch]
create [-s] [-e] path data acl
addauth scheme auth
quit 
getAcl path
close 
connect host:port`;

export function usageOld(): void {
  printError(USAGE.replaceAll('\n', '\n\t'));
}

const KNOWN = new Set(USAGE.split('\n').slice(1).map((line) => line.split(' ', 1)[0]!));
const printStat = (stat: ZnodeStat): void => statLines(stat).forEach((line) => printError(line));
/** 3.4's server hands children out as a HashSet does. */
const listed = (names: readonly string[]): string => `[${hashOrder(names, 8).join(', ')}]`;
const versionOf = (text: string | undefined): number => (text === undefined ? -1 : Number(text));

async function create(args: readonly string[], client: ZooKeeperClient): Promise<void> {
  const flags = new Set<string>();
  let first = 1;
  while (first < 3 && (args[first] === '-e' || args[first] === '-s')) flags.add(args[first++]!);
  const [path = '', data = '', acl] = args.slice(first);
  const created = await client.create(path, bytesOf(data), {
    ephemeral: flags.has('-e'), sequential: flags.has('-s'), ...(acl === undefined ? {} : { acl: parseAcl(acl, printError) }),
  });
  printError(`Created ${created.path}`);
}

/** What is wrong with a command before a server is asked; null when nothing is. */
export function refusalOld(args: readonly string[]): CoordinationError | 'unknown' | null {
  const [name = ''] = args;
  if (!KNOWN.has(name)) return 'unknown';
  const path = args.slice(1).find((arg) => !arg.startsWith('-'));
  if (WITHOUT_PATH.has(name) || path === undefined || path.startsWith('/')) return null;
  return new CoordinationError('BadArguments', path, `Path must start with / character: ${path}`);
}
const WITHOUT_PATH: ReadonlySet<string> = new Set(['addauth', 'connect', 'history', 'printwatches', 'redo', 'setquota']);

/** One command that needs a server; too few words do nothing, as ever. Throws CoordinationError. */
export async function runOld(args: readonly string[], connection: ShellConnection): Promise<void> {
  const [name = '', path = ''] = args;
  if (!KNOWN.has(name)) return usageOld();
  const { client } = connection;
  if (!connection.isAlive || client === null) return print('Not connected');
  const watch = args.length > 2 ? connection.watch : undefined;
  if (name === 'create' && args.length >= 3) return create(args, client);
  if (args.length < 2) return;
  if (name === 'get') {
    const { data, stat } = await client.rawData(path, watch);
    print(textOf(data));
    printStat(stat);
  } else if (name === 'ls' || name === 'ls2') {
    const { names, stat } = await client.rawChildren(path, watch);
    print(listed(names));
    if (name === 'ls2') printStat(stat);
  } else if (name === 'stat') {
    const stat = await client.exists(path, watch);
    if (stat === null) throw new CoordinationError('NoNode', path);
    printStat(stat);
  } else if (name === 'set' && args.length >= 3) printStat(await client.set(path, bytesOf(args[2]!), versionOf(args[3])));
  else if (name === 'delete') await client.delete(path, versionOf(args[2]));
  else if (name === 'rmr') await deleteRecursively(client, path, 1);
  else if (name === 'getAcl') for (const line of aclLines((await client.getAcl(path)).acl)) print(line);
  else if (name === 'setAcl' && args.length >= 3) printStat(await client.setAcl(path, parseAcl(args[2]!, printError), args.length > 4 ? versionOf(args[3]) : -1));
  else if (name === 'sync') await client.sync(path).then(() => print('Sync returned 0'));
  else if (name === 'addauth') client.addAuth(path, bytesOf(args[2] ?? ''));
  else if (name === 'listquota') {
    printError(`absolute path is /zookeeper/quota${path}/zookeeper_limits`);
    printError(`quota for ${path} does not exist.`);
  }
}

const MESSAGES: Partial<Record<CoordinationErrorCode, string>> = {
  NoNode: 'Node does not exist: ', NoChildrenForEphemerals: 'Ephemerals cannot have children: ', NodeExists: 'Node already exists: ', NotEmpty: 'Node not empty: ',
  ReadOnly: 'Not a read-only call: ', InvalidAcl: 'Acl is not valid : ', NoAuth: 'Authentication is not valid : ', BadVersion: 'version No is not valid : ',
};

export function messageOld(error: unknown): string {
  if (!(error instanceof CoordinationError)) return error instanceof Error ? error.message : String(error);
  const message = MESSAGES[error.code];
  if (message !== undefined) return message + error.path;
  if (error.code === 'BadArguments') return `Command failed: java.lang.IllegalArgumentException: ${error.message.replace(/: [^:]*$/, '')}`;
  return `KeeperErrorCode = ${error.code} for ${error.path}`;
}
