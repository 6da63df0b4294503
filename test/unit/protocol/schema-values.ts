/**
 * Values made from a schema: what a message of a version may hold, boundary values first. The source of choices is a
 * parameter, so that fast-check (which shrinks), a seed (which reproduces) and the fuzzer share one idea of a value.
 */
import { type Field, type FieldDefault, type Message, type Struct, contains } from '../../../src/protocol/schema/model.ts';

export interface Choices {
  /** Uniform in [0, bound). */
  below(bound: number): number;
}

/** mulberry32: small, fast, the same everywhere. */
export function seeded(seed: number): Choices {
  let state = seed >>> 0;
  return {
    below(bound) {
      state = (state + 0x6d2b79f5) >>> 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * bound);
    },
  };
}

export type Value = null | boolean | number | string | Uint8Array | Value[] | { [name: string]: Value };
export type StructValue = { [name: string]: Value };

const MAX = Number.MAX_SAFE_INTEGER;
const NUMBERS: Record<string, readonly number[]> = {
  int8: [0, 1, -1, 127, -128],
  int16: [0, 1, -1, 32767, -32768, 300],
  uint16: [0, 1, 9092, 65535],
  int32: [0, 1, -1, 2147483647, -2147483648, 65536],
  int64: [0, 1, -1, 4294967296, -4294967297, MAX - 1, -MAX, 1700000000000],
  float64: [0, 1.5, -2.25, 1e300, 5e-324],
};
const LONG_TEXT = 'long-topic-name.'.repeat(20);
const STRINGS = ['', 'a', 'topic-1', 'group', 'ключ', '漢字', '𝄞 clef', LONG_TEXT.slice(0, 126), LONG_TEXT.slice(0, 127), LONG_TEXT.slice(0, 128), LONG_TEXT];
const UUIDS = ['AAAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAQ', '_____________________w', '0MPtTR3QTTi3aZUHAH08Ww', '-f9kN2oBSxKZ3a-_b0CdEQ'];
const BYTE_LENGTHS = [0, 1, 5, 127, 300];

const pick = <T>(choices: Choices, pool: readonly T[]): T => pool[choices.below(pool.length)]!;

function bytesOf(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 7 + length) & 255;
  return bytes;
}

export function fallbackOf(field: Field): Value {
  const fallback: FieldDefault = field.fallback;
  if (fallback === null) return null;
  if (field.array) return [];
  if (field.kind === 'struct') return defaultStruct(field.struct!);
  if (field.kind === 'bytes') return new Uint8Array(0);
  return fallback;
}

export const defaultStruct = (struct: Struct): StructValue => Object.fromEntries(struct.fields.map((field) => [field.name, fallbackOf(field)]));

function single(field: Field, version: number, choices: Choices, depth: number): Value {
  switch (field.kind) {
    case 'bool': return choices.below(2) === 1;
    case 'string': return pick(choices, STRINGS);
    case 'uuid': return pick(choices, UUIDS);
    case 'bytes': case 'records': return bytesOf(pick(choices, BYTE_LENGTHS));
    case 'struct': return structValue(field.struct!, version, choices, depth + 1);
    default: {
      const pool = NUMBERS[field.kind]!;
      // One in four keeps its default, so that "not sent" is met often.
      return choices.below(4) === 0 && typeof field.fallback === 'number' ? field.fallback : pick(choices, pool);
    }
  }
}

function fieldValue(field: Field, version: number, choices: Choices, depth: number): Value {
  if (!contains(field.versions, version)) return fallbackOf(field);
  if (field.tag >= 0 && choices.below(3) === 0) return fallbackOf(field);
  if (contains(field.nullable, version) && choices.below(5) === 0) return null;
  if (!field.array) return single(field, version, choices, depth);
  const length = choices.below(depth < 2 ? 4 : 3);
  return Array.from({ length }, () => single(field, version, choices, depth));
}

/** A value in the shape that decoders give: what the version lacks holds its default. */
export function structValue(struct: Struct, version: number, choices: Choices, depth = 0): StructValue {
  return Object.fromEntries(struct.fields.map((field) => [field.name, fieldValue(field, version, choices, depth)]));
}

export const messageValue = (message: Message, version: number, choices: Choices): StructValue => structValue(message.root, version, choices);
