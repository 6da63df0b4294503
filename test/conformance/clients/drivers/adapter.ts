/** What a client must be able to do for the features of adapter-features.ts; what it lacks is left out and said in `none`. */
export interface Produced {
  readonly key?: string | null;
  readonly value: string | null;
  readonly partition?: number;
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Consumed {
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly value: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

export interface GroupMember {
  /** The partitions it has now, ascending; empty while it rebalances. */
  partitions(): number[];
  /** All it got so far. */
  readonly received: readonly Consumed[];
  leave(): Promise<void>;
}

export interface ProduceOptions {
  readonly codec?: string;
  readonly idempotent?: boolean;
}

export interface Adapter {
  /** Feature → why the client has no such thing. */
  readonly none: Readonly<Record<string, string>>;
  /** Codecs of which it must see an error when it reads (zstd on an old fetch): codec → pattern. */
  readonly crossErrors?: Readonly<Record<string, RegExp>>;
  readonly hasHeaders: boolean;
  /** False: headers are the same for all records of a run of the client, so those of `produce-CODEC` have none. */
  readonly ownHeaders?: boolean;
  readonly errors: { readonly topic: RegExp; readonly oversized: RegExp };
  /** Strategy's own order of partitions does not matter; how long a rebalance may take. */
  readonly rebalanceMs?: number;
  createTopic?(topic: string, partitions: number, configs: Readonly<Record<string, string>>): Promise<void>;
  /** Partitions of the topic as the client's metadata says; 0: it does not exist. */
  partitionCount(topic: string): Promise<number>;
  produce(topic: string, records: readonly Produced[], options?: ProduceOptions): Promise<void>;
  /** By assignment. Rejects after 30 s. */
  consume(topic: string, partition: number, from: number, count: number): Promise<Consumed[]>;
  /** With `received` from the committed offset, or the beginning. */
  join?(topic: string, groupId: string): Promise<GroupMember>;
  commit?(groupId: string, topic: string, partition: number, offset: number): Promise<void>;
  committed?(groupId: string, topic: string, partition: number): Promise<number>;
  /** ListOffsets 0: a time finds the segments that are older, the end of the log among them, not records. */
  readonly timeIsOfSegments?: boolean;
  /** −1 where the client says that there is none. */
  offsetForTime?(topic: string, partition: number, timestamp: number): Promise<number>;
  offsets?(topic: string, partition: number): Promise<{ earliest: number; latest: number }>;
  describeConfig?(topic: string, name: string): Promise<string>;
  alterConfig?(topic: string, name: string, value: string): Promise<void>;
  createPartitions?(topic: string, total: number): Promise<void>;
  deleteRecords?(topic: string, partition: number, before: number): Promise<void>;
  deleteTopic?(topic: string): Promise<void>;
  listGroups?(): Promise<string[]>;
  describeGroup?(groupId: string): Promise<{ state: string; members: number }>;
  deleteGroup?(groupId: string): Promise<void>;
  /** Consumes at an offset past the end of a topic of ten records; says what the client made of it, or throws. */
  outOfRange(topic: string, offset: number): Promise<string>;
}
