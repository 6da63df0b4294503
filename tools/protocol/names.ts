/** Names and conditions that all emitters share. */
import type { Field, Message, Struct, VersionRange } from '../../src/protocol/schema/model.ts';

export const kebab = (name: string): string =>
  name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2').toLowerCase();

export const HEADER = '// Made by `npm run generate` from src/protocol/schema/. Do not edit.\n';

const TAKEN = new Set(['version', 'reader', 'writer', 'message', 'flexible', 'tag', 'tags', 'end', 'mark', 'i', 'default', 'delete', 'new']);
export const local = (name: string): string => (TAKEN.has(name) ? `${name}Field` : name);

/** Expression that is true in `range`, given that the version lies in `within`; null when always true. */
export function condition(range: VersionRange, within: VersionRange): string | null {
  const parts: string[] = [];
  if (range.min > within.min && range.min === range.max) return `version === ${range.min}`;
  if (range.min > within.min) parts.push(`version >= ${range.min}`);
  if (range.max < within.max) parts.push(`version <= ${range.max}`);
  return parts.length === 0 ? null : parts.join(' && ');
}

export type Flexibility = 'true' | 'false' | 'flexible';
export function flexibility(message: Message, struct: Struct): Flexibility {
  if (struct.versions.min >= message.flexibleFrom) return 'true';
  return struct.versions.max < message.flexibleFrom ? 'false' : 'flexible';
}
export const flexOf = (field: Field, flex: Flexibility): Flexibility => (field.neverFlexible ? 'false' : flex);

const SUFFIX: Record<string, string> = { string: 'string', bytes: 'bytesField', records: 'records' };
/** Method of reader and writer for one value. */
export const methodOf = (kind: string): string => SUFFIX[kind] ?? kind;
export const takesFlexible = (kind: string): boolean => kind === 'string' || kind === 'bytes' || kind === 'records';
export const nullableMethod = (kind: string): string => (kind === 'bytes' ? 'nullableBytes' : kind === 'records' ? 'records' : 'nullableString');

/** Source text of a field's default. */
export function fallbackText(field: Field): string {
  if (field.fallback === null) return 'null';
  if (field.array) return '[]';
  if (field.kind === 'struct') return `default${field.struct!.name}()`;
  if (field.kind === 'bytes') return 'NO_BYTES';
  if (field.kind === 'uuid' && field.fallback === 'AAAAAAAAAAAAAAAAAAAAAA') return 'ZERO_UUID';
  return typeof field.fallback === 'string' ? `'${field.fallback}'` : String(field.fallback);
}
