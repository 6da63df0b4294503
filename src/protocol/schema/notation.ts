/**
 * The notation of this folder: one file per API (numbered by its key) and per internal record, as plain literals.
 *
 * - `versions` is `'3'`, `'3-7'` or `'3+'`; left out, the field is there in every version of what encloses it.
 * - `nullable: true` means in every version that has the field. Without `default`, a field's default is zero, false,
 *   the empty string, array or bytes, the zero uuid, a struct of defaults, and null for `records`.
 * - `tag` puts the field into the tagged fields of flexible versions; it is sent only when it differs from its default.
 * - `ignorable`: a value that the version cannot carry is dropped in silence instead of refused.
 * - A type that begins with a capital is a struct: `fields` gives it in place, `structs` of the message by name.
 */

export type Primitive =
  | 'bool' | 'int8' | 'int16' | 'uint16' | 'int32' | 'int64' | 'float64' | 'string' | 'bytes' | 'uuid' | 'records';

export interface FieldSchema {
  readonly name: string;
  /** A primitive, a struct's name, or either with `[]`. */
  readonly type: string;
  readonly versions?: string;
  readonly nullable?: true | string;
  readonly tag?: number;
  readonly default?: number | string | boolean | null;
  readonly ignorable?: true;
  /** 'none': encoded the old way even in flexible versions (the client id of a request header). */
  readonly flexible?: 'none';
  /** What the value names, for tools that check or print it. */
  readonly entity?: 'brokerId' | 'groupId' | 'producerId' | 'topicName' | 'transactionalId';
  /** The elements of the enclosing array differ in this field. */
  readonly key?: true;
  readonly fields?: readonly FieldSchema[];
}

export interface MessageSchema {
  readonly structs?: Readonly<Record<string, readonly FieldSchema[]>>;
  readonly fields: readonly FieldSchema[];
}

export interface ApiSchema {
  readonly key: number;
  readonly name: string;
  readonly versions: string;
  /** First flexible version as `'9+'`, or `'none'`. */
  readonly flexible: string;
  readonly request: MessageSchema;
  readonly response: MessageSchema;
}

export interface RecordSchema extends MessageSchema {
  readonly name: string;
  readonly versions: string;
  readonly flexible: string;
}
