/**
 * The append of a client's records to a partition this broker leads: checks, conversion of old formats, the log.
 *
 * The usual case (a magic 2 batch that is stored as it came) runs to its end without a promise. Conversion and
 * recompression of large batches go to Compute; appends to the same partition that come later wait behind them, so
 * order is the order of arrival.
 */
import type { Chunk } from '../base/chunk.ts';
import { isInternalTopic } from '../base/ids.ts';
import { viewOf } from '../log/batch-header.ts';
import type { ReceivedRequest } from '../network/request.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { RecordPreparation } from './record-preparation.ts';
import type { HostedPartition } from './hosted-partition.ts';
import { failAnswer, type PartitionAnswer, type PendingProduce } from './pending-produce.ts';
import type { ReplicaManager } from './replica-manager.ts';
import type { TopicMetrics } from './topic-metrics.ts';

export class RecordAppender {
  readonly #replicas: ReplicaManager;
  readonly #preparation: RecordPreparation;
  readonly #metrics: TopicMetrics;

  constructor(replicas: ReplicaManager, preparation: RecordPreparation, metrics: TopicMetrics) {
    this.#replicas = replicas;
    this.#preparation = preparation;
    this.#metrics = metrics;
  }

  /** Fills `answer`, or makes `pending` wait until it can be filled. */
  append(topic: string, answer: PartitionAnswer, records: Uint8Array | null, pending: PendingProduce, request: ReceivedRequest): void {
    if (isInternalTopic(topic)) {
      failAnswer(answer, ErrorCode.INVALID_TOPIC_EXCEPTION, `Cannot append to internal topic ${topic}`);
      return;
    }
    const hosted = this.#replicas.get(topic, answer.index);
    if (hosted === null) {
      failAnswer(answer, this.#replicas.whyNotHosted(topic, answer.index));
      return;
    }
    if (hosted.log === null) {
      failAnswer(answer, ErrorCode.KAFKA_STORAGE_ERROR);
      return;
    }
    const refused = hosted.state.checkAppend(pending.acks);
    if (refused !== ErrorCode.NONE) {
      failAnswer(answer, refused);
      noteRefused(hosted, records);
      return;
    }
    if (hosted.preparing !== null) {
      this.#behind(hosted, answer, records, pending, request);
      return;
    }
    const prepared = this.#preparation.prepare(hosted, answer, records, request);
    if (prepared === null) this.#onRejected(hosted, records);
    else if (prepared instanceof Promise) this.#whenPrepared(hosted, prepared, answer, records, pending);
    else this.#store(hosted, prepared, prepared === records ? request.chunk : null, answer, pending);
  }

  #behind(hosted: HostedPartition, answer: PartitionAnswer, records: Uint8Array | null, pending: PendingProduce, request: ReceivedRequest): void {
    pending.remaining++;
    const turn = hosted.preparing!.then(async () => {
      // A request whose time is over has let go of its memory: its records are not looked at any more.
      if (pending.isFinished) return;
      const prepared = await this.#preparation.prepare(hosted, answer, records, request);
      if (pending.isFinished) return;
      if (prepared === null) this.#onRejected(hosted, records);
      else this.#storeLate(hosted, prepared, prepared === records ? request.chunk : null, answer, pending);
      pending.oneDone();
    });
    this.#setTail(hosted, turn);
  }

  #whenPrepared(hosted: HostedPartition, prepared: Promise<Uint8Array | null>, answer: PartitionAnswer, records: Uint8Array | null, pending: PendingProduce): void {
    pending.remaining++;
    const turn = prepared.then((bytes) => {
      if (pending.isFinished) return;
      if (bytes === null) this.#onRejected(hosted, records);
      else this.#storeLate(hosted, bytes, null, answer, pending);
      pending.oneDone();
    });
    this.#setTail(hosted, turn);
  }

  #setTail(hosted: HostedPartition, turn: Promise<void>): void {
    const tail = turn.catch(() => {});
    hosted.preparing = tail;
    void tail.then(() => {
      if (hosted.preparing === tail) hosted.preparing = null;
    });
  }

  /** Leadership may have gone while the records were prepared. */
  #storeLate(hosted: HostedPartition, bytes: Uint8Array, owner: Chunk | null, answer: PartitionAnswer, pending: PendingProduce): void {
    const refused = hosted.log === null ? ErrorCode.KAFKA_STORAGE_ERROR : hosted.state.checkAppend(pending.acks);
    if (refused !== ErrorCode.NONE) {
      failAnswer(answer, refused);
      noteRefused(hosted, bytes);
    } else this.#store(hosted, bytes, owner, answer, pending);
  }

  #store(hosted: HostedPartition, bytes: Uint8Array, owner: Chunk | null, answer: PartitionAnswer, pending: PendingProduce): void {
    const log = hosted.log!;
    const result = log.appendAsLeader(bytes, owner, hosted.state.leaderEpoch);
    if (result.errorCode !== ErrorCode.NONE) {
      failAnswer(answer, result.errorCode);
      answer.logStartOffset = log.logStartOffset;
      this.#onRejected(hosted, bytes);
      return;
    }
    answer.baseOffset = result.baseOffset;
    answer.logAppendTimeMs = result.logAppendTimeMs;
    answer.logStartOffset = result.logStartOffset;
    this.#metrics.onAppended(hosted.topic, bytes.length, result.lastOffset - result.baseOffset + 1);
    if (pending.acks !== 0) hosted.await(result.lastOffset + 1, pending, answer);
  }

  #onRejected(hosted: HostedPartition, records: Uint8Array | null): void {
    this.#metrics.onRejected(hosted.topic, records?.length ?? 0);
    noteRefused(hosted, records);
  }
}

/** What travels behind a producer's refused first batch must not take its place. */
function noteRefused(hosted: HostedPartition, records: Uint8Array | null): void {
  if (records !== null) hosted.log?.core.producers.onRefused(viewOf(records));
}
