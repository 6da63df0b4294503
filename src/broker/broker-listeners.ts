/** Binds the configured listeners and works out what clients are told: real ports for 0, a reachable host for "all interfaces". */
import { type LogSink, PortError, type Transport } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { chooseAdvertisedHost, isWildcardHost, type Listener } from '../config/listeners.ts';
import type { SocketServer } from '../network/socket-server.ts';

const LOGGER = 'kafka.server.KafkaServer';

/** A port or address that cannot be bound; the message names it and the mend. */
/**
 * Where Kafka's default is 50. A burst of clients (all of a group after a restart) overflows that; Linux then answers with SYN cookies,
 * and a connection that comes through one whose handshake was dropped can start a byte late (a sequence number one too high passes its check).
 */
const MIN_BACKLOG = 1024;

export class ListenerBindError extends Error {
  readonly listener: Listener;
  constructor(listener: Listener, cause: PortError) {
    const where = `${isWildcardHost(listener.host) ? '0.0.0.0' : listener.host}:${listener.port}`;
    const why =
      cause.code === 'EADDRINUSE' ? 'the port is in use (a listener, or the outgoing connection of a program); free it, or choose another with listeners=' :
      cause.code === 'EACCES' ? 'ports below 1024 need privileges; choose another with listeners=' :
      cause.code === 'EADDRNOTAVAIL' || cause.code === 'ENOTFOUND' ? 'this machine has no such address; see listeners=' : cause.message;
    super(`Socket server failed to bind to ${where}: ${why}`, { cause });
    this.name = 'ListenerBindError';
    this.listener = listener;
  }
}

export interface BoundListeners {
  readonly bound: readonly Listener[];
  readonly advertised: readonly Listener[];
}

export async function bindListeners(config: BrokerConfig, server: SocketServer, transport: Transport, log: LogSink): Promise<BoundListeners> {
  const bound: Listener[] = [];
  const backlog = Math.max(MIN_BACKLOG, config.get('socket.listen.backlog.size'));
  for (const listener of config.listeners) {
    try {
      const port = await server.listen(listener.name, isWildcardHost(listener.host) ? '' : listener.host, listener.port, backlog);
      bound.push({ ...listener, port });
    } catch (error) {
      throw error instanceof PortError ? new ListenerBindError(listener, error) : error;
    }
    log.log('INFO', 'kafka.network.DataPlaneAcceptor', `Awaiting socket connections on ${isWildcardHost(listener.host) ? '0.0.0.0' : listener.host}:${bound.at(-1)!.port}.`);
  }
  return { bound, advertised: await advertise(config, bound, transport, log) };
}

async function advertise(config: BrokerConfig, bound: readonly Listener[], transport: Transport, log: LogSink): Promise<Listener[]> {
  const advertised: Listener[] = [];
  for (const listener of config.advertisedListeners) {
    const real = bound.find((candidate) => candidate.name === listener.name);
    const port = listener.port === 0 && real !== undefined ? real.port : listener.port;
    if (isWildcardHost(listener.host)) {
      const hostName = transport.hostName();
      const resolved = await transport.lookup(hostName).catch(() => null);
      advertised.push({ ...listener, host: chooseAdvertisedHost(hostName, resolved), port });
      continue;
    }
    await transport.lookup(listener.host).catch(() => {
      log.log('WARN', LOGGER, `advertised.listeners names the host ${listener.host}, which does not resolve on this machine: clients that cannot resolve it either will connect and then fail; set advertised.listeners to an address they reach`);
    });
    advertised.push({ ...listener, port });
  }
  return advertised;
}
