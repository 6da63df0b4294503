/** The one friendly binary: picks the command, loads only it. Commands are files in src/cli/blumfeld/. */
import { print, printError } from './output.ts';

interface Command {
  readonly summary: string;
  readonly load: () => Promise<{ run(argv: string[]): Promise<number> }>;
}

const COMMANDS = new Map<string, Command>([
  ['start', { summary: 'run a broker, with everything it needs, in this terminal', load: () => import('./blumfeld/start.ts') }],
]);

const USAGE_EXIT = 2;

function help(): string {
  const width = Math.max(...[...COMMANDS.keys()].map((name) => name.length));
  const lines = [...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return `Blumfeld: Apache Kafka in TypeScript.

usage: blumfeld COMMAND [options]     (blumfeld COMMAND --help says more)

${lines.join('\n')}

try:
  blumfeld start
  kafka-console-producer --bootstrap-server 127.0.0.1:9092 --topic hello`;
}

/** The command that was probably meant: few letters away. */
export function nearest(word: string, names: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const name of names) {
    const distance = editDistance(word, name);
    if (distance < bestDistance) {
      best = name;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}

export async function run(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(help());
    return name === undefined ? USAGE_EXIT : 0;
  }
  const command = COMMANDS.get(name);
  if (command === undefined) {
    const meant = nearest(name, COMMANDS.keys());
    printError(`blumfeld: there is no command "${name}"${meant === null ? '; blumfeld --help lists them' : `; did you mean "${meant}"?`}`);
    return USAGE_EXIT;
  }
  return (await command.load()).run(rest);
}
