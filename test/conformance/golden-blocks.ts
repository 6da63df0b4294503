/**
 * Transcripts of Apache Kafka's tools, as data: a command, what it must print on each stream, how it must end. The
 * format (kept from the capture): `$ command`, standard output as it is, `! ` standard error, `# note:`, `# exit N`.
 */
export interface GoldenBlock {
  readonly command: string;
  /** Patterns, one a line; joined they match the whole stream. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly endsWithNewline: boolean;
  readonly exitCode: number;
  /** Send SIGINT after so many ms. */
  readonly interruptAfterMs: number | null;
}

export function parseGolden(text: string): GoldenBlock[] {
  const blocks: GoldenBlock[] = [];
  let current: { command: string; stdout: string[]; stderr: string[]; newline: boolean } | null = null;
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) current = { command: line.slice(2), stdout: [], stderr: [], newline: true };
    else if (current === null || line.startsWith('# note:')) continue;
    else if (line.startsWith('# exit ')) {
      const end = /^# exit (\d+)(?: \(after SIGINT(?: at (\d+) s)?\))?/.exec(line)!;
      const interrupted = line.includes('after SIGINT');
      blocks.push({
        command: current.command, stdout: current.stdout, stderr: current.stderr, endsWithNewline: current.newline,
        exitCode: Number(end[1]), interruptAfterMs: interrupted ? Number(end[2] ?? 5) * 1000 : null,
      });
      current = null;
    } else if (line === '\\ no newline at the end') current.newline = false;
    else if (line === '!' || line.startsWith('! ')) current.stderr.push(line.slice(2));
    else current.stdout.push(line);
  }
  return blocks;
}

export type Values = ReadonlyMap<string, string>;

const PATTERNS: ReadonlyMap<string, string> = new Map([
  ['DATE', String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[,:]\d{3}`], ['TIMESTAMP', String.raw`\d{13}`], ['N', String.raw`\d+`], ['CRC', String.raw`\d+`],
  ['TOPIC_ID', '[A-Za-z0-9_-]{22}'], ['CLUSTER_ID', '[A-Za-z0-9_-]{22}'], ['UUID', '[0-9a-f-]{36}'], ['HEX', '[0-9a-f]+'], ['HASH', '[0-9a-f]+'],
  ['HOSTNAME', String.raw`[A-Za-z0-9._-]+`], ['EPHEMERAL_PORT', String.raw`\d+`], ['SESSION', '0x[0-9a-f]+'], ['ZXID', '0x[0-9a-f]+'], ['CTIME', String.raw`[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d \S+ \d{4}`], ['MORE', '[^]*'],
]);
/** Kafka's stack lines have no counterpart in ours. */
const isStackLine = (line: string): boolean => /^\s+at \{\{STACK\}\}$/.test(line);

/** Lines about a broker out of reach: how often they come is a matter of timing. */
const isRetry = (line: string): boolean => /WARN .*(?:Connection to node|Bootstrap broker)/.test(line);
const RETRY = '\\[[^\\n]*WARN [^\\n]*(?:Connection to node|Bootstrap broker)[^\\n]*\\n';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `12.34` may be any number with two decimals. */
export const anyNumbers = (pattern: string): string => pattern.replace(/(?<![\d{}\\])\d+(?:\\\.(\d+))?(?![\d}])/g, (_, decimals?: string) => (decimals === undefined ? '\\d+' : `\\d+\\.\\d{${decimals.length}}`));

function linePattern(line: string, values: Values): string {
  let pattern = '';
  let loose = false;
  for (const part of line.split(/(\{\{[A-Z_0-9]+\}\})/)) {
    const name = /^\{\{([A-Z_0-9]+)\}\}$/.exec(part)?.[1];
    if (name === undefined) pattern += literally(part);
    else {
      if (!['DATE', 'TIMESTAMP'].includes(name)) loose = true;
      const value = values.get(name);
      pattern += value === undefined ? (PATTERNS.get(name) ?? literally(part)) : literally(value);
    }
  }
  // Columns are padded for the real value, whose width the placeholder does not tell.
  return loose ? pattern.replace(/ {2,}/g, ' +').replace(/(\[\^\]\*|\\d\+|[^ ]) +(?=\\\/|[A-Z]|$)/g, '$1 +') : pattern;
}

/** Chance places the only replica of a partition: it may be any broker, the same in all three columns. */
const anywhere = (pattern: string): string => pattern.replace(/Leader: (\d+)\tReplicas: \1\tIsr: \1(?![\d,])/, () => `(?:${[0, 1, 2, 3].map((id) => `Leader: ${id}\tReplicas: ${id}\tIsr: ${id}`).join('|')})`);

const isPassingGroup = (line: string): boolean => line.startsWith('console-consumer-{{N}}');
/** A group that a console consumer made up for itself may be any broker's to coordinate. */
const onAnyBroker = (pattern: string): string => pattern.replace(/localhost:\d+( \+|  )\\\(\d\\\)/, 'localhost:\\d+ +\\(\\d\\)');

/** Groups that earlier blocks left behind are shown once in the capture, with their heading: there may be any number of them. */
function passingGroups(lines: readonly string[], shapes: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!isPassingGroup(lines[at]!)) {
      found.push(shapes[at]!);
      continue;
    }
    let end = at;
    while (end + 1 < lines.length && isPassingGroup(lines[end + 1]!)) end++;
    const rows = `(?:${shapes.slice(at, end + 1).map(onAnyBroker).join('|')})+`;
    const headed = at >= 2 && lines[at - 1]!.startsWith('GROUP ') && lines[at - 2] === '' && lines[end + 1] === '';
    if (headed) found.splice(found.length - 2, 2, `(?:${shapes[at - 2]}${shapes[at - 1]}${rows})+`);
    else found.push(rows);
    at = end;
  }
  return found;
}

/** One pattern for a whole stream; `usage` is what {{USAGE}} stands for; of what was measured only the shape counts. */
export function streamPattern(lines: readonly string[], values: Values, usage: readonly string[], endsWithNewline: boolean, measured = false): RegExp {
  const shapes: string[] = [];
  const shown: string[] = [];
  let last: string[] = [];
  const ours = lines.filter((candidate) => !isStackLine(candidate)).map((line) => line.replace(/\/tmp\/kafka-logs-(\d)/g, '{{LOGS_$1}}'));
  for (const line of ours.filter((candidate, at) => !(isRetry(candidate) && ours.slice(0, at).includes(candidate)))) {
    let pattern = '';
    if (line === '{{USAGE}}') pattern = usage.map((one) => `${linePattern(one.trimEnd(), values)} *\n`).join('');
    else if (line === '{{REPEATED}}') pattern = `(?:${last.slice(-4).join('|')})*`;
    else if (line === '{{MORE}}') pattern = '[^]*';
    else {
      const shape = anywhere(linePattern(line, values));
      const one = `${measured && /^(?:\d+ records sent|\\d\{4\})/.test(shape) ? anyNumbers(shape) : shape}\n`;
      pattern = one;
      if (isRetry(line)) pattern += `(?:${RETRY})*`;
      last = [...last, one];
    }
    shapes.push(pattern);
    shown.push(line);
  }
  const pattern = passingGroups(shown, shapes).join('');
  return new RegExp(`^${endsWithNewline || pattern === '' ? pattern : pattern.replace(/\n$/, '')}$`);
}
