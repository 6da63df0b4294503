import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ElectionNotNeededException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NoReassignmentInProgressException;
import org.apache.kafka.common.errors.OffsetMetadataTooLarge;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The features of the clients' table (features.ts) through Apache Kafka's kafka-clients of the class path: producer,
 * consumer and all calls of its admin that one broker serves. Arguments: PHASE [FEATURE]...; prints one JSON line each.
 * `records.ts` says what is in the topics of the codecs.
 */
public class ClientFeatures {
  interface Feature {
    String run() throws Exception;
  }

  static final String bootstrap = System.getenv("BLUMFELD_BOOTSTRAP");
  static final short replicas = Short.parseShort(System.getenv("BLUMFELD_REPLICAS"));
  static final String prefix = System.getenv("BLUMFELD_PREFIX");
  static final String cross = System.getenv("BLUMFELD_CROSS");
  static final int RECORD_COUNT = 250;
  static final String[] CODECS = {"none", "gzip", "snappy", "lz4", "zstd"};
  static final Map<String, Object> NOTHING = Map.of();
  static Admin admin;
  static int made = 0;

  public static void main(String[] arguments) throws Exception {
    Set<String> wanted = new HashSet<>(Arrays.asList(arguments).subList(1, arguments.length));
    admin = Admin.create(new HashMap<>(Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", "20000", "request.timeout.ms", "10000")));
    for (Map.Entry<String, Feature> entry : (arguments[0].equals("cross-read") ? crossReads() : features()).entrySet()) {
      if (wanted.isEmpty() || wanted.contains(entry.getKey())) runOne(entry.getKey(), entry.getValue());
    }
    System.out.flush();
    Runtime.getRuntime().halt(0);
  }

  static Map<String, Feature> features() {
    Map<String, Feature> all = new LinkedHashMap<>();
    all.put("connect", ClientFeatures::connect);
    all.put("create-topic", ClientFeatures::createTopics);
    for (String codec : CODECS) all.put("produce-" + codec, () -> produceCodec(codec));
    all.put("produce-keyed", ClientFeatures::produceKeyed);
    all.put("idempotent", ClientFeatures::idempotent);
    all.put("consume-assign", ClientFeatures::consumeAssign);
    all.put("consume-group", ClientFeatures::consumeGroup);
    all.put("commit-resume", ClientFeatures::commitResume);
    all.put("seek-time", ClientFeatures::seekTime);
    all.put("list-offsets", ClientFeatures::listOffsets);
    all.put("describe-configs", ClientFeatures::describeConfigs);
    all.put("alter-configs", ClientFeatures::alterConfigs);
    all.put("create-partitions", ClientFeatures::createPartitions);
    all.put("delete-records", ClientFeatures::deleteRecords);
    all.put("delete-topic", ClientFeatures::deleteTopic);
    all.put("list-groups", ClientFeatures::listGroups);
    all.put("describe-group", ClientFeatures::describeGroup);
    all.put("delete-group", ClientFeatures::deleteGroup);
    all.put("error-topic", ClientFeatures::errorTopic);
    all.put("error-oversized", ClientFeatures::errorOversized);
    all.put("error-offset", ClientFeatures::errorOffset);
    return all;
  }

  static Map<String, Feature> crossReads() {
    Map<String, Feature> all = new LinkedHashMap<>();
    for (String codec : CODECS) all.put("cross-" + codec, () -> checkRecords(readAll(cross + "." + codec, RECORD_COUNT)));
    return all;
  }

  // ---- helpers

  static void runOne(String id, Feature feature) {
    long from = System.currentTimeMillis();
    String detail;
    boolean ok = true;
    try {
      detail = feature.run();
    } catch (Throwable error) {
      ok = false;
      StackTraceElement at = Arrays.stream(error.getStackTrace()).filter(line -> line.getClassName().startsWith("ClientFeatures")).findFirst().orElse(null);
      detail = error + " at " + at;
    }
    System.out.println("{\"feature\":\"" + id + "\",\"ok\":" + ok + ",\"detail\":\"" + escape(detail) + "\",\"ms\":" + (System.currentTimeMillis() - from) + "}");
    System.out.flush();
  }

  static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ").replace("\r", " ").replace("\t", " ");
  }

  static void check(boolean truth, String what) {
    if (!truth) throw new AssertionError(what);
  }

  static void same(Object expected, Object actual) {
    if (!expected.equals(actual)) throw new AssertionError("expected " + expected + ", got " + actual);
  }

  /** The call must fail, with this class. */
  static void fails(Class<? extends Throwable> wanted, Future<?> future) throws Exception {
    try {
      future.get(20, TimeUnit.SECONDS);
    } catch (ExecutionException error) {
      check(wanted.isInstance(error.getCause()), "expected " + wanted.getSimpleName() + ", got " + error.getCause());
      return;
    }
    throw new AssertionError("expected " + wanted.getSimpleName() + ", got an answer");
  }

  static <T> T get(Future<T> future) throws Exception {
    return future.get(25, TimeUnit.SECONDS);
  }

  static String named(String what) {
    return prefix + "." + what + "-" + made++;
  }

  static String newTopic(String what, int partitions) throws Exception {
    String topic = named(what);
    get(admin.createTopics(List.of(new NewTopic(topic, partitions, replicas))).all());
    return topic;
  }

  static Properties base() {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("client.id", "features-" + made++);
    return properties;
  }

  static KafkaProducer<String, String> producer(Map<String, Object> more) {
    Properties properties = base();
    properties.put("linger.ms", "5");
    properties.putAll(more);
    return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
  }

  static KafkaConsumer<String, String> consumer(Map<String, Object> more) {
    Properties properties = base();
    properties.put("auto.offset.reset", "earliest");
    properties.put("enable.auto.commit", "false");
    properties.put("fetch.max.wait.ms", "100");
    properties.put("heartbeat.interval.ms", "300");
    properties.putAll(more);
    return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
  }

  static TopicPartition first(String topic) {
    return new TopicPartition(topic, 0);
  }

  static String fill(String topic, int from, int count) throws Exception {
    try (KafkaProducer<String, String> producer = producer(NOTHING)) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int i = from; i < from + count; i++) sent.add(producer.send(new ProducerRecord<>(topic, 0, "k" + i, String.valueOf(i))));
      for (Future<RecordMetadata> each : sent) get(each);
    }
    return topic;
  }

  static List<ConsumerRecord<String, String>> poll(KafkaConsumer<String, String> consumer, int count, long limitMs) {
    List<ConsumerRecord<String, String>> got = new ArrayList<>();
    long end = System.currentTimeMillis() + limitMs;
    while (got.size() < count && System.currentTimeMillis() < end) consumer.poll(Duration.ofMillis(100)).forEach(got::add);
    return got;
  }

  static List<ConsumerRecord<String, String>> readAll(String topic, int count) {
    try (KafkaConsumer<String, String> consumer = consumer(NOTHING)) {
      consumer.assign(List.of(first(topic)));
      consumer.seekToBeginning(List.of(first(topic)));
      List<ConsumerRecord<String, String>> got = poll(consumer, count, 20000);
      check(got.size() >= count, got.size() + " of " + count + " records of " + topic);
      return got;
    }
  }

  static String header(ConsumerRecord<String, String> record) {
    Header header = record.headers().lastHeader("trace");
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  static String valueOf(int i) {
    return "value-" + i + "-" + "blumfeld".repeat(i % 97);
  }

  static String checkRecords(List<ConsumerRecord<String, String>> records) throws Exception {
    same(RECORD_COUNT, records.size());
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int i = 0; i < RECORD_COUNT; i++) {
      ConsumerRecord<String, String> record = records.get(i);
      same(List.of((long) i, "key-" + i, valueOf(i), "header-" + i), List.of(record.offset(), record.key(), record.value(), String.valueOf(header(record))));
      digest.update((record.offset() + "\t" + record.key() + "\t" + record.value() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    StringBuilder hex = new StringBuilder();
    for (byte each : digest.digest()) hex.append(String.format("%02x", each));
    return RECORD_COUNT + " records, sha256 " + hex.substring(0, 12);
  }

  // ---- metadata and topics

  static String connect() throws Exception {
    var cluster = admin.describeCluster();
    Collection<Node> nodes = get(cluster.nodes());
    same((int) replicas, nodes.size());
    check(nodes.stream().map(Node::id).toList().contains(get(cluster.controller()).id()), "a controller");
    check(get(cluster.clusterId()).length() == 22, "cluster id");
    int broker = nodes.iterator().next().id();
    String topic = newTopic("connect", 2);
    check(get(admin.listTopics().names()).contains(topic), "listed");
    var dirs = get(admin.describeLogDirs(List.of(broker)).allDescriptions()).get(broker);
    check(dirs.values().iterator().next().replicaInfos().keySet().contains(first(topic)), "log dirs: " + dirs);
    get(admin.describeFeatures().featureMetadata());
    fails(SecurityDisabledException.class, admin.describeAcls(AclBindingFilter.ANY).values());
    fails(ElectionNotNeededException.class, fromOptional(get(admin.electLeaders(ElectionType.PREFERRED, Set.of(first(topic))).partitions()).get(first(topic))));
    same(0, get(admin.listPartitionReassignments().reassignments()).size());
    List<Integer> here = get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().get(0).replicas().stream().map(Node::id).toList();
    same((int) replicas, here.size());
    get(admin.alterPartitionReassignments(Map.of(first(topic), Optional.of(new NewPartitionReassignment(here)))).all());
    fails(NoReassignmentInProgressException.class, admin.alterPartitionReassignments(Map.of(first(topic), Optional.empty())).all());
    return "cluster, topics, log dirs, features, elections, reassignments; ACLs disabled";
  }

  static Future<Void> fromOptional(Optional<Throwable> error) {
    var future = new java.util.concurrent.CompletableFuture<Void>();
    if (error.isPresent()) future.completeExceptionally(error.get());
    else future.complete(null);
    return future;
  }

  static String createTopics() throws Exception {
    String topic = named("create");
    var created = admin.createTopics(List.of(new NewTopic(topic, Optional.of(3), Optional.empty()).configs(Map.of("retention.ms", "123456"))));
    same(3, get(created.numPartitions(topic)));
    same((int) replicas, get(created.replicationFactor(topic)));
    same("123456", get(created.config(topic)).get("retention.ms").value());
    Uuid id = get(created.topicId(topic));
    TopicDescription described = get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic);
    same(id, described.topicId());
    same(3, described.partitions().size());
    fails(TopicExistsException.class, admin.createTopics(List.of(new NewTopic(topic, 1, replicas))).all());
    fails(InvalidReplicationFactorException.class, admin.createTopics(List.of(new NewTopic(named("rf"), 1, (short) 4))).all());
    fails(InvalidPartitionsException.class, admin.createTopics(List.of(new NewTopic(named("p"), 0, (short) 1))).all());
    fails(InvalidConfigurationException.class, admin.createTopics(List.of(new NewTopic(named("c"), 1, (short) 1).configs(Map.of("retention.ms", "soon")))).all());
    return "defaults, configs, topic id; four refusals";
  }

  static String createPartitions() throws Exception {
    String topic = fill(newTopic("partitions", 1), 0, 5);
    get(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(4))).all());
    same(4, get(admin.describeTopics(List.of(topic)).allTopicNames()).get(topic).partitions().size());
    fails(InvalidPartitionsException.class, admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(2))).all());
    return "1 to 4, and not back";
  }

  static String deleteTopic() throws Exception {
    String topic = fill(newTopic("gone", 1), 0, 5);
    get(admin.deleteTopics(List.of(topic)).all());
    fails(UnknownTopicOrPartitionException.class, admin.describeTopics(List.of(topic)).allTopicNames());
    fails(UnknownTopicOrPartitionException.class, admin.deleteTopics(List.of(topic)).all());
    return "gone at once";
  }

  static String deleteRecords() throws Exception {
    String topic = fill(newTopic("records", 1), 0, 30);
    same(12L, get(admin.deleteRecords(Map.of(first(topic), RecordsToDelete.beforeOffset(12))).lowWatermarks().get(first(topic))).lowWatermark());
    same(12L, readAll(topic, 18).get(0).offset());
    same(30L, get(admin.deleteRecords(Map.of(first(topic), RecordsToDelete.beforeOffset(-1))).lowWatermarks().get(first(topic))).lowWatermark());
    return "to an offset, to the end";
  }

  // ---- configs

  static Config configOf(ConfigResource resource) throws Exception {
    return get(admin.describeConfigs(List.of(resource)).all()).get(resource);
  }

  static String describeConfigs() throws Exception {
    String topic = newTopic("configs", 1);
    ConfigEntry retention = configOf(new ConfigResource(ConfigResource.Type.TOPIC, topic)).get("retention.ms");
    same(List.of("604800000", true), List.of(retention.value(), retention.isDefault()));
    Config broker = configOf(new ConfigResource(ConfigResource.Type.BROKER, String.valueOf(get(admin.describeCluster().controller()).id())));
    same("1073741824", broker.get("log.segment.bytes").value());
    check(broker.entries().size() > 200, broker.entries().size() + " settings of a broker");
    return broker.entries().size() + " settings of a broker";
  }

  static void alter(ConfigResource resource, AlterConfigOp.OpType type, String name, String value) throws Exception {
    get(admin.incrementalAlterConfigs(Map.of(resource, List.of(new AlterConfigOp(new ConfigEntry(name, value), type)))).all());
  }

  /** Any broker may be asked, and hears of a change when the others do. */
  static void soon(String wanted, ConfigResource resource, String name) throws Exception {
    for (long end = System.nanoTime() + 10_000_000_000L;; Thread.sleep(20)) {
      ConfigEntry entry = configOf(resource).get(name);
      if (entry != null && wanted.equals(entry.value())) return;
      if (System.nanoTime() > end) throw new AssertionError(name + " is " + (entry == null ? "not set" : entry.value()) + ", not " + wanted);
    }
  }

  static String alterConfigs() throws Exception {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, newTopic("alter", 1));
    alter(topic, AlterConfigOp.OpType.SET, "retention.ms", "7654321");
    soon("7654321", topic, "retention.ms");
    alter(topic, AlterConfigOp.OpType.APPEND, "cleanup.policy", "compact");
    soon("delete,compact", topic, "cleanup.policy");
    alter(topic, AlterConfigOp.OpType.SUBTRACT, "cleanup.policy", "delete");
    soon("compact", topic, "cleanup.policy");
    alter(topic, AlterConfigOp.OpType.DELETE, "retention.ms", "");
    soon("604800000", topic, "retention.ms");
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "");
    alter(broker, AlterConfigOp.OpType.SET, "log.cleaner.threads", "2");
    soon("2", broker, "log.cleaner.threads");
    alter(broker, AlterConfigOp.OpType.DELETE, "log.cleaner.threads", "");
    fails(InvalidConfigurationException.class, admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(new ConfigEntry("retention.ms", "soon"), AlterConfigOp.OpType.SET)))).all());
    return "set, append, subtract, delete; topic and default of brokers";
  }

  // ---- producing

  static String produceCodec(String codec) throws Exception {
    String topic = prefix + ".codec-" + codec;
    get(admin.createTopics(List.of(new NewTopic(topic, 1, replicas))).all());
    try (KafkaProducer<String, String> producer = producer(Map.of("compression.type", codec))) {
      for (int i = 0; i < RECORD_COUNT; i++) {
        ProducerRecord<String, String> record = new ProducerRecord<>(topic, "key-" + i, valueOf(i));
        record.headers().add("trace", ("header-" + i).getBytes(StandardCharsets.UTF_8));
        producer.send(record);
      }
      producer.flush();
    }
    return checkRecords(readAll(topic, RECORD_COUNT));
  }

  static String produceKeyed() throws Exception {
    String topic = newTopic("keyed", 1);
    try (KafkaProducer<String, String> producer = producer(NOTHING)) {
      ProducerRecord<String, String> record = new ProducerRecord<>(topic, 0, 1234567890123L, "k", (String) null);
      record.headers().add("trace", "a".getBytes()).add("trace", "b".getBytes()).add("none", null);
      RecordMetadata sent = get(producer.send(record));
      same(List.of(0L, 1234567890123L), List.of(sent.offset(), sent.timestamp()));
      same(1L, get(producer.send(new ProducerRecord<>(topic, null, ""))).offset());
    }
    List<ConsumerRecord<String, String>> got = readAll(topic, 2);
    same(3, got.get(0).headers().toArray().length);
    same("b", header(got.get(0)));
    check(got.get(0).value() == null && got.get(1).key() == null && got.get(1).value().isEmpty(), "nulls");
    same(1234567890123L, got.get(0).timestamp());
    return "keys, headers (one twice, one null), null values, timestamps";
  }

  static String idempotent() throws Exception {
    String topic = newTopic("idempotent", 1);
    int count = 5000;
    try (KafkaProducer<String, String> producer = producer(Map.of("enable.idempotence", "true", "batch.size", "1000", "linger.ms", "0"))) {
      for (int i = 0; i < count; i++) producer.send(new ProducerRecord<>(topic, String.valueOf(i)));
      producer.flush();
      var states = get(admin.describeProducers(List.of(first(topic))).partitionResult(first(topic))).activeProducers();
      same(1, states.size());
      same(count - 1, states.get(0).lastSequence());
    }
    List<ConsumerRecord<String, String>> got = readAll(topic, count);
    for (int i = 0; i < count; i++) same(List.of((long) i, String.valueOf(i)), List.of(got.get(i).offset(), got.get(i).value()));
    return count + " records in batches of 1 kB; describeProducers knows the last sequence";
  }

  // ---- consuming

  static String consumeAssign() throws Exception {
    String topic = fill(newTopic("assign", 1), 0, 50);
    try (KafkaConsumer<String, String> consumer = consumer(NOTHING)) {
      consumer.assign(List.of(first(topic)));
      consumer.seek(first(topic), 42);
      List<ConsumerRecord<String, String>> got = poll(consumer, 8, 15000);
      same(8, got.size());
      same("42", got.get(0).value());
      same(Optional.of(0), got.get(0).leaderEpoch());
      same(50L, consumer.position(first(topic)));
      same(0L, consumer.currentLag(first(topic)).orElse(-1));
      same(List.of(0L, 50L), List.of(consumer.beginningOffsets(List.of(first(topic))).get(first(topic)), consumer.endOffsets(List.of(first(topic))).get(first(topic))));
    }
    return "seek, position, lag";
  }

  /** One member, polled by the test's own thread. */
  static class Member implements AutoCloseable {
    final KafkaConsumer<String, String> consumer;
    final List<String> values = new ArrayList<>();
    int revoked = 0;

    Member(String topic, Map<String, Object> more) {
      consumer = ClientFeatures.consumer(more);
      consumer.subscribe(List.of(topic), new ConsumerRebalanceListener() {
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
          revoked += partitions.size();
          consumer.commitSync();
        }

        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}
      });
    }

    void poll() {
      for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(50))) values.add(record.value());
    }

    int owned() {
      return consumer.assignment().size();
    }

    public void close() {
      consumer.close();
    }
  }

  interface Truth {
    boolean holds();
  }

  static void pollUntil(Truth truth, String what, Member... members) {
    long end = System.currentTimeMillis() + 20000;
    while (!truth.holds()) {
      check(System.currentTimeMillis() < end, "not in 20 s: " + what);
      for (Member member : members) member.poll();
    }
  }

  static void group(String assignor, boolean cooperative) throws Exception {
    String topic = newTopic("group", 4);
    Map<String, Object> settings = Map.of("group.id", named("group"), "partition.assignment.strategy", "org.apache.kafka.clients.consumer." + assignor, "session.timeout.ms", "8000");
    try (Member one = new Member(topic, settings); Member two = new Member(topic, settings)) {
      pollUntil(() -> one.owned() == 4, "the first owns all", one);
      pollUntil(() -> one.owned() == 2 && two.owned() == 2, "two each", one, two);
      same(cooperative ? 2 : 4, one.revoked);
      try (KafkaProducer<String, String> producer = producer(NOTHING)) {
        for (int i = 0; i < 40; i++) producer.send(new ProducerRecord<>(topic, i % 4, null, String.valueOf(i)));
      }
      pollUntil(() -> one.values.size() + two.values.size() == 40, "all read", one, two);
      same(20, one.values.size());
      two.consumer.commitSync();
      two.close();
      pollUntil(() -> one.owned() == 4, "who stays owns all", one);
      fill(topic, 100, 10);
      pollUntil(() -> one.values.size() == 30, "and reads on", one);
    }
  }

  static void staticMembers() throws Exception {
    String topic = newTopic("static", 2);
    String id = named("static");
    Map<String, Object> settings = new HashMap<>(Map.of("group.id", id, "session.timeout.ms", "8000", "group.instance.id", "first"));
    Member one = new Member(topic, settings);
    pollUntil(() -> one.owned() == 2, "a static member owns all", one);
    ConsumerGroupDescription before = describe(id);
    same(Optional.of("first"), before.members().iterator().next().groupInstanceId());
    one.close();
    same(1, describe(id).members().size());
    // Back in time: the same member, with no rebalance for others to see.
    Member again = new Member(topic, settings);
    pollUntil(() -> again.owned() == 2, "it is back", again);
    same(1, describe(id).members().size());
    again.close();
    get(admin.removeMembersFromConsumerGroup(id, new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove("first")))).all());
    same(0, describe(id).members().size());
  }

  static String consumeGroup() throws Exception {
    group("RangeAssignor", false);
    group("CooperativeStickyAssignor", true);
    staticMembers();
    return "range, cooperative-sticky (half is revoked, not all), static members";
  }

  static String commitResume() throws Exception {
    String topic = fill(newTopic("commit", 1), 0, 30);
    Map<String, Object> settings = Map.of("group.id", named("commit"), "max.poll.records", "10");
    try (KafkaConsumer<String, String> consumer = consumer(settings)) {
      consumer.subscribe(List.of(topic));
      same(10, poll(consumer, 10, 15000).size());
      consumer.commitSync(Map.of(first(topic), new OffsetAndMetadata(10, Optional.of(0), "note")));
      OffsetAndMetadata committed = consumer.committed(Set.of(first(topic))).get(first(topic));
      same(List.of(10L, "note", Optional.of(0)), List.of(committed.offset(), committed.metadata(), committed.leaderEpoch()));
      try {
        consumer.commitSync(Map.of(first(topic), new OffsetAndMetadata(10, "x".repeat(5000))));
        throw new AssertionError("metadata of 5000 characters was taken");
      } catch (OffsetMetadataTooLarge expected) {
        // as it should
      }
    }
    try (KafkaConsumer<String, String> consumer = consumer(settings)) {
      consumer.subscribe(List.of(topic));
      List<ConsumerRecord<String, String>> got = poll(consumer, 20, 15000);
      same(List.of("10", 20), List.of(got.get(0).value(), got.size()));
    }
    return "with metadata and epoch; too much metadata is refused";
  }

  static String seekTime() throws Exception {
    String topic = newTopic("time", 2);
    try (KafkaProducer<String, String> producer = producer(NOTHING)) {
      for (int i = 0; i < 10; i++) get(producer.send(new ProducerRecord<>(topic, 0, 1_000_000L + i * 1000, null, String.valueOf(i))));
    }
    try (KafkaConsumer<String, String> consumer = consumer(NOTHING)) {
      TopicPartition other = new TopicPartition(topic, 1);
      consumer.assign(List.of(first(topic), other));
      Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(Map.of(first(topic), 1_003_500L, other, 0L));
      same(List.of(4L, 1_004_000L), List.of(found.get(first(topic)).offset(), found.get(first(topic)).timestamp()));
      check(found.get(other) == null, "an empty partition has none");
      check(consumer.offsetsForTimes(Map.of(first(topic), 2_000_000L)).get(first(topic)) == null, "beyond the last");
      consumer.seek(first(topic), 4);
      same("4", poll(consumer, 6, 15000).get(0).value());
    }
    return "offsetsForTimes";
  }

  static long offsetOf(String topic, OffsetSpec spec) throws Exception {
    return get(admin.listOffsets(Map.of(first(topic), spec)).partitionResult(first(topic))).offset();
  }

  static String listOffsets() throws Exception {
    String topic = fill(newTopic("offsets", 1), 0, 30);
    get(admin.deleteRecords(Map.of(first(topic), RecordsToDelete.beforeOffset(7))).all());
    same(List.of(7L, 30L, 7L, -1L), List.of(offsetOf(topic, OffsetSpec.earliest()), offsetOf(topic, OffsetSpec.latest()), offsetOf(topic, OffsetSpec.earliestLocal()), offsetOf(topic, OffsetSpec.latestTiered())));
    check(offsetOf(topic, OffsetSpec.maxTimestamp()) >= 7, "greatest timestamp");
    same(7L, offsetOf(topic, OffsetSpec.forTimestamp(0)));
    return "earliest, latest, local, tiered, greatest timestamp, a time";
  }

  // ---- groups

  static ConsumerGroupDescription describe(String group) throws Exception {
    return get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
  }

  static String inGroup(String topic) {
    String group = named("of");
    try (KafkaConsumer<String, String> consumer = consumer(Map.of("group.id", group))) {
      consumer.subscribe(List.of(topic));
      poll(consumer, 10, 15000);
      consumer.commitSync();
    }
    return group;
  }

  static String listGroups() throws Exception {
    String group = inGroup(fill(newTopic("list", 1), 0, 10));
    check(get(admin.listConsumerGroups().valid()).stream().anyMatch(each -> each.groupId().equals(group)), "listed");
    return "named";
  }

  static String describeGroup() throws Exception {
    String topic = fill(newTopic("describe", 1), 0, 10);
    String group = inGroup(topic);
    same("EMPTY", describe(group).state().name());
    same(10L, get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).get(first(topic)).offset());
    get(admin.alterConsumerGroupOffsets(group, Map.of(first(topic), new OffsetAndMetadata(3))).all());
    same(3L, get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).get(first(topic)).offset());
    try (Member member = new Member(topic, Map.of("group.id", group))) {
      pollUntil(() -> member.owned() == 1, "a member", member);
      ConsumerGroupDescription described = describe(group);
      same(List.of("STABLE", 1), List.of(described.state().name(), described.members().size()));
      same(Set.of(first(topic)), described.members().iterator().next().assignment().topicPartitions());
    }
    return "state, members, assignment, offsets; offsets altered";
  }

  static String deleteGroup() throws Exception {
    String topic = fill(newTopic("remove", 1), 0, 10);
    String group = inGroup(topic);
    try (Member member = new Member(topic, Map.of("group.id", group))) {
      pollUntil(() -> member.owned() == 1, "a member", member);
      fails(GroupNotEmptyException.class, admin.deleteConsumerGroups(List.of(group)).all());
    }
    get(admin.deleteConsumerGroupOffsets(group, Set.of(first(topic))).all());
    check(get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).get(first(topic)) == null, "offset is gone");
    // Without its last offset an empty group may be gone already.
    String other = inGroup(topic);
    get(admin.deleteConsumerGroups(List.of(other)).all());
    fails(GroupIdNotFoundException.class, admin.deleteConsumerGroups(List.of(other)).all());
    return "offset, group; not one with members";
  }

  // ---- errors

  static String errorTopic() throws Exception {
    fails(InvalidTopicException.class, admin.createTopics(List.of(new NewTopic("bad topic!", 1, (short) 1))).all());
    try (KafkaProducer<String, String> producer = producer(Map.of("max.block.ms", "5000"))) {
      fails(InvalidTopicException.class, producer.send(new ProducerRecord<>("bad topic!", "x")));
    }
    try (KafkaConsumer<String, String> consumer = consumer(NOTHING)) {
      consumer.assign(List.of(first("bad topic!")));
      consumer.poll(Duration.ofSeconds(3));
      throw new AssertionError("the consumer saw no error");
    } catch (InvalidTopicException expected) {
      return "InvalidTopicException in admin, producer, consumer";
    }
  }

  static String errorOversized() throws Exception {
    String topic = newTopic("oversized", 1);
    try (KafkaProducer<String, String> producer = producer(Map.of("max.request.size", "5000000"))) {
      fails(RecordTooLargeException.class, producer.send(new ProducerRecord<>(topic, "x".repeat(1_200_000))));
      same(0L, get(producer.send(new ProducerRecord<>(topic, "fits"))).offset());
    }
    return "RecordTooLargeException; the producer goes on";
  }

  static String errorOffset() throws Exception {
    String topic = fill(newTopic("wrong", 1), 0, 5);
    try (KafkaConsumer<String, String> consumer = consumer(Map.of("auto.offset.reset", "none"))) {
      consumer.assign(List.of(first(topic)));
      consumer.seek(first(topic), 99);
      try {
        long end = System.currentTimeMillis() + 10000;
        while (System.currentTimeMillis() < end) consumer.poll(Duration.ofMillis(200));
        throw new AssertionError("no error");
      } catch (OffsetOutOfRangeException error) {
        same(Map.of(first(topic), 99L), error.offsetOutOfRangePartitions());
      }
    }
    return "OffsetOutOfRangeException names partition and offset";
  }
}
