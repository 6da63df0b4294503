/** Creates topics with configurations, and looks whether those that were confirmed are there. */
import { Admin, RESOURCE_TOPIC } from '../../../src/client/admin.ts';
import { errorCode, KafkaError } from '../../../src/client/kafka-errors.ts';
import type { TopicEvent } from '../oracle/events.ts';
import { ClientMachine, topicNames } from './client-machine.ts';

const MAX_TOPICS = 6;

export class TopicClient extends ClientMachine {
  readonly known: TopicEvent[] = [];
  looks = 0;
  /** A name is used for one attempt only: what an attempt without answer made has other configurations. */
  #named = 0;
  /** Said to exist already, and not seen yet. */
  readonly #unsure = new Set<string>();

  protected async run(): Promise<void> {
    const admin = new Admin(this.connect({ apiTimeoutMs: 5000 }));
    while (!this.stopping) {
      await this.sleep(this.random.between(500, 3000));
      if (this.known.length < (this.cluster.swarm.maxTopics ?? MAX_TOPICS) && this.random.chance(0.5)) await this.#try(() => this.create(admin, `extra${++this.#named}`, 1 + this.random.below(2)));
      else if (this.known.length > 0) await this.#try(() => this.#look(admin, this.random.pick(this.known)));
    }
  }

  async #try(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.history.clientError(this.name, error as Error);
    }
  }

  async create(admin: Admin, name: string, partitions: number): Promise<void> {
    const configs = new Map([['retention.bytes', String(1e9 + this.random.below(1e9))], ['max.message.bytes', String(100_000 + this.random.below(900_000))]]);
    const event = { topic: name, partitions, configs };
    let isSure = true;
    try {
      await admin.createTopic({ name, numPartitions: partitions, replicationFactor: this.cluster.swarm.replicationFactor ?? 1, assignments: [], configs: [...configs].map(([key, value]) => ({ name: key, value })) });
    } catch (error) {
      // An earlier attempt whose answer was lost may have made it.
      if (!(error instanceof KafkaError) || error.code !== errorCode('TOPIC_ALREADY_EXISTS')) throw error;
      isSure = false; // it is in the store, but perhaps not yet led and known
    }
    this.known.push(event);
    if (isSure) this.history.topicAcked(event);
    else this.#unsure.add(name);
  }

  /** Before any fault: the topics that producers and readers use. */
  async createBase(): Promise<void> {
    const client = this.connect();
    const admin = new Admin(client);
    for (const topic of topicNames(this.cluster)) await this.create(admin, topic, this.cluster.swarm.partitions);
    await this.disconnect(client);
  }

  async #look(admin: Admin, { topic }: TopicEvent): Promise<void> {
    const metadata = await admin.cluster.refreshMetadata([topic]);
    const found = metadata.topics.find((candidate) => candidate.name === topic);
    if (found === undefined || found.errorCode === errorCode('UNKNOWN_TOPIC_OR_PARTITION')) {
      this.history.topicSeen(topic, null);
      return;
    }
    if (found.errorCode !== 0) throw new KafkaError(found.errorCode);
    this.#becomeSure(topic);
    const configs = await admin.describeConfigs(RESOURCE_TOPIC, topic, null, { synonyms: false });
    this.looks++;
    this.history.topicSeen(topic, { topic, partitions: found.partitions.length, configs: new Map(configs.map((config) => [config.name, config.value ?? ''])) });
  }

  #becomeSure(name: string): void {
    if (this.#unsure.delete(name)) this.history.topicAcked(this.known.find((event) => event.topic === name)!);
  }

  /** Looks at all, until each was seen; for the end. */
  async lookAtAll(): Promise<void> {
    const client = this.connect();
    const admin = new Admin(client);
    for (const topic of this.known) {
      this.#becomeSure(topic.topic);
      await this.#look(admin, topic);
    }
    await this.disconnect(client);
  }

  isIdle(): boolean {
    return true;
  }
}
