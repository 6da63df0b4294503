/**
 * How kafka-console-consumer writes a record: Kafka's formatters by their class names. A formatter gives the bytes for
 * one record, or throws ToolError as its Java counterpart would.
 */
import type { ConsumerRecord } from '../client/decode-records.ts';
import { logLine, printError } from './output.ts';
import { ToolError } from './tool.ts';

export type Formatter = (record: ConsumerRecord) => Uint8Array | string;
type Deserializer = (bytes: Uint8Array) => Uint8Array;

const encoder = new TextEncoder();
const SERIALIZATION = 'org.apache.kafka.common.serialization.';
const KAFKA_TOOLS = 'org.apache.kafka.tools.consumer.';

const sized = (name: string, size: number, show: (view: DataView) => string): Deserializer => (bytes) => {
  if (bytes.length !== size) throw new ToolError('org.apache.kafka.common.errors.SerializationException', `Size of data received by ${name} is not ${size}`);
  return encoder.encode(show(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
};

/** A double or float as Java prints it, for the usual magnitudes. */
const javaDecimal = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value).replace('e+', 'E').replace('e', 'E'));

const DESERIALIZERS: ReadonlyMap<string, Deserializer> = new Map<string, Deserializer>([
  ['StringDeserializer', (bytes) => bytes],
  ['ByteArrayDeserializer', (bytes) => bytes],
  ['LongDeserializer', sized('LongDeserializer', 8, (view) => String(view.getBigInt64(0)))],
  ['IntegerDeserializer', sized('IntegerDeserializer', 4, (view) => String(view.getInt32(0)))],
  ['ShortDeserializer', sized('ShortDeserializer', 2, (view) => String(view.getInt16(0)))],
  ['DoubleDeserializer', sized('DoubleDeserializer', 8, (view) => javaDecimal(view.getFloat64(0)))],
  ['FloatDeserializer', sized('FloatDeserializer', 4, (view) => javaDecimal(Math.fround(view.getFloat32(0))))],
  ['BooleanDeserializer', sized('BooleanDeserializer', 1, (view) => String(view.getInt8(0) === 1))],
  ['VoidDeserializer', () => encoder.encode('null')],
  ['UUIDDeserializer', (bytes) => bytes],
]);

function deserializerOf(className: string | undefined): Deserializer | null {
  if (className === undefined || className === '') return null;
  const found = className.startsWith(SERIALIZATION) ? DESERIALIZERS.get(className.slice(SERIALIZATION.length)) : undefined;
  if (found === undefined) {
    logLine('ERROR', `Unable to instantiate a deserializer from ${className}`, `${KAFKA_TOOLS}DefaultMessageFormatter`, `java.lang.ClassNotFoundException: ${className}`);
    return null;
  }
  return found;
}

const isTrue = (text: string | undefined, otherwise: boolean): boolean => (text === undefined ? otherwise : text.trim().toLowerCase() === 'true');

/** Kafka's DefaultMessageFormatter. */
export function defaultFormatter(properties: ReadonlyMap<string, string>): Formatter {
  const show = (name: string, otherwise = false): boolean => isTrue(properties.get(`print.${name}`), otherwise);
  const [timestamp, partition, offset, headers, key, value] = [show('timestamp'), show('partition'), show('offset'), show('headers'), show('key'), show('value', true)];
  const separator = encoder.encode(properties.get('key.separator') ?? '\t');
  const lineEnd = encoder.encode(properties.get('line.separator') ?? '\n');
  const headersSeparator = encoder.encode(properties.get('headers.separator') ?? ',');
  const nullText = encoder.encode(properties.get('null.literal') ?? 'null');
  const [keyText, valueText, headerText] = ['key', 'value', 'headers'].map((name) => deserializerOf(properties.get(`${name}.deserializer`)));
  const shown = (bytes: Uint8Array | null, deserialize: Deserializer | null | undefined): Uint8Array => (bytes === null ? nullText : deserialize ? deserialize(bytes) : bytes);
  const plain = !timestamp && !partition && !offset && !headers && !key && value;
  return (record) => {
    const fields: Uint8Array[][] = [];
    if (plain) return concat([shown(record.value, valueText), lineEnd]);
    if (timestamp) fields.push([encoder.encode(record.timestampType === 'NoTimestampType' ? 'NO_TIMESTAMP' : `${record.timestampType}:${record.timestampMs}`)]);
    if (partition) fields.push([encoder.encode(`Partition:${record.partition}`)]);
    if (offset) fields.push([encoder.encode(`Offset:${record.offset}`)]);
    if (headers) fields.push(headerPieces(record, headersSeparator, (bytes) => shown(bytes, headerText)));
    if (key) fields.push([shown(record.key, keyText)]);
    if (value) fields.push([shown(record.value, valueText)]);
    return concat([...fields.flatMap((field, at) => (at === 0 ? field : [separator, ...field])), lineEnd]);
  };
}

function headerPieces(record: ConsumerRecord, separator: Uint8Array, shown: (bytes: Uint8Array | null) => Uint8Array): Uint8Array[] {
  if (record.headers.length === 0) return [encoder.encode('NO_HEADERS')];
  return record.headers.flatMap((header, at) => [...(at === 0 ? [] : [separator]), encoder.encode(`${header.key}:`), shown(header.value)]);
}

export function concat(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/** Old names of formatters, which 3.9 still takes, with a warning. */
const DEPRECATED: ReadonlyMap<string, string> = new Map([
  ['kafka.tools.DefaultMessageFormatter', `${KAFKA_TOOLS}DefaultMessageFormatter`],
  ['kafka.tools.LoggingMessageFormatter', `${KAFKA_TOOLS}LoggingMessageFormatter`],
  ['kafka.tools.NoOpMessageFormatter', `${KAFKA_TOOLS}NoOpMessageFormatter`],
  ['kafka.coordinator.group.GroupMetadataManager$OffsetsMessageFormatter', `${KAFKA_TOOLS}OffsetsMessageFormatter`],
  ['kafka.coordinator.group.GroupMetadataManager$GroupMetadataMessageFormatter', `${KAFKA_TOOLS}GroupMetadataMessageFormatter`],
  ['kafka.coordinator.transaction.TransactionLog$TransactionLogMessageFormatter', `${KAFKA_TOOLS}TransactionLogMessageFormatter`],
]);

/** Null: no class of that name. */
export async function formatterNamed(className: string, properties: ReadonlyMap<string, string>): Promise<Formatter | null> {
  const successor = DEPRECATED.get(className);
  if (successor !== undefined) printError(`WARNING: ${className} is deprecated and will be removed in the next major release. Please use ${successor} instead`);
  const name = successor ?? className;
  switch (name.startsWith(KAFKA_TOOLS) ? name.slice(KAFKA_TOOLS.length) : name) {
    case 'DefaultMessageFormatter':
    case 'LoggingMessageFormatter':
      return defaultFormatter(properties);
    case 'NoOpMessageFormatter':
      return () => '';
    case 'OffsetsMessageFormatter':
      return (await import('./internal-formatters.ts'))[successor === undefined ? 'offsetsJson' : 'offsetsText'];
    case 'GroupMetadataMessageFormatter':
      return (await import('./internal-formatters.ts'))[successor === undefined ? 'groupMetadataJson' : 'groupMetadataText'];
    case 'TransactionLogMessageFormatter':
      return (await import('./internal-formatters.ts'))[successor === undefined ? 'transactionLogJson' : 'transactionLogText'];
    default:
      return null;
  }
}

/** 0.9's formatters. Null: no class of that name. */
export async function oldFormatterNamed(className: string, properties: ReadonlyMap<string, string>): Promise<Formatter | null> {
  switch (className) {
    case 'kafka.tools.DefaultMessageFormatter': {
      const wanted = new Map([...properties].filter(([name]) => ['print.key', 'key.separator', 'line.separator'].includes(name)));
      return defaultFormatter(wanted);
    }
    case 'kafka.tools.NoOpMessageFormatter':
      return () => '';
    case 'kafka.tools.ChecksumMessageFormatter': {
      const topic = properties.get('topic');
      const { checksumOf } = await import('./old-checksum.ts');
      return (record) => `${topic === undefined ? '' : `${topic}:`}checksum:${checksumOf(record)}\n`;
    }
    case 'kafka.coordinator.GroupMetadataManager$OffsetsMessageFormatter':
      return (await import('./internal-formatters.ts')).oldOffsetsText;
    case 'kafka.coordinator.GroupMetadataManager$GroupMetadataMessageFormatter':
      return (await import('./internal-formatters.ts')).oldGroupMetadataText;
    default:
      return null;
  }
}

