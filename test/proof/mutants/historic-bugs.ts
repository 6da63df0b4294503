/**
 * Bugs that others had (reliability.md §3; the numbers are its items), each as a change of a built file that puts it into
 * Blumfeld. The text to replace must occur exactly once: a mutant that no longer fits is a failure of the proof, not a pass.
 */
export interface HistoricBug {
  readonly name: string;
  /** Item of reliability.md §3, and where it was seen. */
  readonly item: string;
  readonly simulation: 'cluster' | 'one-broker';
  readonly edits: readonly Edit[];
}

export interface Edit {
  /** Below dist/src, without the ending. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const inCluster = (name: string, item: string, ...edits: Edit[]): HistoricBug => ({ name, item, simulation: 'cluster', edits });
const inOneBroker = (name: string, item: string, ...edits: Edit[]): HistoricBug => ({ name, item, simulation: 'one-broker', edits });

const partition = (find: string, replace: string): Edit => ({ file: 'replication/partition', find, replace });
const isrState = (find: string, replace: string): Edit => ({ file: 'replication/isr-state', find, replace });
const fetcher = (find: string, replace: string): Edit => ({ file: 'broker/replica-fetcher', find, replace });
const producers = (find: string, replace: string): Edit => ({ file: 'log/producer-states', find, replace });

export const HISTORIC_BUGS: readonly HistoricBug[] = [
  inCluster('truncate-to-high-watermark', '1, KIP-101', {
    file: 'broker/replica-manager',
    find: 'this.followers?.follow(hosted, state.isr);',
    replace: 'void hosted.log?.truncateTo(hosted.state.highWatermark).then(() => { hosted.apply(hosted.state.onTruncated(hosted.log.logEndOffset)); this.followers?.follow(hosted, state.isr); });',
  }),
  inCluster('never-truncate', '2, KIP-279: divergence is not noticed', {
    file: 'replication/truncation',
    find: 'if (lastFetchedEpoch === UNDEFINED_EPOCH)',
    replace: 'if (true)',
  }),
  inCluster('unfenced-fetch', '3, KIP-320', partition('if (requestEpoch < 0 || requestEpoch === this.leaderEpoch)', 'if (true)')),
  inCluster('early-isr-expansion', '4: joins at the high watermark of a leader that is new', partition(
    'const required = Math.max(this.highWatermark, this.leaderEpochStartOffset);', 'const required = this.highWatermark;',
  )),
  inCluster('high-watermark-on-smaller-isr', '5, KIP-497: a member about to join does not count', isrState('maximalIsr: [...from.isr, joining],', 'maximalIsr: from.isr,'), {
    file: 'replication/in-sync-set',
    find: '|| this.#isAboutToJoin(follower, logEndOffset, nowMs, replicaLagTimeMaxMs)',
    replace: '',
  }),
  inCluster('shrink-before-written', '5, KAFKA-13091: the ISR shrinks before ZooKeeper has it', isrState(
    'const pendingShrink = (from, inFlight) => ({ isr: from.isr, maximalIsr: from.isr, inFlight });',
    'const pendingShrink = (from, inFlight) => ({ isr: inFlight.isr.map((m) => m.brokerId), maximalIsr: inFlight.isr.map((m) => m.brokerId), inFlight });',
  )),
  inCluster('min-isr-only-at-append', '8 and 9, KIP-966: the high watermark moves below min.insync.replicas, and says so to nobody',
    partition('if (this.isr.length < this.effectiveMinIsr)\n            return t.NO_CHANGE;', ''),
    { file: 'broker/hosted-partition', find: 'if (this.state.isUnderMinIsr)', replace: 'if (false)' },
    partition("return requiredAcks === -1 && this.isr.length < this.effectiveMinIsr ? t.NOT_ENOUGH_REPLICAS : t.NONE;", 'return t.NONE;'),
  ),
  inCluster('appended-called-refused', '9: what was appended below min.insync.replicas is called refused',
    partition('t.NOT_ENOUGH_REPLICAS_AFTER_APPEND', 't.NOT_ENOUGH_REPLICAS'),
    { file: 'broker/hosted-partition', find: 'ErrorCode.NOT_ENOUGH_REPLICAS_AFTER_APPEND', replace: 'ErrorCode.NOT_ENOUGH_REPLICAS' },
  ),
  inCluster('unclean-election', '10, KAFKA-4623: on by default', {
    file: 'controller/leader-election', find: 'const any = uncleanAllowed ?', replace: 'const any = true ?',
  }),
  inCluster('high-watermark-before-truncation', '13, KAFKA-14704', fetcher(
    'if (answer.divergingEpoch.endOffset >= 0)',
    'if (answer.divergingEpoch.endOffset >= 0) hosted.apply(hosted.state.onFollowerAppended(log.logEndOffset, answer.highWatermark));\n        if (answer.divergingEpoch.endOffset >= 0)',
  )),
  inCluster('reads-beyond-high-watermark', '16, redpanda#14794: acks=1 records are seen before they are replicated', {
    file: 'storage/log-reader', find: "isolation === 'logEnd' ?", replace: "isolation !== 'committed' ?",
  }),
  inCluster('waiting-produce-answered-none', '17: leadership moved, and the waiting acks=all produce is told that all is well', {
    file: 'broker/replica-manager',
    find: 'hosted.failWaiting(ErrorCode.NOT_LEADER_OR_FOLLOWER);\n        hosted.apply(change.change);',
    replace: 'hosted.failWaiting(ErrorCode.NONE);\n        hosted.apply(change.change);',
  }),
  inCluster('high-watermark-ignores-followers', '9: acknowledged when the leader alone has it', {
    file: 'replication/in-sync-set', find: 'if (follower.logEndOffset >= least)', replace: 'if (true)',
  }),
  inCluster('zombie-controller-writes', '19, KAFKA-6082: no check of the controller epoch',
    { file: 'broker/controller-steps', find: "[{ type: 'check', path: CONTROLLER_EPOCH_PATH, version: this.#epochVersion }, ...operation.operations]", replace: "[{ type: 'check', path: CONTROLLER_EPOCH_PATH, version: -1 }, ...operation.operations]" },
  ),
  inCluster('older-controller-obeyed', '19: a broker obeys a controller that was deposed', {
    file: 'broker/control-requests', find: 'if (controllerEpoch < this.#controllerEpoch)', replace: 'if (false)',
  }),
  inCluster('former-life-obeyed', '21, KIP-380: a broker obeys what was meant for its former life', {
    file: 'broker/control-requests', find: 'if (brokerEpoch >= 0 && brokerEpoch < this.#broker.brokerEpoch)', replace: 'if (false)',
  }),
  inCluster('producer-state-not-cut', '28: producers remember what was cut from the log', {
    file: 'storage/log-truncation', find: 'await reloadProducers(core);', replace: '',
  }),
  inCluster('stale-life-joins-isr', '7, KIP-903: a follower joins for what it fetched in a former life', {
    file: 'controller/alter-partition', find: 'brokerEpoch === context.brokers.get(brokerId).brokerEpoch', replace: 'true',
  }),
  inCluster('lost-power-counts-as-whole', '8, KIP-966: a machine that lost power vouches for its logs', {
    file: 'storage/log-directory', find: '(this.clean || last === bootId)', replace: 'true',
  }),
  inCluster('recovered-not-synced', '52, apache/kafka#8812: what recovery found is served and not synced', {
    file: 'storage/log-recovery', find: 'await syncRecovered(core, at);', replace: 'await Promise.resolve();',
  }),
  inCluster('bounce-not-noticed', '21, KIP-380: a broker that came back within its session counts as never gone', {
    file: 'controller/on-brokers', find: '(now.get(brokerId)?.brokerEpoch ?? brokerEpoch) > brokerEpoch', replace: 'false && brokerEpoch',
  }),
  inCluster('connection-loss-is-failure', '24: a write whose answer was lost counts as refused, and its state is not read back',
    { file: 'controller/leadership-writes', find: 'yield* refreshLeadership(context, refused.map(({ info }) => info));', replace: '' },
    { file: 'controller/leadership-writes', find: 'if (sameLeadership(info.leadership, next))', replace: 'if (false)' },
    { file: 'broker/controller-steps', find: "operation.type === 'write' && !mayHaveHappened(error)", replace: "operation.type === 'write'" },
  ),
  inCluster('watch-gap', '25: a watch that fired is never set again', {
    file: 'broker/controller-steps', find: 'this.#armed.delete(key);', replace: '',
  }),
  inCluster('follower-fetch-counted-early', '3: what a follower asked for counts before it is known to be of this history', {
    file: 'replication/follower-state', find: 'this.logEndOffset = fetchOffset;', replace: 'this.logEndOffset = Math.max(fetchOffset, leaderLogEndOffset);',
  }),
  inCluster('producer-state-lost-on-failover', '28, AutoMQ#437: followers do not learn producers from batches',
    producers('if (entry === undefined) {\n            entry = new ProducerEntry(producerId, batchProducerEpoch(view, at));', 'if (pending === undefined) return null;\n        if (entry === undefined) {\n            entry = new ProducerEntry(producerId, batchProducerEpoch(view, at));'),
  ),
  inCluster('no-duplicate-detection', '27, redpanda#3039', producers('if (this.duplicate !== null)\n            return DUPLICATE_SEQUENCE_NUMBER;', ''), producers('return entry.includes(first, last) ? DUPLICATE_SEQUENCE_NUMBER : OUT_OF_ORDER_SEQUENCE_NUMBER;', 'return NONE;')),
  inCluster('offsets-not-loaded-on-failover', '43, apache/kafka#2436', {
    file: 'broker/group-coordinator', find: 'this.#replay(led).then(', replace: 'Promise.resolve().then(',
  }),
  inOneBroker('fsync-error-retried', '50, fsyncgate: what failed once counts as synced', {
    file: 'storage/log-flusher', find: 'core.fail(failure);\n            throw failure;', replace: 'core.recoveryPoint = core.syncedOffset = core.logEndOffset;',
  }),
  inOneBroker('failed-write-left-in-file', '51: what a failed write left is not cut off', {
    file: 'storage/log-writer', find: 'await cached.file.truncate(segment.sizeBytes);', replace: 'segment.sizeBytes = (await this.#core.disk.stat(segment.path())).sizeBytes;',
  }),
  inOneBroker('answered-before-synced', '52 and flush.messages: an acknowledgement without its fdatasync', {
    file: 'storage/log-writer', find: 'if (this.#groupSynced)\n                await this.#syncThrough(segment);', replace: '',
  }),
  inOneBroker('producer-state-lost-on-restart', '28: recovery does not learn producers from batches', {
    file: 'storage/log-recovery', find: 'if (batchProducerId(view, at) < 0 || base < replayFrom)', replace: '',
  }),
  inOneBroker('torn-tail-served', '48: recovery does not look at checksums', {
    file: 'storage/batch-check', find: 'checkBatchWhole(view, bytes, at, at + sizeBytes) === BATCH_OK', replace: 'true || checkBatchWhole(view, bytes, at, at + sizeBytes) === BATCH_OK',
  }),
];
