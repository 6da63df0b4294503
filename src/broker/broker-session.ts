/**
 * This broker's standing in the coordination store: its session, how it proves that a former session was its own, and
 * its registration; and the same again whenever the session has expired.
 *
 * The proof (id and password) lies in a log directory, whose lock this process holds: whoever wrote it is dead, or is
 * this process. So a broker that was killed ends the session it left and registers at once, instead of waiting for it
 * to expire. A node of any other session is left alone (broker-registration.ts).
 *
 * Invariant: the proof is on disk before the session owns a node.
 */
import type { SessionState } from '../base/coordination.ts';
import type { Disk } from '../base/ports.ts';
import type { RenewingCoordination, SessionProof } from '../zookeeper/renewing-coordination.ts';
import { decodeClusterId } from '../znodes/broker-znodes.ts';
import { CLUSTER_ID_PATH } from '../znodes/paths.ts';
import { BrokerIdTakenError, registerBroker } from './broker-registration.ts';
import type { Broker } from './broker.ts';
import { registrationOf } from './registration-data.ts';

const LOGGER = 'kafka.server.KafkaServer';
const SESSION_FILE = '.blumfeld-session';
const RETRY_DELAY_MS = 500;
/** Beyond the session timeout, for a node that is about to go. */
const SLACK_MS = 1000;

class ForeignStoreError extends Error {
  constructor(wanted: string, found: string | null) {
    const what = found === null ? `has no ${CLUSTER_ID_PATH}: its data is gone` : `is that of cluster ${found}`;
    super(`The coordination store ${what}. This broker, of cluster ${wanted}, does not register there; it goes on with what it knows until the data is back`);
    this.name = 'ForeignStoreError';
  }
}

export class BrokerSession {
  readonly #broker: Broker;
  readonly #coordination: RenewingCoordination;
  readonly #stop: () => void;
  /** Left by the process that had this data directory before. */
  #former: SessionProof | null = null;
  #isRegistered = false;
  #renewing: Promise<void> | null = null;
  #closed = false;

  constructor(broker: Broker, coordination: RenewingCoordination) {
    this.#broker = broker;
    this.#coordination = coordination;
    this.#stop = coordination.onState((state) => this.#onState(state));
  }

  /** Ends the session that the former process left, if the directories tell of one. Never rejects: registration waits for it otherwise. */
  async endFormer(): Promise<void> {
    const { disk } = this.#broker.ports;
    for (const { path } of this.#broker.logs.online) {
      const proof = await readProof(disk, `${path}/${SESSION_FILE}`);
      if (proof === null) continue;
      this.#former = proof;
      this.#log('INFO', `Ending session 0x${proof.sessionId.toString(16)}, which this broker's former process left`);
      await this.#coordination.endSession(proof.sessionId, proof.password).catch((error: unknown) => {
        this.#log('WARN', `Session 0x${proof.sessionId.toString(16)} could not be ended; its end is waited for`, error);
      });
      return;
    }
  }

  /** Resolves when this broker is registered by the session of the moment. */
  async register(): Promise<void> {
    const { config, ports, advertisedListeners, brokerId } = this.#broker;
    for (;;) {
      await this.#writeProof();
      const { sessionId } = this.#coordination;
      const brokerEpoch = await registerBroker({
        coordination: this.#coordination, clock: ports.clock, log: ports.log, brokerId,
        ...registrationOf(config, advertisedListeners, ports.clock.wallMs(), this.#broker.logProof.isProven),
        former: [this.#former, this.#coordination.former].filter((proof) => proof !== null),
        waitMs: config.get('zookeeper.session.timeout.ms') + SLACK_MS,
      });
      // It may have expired between the registration and this line.
      if (this.#coordination.sessionId !== sessionId) continue;
      this.#broker.brokerEpoch = brokerEpoch;
      this.#isRegistered = true;
      return;
    }
  }

  async #writeProof(): Promise<void> {
    const directory = this.#broker.logs.online[0];
    if (directory === undefined) return;
    const content = { version: 1, sessionId: this.#coordination.sessionId.toString(16), password: toHex(this.#coordination.sessionPassword) };
    await this.#broker.ports.disk.replaceFile(`${directory.path}/${SESSION_FILE}`, new TextEncoder().encode(`${JSON.stringify(content)}\n`), true).catch((error: unknown) => {
      this.#log('WARN', 'The session could not be written down: should this process be killed, the next one has to wait for its expiry', error);
    });
  }

  #onState(state: SessionState): void {
    // Before the first registration, whoever starts the broker sees to it.
    if (this.#closed || this.#broker.brokerEpoch < 0) return;
    if (state === 'expired') {
      this.#isRegistered = false;
      this.#log('WARN', 'The ZooKeeper session expired; this broker registers anew');
      this.#broker.cluster.onSessionExpired();
    }
    if (state === 'connected' && !this.#isRegistered) this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
    });
  }

  async #renew(): Promise<void> {
    while (!this.#closed && !this.#isRegistered) {
      try {
        await this.#checkCluster();
        await this.register();
        if (!this.#closed) await this.#broker.cluster.onNewSession();
      } catch (error) {
        if (this.#closed) return;
        if (error instanceof ForeignStoreError) this.#log('ERROR', error.message);
        else if (error instanceof BrokerIdTakenError) this.#log('ERROR', `${error.message}. This broker serves nobody until then`);
        else this.#log('WARN', 'The broker could not register in its new session; trying again', error);
        this.#isRegistered = false;
        await new Promise<void>((resolve) => void this.#broker.ports.clock.setTimer(RETRY_DELAY_MS, resolve));
      }
    }
  }

  /** An ensemble that came back without its data knows no topic: a controller on it would call every replica foreign. */
  async #checkCluster(): Promise<void> {
    const present = await this.#coordination.get(CLUSTER_ID_PATH);
    const found = present === null ? null : decodeClusterId(present.data);
    if (found !== this.#broker.clusterId) throw new ForeignStoreError(this.#broker.clusterId, found);
  }

  #log(level: 'INFO' | 'WARN' | 'ERROR', message: string, error?: unknown): void {
    this.#broker.ports.log.log(level, LOGGER, `[KafkaServer id=${this.#broker.brokerId}] ${message}`, error);
  }

  /** Before the session is ended: what it hears from now on means nothing. */
  close(): void {
    this.#closed = true;
    this.#stop();
  }
}

async function readProof(disk: Disk, path: string): Promise<SessionProof | null> {
  if ((await disk.stat(path).catch(() => null)) === null) return null;
  try {
    const { sessionId, password } = JSON.parse(new TextDecoder().decode(await disk.readFile(path))) as Record<string, unknown>;
    if (typeof sessionId !== 'string' || typeof password !== 'string' || !/^-?[0-9a-f]{1,16}$/.test(sessionId) || !/^[0-9a-f]*$/.test(password)) return null;
    return { sessionId: sessionId.startsWith('-') ? -BigInt(`0x${sessionId.slice(1)}`) : BigInt(`0x${sessionId}`), password: fromHex(password) };
  } catch {
    // Damaged: the session is left to expire.
    return null;
  }
}

const toHex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
