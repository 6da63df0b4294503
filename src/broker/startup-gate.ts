/**
 * Requests that came before the broker was ready (its ports are bound early, so that they can be registered). They wait,
 * bounded, and are dispatched in order once the broker has its logs, its controller and its metadata. What the controller
 * of another broker sends is let through: the start itself waits for it.
 */
import type { ReceivedRequest } from '../network/request.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';

const MAX_WAITING = 1000;
const LET_THROUGH: ReadonlySet<number> = new Set([ApiKey.ApiVersions, ApiKey.LeaderAndIsr, ApiKey.StopReplica, ApiKey.UpdateMetadata]);

export class StartupGate {
  #waiting: ReceivedRequest[] | null = [];
  readonly #dispatch: (request: ReceivedRequest) => void;

  constructor(dispatch: (request: ReceivedRequest) => void) {
    this.#dispatch = dispatch;
  }

  onRequest(request: ReceivedRequest): void {
    if (this.#waiting === null || LET_THROUGH.has(request.apiKey)) this.#dispatch(request);
    else if (this.#waiting.length < MAX_WAITING) this.#waiting.push(request);
    else request.fail('the broker is starting');
  }

  open(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    for (const request of waiting ?? []) this.#dispatch(request);
  }

  /** The start failed. */
  fail(): void {
    const waiting = this.#waiting ?? [];
    this.#waiting = [];
    for (const request of waiting) request.fail('the broker could not start');
  }
}
