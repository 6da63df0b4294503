/**
 * The schemas resolved for programs: version texts become numbers, struct names become structs. The generator, the
 * round-trip tests and the frame fuzzer all work from this, so they cannot disagree about what a schema says.
 *
 * Invariants (checked here): every field's versions are one run within its struct's; tags only in flexible versions;
 * tags of a struct are distinct; `records` and arrays of bytes never stand in a tagged field.
 */
import type { ApiSchema, FieldSchema, MessageSchema, Primitive, RecordSchema } from './notation.ts';

/** Larger than any version: the end of `'3+'` and the flexible version of what never is flexible. */
export const NO_VERSION = 32767;

export interface VersionRange {
  min: number;
  max: number;
}

export type FieldDefault = number | string | boolean | null;

export interface Field {
  readonly name: string;
  readonly kind: Primitive | 'struct';
  readonly array: boolean;
  readonly struct: Struct | null;
  readonly versions: VersionRange;
  /** null: never null. */
  readonly nullable: VersionRange | null;
  /** −1: not tagged. */
  readonly tag: number;
  /** For arrays, structs and bytes: null, or '' for empty. */
  readonly fallback: FieldDefault;
  readonly ignorable: boolean;
  readonly neverFlexible: boolean;
}

export interface Struct {
  /** Name of its type: message name and Kafka's struct name. */
  readonly name: string;
  /** Versions in which it can occur. */
  readonly versions: VersionRange;
  readonly fields: Field[];
}

export interface Message {
  readonly name: string;
  readonly versions: VersionRange;
  readonly flexibleFrom: number;
  readonly root: Struct;
  /** Root last; each struct after those it uses. */
  readonly structs: Struct[];
}

export interface Api {
  readonly key: number;
  readonly name: string;
  readonly request: Message;
  readonly response: Message;
}

const PRIMITIVES = new Set<string>([
  'bool', 'int8', 'int16', 'uint16', 'int32', 'int64', 'float64', 'string', 'bytes', 'uuid', 'records',
]);

function parseRange(text: string, within: VersionRange): VersionRange {
  const match = /^(\d+)(?:(\+)|-(\d+))?$/.exec(text);
  if (match === null) throw new Error(`not a version range: ${text}`);
  const min = Number(match[1]);
  const max = match[2] === '+' ? within.max : Number(match[3] ?? match[1]);
  return { min: Math.max(min, within.min), max: Math.min(max, within.max) };
}

export const contains = (range: VersionRange | null, version: number): boolean =>
  range !== null && version >= range.min && version <= range.max;

class Resolver {
  readonly #messageName: string;
  readonly #flexibleFrom: number;
  readonly #shared: Readonly<Record<string, readonly FieldSchema[]>>;
  readonly #structs = new Map<string, Struct>();
  readonly #named = new Set<string>();

  constructor(messageName: string, flexibleFrom: number, shared: Readonly<Record<string, readonly FieldSchema[]>>) {
    this.#messageName = messageName;
    this.#flexibleFrom = flexibleFrom;
    this.#shared = shared;
  }

  get structs(): Struct[] {
    return [...this.#structs.values()];
  }

  struct(name: string, fields: readonly FieldSchema[], versions: VersionRange): Struct {
    const known = this.#structs.get(name);
    if (known !== undefined) throw new Error(`${name} is defined twice`);
    const resolved: Struct = { name, versions, fields: fields.map((field) => this.#field(name, field, versions)) };
    const tags = resolved.fields.filter((field) => field.tag >= 0).map((field) => field.tag);
    if (new Set(tags).size !== tags.length) throw new Error(`${name}: a tag is used twice`);
    this.#structs.set(name, resolved);
    return resolved;
  }

  #structOf(typeName: string, field: FieldSchema, versions: VersionRange): Struct {
    const name = this.#messageName + typeName;
    if (field.fields !== undefined) return this.struct(name, field.fields, versions);
    const fields = this.#shared[typeName];
    if (fields === undefined) throw new Error(`${this.#messageName}.${field.name}: no struct ${typeName}`);
    const known = this.#structs.get(name);
    if (known !== undefined) return known;
    if (this.#named.has(name)) throw new Error(`${name} contains itself`);
    this.#named.add(name);
    // Shared structs live in all versions of the message: their uses may differ.
    return this.struct(name, fields, this.#sharedVersions ?? versions);
  }
  #sharedVersions: VersionRange | null = null;

  message(fields: readonly FieldSchema[], versions: VersionRange): Struct {
    this.#sharedVersions = versions;
    return this.struct(this.#messageName, fields, versions);
  }

  #field(owner: string, field: FieldSchema, within: VersionRange): Field {
    const array = field.type.endsWith('[]');
    const typeName = array ? field.type.slice(0, -2) : field.type;
    const versions = field.versions === undefined ? within : parseRange(field.versions, within);
    const isStruct = !PRIMITIVES.has(typeName);
    const nullable = field.nullable === undefined ? null : field.nullable === true ? versions : parseRange(field.nullable, versions);
    const kind = isStruct ? 'struct' : (typeName as Primitive);
    const tag = field.tag ?? -1;
    if (tag >= 0 && versions.min < this.#flexibleFrom) throw new Error(`${owner}.${field.name}: tagged before flexible versions`);
    if (tag >= 0 && kind === 'records') throw new Error(`${owner}.${field.name}: records in a tagged field`);
    return {
      name: field.name, kind, array, struct: isStruct ? this.#structOf(typeName, field, versions) : null, versions, nullable,
      tag, fallback: fallbackOf(field, kind, array), ignorable: field.ignorable ?? false, neverFlexible: field.flexible === 'none',
    };
  }
}

function fallbackOf(field: FieldSchema, kind: string, array: boolean): FieldDefault {
  if (field.default === null) return null;
  if (array || kind === 'struct' || kind === 'bytes') return '';
  if (kind === 'records') return null;
  if (kind === 'bool') return field.default ?? false;
  if (kind === 'string') return field.default ?? '';
  if (kind === 'uuid') return field.default ?? 'AAAAAAAAAAAAAAAAAAAAAA';
  // The one int64 default beyond what a number holds means "none": it is never sent.
  return Math.min(Number(field.default ?? 0), Number.MAX_SAFE_INTEGER);
}

function resolveMessage(name: string, versionsText: string, flexibleText: string, schema: MessageSchema): Message {
  const versions = parseRange(versionsText, { min: 0, max: NO_VERSION });
  const flexibleFrom = flexibleText === 'none' ? NO_VERSION : Number.parseInt(flexibleText, 10);
  const resolver = new Resolver(name, flexibleFrom, schema.structs ?? {});
  const root = resolver.message(schema.fields, versions);
  return { name, versions, flexibleFrom, root, structs: resolver.structs };
}

export const resolveApi = (schema: ApiSchema): Api => ({
  key: schema.key,
  name: schema.name,
  request: resolveMessage(`${schema.name}Request`, schema.versions, schema.flexible, schema.request),
  response: resolveMessage(`${schema.name}Response`, schema.versions, schema.flexible, schema.response),
});

export const resolveRecord = (schema: RecordSchema): Message =>
  resolveMessage(schema.name, schema.versions, schema.flexible, schema);
