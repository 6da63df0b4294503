/** Topic overrides as the coordination store has them, and the effective LogConfig of each topic, computed once per change. */
import type { BrokerConfig } from '../config/broker-config.ts';
import type { LogConfig } from '../config/log-config.ts';
import { topicLogConfig } from '../config/topic-config.ts';

const NO_OVERRIDES: ReadonlyMap<string, string> = new Map();

export class TopicConfigs {
  #broker: BrokerConfig;
  readonly #overrides = new Map<string, ReadonlyMap<string, string>>();
  readonly #effective = new Map<string, LogConfig>();
  #defaults: LogConfig;

  constructor(broker: BrokerConfig) {
    this.#broker = broker;
    this.#defaults = topicLogConfig(broker, NO_OVERRIDES);
  }

  get defaults(): LogConfig {
    return this.#defaults;
  }

  overrides(topic: string): ReadonlyMap<string, string> {
    return this.#overrides.get(topic) ?? NO_OVERRIDES;
  }

  /** Topics that have any. */
  topics(): IterableIterator<string> {
    return this.#overrides.keys();
  }

  logConfig(topic: string): LogConfig {
    const overrides = this.#overrides.get(topic);
    if (overrides === undefined) return this.#defaults;
    let effective = this.#effective.get(topic);
    if (effective === undefined) this.#effective.set(topic, (effective = topicLogConfig(this.#broker, overrides)));
    return effective;
  }

  /** An empty map forgets the topic. */
  set(topic: string, overrides: ReadonlyMap<string, string>): void {
    this.#effective.delete(topic);
    if (overrides.size === 0) this.#overrides.delete(topic);
    else this.#overrides.set(topic, overrides);
  }

  /** The broker's own configuration changed: every topic's effective one may have. */
  onBrokerConfig(broker: BrokerConfig): void {
    this.#broker = broker;
    this.#effective.clear();
    this.#defaults = topicLogConfig(broker, NO_OVERRIDES);
  }
}
