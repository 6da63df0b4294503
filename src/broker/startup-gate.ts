/**
 * Requests that came before the broker was ready (its ports are bound early, so that they can be registered). They wait,
 * bounded, and are dispatched in order once the broker has its logs, its controller and its metadata.
 *
 * What the controller of another broker sends is let through as soon as this broker is registered: the start itself waits
 * for it. Before that its broker epoch is not known, and an order for its former life would be obeyed (KIP-380).
 */
import type { ReceivedRequest } from '../network/request.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';

const MAX_WAITING = 1000;
const CONTROL: ReadonlySet<number> = new Set([ApiKey.LeaderAndIsr, ApiKey.StopReplica, ApiKey.UpdateMetadata]);

export class StartupGate {
  #waiting: ReceivedRequest[] | null = [];
  #control: ReceivedRequest[] | null = [];
  readonly #dispatch: (request: ReceivedRequest) => void;

  constructor(dispatch: (request: ReceivedRequest) => void) {
    this.#dispatch = dispatch;
  }

  onRequest(request: ReceivedRequest): void {
    const queue = request.apiKey === ApiKey.ApiVersions ? null : CONTROL.has(request.apiKey) ? this.#control : this.#waiting;
    if (queue === null) this.#dispatch(request);
    else if (queue.length < MAX_WAITING) queue.push(request);
    else request.fail('the broker is starting');
  }

  /** The broker epoch is known. */
  registered(): void {
    const waiting = this.#control;
    this.#control = null;
    for (const request of waiting ?? []) this.#dispatch(request);
  }

  open(): void {
    this.registered();
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const request of waiting ?? []) this.#dispatch(request);
  }

  /** The start failed. */
  fail(): void {
    const waiting = [...(this.#control ?? []), ...(this.#waiting ?? [])];
    this.#control = [];
    this.#waiting = [];
    for (const request of waiting) request.fail('the broker could not start');
  }
}
