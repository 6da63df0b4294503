/** Emits the tables over all messages: API keys, codecs by API key with their types, codecs of internal records. */
import type { Api, Message } from '../../src/protocol/schema/model.ts';
import { HEADER, kebab } from './names.ts';

export function emitApiKeys(apis: readonly Api[]): string {
  return [
    HEADER.trimEnd(),
    'export const ApiKey = {', ...apis.map((api) => `  ${api.name}: ${api.key},`), '} as const;', 'export type ApiKey = number;', '',
    'const names: ReadonlyMap<number, string> = new Map(Object.entries(ApiKey).map(([name, key]) => [key, name]));', '',
    '/** Kafka\'s name of an API, or `unknown API key N`. */',
    'export const apiKeyName = (key: number): string => names.get(key) ?? `unknown API key ${key}`;', '',
  ].join('\n');
}

const codecText = (message: Message): string =>
  `{ name: '${message.name}', minVersion: ${message.versions.min}, maxVersion: ${message.versions.max}, flexibleFrom: ${message.flexibleFrom}, decode: m.decode${message.name}, encode: m.encode${message.name} }`;

const importsOf = (message: Message): string => `decode${message.name}, encode${message.name}`;

export function emitApiTable(apis: readonly Api[], volumeOf: (api: Api) => string): string {
  const codecs = [...new Set(apis.map(volumeOf))].map((volume) => {
    const names = apis.filter((api) => volumeOf(api) === volume).map((api) => `  ${importsOf(api.request)}, ${importsOf(api.response)},`);
    return `import {\n${names.join('\n')}\n} from './${volume}.ts';`;
  });
  const types = apis.map((api) => `import type { ${[api.request, api.response].flatMap((message) => [message.name, `${message.name}Input`]).join(', ')} } from '../../messages/${kebab(api.name)}.ts';`);
  const rows = apis.map((api) => `  [${api.key}, ${codecText(api.request).replaceAll('m.', '')}, ${codecText(api.response).replaceAll('m.', '')}],`);
  const typeRows = apis.map((api) => `  ${api.key}: { request: ${api.request.name}; requestInput: ${api.request.name}Input; response: ${api.response.name}; responseInput: ${api.response.name}Input };`);
  return [
    HEADER.trimEnd(), `import type { AnyCodec } from '../message-codec.ts';`, ...types, ...codecs, '',
    '/** Types by API key. */', 'export interface ApiTypes {', ...typeRows, '}', '',
    '/** API key, request codec, response codec. */',
    'export const apiTable: readonly (readonly [number, AnyCodec, AnyCodec])[] = [', ...rows, '];', '',
  ].join('\n');
}

export function emitRecordTable(files: readonly (readonly [string, readonly Message[]])[], volume: string): string {
  const imports = [
    ...files.map(([name, messages]) => `import type { ${messages.flatMap((message) => [message.name, `${message.name}Input`]).join(', ')} } from '../../messages/${name}.ts';`),
    `import {\n${files.flatMap(([, messages]) => messages).map((message) => `  ${importsOf(message)},`).join('\n')}\n} from './${volume}.ts';`,
  ];
  const rows = files.flatMap(([, messages]) => messages).map((message) => {
    const key = message.name[0]!.toLowerCase() + message.name.slice(1);
    return `  ${key}: ${codecText(message).replaceAll('m.', '')} as MessageCodec<${message.name}, ${message.name}Input>,`;
  });
  return [HEADER.trimEnd(), `import type { MessageCodec } from '../message-codec.ts';`, ...imports, '', 'export const recordCodecs = {', ...rows, '};', ''].join('\n');
}
