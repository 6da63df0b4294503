/**
 * Checks of a change to dynamic broker configs (KIP-226; Kafka's DynamicBrokerConfig.validateConfigs), with Kafka's
 * sentences. The whole set of dynamic values after the change is judged, as Kafka does.
 */
import type { BrokerConfig } from './broker-config.ts';
import { brokenRules } from './parse-broker-config.ts';
import type { SettingDefinition } from './setting-definition.ts';
import { BROKER_SETTINGS } from './setting-table.ts';
import { parseSetting } from './setting-values.ts';

const LISTENER_OVERRIDE = /^listener\.name\.[^.]*\.(.*)$/;
const clusterLevelListenerSettings = new Set(['max.connections', 'max.connection.creation.rate', 'num.network.threads']);
const perListenerOnly = (name: string): boolean => name.startsWith('ssl.') && BROKER_SETTINGS.get(name)?.mode === 'per-broker';

const isDynamic = (definition: SettingDefinition | undefined): boolean => definition === undefined || (definition.mode ?? 'read-only') !== 'read-only';

function isPerBroker(name: string): boolean {
  const base = LISTENER_OVERRIDE.exec(name)?.[1];
  if (base !== undefined) return !clusterLevelListenerSettings.has(base);
  const definition = BROKER_SETTINGS.get(name);
  return definition?.mode === 'per-broker' && definition.dynamicOnly !== true;
}

const scalaSet = (names: readonly string[]): string => `Set(${names.join(', ')})`;

/** Checks of names and values alone; null when all is well. */
export function dynamicConfigProblem(values: ReadonlyMap<string, string>, perBroker: boolean): string | null {
  const names = [...values.keys()];
  const fixed = names.filter((name) => !isDynamic(BROKER_SETTINGS.get(name)));
  if (fixed.length > 0) return `Cannot update these configs dynamically: ${scalaSet(fixed)}`;
  const bare = names.filter(perListenerOnly);
  if (bare.length > 0) return `These security configs can be dynamically updated only per-listener using the listener prefix: ${scalaSet(bare)}`;
  for (const [name, value] of values) {
    const definition = BROKER_SETTINGS.get(LISTENER_OVERRIDE.exec(name)?.[1] ?? name);
    const problem = definition === undefined ? null : parseSetting(definition, value).problem;
    if (problem !== null) return problem;
  }
  const single = perBroker ? [] : names.filter(isPerBroker);
  if (single.length > 0) return `Cannot update these configs at default cluster level, broker id must be specified: ${scalaSet(single)}`;
  return null;
}

/**
 * Judges `values` as the new dynamic configs of this broker (`perBroker`) or of the whole cluster; null, or the
 * message for INVALID_REQUEST.
 */
export function validateDynamicBrokerConfigs(config: BrokerConfig, values: ReadonlyMap<string, string>, perBroker: boolean): string | null {
  const problem = dynamicConfigProblem(values, perBroker);
  if (problem !== null) return problem;
  const { dynamicDefault, dynamicBroker } = config.layers;
  const next = perBroker ? config.withDynamic(dynamicDefault, values) : config.withDynamic(values, dynamicBroker);
  const already = new Set(brokenRules(config).map((broken) => broken.message));
  return brokenRules(next).find((broken) => !already.has(broken.message))?.message ?? null;
}
