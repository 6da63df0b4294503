/** kafkajs with all its codecs, and a reader: what the kafkajs driver and the cross readings are made of. */
import { bootstrapList, clientPackage, nameOf, until } from './driver.ts';
import type { ReadRecord } from './records.ts';

// biome-ignore lint/suspicious/noExplicitAny: clients come from their own folders, without types
type Any = any;

export const kafkajs: Any = clientPackage('kafkajs');
const { CompressionTypes, CompressionCodecs, Kafka, logLevel } = kafkajs;
CompressionCodecs[CompressionTypes.Snappy] = clientPackage('kafkajs-snappy');
const lz4: Any = clientPackage('lz4-napi');
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder: { buffer: Buffer }) => lz4.compressFrame(encoder.buffer),
  decompress: async (buffer: Buffer) => lz4.decompressFrame(buffer),
});
const zstd: Any = await new Promise((resolve) => clientPackage<Any>('zstd-codec').ZstdCodec.run(resolve));
const simple = new zstd.Streaming();
CompressionCodecs[CompressionTypes.ZSTD] = () => ({
  compress: async (encoder: { buffer: Buffer }) => Buffer.from(simple.compress(encoder.buffer)),
  decompress: async (buffer: Buffer) => Buffer.from(simple.decompress(buffer)),
});

export const COMPRESSION: Record<string, number> = {
  none: CompressionTypes.None,
  gzip: CompressionTypes.GZIP,
  snappy: CompressionTypes.Snappy,
  lz4: CompressionTypes.LZ4,
  zstd: CompressionTypes.ZSTD,
};

export const newKafka = (retries = 4): Any =>
  new Kafka({ brokers: bootstrapList(), clientId: 'conformance', logLevel: logLevel.NOTHING, requestTimeout: 30_000, connectionTimeout: 10_000, retry: { retries } });

let groups = 0;
export const newGroup = (what: string): string => nameOf(`${what}-${groups++}`);

export const toRecord = (message: Any): ReadRecord => ({
  offset: Number(message.offset),
  key: message.key === null ? null : message.key.toString(),
  value: message.value === null ? null : message.value.toString(),
  header: message.headers?.trace?.toString() ?? null,
});

export interface ReadOptions {
  /** Partition → first offset; from the beginning unless said. */
  readonly seek?: Readonly<Record<number, number>>;
  readonly groupId?: string;
}

/** Reads `count` messages; rejects after 30 s. */
export async function readMessages(topic: string, count: number, options: ReadOptions = {}): Promise<Any[]> {
  const consumer = newKafka().consumer({ groupId: options.groupId ?? newGroup('read'), maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  const got: Any[] = [];
  try {
    await consumer.run({ autoCommit: false, eachMessage: async ({ message, partition }: Any) => void got.push({ ...message, partition }) });
    for (const [partition, offset] of Object.entries(options.seek ?? {})) consumer.seek({ topic, partition: Number(partition), offset: String(offset) });
    await until(() => got.length >= count, () => `${got.length} of ${count} records of ${topic}`);
  } finally {
    await consumer.disconnect();
  }
  return got;
}
