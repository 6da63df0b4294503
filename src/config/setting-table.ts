/** All broker settings and all topic settings, by name, and the types that follow from the tables. */
import { GROUPS_SETTINGS } from './definitions/groups-settings.ts';
import { LEGACY_SETTINGS } from './definitions/legacy-settings.ts';
import { LOG_SETTINGS } from './definitions/log-settings.ts';
import { NETWORK_SETTINGS } from './definitions/network-settings.ts';
import { OWN_SETTINGS } from './definitions/own-settings.ts';
import { REMOTE_SETTINGS } from './definitions/remote-settings.ts';
import { REPLICATION_SETTINGS } from './definitions/replication-settings.ts';
import { SECURITY_SETTINGS } from './definitions/security-settings.ts';
import { SERVER_SETTINGS } from './definitions/server-settings.ts';
import { TOPIC_SETTINGS } from './definitions/topic-settings.ts';
import type { SettingDefinition, SettingType, TopicSettingDefinition } from './setting-definition.ts';

const brokerRows = [
  ...SERVER_SETTINGS, ...NETWORK_SETTINGS, ...LOG_SETTINGS, ...REPLICATION_SETTINGS, ...GROUPS_SETTINGS, ...SECURITY_SETTINGS,
  ...REMOTE_SETTINGS, ...OWN_SETTINGS, ...LEGACY_SETTINGS,
] as const;

type BrokerRow = (typeof brokerRows)[number];
type TopicRow = (typeof TOPIC_SETTINGS)[number];
type ValueOfType<T extends SettingType> =
  T extends 'boolean' ? boolean : T extends 'int' | 'short' | 'long' | 'double' ? number : T extends 'list' ? readonly string[] : string;
type ValueOfRow<Row extends SettingDefinition> = ValueOfType<Row['type']> | (Row['defaultText'] extends null ? null : never);

export type BrokerSettingName = BrokerRow['name'];
/** The TypeScript type of a broker setting's value; null only where the setting has no default. */
export type BrokerSettingValue<Name extends BrokerSettingName> = ValueOfRow<Extract<BrokerRow, { readonly name: Name }>>;
export type TopicSettingName = TopicRow['name'];
export type TopicSettingValue<Name extends TopicSettingName> = ValueOfRow<Extract<TopicRow, { readonly name: Name }>>;

export const BROKER_SETTINGS: ReadonlyMap<string, SettingDefinition> = new Map(brokerRows.map((row) => [row.name, row]));
export const TOPIC_SETTINGS_BY_NAME: ReadonlyMap<string, TopicSettingDefinition> = new Map(TOPIC_SETTINGS.map((row) => [row.name, row]));

/** Number of single-character edits between two names, adjacent swaps counted as one; gives up above `limit`. */
function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i++) {
    const current = [i];
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, beforePrevious[j - 2]! + 1);
      current.push(cost);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length]!;
}

/** The known name that an unknown one most likely means, or null. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  if (name.length > 200) return null;
  let best: string | null = null;
  let bestDistance = Math.min(4, Math.max(2, Math.floor(name.length / 6))) + 1;
  const normal = name.toLowerCase().replace(/[_-]/g, '.');
  for (const candidate of known) {
    const distance = editDistance(normal, candidate, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
