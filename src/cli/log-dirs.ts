/** kafka-log-dirs as of 3.9 (org.apache.kafka.tools.LogDirsCommand). */
import { Admin } from '../client/admin.ts';
import { kafkaErrorInfo } from '../client/kafka-errors.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { partitionHashOrder } from './java-order.ts';
import type { ParsedOptions } from './option-parser.ts';
import { LOG_DIRS_OPTIONS } from './options/log-dirs.ts';
import { print } from './output.ts';
import { checkRequired, ExitError, messageThenStack, parseToolOptions, runTool, ToolError } from './tool.ts';

const ABOUT = 'This tool helps to query log directory usage on the specified brokers.';

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseToolOptions(LOG_DIRS_OPTIONS, argv, { none: ABOUT, help: ABOUT });
    checkRequired(options, 'bootstrap-server', 'describe');
    const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
    const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties });
    try {
      await describe(options, new Admin(opened.cluster));
      return 0;
    } finally {
      await opened.close();
    }
  }, messageThenStack);
}

function brokerIds(options: ParsedOptions): number[] {
  return options.string('broker-list', '').split(',').filter((id) => id !== '').map((id) => {
    if (!/^[+-]?\d+$/.test(id)) throw new ToolError('java.lang.NumberFormatException', `For input string: "${id}"`);
    return Number(id);
  });
}

async function describe(options: ParsedOptions, admin: Admin): Promise<void> {
  await admin.cluster.refreshMetadata([]);
  const existing = [...admin.cluster.brokers.keys()].sort((a, b) => a - b);
  const wanted = brokerIds(options);
  const missing = wanted.filter((id) => !existing.includes(id));
  if (missing.length > 0) throw new ExitError(1, `ERROR: The given brokers do not exist from --broker-list: ${missing.join(',')}. Current existent brokers: ${existing.join(',')}`);
  const topics = options.string('topic-list', '').split(',').filter((topic) => topic !== '');
  print('Querying brokers for log directories information');
  const brokers = wanted.length > 0 ? wanted : existing;
  const answers = await Promise.all(brokers.map(async (broker) => ({ broker, logDirs: await logDirsOf(admin, broker, topics) })));
  print(`Received log directory information from brokers ${brokers.join(',')}`);
  print(JSON.stringify({ brokers: answers, version: 1 }));
}

async function logDirsOf(admin: Admin, broker: number, topics: readonly string[]): Promise<unknown[]> {
  const dirs = await admin.logDirs(broker);
  return dirs.map((dir) => {
    const partitions = dir.topics.flatMap((topic) => topic.partitions.map((p) => ({ topic: topic.name, partition: p.partitionIndex, size: p.partitionSize, offsetLag: p.offsetLag, isFuture: p.isFutureKey })));
    const shown = partitionHashOrder(partitions).filter(({ topic }) => topics.length === 0 || topics.includes(topic));
    return {
      partitions: shown.map(({ topic, partition, ...rest }) => ({ partition: `${topic}-${partition}`, ...rest })),
      error: dir.errorCode === 0 ? null : `org.apache.kafka.common.errors.${kafkaErrorInfo(dir.errorCode).exception}`, logDir: dir.logDir,
    };
  });
}
