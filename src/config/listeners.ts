/**
 * `listeners`, `advertised.listeners` and `listener.security.protocol.map`: parsing, Kafka's rules about them, and the
 * choice of an address to advertise that works when nobody configured one.
 */

export type SecurityProtocol = 'PLAINTEXT' | 'SSL' | 'SASL_PLAINTEXT' | 'SASL_SSL';
/** Their numbers in UpdateMetadata and LeaderAndIsr requests. */
export const SECURITY_PROTOCOL_IDS: Readonly<Record<SecurityProtocol, number>> = { PLAINTEXT: 0, SSL: 1, SASL_PLAINTEXT: 2, SASL_SSL: 3 };
const isSecurityProtocol = (name: string): name is SecurityProtocol => Object.hasOwn(SECURITY_PROTOCOL_IDS, name);

export interface Listener {
  /** Upper case. */
  readonly name: string;
  readonly securityProtocol: SecurityProtocol;
  /** Empty: all interfaces. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
}

/** Thrown with Kafka's text; `parseBrokerConfig` turns it into a problem. */
export class ListenerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ListenerError';
  }
}

const ENDPOINT = /^(.*):\/\/\[?([0-9a-zA-Z\-%._:]*)\]?:(-?[0-9]+)$/;
const isIpv4 = (host: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(host);
const isIpv6 = (host: string): boolean => host.includes(':');
export const isWildcardHost = (host: string): boolean => host === '' || host === '0.0.0.0' || host === '::' || host === '0:0:0:0:0:0:0:0';

/** `NAME:PROTOCOL,…`; without the text, or with an empty one, each protocol is its own listener name. */
export function parseSecurityProtocolMap(text: string): ReadonlyMap<string, SecurityProtocol> {
  const map = new Map<string, SecurityProtocol>();
  for (const pair of text.split(',').map((item) => item.trim()).filter((item) => item !== '')) {
    const at = pair.lastIndexOf(':');
    const protocol = pair.slice(at + 1).trim();
    if (at < 0 || !isSecurityProtocol(protocol)) {
      throw new ListenerError(`Invalid security protocol \`${protocol}\` defined in listener.security.protocol.map`);
    }
    map.set(pair.slice(0, at).trim().toUpperCase(), protocol);
  }
  return map;
}

function parseEndpoint(text: string, protocols: ReadonlyMap<string, SecurityProtocol>): Listener {
  const match = ENDPOINT.exec(text);
  if (match === null) throw new ListenerError(`Unable to parse ${text} to a broker endpoint`);
  const name = match[1]!.toUpperCase();
  const port = Number(match[3]);
  if (port < 0 || port > 65535) throw new ListenerError(`Unable to parse ${text} to a broker endpoint: the port is not between 0 and 65535`);
  const securityProtocol = protocols.get(name);
  if (securityProtocol === undefined) throw new ListenerError(`No security protocol defined for listener ${name}`);
  return { name, securityProtocol, host: match[2]!, port };
}

function requireDistinctPorts(listeners: readonly Listener[], text: string): void {
  const byPort = groupByPort(listeners);
  for (const [port, same] of byPort) {
    if (port === 0 || same.length < 2) continue;
    const oneOfEach = same.length === 2 && same.some((item) => isIpv4(item.host)) && same.some((item) => isIpv6(item.host));
    if (!oneOfEach) {
      throw new ListenerError(`Each listener must have a different port unless exactly one listener has an IPv4 address and the other IPv6 address, listeners: ${text}, port: ${port}`);
    }
  }
}

function groupByPort(listeners: readonly Listener[]): Map<number, Listener[]> {
  const groups = new Map<number, Listener[]>();
  for (const listener of listeners) groups.set(listener.port, [...(groups.get(listener.port) ?? []), listener]);
  return groups;
}

/** The listeners in `text`; throws ListenerError. Advertised ones may share a port. */
export function parseListeners(text: string, protocols: ReadonlyMap<string, SecurityProtocol>, distinctPorts = true): Listener[] {
  const parts = text.split(',').map((item) => item.trim()).filter((item) => item !== '');
  let listeners: Listener[];
  try {
    listeners = parts.map((part) => parseEndpoint(part, protocols));
  } catch (error) {
    throw error instanceof ListenerError ? new ListenerError(`Error creating broker listeners from '${text}': ${error.message}`) : error;
  }
  if (listeners.length === 0) throw new ListenerError('There must be at least one listener: listeners is empty');
  if (new Set(listeners.map((item) => item.name)).size !== listeners.length) {
    throw new ListenerError(`Each listener must have a different name, listeners: ${text}`);
  }
  if (distinctPorts) requireDistinctPorts(listeners, text);
  return listeners;
}

export const formatListener = (listener: Listener): string =>
  `${listener.name}://${isIpv6(listener.host) ? `[${listener.host}]` : listener.host}:${listener.port}`;

/**
 * The host that clients are told for a listener that binds all interfaces and has no advertised address: the machine's
 * own name where it resolves, as Kafka does, and `localhost` where it does not (a laptop off the network, a container
 * without DNS), which at least works from the machine itself. `resolved` is what a look-up of `hostName` gave, or null.
 */
export function chooseAdvertisedHost(hostName: string, resolved: readonly string[] | null): string {
  return hostName !== '' && resolved !== null && resolved.length > 0 ? hostName : 'localhost';
}
