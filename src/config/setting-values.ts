/** Text to value and back, as Kafka's ConfigDef reads and prints each type. Its sentences are part of the interface. */
import type { SettingDefinition, SettingType, SettingValue } from './setting-definition.ts';

export type ParsedSetting =
  | { readonly value: SettingValue; readonly problem: null }
  | { readonly value: null; readonly problem: string };

const INTEGER = /^[+-]?[0-9]+$/;
const DECIMAL = /^[+-]?(NaN|Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?[dDfF]?)$/;
const bounds: Partial<Record<SettingType, readonly [bigint, bigint]>> = {
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
};

/** Java's String.trim: everything up to the space character. */
export const javaTrim = (text: string): string => text.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');

/** Beyond ±(2^53−1) a long means "no limit" to us: ±Infinity. Its text is kept where it came from. */
function longValue(big: bigint): number {
  const number = Number(big);
  return Number.isSafeInteger(number) ? number : number > 0 ? Infinity : -Infinity;
}

function parseNumber(text: string, type: 'short' | 'int' | 'long' | 'double'): number | null {
  if (type === 'double') return DECIMAL.test(text) ? Number(text.replace(/[dDfF]$/, '')) : null;
  if (!INTEGER.test(text) || text.length > 40) return null;
  const big = BigInt(text.replace(/^\+/, ''));
  const [low, high] = bounds[type]!;
  return big < low || big > high ? null : longValue(big);
}

function parseByType(text: string, type: SettingType): SettingValue | string[] | { message: string } {
  switch (type) {
    case 'boolean': {
      const lower = text.toLowerCase();
      return lower === 'true' || lower === 'false' ? lower === 'true' : { message: 'Expected value to be either true or false' };
    }
    case 'int':
    case 'short':
    case 'long':
    case 'double':
      return parseNumber(text, type) ?? { message: `Not a number of type ${type.toUpperCase()}` };
    case 'list':
      return text === '' ? [] : text.split(/\s*,\s*/);
    default:
      return text;
  }
}

const invalid = (name: string, value: string, message: string): string => `Invalid value ${value} for configuration ${name}: ${message}`;

/** Parses and checks; the problem is Kafka's ConfigException text. */
export function parseSetting(definition: SettingDefinition, text: string): ParsedSetting {
  const value = parseByType(javaTrim(text), definition.type);
  if (typeof value === 'object' && 'message' in value) {
    return { value: null, problem: invalid(definition.name, definition.type === 'password' ? '[hidden]' : text, value.message) };
  }
  const wrong = definition.check?.(value, definition.name) ?? null;
  if (wrong !== null) return { value: null, problem: invalid(definition.name, wrong.value, wrong.message) };
  return { value, problem: null };
}

/** Java's Double.toString for the magnitudes that settings have. */
function doubleText(value: number): string {
  if (value === Number.MAX_VALUE) return '1.7976931348623157E308';
  return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value).replace('e+', 'E').replace('e', 'E');
}

/** The normal form of a legal text: what DescribeConfigs shows. */
export function normalText(definition: SettingDefinition, text: string): string {
  const trimmed = javaTrim(text);
  const parsed = parseByType(trimmed, definition.type);
  if (typeof parsed === 'boolean') return String(parsed);
  if (Array.isArray(parsed)) return parsed.join(',');
  if (definition.type === 'double') return doubleText(parsed as number);
  if (definition.type === 'int' || definition.type === 'short' || definition.type === 'long') {
    return INTEGER.test(trimmed) ? BigInt(trimmed.replace(/^\+/, '')).toString() : trimmed;
  }
  return trimmed;
}
