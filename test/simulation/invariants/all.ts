/** The invariants of every run. */
import type { Invariant } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';
import { AckedSurvive } from './acked-survive.ts';
import { GroupOffsets } from './group-offsets.ts';
import { HighWatermarkMonotonic } from './high-watermark-monotonic.ts';
import { HonestErrors } from './honest-errors.ts';
import { NoDuplicates } from './no-duplicates.ts';
import { NothingLeft } from './nothing-left.ts';
import { ProducerIdsUnique } from './producer-ids-unique.ts';
import { RecoveryExact } from './recovery-exact.ts';
import { SequencesGapless } from './sequences-gapless.ts';
import { TopicsExist } from './topics-exist.ts';

export function allInvariants(history: History): Invariant[] {
  return [
    new AckedSurvive(history), new RecoveryExact(history), new HighWatermarkMonotonic(history), new SequencesGapless(history), new NoDuplicates(history),
    new ProducerIdsUnique(history), new GroupOffsets(history), new TopicsExist(history), new HonestErrors(history), new NothingLeft(history),
  ];
}
