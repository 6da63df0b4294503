/** Options of `createBroker` and `createCluster`, checked before anything is opened: a wrong one is named, with what was probably meant. */
import { nearestName } from '../config/setting-table.ts';

export type OptionKind = 'string' | 'number' | 'object' | 'function';

const words = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' || typeof value === 'function' ? `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}` : String(value);
};

/** @throws TypeError. An option that is undefined counts as not given. */
export function checkOptions(caller: string, options: unknown, known: Readonly<Record<string, OptionKind>>): void {
  if (options === null || typeof options !== 'object' || Array.isArray(options)) throw new TypeError(`${caller}: its options are an object, not ${words(options)}`);
  for (const [name, value] of Object.entries(options)) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    if (kind === undefined) {
      const near = nearestOption(name, Object.keys(known));
      throw new TypeError(`${caller}: there is no option ${name}${near === null ? `; there are ${Object.keys(known).join(', ')}` : `; did you mean ${near}?`}`);
    }
    if (value === undefined) continue;
    if (value === null || typeof value !== kind || Array.isArray(value)) throw new TypeError(`${caller}: ${name} is ${kind === 'object' ? 'an' : 'a'} ${kind}, not ${words(value)}`);
    if (kind === 'string' && value === '') throw new TypeError(`${caller}: ${name} is empty`);
    if (/port$/i.test(name) && !(Number.isInteger(value) && value >= 0 && value <= 65535)) throw new TypeError(`${caller}: ${name} is a port from 0 to 65535, not ${words(value)}`);
  }
}

/** Without regard to capitals: `nearestName` knows names in small letters. */
function nearestOption(name: string, known: readonly string[]): string | null {
  const near = nearestName(name, known.map((option) => option.toLowerCase()));
  return known.find((option) => option.toLowerCase() === near) ?? null;
}

/** What is wrong with a value of `config`; null: nothing. */
export function settingProblem(key: string, value: unknown): string | null {
  if (['string', 'number', 'boolean'].includes(typeof value)) return null;
  return `${key} is a string, a number or a boolean, not ${words(value)}`;
}
