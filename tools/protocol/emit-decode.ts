/** Emits the decoder of a struct: straight-line reads in field order, then the tagged fields, then one literal. */
import { type Field, type Message, type Struct, contains } from '../../src/protocol/schema/model.ts';
import { type Flexibility, condition, fallbackText, flexOf, flexibility, local, methodOf, nullableMethod, takesFlexible } from './names.ts';

const FIXED: Record<string, number> = { bool: 1, int8: 1, int16: 2, uint16: 2, int32: 4, int64: 8, float64: 8, uuid: 16 };

/** Fewest bytes that a field's value takes. */
function fieldBytes(field: Field, message: Message, version: number): number {
  const flexible = version >= message.flexibleFrom && !field.neverFlexible;
  if (field.array || field.kind === 'bytes' || field.kind === 'records') return flexible ? 1 : 4;
  if (field.kind === 'string') return flexible ? 1 : 2;
  if (field.kind !== 'struct') return FIXED[field.kind]!;
  return contains(field.nullable, version) ? 1 : structBytes(field.struct!, message, version);
}

function structBytes(struct: Struct, message: Message, version: number): number {
  let total = version >= message.flexibleFrom ? 1 : 0;
  for (const field of struct.fields) if (field.tag < 0 && contains(field.versions, version)) total += fieldBytes(field, message, version);
  return total;
}

/** Source text of the fewest bytes an element takes, by flexibility. */
function elementBytes(field: Field, message: Message, flex: Flexibility): string {
  const least = (flexible: boolean): number => {
    let found = Number.POSITIVE_INFINITY;
    for (let version = field.versions.min; version <= field.versions.max; version++) {
      if (version >= message.flexibleFrom !== flexible) continue;
      const bytes = structBytes(field.struct!, message, version);
      if (bytes < 1) throw new Error(`${field.struct!.name}: elements of no bytes in version ${version}`);
      found = Math.min(found, bytes);
    }
    return found;
  };
  const [fixed, flexible] = [least(false), least(true)];
  if (flex === 'true' || fixed === Number.POSITIVE_INFINITY) return String(flexible);
  if (flex === 'false' || flexible === Number.POSITIVE_INFINITY || fixed === flexible) return String(fixed);
  return `flexible ? ${flexible} : ${fixed}`;
}

function scalar(field: Field, flex: Flexibility): string {
  if (field.kind === 'records' && field.nullable === null) return `reader.presentRecords(${flex})`;
  const read = field.kind === 'struct' ? `decode${field.struct!.name}(reader, version)` : `reader.${methodOf(field.kind)}(${takesFlexible(field.kind) ? flex : ''})`;
  if (field.nullable === null || field.kind === 'records') return read;
  const nullable = field.kind === 'struct' ? `reader.${field.tag >= 0 ? 'taggedPresent' : 'present'}() ? ${read} : null` : `reader.${nullableMethod(field.kind)}(${flex})`;
  const when = condition(field.nullable, field.versions);
  return when === null ? nullable : `${when} ? ${nullable} : ${read}`;
}

/** Statements that read the array into the variable `name`, which is declared already. */
function arrayReads(field: Field, message: Message, flex: Flexibility, name: string, pad: string): string[] {
  const element = field.kind === 'struct' ? `decode${field.struct!.name}(reader, version)` : null;
  const bytes = element === null ? '' : elementBytes(field, message, flex);
  if (field.nullable === null) {
    if (element === null) return [`${pad}${name} = reader.${methodOf(field.kind)}Array(${flex});`];
    return [`${pad}for (let left = reader.arrayCount(${flex}, ${bytes}); left > 0 && !reader.failed; left--) ${name}.push(${element});`];
  }
  const when = condition(field.nullable, field.versions);
  if (element === null) {
    const method = `${methodOf(field.kind)}Array`;
    return [`${pad}${name} = ${when === null ? '' : `${when} && `}reader.nullArray(${flex}) ? null : reader.${method}(${flex});`];
  }
  const count = when === null ? `reader.nullableArrayCount(${flex}, ${bytes})` : `${when} ? reader.nullableArrayCount(${flex}, ${bytes}) : reader.arrayCount(${flex}, ${bytes})`;
  return [
    `${pad}let ${name}Left = ${count};`,
    `${pad}${name} = ${name}Left < 0 ? null : [];`,
    `${pad}if (${name} !== null) for (; ${name}Left > 0 && !reader.failed; ${name}Left--) ${name}.push(${element});`,
  ];
}

function typeOf(field: Field, struct: Struct): string {
  return `${struct.name}['${field.name}']`;
}

function plainField(field: Field, struct: Struct, message: Message, flexible: Flexibility): string[] {
  const flex = flexOf(field, flexible);
  const name = local(field.name);
  const when = condition(field.versions, struct.versions);
  if (!field.array) {
    const read = scalar(field, flex);
    if (when === null) return [`  const ${name} = ${read};`];
    return [`  const ${name} = ${when} ? ${read.includes('?') ? `(${read})` : read} : ${fallbackText(field)};`];
  }
  const empty = field.nullable === null && field.kind === 'struct';
  const declare = empty && field.fallback !== null ? `  const ${name}: ${typeOf(field, struct)} = [];` : `  let ${name}: ${typeOf(field, struct)} = ${fallbackText(field)};`;
  if (when === null) return [declare, ...arrayReads(field, message, flex, name, '  ')];
  return [declare, `  if (${when}) {`, ...arrayReads(field, message, flex, name, '    '), '  }'];
}

function taggedReads(struct: Struct, message: Message, flexible: Flexibility): string[] {
  const tagged = struct.fields.filter((field) => field.tag >= 0);
  if (flexible === 'false') return [];
  const pad = flexible === 'flexible' ? '    ' : '  ';
  const open = flexible === 'flexible' ? ['  if (flexible) {'] : [];
  const close = flexible === 'flexible' ? ['  }'] : [];
  if (tagged.length === 0) return flexible === 'flexible' ? ['  if (flexible) reader.skipTags();'] : ['  reader.skipTags();'];
  const cases = tagged.flatMap((field, index) => {
    const name = local(field.name);
    const when = condition(field.versions, { min: Math.max(struct.versions.min, message.flexibleFrom), max: struct.versions.max });
    const test = `tag === ${field.tag}${when === null ? '' : ` && ${when}`}`;
    const reset = field.array && field.kind === 'struct' && field.nullable === null ? [`${pad}    ${name} = [];`] : [];
    const reads = field.array ? arrayReads(field, message, 'true', name, `${pad}    `) : [`${pad}    ${name} = ${scalar(field, 'true')};`];
    return [`${pad}  ${index === 0 ? '' : '} else '}if (${test}) {`, ...reset, ...reads, `${pad}    reader.closeTag(end);`];
  });
  return [
    ...open,
    `${pad}for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {`,
    `${pad}  const tag = reader.uvarint();`,
    `${pad}  const end = reader.tagEnd();`,
    ...cases,
    `${pad}  } else reader.at = end;`,
    `${pad}}`,
    ...close,
  ];
}

export function emitDecode(struct: Struct, message: Message): string {
  const flexible = flexibility(message, struct);
  const body: string[] = [];
  for (const field of struct.fields) {
    if (field.tag < 0) body.push(...plainField(field, struct, message, flexible));
    else body.push(`  let ${local(field.name)}: ${typeOf(field, struct)} = ${fallbackText(field)};`);
  }
  body.push(...taggedReads(struct, message, flexible));
  const literal = struct.fields.map((field) => (local(field.name) === field.name ? field.name : `${field.name}: ${local(field.name)}`));
  const flexLine = flexible === 'flexible' && body.some((line) => /\bflexible\b/.test(line)) ? [`  const flexible = version >= ${message.flexibleFrom};`] : [];
  const usesVersion = flexLine.length > 0 || body.some((line) => /\bversion\b/.test(line));
  return [
    `function decode${struct.name}(reader: Reader, ${usesVersion ? 'version' : '_version'}: number): ${struct.name} {`,
    ...flexLine, ...body, `  return { ${literal.join(', ')} };`, '}', '',
  ].join('\n');
}

/** Emitted for structs that stand as a default somewhere. */
export function emitDefault(struct: Struct): string {
  const fields = struct.fields.map((field) => `${field.name}: ${fallbackText(field)}`);
  return `const default${struct.name} = (): ${struct.name} => ({ ${fields.join(', ')} });\n`;
}
