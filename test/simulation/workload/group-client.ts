/** A member of a consumer group that subscribes, reads and commits what it read. */
import { type ClusterClient } from '../../../src/client/cluster-client.ts';
import { Consumer } from '../../../src/client/consumer.ts';
import { valueName } from '../oracle/log-scan.ts';
import { ClientMachine, rackOf, topicNames } from './client-machine.ts';

export class GroupClient extends ClientMachine {
  /** Records and commits since it was asked last: for liveness. */
  progress = 0;
  assigned = 0;

  protected async run(): Promise<void> {
    while (!this.stopping) {
      const client = this.connect();
      await this.#belong(client);
      await this.disconnect(client);
    }
  }

  async #belong(client: ClusterClient): Promise<void> {
    const { lossEpoch } = this.history;
    const consumer = new Consumer(client, {
      groupId: 'members', autoOffsetReset: 'earliest', autoCommit: false, maxWaitMs: this.cluster.swarm.readerWaitMs ?? 500, rackId: rackOf(this), sessionTimeoutMs: 6000, rebalanceTimeoutMs: 8000, heartbeatIntervalMs: 1500,
      allowAutoTopicCreation: false, onAssigned: () => void this.assigned++,
    });
    consumer.subscribe(topicNames(this.cluster));
    while (!this.stopping && this.history.lossEpoch === lossEpoch) {
      try {
        const records = await consumer.poll(400);
        if (this.history.lossEpoch !== lossEpoch) break;
        for (const { topic, partition, offset, value } of records) this.history.seen({ client: this.name, topic, partition, offset, value: valueName(value) });
        if (records.length === 0) continue;
        await consumer.commit();
        this.progress++;
      } catch (error) {
        if (this.history.lossEpoch === lossEpoch) this.history.clientError(this.name, error as Error);
        await this.sleep(100);
      }
    }
    await consumer.close();
  }

  isIdle(): boolean {
    return true;
  }
}
