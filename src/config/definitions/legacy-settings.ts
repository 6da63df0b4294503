/**
 * Names of former releases that 3.9 no longer has: accepted from users' files, mapped where they still mean something,
 * never listed by DescribeConfigs. Types and defaults are those of Kafka 0.9.0.1.
 */
import { atLeast } from '../setting-checks.ts';
import type { SettingDefinition } from '../setting-definition.ts';

export const LEGACY_SETTINGS = [
  { name: 'port', type: 'int', defaultText: '9092', importance: 'high', legacy: 'listeners',
    doc: 'The port to listen on when listeners is unset.' },
  { name: 'host.name', type: 'string', defaultText: '', importance: 'high', legacy: 'listeners',
    doc: 'The host to listen on when listeners is unset; empty: all interfaces.' },
  { name: 'advertised.host.name', type: 'string', defaultText: null, importance: 'high', legacy: 'advertised.listeners',
    doc: 'The host that clients are told when advertised.listeners is unset.' },
  { name: 'advertised.port', type: 'int', defaultText: null, importance: 'high', legacy: 'advertised.listeners',
    doc: 'The port that clients are told when advertised.listeners is unset.' },
  { name: 'quota.producer.default', type: 'long', defaultText: '9223372036854775807', importance: 'high', check: atLeast(1), legacy: 'client quotas',
    doc: 'The bytes per second that a client id may produce when it has no quota of its own.' },
  { name: 'quota.consumer.default', type: 'long', defaultText: '9223372036854775807', importance: 'high', check: atLeast(1), legacy: 'client quotas',
    doc: 'The bytes per second that a client id may fetch when it has no quota of its own.' },
  { name: 'zookeeper.sync.time.ms', type: 'int', defaultText: '2000', importance: 'low', legacy: 'nothing',
    doc: 'How far a ZooKeeper follower may lag; without effect.' },
  { name: 'controller.message.queue.size', type: 'int', defaultText: '2147483647', importance: 'low', legacy: 'nothing',
    doc: 'The length of the queue to each broker; without effect.' },
  { name: 'replica.lag.max.messages', type: 'long', defaultText: '4000', importance: 'low', legacy: 'replica.lag.time.max.ms',
    doc: 'How many records a follower might lag in 0.8; without effect.' },
] as const satisfies readonly SettingDefinition[];
