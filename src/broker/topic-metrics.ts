/** Kafka's BrokerTopicMetrics: counters per topic and over all, as plain numbers. Bounded: beyond the cap new topics count only in the sum. */

const MAX_TOPICS = 10_000;

export class TopicCounters {
  messagesIn = 0;
  bytesIn = 0;
  bytesOut = 0;
  bytesRejected = 0;
  produceRequests = 0;
  fetchRequests = 0;
  failedProduceRequests = 0;
  failedFetchRequests = 0;
  produceMessageConversions = 0;
  fetchMessageConversions = 0;
}

export class TopicMetrics {
  readonly total = new TopicCounters();
  readonly byTopic = new Map<string, TopicCounters>();

  of(topic: string): TopicCounters | null {
    let counters = this.byTopic.get(topic);
    if (counters === undefined) {
      if (this.byTopic.size >= MAX_TOPICS) return null;
      counters = new TopicCounters();
      this.byTopic.set(topic, counters);
    }
    return counters;
  }

  remove(topic: string): void {
    this.byTopic.delete(topic);
  }

  onAppended(topic: string, bytes: number, records: number): void {
    const total = this.total;
    total.messagesIn += records;
    total.bytesIn += bytes;
    total.produceRequests++;
    const one = this.of(topic);
    if (one === null) return;
    one.messagesIn += records;
    one.bytesIn += bytes;
    one.produceRequests++;
  }

  onRejected(topic: string, bytes: number): void {
    this.total.bytesRejected += bytes;
    this.total.produceRequests++;
    this.total.failedProduceRequests++;
    const one = this.byTopic.get(topic);
    if (one === undefined) return;
    one.bytesRejected += bytes;
    one.produceRequests++;
    one.failedProduceRequests++;
  }

  onProduceConversion(topic: string): void {
    this.total.produceMessageConversions++;
    const one = this.byTopic.get(topic);
    if (one !== undefined) one.produceMessageConversions++;
  }

  onFetchConversion(topic: string): void {
    this.total.fetchMessageConversions++;
    const one = this.byTopic.get(topic);
    if (one !== undefined) one.fetchMessageConversions++;
  }

  onFetched(topic: string, bytes: number, failed: boolean): void {
    this.total.bytesOut += bytes;
    this.total.fetchRequests++;
    if (failed) this.total.failedFetchRequests++;
    const one = this.byTopic.get(topic);
    if (one === undefined) return;
    one.bytesOut += bytes;
    one.fetchRequests++;
    if (failed) one.failedFetchRequests++;
  }
}
