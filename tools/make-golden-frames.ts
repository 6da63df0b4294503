/**
 * Asks Apache Kafka's own message classes for the bytes of messages in every version and compares them with ours.
 *
 *   make-golden-frames.js --jars 'path/to/kafka-3.9.1/lib/*' --jars 'path/to/kafka-4.3.0/lib/*' [--cases 50] [--write]
 *
 * Each release is asked for the versions that its classes know; the values come from the schemas and a seed. `--write`
 * keeps the first cases of each message version, with the bytes that Kafka gave, in test/unit/protocol/golden/.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Writer } from '../src/protocol/codec/writer.ts';
import { type Field, type Struct, contains } from '../src/protocol/schema/model.ts';
import { type TestedMessage, allMessages } from '../test/unit/protocol/all-messages.ts';
import { type StructValue, type Value, messageValue, seeded } from '../test/unit/protocol/schema-values.ts';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const KEPT_CASES = 2;

interface Case {
  readonly tested: TestedMessage;
  readonly version: number;
  readonly json: string;
  readonly ours: string;
}

/** The form that Kafka's JSON converters read: fields that the version lacks are left out, bytes are base64. */
function fieldJson(field: Field, value: Value, version: number): unknown {
  if (value === null) return null;
  if (Array.isArray(value)) return value.map((element) => fieldJson({ ...field, array: false }, element, version));
  if (field.kind === 'float64' && Number.isInteger(value)) return `@float ${String(value)}`; // the converters want a point
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return field.struct === null ? value : structJson(field.struct, value as StructValue, version);
}

function structJson(struct: Struct, value: StructValue, version: number): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const field of struct.fields) {
    if (!contains(field.versions, version)) continue;
    if (field.tag >= 0 && value[field.name] === field.fallback) continue;
    json[field.name] = fieldJson(field, value[field.name]!, version);
  }
  return json;
}

const jsonText = (json: unknown): string =>
  JSON.stringify(json).replace(/"@float (-?[\d.e+]+)"/g, (_, text: string) => (/[.e]/.test(text) ? text.replace('e+', 'E') : `${text}.0`));

function encodeHex(tested: TestedMessage, version: number, value: StructValue): string {
  const writer = new Writer();
  tested.codec.encode(writer, version, value);
  return Buffer.from(writer.joined()).toString('hex');
}

function makeCases(count: number): Case[] {
  const cases: Case[] = [];
  for (const tested of allMessages()) {
    const { min, max } = tested.message.versions;
    for (let version = min; version <= max; version++) {
      for (let run = 0; run < count; run++) {
        const value = messageValue(tested.message, version, seeded(run * 1_000_003 + version * 101 + tested.apiKey));
        cases.push({ tested, version, json: jsonText(structJson(tested.message.root, value, version)), ours: encodeHex(tested, version, value) });
      }
    }
  }
  return cases;
}

/** Kafka's class for a message. Record keys carry their type in the version that we give them; 4.x counts from 0. */
function lineOf({ tested, version, json }: Case): string {
  const name = tested.apiKey >= 0 || tested.message.name.endsWith('Header') ? `${tested.message.name}Data` : tested.message.name;
  const first = tested.message.name === 'ConsumerGroupRegularExpressionKey' ? 0 : version;
  return `${name}\t${first}\t${json}`;
}

function ask(jars: string, cases: readonly Case[], classes: string): string[] {
  const classPath = `${jars}${path.delimiter}${classes}`;
  const source = path.join(root, 'tools/protocol/oracle/Oracle.java');
  const compiled = spawnSync('javac', ['-encoding', 'UTF-8', '-cp', classPath, '-d', classes, source], { encoding: 'utf8' });
  if (compiled.status !== 0) throw new Error(compiled.stderr);
  const input = `${cases.map(lineOf).join('\n')}\n`;
  const run = spawnSync('java', ['-Xmx256m', '-cp', classPath, 'Oracle'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  const lines = run.stdout.split('\n').slice(0, -1);
  if (lines.length !== cases.length) throw new Error(`the oracle answered ${lines.length} of ${cases.length}: ${run.stderr}`);
  return lines;
}

/** Record values to which 4.x added tagged fields without a new version. */
const WITH_LATER_TAGS = /^(OffsetCommit|TransactionLog|ConsumerGroupMetadata|ConsumerGroupTargetAssignmentMetadata|ConsumerGroupCurrentMemberAssignment)Value$/;
/** The share-group APIs were laid out otherwise in 3.9, where no broker served them. */
const laterThan39 = (release: string, { tested }: Case): boolean =>
  /3\.9/.test(release) && ((tested.apiKey >= 76 && tested.apiKey <= 87) || WITH_LATER_TAGS.test(tested.message.name));

interface Tally {
  equal: number;
  unknown: number;
  different: number;
}

/** Not a difference: the release has no such class or version, or (Vote in 3.9) another name for a field. */
const unknownThere = (answer: string): boolean => /^! .*(ClassNotFoundException|unknown version|'candidateEpoch')/.test(answer);

function compare(label: string, cases: readonly Case[], answers: readonly string[], golden: Map<Case, string>): Tally {
  const tally: Tally = { equal: 0, unknown: 0, different: 0 };
  cases.forEach((each, index) => {
    const answer = answers[index]!;
    if (answer === each.ours) {
      tally.equal++;
      golden.set(each, answer);
    } else if (unknownThere(answer) || laterThan39(label, each)) tally.unknown++;
    else {
      tally.different++;
      if (tally.different <= 10 || process.argv.includes('--all')) console.log(`${label} ${each.tested.message.name} v${each.version}\n  json   ${each.json.slice(-300)}\n  kafka  ${answer.slice(-300)}\n  ours   ${each.ours.slice(-300)}`);
    }
  });
  return tally;
}

function keep(golden: ReadonlyMap<Case, string>): void {
  const kept = new Map<string, number>();
  const lines: string[] = [];
  for (const [each, hex] of golden) {
    const key = `${each.tested.message.name}\t${each.version}`;
    const already = kept.get(key) ?? 0;
    if (already >= KEPT_CASES) continue;
    kept.set(key, already + 1);
    lines.push(`${key}\t${each.json}\t${hex}`);
  }
  const packed = gzipSync(`${lines.join('\n')}\n`, { level: 9 });
  writeFileSync(path.join(root, 'test/unit/protocol/golden/kafka-messages.tsv.gz'), packed);
  console.log(`golden: ${lines.length} cases of ${kept.size} message versions, ${packed.length} bytes`);
}

function main(): void {
  const args = process.argv.slice(2);
  const jars = args.flatMap((arg, index) => (arg === '--jars' ? [args[index + 1]!] : []));
  const casesAt = args.indexOf('--cases');
  const count = casesAt < 0 ? 20 : Number(args[casesAt + 1]);
  if (jars.length === 0) throw new Error('--jars is missing');
  const cases = makeCases(count);
  const golden = new Map<Case, string>();
  let different = 0;
  for (const release of jars) {
    const classes = mkdtempSync(path.join(tmpdir(), 'blumfeld-oracle-'));
    const tally = compare(release, cases, ask(release, cases, classes), golden);
    rmSync(classes, { recursive: true });
    console.log(`${release}: ${tally.equal} equal, ${tally.different} different, ${tally.unknown} not in this release`);
    different += tally.different;
  }
  const unproven = new Set(cases.map((each) => `${each.tested.message.name} v${each.version}`));
  for (const each of golden.keys()) unproven.delete(`${each.tested.message.name} v${each.version}`);
  console.log(unproven.size === 0 ? 'every message version was compared' : `not compared: ${[...unproven].join(', ')}`);
  if (args.includes('--write')) keep(golden);
  process.exitCode = different === 0 && unproven.size === 0 ? 0 : 1;
}

main();
