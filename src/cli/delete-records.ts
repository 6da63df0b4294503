/** kafka-delete-records as of 3.9 (org.apache.kafka.tools.DeleteRecordsCommand). */
import type { PartitionOffset } from '../client/admin.ts';
import { deleteRecords } from '../client/delete-records.ts';
import { openCluster, readPropertiesFile, readTextFile } from './cluster-setup.ts';
import { DELETE_RECORDS_OPTIONS } from './options/delete-records.ts';
import { logLine, print } from './output.ts';
import { asJava, checkRequired, firstLine, messageThenStack, parseToolOptions, runTool, ToolError } from './tool.ts';

const ABOUT = 'This tool helps to delete records of the given partitions down to the specified offset.';
const operation = (message: string): ToolError => new ToolError('org.apache.kafka.server.common.AdminOperationException', message);

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseToolOptions(DELETE_RECORDS_OPTIONS, argv, { none: ABOUT, help: ABOUT });
    checkRequired(options, 'bootstrap-server', 'offset-json-file');
    const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
    const path = options.string('offset-json-file', '');
    const offsets = parseOffsets(await readTextFile(path).catch((error: unknown) => {
      throw new ToolError('java.io.IOException', `Unable to read file ${path}`, [firstLine(asJava(error))]);
    }));
    const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties });
    try {
      print('Executing records delete operation');
      const results = await deleteRecords(opened.cluster, offsets);
      print('Records delete operation completed:');
      for (const { topic, partition, value, error } of results) {
        if (error === null) print(`partition: ${topic}-${partition}\tlow_watermark: ${value}`);
        else {
          logLine('ERROR', `[AdminClient clientId=adminclient-1] DeleteRecords request for topic partition ${topic}-${partition} failed due to an unexpected error ${error.info.name}`, 'org.apache.kafka.clients.admin.internals.DeleteRecordsHandler');
          print(`partition: ${topic}-${partition}\terror: ${firstLine(asJava(error))}`);
        }
      }
      return 0;
    } finally {
      await opened.close();
    }
  }, messageThenStack);
}

/** `{"partitions":[{"topic":"foo","partition":1,"offset":1}],"version":1}` @throws ToolError */
export function parseOffsets(text: string): PartitionOffset[] {
  const json = parseObject(text);
  const version = 'version' in json ? json['version'] : 1;
  if (version !== 1) throw operation(`Not supported version field value ${String(version)}`);
  const list = json['partitions'];
  if (!Array.isArray(list)) throw operation('Missing partitions field');
  const offsets = list.map((item: unknown): PartitionOffset => {
    const field = (name: string): unknown => {
      if (typeof item === 'object' && item !== null && name in item) return (item as Record<string, unknown>)[name];
      throw new ToolError('com.fasterxml.jackson.databind.JsonMappingException', `No such field exists: \`${name}\``);
    };
    return { topic: String(field('topic')), partition: Number(field('partition')), offset: Number(field('offset')) };
  });
  const names = offsets.map(({ topic, partition }) => `${topic}-${partition}`);
  const twice = [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
  if (twice.length > 0) throw new ToolError('org.apache.kafka.server.common.AdminCommandFailedException', `Offset json file contains duplicate topic partitions: ${twice.join(',')}`);
  return offsets;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null) return json as Record<string, unknown>;
  } catch {
    // said below
  }
  throw operation('The input string is not a valid JSON');
}
