/**
 * Sends hostile frames to a broker over several connections, which are opened anew when it closes them. Each connection has
 * one frame out at a time and goes on when it is answered, when the connection closes, or after a while (a request that
 * waits, a fetch for instance, or one that is answered with nothing).
 */
import { RawClient, type ServerAddress } from '../../integration/raw-client.ts';
import { apiKeyName } from '../../../src/protocol/messages/api-key.ts';
import type { RequestFuzzer } from './request-fuzzer.ts';

const CONNECTIONS = 16;
const PATIENCE_MS = 60;

export interface FuzzFigures {
  sent: number;
  bytes: number;
  answered: number;
  closed: number;
  unanswered: number;
  slowestMs: number;
  slowest: string;
}

async function worker(address: ServerAddress, fuzzer: RequestFuzzer, frames: number, figures: FuzzFigures): Promise<void> {
  let client = await RawClient.open(address);
  while (figures.sent < frames) {
    const frame = fuzzer.next();
    figures.sent++;
    figures.bytes += frame.bytes.length;
    const from = performance.now();
    client.write(frame.bytes);
    const outcome = await client.frame(PATIENCE_MS).then(() => 'answered' as const, () => (client.isClosed ? 'closed' as const : 'unanswered' as const));
    figures[outcome]++;
    const tookMs = performance.now() - from;
    if (outcome === 'answered' && tookMs > figures.slowestMs) {
      figures.slowestMs = tookMs;
      figures.slowest = `${apiKeyName(frame.apiKey)} v${frame.version}`;
    }
    if (outcome === 'answered' && !frame.breaksFraming) continue;
    client.destroy();
    client = await RawClient.open(address);
  }
  client.destroy();
}

export async function fuzzBroker(address: ServerAddress, fuzzer: RequestFuzzer, frames: number): Promise<FuzzFigures> {
  const figures: FuzzFigures = { sent: 0, bytes: 0, answered: 0, closed: 0, unanswered: 0, slowestMs: 0, slowest: 'none' };
  await Promise.all(Array.from({ length: CONNECTIONS }, () => worker(address, fuzzer, frames, figures)));
  return figures;
}
