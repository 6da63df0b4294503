/**
 * What must hold after the faults (reliability.md's R1, R6, R7, I1, I3): every acknowledged record is there once, at the
 * offset that its acknowledgement named; each producer's records stand in the order in which they were sent; two clients
 * read the same; the replicas' .log files hold the same bytes, and every batch in them is whole.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32c } from '../../src/compression/crc32c.ts';
import { sleep } from '../conformance/zookeeper-peer.ts';
import type { Ledger } from './kill-loop-load.ts';
import type { ReadRecords } from './kill-loop-readers.ts';

export interface Findings {
  acknowledged: number;
  read: number;
  lost: number;
  duplicated: number;
  reordered: number;
  wrongOffsets: number;
  gaps: number;
  /** The first few of each, in words. */
  readonly examples: string[];
}

const MAX_EXAMPLES = 20;

function note(findings: Findings, text: string): void {
  if (findings.examples.length < MAX_EXAMPLES) findings.examples.push(text);
}

export function checkRecords(ledgers: readonly Ledger[], records: ReadRecords): Findings {
  const findings: Findings = { acknowledged: 0, read: 0, lost: 0, duplicated: 0, reordered: 0, wrongOffsets: 0, gaps: 0, examples: [] };
  const places = new Map<string, string>();
  records.forEach((column, partition) => {
    const last = new Map<string, number>();
    for (let offset = 0; offset < column.length; offset++) {
      const id = column[offset];
      if (id === undefined) {
        findings.gaps++;
        continue;
      }
      findings.read++;
      const place = `${partition}/${offset}`;
      const former = places.get(id);
      if (former !== undefined) {
        findings.duplicated++;
        note(findings, `${id} is at ${former} and at ${place}`);
        continue;
      }
      places.set(id, place);
      const cut = id.lastIndexOf('|');
      const stream = id.slice(0, cut);
      const number = Number(id.slice(cut + 1));
      const before = last.get(stream) ?? -1;
      if (number < before) {
        findings.reordered++;
        note(findings, `${id} at ${place} stands after number ${before}`);
      }
      last.set(stream, number);
    }
  });
  for (const { acknowledged } of ledgers) {
    findings.acknowledged += acknowledged.size;
    for (const [id, offset] of acknowledged) {
      const place = places.get(id);
      if (place === undefined) {
        findings.lost++;
        note(findings, `${id}, acknowledged at offset ${offset}, is not there`);
      } else if (offset >= 0 && Number(place.slice(place.indexOf('/') + 1)) !== offset) {
        findings.wrongOffsets++;
        note(findings, `${id} was acknowledged at offset ${offset} and is at ${place}`);
      }
    }
  }
  return findings;
}

/** How many offsets two clients read differently. */
export function differences(one: ReadRecords, other: ReadRecords): number {
  let count = 0;
  one.forEach((column, partition) => {
    const against = other[partition] ?? [];
    for (let offset = 0; offset < Math.max(column.length, against.length); offset++) if (column[offset] !== against[offset]) count++;
  });
  return count;
}

const partitionFolders = (directory: string): string[] => readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory() && /-\d+$/.test(entry.name)).map(({ name }) => name).sort();

/** All segments of a replica, one after the other: where they rolled does not matter. */
function logBytes(folder: string): Buffer {
  if (!existsSync(folder)) return Buffer.alloc(0);
  const segments = readdirSync(folder).filter((name) => name.endsWith('.log')).sort();
  return Buffer.concat(segments.map((name) => readFileSync(path.join(folder, name))));
}

export interface LogFindings {
  partitions: number;
  bytes: number;
  batches: number;
  readonly problems: string[];
}

function compareOnce(directories: readonly string[]): LogFindings {
  const findings: LogFindings = { partitions: 0, bytes: 0, batches: 0, problems: [] };
  for (const name of new Set(directories.flatMap(partitionFolders))) {
    const [first, ...others] = directories.map((directory) => logBytes(path.join(directory, name)));
    findings.partitions++;
    findings.bytes += first!.length;
    others.forEach((other, index) => {
      if (!other.equals(first!)) findings.problems.push(`${name}: ${path.basename(directories[index + 1]!)} (${other.length} bytes) differs from ${path.basename(directories[0]!)} (${first!.length} bytes)`);
    });
    if (findings.problems.length === 0) findings.batches += walk(name, first!, findings.problems);
  }
  return findings;
}

/** CRC, offsets without gap, epochs that never fall, sequences without gap (I1) where a producer is idempotent. Counts batches. */
function walk(name: string, log: Buffer, problems: string[]): number {
  let count = 0;
  let next = 0;
  let epoch = -1;
  const sequences = new Map<string, number>();
  for (let at = 0; at < log.length; count++) {
    const size = 12 + log.readInt32BE(at + 8);
    const baseOffset = Number(log.readBigInt64BE(at));
    const lastOffsetDelta = log.readInt32BE(at + 23);
    const leaderEpoch = log.readInt32BE(at + 12);
    if (crc32c(log, at + 21, at + size) !== log.readUInt32BE(at + 17)) problems.push(`${name}: wrong CRC at offset ${baseOffset}`);
    if (baseOffset !== next) problems.push(`${name}: offset ${baseOffset} follows ${next - 1}`);
    if (leaderEpoch < epoch) problems.push(`${name}: epoch ${leaderEpoch} at offset ${baseOffset} follows ${epoch}`);
    const producerId = log.readBigInt64BE(at + 43);
    if (producerId >= 0n) {
      const stream = `${producerId}/${log.readInt16BE(at + 51)}`;
      const sequence = log.readInt32BE(at + 53);
      const expected = sequences.get(stream) ?? 0;
      if (sequence !== expected) problems.push(`${name}: producer ${stream} has sequence ${sequence} at offset ${baseOffset} where ${expected} is due`);
      sequences.set(stream, (sequence + lastOffsetDelta + 1) % 2 ** 31);
    }
    next = baseOffset + lastOffsetDelta + 1;
    epoch = leaderEpoch;
    at += size;
    if (problems.length > MAX_EXAMPLES) break;
  }
  return count;
}

/** Followers need a moment after the last record; what still differs after that is a problem. */
export async function compareReplicas(directories: readonly string[], timeoutMs: number): Promise<LogFindings> {
  for (const deadline = performance.now() + timeoutMs; ; await sleep(500)) {
    let findings: LogFindings;
    try {
      findings = compareOnce(directories);
    } catch (error) {
      findings = { partitions: 0, bytes: 0, batches: 0, problems: [String(error)] };
    }
    if (findings.problems.length === 0 || performance.now() > deadline) return findings;
  }
}
