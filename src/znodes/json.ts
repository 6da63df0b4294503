/**
 * JSON of znodes. Written from ordered entries, because Kafka's key order is that of its Scala maps and integer-like
 * keys of an object would be reordered; read tolerantly: unknown keys are ignored, a wrong shape is a ZnodeError.
 */

/** A znode that exists and does not hold what its path promises. */
export class ZnodeError extends Error {
  readonly path: string;
  constructor(path: string, why: string) {
    super(`znode ${path}: ${why}`);
    this.name = 'ZnodeError';
    this.path = path;
  }
}

export type JsonEntries = readonly (readonly [string, JsonWritable])[];
export type JsonWritable = string | number | boolean | null | readonly JsonWritable[] | ReadonlyMap<string, JsonWritable> | JsonObject;

/** An object with its keys in the order in which they are to be written. */
export class JsonObject {
  readonly entries: JsonEntries;
  constructor(entries: JsonEntries) {
    this.entries = entries;
  }
}

/** `undefined` values are left out. */
export function object(entries: readonly (readonly [string, JsonWritable | undefined])[]): JsonObject {
  return new JsonObject(entries.filter((entry): entry is readonly [string, JsonWritable] => entry[1] !== undefined));
}

const pairs = (entries: Iterable<readonly [string, JsonWritable]>): string =>
  `{${[...entries].map(([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')}}`;

function write(value: JsonWritable): string {
  if (value instanceof JsonObject) return pairs(value.entries);
  if (value instanceof Map) return pairs(value as ReadonlyMap<string, JsonWritable>);
  if (Array.isArray(value)) return `[${(value as readonly JsonWritable[]).map(write).join(',')}]`;
  return JSON.stringify(value);
}

const codeUnits = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code < 0x80) bytes[length++] = code;
    else if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
      bytes[length++] = 0x80 | (code & 0x3f);
    } else {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
      if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) {
        code = 0x10000 + ((code - 0xd800) << 10) + (next - 0xdc00);
        i++;
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      } else {
        if (code >= 0xd800 && code < 0xe000) code = 0xfffd;
        bytes[length++] = 0xe0 | (code >> 12);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
      bytes[length++] = 0x80 | (code & 0x3f);
    }
  }
  return bytes.slice(0, length);
};

/** UTF-8. The pure rooms have no TextEncoder. */
export const utf8 = codeUnits;

const REPLACEMENT = 0xfffd;

/** UTF-8, damaged bytes become U+FFFD. */
export function text(bytes: Uint8Array): string {
  const parts: string[] = [];
  let units: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const first = bytes[i]!;
    const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
    let code = length === 1 ? first : first & (0x7f >> length);
    let valid = length > 0 && first < 0xf5 && i + length <= bytes.length;
    for (let k = 1; valid && k < length; k++) {
      const next = bytes[i + k]!;
      valid = (next & 0xc0) === 0x80;
      code = (code << 6) | (next & 0x3f);
    }
    units.push(valid && code <= 0x10ffff ? code : REPLACEMENT);
    i += valid ? length : 1;
    if (units.length === 4096) {
      parts.push(String.fromCodePoint(...units));
      units = [];
    }
  }
  return parts.join('') + String.fromCodePoint(...units);
}

export const encodeJson = (value: JsonWritable): Uint8Array => codeUnits(write(value));

/** A parsed object, read key by key; `path` names the znode in errors. */
export class JsonReader {
  readonly path: string;
  readonly #fields: ReadonlyMap<string, unknown>;

  constructor(path: string, value: unknown) {
    this.path = path;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ZnodeError(path, 'not a JSON object');
    this.#fields = new Map(Object.entries(value));
  }

  keys(): string[] {
    return [...this.#fields.keys()];
  }

  has(key: string): boolean {
    const value = this.#fields.get(key);
    return value !== undefined && value !== null;
  }

  raw(key: string): unknown {
    return this.#fields.get(key) ?? null;
  }

  #wrong(key: string, expected: string): never {
    throw new ZnodeError(this.path, `"${key}" is not ${expected}`);
  }

  /** Also from the text of a number: some fields are strings in one version and numbers in another. */
  integer(key: string): number {
    const value = this.#fields.get(key);
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number)) this.#wrong(key, 'an integer');
    return number;
  }

  string(key: string): string {
    const value = this.#fields.get(key);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    if (typeof value !== 'string') this.#wrong(key, 'a string');
    return value;
  }

  integers(key: string): number[] {
    return this.array(key).map((item) => (typeof item === 'number' && Number.isSafeInteger(item) ? item : this.#wrong(key, 'a list of integers')));
  }

  strings(key: string): string[] {
    return this.array(key).map((item) => (typeof item === 'string' ? item : this.#wrong(key, 'a list of strings')));
  }

  array(key: string): unknown[] {
    const value = this.#fields.get(key);
    if (!Array.isArray(value)) this.#wrong(key, 'a list');
    return value;
  }

  objects(key: string): JsonReader[] {
    return this.array(key).map((item) => new JsonReader(this.path, item));
  }

  object(key: string): JsonReader {
    const value = this.#fields.get(key);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.#wrong(key, 'an object');
    return new JsonReader(this.path, value);
  }
}

export function readJson(path: string, bytes: Uint8Array): JsonReader {
  let value: unknown;
  try {
    value = JSON.parse(text(bytes));
  } catch {
    throw new ZnodeError(path, 'not JSON');
  }
  return new JsonReader(path, value);
}

/** For znodes that are plain decimal text. */
export function readInteger(path: string, bytes: Uint8Array): number {
  const content = text(bytes).trim();
  const number = Number(content);
  if (!/^-?\d+$/.test(content) || !Number.isSafeInteger(number)) throw new ZnodeError(path, 'not an integer');
  return number;
}
