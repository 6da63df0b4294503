/** A topic whose creation was acknowledged is there ever after, with its partitions and configurations: the journal is flushed first. */
import type { Invariant, TopicEvent, TopicSeen } from '../oracle/events.ts';
import type { History } from '../oracle/history.ts';

export class TopicsExist implements Invariant {
  readonly name = 'topics-exist';
  readonly #history: History;
  readonly #topics = new Map<string, TopicEvent>();

  constructor(history: History) {
    this.#history = history;
  }

  onTopicAck(event: TopicEvent): void {
    this.#topics.set(event.topic, event);
  }

  onTopicSeen(name: string, seen: TopicSeen | null): void {
    const expected = this.#topics.get(name);
    if (expected === undefined) return;
    if (seen === null) {
      this.#history.violate(this.name, `topic ${name} was created and is not there`);
      return;
    }
    if (seen.partitions !== expected.partitions) this.#history.violate(this.name, `topic ${name} has ${seen.partitions} partitions instead of ${expected.partitions}`);
    for (const [key, value] of expected.configs) {
      if (seen.configs.get(key) !== value) this.#history.violate(this.name, `topic ${name}: ${key} is ${seen.configs.get(key)} instead of ${value}`);
    }
  }
}
