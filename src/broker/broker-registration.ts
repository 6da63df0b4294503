/**
 * /brokers/ids/N: the ephemeral node that says this broker is alive. Its czxid is the broker epoch. A node that another
 * living session owns is never touched: start waits for it to go, bounded, and then fails naming the holder. Only where
 * the owner is provably a former session of ours is that session ended.
 */
import { type Coordination, CoordinationError } from '../base/coordination.ts';
import type { Clock, LogSink } from '../base/ports.ts';
import type { SessionProof } from '../zookeeper/renewing-coordination.ts';
import { type BrokerRegistration, type BrokerRegistrationVersion, decodeBroker, encodeBroker } from '../znodes/broker-znodes.ts';
import { brokerIdPath } from '../znodes/paths.ts';
import { logEphemeralCreation } from './ephemeral-log.ts';

const LOGGER = 'kafka.zk.KafkaZkClient';
const OLD_LOGGER = 'kafka.utils.ZkUtils';
const LOST_RETRY_MS = 100;

/** The id is in use by a broker that lives (or whose session has not expired yet). */
export class BrokerIdTakenError extends Error {
  readonly brokerId: number;
  constructor(brokerId: number, holder: string) {
    super(`broker id ${brokerId} is in use: ${brokerIdPath(brokerId)} belongs to ${holder}. Stop that broker, or choose another broker.id`);
    this.name = 'BrokerIdTakenError';
    this.brokerId = brokerId;
  }
}

export interface RegistrationOptions {
  readonly coordination: Coordination;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly brokerId: number;
  readonly version: BrokerRegistrationVersion;
  readonly registration: BrokerRegistration;
  /** Sessions that were ours: a node of theirs is a former self's, whose session is ended. */
  readonly former?: readonly SessionProof[];
  /** How long a foreign node is waited for (a former self whose session still runs, and that left no proof). */
  readonly waitMs: number;
}

/** Resolves with the broker epoch. */
export async function registerBroker(options: RegistrationOptions): Promise<number> {
  const { coordination, clock, brokerId } = options;
  const path = brokerIdPath(brokerId);
  const deadline = clock.monotonicMs() + options.waitMs;
  const data = encodeBroker(options.version, options.registration);
  for (;;) {
    try {
      const { stat } = await coordination.create(path, data, { ephemeral: true });
      logEphemeralCreation(options.log, path, true);
      announce(options, stat.czxid);
      return stat.czxid;
    } catch (error) {
      if (!(error instanceof CoordinationError)) throw error;
      // An expired session has a successor by now (RenewingCoordination).
      const isLost = error.code === 'ConnectionLoss' || error.code === 'OperationTimeout' || error.code === 'SessionExpired';
      if ((isLost && clock.monotonicMs() >= deadline) || (!isLost && error.code !== 'NodeExists')) throw error;
      if (isLost) {
        // A store that refuses at once must not be asked without end.
        await new Promise<void>((resolve) => clock.setTimer(LOST_RETRY_MS, resolve));
        continue;
      }
    }
    const epoch = await takeOver(options, path, data, deadline).catch((error: unknown) => {
      if (error instanceof CoordinationError && error.code !== 'BadArguments' && clock.monotonicMs() < deadline) return null;
      throw error;
    });
    if (epoch !== null) return epoch;
  }
}

/** The epoch, when the node is our own (a lost answer, or a registration that is renewed); null to try again. */
async function takeOver(options: RegistrationOptions, path: string, data: Uint8Array, deadline: number): Promise<number | null> {
  const { coordination, clock, brokerId } = options;
  let wake = (): void => {};
  const changed = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const present = await coordination.get(path, () => wake());
  if (present === null) return null;
  if (present.stat.ephemeralOwner === coordination.sessionId) {
    await coordination.set(path, data, present.stat.version);
    announce(options, present.stat.czxid);
    return present.stat.czxid;
  }
  const proof = options.former?.find((former) => former.sessionId === present.stat.ephemeralOwner);
  if (proof !== undefined) await coordination.endSession(proof.sessionId, proof.password).catch(() => {});
  if (proof !== undefined && (await coordination.exists(path)) === null) return null;
  const holder = describeHolder(brokerId, present.data, present.stat.ephemeralOwner);
  const leftMs = deadline - clock.monotonicMs();
  if (leftMs <= 0) throw new BrokerIdTakenError(brokerId, holder);
  options.log.log('WARN', LOGGER, `${path} belongs to ${holder}; waiting up to ${Math.round(leftMs)} ms for it to go`);
  const timer = clock.setTimer(leftMs, wake);
  await changed;
  timer.cancel();
  return null;
}

function describeHolder(brokerId: number, data: Uint8Array, owner: bigint): string {
  let where = 'a broker that cannot be read';
  try {
    const endpoint = decodeBroker(brokerId, data).endpoints[0];
    if (endpoint !== undefined) where = `the broker at ${endpoint.host}:${endpoint.port}`;
  } catch {
    // Named by its session alone.
  }
  return `${where} (session 0x${owner.toString(16)})`;
}

function announce(options: RegistrationOptions, brokerEpoch: number): void {
  const { endpoints } = options.registration;
  const path = brokerIdPath(options.brokerId);
  const today = endpoints.map(({ listenerName, host, port }) => `${listenerName}://${host}:${port}`).join(',');
  options.log.log('INFO', LOGGER, `Registered broker ${options.brokerId} at path ${path} with addresses: ${today}, czxid (broker epoch): ${brokerEpoch}`);
  const then = endpoints.map(({ listenerName, host, port }) => `${listenerName} -> EndPoint(${host},${port},${listenerName})`).join(',');
  options.log.log('INFO', OLD_LOGGER, `Registered broker ${options.brokerId} at path ${path} with addresses: ${then}`);
}
