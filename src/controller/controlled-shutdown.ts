/** A broker asks to be relieved before it stops: its leaders move, it leaves the ISRs; the answer names what it still leads. */
import type { TopicPartition } from '../base/ids.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { type ControllerContext } from './controller-context.ts';
import { electForControlledShutdown } from './leader-election.ts';
import { electLeaders } from './partition-machine.ts';
import { takeOffline } from './replica-machine.ts';
import { RequestBatch } from './request-batch.ts';
import type { Steps } from './steps.ts';

const UNKNOWN_BROKER_EPOCH = -1;

export interface ControlledShutdownOutcome {
  readonly errorCode: number;
  readonly remaining: readonly TopicPartition[];
}

export function* onControlledShutdown(context: ControllerContext, brokerId: number, brokerEpoch: number): Steps<ControlledShutdownOutcome> {
  const known = context.brokers.get(brokerId);
  if (known === undefined) return { errorCode: ErrorCode.BROKER_NOT_AVAILABLE, remaining: [] };
  if (brokerEpoch !== UNKNOWN_BROKER_EPOCH && brokerEpoch < known.brokerEpoch) return { errorCode: ErrorCode.STALE_BROKER_EPOCH, remaining: [] };
  context.log('INFO', `Shutting down broker ${brokerId}`);
  context.shuttingDown.add(brokerId);
  const movable = context.partitionsOn(brokerId).filter((info) => info.assignment.replicas.length > 1 && info.leadership !== null && !context.isDeleting(info.topic));
  const led = movable.filter((info) => info.leadership!.leader === brokerId);
  const followed = movable.filter((info) => info.leadership!.leader !== brokerId);
  const batch = new RequestBatch(context);
  yield* electLeaders(context, batch, led, (_info, input) => electForControlledShutdown(input, (id) => context.shuttingDown.has(id)), { countShuttingDown: true });
  yield* takeOffline(context, batch, followed.filter((info) => info.replicas.get(brokerId) !== 'NonExistent').map((info) => ({ brokerId, info })));
  batch.send();
  const remaining = context
    .partitionsOn(brokerId)
    .filter((info) => info.leadership?.leader === brokerId && info.assignment.replicas.length > 1 && !context.isDeleting(info.topic))
    .map(({ topic, partition }) => ({ topic, partition }));
  return { errorCode: ErrorCode.NONE, remaining };
}
