/** Emits the encoder of a struct: a write or a check for each field in order, then the tagged fields that are set. */
import { type Field, type Message, type Struct } from '../../src/protocol/schema/model.ts';
import { type Flexibility, condition, fallbackText, flexOf, flexibility, methodOf, nullableMethod, takesFlexible } from './names.ts';
import { optional } from './emit-types.ts';

const mayBeNull = (field: Field): boolean => field.nullable !== null || field.fallback === null;

/** Expression of the field's value with its default filled in. */
function valueOf(field: Field, struct: Struct): string {
  const access = `message.${field.name}`;
  if (!optional(field, struct)) return access;
  const fallback = field.array && field.fallback !== null ? 'NONE' : fallbackText(field);
  return mayBeNull(field) && fallback !== 'null' ? `${access} === undefined ? ${fallback} : ${access}` : `${access} ?? ${fallback}`;
}

function writeValue(field: Field, name: string, flex: Flexibility, pad: string): string[] {
  if (field.array && field.kind === 'struct') {
    return [`${pad}writer.arrayCount(${name}.length, ${flex});`, `${pad}for (let i = 0; i < ${name}.length; i++) encode${field.struct!.name}(writer, version, ${name}[i]!);`];
  }
  if (field.array) return [`${pad}writer.${methodOf(field.kind)}Array(${name}, ${flex});`];
  if (field.kind === 'struct') return [`${pad}encode${field.struct!.name}(writer, version, ${name});`];
  return [`${pad}writer.${methodOf(field.kind)}(${name}${takesFlexible(field.kind) ? `, ${flex}` : ''});`];
}

/** Statements that write the variable `name`, which may be null where the schema says so. */
function writeField(field: Field, struct: Struct, name: string, flex: Flexibility, pad: string): string[] {
  if (field.kind === 'records' && field.nullable !== null) return writeValue(field, name, flex, pad);
  if (!mayBeNull(field)) return writeValue(field, name, flex, pad);
  const simple = !field.array && (field.kind === 'string' || field.kind === 'bytes');
  const when = field.nullable === null ? 'false' : condition(field.nullable, field.versions);
  if (simple && when === null) return [`${pad}writer.${nullableMethod(field.kind)}(${name}, ${flex});`];
  const presence = field.tag >= 0 ? ['writer.uvarint(0)', 'writer.uvarint(1)'] : ['writer.int8(-1)', 'writer.int8(1)'];
  const writeNull = field.array ? `writer.arrayCount(-1, ${flex})` : simple ? `writer.${nullableMethod(field.kind)}(null, ${flex})` : presence[0]!;
  const refuseText = `refuseNull('${struct.name}.${field.name}', version)`;
  const onNull = when === null ? `${writeNull};` : when === 'false' ? `${refuseText};` : `{\n${pad}  if (${when}) ${writeNull};\n${pad}  else ${refuseText};\n${pad}}`;
  const mark: string[] = field.kind === 'struct' && !field.array && when !== 'false' ? [when === null ? `${pad}  ${presence[1]};` : `${pad}  if (${when}) ${presence[1]};`] : [];
  return [`${pad}if (${name} === null) ${onNull}`, `${pad}else {`, ...mark, ...writeValue(field, name, flex, `${pad}  `), `${pad}}`];
}

/** Expression: the field holds something else than its default. */
export function isSet(field: Field, struct: Struct): string {
  const access = `message.${field.name}`;
  const undefinedToo = optional(field, struct);
  if (field.fallback === null) return undefinedToo ? `(${access} ?? null) !== null` : `${access} !== null`;
  const guard = undefinedToo ? `${access} !== undefined && ` : '';
  const nullSet = field.nullable !== null ? `${access} === null || ` : '';
  const wrap = (test: string): string => (guard === '' && nullSet === '' ? test : guard === '' ? `(${nullSet}${test})` : nullSet === '' ? `(${guard}${test})` : `(${guard}(${nullSet}${test}))`);
  if (field.array || field.kind === 'bytes') return wrap(`${access}.length > 0`);
  if (field.kind === 'struct') return wrap(`!isDefault${field.struct!.name}(${access})`);
  if (undefinedToo && field.nullable === null) return `(${access} ?? ${fallbackText(field)}) !== ${fallbackText(field)}`;
  return wrap(`${access} !== ${fallbackText(field)}`);
}

function plainField(field: Field, struct: Struct, flexible: Flexibility): string[] {
  const flex = flexOf(field, flexible);
  const when = condition(field.versions, struct.versions);
  const value = valueOf(field, struct);
  const complex = field.array || (mayBeNull(field) && (field.kind !== 'records' || field.nullable === null)) || field.kind === 'struct';
  const name = complex ? field.name : value;
  const variable = complex ? `${field.name}Value` : name;
  const body = (pad: string): string[] => {
    const declare = complex ? [`${pad}const ${variable} = ${value};`] : [];
    return [...declare, ...writeField(field, struct, variable, flex, pad)];
  };
  if (when === null) return complex ? ['  {', ...body('    '), '  }'] : body('  ');
  const refusal = field.ignorable ? [] : [` else if (${isSet(field, struct)}) refuse('${struct.name}.${field.name}', version);`];
  return [`  if (${when}) {`, ...body('    '), `  }${refusal.join('')}`];
}

function taggedWrites(struct: Struct, message: Message, flexible: Flexibility): string[] {
  const tagged = struct.fields.filter((field) => field.tag >= 0).sort((a, b) => a.tag - b.tag);
  if (flexible === 'false') return [];
  const pad = flexible === 'flexible' ? '    ' : '  ';
  const refusals: string[] = [];
  const lines: string[] = [];
  const within = { min: Math.max(struct.versions.min, message.flexibleFrom), max: struct.versions.max };
  for (const field of tagged) {
    const when = condition(field.versions, within);
    lines.push(`${pad}const has${field.tag} = ${when === null ? '' : `${when} && `}${isSet(field, struct)};`);
    const absent = condition(field.versions, struct.versions);
    if (absent !== null && !field.ignorable) refusals.push(`  if (!(${absent}) && ${isSet(field, struct)}) refuse('${struct.name}.${field.name}', version);`);
  }
  if (tagged.length === 0) lines.push(`${pad}writer.uvarint(0);`);
  else lines.push(`${pad}writer.uvarint(${tagged.map((field) => `(has${field.tag} ? 1 : 0)`).join(' + ')});`);
  for (const field of tagged) {
    const variable = `${field.name}Value`;
    lines.push(`${pad}if (has${field.tag}) {`, `${pad}  const ${variable} = ${valueOf(field, struct)};`, `${pad}  const mark = writer.beginTag(${field.tag});`);
    lines.push(...writeField(field, struct, variable, 'true', `${pad}  `), `${pad}  writer.endTag(mark);`, `${pad}}`);
  }
  return flexible === 'flexible' ? [...refusals, '  if (flexible) {', ...lines, '  }'] : [...refusals, ...lines];
}

export function emitEncode(struct: Struct, message: Message): string {
  const flexible = flexibility(message, struct);
  const body = [...struct.fields.filter((field) => field.tag < 0).flatMap((field) => plainField(field, struct, flexible)), ...taggedWrites(struct, message, flexible)];
  const flexLine = flexible === 'flexible' && body.some((line) => /\bflexible\b/.test(line)) ? [`  const flexible = version >= ${message.flexibleFrom};`] : [];
  const uses = (word: string): boolean => [...body, ...flexLine].some((line) => new RegExp(`(?<![.\\w])${word}\\b`).test(line));
  const parameters = `${uses('writer') ? 'writer' : '_writer'}: Writer, ${uses('version') ? 'version' : '_version'}: number, ${uses('message') ? 'message' : '_message'}: ${struct.name}Input`;
  return [`function encode${struct.name}(${parameters}): void {`, ...flexLine, ...body, '}', ''].join('\n');
}

/** Structs whose values are compared with their default: tagged ones, and those that a version may lack. */
export function comparedStructs(message: Message): Set<Struct> {
  const found = new Set<Struct>();
  const add = (struct: Struct): void => {
    found.add(struct);
    for (const field of struct.fields) if (field.struct !== null && !field.array && field.fallback !== null) add(field.struct);
  };
  for (const struct of message.structs) {
    for (const field of struct.fields) {
      const partial = field.versions.min > struct.versions.min || field.versions.max < struct.versions.max;
      if (field.struct !== null && !field.array && field.fallback !== null && (field.tag >= 0 || (partial && !field.ignorable))) add(field.struct);
    }
  }
  return found;
}

export function emitIsDefault(struct: Struct): string {
  const tests = struct.fields.map((field) => isSet(field, struct));
  return `function isDefault${struct.name}(message: ${struct.name}Input): boolean {\n  return !(${tests.join(' || ')});\n}\n`;
}
