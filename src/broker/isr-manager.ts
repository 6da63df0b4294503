/**
 * Carries what leaders here propose for their in-sync sets to the controller (AlterPartition, KIP-497), in batches, one
 * request at a time, and its answers back; looks for lagging followers every half of replica.lag.time.max.ms.
 */
import { ZERO_UUID } from '../base/ids.ts';
import type { Timer } from '../base/ports.ts';
import { interBrokerVersion } from '../config/inter-broker-versions.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';
import type { AlterPartitionRequest, AlterPartitionResponse, AlterPartitionResponsePartitionData } from '../protocol/messages/alter-partition.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { IsrProposal } from '../replication/isr-state.ts';
import { type AlterPartitionResult, ISR_CHANGED, ISR_PROPOSED, type PartitionChange, REFRESH_PARTITION_STATE, RETRY_PROPOSAL, TRUNCATED_BELOW_HIGH_WATERMARK } from '../replication/partition-types.ts';
import { topicPartitionStatePath } from '../znodes/paths.ts';
import { decodePartitionState } from '../znodes/topic-znodes.ts';
import type { BrokerContext } from './context.ts';
import type { HostedPartition } from './hosted-partition.ts';
import type { InterBrokerChannels } from './inter-broker-channels.ts';

const LOGGER = 'kafka.cluster.Partition';
const RETRY_DELAY_MS = 50;
/** First version with topic ids; before it topics go by name. */
const FIRST_BY_ID = 2;
const FIRST_WITH_EPOCHS = 3;

type Refusal = Pick<AlterPartitionResult, 'errorCode'>;

export class IsrManager {
  readonly #broker: BrokerContext;
  readonly #channels: InterBrokerChannels;
  readonly #wanted = new Map<HostedPartition, IsrProposal>();
  #isSending = false;
  #timer: Timer | null = null;
  #closed = false;
  /** The session expired and there is no other yet: whatever is proposed would be refused. */
  #isHeld = false;

  constructor(broker: BrokerContext, channels: InterBrokerChannels) {
    this.#broker = broker;
    this.#channels = channels;
  }

  start(): void {
    const everyMs = Math.max(1, this.#broker.settings.replicaLagTimeMaxMs / 2);
    this.#timer = this.#broker.ports.clock.setTimer(everyMs, () => {
      if (this.#closed) return;
      const nowMs = this.#nowMs();
      for (const hosted of this.#broker.replicaManager.all()) if (hosted.state.isLeader) hosted.apply(hosted.state.maybeShrinkIsr(nowMs));
      this.start();
    });
  }

  close(): void {
    this.#closed = true;
    this.#timer?.cancel();
    this.#wanted.clear();
  }

  hold(): void {
    this.#isHeld = true;
  }

  /** Proposals of leaders that are leaders no more, or under another epoch, are dropped when their turn comes. */
  release(): void {
    this.#isHeld = false;
    this.#sendSoon();
  }

  #nowMs(): number {
    return this.#broker.ports.clock.monotonicMs();
  }

  #log(level: 'INFO' | 'WARN' | 'ERROR', { topic, partition }: HostedPartition, message: string, error?: unknown): void {
    this.#broker.ports.log.log(level, LOGGER, `[Partition ${topic}-${partition} broker=${this.#broker.brokerId}] ${message}`, error);
  }

  /** What a partition's state machine said besides a new high watermark. */
  onChange(hosted: HostedPartition, change: PartitionChange): void {
    if (this.#closed) return;
    if ((change & ISR_CHANGED) !== 0) this.#log('INFO', hosted, `ISR updated to ${hosted.state.isr.join(',')} and version updated to ${hosted.state.partitionEpoch}`);
    if ((change & TRUNCATED_BELOW_HIGH_WATERMARK) !== 0) this.#log('ERROR', hosted, `the log was cut below the high watermark, to ${hosted.state.logEndOffset}`);
    if ((change & ISR_PROPOSED) !== 0) this.#propose(hosted);
    if ((change & RETRY_PROPOSAL) !== 0) this.#broker.ports.clock.setTimer(RETRY_DELAY_MS, () => this.#propose(hosted));
    if ((change & REFRESH_PARTITION_STATE) !== 0) void this.#refresh(hosted);
  }

  #propose(hosted: HostedPartition): void {
    const proposal = hosted.state.isrProposal;
    if (proposal === null || this.#closed) return;
    const ids = proposal.isr.map((member) => member.brokerId).join(',');
    this.#log('INFO', hosted, `${proposal.isr.length < hosted.state.isr.length ? 'Shrinking' : 'Expanding'} ISR from ${hosted.state.isr.join(',')} to ${ids}. Leader: (highWatermark: ${hosted.state.highWatermark}, endOffset: ${hosted.state.logEndOffset})`);
    this.#wanted.set(hosted, proposal);
    this.#sendSoon();
  }

  #sendSoon(): void {
    if (this.#isSending || this.#isHeld || this.#wanted.size === 0) return;
    this.#isSending = true;
    this.#broker.ports.clock.defer(() => void this.#sendAll());
  }

  async #sendAll(): Promise<void> {
    while (this.#wanted.size > 0 && !this.#closed && !this.#isHeld) {
      const batch = [...this.#wanted].filter(([hosted, proposal]) => hosted.state.isrProposal === proposal);
      this.#wanted.clear();
      if (batch.length === 0) break;
      const results = await this.#send(batch).catch((): Refusal => ({ errorCode: ErrorCode.NETWORK_EXCEPTION }));
      for (const [hosted, proposal] of batch) this.#apply(hosted, proposal, results instanceof Map ? results.get(hosted) : results);
    }
    this.#isSending = false;
  }

  #apply(hosted: HostedPartition, proposal: IsrProposal, result: AlterPartitionResult | Refusal | undefined): void {
    const refusal = { errorCode: ErrorCode.UNKNOWN_SERVER_ERROR, leader: -1, leaderEpoch: -1, isr: [], leaderRecoveryState: 0, partitionEpoch: -1, ...result };
    if (refusal.errorCode !== ErrorCode.NONE) this.#log('INFO', hosted, `the controller did not take the ISR change (error ${refusal.errorCode})`);
    hosted.apply(hosted.state.onAlterPartitionResult(proposal, refusal, this.#nowMs()));
  }

  async #send(batch: readonly (readonly [HostedPartition, IsrProposal])[]): Promise<Map<HostedPartition, AlterPartitionResult> | Refusal> {
    const response = await this.#ask(this.#request(batch));
    if (response.errorCode !== ErrorCode.NONE) return { errorCode: response.errorCode };
    const results = new Map<HostedPartition, AlterPartitionResult>();
    for (const [hosted] of batch) {
      const topic = response.topics.find((candidate) => candidate.topicId === hosted.topicId || candidate.topicName === hosted.topic);
      const data = topic?.partitions.find((candidate) => candidate.partitionIndex === hosted.partition);
      if (data !== undefined) results.set(hosted, resultOf(data));
    }
    return results;
  }

  #request(batch: readonly (readonly [HostedPartition, IsrProposal])[]): AlterPartitionRequest {
    const { brokerId, brokerEpoch } = this.#broker;
    const topics = new Map<string, AlterPartitionRequest['topics'][number]>();
    for (const [hosted, proposal] of batch) {
      let topic = topics.get(hosted.topic);
      if (topic === undefined) topics.set(hosted.topic, (topic = { topicName: hosted.topic, topicId: hosted.topicId, partitions: [] }));
      topic.partitions.push({
        partitionIndex: hosted.partition,
        leaderEpoch: proposal.leaderEpoch,
        newIsr: [],
        newIsrWithEpochs: proposal.isr.map((member) => (member.brokerId === brokerId ? { brokerId, brokerEpoch } : { ...member })),
        leaderRecoveryState: proposal.leaderRecoveryState,
        partitionEpoch: proposal.partitionEpoch,
      });
    }
    return { brokerId, brokerEpoch, topics: [...topics.values()] };
  }

  /** Of the controller in this process, or the one elsewhere. */
  async #ask(request: AlterPartitionRequest): Promise<AlterPartitionResponse> {
    const { cluster, metadataCache } = this.#broker;
    const here = await cluster.controller.request({ type: 'alterPartition', request });
    if (here?.type === 'alterPartition') return here.response;
    const address = metadataCache.broker(metadataCache.controllerId)?.endpoints.get(this.#broker.config.interBrokerListenerName);
    if (address === undefined) return { throttleTimeMs: 0, errorCode: ErrorCode.NOT_CONTROLLER, topics: [] };
    const client = await this.#channels.to(address);
    const haveIds = request.topics.every((topic) => topic.topicId !== ZERO_UUID);
    const allowed = interBrokerVersion('alterPartition', this.#broker.config.interBrokerProtocolVersion);
    const version = client.versionOf(ApiKey.AlterPartition, haveIds ? allowed : Math.min(allowed, FIRST_BY_ID - 1));
    return client.request(ApiKey.AlterPartition, version, inVersion(request, version));
  }

  /** Our version of the state znode is old (reliability.md item 23). */
  async #refresh(hosted: HostedPartition): Promise<void> {
    try {
      const present = await this.#broker.coordination.get(topicPartitionStatePath(hosted.topic, hosted.partition));
      if (present === null) return;
      const state = decodePartitionState(hosted.topic, hosted.partition, present.data);
      hosted.apply(hosted.state.onPartitionStateRead({ ...state, errorCode: ErrorCode.NONE, partitionEpoch: present.stat.version }, this.#nowMs()));
    } catch (error) {
      this.#log('WARN', hosted, 'could not read the state of the partition', error);
      this.#broker.ports.clock.setTimer(RETRY_DELAY_MS, () => void this.#refresh(hosted));
    }
  }
}

const resultOf = (data: AlterPartitionResponsePartitionData): AlterPartitionResult => ({
  errorCode: data.errorCode, leader: data.leaderId, leaderEpoch: data.leaderEpoch, isr: data.isr, leaderRecoveryState: data.leaderRecoveryState, partitionEpoch: data.partitionEpoch,
});

function inVersion(request: AlterPartitionRequest, version: number): AlterPartitionRequest {
  if (version >= FIRST_WITH_EPOCHS) return request;
  const topics = request.topics.map((topic) => ({
    ...topic,
    topicName: version >= FIRST_BY_ID ? '' : topic.topicName,
    partitions: topic.partitions.map((partition) => ({ ...partition, newIsr: partition.newIsrWithEpochs.map((member) => member.brokerId), newIsrWithEpochs: [] })),
  }));
  return { ...request, topics };
}
