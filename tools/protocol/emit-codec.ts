/** Emits one file of src/protocol/codec/generated/: all structs of the given messages, both directions. */
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

export function emitCodec(name: string, messages: readonly Message[]): string {
  const parts: string[] = [];
  for (const message of messages) {
    for (const struct of defaultedStructs(message)) parts.push(emitDefault(struct));
    for (const struct of comparedStructs(message)) parts.push(emitIsDefault(struct));
    for (const struct of message.structs) parts.push(emitDecode(struct, message), emitEncode(struct, message));
  }
  const text = parts.join('\n');
  const types = messages.flatMap((message) => message.structs).flatMap((struct) => [struct.name, `${struct.name}Input`]);
  const used = types.filter((type) => new RegExp(`\\b${type}\\b`).test(text)).sort();
  const writerNames = ['refuse', 'refuseNull'].filter((word) => new RegExp(`\\b${word}\\(`).test(text));
  const constants = ['NO_BYTES', 'NONE'].filter((word) => new RegExp(`\\b${word}\\b`).test(text));
  return [
    HEADER.trimEnd(),
    ...(text.includes('ZERO_UUID') ? [`import { ZERO_UUID } from '../../../base/ids.ts';`] : []),
    `import type {\n${used.map((type) => `  ${type},`).join('\n')}\n} from '../../messages/${name}.ts';`,
    ...(constants.length > 0 ? [`import { ${constants.join(', ')} } from '../empty.ts';`] : []),
    `import type { Reader } from '../reader.ts';`,
    writerNames.length > 0 ? `import { type Writer, ${writerNames.join(', ')} } from '../writer.ts';` : `import type { Writer } from '../writer.ts';`,
    '', text,
  ].join('\n');
}
