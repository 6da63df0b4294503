/**
 * kafka-server-start [-daemon] server.properties [--override property=value]*: a broker in the foreground, its log on
 * standard output and in logs/ as Kafka's log4j splits it; with -daemon in the background, output in logs/kafkaServer.out.
 * Exit 0 after a clean stop, 1 when it cannot start.
 */
import path from 'node:path';
import { parseProperties } from '../config/properties-file.ts';
import { folderOfLogs, readTextFile, setProcessTitle, startInBackground } from '../node/server-process.ts';
import { print, printError } from './output.ts';
import { runServer } from './server.ts';
import { KAFKA_VERSION } from './tool.ts';

const USAGE = `USAGE: java [options] kafka.Kafka server.properties [--override property=value]*
Option               Description                                         
------               -----------                                         
--override <String>  Optional property that should override values set in
                       server.properties file                            
--version            Print version information and exit.                 `;

interface StartArguments {
  readonly file: string;
  readonly overrides: ReadonlyMap<string, string>;
}

/** The arguments after the file, or a line that says what is wrong. */
export function parseOverrides(args: readonly string[]): ReadonlyMap<string, string> | string {
  const overrides = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const text = arg === '--override' ? args[++i] : arg.startsWith('--override=') ? arg.slice('--override='.length) : undefined;
    if (text === undefined) return arg === '--override' ? 'Option override requires an argument' : `Found non argument parameters: ${arg}`;
    const equals = text.indexOf('=');
    if (equals <= 0) return `--override ${text} is not property=value`;
    overrides.set(text.slice(0, equals), text.slice(equals + 1));
  }
  return overrides;
}

function parseArguments(args: readonly string[]): StartArguments | string {
  const [file, ...rest] = args;
  if (file === undefined || file.startsWith('-')) return '';
  const overrides = parseOverrides(rest);
  return typeof overrides === 'string' ? overrides : { file, overrides };
}

export async function run(argv: string[]): Promise<number> {
  const daemon = argv[0] === '-daemon' || argv[0] === '--daemon';
  const args = daemon ? argv.slice(1) : argv;
  if (args.includes('--version')) {
    print(KAFKA_VERSION);
    return 0;
  }
  const parsed = parseArguments(args);
  if (args.includes('--help') || typeof parsed === 'string') {
    if (typeof parsed === 'string' && parsed !== '') printError(parsed);
    printError(USAGE);
    return 1;
  }
  const text = readTextFile(parsed.file);
  if (text === null) {
    printError(`error: there is no file ${parsed.file}; config/server.properties is one to begin with`);
    return 1;
  }
  const logFolder = folderOfLogs();
  if (daemon) {
    print(`broker started in the background, pid ${startInBackground(args, path.join(logFolder, 'kafkaServer.out'))}; its log: ${path.join(logFolder, 'server.log')}`);
    return 0;
  }
  setProcessTitle(`blumfeld-broker ${parsed.file}`);
  return runServer({
    fileName: parsed.file,
    properties: parseProperties(text),
    overrides: parsed.overrides,
    memory: false,
    logFolder,
    logStream: 'stdout',
    logLevel: 'INFO',
    coordinationDirectory: null,
    howToMove: { port: 'listeners=PLAINTEXT://:PORT', data: 'log.dirs' },
    onReady: () => {},
    onProblem: printError,
  });
}
