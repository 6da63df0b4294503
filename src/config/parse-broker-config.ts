/**
 * From the lines of server.properties and the overrides to a BrokerConfig and the list of what is wrong with it.
 * Unknown settings are warnings, as in Kafka; a malformed or contradictory one is an error.
 */
import { BrokerConfig } from './broker-config.ts';
import type { ConfigProblem } from './config-problem.ts';
import { ListenerError } from './listeners.ts';
import type { PropertyLine } from './properties-file.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { BROKER_SETTINGS, nearestName } from './setting-table.ts';
import type { BrokerSettingName } from './setting-table.ts';
import { parseSetting } from './setting-values.ts';

const NOTHING: ReadonlyMap<string, string> = new Map();
/** Names under these prefixes belong to a listener or a plug-in and are not listed one by one. */
const OPEN_PREFIXES = ['listener.name.', 'rsm.config.', 'rlmm.config.', 'config.providers'];
const LISTENER_NAME = /^listener\.name\.[^.]+\.(?:([a-z0-9-]+)\.)?(.+)$/i;

function mendFor(definition: SettingDefinition): string {
  switch (definition.type) {
    case 'boolean':
      return 'write true or false';
    case 'int':
    case 'short':
    case 'long':
      return definition.defaultText === null ? 'write a whole number' : `a whole number; the default is ${definition.defaultText}`;
    default:
      return definition.defaultText === null ? definition.doc : `the default is '${definition.defaultText}'`;
  }
}

function unknownName(property: PropertyLine): ConfigProblem | null {
  if (OPEN_PREFIXES.some((prefix) => property.key.startsWith(prefix))) return listenerProblem(property);
  const near = nearestName(property.key, BROKER_SETTINGS.keys());
  const mend = near === null ? 'it is ignored' : `it is ignored; did you mean ${near}?`;
  return { severity: 'warning', setting: property.key, line: property.line, message: `unknown setting ${property.key}`, mend };
}

/** The value behind a listener prefix obeys the type of the setting that it overrides. */
function listenerProblem(property: PropertyLine): ConfigProblem | null {
  const match = LISTENER_NAME.exec(property.key);
  const definition = match === null ? undefined : (BROKER_SETTINGS.get(`${match[1] === undefined ? '' : `${match[1]}.`}${match[2]!}`) ?? BROKER_SETTINGS.get(match[2]!));
  if (definition === undefined) return null;
  const { problem } = parseSetting(definition, property.value);
  return problem === null ? null : { severity: 'error', setting: property.key, line: property.line, message: problem, mend: mendFor(definition) };
}

function problemOf(property: PropertyLine): ConfigProblem | null {
  const definition = BROKER_SETTINGS.get(property.key);
  if (definition === undefined) return unknownName(property);
  if (definition.dynamicOnly === true) {
    return { severity: 'warning', setting: property.key, line: property.line, message: `${property.key} has effect only as a dynamic config`, mend: 'set it with kafka-configs' };
  }
  const { problem } = parseSetting(definition, property.value);
  return problem === null ? null : { severity: 'error', setting: property.key, line: property.line, message: problem, mend: mendFor(definition) };
}

type Rule = (config: BrokerConfig) => { setting: BrokerSettingName; message: string; mend?: string } | null;
const rule = (setting: BrokerSettingName, broken: (config: BrokerConfig) => boolean, message: string, mend?: string): Rule => (config) =>
  broken(config) ? { setting, message, ...(mend === undefined ? {} : { mend }) } : null;

const rules: readonly Rule[] = [
  rule('node.id', (c) => c.isSet('node.id') && c.isSet('broker.id') && c.get('node.id') !== c.get('broker.id'), 'You must set `node.id` to the same value as `broker.id`.'),
  rule('broker.id', (c) => c.get('broker.id.generation.enable') && (c.brokerId < -1 || c.brokerId > c.get('reserved.broker.max.id')),
    'requirement failed: broker.id must be greater than or equal to -1 and not greater than reserved.broker.max.id'),
  rule('broker.id', (c) => !c.get('broker.id.generation.enable') && c.brokerId < 0, 'requirement failed: broker.id must be greater than or equal to 0'),
  rule('process.roles', (c) => (c.get('process.roles') ?? []).length > 0, 'process.roles asks for KRaft, which this broker does not speak',
    'remove process.roles; without zookeeper.connect the broker uses its embedded store'),
  rule('log.roll.ms', (c) => c.logRollMs < 1, 'requirement failed: log.roll.ms must be greater than or equal to 1'),
  rule('log.roll.jitter.ms', (c) => c.logRollJitterMs < 0, 'requirement failed: log.roll.jitter.ms must be greater than or equal to 0'),
  rule('log.retention.ms', (c) => c.logRetentionMs === 0, 'requirement failed: log.retention.ms must be unlimited (-1) or, greater than or equal to 1'),
  rule('log.dirs', (c) => c.logDirs.length === 0, 'requirement failed: At least one log directory must be defined via log.dirs or log.dir.'),
  rule('log.cleaner.dedupe.buffer.size', (c) => c.get('log.cleaner.dedupe.buffer.size') / Math.max(1, c.get('log.cleaner.threads')) <= 1024 * 1024,
    'requirement failed: log.cleaner.dedupe.buffer.size must be at least 1MB per cleaner thread.'),
  rule('replica.socket.timeout.ms', (c) => c.get('replica.fetch.wait.max.ms') > c.get('replica.socket.timeout.ms'),
    'requirement failed: replica.socket.timeout.ms should always be at least replica.fetch.wait.max.ms to prevent unnecessary socket timeouts'),
  rule('replica.fetch.wait.max.ms', (c) => c.get('replica.fetch.wait.max.ms') > c.get('replica.lag.time.max.ms'),
    'requirement failed: replica.fetch.wait.max.ms should always be less than or equal to replica.lag.time.max.ms to prevent frequent changes in ISR'),
  rule('queued.max.request.bytes', (c) => c.get('queued.max.request.bytes') > 0 && c.get('queued.max.request.bytes') < c.get('socket.request.max.bytes'),
    'requirement failed: queued.max.request.bytes must be larger or equal to socket.request.max.bytes'),
  rule('log.cleaner.min.compaction.lag.ms', (c) => c.get('log.cleaner.min.compaction.lag.ms') > c.get('log.cleaner.max.compaction.lag.ms'),
    'log.cleaner.min.compaction.lag.ms is larger than log.cleaner.max.compaction.lag.ms'),
  rule('group.max.session.timeout.ms', (c) => c.get('group.min.session.timeout.ms') > c.get('group.max.session.timeout.ms'),
    'group.min.session.timeout.ms is larger than group.max.session.timeout.ms'),
  rule('inter.broker.listener.name', (c) => c.isSet('inter.broker.listener.name') && c.isSet('security.inter.broker.protocol'),
    'Only one of inter.broker.listener.name and security.inter.broker.protocol should be set.'),
  listenerRules,
];

function listenerRules(config: BrokerConfig): ReturnType<Rule> {
  let setting: BrokerSettingName = 'listeners';
  try {
    const names = new Set(config.listeners.map((listener) => listener.name));
    setting = 'advertised.listeners';
    const advertised = config.advertisedListeners;
    if (config.isSet('advertised.listeners') && advertised.some((listener) => listener.host === '0.0.0.0')) {
      return { setting, message: 'requirement failed: advertised.listeners cannot use the nonroutable meta-address 0.0.0.0. Use a routable IP address.' };
    }
    const outside = advertised.find((listener) => !names.has(listener.name));
    if (outside !== undefined) {
      return { setting, message: `requirement failed: advertised.listeners listener names must be equal to or a subset of the ones defined in listeners. Found ${advertised.map((item) => item.name).join(',')}. The valid options based on the current configuration are ${[...names].join(',')}` };
    }
    if (!advertised.some((listener) => listener.name === config.interBrokerListenerName)) {
      return { setting: 'inter.broker.listener.name', message: `requirement failed: inter.broker.listener.name must be a listener name defined in advertised.listeners. The valid options based on currently configured listeners are ${advertised.map((item) => item.name).join(',')}` };
    }
    return null;
  } catch (error) {
    if (!(error instanceof ListenerError)) throw error;
    return { setting, message: error.message };
  }
}

function ruleProblems(config: BrokerConfig, lines: ReadonlyMap<string, number | null>): ConfigProblem[] {
  return rules.flatMap((check) => {
    const broken = check(config);
    if (broken === null) return [];
    return [{ severity: 'error' as const, setting: broken.setting, line: lines.get(broken.setting) ?? null, message: broken.message, mend: broken.mend ?? null }];
  });
}

/** `overrides` win over the file. The config is usable (with defaults in place of what is malformed) whatever the problems. */
export function parseBrokerConfig(properties: readonly PropertyLine[], overrides: ReadonlyMap<string, string> = NOTHING): { config: BrokerConfig; problems: ConfigProblem[] } {
  const effective = new Map<string, PropertyLine>();
  for (const property of properties) effective.set(property.key, property);
  for (const [key, value] of overrides) effective.set(key, { key, value, line: null });
  const problems = [...effective.values()].flatMap((property) => problemOf(property) ?? []);
  const texts = new Map([...effective.values()].map((property) => [property.key, property.value]));
  const config = new BrokerConfig({ static: texts, dynamicDefault: NOTHING, dynamicBroker: NOTHING });
  const lines = new Map([...effective.values()].map((property) => [property.key, property.line]));
  return { config, problems: [...problems, ...ruleProblems(config, lines)] };
}

/** The rules that a changed configuration would break: for checking a dynamic change before it is written. */
export const brokenRules = (config: BrokerConfig): ConfigProblem[] => ruleProblems(config, new Map());
