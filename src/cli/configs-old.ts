/** kafka-configs of 0.9 (kafka.admin.ConfigCommand): settings of topics and clients, through ZooKeeper. */
import type { ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { propertiesOrder } from '../znodes/scala-order.ts';
import { checkTopicConfig, validatedConfigs } from './old-configs.ts';
import { type ParsedOptions, parseOptions } from './option-parser.ts';
import { CONFIGS_0_9_OPTIONS } from './options/configs-0.9.ts';
import { print } from './output.ts';
import { asJava, checkInvalid, checkRequired, illegalArgument, runTool, stackText, ToolError, UsageError } from './tool.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

export async function runOldConfigs(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parse(argv);
    const opened = await openZooKeeper(options.string('zookeeper', ''));
    try {
      await (options.has('alter') ? alter(options, opened.zookeeper) : describe(options, opened.zookeeper));
    } catch (error) {
      // The exit code of 0.9 is 0 here.
      print(`Error while executing topic command ${asJava(error).message}\n${stackText(error)}\n`);
    } finally {
      await opened.close();
    }
    return 0;
  });
}

function parse(argv: string[]): ParsedOptions {
  const options = parseOptions(CONFIGS_0_9_OPTIONS, argv);
  if (argv.length === 0) throw new UsageError(options.table, 'Add/Remove entity (topics/clients) configs');
  if (options.has('alter') === options.has('describe')) throw new UsageError(options.table, 'Command must include exactly one action: --describe, --alter');
  checkRequired(options, 'zookeeper', 'entity-type');
  checkInvalid(options, 'describe', ['add-config', 'delete-config']);
  if (options.has('alter')) {
    if (!options.has('entity-name')) throw illegalArgument('--entity-name must be specified with --alter');
    if (!options.has('add-config') && !options.has('delete-config')) throw illegalArgument('At least one of --add-config or --delete-config must be specified with --alter');
  }
  if (!['topics', 'clients'].includes(options.string('entity-type', ''))) throw illegalArgument("--entity-type must be 'topics' or 'clients'");
  return options;
}

const typeOf = (options: ParsedOptions): 'topics' | 'clients' => (options.string('entity-type', '') === 'clients' ? 'clients' : 'topics');

async function alter(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const type = typeOf(options);
  const name = options.string('entity-name', '');
  const text = options.value('add-config');
  const added = await validatedConfigs(text === null || text === '' ? [] : text.split(','), 'entity');
  const removed = (options.value('delete-config') ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '');
  const config = new Map([...(await zookeeper.config(type, name)), ...added]);
  for (const one of removed) config.delete(one);
  if (type === 'topics') {
    if (!(await zookeeper.topics()).includes(name)) throw new ToolError('kafka.admin.AdminOperationException', `Topic "${name}" does not exist.`);
    checkTopicConfig(config);
  }
  await zookeeper.changeConfig(type, name, config);
  print(type === 'topics' ? `Updated config for topic: "${name}".` : `Updated config for clientId: "${name}".`);
}

async function describe(options: ParsedOptions, zookeeper: ZooKeeperCluster): Promise<void> {
  const type = typeOf(options);
  const names = options.has('entity-name') ? [options.string('entity-name', '')] : await zookeeper.configuredEntities(type);
  for (const name of names) {
    const config = await zookeeper.config(type, name);
    print(`Configs for ${type}:${name} are ${propertiesOrder([...config.keys()]).map((key) => `${key}=${config.get(key)}`).join(',')}`);
  }
}
