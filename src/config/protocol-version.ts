/**
 * `inter.broker.protocol.version` texts (Kafka's MetadataVersion): "3.9-IV0", "3.9", "0.9.0", "0.9.0.1" …
 * A version without -IVn means the last one of that release.
 */
import { assert } from '../base/assert.ts';

/** In order of age; the index compares two versions. */
export const PROTOCOL_VERSIONS: readonly string[] = [
  '0.8.0', '0.8.1', '0.8.2', '0.9.0', '0.10.0-IV0', '0.10.0-IV1', '0.10.1-IV0', '0.10.1-IV1', '0.10.1-IV2', '0.10.2-IV0',
  '0.11.0-IV0', '0.11.0-IV1', '0.11.0-IV2', '1.0-IV0', '1.1-IV0', '2.0-IV0', '2.0-IV1', '2.1-IV0', '2.1-IV1', '2.1-IV2',
  '2.2-IV0', '2.2-IV1', '2.3-IV0', '2.3-IV1', '2.4-IV0', '2.4-IV1', '2.5-IV0', '2.6-IV0', '2.7-IV0', '2.7-IV1', '2.7-IV2',
  '2.8-IV0', '2.8-IV1', '3.0-IV0', '3.0-IV1', '3.1-IV0', '3.2-IV0', '3.3-IV0', '3.3-IV1', '3.3-IV2', '3.3-IV3', '3.4-IV0',
  '3.5-IV0', '3.5-IV1', '3.5-IV2', '3.6-IV0', '3.6-IV1', '3.6-IV2', '3.7-IV0', '3.7-IV1', '3.7-IV2', '3.7-IV3', '3.7-IV4',
  '3.8-IV0', '3.9-IV0',
];

const release = (version: string): string => version.replace(/-IV\d+$/, '');

/** The full name of a version, or null when there is none of that name. */
export function parseProtocolVersion(text: string): string | null {
  if (PROTOCOL_VERSIONS.includes(text)) return text;
  const short = text.split('.').slice(0, text.startsWith('0.') ? 3 : 2).join('.');
  if (/-IV/.test(short)) return null;
  return PROTOCOL_VERSIONS.findLast((candidate) => release(candidate) === short) ?? null;
}

/** Whether `version` is `minimum` or newer; both are full names. */
export function protocolVersionAtLeast(version: string, minimum: string): boolean {
  const least = PROTOCOL_VERSIONS.indexOf(minimum);
  assert(least >= 0, `"${minimum}" is not the full name of a protocol version`);
  return PROTOCOL_VERSIONS.indexOf(version) >= least;
}
