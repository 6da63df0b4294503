/**
 * A well-behaved client beside the wicked ones: produces, fetches what it produced, asks for metadata, over and over, and
 * notes how long each round takes. A wrong answer, or a connection that closes, is a failure.
 */
import assert from 'node:assert/strict';
import { readBatches } from '../../../src/protocol/records/batch-reader.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { ErrorCode } from '../../../src/protocol/messages/error-code.ts';
import { produceOf, RawClient, recordBatch, type ServerAddress } from '../../integration/raw-client.ts';

export interface HealthyFigures {
  readonly rounds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

export class HealthyClient {
  readonly #client: RawClient;
  readonly #topic: string;
  readonly #pauseMs: number;
  readonly #roundsMs: number[] = [];
  #offset = 0;
  #stopping = false;
  readonly #done: Promise<void>;
  #failure: unknown = null;

  private constructor(client: RawClient, topic: string, pauseMs: number) {
    this.#client = client;
    this.#topic = topic;
    this.#pauseMs = pauseMs;
    this.#done = this.#run().catch((error: unknown) => {
      this.#failure = error;
    });
  }

  static async start(address: ServerAddress, topic: string, pauseMs = 15): Promise<HealthyClient> {
    const client = await RawClient.open(address);
    await client.call(ApiKey.Metadata, 4, { topics: [{ name: topic }], allowAutoTopicCreation: true });
    return new HealthyClient(client, topic, pauseMs);
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const from = performance.now();
      await this.#round();
      this.#roundsMs.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
    }
  }

  async #round(): Promise<void> {
    const offset = this.#offset++;
    const value = `healthy-${offset}`;
    const { responses } = await this.#client.call(ApiKey.Produce, 9, produceOf(this.#topic, recordBatch([value])));
    assert.deepEqual([responses[0]!.partitionResponses[0]!.errorCode, responses[0]!.partitionResponses[0]!.baseOffset], [ErrorCode.NONE, offset]);
    const fetched = await this.#client.call(ApiKey.Fetch, 11, { maxWaitMs: 1000, minBytes: 1, maxBytes: 1_000_000, topics: [{ topic: this.#topic, partitions: [{ partition: 0, fetchOffset: offset, partitionMaxBytes: 1_000_000 }] }] });
    const [record] = [...readBatches(fetched.responses[0]!.partitions[0]!.records!)];
    assert.equal(new TextDecoder().decode(record!.value!), value);
    const { topics } = await this.#client.call(ApiKey.Metadata, 4, { topics: [{ name: this.#topic }], allowAutoTopicCreation: false });
    assert.equal(topics[0]!.errorCode, ErrorCode.NONE);
  }

  async stop(): Promise<HealthyFigures> {
    this.#stopping = true;
    await this.#done;
    this.#client.destroy();
    if (this.#failure !== null) throw this.#failure;
    const sorted = this.#roundsMs.toSorted((a, b) => a - b);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
    return { rounds: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) ?? Number.NaN };
  }
}

/** A busy machine has its own pauses: what is held against a broker is far beyond them. */
export function assertSane(figures: HealthyFigures, what: string, longestMs: number): string {
  const line = `${what}: beside it ${figures.rounds} rounds, p50 ${figures.p50Ms.toFixed(1)} ms, p99 ${figures.p99Ms.toFixed(1)} ms, longest ${figures.maxMs.toFixed(0)} ms`;
  assert.ok(figures.rounds >= 10 && (figures.p99Ms < 400 || figures.rounds < 100) && figures.maxMs < longestMs, line);
  return line;
}
