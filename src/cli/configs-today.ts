/** kafka-configs as of 3.9 (kafka.admin.ConfigCommand) through brokers. */
import { topicNameProblem } from '../base/ids.ts';
import { Admin, CONFIG_DELETE, CONFIG_SET, type ConfigEntry, RESOURCE_BROKER, RESOURCE_BROKER_LOGGER, RESOURCE_TOPIC } from '../client/admin.ts';
import { errorCode, KafkaError, UnsupportedApiError } from '../client/kafka-errors.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { type ConfigsCommand, type Entity, type EntityType, parseAddConfig, parseConfigsCommand, parseDeleteConfig } from './configs-options.ts';
import { alterQuotas, alterUsers, describeQuotas, describeScram } from './configs-quotas.ts';
import { hashOrder } from './java-order.ts';
import { OptionError } from './option-parser.ts';
import { print, printError } from './output.ts';
import { asJava, runTool, stackText, ToolError, wrapped } from './tool.ts';

const RESOURCE_CLIENT_METRICS = 16;
const RESOURCE_TYPES: Partial<Record<EntityType, number>> = {
  topics: RESOURCE_TOPIC, brokers: RESOURCE_BROKER, 'broker-loggers': RESOURCE_BROKER_LOGGER, 'client-metrics': RESOURCE_CLIENT_METRICS,
};
const SOURCES = ['UNKNOWN', 'DYNAMIC_TOPIC_CONFIG', 'DYNAMIC_BROKER_CONFIG', 'DYNAMIC_DEFAULT_BROKER_CONFIG', 'STATIC_BROKER_CONFIG', 'DEFAULT_CONFIG', 'DYNAMIC_BROKER_LOGGER_CONFIG', 'DYNAMIC_CLIENT_METRICS_CONFIG', 'DYNAMIC_GROUP_CONFIG'];

/** Words that end the tool with no more than themselves. */
const invalidConfiguration = (message: string): ToolError => new ToolError('org.apache.kafka.common.errors.InvalidConfigurationException', message);

export async function runConfigs(argv: string[]): Promise<number> {
  return runTool(async () => {
    const command = parseConfigsCommand(argv);
    const { options } = command;
    const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
    const opened = await openCluster({ bootstrapServers: options.string('bootstrap-server', ''), properties });
    try {
      const admin = new Admin(opened.cluster);
      await (command.alter ? alter(command, admin) : describe(command, admin));
      return 0;
    } finally {
      await opened.close();
    }
  }, (error) => {
    const plain = error instanceof OptionError || ['java.lang.IllegalArgumentException', 'org.apache.kafka.common.errors.InvalidConfigurationException'].includes(asJava(error).javaClass);
    if (!plain || error instanceof KafkaError) {
      printError(`Error while executing config command with args '${argv.join(' ')}'`);
      printError(stackText(error instanceof ToolError ? error : execution(error)));
    } else printError(asJava(error).message);
    return 1;
  });
}

const execution = (error: unknown): ToolError => wrapped('java.util.concurrent.ExecutionException', timeoutOf(error));

function timeoutOf(error: unknown): unknown {
  return error instanceof Error && error.name === 'ClientTimeoutError'
    ? new ToolError('org.apache.kafka.common.errors.TimeoutException', error.message.replace('Call: metadata', 'Call: listTopics')) : error;
}

async function addedConfigs(command: ConfigsCommand): Promise<Map<string, string>> {
  const { options } = command;
  if (options.has('add-config-file')) return new Map(await readPropertiesFile(options.string('add-config-file', '')));
  return options.has('add-config') ? parseAddConfig(options.string('add-config', '')) : new Map();
}

async function alter(command: ConfigsCommand, admin: Admin): Promise<void> {
  const added = await addedConfigs(command);
  const removed = parseDeleteConfig(command.options);
  const head = command.entities[0]!;
  const change = { added, removed };
  if (head.type === 'users' && command.entities.length === 1) await alterUsers(admin, head, change);
  else if (head.type === 'users' || head.type === 'clients' || head.type === 'ips') await alterQuotas(admin, command.entities, change);
  else await alterResource(admin, head, change);
  if (head.name !== '' && head.name !== null) print(`Completed updating config for ${head.type.slice(0, -1)} ${head.name}.`);
  else print(`Completed updating default config for ${head.type} in the cluster.`);
}

export interface ConfigChange {
  readonly added: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
}

async function alterResource(admin: Admin, { type, name }: Entity, { added, removed }: ConfigChange): Promise<void> {
  const resource = RESOURCE_TYPES[type]!;
  if (type === 'topics' || type === 'brokers') {
    const old = new Map((await dynamicConfigs(admin, type, name ?? '')).map((entry) => [entry.name, entry]));
    const unknown = removed.filter((one) => !old.has(one));
    if (unknown.length > 0) throw invalidConfiguration(`Invalid config(s): ${unknown.join(',')}`);
    const secret = type === 'brokers' ? [...old.values()].filter((entry) => entry.value === null && !added.has(entry.name) && !removed.includes(entry.name)) : [];
    if (secret.length > 0) throw invalidConfiguration(`All sensitive broker config entries must be specified for --alter, missing entries: Set(${secret.map((entry) => entry.name).join(', ')})`);
  }
  await admin.alterConfigs(resource, name ?? '', [
    ...[...added].map(([key, value]) => ({ name: key, value, configOperation: CONFIG_SET })),
    ...removed.map((key) => ({ name: key, value: '', configOperation: CONFIG_DELETE })),
  ]);
}

/** What was set for the entity itself. */
async function dynamicConfigs(admin: Admin, type: EntityType, name: string): Promise<ConfigEntry[]> {
  const entries = await admin.describeConfigs(RESOURCE_TYPES[type]!, name);
  const wanted = type === 'topics' ? 1 : name === '' ? 3 : 2;
  return type === 'broker-loggers' || type === 'client-metrics' ? entries : entries.filter((entry) => entry.configSource === wanted);
}

async function describe(command: ConfigsCommand, admin: Admin): Promise<void> {
  const [head] = command.entities;
  if (head!.type === 'users' || head!.type === 'clients' || head!.type === 'ips') {
    await describeQuotas(admin, command.entities);
    if (command.entities.length === 1 && head!.type === 'users' && head!.name !== '') await describeScram(admin, head!.name);
    return;
  }
  const all = command.options.has('all');
  const { type, name } = head!;
  for (const entity of name === null ? await everyEntity(admin, type) : [name]) {
    if (entity === '') print(`Default configs for ${type} in the cluster are:`);
    else print(`${all ? 'All' : 'Dynamic'} configs for ${type.slice(0, -1)} ${entity} are:`);
    const problem = type === 'topics' ? topicNameProblem(entity) : null;
    if (problem !== null) throw new ToolError('org.apache.kafka.common.errors.InvalidTopicException', `Topic name is invalid: ${problem}`);
    const entries = all ? await admin.describeConfigs(RESOURCE_TYPES[type]!, entity) : await dynamicConfigs(admin, type, entity);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const synonyms = entry.synonyms.map((synonym) => `${SOURCES[synonym.source]}:${synonym.name}=${synonym.value}`).join(', ');
      print(`  ${entry.name}=${entry.value} sensitive=${entry.isSensitive} synonyms={${synonyms}}`);
    }
  }
}

async function everyEntity(admin: Admin, type: EntityType): Promise<string[]> {
  if (type === 'client-metrics') throw new UnsupportedApiError('The node does not support LIST_CLIENT_METRICS_RESOURCES');
  if (type === 'topics') return hashOrder([...(await admin.topics()).keys()]);
  await admin.cluster.refreshMetadata([]);
  const brokers = [...admin.cluster.brokers.keys()].sort((a, b) => a - b).map(String);
  if (brokers.length === 0) throw new KafkaError(errorCode('BROKER_NOT_AVAILABLE'));
  return [...brokers, ''];
}
