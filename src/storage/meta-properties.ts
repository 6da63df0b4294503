/** `meta.properties` of a log directory: whose data this is (Kafka's MetaProperties, versions 0 and 1). */
import type { Disk } from '../base/ports.ts';
import { META_PROPERTIES } from './file-names.ts';
import { readFileOrNull } from './segment-files.ts';

export interface MetaProperties {
  readonly version: number;
  /** `broker.id` (version 0) or `node.id` (version 1); null when the file names none. */
  readonly brokerId: number | null;
  readonly clusterId: string | null;
}

export async function readMetaProperties(disk: Disk, directory: string): Promise<MetaProperties | null> {
  const bytes = await readFileOrNull(disk, `${directory}/${META_PROPERTIES}`);
  if (bytes === null) return null;
  const values = new Map<string, string>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const match = /^\s*([^#!=:\s]+)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (match !== null) values.set(match[1]!, match[2]!);
  }
  const id = values.get('broker.id') ?? values.get('node.id');
  return { version: Number(values.get('version') ?? 0), brokerId: id === undefined ? null : Number(id), clusterId: values.get('cluster.id') ?? null };
}

export const writeMetaProperties = (disk: Disk, directory: string, brokerId: number, clusterId: string): Promise<void> =>
  disk.replaceFile(`${directory}/${META_PROPERTIES}`, new TextEncoder().encode(`#\nbroker.id=${brokerId}\ncluster.id=${clusterId}\nversion=0\n`));
