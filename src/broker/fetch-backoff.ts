/**
 * How long a follower leaves a partition alone after its leader refused it. Apache Kafka waits replica.fetch.backoff.ms
 * (1 s) after any error. A leader that has not heard yet that it leads, or of the new epoch, hears within milliseconds,
 * and until then acks=all waits for this follower: such refusals are tried again soon, and more and more rarely.
 */
import { ErrorCode } from '../protocol/messages/error-code.ts';

const FIRST_DELAY_MS = 20;

const HEARS_SOON: ReadonlySet<number> = new Set([
  ErrorCode.UNKNOWN_LEADER_EPOCH, ErrorCode.NOT_LEADER_OR_FOLLOWER, ErrorCode.UNKNOWN_TOPIC_ID, ErrorCode.UNKNOWN_TOPIC_OR_PARTITION,
]);

/** `refusals`: how often in a row, this one included. */
export function fetchBackoffMs(errorCode: number, refusals: number, backoffMs: number): number {
  if (!HEARS_SOON.has(errorCode)) return backoffMs;
  return Math.min(backoffMs, FIRST_DELAY_MS * 2 ** Math.min(refusals - 1, 20));
}
