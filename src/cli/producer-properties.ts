/** A Java producer's properties as options of ours, checked with Kafka's sentences. */
import { ClientConfigError } from '../client/kafka-errors.ts';
import { PRODUCER_DEFAULTS, type ProducerOptions } from '../client/producer.ts';

const COMPRESSION = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];
const ACKS: ReadonlyMap<string, -1 | 0 | 1> = new Map([['all', -1], ['-1', -1], ['0', 0], ['1', 1]]);

const oneOf = (name: string, value: string, allowed: readonly string[]): ClientConfigError =>
  new ClientConfigError(`Invalid value ${value} for configuration ${name}: String must be one of: ${allowed.join(', ')}`);

/** A whole number not below `least`. */
export function numberProperty(properties: ReadonlyMap<string, string>, name: string, otherwise: number, least = 0): number {
  const text = properties.get(name);
  if (text === undefined) return otherwise;
  if (!/^[+-]?\d+$/.test(text.trim())) throw new ClientConfigError(`Invalid value ${text} for configuration ${name}: Not a number of type INT`);
  if (Number(text) < least) throw new ClientConfigError(`Invalid value ${text} for configuration ${name}: Value must be at least ${least}`);
  return Number(text);
}

/** @throws ClientConfigError */
export function producerOptionsOf(properties: ReadonlyMap<string, string>): ProducerOptions {
  const acksText = properties.get('acks') ?? 'all';
  const acks = ACKS.get(acksText);
  if (acks === undefined) throw oneOf('acks', acksText, [...ACKS.keys()]);
  const compressionText = properties.get('compression.type') ?? 'none';
  const compression = COMPRESSION.indexOf(compressionText);
  if (compression < 0) throw oneOf('compression.type', compressionText, COMPRESSION);
  const number = (name: string, otherwise: number, least = 0): number => numberProperty(properties, name, otherwise, least);
  return {
    acks, compression, idempotent: properties.get('enable.idempotence') !== 'false' && acks === -1,
    lingerMs: number('linger.ms', PRODUCER_DEFAULTS.lingerMs), batchSizeBytes: Math.max(1, number('batch.size', PRODUCER_DEFAULTS.batchSizeBytes)),
    retries: number('retries', PRODUCER_DEFAULTS.retries), retryBackoffMs: number('retry.backoff.ms', PRODUCER_DEFAULTS.retryBackoffMs),
    requestTimeoutMs: number('request.timeout.ms', PRODUCER_DEFAULTS.requestTimeoutMs), deliveryTimeoutMs: number('delivery.timeout.ms', PRODUCER_DEFAULTS.deliveryTimeoutMs),
    maxBlockMs: number('max.block.ms', PRODUCER_DEFAULTS.maxBlockMs), maxRequestBytes: number('max.request.size', PRODUCER_DEFAULTS.maxRequestBytes),
    bufferMemoryBytes: number('buffer.memory', PRODUCER_DEFAULTS.bufferMemoryBytes),
  };
}

/** `key=value` words as properties; a word without a value is the empty one (3.9) or left out (0.9). */
export function keyValuePairs(pairs: readonly string[], withoutValue: 'empty' | 'leftOut'): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 0 && withoutValue === 'leftOut') continue;
    found.set(equals < 0 ? pair : pair.slice(0, equals), equals < 0 ? '' : pair.slice(equals + 1));
  }
  return found;
}
