/** Emits src/protocol/messages/: for each struct its decoded shape and what an encoder takes (`…Input`). */
import { type Field, type Message, NO_VERSION, type Struct } from '../../src/protocol/schema/model.ts';
import { HEADER } from './names.ts';

const TYPES: Record<string, string> = {
  bool: 'boolean', int8: 'number', int16: 'number', uint16: 'number', int32: 'number', int64: 'number', float64: 'number',
  string: 'string', bytes: 'Uint8Array', uuid: 'string', records: 'Uint8Array | null',
};

function typeText(field: Field, input: boolean): string {
  const base = field.kind === 'struct' ? field.struct!.name + (input ? 'Input' : '') : field.kind === 'records' && input ? 'RecordsPieces' : TYPES[field.kind]!;
  const text = field.array ? (input ? `readonly ${base}[]` : `${base}[]`) : base;
  return field.nullable !== null && field.kind !== 'records' ? `${text} | null` : field.fallback === null && field.kind !== 'records' ? `${text} | null` : text;
}

/** A field may be left out by who encodes unless every version has it and Kafka gives it no default. */
export function optional(field: Field, struct: Struct): boolean {
  const everywhere = field.versions.min === struct.versions.min && field.versions.max === struct.versions.max;
  const plain = field.fallback === '' || field.fallback === 0 || field.fallback === false || field.fallback === 'AAAAAAAAAAAAAAAAAAAAAA';
  return !everywhere || field.tag >= 0 || field.nullable !== null || !plain;
}

function versionsNote(field: Field, struct: Struct): string {
  const parts: string[] = [];
  const { min, max } = field.versions;
  if (min !== struct.versions.min || max !== struct.versions.max) parts.push(max === struct.versions.max || max === NO_VERSION ? `v${min}+` : min === max ? `v${min}` : `v${min}–v${max}`);
  if (field.tag >= 0) parts.push(`tag ${field.tag}`);
  return parts.length === 0 ? '' : ` // ${parts.join(', ')}`;
}

function structTypes(struct: Struct): string {
  const decoded = struct.fields.map((field) => `  ${field.name}: ${typeText(field, false)};${versionsNote(field, struct)}`);
  const input = struct.fields.map((field) => `  readonly ${field.name}${optional(field, struct) ? '?' : ''}: ${typeText(field, true)};`);
  return [
    `export interface ${struct.name} {`, ...decoded, '}', '',
    `export interface ${struct.name}Input {`, ...input, '}', '',
  ].join('\n');
}

export function emitTypes(messages: readonly Message[]): string {
  const structs = messages.flatMap((message) => [...message.structs].reverse());
  const records = structs.some((struct) => struct.fields.some((field) => field.kind === 'records'));
  const imports = records ? `import type { RecordsPieces } from './records-pieces.ts';\n` : '';
  return `${HEADER}${imports}\n${structs.map(structTypes).join('\n')}`;
}
