/** The names of a Kafka client's settings (producer, consumer, admin), so that a mistyped one is told. */
import { nearest } from './nearest.ts';

const SETTINGS: ReadonlySet<string> = new Set(`
acks allow.auto.create.topics auto.commit.interval.ms auto.offset.reset batch.size bootstrap.servers buffer.memory check.crcs
client.dns.lookup client.id client.rack compression.type connections.max.idle.ms default.api.timeout.ms delivery.timeout.ms
enable.auto.commit enable.idempotence exclude.internal.topics fetch.max.bytes fetch.max.wait.ms fetch.min.bytes group.id
group.instance.id group.protocol heartbeat.interval.ms interceptor.classes isolation.level key.deserializer key.serializer linger.ms
max.block.ms max.in.flight.requests.per.connection max.partition.fetch.bytes max.poll.interval.ms max.poll.records max.request.size
metadata.max.age.ms metric.reporters metrics.num.samples partition.assignment.strategy partitioner.class receive.buffer.bytes
reconnect.backoff.max.ms reconnect.backoff.ms request.timeout.ms retries retry.backoff.max.ms retry.backoff.ms sasl.jaas.config
sasl.mechanism security.protocol send.buffer.bytes session.timeout.ms socket.connection.setup.timeout.ms ssl.endpoint.identification.algorithm
ssl.keystore.certificate.chain ssl.keystore.key ssl.keystore.location ssl.truststore.certificates ssl.truststore.location
transaction.timeout.ms transactional.id value.deserializer value.serializer`.trim().split(/\s+/));

export const isClientSetting = (name: string): boolean => SETTINGS.has(name);

/** Null when nothing is near: Kafka's clients take settings of plug-ins that nobody can list. */
export const nearestClientSetting = (name: string): string | null => nearest(name, SETTINGS);
