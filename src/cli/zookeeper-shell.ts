/**
 * zookeeper-shell host:port[/chroot] [command]: one command, or lines of commands from standard input (with a prompt at a
 * terminal). The output is today's, or that of Kafka 0.9 with BLUMFELD_TOOLS_ERA=0.9 or a command that only it had
 * (ls2, rmr). Unlike 0.9's script ours waits for the connection, which there ended before it (ZOOKEEPER-1897).
 */
import { CoordinationError } from '../base/coordination.ts';
import type { Era } from './era.ts';
import { linesOf } from './line-reader.ts';
import { logLine, print, printError, write } from './output.ts';
import { ShellConnection, splitLine } from './zookeeper-shell-common.ts';
import { messageOld, refusalOld, runOld, usageOld } from './zookeeper-shell-old.ts';
import { checkToday, messageToday, runToday, ShellError, usageToday } from './zookeeper-shell-today.ts';

const USAGE = 'USAGE: zookeeper-shell.sh zookeeper_host:port[/path] [-zk-tls-config-file file] [args...]';
const ONLY_OLD = new Set(['ls2', 'rmr']);
const HISTORY = 10;
const MAX_HISTORY = 10_000;

class Shell {
  readonly #era: Era;
  #connection: ShellConnection;
  readonly #history: string[] = [];
  exitCode = 0;

  constructor(address: string, era: Era) {
    this.#era = era;
    this.#connection = new ShellConnection(address);
  }

  get prompt(): string {
    return `${this.#connection.prompt} ${this.#history.length}] `;
  }

  /** False when no server can be reached. */
  async connect(): Promise<boolean> {
    const why = await this.#connection.connect();
    if (why === null) return true;
    if (this.#era === 'today') {
      logLine('WARN', `Session 0x0 for server ${await this.#connection.lastServer()}, Closing socket connection. Attempting reconnect except it is a SessionExpiredException.`, 'org.apache.zookeeper.ClientCnxn', /ECONNREFUSED/.test(why) ? 'java.net.ConnectException: Connection refused' : why);
    } else printError(why);
    return false;
  }

  end(): Promise<void> {
    return this.#connection.end();
  }

  lost(path: string): void {
    this.#fail(new CoordinationError('ConnectionLoss', path));
  }

  #fail(error: unknown): void {
    printError(this.#era === 'today' ? messageToday(error) : messageOld(error));
    this.exitCode = this.#era === '0.9' ? 0 : error instanceof ShellError ? error.exitCode : 1;
  }

  /** Returns true when the shell is to end. */
  async line(text: string): Promise<boolean> {
    const args = splitLine(text);
    if (args.length === 0) return false;
    if (this.#history.length < MAX_HISTORY) this.#history.push(text);
    return this.command(args);
  }

  async command(args: readonly string[]): Promise<boolean> {
    if (args[0] === 'quit') {
      if (this.#era === '0.9') print('Quitting...');
      await this.#connection.close(this.#era === 'today');
      return true;
    }
    try {
      if (!(await this.#own(args))) await (this.#era === 'today' ? runToday(args, this.#connection) : runOld(args, this.#connection));
      this.exitCode = 0;
    } catch (error) {
      if (!(error instanceof CoordinationError || error instanceof ShellError)) throw error;
      this.#fail(error);
    }
    return false;
  }

  /** False when the command is refused without asking a server. */
  accepts(args: readonly string[]): boolean {
    try {
      if (this.#era === 'today') checkToday(args);
      else {
        const refusal = refusalOld(args);
        if (refusal === 'unknown') usageOld();
        else if (refusal !== null) throw refusal;
        return refusal === null;
      }
      return true;
    } catch (error) {
      if (!(error instanceof CoordinationError || error instanceof ShellError)) throw error;
      this.#fail(error);
      return false;
    }
  }

  /** The shell's own commands. */
  async #own(args: readonly string[]): Promise<boolean> {
    const [name, value] = args;
    if (name === 'history') {
      const last = this.#history.length - 1;
      for (let i = Math.max(0, last - HISTORY); i <= last; i++) print(`${i} - ${this.#history[i]}`);
    } else if (name === 'printwatches') {
      if (value === undefined) print(`printwatches is ${this.#connection.printWatches ? 'on' : 'off'}`);
      else this.#connection.printWatches = value === 'on';
    } else if (name === 'redo') await this.#redo(Number(value));
    else if (name === 'close') await this.#connection.close(this.#era === 'today');
    else if (name === 'connect') {
      const address = value ?? this.#connection.address;
      await this.#connection.end();
      this.#connection = new ShellConnection(address);
      await this.connect();
    } else if (name === 'help' && this.#era === '0.9') usageOld();
    else if (name === 'help') {
      // 3.8 knows no `help`: it prints the same table, and that it knows none.
      usageToday();
      throw new ShellError('Command not found: Command not found help', 127);
    } else return false;
    return true;
  }

  async #redo(index: number): Promise<void> {
    const text = this.#history[index];
    if (text === undefined || index >= this.#history.length - 1) throw new ShellError('Command index out of range');
    const args = splitLine(text);
    if (args[0] === 'redo') throw new ShellError('No redoing redos');
    await this.command(args);
  }
}

async function interactive(shell: Shell): Promise<void> {
  const isTerminal = process.stdin.isTTY === true;
  print('Welcome to ZooKeeper!');
  print(`JLine support is ${isTerminal ? 'enabled' : 'disabled'}`);
  if (!(await shell.connect())) return shell.lost('/');
  for await (const bytes of linesOf(process.stdin, () => isTerminal && write(shell.prompt))) {
    if (await shell.line(new TextDecoder().decode(bytes))) return;
  }
}

/** `path` of a command, for the message that there is no connection. */
const pathOf = (args: readonly string[]): string => args.find((arg) => arg.startsWith('/')) ?? '/';

export async function runShell(argv: readonly string[], era: Era): Promise<number> {
  const [address, ...rest] = argv;
  if (address === undefined) {
    print(USAGE);
    return 1;
  }
  // Kafka's looks for a host of that name.
  if (address === '--help' || address === '-h') {
    print(USAGE);
    return 0;
  }
  if (address.startsWith('-')) {
    printError(`${address} is no server\n${USAGE}`);
    return 1;
  }
  if (rest[0] === '-zk-tls-config-file') {
    printError('-zk-tls-config-file: this shell reads no Java key stores; connect to a plaintext port');
    return 1;
  }
  print(`Connecting to ${address}`);
  const shell = new Shell(address, era);
  try {
    if (rest.length === 0) await interactive(shell);
    else if (shell.accepts(rest)) {
      if (await shell.connect()) await shell.command(rest);
      else shell.lost(pathOf(rest));
    }
  } catch (error) {
    if (!(error instanceof CoordinationError)) throw error;
    printError(error.message);
    shell.exitCode = 1;
  } finally {
    await shell.end();
  }
  if (era === 'today' && shell.exitCode !== 0) logLine('ERROR', `Exiting JVM with code ${shell.exitCode}`, 'org.apache.zookeeper.util.ServiceUtils');
  return shell.exitCode;
}

export function run(argv: string[]): Promise<number> {
  const era: Era = process.env['BLUMFELD_TOOLS_ERA'] === '0.9' || (process.env['BLUMFELD_TOOLS_ERA'] === undefined && ONLY_OLD.has(argv[1] ?? '')) ? '0.9' : 'today';
  return runShell(argv, era);
}
