/**
 * Structure-aware fuzzer over all API keys and versions, request and response decoders, and internal records.
 *
 * Each frame is written by `HostileWriter` and decoded the way a broker (header, then body) or a client does it.
 * Asserted: nothing throws; no decode takes a second; what decodes whole encodes again, and to a fixed point; memory
 * stays bounded (the caller gives the limit). A failure names the seed and the frame, which reproduce it.
 */
import assert from 'node:assert/strict';
import { decodeRequestBody, decodeRequestHeader, decodeResponse } from '../../../src/protocol/codec/frame.ts';
import { requestHeaderVersion, responseHeaderVersion } from '../../../src/protocol/codec/api-codecs.ts';
import { Reader } from '../../../src/protocol/codec/reader.ts';
import { EncodeError, Writer } from '../../../src/protocol/codec/writer.ts';
import { type TestedMessage, allMessages } from './all-messages.ts';
import { HostileWriter } from './hostile-writer.ts';
import { type Choices, seeded } from './schema-values.ts';

export interface FuzzFigures {
  frames: number;
  bytes: number;
  /** Decoded whole, in spite of all. */
  accepted: number;
  refused: number;
  /** Accepted ones that were encoded again and compared. */
  reencoded: number;
  slowestMs: number;
  elapsedMs: number;
  rssGrowthMb: number;
}

const MALICE = [0, 200, 60, 20, 6];
const RSS_EVERY = 5000;
/** The heap finds its size in the first frames. */
const WARM_UP = 100_000;
const SLOW_MS = 1000;
const MB = 1024 * 1024;

type Kind = 'request' | 'response' | 'record';

const kindOf = ({ apiKey, message }: TestedMessage): Kind => (apiKey < 0 ? 'record' : message.name.endsWith('Request') ? 'request' : 'response');

class Fuzzer {
  readonly figures: FuzzFigures = { frames: 0, bytes: 0, accepted: 0, refused: 0, reencoded: 0, slowestMs: 0, elapsedMs: 0, rssGrowthMb: 0 };
  readonly #choices: Choices;
  readonly #writer: HostileWriter;
  readonly #messages = allMessages();
  #baselineRss = 0;

  constructor(seed: number) {
    this.#choices = seeded(seed);
    this.#writer = new HostileWriter(this.#choices);
  }

  /** One frame. Messages are taken in turn, so that every one is met; versions at random. */
  step(): void {
    const tested = this.#messages[this.figures.frames % this.#messages.length]!;
    const { min, max } = tested.message.versions;
    const version = min + this.#choices.below(max - min + 1);
    const kind = kindOf(tested);
    this.#compose(tested, kind, version);
    const frame = this.#writer.bytes.subarray(0, this.#writer.at);
    this.figures.frames++;
    this.figures.bytes += frame.length;
    const started = performance.now();
    const value = this.#decode(tested, kind, version, frame);
    const tookMs = performance.now() - started;
    if (tookMs > this.figures.slowestMs) this.figures.slowestMs = tookMs;
    assert.ok(tookMs < SLOW_MS, `${tested.message.name} v${version} took ${tookMs} ms`);
    if (value === null) this.figures.refused++;
    else {
      this.figures.accepted++;
      if (this.#choices.below(8) === 0) this.#reencode(tested, version, value);
    }
    if (this.figures.frames % RSS_EVERY === 0) this.#watchMemory();
  }

  #compose({ apiKey, message }: TestedMessage, kind: Kind, version: number): void {
    const writer = this.#writer;
    // Now and then a frame is as large as the writer's room.
    writer.begin(MALICE[this.#choices.below(MALICE.length)]!, this.#choices.below(200) === 0 ? 3000 : 4);
    if (kind === 'request') {
      const header = requestHeaderVersion(apiKey, version);
      writer.int(apiKey, 2);
      writer.int(version, 2);
      writer.int(this.#choices.below(1000), 4);
      if (header > 0) writer.string(false, true);
      if (header === 2) writer.uvarint(0);
    } else if (kind === 'response') {
      writer.int(this.#choices.below(1000), 4);
      if (responseHeaderVersion(apiKey, version) === 1) writer.uvarint(0);
    }
    const bodyFrom = Math.min(writer.at, 8);
    writer.struct(message.root, message, version, 0);
    for (let left = this.#choices.below(3); left > 0; left--) writer.damage(this.#choices.below(8) === 0 ? 0 : bodyFrom);
  }

  #decode(tested: TestedMessage, kind: Kind, version: number, frame: Uint8Array): object | null {
    if (kind === 'record') {
      const reader = new Reader(frame);
      const value = tested.codec.decode(reader, version) as object;
      return reader.complete() ? value : null;
    }
    if (kind === 'response') return decodeResponse(tested.apiKey as 0, version, frame).body;
    const header = decodeRequestHeader(frame);
    if (header.problem !== null) return null;
    const body = decodeRequestBody(header.apiKey, header.apiVersion, frame, header.bodyStart).body as object | null;
    // Damage may have made it another API's frame: then it was read as that one, and is not compared below.
    return header.apiKey === tested.apiKey && header.apiVersion === version ? body : null;
  }

  /** What was accepted has one canonical form: encoding, decoding and encoding again gives the same bytes. */
  #reencode({ codec }: TestedMessage, version: number, value: object): void {
    let first: Uint8Array;
    try {
      first = encode(codec, version, value);
    } catch (error) {
      // Bytes that are no UTF-8 decode to longer text, which may pass the limit of a string.
      if (error instanceof EncodeError && /^string of/.test(error.message)) return;
      throw error;
    }
    const reader = new Reader(first);
    const again = codec.decode(reader, version);
    assert.ok(reader.complete(), `${codec.name} v${version}: our own bytes: ${reader.problem}`);
    assert.ok(Buffer.compare(first, encode(codec, version, again)) === 0, `${codec.name} v${version}: not a fixed point`);
    this.figures.reencoded++;
  }

  #watchMemory(): void {
    if (this.figures.frames < WARM_UP) return;
    const rss = process.memoryUsage.rss();
    if (this.#baselineRss === 0) this.#baselineRss = rss;
    this.figures.rssGrowthMb = Math.max(this.figures.rssGrowthMb, (rss - this.#baselineRss) / MB);
  }
}

function encode(codec: TestedMessage['codec'], version: number, value: unknown): Uint8Array {
  const writer = new Writer();
  codec.encode(writer, version, value);
  return writer.joined();
}

export function fuzzFrames(frames: number, seed: number, onProgress?: (figures: FuzzFigures) => void): FuzzFigures {
  const fuzzer = new Fuzzer(seed);
  const started = performance.now();
  for (let i = 0; i < frames; i++) {
    try {
      fuzzer.step();
    } catch (error) {
      throw new Error(`seed ${seed}, frame ${i}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    if (onProgress !== undefined && i % 200_000 === 199_999) onProgress(fuzzer.figures);
  }
  fuzzer.figures.elapsedMs = performance.now() - started;
  return fuzzer.figures;
}
