/** The commands of ZooKeeper 3.8's shell, which Kafka 3.9 ships: their options, output and errors. */
import { CoordinationError, type CoordinationErrorCode, type ZnodeStat } from '../base/coordination.ts';
import type { ZooKeeperClient } from '../zookeeper/client.ts';
import { print, printError } from './output.ts';
import { aclLines, bytesOf, deleteRecursively, parseAcl, type ShellConnection, statLines, textOf, visit } from './zookeeper-shell-common.ts';

/** A command that cannot be carried out: what is printed, and how a shell with one command ends. */
export class ShellError extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.name = 'ShellError';
    this.exitCode = exitCode;
  }
}

interface Parsed {
  readonly words: readonly string[];
  has(option: string): boolean;
  value(option: string): string | undefined;
}

interface Command {
  readonly usage: string;
  /** Letters of options; those before a colon take a value. */
  readonly options: string;
  readonly minWords: number;
  run(parsed: Parsed, client: ZooKeeperClient, connection: ShellConnection): Promise<void>;
}

/** As commons-cli reads: options anywhere. */
function parse(command: Command, args: readonly string[]): Parsed {
  const words: string[] = [];
  const found = new Map<string, string>();
  for (let i = 1; i < args.length; i++) {
    const arg = args[i]!;
    const letter = /^-([a-zA-Z?])$/.exec(arg)?.[1];
    if (letter === undefined && !/^-[a-zA-Z?]/.test(arg)) {
      words.push(arg);
      continue;
    }
    const at = letter === undefined ? -1 : command.options.indexOf(letter);
    if (letter === undefined || at < 0) throw new ShellError(`Unrecognized option: ${arg}`);
    if (command.options[at + 1] !== ':') found.set(letter, '');
    else if (args[i + 1] === undefined) throw new ShellError(`Missing argument for option: ${letter}`);
    else found.set(letter, args[++i]!);
  }
  if (words.length < command.minWords) throw new ShellError(command.usage);
  return { words, has: (option) => found.has(option), value: (option) => found.get(option) };
}

function version(parsed: Parsed): number {
  const text = parsed.value('v') ?? '-1';
  if (!/^-?\d+$/.test(text)) throw new ShellError(`For input string: "${text}"`);
  return Number(text);
}

const printStat = (stat: ZnodeStat): void => statLines(stat).forEach((line) => print(line));

/** `ls path watch`, from before -w. */
function wantsWatch(parsed: Parsed, name: string): boolean {
  if (parsed.words.length > 1) printError(`'${name} path [watch]' has been deprecated. Please use '${name} ${name === 'get' ? '[-s] [-w]' : '[-w]'} path' instead.`);
  return parsed.has('w') || parsed.words.length > 1;
}

const create: Command = {
  usage: 'create [-s] [-e] [-c] [-t ttl] path [data] [acl]', options: 'esct:', minWords: 1,
  async run(parsed, client) {
    if (parsed.has('c') && (parsed.has('e') || parsed.has('s'))) throw new ShellError('-c cannot be combined with -s or -e. Containers cannot be ephemeral or sequential.');
    const [path = '', data = '', acl] = parsed.words;
    if (parsed.has('c') || parsed.has('t')) throw new CoordinationError('Unimplemented', path);
    const created = await client.create(path, bytesOf(data), {
      ephemeral: parsed.has('e'), sequential: parsed.has('s'), ...(acl === undefined ? {} : { acl: parseAcl(acl, printError) }),
    });
    printError(`Created ${created.path}`);
  },
};

const get: Command = {
  usage: 'get [-s] [-w] path', options: 'sw', minWords: 1,
  async run(parsed, client, connection) {
    const { data, stat } = await client.rawData(parsed.words[0]!, wantsWatch(parsed, 'get') ? connection.watch : undefined);
    print(textOf(data));
    if (parsed.has('s')) printStat(stat);
  },
};

const set: Command = {
  usage: 'set [-s] [-v version] path data', options: 'sv:', minWords: 2,
  async run(parsed, client) {
    const stat = await client.set(parsed.words[0]!, bytesOf(parsed.words[1]!), version(parsed));
    if (parsed.has('s')) printStat(stat);
  },
};

const ls: Command = {
  usage: 'ls [-s] [-w] [-R] path', options: 'swR?', minWords: 1,
  async run(parsed, client, connection) {
    const path = parsed.words[0]!;
    if (parsed.has('R')) return visit(client, path, (at) => print(at));
    const { names, stat } = await client.children(path, wantsWatch(parsed, 'ls') ? connection.watch : undefined);
    print(`[${names.join(', ')}]`);
    if (parsed.has('s')) printStat(stat);
  },
};

const stat: Command = {
  usage: 'stat [-w] path', options: 'w', minWords: 1,
  async run(parsed, client, connection) {
    const found = await client.exists(parsed.words[0]!, wantsWatch(parsed, 'stat') ? connection.watch : undefined);
    if (found === null) throw new CoordinationError('NoNode', parsed.words[0]!);
    printStat(found);
  },
};

const getAcl: Command = {
  usage: 'getAcl [-s] path', options: 's', minWords: 1,
  async run(parsed, client) {
    const found = await client.getAcl(parsed.words[0]!);
    for (const line of aclLines(found.acl)) print(line);
    if (parsed.has('s')) printStat(found.stat);
  },
};

const setAcl: Command = {
  usage: 'setAcl [-s] [-v version] [-R] path acl', options: 'sv:R', minWords: 2,
  async run(parsed, client) {
    const [path = '', text = ''] = parsed.words;
    const acl = parseAcl(text, printError);
    if (parsed.has('R')) return visit(client, path, async (at) => void (await client.setAcl(at, acl, version(parsed))));
    const changed = await client.setAcl(path, acl, version(parsed));
    if (parsed.has('s')) printStat(changed);
  },
};

const QUOTA = '/zookeeper/quota';
const listquota: Command = {
  usage: 'listquota path', options: '', minWords: 1,
  async run(parsed, client) {
    const path = parsed.words[0]!;
    printError(`absolute path is ${QUOTA}${path}/zookeeper_limits`);
    const limits = await client.get(`${QUOTA}${path}/zookeeper_limits`);
    if (limits === null) return printError(`quota for ${path} does not exist.`);
    print(`Output quota for ${path} ${textOf(limits.data)}`);
    const used = await client.get(`${QUOTA}${path}/zookeeper_stats`);
    if (used !== null) print(`Output stat for ${path} ${textOf(used.data)}`);
  },
};

/** Commands that need a server. `rmr` and `ls2` are 3.4's names, still at many fingertips. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['create', create], ['get', get], ['set', set], ['ls', ls], ['stat', stat], ['getAcl', getAcl], ['setAcl', setAcl], ['listquota', listquota],
  ['delete', { usage: 'delete [-v version] path', options: 'v:', minWords: 1, run: (parsed, client) => client.delete(parsed.words[0]!, version(parsed)) }],
  ['deleteall', { usage: 'deleteall path [-b batch size]', options: 'b:', minWords: 1, run: (parsed, client) => deleteRecursively(client, parsed.words[0]!, Math.max(1, Number(parsed.value('b') ?? 1000) || 1000)) }],
  ['rmr', { usage: 'deleteall path [-b batch size]', options: 'b:', minWords: 1, run: (parsed, client) => deleteRecursively(client, parsed.words[0]!, 1000) }],
  ['ls2', { usage: 'ls [-s] [-w] [-R] path', options: 'w', minWords: 1, run: (parsed, client, connection) => ls.run({ ...parsed, has: (option) => option === 's' || parsed.has(option) }, client, connection) }],
  ['sync', { usage: 'sync path', options: '', minWords: 1, run: async (parsed, client) => { await client.sync(parsed.words[0]!); print('Sync is OK'); } }],
  ['addauth', { usage: 'addauth scheme auth', options: '', minWords: 1, run: async (parsed, client) => client.addAuth(parsed.words[0]!, bytesOf(parsed.words[1] ?? '')) }],
  ['whoami', { usage: 'whoami ', options: '', minWords: 0, run: async (_parsed, client) => { print('Auth scheme: User'); for (const { scheme, user } of await client.whoAmI()) print(`${scheme}: ${user}`); } }],
  ['getEphemerals', { usage: 'getEphemerals path', options: '', minWords: 0, run: async (parsed, client) => print(`[${(await client.ephemerals(parsed.words[0] ?? '/')).join(', ')}]`) }],
  ['getAllChildrenNumber', { usage: 'getAllChildrenNumber path', options: '', minWords: 1, run: async (parsed, client) => print(String(await client.allChildrenNumber(parsed.words[0]!))) }],
  ['config', { usage: 'config [-c] [-w] [-s]', options: 'cws', minWords: 0, run: async (parsed, client) => { const found = await client.rawData('/zookeeper/config'); print(textOf(found.data)); if (parsed.has('s')) printStat(found.stat); } }],
  ['version', { usage: 'version ', options: '', minWords: 0, run: async () => print('ZooKeeper CLI version: Blumfeld 0.1.0') }],
]);
const NOT_SERVED: ReadonlySet<string> = new Set(['addWatch', 'removewatches', 'setquota', 'delquota', 'reconfig']);

const USAGE = `ZooKeeper -server host:port [-zk-tls-config-file <file>] cmd args
addWatch [-m mode] path # optional mode is one of [PERSISTENT, PERSISTENT_RECURSIVE] - default is PERSISTENT_RECURSIVE
addauth scheme auth
close 
config [-c] [-w] [-s]
connect host:port
create [-s] [-e] [-c] [-t ttl] path [data] [acl]
delete [-v version] path
deleteall path [-b batch size]
delquota [-n|-b|-N|-B] path
get [-s] [-w] path
getAcl [-s] path
getAllChildrenNumber path
getEphemerals path
history 
listquota path
ls [-s] [-w] [-R] path
printwatches on|off
quit 
reconfig [-s] [-v version] [[-file path] | [-members serverID=host:port1:port2;port3[,...]*]] | [-add serverId=host:port1:port2;port3[,...]]* [-remove serverId[,...]*]
redo cmdno
removewatches path [-c|-d|-a] [-l]
set [-s] [-v version] path data
setAcl [-s] [-v version] [-R] path acl
setquota -n|-b|-N|-B val path
stat [-w] path
sync path
version 
whoami `;

export function usageToday(): void {
  printError(USAGE.replaceAll('\n', '\n\t'));
}

const WITHOUT_PATH: ReadonlySet<string> = new Set(['addauth', 'whoami', 'config', 'version']);
/** The shell carries them out itself (zookeeper-shell.ts). */
const OF_THE_SHELL: ReadonlySet<string> = new Set(['quit', 'history', 'redo', 'printwatches', 'close', 'connect']);

/** Throws what is wrong with a command before a server is asked. */
export function checkToday(args: readonly string[]): void {
  const name = args[0]!;
  const command = COMMANDS.get(name);
  if (command === undefined) {
    if (NOT_SERVED.has(name) || OF_THE_SHELL.has(name)) return;
    usageToday();
    throw new ShellError(`Command not found: Command not found ${name}`, 127);
  }
  const path = parse(command, args).words[0];
  if (path !== undefined && !path.startsWith('/') && !WITHOUT_PATH.has(name)) throw new CoordinationError('BadArguments', path, `Path must start with / character: ${path}`);
}

/** One command that needs a server; throws ShellError or CoordinationError. */
export async function runToday(args: readonly string[], connection: ShellConnection): Promise<void> {
  const name = args[0]!;
  checkToday(args);
  const command = COMMANDS.get(name);
  if (!connection.isAlive || connection.client === null) return print('Not connected');
  if (command === undefined) throw new ShellError(`${name} is not part of this shell`);
  await command.run(parse(command, args), connection.client, connection);
}

const MESSAGES: Partial<Record<CoordinationErrorCode, string>> = {
  NoNode: 'Node does not exist: ', NoChildrenForEphemerals: 'Ephemerals cannot have children: ', NodeExists: 'Node already exists: ', NotEmpty: 'Node not empty: ',
  ReadOnly: 'Not a read-only call: ', InvalidAcl: 'Acl is not valid : ', NoAuth: 'Insufficient permission : ', BadVersion: 'version No is not valid : ',
};

export function messageToday(error: unknown): string {
  if (!(error instanceof CoordinationError)) return error instanceof Error ? error.message : String(error);
  const message = MESSAGES[error.code];
  if (message !== undefined) return message + error.path;
  // Of an illegal path only what is wrong with it.
  if (error.code === 'BadArguments') return error.message.replace(/: [^:]*$/, '');
  return `KeeperErrorCode = ${error.code === 'SessionExpired' ? 'Session expired' : error.code} for ${error.path}`;
}
