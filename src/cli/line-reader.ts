/** Standard input as records: Kafka's LineMessageReader of 3.9 and of 0.9. */
import type { RecordHeader } from '../protocol/records/record-batch-builder.ts';
import { ToolError } from './tool.ts';

export interface LineRecord {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers: readonly RecordHeader[];
}

export type LineParser = (line: Uint8Array, lineNumber: number) => LineRecord;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const NEWLINE = 10;
const RETURN = 13;

/** Lines of a stream as bytes, without their ends (\n or \r\n); `beforeRead` runs before each is waited for. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, beforeRead: () => void = () => {}): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  beforeRead();
  for await (const chunk of stream) {
    const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
    let from = 0;
    for (let at = bytes.indexOf(NEWLINE, from); at >= 0; at = bytes.indexOf(NEWLINE, from)) {
      yield bytes.subarray(from, at > from && bytes[at - 1] === RETURN ? at - 1 : at);
      from = at + 1;
      beforeRead();
    }
    rest = bytes.slice(from);
  }
  if (rest.length > 0) yield rest;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const isTrue = (text: string | undefined): boolean => (text ?? '').trim().toLowerCase() === 'true';
const kafkaException = (message: string): ToolError => new ToolError('org.apache.kafka.common.KafkaException', message);

/** @throws ToolError when the properties contradict each other */
export function lineParser(properties: ReadonlyMap<string, string>): LineParser {
  const parseKey = isTrue(properties.get('parse.key'));
  const parseHeaders = isTrue(properties.get('parse.headers'));
  const ignoreError = isTrue(properties.get('ignore.error'));
  const keySeparator = properties.get('key.separator') ?? '\t';
  const headersDelimiter = properties.get('headers.delimiter') ?? '\t';
  const headersSeparator = properties.get('headers.separator') ?? ',';
  const headerKeySeparator = properties.get('headers.key.separator') ?? ':';
  const nullMarker = properties.get('null.marker') ?? null;
  const distinct = (a: string, b: string, names: string): void => {
    if (a === b) throw kafkaException(`${names} may not be equal`);
  };
  distinct(headersDelimiter, headersSeparator, 'headers.delimiter and headers.separator');
  distinct(headersDelimiter, headerKeySeparator, 'headers.delimiter and headers.key.separator');
  distinct(headersSeparator, headerKeySeparator, 'headers.separator and headers.key.separator');
  if (!parseKey && !parseHeaders && nullMarker === null) return (line) => ({ key: null, value: line.slice(), headers: [] });

  const bytesOf = (text: string): Uint8Array | null => (text === nullMarker ? null : encoder.encode(text));
  const cut = (enabled: boolean, line: string, from: number, mark: string, name: string, number: number): string | null => {
    const at = enabled ? line.indexOf(mark, from) : -1;
    if (at >= 0) return line.slice(from, at);
    if (enabled && !ignoreError) throw kafkaException(`No ${name} found on line number ${number}: '${line}'`);
    return null;
  };
  const headersOf = (text: string, number: number): RecordHeader[] => text.split(headersSeparator).map((pair) => {
    const at = pair.indexOf(headerKeySeparator);
    if (at >= 0) return { key: pair.slice(0, at), value: bytesOf(pair.slice(at + headerKeySeparator.length)) };
    if (!ignoreError) throw kafkaException(`No header key separator found in pair '${pair}' on line number ${number}`);
    return { key: pair, value: null };
  });
  return (bytes, number) => {
    const line = decoder.decode(bytes);
    const headers = cut(parseHeaders, line, 0, headersDelimiter, 'headers delimiter', number);
    const keyFrom = headers === null ? 0 : headers.length + headersDelimiter.length;
    const key = cut(parseKey, line, keyFrom, keySeparator, 'key separator', number);
    const valueFrom = key === null ? keyFrom : keyFrom + key.length + keySeparator.length;
    return {
      headers: headers === null || headers === '' || headers === nullMarker ? [] : headersOf(headers, number),
      key: key === null ? null : bytesOf(key), value: bytesOf(line.slice(valueFrom)),
    };
  };
}

/** 0.9 knew keys only. */
export function oldLineParser(properties: ReadonlyMap<string, string>): LineParser {
  const parseKey = isTrue(properties.get('parse.key'));
  const separator = properties.get('key.separator') ?? '\t';
  const ignoreError = isTrue(properties.get('ignore.error'));
  return (bytes, number) => {
    if (!parseKey) return { key: null, value: bytes.slice(), headers: [] };
    const line = decoder.decode(bytes);
    const at = line.indexOf(separator);
    if (at >= 0) return { key: encoder.encode(line.slice(0, at)), value: encoder.encode(line.slice(at + separator.length)), headers: [] };
    if (!ignoreError) throw new ToolError('kafka.common.KafkaException', `No key found on line ${number}: ${line}`);
    return { key: null, value: bytes.slice(), headers: [] };
  };
}
