/**
 * What a client is told under faults is one of the errors that a broker on a failing machine may give: no CORRUPT_MESSAGE
 * (a bad CRC was served), no UNKNOWN_SERVER_ERROR (nobody foresaw it), no OFFSET_OUT_OF_RANGE for what was served before.
 */
import { KafkaError } from '../../../src/client/kafka-errors.ts';
import type { Invariant } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';

const NEVER = new Set(['CORRUPT_MESSAGE', 'UNKNOWN_SERVER_ERROR', 'OFFSET_OUT_OF_RANGE', 'INVALID_RECORD', 'INVALID_REQUEST', 'UNSUPPORTED_VERSION', 'MESSAGE_TOO_LARGE']);

export class HonestErrors implements Invariant {
  readonly name = 'honest-errors';
  readonly #history: History;

  constructor(history: History) {
    this.#history = history;
  }

  onClientError(client: string, error: Error): void {
    if (error instanceof KafkaError) {
      if (NEVER.has(error.info.name)) this.#history.violate(this.name, `${client}: ${error.info.name}: ${error.message}`);
    } else if (error.name !== 'ClientTimeoutError' && error.name !== 'DisconnectError') {
      this.#history.violate(this.name, `${client}: ${error.stack ?? String(error)}`);
    }
  }
}
