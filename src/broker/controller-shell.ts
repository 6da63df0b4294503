/**
 * Runs the pure controller on this broker: stands for election, feeds it one event at a time, carries out its steps and
 * its outbox. Everything belongs to a generation (session and controller epoch); when that ends, what is in flight is
 * dropped and those who wait for an answer get NOT_CONTROLLER.
 */
import type { Coordination, SessionState, Watch } from '../base/coordination.ts';
import type { Clock, LogSink, Timer } from '../base/ports.ts';
import { ControllerContext, type ControllerSettings } from '../controller/controller-context.ts';
import { handleEvent } from '../controller/controller-machine.ts';
import type { ControllerEvent } from '../controller/events.ts';
import type { ControllerOutput, ControllerReply } from '../controller/outbox.ts';
import { CONTROLLER_PATH } from '../znodes/paths.ts';
import { type BrokerRequestSender, ControlSender, type LocalReplicaControl } from './control-sender.ts';
import { tryElect } from './controller-election.ts';
import { ControllerEnded, ControllerSteps } from './controller-steps.ts';
import { logEphemeralCreation } from './ephemeral-log.ts';

const LOGGER = 'kafka.controller.KafkaController';
const OLD_ELECTOR_LOGGER = 'kafka.server.ZookeeperLeaderElector';
const RETRY_DELAY_MS = 200;
const FIRST_REBALANCE_DELAY_MS = 5000;

export interface ControllerShellOptions {
  readonly coordination: Coordination;
  readonly clock: Clock;
  readonly log: LogSink;
  readonly settings: () => ControllerSettings;
  readonly controllerVersion: 1 | 2;
  readonly leaderImbalanceCheckIntervalMs: number;
  readonly local: LocalReplicaControl;
  readonly remote: BrokerRequestSender | null;
}

/** A request to the controller, without the token that the shell gives it. */
export type ControllerRequest = ControllerEvent extends infer Event ? (Event extends { readonly reply: number } ? Omit<Event, 'reply'> : never) : never;

interface Generation {
  readonly context: ControllerContext;
  readonly steps: ControllerSteps;
  readonly sender: ControlSender;
  readonly queue: ControllerEvent[];
  /** The queue is being worked off. Set and cleared in the tick that starts or ends it, so no event is left lying. */
  isDraining: boolean;
}

export class ControllerShell {
  readonly #options: ControllerShellOptions;
  #generation: Generation | null = null;
  #electing: Promise<void> | null = null;
  #closed = false;
  #isWatching = false;
  /** The session is a new one, and this broker is not registered in it: it may not stand for election. */
  #isUnregistered = false;
  #nextReply = 0;
  #pastUnclean = 0;
  #pastWithoutProof = 0;
  readonly #waiting = new Map<number, (reply: ControllerReply | null) => void>();
  #rebalanceTimer: Timer | null = null;
  #stopState: (() => void) | null = null;
  /** −1: none known. */
  activeControllerId = -1;

  constructor(options: ControllerShellOptions) {
    this.#options = options;
  }

  get isActive(): boolean {
    return this.#generation !== null;
  }

  get controllerEpoch(): number {
    return this.#generation?.context.controllerEpoch ?? -1;
  }

  /** Elections of all terms of this broker as controller. */
  get elections(): { readonly unclean: number; readonly withoutProof: number } {
    const { context } = this;
    return { unclean: this.#pastUnclean + (context?.uncleanElections ?? 0), withoutProof: this.#pastWithoutProof + (context?.electionsWithoutProof ?? 0) };
  }

  /** For metrics and tests; not to be changed. Null when another broker is controller. */
  get context(): ControllerContext | null {
    return this.#generation?.context ?? null;
  }

  /** Resolves once a controller is known; when it is this one, once it has started and this broker has obeyed it. */
  async start(): Promise<void> {
    this.#stopState = this.#options.coordination.onState((state) => this.#onState(state));
    await this.#elect();
    await this.#generation?.sender.localIdle();
  }

  /** Null: this broker is not the controller (any more). */
  request(request: ControllerRequest): Promise<ControllerReply | null> {
    if (this.#generation === null) return Promise.resolve(null);
    const reply = this.#nextReply++;
    return new Promise((resolve) => {
      this.#waiting.set(reply, resolve);
      this.#enqueue({ ...request, reply } as ControllerEvent);
    });
  }

  /** The broker's configuration changed. */
  onSettings(): void {
    const context = this.#generation?.context;
    if (context === undefined) return;
    const before = context.settings.uncleanLeaderElectionEnable;
    context.settings = this.#options.settings();
    if (!before && context.settings.uncleanLeaderElectionEnable) this.#enqueue({ type: 'uncleanElectionEnabled', topic: null });
  }

  onUncleanElectionEnabled(topic: string): void {
    this.#enqueue({ type: 'uncleanElectionEnabled', topic });
  }

  /** Resolves when brokers have answered all that this controller told them, or the time is over. */
  flushed(timeoutMs: number): Promise<void> {
    const generation = this.#generation;
    if (generation === null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = this.#options.clock.setTimer(timeoutMs, resolve);
      void generation.sender.idle().then(() => {
        timer.cancel();
        resolve();
      });
    });
  }

  /** Stops; the session's end (or `resign`) frees /controller. */
  close(): void {
    this.#closed = true;
    this.#stopState?.();
    this.#endGeneration('the broker stops');
  }

  // --- Election ----------------------------------------------------------------------------------------------------

  #onState(state: SessionState): void {
    if (state === 'expired' || state === 'closed') {
      this.#isWatching = false;
      this.#isUnregistered = state === 'expired';
      this.#endGeneration(`session ${state}`);
    }
    if (state === 'connected' && this.#generation === null && !this.#isUnregistered) void this.#elect();
  }

  /** This broker is registered in the session that followed an expired one. Resolves as `start` does. */
  async onNewSession(): Promise<void> {
    this.#isUnregistered = false;
    await this.#electing;
    await this.#elect();
  }

  #elect(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#electing ??= this.#electUntilKnown().finally(() => {
      this.#electing = null;
    });
    return this.#electing;
  }

  async #electUntilKnown(): Promise<void> {
    const { coordination, clock, controllerVersion, log } = this.#options;
    const brokerId = this.#options.settings().brokerId;
    while (!this.#closed && !this.#isUnregistered && coordination.state !== 'expired' && coordination.state !== 'closed') {
      const { sessionId } = coordination;
      try {
        const outcome = await tryElect({ coordination, brokerId, controllerVersion, wallMs: () => clock.wallMs(), watch: this.#controllerWatch() });
        // Whatever was won belonged to a session that is over.
        if (coordination.sessionId !== sessionId) continue;
        if (outcome?.type !== 'other') logEphemeralCreation(log, CONTROLLER_PATH, outcome !== null);
        if (outcome?.type === 'other') {
          this.activeControllerId = outcome.brokerId;
          this.#logNewLeader();
          return;
        }
        if (outcome !== null) {
          await this.#begin(outcome.controllerEpoch, outcome.epochVersion);
          return;
        }
      } catch (error) {
        this.#isWatching = false;
        log.log('WARN', LOGGER, 'Election of the controller failed; trying again', error);
        await this.#pause(RETRY_DELAY_MS);
      }
    }
  }

  /** As every broker of 0.9 did, the new controller too. */
  #logNewLeader(): void {
    this.#options.log.log('INFO', `${OLD_ELECTOR_LOGGER}$LeaderChangeListener`, `New leader is ${this.activeControllerId}`);
  }

  #pause(delayMs: number): Promise<void> {
    return new Promise((resolve) => void this.#options.clock.setTimer(delayMs, resolve));
  }

  /** One watch on /controller at a time. */
  #controllerWatch(): Watch | undefined {
    if (this.#isWatching) return undefined;
    this.#isWatching = true;
    return () => {
      this.#isWatching = false;
      this.#onControllerChange();
    };
  }

  #onControllerChange(): void {
    if (this.#closed) return;
    void this.#options.coordination.get(CONTROLLER_PATH, this.#controllerWatch()).then(
      (present) => {
        if (this.#generation !== null && present !== null && present.stat.ephemeralOwner === this.#options.coordination.sessionId) return;
        this.#endGeneration('/controller is not ours any more');
        void this.#elect();
      },
      () => void this.#elect(),
    );
  }

  async #begin(controllerEpoch: number, epochVersion: number): Promise<void> {
    const { coordination, clock, log, local, remote } = this.#options;
    const settings = this.#options.settings();
    const context = new ControllerContext(settings, controllerEpoch);
    const onEvent = (event: ControllerEvent): void => {
      if (this.#generation === generation) this.#enqueue(event);
    };
    const findBroker: ConstructorParameters<typeof ControlSender>[0]['findBroker'] = (brokerId, brokerEpoch) => {
      const broker = context.brokers.get(brokerId);
      return broker !== undefined && broker.brokerEpoch === brokerEpoch ? broker : null;
    };
    const steps = new ControllerSteps(coordination, epochVersion, onEvent);
    const sender = new ControlSender({ localBrokerId: settings.brokerId, local, remote, clock, log, findBroker, onEvent });
    const generation: Generation = { context, steps, sender, queue: [], isDraining: false };
    this.#generation = generation;
    this.activeControllerId = settings.brokerId;
    log.log('INFO', LOGGER, `[Controller id=${settings.brokerId}] ${settings.brokerId} successfully elected as the controller. Epoch incremented to ${controllerEpoch} and epoch zk version is now ${epochVersion}`);
    log.log('INFO', OLD_ELECTOR_LOGGER, `${settings.brokerId} successfully elected as leader`);
    this.#logNewLeader();
    if (settings.autoLeaderRebalanceEnable) this.#scheduleRebalance(FIRST_REBALANCE_DELAY_MS);
    generation.queue.push({ type: 'startup' });
    await this.#drain(generation);
  }

  #scheduleRebalance(delayMs: number): void {
    this.#rebalanceTimer?.cancel();
    this.#rebalanceTimer = this.#options.clock.setTimer(delayMs, () => {
      if (this.#generation === null) return;
      this.#enqueue({ type: 'rebalanceLeaders' });
      this.#scheduleRebalance(this.#options.leaderImbalanceCheckIntervalMs);
    });
  }

  #endGeneration(why: string): void {
    this.#rebalanceTimer?.cancel();
    this.#rebalanceTimer = null;
    const generation = this.#generation;
    if (generation === null) return;
    this.#pastUnclean += generation.context.uncleanElections;
    this.#pastWithoutProof += generation.context.electionsWithoutProof;
    this.#generation = null;
    this.activeControllerId = -1;
    generation.steps.end();
    generation.sender.close();
    generation.queue.length = 0;
    this.#options.log.log('INFO', LOGGER, `[Controller id=${generation.context.settings.brokerId}] Resigned: ${why}`);
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }

  // --- Events ------------------------------------------------------------------------------------------------------

  #enqueue(event: ControllerEvent): void {
    const generation = this.#generation;
    if (generation === null) return;
    generation.queue.push(event);
    if (!generation.isDraining) void this.#drain(generation);
  }

  async #drain(generation: Generation): Promise<void> {
    generation.isDraining = true;
    for (let event = generation.queue.shift(); event !== undefined; event = generation.queue.shift()) {
      try {
        await this.#run(generation, event);
      } catch (error) {
        if (this.#generation !== generation) return;
        await this.#onFailure(event, error);
        return;
      }
    }
    generation.isDraining = false;
  }

  async #run(generation: Generation, event: ControllerEvent): Promise<void> {
    const steps = handleEvent(generation.context, event);
    let step = steps.next();
    this.#carryOut(generation);
    while (step.done !== true) {
      const results = await generation.steps.perform(step.value);
      step = steps.next(results);
      this.#carryOut(generation);
    }
  }

  /** Deposed: another controller is there or soon will be. A broken invariant: begin anew from what ZooKeeper holds. */
  async #onFailure(event: ControllerEvent, error: unknown): Promise<void> {
    const deposed = error instanceof ControllerEnded;
    if (!deposed) this.#options.log.log('ERROR', LOGGER, `Event ${event.type} failed; this controller resigns`, error);
    this.#endGeneration(deposed ? error.message : `event ${event.type} failed`);
    try {
      const present = await this.#options.coordination.get(CONTROLLER_PATH);
      if (present !== null && present.stat.ephemeralOwner === this.#options.coordination.sessionId) await this.#options.coordination.delete(CONTROLLER_PATH, present.stat.version);
    } catch (failure) {
      this.#options.log.log('WARN', LOGGER, 'Could not give /controller up', failure);
    }
    if (!deposed) await this.#pause(RETRY_DELAY_MS);
    void this.#elect();
  }

  #carryOut(generation: Generation): void {
    for (const output of generation.context.takeOutbox()) this.#carryOutOne(generation, output);
  }

  #carryOutOne(generation: Generation, output: ControllerOutput): void {
    switch (output.type) {
      case 'send':
        generation.sender.send(output.brokerId, output.control);
        return;
      case 'log':
        this.#options.log.log(output.level, LOGGER, output.message);
        return;
      case 'event':
        generation.queue.push(output.event);
        return;
      case 'reply':
        this.#waiting.get(output.reply)?.(output.content);
        this.#waiting.delete(output.reply);
        return;
      case 'deposed':
        throw new ControllerEnded('a newer controller has written');
    }
  }
}
