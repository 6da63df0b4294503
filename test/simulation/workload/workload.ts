/** All clients of one seed. */
import type { ClientMachine, ClientWorld } from './client-machine.ts';
import type { Swarm } from '../swarm.ts';
import { CommitterClient } from './committer-client.ts';
import { GroupClient } from './group-client.ts';
import { ProducerClient } from './producer-client.ts';
import { ReaderClient } from './reader-client.ts';
import { TopicClient } from './topic-client.ts';

export class Workload {
  readonly producers: readonly ProducerClient[];
  readonly reader: ReaderClient;
  readonly committer: CommitterClient;
  readonly members: readonly GroupClient[];
  readonly topics: TopicClient;

  constructor(cluster: ClientWorld & { readonly swarm: Pick<Swarm, 'producers' | 'groupMembers'> }) {
    const { swarm } = cluster;
    this.topics = new TopicClient(cluster, 'topics');
    this.reader = new ReaderClient(cluster, 'reader');
    this.committer = new CommitterClient(cluster, 'committer');
    this.producers = swarm.producers.map((kind, at) => new ProducerClient(cluster, `producer${at}${kind.idempotent ? 'i' : ''}${kind.acks}`, kind));
    this.members = Array.from({ length: swarm.groupMembers }, (_, at) => new GroupClient(cluster, `member${at}`));
  }

  get all(): readonly ClientMachine[] {
    return [this.topics, this.reader, this.committer, ...this.producers, ...this.members];
  }

  start(): void {
    for (const client of this.all) client.start();
  }
}
