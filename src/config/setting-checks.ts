/** Range and choice checks of settings, with Kafka's wording (ConfigDef's validators). */
import type { SettingCheck, SettingValue } from './setting-definition.ts';
import { parseProtocolVersion } from './protocol-version.ts';

export const atLeast =
  (minimum: number): SettingCheck =>
  (value) => Number(value) < minimum ? { value: String(value), message: `Value must be at least ${minimum}` } : null;

/** `or` is one value outside the range that is legal too. */
export const between = (minimum: number, maximum: number, or?: number): SettingCheck => (value) => {
  const number = Number(value);
  if (number === or || (number >= minimum && number <= maximum)) return null;
  const shown = String(value);
  if (or !== undefined) return { value: shown, message: `Value must be between ${minimum} and ${maximum} or equal to ${or}` };
  return { value: shown, message: number < minimum ? `Value must be at least ${minimum}` : `Value must be no more than ${maximum}` };
};

const items = (value: SettingValue): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : [String(value)]);

/** Each item of a list, or the value itself, is one of `choices`. */
export const oneOf = (...choices: readonly string[]): SettingCheck => (value) => {
  const wrong = items(value).find((item) => !choices.includes(item));
  return wrong === undefined ? null : { value: wrong, message: `String must be one of: ${choices.join(', ')}` };
};

export const oneOfIgnoringCase = (...choices: readonly string[]): SettingCheck => (value) => {
  const wrong = items(value).find((item) => !choices.includes(item.toUpperCase()));
  return wrong === undefined ? null : { value: wrong, message: `String must be one of (case insensitive): ${choices.join(', ')}` };
};

export const NON_EMPTY: SettingCheck = (value) => (value === '' ? { value: '', message: 'String must be non-empty' } : null);

export const PROTOCOL_VERSION: SettingCheck = (value) =>
  parseProtocolVersion(String(value)) === null
    ? { value: String(value), message: `Version ${String(value)} is not a valid version` }
    : null;

/** `partition:broker,…` or `*`. */
export const THROTTLED_REPLICAS: SettingCheck = (value, name) => {
  const list = items(value).map((item) => item.trim());
  if (list.every((item) => /^([0-9]+:[0-9]+)?$/.test(item)) || list.join('') === '*') return null;
  const form = '[partitionId]:[brokerId],[partitionId]:[brokerId],...';
  return { value: `[${list.join(', ')}]`, message: `${name} must be the literal '*' or a list of replicas in the following format: ${form}` };
};
