/**
 * A Fetch that waits for data (Kafka's DelayedFetch). It may answer at once when enough bytes are there, when a
 * partition has an error to report, or when its time is over; each request is answered once.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DelayedOperation } from '../../purgatory/purgatory.ts';
import type { BrokerContext } from '../context.ts';
import type { FetchParameters } from '../fetch-reader.ts';
import { sendFetchResponse } from '../fetch-response.ts';
import type { FetchContext } from '../fetch-sessions.ts';
import type { HostedPartition } from '../hosted-partition.ts';

export type OpenFetchContext = Exclude<FetchContext, { kind: 'error' }>;

export class DelayedFetch implements DelayedOperation {
  readonly #broker: BrokerContext;
  readonly request: ReceivedRequest;
  readonly parameters: FetchParameters;
  readonly context: OpenFetchContext;
  readonly usesTopicIds: boolean;
  #completed = false;

  constructor(broker: BrokerContext, request: ReceivedRequest, parameters: FetchParameters, context: OpenFetchContext, usesTopicIds: boolean) {
    this.#broker = broker;
    this.request = request;
    this.parameters = parameters;
    this.context = context;
    this.usesTopicIds = usesTopicIds;
  }

  get isCompleted(): boolean {
    return this.#completed;
  }

  isSatisfied(): boolean {
    if (this.request.connection.closed) return true;
    let bytes = 0;
    for (const partition of this.context.partitions) {
      const available = this.#broker.fetchReader.estimate(partition, this.parameters);
      if (available < 0) return true;
      bytes += available;
      if (bytes >= this.parameters.minBytes) return true;
    }
    return bytes >= this.parameters.minBytes;
  }

  tryComplete(): boolean {
    if (!this.isSatisfied()) return false;
    this.complete();
    return true;
  }

  onExpiration(): void {
    this.complete();
  }

  /** What may make it complete; partitions that are not here were errors, and the fetch did not wait. */
  watchedPartitions(): HostedPartition[] {
    const partitions: HostedPartition[] = [];
    for (const { topic, partition } of this.context.partitions) {
      const hosted = this.#broker.replicaManager.get(topic, partition);
      if (hosted !== null) partitions.push(hosted);
    }
    return partitions;
  }

  complete(): void {
    if (this.#completed) return;
    this.#completed = true;
    this.request.localDoneMs = this.#broker.ports.clock.monotonicMs();
    sendFetchResponse(this.#broker, this);
  }
}
