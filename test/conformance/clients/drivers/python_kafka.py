"""Debian's python3-kafka 2.0.2: what the other drivers do (adapter-features.ts, records.ts), in Python. It infers a broker version
from ApiVersions and sends what that release knew."""
import hashlib
import json
import os
import sys
import threading
import time

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import ConfigResource, ConfigResourceType, NewPartitions, NewTopic
from kafka.structs import OffsetAndMetadata
import kafka.errors

BOOTSTRAP = os.environ["BLUMFELD_BOOTSTRAP"].split(",")
REPLICAS = int(os.environ["BLUMFELD_REPLICAS"])
PREFIX = os.environ["BLUMFELD_PREFIX"]
CROSS = os.environ["BLUMFELD_CROSS"]
COUNT = 250
CODECS = ["none", "gzip", "snappy", "lz4", "zstd"]


def name_of(what):
    return PREFIX + "." + what


def key_of(i):
    return "key-%d" % i


def value_of(i):
    return "value-%d-%s" % (i, "blumfeld" * (i % 97))


def check(condition, words):
    if not condition:
        raise AssertionError(words)


def until(done, words, seconds=30):
    end = time.time() + seconds
    while not done():
        check(time.time() < end, "after %d s: %s" % (seconds, words()))
        time.sleep(0.05)


def admin():
    return KafkaAdminClient(bootstrap_servers=BOOTSTRAP, request_timeout_ms=30000)


def new_topic(what, partitions=1, configs=None):
    topic = name_of(what)
    client = admin()
    client.create_topics([NewTopic(topic, partitions, REPLICAS, topic_configs=configs or {})])
    client.close()
    return topic


def text(raw):
    return None if raw is None else raw.decode()


def produce(topic, records, codec=None):
    """records: (partition, key, value, timestamp, headers)"""
    producer = KafkaProducer(bootstrap_servers=BOOTSTRAP, acks="all", compression_type=codec, linger_ms=5, max_request_size=5000000)
    try:
        futures = []
        for partition, key, value, timestamp, headers in records:
            futures.append(producer.send(topic, partition=partition, key=None if key is None else key.encode(), value=None if value is None else value.encode(), timestamp_ms=timestamp, headers=headers))
        return [future.get(30) for future in futures]
    finally:
        producer.close(10)


def numbers(count, partition=0):
    return [(partition, None, str(i), None, None) for i in range(count)]


def consume(topic, partition, start, count):
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP, enable_auto_commit=False, fetch_max_wait_ms=200, max_partition_fetch_bytes=4000000, auto_offset_reset="earliest")
    try:
        at = TopicPartition(topic, partition)
        consumer.assign([at])
        consumer.seek(at, start)
        got = []
        end = time.time() + 30
        while len(got) < count:
            check(time.time() < end, "%d of %d" % (len(got), count))
            for records in consumer.poll(200).values():
                got.extend(records)
        return got[:count]
    finally:
        consumer.close()


def check_records(got, with_headers):
    ours, theirs = hashlib.sha256(), hashlib.sha256()
    for i in range(COUNT):
        ours.update(("%d\t%s\t%s\n" % (i, key_of(i), value_of(i))).encode())
    for i, record in enumerate(got):
        theirs.update(("%d\t%s\t%s\n" % (record.offset, text(record.key), text(record.value))).encode())
        if with_headers:
            check(dict(record.headers).get("trace") == ("header-%d" % i).encode(), "record %d has headers %r" % (i, record.headers))
    check(ours.digest() == theirs.digest(), "digest %s of %d records" % (theirs.hexdigest(), len(got)))
    return "%d records, sha256 %s" % (len(got), theirs.hexdigest()[:12])


def connect():
    topic = new_topic("connect", 2)
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP)
    until(lambda: consumer.partitions_for_topic(topic) == {0, 1}, lambda: "not two partitions")
    version = consumer.config["api_version"]
    consumer.close()
    return "takes the broker for %s" % ".".join(map(str, version))


def create_topic():
    topic = new_topic("create", 3, {"retention.ms": "12345678"})
    client = admin()
    check(topic in client.list_topics(), "not listed")
    try:
        client.create_topics([NewTopic(topic, 1, REPLICAS)])
        raise AssertionError("created twice")
    except kafka.errors.TopicAlreadyExistsError:
        return "admin"
    finally:
        client.close()


def produce_codec(codec):
    def run():
        topic = new_topic("codec-" + codec)
        records = [(0, key_of(i), value_of(i), None, [("trace", ("header-%d" % i).encode())]) for i in range(COUNT)]
        produce(topic, records, None if codec == "none" else codec)
        return check_records(consume(topic, 0, 0, COUNT), True)
    return run


def produce_keyed():
    topic = new_topic("keyed")
    sent = [("a", "one"), ("b", None), (None, "no key"), ("d", "two words äöü")]
    produce(topic, [(0, key, value, None, [("h", b"x"), ("h", b"y")]) for key, value in sent])
    got = consume(topic, 0, 0, len(sent))
    check([(text(r.key), text(r.value)) for r in got] == sent, "%r" % got)
    check(got[0].headers == [("h", b"x"), ("h", b"y")], "%r" % got[0].headers)


def consume_assign():
    topic = new_topic("assign", 2)
    produce(topic, numbers(50) + numbers(50, 1))
    got = consume(topic, 1, 30, 20)
    check([(r.partition, r.offset, text(r.value)) for r in got] == [(1, i, str(i)) for i in range(30, 50)], "%r" % got)


class Member:
    def __init__(self, topic, group):
        self.received, self.open, self.assigned = [], True, []
        self.consumer = KafkaConsumer(topic, bootstrap_servers=BOOTSTRAP, group_id=group, auto_offset_reset="earliest", enable_auto_commit=False, session_timeout_ms=10000, heartbeat_interval_ms=500, fetch_max_wait_ms=200)
        self.thread = threading.Thread(target=self.loop)
        self.thread.start()

    def loop(self):
        while self.open:
            for records in self.consumer.poll(200).values():
                self.received.extend(records)
            self.assigned = sorted(at.partition for at in self.consumer.assignment())
        self.consumer.close(autocommit=False)

    def leave(self):
        self.open = False
        self.thread.join()
        self.assigned = []


def consume_group():
    topic, group = new_topic("group", 4), name_of("g-group")
    first = Member(topic, group)
    second = Member(topic, group)
    try:
        until(lambda: len(first.assigned) == 2 and len(second.assigned) == 2, lambda: "%r | %r" % (first.assigned, second.assigned), 45)
        shared = "%r | %r" % (first.assigned, second.assigned)
        check(sorted(first.assigned + second.assigned) == [0, 1, 2, 3], shared)
        produce(topic, [(i % 4, None, str(i), None, None) for i in range(80)])
        until(lambda: len(first.received) + len(second.received) >= 80, lambda: "%d + %d of 80" % (len(first.received), len(second.received)))
        check(len(first.received) == 40 and len(second.received) == 40, "%d + %d" % (len(first.received), len(second.received)))
        second.leave()
        until(lambda: len(first.assigned) == 4, lambda: "%r" % first.assigned, 45)
        produce(topic, [(i % 4, None, "b%d" % i, None, None) for i in range(40)])
        late = lambda: len({r.value for r in first.received if r.value.startswith(b"b")})
        until(lambda: late() == 40, lambda: "%d of 40" % late())
        return "shared " + shared
    finally:
        for member in (first, second):
            if member.open:
                member.leave()


def commit_resume():
    topic, group = new_topic("commit"), name_of("g-commit")
    produce(topic, numbers(30))
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP, group_id=group, enable_auto_commit=False)
    at = TopicPartition(topic, 0)
    consumer.assign([at])
    consumer.commit({at: OffsetAndMetadata(17, "note")})
    check(consumer.committed(at) == 17, "committed")
    consumer.close(autocommit=False)
    member = Member(topic, group)
    try:
        until(lambda: len(member.received) >= 13, lambda: "%d of 13" % len(member.received))
    finally:
        member.leave()
    check([text(r.value) for r in member.received] == [str(i) for i in range(17, 30)], "%r" % member.received)


def seek_time():
    topic = new_topic("time")
    start = 1700000000000
    produce(topic, [(0, None, str(i), start + i * 1000, None) for i in range(20)])
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP)
    at = TopicPartition(topic, 0)
    found = consumer.offsets_for_times({at: start + 7500})[at]
    late = consumer.offsets_for_times({at: start + 10**8})[at]
    consumer.close()
    check(found.offset == 8 and found.timestamp == start + 8000, "%r" % (found,))
    check(late is None, "%r" % (late,))
    check([text(r.value) for r in consume(topic, 0, found.offset, 12)] == [str(i) for i in range(8, 20)], "values")


def offsets(topic, partition):
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP)
    at = TopicPartition(topic, partition)
    both = consumer.beginning_offsets([at])[at], consumer.end_offsets([at])[at]
    consumer.close()
    return both


def list_offsets():
    topic = new_topic("offsets", 2)
    produce(topic, numbers(9, 1))
    check(offsets(topic, 0) == (0, 0) and offsets(topic, 1) == (0, 9), "offsets")


def config_of(client, topic, wanted):
    [answer] = client.describe_configs([ConfigResource(ConfigResourceType.TOPIC, topic)])
    return {entry[0]: entry[1] for entry in answer.resources[0][4]}[wanted]


def describe_configs():
    topic = new_topic("configs", 1, {"retention.ms": "777000"})
    client = admin()
    both = config_of(client, topic, "retention.ms"), config_of(client, topic, "cleanup.policy")
    client.close()
    check(both == ("777000", "delete"), "%r" % (both,))


def alter_configs():
    topic = new_topic("alter")
    client = admin()
    client.alter_configs([ConfigResource(ConfigResourceType.TOPIC, topic, {"cleanup.policy": "compact"})])
    until(lambda: config_of(client, topic, "cleanup.policy") == "compact", lambda: "not compact")
    client.close()


def create_partitions():
    topic = new_topic("partitions")
    client = admin()
    client.create_partitions({topic: NewPartitions(3)})
    client.close()
    produce(topic, [(2, None, "in the new one", None, None)])
    check(text(consume(topic, 2, 0, 1)[0].value) == "in the new one", "value")


def delete_topic():
    topic = new_topic("delete-topic")
    client = admin()
    client.delete_topics([topic])
    until(lambda: topic not in client.list_topics(), lambda: "still listed")
    client.close()


def with_member(what, work):
    topic, group = new_topic(what, 2), name_of("g-" + what)
    member = Member(topic, group)
    client = admin()
    try:
        until(lambda: len(member.assigned) == 2, lambda: "no assignment")
        return work(client, group, member)
    finally:
        if member.open:
            member.leave()
        client.close()


def list_groups():
    def work(client, group, member):
        check((group, "consumer") in client.list_consumer_groups(), "not listed")
    return with_member("list-groups", work)


def describe_group():
    def work(client, group, member):
        [found] = client.describe_consumer_groups([group])
        check((found.state, len(found.members)) == ("Stable", 1), "%r" % (found,))
        check(sorted(found.members[0].member_assignment.assignment[0][1]) == [0, 1], "%r" % (found.members,))
    return with_member("describe-group", work)


def delete_group():
    def work(client, group, member):
        [(_, first)] = client.delete_consumer_groups([group])
        check(first is kafka.errors.NonEmptyGroupError or getattr(first, "errno", 0) == 68, "%r" % (first,))
        member.leave()
        until(lambda: client.delete_consumer_groups([group])[0][1].errno == 0, lambda: "not deleted")
        check(group not in [entry[0] for entry in client.list_consumer_groups()], "still listed")
    return with_member("delete-group", work)


def named(work, wanted):
    try:
        work()
    except Exception as error:
        check(isinstance(error, wanted), "%s: %s" % (type(error).__name__, error))
        return "%s: %s" % (type(error).__name__, str(error)[:80])
    raise AssertionError("no error")


def error_topic():
    client = admin()
    try:
        return named(lambda: client.create_topics([NewTopic("no/such name", 1, 1)]), kafka.errors.InvalidTopicError)
    finally:
        client.close()


def error_oversized():
    topic = new_topic("oversized", 1, {"max.message.bytes": "10000"})
    words = named(lambda: produce(topic, [(0, None, "x" * 50000, None, None)]), kafka.errors.MessageSizeTooLargeError)
    produce(topic, [(0, None, "small", None, None)])
    check(text(consume(topic, 0, 0, 1)[0].value) == "small", "value")
    return words


def error_offset():
    topic = new_topic("wrong-offset")
    produce(topic, numbers(10))
    consumer = KafkaConsumer(bootstrap_servers=BOOTSTRAP, enable_auto_commit=False, auto_offset_reset="none")
    at = TopicPartition(topic, 0)
    consumer.assign([at])
    consumer.seek(at, 5000)

    def poll():
        for _ in range(50):
            consumer.poll(200)
    words = named(poll, kafka.errors.OffsetOutOfRangeError)
    consumer.close()
    check(consume(topic, 0, 5000, 1)[0].offset == 0, "reset")
    return words + "; earliest: goes to 0"


def cross(codec):
    return lambda: check_records(consume(CROSS + "." + codec, 0, 0, COUNT), True)


NO_MODULE = "needs a Python module that Debian does not install with it"
NONE = {
    "produce-snappy": NO_MODULE, "produce-lz4": NO_MODULE, "produce-zstd": NO_MODULE,
    "cross-snappy": NO_MODULE, "cross-lz4": NO_MODULE, "cross-zstd": NO_MODULE,
    "idempotent": "the client has no idempotent producer", "delete-records": "its admin has no such call",
}
FEATURES = {
    "connect": connect, "create-topic": create_topic, "produce-none": produce_codec("none"), "produce-gzip": produce_codec("gzip"),
    "produce-snappy": produce_codec("snappy"), "produce-lz4": produce_codec("lz4"), "produce-zstd": produce_codec("zstd"),
    "produce-keyed": produce_keyed, "idempotent": None, "consume-assign": consume_assign, "consume-group": consume_group, "commit-resume": commit_resume,
    "seek-time": seek_time, "list-offsets": list_offsets, "describe-configs": describe_configs, "alter-configs": alter_configs,
    "create-partitions": create_partitions, "delete-records": None, "delete-topic": delete_topic, "list-groups": list_groups, "describe-group": describe_group,
    "delete-group": delete_group, "error-topic": error_topic, "error-oversized": error_oversized, "error-offset": error_offset,
}
CROSS_FEATURES = {"cross-" + codec: cross(codec) for codec in CODECS}


def say(feature, ok, detail, start):
    # '{"feature":' must be how the line begins, as JSON.stringify writes it
    print(json.dumps({"feature": feature, "ok": ok, "detail": detail, "ms": int((time.time() - start) * 1000)}, separators=(",", ":")), flush=True)


def main():
    from kafka import codec as codecs
    have = {"snappy": codecs.has_snappy(), "lz4": codecs.has_lz4(), "zstd": codecs.has_zstd()}
    for codec, there in have.items():
        if there:
            NONE.pop("produce-" + codec, None)
            NONE.pop("cross-" + codec, None)
    phase, wanted = sys.argv[1], sys.argv[2:]
    for feature, run in (FEATURES if phase == "features" else CROSS_FEATURES).items():
        if wanted and feature not in wanted:
            continue
        start = time.time()
        if feature in NONE:
            say(feature, None, NONE[feature], start)
            continue
        try:
            say(feature, True, run() or "", start)
        except Exception as error:
            say(feature, False, "%s: %s" % (type(error).__name__, error), start)
    sys.stdout.flush()
    os._exit(0)


main()
