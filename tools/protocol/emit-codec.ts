/**
 * Emits src/protocol/codec/generated/: a few volumes that hold the code of many messages, because loading a module
 * costs more than reading it (107 files took 30 ms, the volumes take 11), and for each API or record file a module that
 * passes on its messages from their volume, so that who imports them need not know which one it is.
 */
import type { Message, Struct } from '../../src/protocol/schema/model.ts';
import { emitDecode, emitDefault } from './emit-decode.ts';
import { comparedStructs, emitEncode, emitIsDefault } from './emit-encode.ts';
import { optional } from './emit-types.ts';
import { HEADER } from './names.ts';

/** Structs that decoders and encoders put in for a field that is not there. */
function defaultedStructs(message: Message): Set<Struct> {
  const found = new Set<Struct>();
  const add = (struct: Struct): void => {
    found.add(struct);
    for (const field of struct.fields) if (field.struct !== null && !field.array && field.fallback !== null) add(field.struct);
  };
  for (const struct of message.structs) {
    for (const field of struct.fields) {
      if (field.struct !== null && !field.array && field.fallback !== null && optional(field, struct)) add(field.struct);
    }
  }
  return found;
}

function messageCode(message: Message): string[] {
  const parts: string[] = [];
  for (const struct of defaultedStructs(message)) parts.push(emitDefault(struct));
  for (const struct of comparedStructs(message)) parts.push(emitIsDefault(struct));
  for (const struct of message.structs) {
    const exported = struct === message.root ? 'export ' : '';
    parts.push(exported + emitDecode(struct, message), exported + emitEncode(struct, message));
  }
  return parts;
}

function typeImport(name: string, messages: readonly Message[], text: string): string {
  const types = messages.flatMap((message) => message.structs).flatMap((struct) => [struct.name, `${struct.name}Input`]);
  const used = types.filter((type) => new RegExp(`\\b${type}\\b`).test(text)).sort();
  return `import type {\n${used.map((type) => `  ${type},`).join('\n')}\n} from '../../messages/${name}.ts';`;
}

/** `files`: the name of each file of types, with its messages. */
export function emitVolume(files: readonly (readonly [string, readonly Message[]])[]): string {
  const perFile = files.map(([name, messages]) => ({ name, messages, text: messages.flatMap(messageCode).join('\n') }));
  const text = perFile.map((file) => file.text).join('\n');
  const writerNames = ['refuse', 'refuseNull'].filter((word) => new RegExp(`\\b${word}\\(`).test(text));
  const constants = ['NO_BYTES', 'NONE'].filter((word) => new RegExp(`\\b${word}\\b`).test(text));
  return [
    HEADER.trimEnd(),
    ...(text.includes('ZERO_UUID') ? [`import { ZERO_UUID } from '../../../base/ids.ts';`] : []),
    ...perFile.map((file) => typeImport(file.name, file.messages, file.text)),
    ...(constants.length > 0 ? [`import { ${constants.join(', ')} } from '../empty.ts';`] : []),
    `import type { Reader } from '../reader.ts';`,
    writerNames.length > 0 ? `import { type Writer, ${writerNames.join(', ')} } from '../writer.ts';` : `import type { Writer } from '../writer.ts';`,
    '', text,
  ].join('\n');
}

export const emitPassOn = (messages: readonly Message[], volume: string): string =>
  `${HEADER}export {\n${messages.map((message) => `  decode${message.name}, encode${message.name},`).join('\n')}\n} from './${volume}.ts';\n`;
