/**
 * Commits offsets of a group that has no members, one after another, and reads them back. Each request is sent once, so
 * that what it did is known: done, or unknown.
 */
import { OFFSET_COMMIT, OFFSET_FETCH } from '../../../src/client/apis.ts';
import type { ClusterClient } from '../../../src/client/cluster-client.ts';
import { checkError } from '../../../src/client/kafka-errors.ts';
import { ClientMachine, partitionsOf, type TopicPartition } from './client-machine.ts';

export class CommitterClient extends ClientMachine {
  readonly group = 'committed-by-hand';
  #next = 1;
  reads = 0;

  protected async run(): Promise<void> {
    const client = this.connect({ apiTimeoutMs: 20 });
    while (!this.stopping) {
      const tp = this.random.pick(partitionsOf(this.cluster));
      const { lossEpoch } = this.history;
      try {
        if (this.random.chance(0.6)) await this.#commit(client, tp, lossEpoch);
        else await this.#readBack(client, tp, lossEpoch);
      } catch (error) {
        this.history.clientError(this.name, error as Error);
        client.forgetCoordinator(this.group);
      }
      await this.sleep(this.random.between(50, this.cluster.swarm.commitPauseMs ?? 500));
    }
  }

  async #commit(client: ClusterClient, { topic, partition }: TopicPartition, lossEpoch: number): Promise<void> {
    const event = { group: this.group, topic, partition, offset: this.#next++ };
    await client.connectionTo({ group: this.group });
    this.history.commitSent(event);
    await client.request({ group: this.group }, OFFSET_COMMIT, {
      groupId: this.group, generationIdOrMemberEpoch: -1, memberId: '', groupInstanceId: null,
      topics: [{ name: topic, partitions: [{ partitionIndex: partition, committedOffset: event.offset, committedMetadata: '' }] }],
    }, { check: (response) => checkError(response.topics[0]!.partitions[0]!.errorCode), deadline: client.deadline(1) });
    if (this.history.lossEpoch === lossEpoch) this.history.commitAcked(event);
  }

  async #readBack(client: ClusterClient, { topic, partition }: TopicPartition, lossEpoch: number): Promise<void> {
    const deadline = client.deadline(1);
    const coordinator = await client.coordinatorOf(this.group, deadline);
    const deposedMs = (): number => this.cluster.deposedCoordinatorMs?.(this.group, coordinator) ?? Infinity;
    const askedMs = deposedMs();
    const response = await client.request({ node: coordinator }, OFFSET_FETCH, { groupId: this.group, topics: [{ name: topic, partitionIndexes: [partition] }], requireStable: false }, {
      check: (answer) => checkError(answer.errorCode), deadline,
    });
    const found = response.topics[0]!.partitions[0]!;
    checkError(found.errorCode);
    this.reads++;
    if (this.history.lossEpoch === lossEpoch) this.history.committedSeen({ group: this.group, topic, partition, offset: found.committedOffset, asOfMs: Math.min(askedMs, deposedMs()) });
  }

  isIdle(): boolean {
    return true;
  }
}
