/**
 * What DescribeConfigs says of topics and brokers: value, source, synonyms in order of precedence, type, documentation
 * (Kafka's ConfigHelper). Passwords, and values of settings that nobody knows, are never shown.
 */
import type { BrokerConfig } from './broker-config.ts';
import type { SettingDefinition, SettingType } from './setting-definition.ts';
import { BROKER_SETTINGS, TOPIC_SETTINGS_BY_NAME } from './setting-table.ts';
import { normalText } from './setting-values.ts';
import { topicSettingText } from './topic-config.ts';

/** The protocol's numbers. */
export const CONFIG_SOURCE = {
  UNKNOWN: 0, DYNAMIC_TOPIC_CONFIG: 1, DYNAMIC_BROKER_CONFIG: 2, DYNAMIC_DEFAULT_BROKER_CONFIG: 3, STATIC_BROKER_CONFIG: 4, DEFAULT_CONFIG: 5,
  DYNAMIC_BROKER_LOGGER_CONFIG: 6, CLIENT_METRICS_CONFIG: 7, GROUP_CONFIG: 8,
} as const;
const CONFIG_TYPE: Readonly<Record<SettingType, number>> = { boolean: 1, string: 2, int: 3, short: 4, long: 5, double: 6, list: 7, class: 8, password: 9 };

export interface DescribedSynonym {
  readonly name: string;
  readonly value: string | null;
  readonly source: number;
}
export interface DescribedConfig {
  readonly name: string;
  readonly value: string | null;
  readonly readOnly: boolean;
  /** CONFIG_SOURCE. */
  readonly source: number;
  readonly isSensitive: boolean;
  readonly synonyms: readonly DescribedSynonym[];
  /** 0: unknown. */
  readonly type: number;
  readonly documentation: string | null;
}

const families = [
  ['log.roll.ms', 'log.roll.hours'], ['log.roll.jitter.ms', 'log.roll.jitter.hours'], ['log.retention.ms', 'log.retention.minutes', 'log.retention.hours'],
];
const LISTENER_OVERRIDE = /^listener\.name\.[^.]*\.(.*)$/;
const mechanismSettings = ['sasl.jaas.config', 'sasl.login.callback.handler.class', 'sasl.login.class', 'sasl.server.callback.handler.class', 'connections.max.reauth.ms'];

/** All names under which a broker setting may be given, the first with the highest precedence. */
export function brokerConfigSynonyms(name: string): readonly string[] {
  const family = families.find((names) => names.includes(name));
  if (family !== undefined) return family;
  if (name === 'log.flush.interval.ms') return ['log.flush.interval.ms', 'log.flush.scheduler.interval.ms'];
  const base = LISTENER_OVERRIDE.exec(name)?.[1];
  if (base === undefined) return [name];
  return [name, mechanismSettings.find((setting) => base.endsWith(setting)) ?? base];
}

const definitionOf = (name: string): SettingDefinition | undefined =>
  BROKER_SETTINGS.get(name) ?? BROKER_SETTINGS.get(brokerConfigSynonyms(name).at(-1)!);

/** A setting of unknown type may be a secret, so it counts as one. */
const isSensitive = (definition: SettingDefinition | undefined): boolean => definition === undefined || definition.type === 'password';

function synonymsOf(name: string, config: BrokerConfig, sensitive: boolean): DescribedSynonym[] {
  const names = brokerConfigSynonyms(name);
  const found: DescribedSynonym[] = [];
  const add = (source: number, textOf: (synonym: string) => string | null | undefined): void => {
    for (const synonym of names) {
      const text = textOf(synonym);
      if (text !== undefined && text !== null) found.push({ name: synonym, value: sensitive ? null : text, source });
    }
  };
  add(CONFIG_SOURCE.DYNAMIC_BROKER_CONFIG, (synonym) => config.layers.dynamicBroker.get(synonym));
  add(CONFIG_SOURCE.DYNAMIC_DEFAULT_BROKER_CONFIG, (synonym) => config.layers.dynamicDefault.get(synonym));
  add(CONFIG_SOURCE.STATIC_BROKER_CONFIG, (synonym) => config.layers.static.get(synonym));
  // Kafka's definition of the static settings does not know those that are dynamic only: no default is shown.
  add(CONFIG_SOURCE.DEFAULT_CONFIG, (synonym) => (BROKER_SETTINGS.get(synonym)?.dynamicOnly === true ? null : BROKER_SETTINGS.get(synonym)?.defaultText));
  // As Kafka: what comes before the first entry of this very name belongs to another one.
  const first = found.findIndex((synonym) => synonym.name === name);
  return first < 0 ? [] : found.slice(first);
}

export interface DescribeOptions {
  readonly includeSynonyms: boolean;
  readonly includeDocumentation: boolean;
}

function describeTopicSetting(name: string, broker: BrokerConfig, overrides: ReadonlyMap<string, string>, options: DescribeOptions): DescribedConfig {
  const definition = TOPIC_SETTINGS_BY_NAME.get(name)!;
  const value = topicSettingText(name, broker, overrides);
  const synonym = definition.brokerSynonyms?.[0];
  const inherited = synonym === undefined ? [] : synonymsOf(synonym, broker, false);
  const all = overrides.has(name) ? [{ name, value, source: CONFIG_SOURCE.DYNAMIC_TOPIC_CONFIG as number }, ...inherited] : inherited;
  return {
    name, value, readOnly: false, source: all[0]?.source ?? CONFIG_SOURCE.DEFAULT_CONFIG, isSensitive: false,
    synonyms: options.includeSynonyms ? all : [], type: CONFIG_TYPE[definition.type], documentation: options.includeDocumentation ? definition.doc : null,
  };
}

/** `names` null: all. Unknown names are left out, as in Kafka. */
export function describeTopicConfigs(broker: BrokerConfig, overrides: ReadonlyMap<string, string>, names: readonly string[] | null, options: DescribeOptions): DescribedConfig[] {
  const all = [...TOPIC_SETTINGS_BY_NAME.keys()];
  const wanted = names === null || names.length === 0 ? all : all.filter((name) => names.includes(name));
  return wanted.map((name) => describeTopicSetting(name, broker, overrides, options));
}

function describeBrokerSetting(name: string, config: BrokerConfig, clusterDefault: boolean, options: DescribeOptions): DescribedConfig {
  const definition = definitionOf(name);
  const sensitive = isSensitive(definition);
  const raw = clusterDefault ? config.layers.dynamicDefault.get(name) : undefined;
  const text = raw === undefined ? config.text(name) : definition === undefined ? raw : normalText(definition, raw);
  const all = synonymsOf(name, config, sensitive).filter((item) => !clusterDefault || item.source === CONFIG_SOURCE.DYNAMIC_DEFAULT_BROKER_CONFIG);
  return {
    name, value: sensitive ? null : text, readOnly: (BROKER_SETTINGS.get(name)?.mode ?? 'read-only') === 'read-only',
    source: all[0]?.source ?? CONFIG_SOURCE.DEFAULT_CONFIG, isSensitive: sensitive, synonyms: options.includeSynonyms ? all : [],
    type: definition === undefined ? 0 : CONFIG_TYPE[definition.type],
    documentation: options.includeDocumentation ? (definition?.doc ?? null) : null,
  };
}

function listedBrokerNames(config: BrokerConfig): string[] {
  const known = [...BROKER_SETTINGS.values()].filter((row) => row.internal !== true && row.legacy === undefined && row.dynamicOnly !== true).map((row) => row.name);
  const { static: fixed, dynamicDefault, dynamicBroker } = config.layers;
  return [...new Set([...known, ...fixed.keys(), ...dynamicDefault.keys(), ...dynamicBroker.keys()])];
}

/** Resource `broker <id>`. */
export function describeBrokerConfigs(config: BrokerConfig, names: readonly string[] | null, options: DescribeOptions): DescribedConfig[] {
  const all = listedBrokerNames(config);
  const wanted = names === null || names.length === 0 ? all : all.filter((name) => names.includes(name));
  return wanted.map((name) => describeBrokerSetting(name, config, false, options));
}

/** Resource `broker ""`: the cluster default alone. */
export function describeClusterDefaultConfigs(config: BrokerConfig, names: readonly string[] | null, options: DescribeOptions): DescribedConfig[] {
  const all = [...config.layers.dynamicDefault.keys()];
  const wanted = names === null || names.length === 0 ? all : all.filter((name) => names.includes(name));
  return wanted.map((name) => describeBrokerSetting(name, config, true, options));
}
