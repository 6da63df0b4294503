/** Reads `bootstrap.servers` as Kafka's clients do, with their words when it is wrong. */
import { ClientConfigError } from './kafka-errors.ts';

export interface HostPort {
  readonly host: string;
  readonly port: number;
}

const URL = /^(?:[A-Za-z_]+:\/\/)?\[?([0-9a-zA-Z\-._%:]*)\]?:([0-9]+)$/;

/** One `host:port`, or null. */
export function parseHostPort(text: string): HostPort | null {
  const match = URL.exec(text);
  return match === null || match[1] === '' ? null : { host: match[1]!, port: Number(match[2]) };
}

/** @throws ClientConfigError */
export function parseBootstrapServers(text: string): HostPort[] {
  const found: HostPort[] = [];
  for (const url of text.split(',').map((part) => part.trim()).filter((part) => part !== '')) {
    const address = parseHostPort(url);
    if (address === null) throw new ClientConfigError(`Invalid url in bootstrap.servers: ${url}`);
    if (address.port > 65535) throw new ClientConfigError(`Invalid port in bootstrap.servers: ${url}`);
    found.push(address);
  }
  if (found.length === 0) throw new ClientConfigError('No resolvable bootstrap urls given in bootstrap.servers');
  return found;
}

/** The tools' own check of `--bootstrap-server` (ToolsUtils.validatePortOrDie). */
export const looksLikeHostPorts = (text: string): boolean =>
  text.split(',').every((part) => parseHostPort(part) !== null);
