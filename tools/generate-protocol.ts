/**
 * `npm run generate`: writes src/protocol/messages/ and src/protocol/codec/generated/ from src/protocol/schema/.
 * `--check` writes nothing and fails, naming the files, when what is committed differs (the in-sync test calls it).
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Api, type Message, resolveApi, resolveRecord } from '../src/protocol/schema/model.ts';
import { apiSchemas, recordSchemas } from '../src/protocol/schema/schemas.ts';
import { emitPassOn, emitVolume } from './protocol/emit-codec.ts';
import { emitApiKeys, emitApiTable, emitRecordTable } from './protocol/emit-tables.ts';
import { emitTypes } from './protocol/emit-types.ts';
import { HEADER, kebab } from './protocol/names.ts';

const MESSAGES = 'src/protocol/messages';
const GENERATED = 'src/protocol/codec/generated';

/** What every client speaks; the other APIs are for administrators, brokers and newer kinds of groups. */
const CLIENT_KEYS = new Set([0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 22, 32, 36, 37, 42, 44, 60]);
const volumeOf = (api: Api): string => (CLIENT_KEYS.has(api.key) ? 'volume-clients' : 'volume-cluster');
const RECORDS_VOLUME = 'volume-records';

type MessageFile = readonly [name: string, messages: readonly Message[]];

/** Every generated file: path in the repository → content. */
export function generatedFiles(): Map<string, string> {
  const files = new Map<string, string>();
  const apis = apiSchemas.map(resolveApi);
  const volumes = new Map<string, MessageFile[]>();
  const add = (name: string, messages: readonly Message[], volume: string): void => {
    files.set(`${MESSAGES}/${name}.ts`, emitTypes(messages));
    files.set(`${GENERATED}/${name}.ts`, emitPassOn(messages, volume));
    volumes.set(volume, [...(volumes.get(volume) ?? []), [name, messages]]);
  };
  for (const api of apis) add(kebab(api.name), [api.request, api.response], volumeOf(api));
  for (const [name, schemas] of Object.entries(recordSchemas)) add(name, schemas.map(resolveRecord), RECORDS_VOLUME);
  for (const [volume, messageFiles] of volumes) files.set(`${GENERATED}/${volume}.ts`, emitVolume(messageFiles));
  files.set(`${MESSAGES}/api-key.ts`, emitApiKeys(apis));
  files.set(`${GENERATED}/api-table.ts`, emitApiTable(apis, volumeOf));
  files.set(`${GENERATED}/record-table.ts`, emitRecordTable(volumes.get(RECORDS_VOLUME) ?? [], RECORDS_VOLUME));
  return files;
}

/** Files that are wrong, missing or no longer made. */
export function outOfSync(root: string): string[] {
  const files = generatedFiles();
  const wrong = [...files].filter(([name, text]) => !existsSync(path.join(root, name)) || readFileSync(path.join(root, name), 'utf8') !== text).map(([name]) => name);
  for (const folder of [MESSAGES, GENERATED]) {
    if (!existsSync(path.join(root, folder))) continue;
    for (const entry of readdirSync(path.join(root, folder))) {
      const name = `${folder}/${entry}`;
      if (!files.has(name) && readFileSync(path.join(root, name), 'utf8').startsWith(HEADER)) wrong.push(name);
    }
  }
  return wrong;
}

function main(): void {
  const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
  const wrong = outOfSync(root);
  if (process.argv.includes('--check')) {
    for (const name of wrong) console.error(`${name} is not what the schemas say; run npm run generate`);
    process.exit(wrong.length === 0 ? 0 : 1);
  }
  const files = generatedFiles();
  for (const folder of [MESSAGES, GENERATED]) mkdirSync(path.join(root, folder), { recursive: true });
  for (const name of wrong) {
    const text = files.get(name);
    if (text === undefined) rmSync(path.join(root, name));
    else writeFileSync(path.join(root, name), text);
  }
  console.log(`generate: ${files.size} files, ${wrong.length} written`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
