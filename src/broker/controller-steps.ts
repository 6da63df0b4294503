/**
 * Carries out the pure controller's ZooKeeper steps. Reads set their watches; writes are transactions that check
 * /controller_epoch first. A lost connection is waited out and the operation repeated on the same session; its end, or a
 * newer controller epoch, ends this controller's generation.
 */
import { type Coordination, CoordinationError, type Watch } from '../base/coordination.ts';
import type { ControllerEvent } from '../controller/events.ts';
import type { ZkOperation, ZkResult } from '../controller/steps.ts';
import { CONTROLLER_EPOCH_PATH } from '../znodes/paths.ts';

/** Thrown when this generation is over. */
export class ControllerEnded extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'ControllerEnded';
  }
}

export class ControllerSteps {
  readonly #coordination: Coordination;
  readonly #epochVersion: number;
  readonly #onEvent: (event: ControllerEvent) => void;
  /** Watches that stand, so that a second read of a path does not set another. */
  readonly #armed = new Set<string>();
  #ended = false;

  constructor(coordination: Coordination, epochVersion: number, onEvent: (event: ControllerEvent) => void) {
    this.#coordination = coordination;
    this.#epochVersion = epochVersion;
    this.#onEvent = onEvent;
  }

  /** Watches that fire later are ignored; operations in flight end with ControllerEnded. */
  end(): void {
    this.#ended = true;
  }

  perform(operations: readonly ZkOperation[]): Promise<ZkResult[]> {
    return Promise.all(operations.map((operation) => this.#persist(operation)));
  }

  async #persist(operation: ZkOperation): Promise<ZkResult> {
    for (;;) {
      // The session may have a successor, on which nothing of this generation may be done.
      if (this.#ended) throw new ControllerEnded('this controller was deposed');
      try {
        const result = await this.#once(operation);
        if (this.#ended) throw new ControllerEnded('this controller was deposed');
        return result;
      } catch (error) {
        if (!(error instanceof CoordinationError)) throw error;
        if (this.#ended || error.code === 'SessionExpired') throw new ControllerEnded(`session ended (${error.code})`);
        if (error.code === 'BadVersion' && error.path === CONTROLLER_EPOCH_PATH) throw new ControllerEnded('a newer controller was elected');
        if (operation.type === 'write' && !mayHaveHappened(error)) return { type: 'refused', code: error.code, path: error.path };
        if (operation.type === 'children' && error.code === 'NoNode') return { type: 'children', names: null };
        if (!mayHaveHappened(error)) throw error;
        await this.#untilConnected();
      }
    }
  }

  async #once(operation: ZkOperation): Promise<ZkResult> {
    if (operation.type === 'get') return { type: 'get', content: await this.#coordination.get(operation.path, this.#watch(operation)) };
    if (operation.type === 'children') return { type: 'children', names: (await this.#coordination.children(operation.path, this.#watch(operation))).names };
    const results = await this.#coordination.multi([{ type: 'check', path: CONTROLLER_EPOCH_PATH, version: this.#epochVersion }, ...operation.operations]);
    return { type: 'written', results: results.slice(1) };
  }

  #watch(operation: Extract<ZkOperation, { type: 'get' | 'children' }>): Watch | undefined {
    const { onChange } = operation;
    if (onChange === undefined) return undefined;
    const key = `${operation.type} ${operation.path}`;
    if (this.#armed.has(key)) return undefined;
    this.#armed.add(key);
    return () => {
      this.#armed.delete(key);
      if (!this.#ended) this.#onEvent(onChange);
    };
  }

  #untilConnected(): Promise<void> {
    if (this.#coordination.state === 'connected') return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.#coordination.onState((state) => {
        if (state === 'connecting' || state === 'suspended') return;
        stop();
        resolve();
      });
    });
  }
}

const mayHaveHappened = (error: CoordinationError): boolean =>
  error.code === 'ConnectionLoss' || error.code === 'OperationTimeout' || error.code === 'SessionMoved';
