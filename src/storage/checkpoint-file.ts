/** Kafka's offset checkpoint files: `0\n<count>\n<topic> <partition> <offset>\n…`, replaced as a whole. */
import type { Disk, LogSink } from '../base/ports.ts';

export type CheckpointOffsets = Map<string, { topic: string; partition: number; offset: number }>;

export const checkpointKey = (topic: string, partition: number): string => `${topic}-${partition}`;

export function formatCheckpoint(entries: readonly { topic: string; partition: number; offset: number }[]): string {
  return `0\n${entries.length}\n${entries.map((entry) => `${entry.topic} ${entry.partition} ${entry.offset}\n`).join('')}`;
}

/** null when the text is not whole. */
export function parseCheckpoint(text: string): CheckpointOffsets | null {
  const lines = text.split('\n');
  const count = Number(lines[1]);
  if (lines[0] !== '0' || !/^\d+$/.test(lines[1] ?? '') || lines.length < count + 2) return null;
  const offsets: CheckpointOffsets = new Map();
  for (let i = 0; i < count; i++) {
    const match = /^(\S{1,249}) (\d{1,10}) (\d{1,16})$/.exec(lines[i + 2]!);
    if (match === null) return null;
    const entry = { topic: match[1]!, partition: Number(match[2]), offset: Number(match[3]) };
    offsets.set(checkpointKey(entry.topic, entry.partition), entry);
  }
  return offsets;
}

/** Empty when the file is missing or damaged: every checkpoint can be done without, at the price of a longer start. */
export async function readCheckpoint(disk: Disk, path: string, log: LogSink): Promise<CheckpointOffsets> {
  if ((await disk.stat(path)) === null) return new Map();
  const offsets = parseCheckpoint(new TextDecoder().decode(await disk.readFile(path)));
  if (offsets === null) log.log('WARN', 'kafka.server.checkpoints', `${path} is damaged; going on without it`);
  return offsets ?? new Map();
}

export const writeCheckpoint = (disk: Disk, path: string, entries: readonly { topic: string; partition: number; offset: number }[]): Promise<void> =>
  disk.replaceFile(path, new TextEncoder().encode(formatCheckpoint(entries)));
