/** The operations of IncrementalAlterConfigs on a set of values (KIP-339). Pure; throws AdminError. */
import type { BrokerConfig } from '../config/broker-config.ts';
import type { SettingDefinition } from '../config/setting-definition.ts';
import { BROKER_SETTINGS, TOPIC_SETTINGS_BY_NAME } from '../config/setting-table.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { AdminError } from './admin-error.ts';
import { LOG_LEVELS, type LoggerLevels, ROOT_LOGGER } from './logger-levels.ts';

/** The protocol's numbers of config resources. */
export const RESOURCE = { TOPIC: 2, BROKER: 4, BROKER_LOGGER: 8, CLIENT_METRICS: 16, GROUP: 32 } as const;

export interface ConfigOp {
  readonly name: string;
  readonly type: 'set' | 'delete' | 'append' | 'subtract';
  readonly value: string | null;
}

export interface ResourceChange {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly ops: readonly ConfigOp[];
}

const definitions = (resourceType: number): ReadonlyMap<string, SettingDefinition> => (resourceType === RESOURCE.TOPIC ? TOPIC_SETTINGS_BY_NAME : BROKER_SETTINGS);

const items = (text: string): string[] => (text === '' ? [] : text.split(','));

export function applyOps(before: ReadonlyMap<string, string>, ops: readonly ConfigOp[], resourceType: number): Map<string, string> {
  const values = new Map(before);
  for (const { name, type, value } of ops) {
    if (type === 'delete') values.delete(name);
    else if (type === 'set') values.set(name, value!);
    else values.set(name, combined(type, listDefinition(resourceType, name, type), values.get(name), value!));
  }
  return values;
}

function listDefinition(resourceType: number, name: string, type: 'append' | 'subtract'): SettingDefinition {
  const definition = definitions(resourceType).get(name);
  if (definition === undefined) throw new AdminError(ErrorCode.INVALID_CONFIG, `Unknown config name: ${name}`);
  if (definition.type !== 'list') throw new AdminError(ErrorCode.INVALID_CONFIG, `Config value ${type} is not allowed for config key: ${name}`);
  return definition;
}

function combined(type: 'append' | 'subtract', definition: SettingDefinition, present: string | undefined, value: string): string {
  const old = items(present ?? definition.defaultText ?? '');
  if (type === 'append') return [...old, ...items(value).filter((item) => !old.includes(item))].join(',');
  const removed = new Set(items(value));
  return old.filter((item) => !removed.has(item)).join(',');
}

const THREAD_COUNTS = ['num.network.threads', 'num.io.threads', 'num.replica.fetchers', 'num.recovery.threads.per.data.dir', 'background.threads'] as const;

/** Kafka resizes pools by at most a factor of two at a time; null when all is well. */
export function threadCountProblem(config: BrokerConfig, values: ReadonlyMap<string, string>): string | null {
  for (const name of THREAD_COUNTS) {
    const wanted = Number(values.get(name) ?? Number.NaN);
    const now = config.get(name);
    if (Number.isNaN(wanted) || wanted === now) continue;
    const why =
      wanted < 1 ? 'value should be at least 1'
      : wanted < Math.floor(now / 2) ? `value should be at least half the current value ${now}`
      : wanted > now * 2 ? `value should not be greater than double the current value ${now}`
      : null;
    if (why === null) continue;
    const inner = `org.apache.kafka.common.config.ConfigException: Dynamic thread count update validation failed for ${name}=${wanted}, ${why}`;
    return `Invalid value ${inner} for configuration Invalid dynamic configuration`;
  }
  return null;
}

export function checkLoggerOps(ops: readonly ConfigOp[], loggers: LoggerLevels): void {
  for (const { name, type, value } of ops) {
    if (type === 'append' || type === 'subtract') {
      throw new AdminError(ErrorCode.INVALID_REQUEST, `${type.toUpperCase()} operation is not allowed for the BROKER_LOGGER resource`);
    }
    if (!loggers.exists(name)) throw new AdminError(ErrorCode.INVALID_CONFIG, `Logger ${name} does not exist!`);
    if (type === 'set' && !LOG_LEVELS.some((level) => level === value)) {
      throw new AdminError(ErrorCode.INVALID_CONFIG, `Cannot set the log level of ${name} to ${value} as it is not a supported log level. Valid log levels are ${LOG_LEVELS.join(', ')}`);
    }
    if (type === 'delete' && name === ROOT_LOGGER) throw new AdminError(ErrorCode.INVALID_REQUEST, `Removing the log level of the ${ROOT_LOGGER} logger is not allowed`);
  }
}
