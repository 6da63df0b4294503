/**
 * One broker's configuration: the static properties and, above them, the dynamic cluster default and the dynamic
 * values of this broker (KIP-226). Immutable: `withDynamic` makes the next one.
 *
 * `get` is typed by the setting's name. A long beyond ±(2^53−1) reads as ±Infinity ("no limit"); `text` keeps it exact.
 */
import { formatListener, parseListeners, parseSecurityProtocolMap } from './listeners.ts';
import type { Listener, SecurityProtocol } from './listeners.ts';
import { parseProtocolVersion } from './protocol-version.ts';
import type { SettingDefinition, SettingValue } from './setting-definition.ts';
import { BROKER_SETTINGS } from './setting-table.ts';
import type { BrokerSettingName, BrokerSettingValue } from './setting-table.ts';
import { normalText, parseSetting } from './setting-values.ts';

export interface ConfigLayers {
  /** From server.properties and --override, unknown names included. */
  readonly static: ReadonlyMap<string, string>;
  /** From /config/brokers/<default>. */
  readonly dynamicDefault: ReadonlyMap<string, string>;
  /** From /config/brokers/<id>. */
  readonly dynamicBroker: ReadonlyMap<string, string>;
}

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const scaled = (value: number, unit: number): number => (value < 0 ? -1 : value * unit);

export class BrokerConfig {
  readonly layers: ConfigLayers;
  readonly #values = new Map<string, SettingValue | null>();

  constructor(layers: ConfigLayers) {
    this.layers = layers;
    for (const definition of BROKER_SETTINGS.values()) this.#values.set(definition.name, this.#effective(definition));
  }

  /** A malformed value falls through to the layer below: problems were reported when it was read. */
  #effective(definition: SettingDefinition): SettingValue | null {
    const { dynamicBroker, dynamicDefault, static: fixed } = this.layers;
    for (const layer of [dynamicBroker, dynamicDefault, fixed]) {
      const text = layer.get(definition.name);
      if (text === undefined) continue;
      const parsed = parseSetting(definition, text);
      if (parsed.problem === null) return parsed.value;
    }
    return definition.defaultText === null ? null : parseSetting({ ...definition, check: undefined } as SettingDefinition, definition.defaultText).value;
  }

  get<Name extends BrokerSettingName>(name: Name): BrokerSettingValue<Name> {
    return this.#values.get(name) as BrokerSettingValue<Name>;
  }

  /** Whether somebody set it, in any layer. */
  isSet(name: BrokerSettingName): boolean {
    const { dynamicBroker, dynamicDefault, static: fixed } = this.layers;
    return dynamicBroker.has(name) || dynamicDefault.has(name) || fixed.has(name);
  }

  /** The effective value as Kafka prints it, or null. Exact for every long. */
  text(name: string): string | null {
    const definition = BROKER_SETTINGS.get(name);
    if (definition === undefined) return this.rawText(name) ?? null;
    const raw = this.rawText(name);
    if (raw !== undefined && parseSetting(definition, raw).problem === null) return normalText(definition, raw);
    return definition.defaultText;
  }

  /** The text of the nearest layer that has the name, known or not. */
  rawText(name: string): string | undefined {
    const { dynamicBroker, dynamicDefault, static: fixed } = this.layers;
    return dynamicBroker.get(name) ?? dynamicDefault.get(name) ?? fixed.get(name);
  }

  /** `listener.name.<listener>.<name>` where it is set, else the value of `name`. */
  listenerText(listenerName: string, name: BrokerSettingName): string | null {
    return this.rawText(`listener.name.${listenerName.toLowerCase()}.${name}`) ?? this.text(name);
  }

  /** `listener.name.<listener>.<mechanism>.<name>`, then the listener's, then the value of `name`. */
  mechanismText(listenerName: string, mechanism: string, name: BrokerSettingName): string | null {
    return this.rawText(`listener.name.${listenerName.toLowerCase()}.${mechanism.toLowerCase()}.${name}`) ?? this.listenerText(listenerName, name);
  }

  withDynamic(dynamicDefault: ReadonlyMap<string, string>, dynamicBroker: ReadonlyMap<string, string>): BrokerConfig {
    return new BrokerConfig({ static: this.layers.static, dynamicDefault, dynamicBroker });
  }

  /** −1: to be generated. */
  get brokerId(): number {
    return this.isSet('broker.id') ? this.get('broker.id') : this.get('node.id');
  }

  /** null: the embedded store. */
  get zookeeperConnect(): string | null {
    const text = this.get('zookeeper.connect');
    return text === null || text === '' || text === 'embedded' ? null : text;
  }

  get zookeeperConnectionTimeoutMs(): number {
    return this.get('zookeeper.connection.timeout.ms') ?? this.get('zookeeper.session.timeout.ms');
  }

  get logDirs(): readonly string[] {
    const text = this.get('log.dirs') ?? this.get('log.dir');
    return text.split(',').map((item) => item.trim()).filter((item) => item !== '');
  }

  /** −1: without limit. */
  get logRetentionMs(): number {
    const milliseconds = this.get('log.retention.ms');
    if (milliseconds !== null) return milliseconds < 0 ? -1 : milliseconds;
    const minutes = this.get('log.retention.minutes');
    return minutes === null ? scaled(this.get('log.retention.hours'), HOUR_MS) : scaled(minutes, MINUTE_MS);
  }

  get logRollMs(): number {
    return this.get('log.roll.ms') ?? this.get('log.roll.hours') * HOUR_MS;
  }

  get logRollJitterMs(): number {
    return this.get('log.roll.jitter.ms') ?? this.get('log.roll.jitter.hours') * HOUR_MS;
  }

  /** Infinity: never by time. */
  get logFlushIntervalMs(): number {
    return this.get('log.flush.interval.ms') ?? this.get('log.flush.scheduler.interval.ms');
  }

  /** The full name, such as "3.9-IV0". */
  get interBrokerProtocolVersion(): string {
    return parseProtocolVersion(this.get('inter.broker.protocol.version')) ?? '3.9-IV0';
  }

  get securityProtocols(): ReadonlyMap<string, SecurityProtocol> {
    return parseSecurityProtocolMap(this.get('listener.security.protocol.map') ?? '');
  }

  /** From `listeners`, or 0.9's `host.name` and `port`. Throws ListenerError. */
  get listeners(): Listener[] {
    const old = !this.isSet('listeners') && (this.isSet('port') || this.isSet('host.name'));
    const text = old ? `PLAINTEXT://${this.get('host.name')}:${this.get('port')}` : this.get('listeners');
    return parseListeners(text, this.securityProtocols);
  }

  /**
   * What clients are told. An empty or wildcard host, and port 0, are for the shell to fill in: see
   * `chooseAdvertisedHost` and the port that was bound. Throws ListenerError.
   */
  get advertisedListeners(): Listener[] {
    const text = this.get('advertised.listeners');
    if (text !== null && text !== '') return parseListeners(text, this.securityProtocols, false);
    const listeners = this.listeners;
    const host = this.get('advertised.host.name');
    const port = this.get('advertised.port');
    if (host === null && port === null) return listeners;
    return listeners.map((listener, index) => (index === 0 ? { ...listener, host: host ?? listener.host, port: port ?? listener.port } : listener));
  }

  /** Name of the listener over which brokers talk. */
  get interBrokerListenerName(): string {
    return (this.get('inter.broker.listener.name') ?? this.get('security.inter.broker.protocol')).toUpperCase();
  }

  /**
   * Replication factor for an internal topic: what was set, else min(default, live brokers), as in 0.9, so that one
   * broker without any configuration has working groups.
   */
  internalReplicationFactor(name: 'offsets.topic.replication.factor' | 'transaction.state.log.replication.factor', liveBrokers: number): number {
    const configured = this.get(name);
    return this.isSet(name) ? configured : Math.max(1, Math.min(configured, liveBrokers));
  }

  /** min.insync.replicas of the transaction topic, bounded in the same way. */
  internalMinInsyncReplicas(replicationFactor: number): number {
    const configured = this.get('transaction.state.log.min.isr');
    return this.isSet('transaction.state.log.min.isr') ? configured : Math.max(1, Math.min(configured, replicationFactor));
  }

  /** One line for people: where this broker listens. */
  describeListeners(): string {
    return this.listeners.map(formatListener).join(',');
  }
}
