/** The loop of the console consumers: records to standard output until there are enough, nothing comes, or Ctrl-C. */
import type { Consumer } from '../client/consumer.ts';
import type { ConsumerRecord } from '../client/decode-records.ts';
import { type Formatter, concat } from './formatters.ts';
import { logLine, print, printError, write } from './output.ts';
import { stackText } from './tool.ts';

export interface RecordSource {
  poll(timeoutMs: number): Promise<ConsumerRecord[]>;
  /** Records that were polled and not shown are not to count as read. */
  giveBack(records: readonly ConsumerRecord[]): void;
  close(): Promise<void>;
}

export interface LoopOptions {
  /** Asked when the loop begins, as Kafka does; may throw. */
  readonly maxMessages: () => number | null;
  /** Null: wait for ever. */
  readonly timeoutMs: number | null;
  readonly skipMessageOnError: boolean;
  readonly systestEvents: boolean;
  readonly logger: string;
  /** What Java's exception for a time-out is called. */
  readonly timeoutClass: string;
}

export const sourceOf = (consumer: Pick<Consumer, 'poll' | 'seek' | 'close'>): RecordSource => ({
  poll: (timeoutMs) => consumer.poll(timeoutMs),
  giveBack: (records) => {
    const seen = new Set<string>();
    for (const { topic, partition, offset } of records) {
      if (!seen.has(`${topic}-${partition}`)) consumer.seek(topic, partition, offset);
      seen.add(`${topic}-${partition}`);
    }
  },
  close: () => consumer.close(),
});

const POLL_MS = 1000;

class Stop {
  exitCode: number | null = null;
  #resolve: (() => void) | null = null;
  readonly promise = new Promise<void>((resolve) => { this.#resolve = resolve; });
  now(exitCode: number): void {
    this.exitCode = exitCode;
    this.#resolve?.();
  }
}

/** Gives the exit code; throws what ends the tool as an unknown error. */
export async function consumeLoop(source: RecordSource, format: Formatter, options: LoopOptions): Promise<number> {
  const stop = new Stop();
  const onInt = (): void => (stop.exitCode === null ? stop.now(130) : process.exit(130));
  const onTerm = (): void => (stop.exitCode === null ? stop.now(143) : process.exit(143));
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  const count = { messages: 0 };
  try {
    await loop(source, format, options, stop, count);
  } finally {
    await source.close();
    if (options.systestEvents) print('shutdown_complete');
    printError(`Processed a total of ${count.messages} messages`);
    process.off('SIGINT', onInt);
    process.off('SIGTERM', onTerm);
  }
  return stop.exitCode ?? 0;
}

async function loop(source: RecordSource, format: Formatter, options: LoopOptions, stop: Stop, count: { messages: number }): Promise<void> {
  const maxMessages = options.maxMessages();
  const polling = new Polling(source);
  let waitingSinceMs = Date.now();
  while (stop.exitCode === null && (maxMessages === null || count.messages < maxMessages)) {
    const leftMs = options.timeoutMs === null ? POLL_MS : options.timeoutMs - (Date.now() - waitingSinceMs);
    if (leftMs <= 0) return logLine('ERROR', 'Error processing message, terminating consumer process: ', options.logger, options.timeoutClass);
    const polled = await pollOrStop(polling, Math.min(leftMs, POLL_MS), options, stop);
    if (polled === null) return;
    if (polled.length === 0) continue;
    const wanted = maxMessages === null ? polled.length : Math.min(polled.length, maxMessages - count.messages);
    const shown = show(polled.slice(0, wanted), format, options, count);
    if (shown < polled.length) source.giveBack(polled.slice(shown));
    waitingSinceMs = Date.now();
  }
}

/** A poll may take longer than it was asked to (brokers out of reach): it then goes on while the loop looks at its clock. */
class Polling {
  readonly #source: RecordSource;
  #pending: Promise<ConsumerRecord[]> | null = null;
  constructor(source: RecordSource) {
    this.#source = source;
  }

  async next(timeoutMs: number): Promise<ConsumerRecord[]> {
    this.#pending ??= this.#source.poll(timeoutMs);
    let timer: NodeJS.Timeout | undefined;
    const none = new Promise<null>((resolve) => { timer = setTimeout(() => resolve(null), timeoutMs + 100); });
    const pending = this.#pending;
    try {
      const records = await Promise.race([pending, none]);
      if (records !== null) this.#pending = null;
      else pending.catch(() => {});
      return records ?? [];
    } catch (error) {
      this.#pending = null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Null: the tool ends, because it was told to or because of an error, which is logged. */
async function pollOrStop(polling: Polling, timeoutMs: number, options: LoopOptions, stop: Stop): Promise<ConsumerRecord[] | null> {
  try {
    return await Promise.race([polling.next(timeoutMs), stop.promise.then(() => null)]);
  } catch (error) {
    logLine('ERROR', 'Error processing message, terminating consumer process: ', options.logger, stackText(error));
    return null;
  }
}

/** Writes the records in one piece; gives how many were dealt with. */
function show(records: readonly ConsumerRecord[], format: Formatter, options: LoopOptions, count: { messages: number }): number {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const flush = (): void => { if (pieces.length > 0) write(concat(pieces.splice(0))); };
  for (const record of records) {
    count.messages++;
    try {
      const text = format(record);
      pieces.push(typeof text === 'string' ? encoder.encode(text) : text);
    } catch (error) {
      flush();
      if (!options.skipMessageOnError) throw error;
      logLine('ERROR', 'Error processing message, skipping this message: ', options.logger, stackText(error));
    }
  }
  flush();
  return records.length;
}
