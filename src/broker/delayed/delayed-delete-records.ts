/**
 * A DeleteRecords that waits until every replica that is alive has moved its log start (Kafka's DelayedDeleteRecords):
 * after the answer no replica of the partition has the records for readers, whoever leads it.
 */
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { DelayedOperation } from '../../purgatory/purgatory.ts';
import type { HostedPartition } from '../hosted-partition.ts';

export interface DeletedRecords {
  readonly hosted: HostedPartition;
  /** The log start asked for. */
  readonly before: number;
  /** REQUEST_TIMED_OUT while it waits. */
  errorCode: number;
  lowWatermark: number;
}

export class DelayedDeleteRecords implements DelayedOperation {
  readonly #waiting: readonly DeletedRecords[];
  readonly #isAlive: (brokerId: number) => boolean;
  readonly #done: () => void;

  /** `done` is called once; what each partition came to is in `waiting`. */
  constructor(waiting: readonly DeletedRecords[], isAlive: (brokerId: number) => boolean, done: () => void) {
    this.#waiting = waiting;
    this.#isAlive = isAlive;
    this.#done = done;
  }

  tryComplete(): boolean {
    let isComplete = true;
    for (const deleted of this.#waiting) {
      if (deleted.errorCode !== ErrorCode.REQUEST_TIMED_OUT) continue;
      const { hosted, before } = deleted;
      if (hosted.log === null) deleted.errorCode = ErrorCode.KAFKA_STORAGE_ERROR;
      else if (!hosted.state.isLeader) deleted.errorCode = ErrorCode.NOT_LEADER_OR_FOLLOWER;
      else {
        deleted.lowWatermark = hosted.state.lowWatermark(this.#isAlive);
        if (deleted.lowWatermark >= before) deleted.errorCode = ErrorCode.NONE;
        else isComplete = false;
      }
    }
    if (isComplete) this.#done();
    return isComplete;
  }

  onExpiration(): void {
    this.#done();
  }
}
