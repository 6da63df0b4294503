/*
 * The load that bench/load puts on a broker, Kafka or ours: one librdkafka client per run, one line of JSON as its result.
 * Build: cc -O2 client.c -lrdkafka -lpthread -o client
 *
 *   client produce BROKERS TOPIC RECORDS BYTES ACKS [key=value…]        as fast as acknowledged
 *   client consume BROKERS TOPIC RECORDS [key=value…]                   from the beginning of every partition
 *   client paced   BROKERS TOPIC RECORDS BYTES ACKS PER_SECOND [key=value…]  end to end: produce at a rate, consume the same
 *   client first   BROKERS TOPIC TIMEOUT_MS                              until one record is acknowledged
 * key=value are librdkafka settings for producer and consumer alike.
 */
#include <librdkafka/rdkafka.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MAX_PARTITIONS 1024

static double clock_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1000.0 + (double)now.tv_nsec / 1e6;
}

static void fail(const char *what, const char *detail) {
    fprintf(stderr, "load client: %s: %s\n", what, detail);
    exit(2);
}

/* Settings that both kinds of client get, then the caller's. */
static rd_kafka_conf_t *settings(const char *brokers, int count, char **pairs) {
    char why[256];
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    if (rd_kafka_conf_set(conf, "bootstrap.servers", brokers, why, sizeof why) != RD_KAFKA_CONF_OK) fail("bootstrap.servers", why);
    rd_kafka_conf_set(conf, "broker.address.family", "v4", why, sizeof why);
    for (int i = 0; i < count; i++) {
        char key[128];
        const char *equals = strchr(pairs[i], '=');
        if (equals == NULL || equals - pairs[i] >= (long)sizeof key) fail("not key=value", pairs[i]);
        memcpy(key, pairs[i], (size_t)(equals - pairs[i]));
        key[equals - pairs[i]] = 0;
        if (rd_kafka_conf_set(conf, key, equals + 1, why, sizeof why) != RD_KAFKA_CONF_OK) fail(key, why);
    }
    return conf;
}

struct deliveries {
    volatile long done, errors;
    volatile double first_ms;
};
static struct deliveries deliveries;

static void on_delivery(rd_kafka_t *client, const rd_kafka_message_t *message, void *opaque) {
    (void)client;
    (void)opaque;
    if (message->err) deliveries.errors++;
    else if (deliveries.done++ == 0) deliveries.first_ms = clock_ms();
}

static rd_kafka_t *new_producer(const char *brokers, const char *acks, int count, char **pairs) {
    char why[256];
    rd_kafka_conf_t *conf = settings(brokers, count, pairs);
    rd_kafka_conf_set(conf, "acks", acks, why, sizeof why);
    rd_kafka_conf_set(conf, "queue.buffering.max.messages", "1000000", why, sizeof why);
    rd_kafka_conf_set(conf, "queue.buffering.max.kbytes", "262144", why, sizeof why);
    rd_kafka_conf_set_dr_msg_cb(conf, on_delivery);
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_PRODUCER, conf, why, sizeof why);
    if (client == NULL) fail("producer", why);
    return client;
}

/* Waits for the topic, assigns all of its partitions from `offset`. */
static rd_kafka_t *new_consumer(const char *brokers, const char *topic, int64_t offset, int count, char **pairs) {
    char why[256];
    rd_kafka_conf_t *conf = settings(brokers, count, pairs);
    rd_kafka_conf_set(conf, "group.id", "bench", why, sizeof why);
    rd_kafka_conf_set(conf, "enable.auto.commit", "false", why, sizeof why);
    rd_kafka_conf_set(conf, "fetch.wait.max.ms", "100", why, sizeof why);
    rd_kafka_conf_set(conf, "queued.min.messages", "1000000", why, sizeof why);
    rd_kafka_conf_set(conf, "queued.max.messages.kbytes", "262144", why, sizeof why);
    rd_kafka_t *client = rd_kafka_new(RD_KAFKA_CONSUMER, conf, why, sizeof why);
    if (client == NULL) fail("consumer", why);
    rd_kafka_poll_set_consumer(client);
    rd_kafka_topic_t *handle = rd_kafka_topic_new(client, topic, NULL);
    int partitions = 0;
    for (int tries = 0; tries < 100 && partitions == 0; tries++) {
        const struct rd_kafka_metadata *metadata;
        if (rd_kafka_metadata(client, 0, handle, &metadata, 5000) == RD_KAFKA_RESP_ERR_NO_ERROR) {
            if (metadata->topic_cnt == 1) partitions = metadata->topics[0].partition_cnt;
            rd_kafka_metadata_destroy(metadata);
        }
        if (partitions == 0) nanosleep(&(struct timespec){ 0, 50000000 }, NULL);
    }
    if (partitions == 0 || partitions > MAX_PARTITIONS) fail("no such topic", topic);
    rd_kafka_topic_partition_list_t *list = rd_kafka_topic_partition_list_new(partitions);
    for (int p = 0; p < partitions; p++) rd_kafka_topic_partition_list_add(list, topic, p)->offset = offset;
    rd_kafka_assign(client, list);
    rd_kafka_topic_partition_list_destroy(list);
    rd_kafka_topic_destroy(handle);
    return client;
}

/* One record; polls while the queue is full. */
static void send_one(rd_kafka_t *client, rd_kafka_topic_t *topic, void *payload, size_t bytes) {
    while (rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, payload, bytes, NULL, 0, NULL) != 0) {
        if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL) fail("produce", rd_kafka_err2str(rd_kafka_last_error()));
        rd_kafka_poll(client, 5);
    }
}

static char *random_payload(size_t bytes) {
    char *payload = malloc(bytes < 16 ? 16 : bytes);
    uint32_t state = 2463534242u;
    for (size_t i = 0; i < bytes; i++) {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        payload[i] = (char)('a' + state % 26);
    }
    return payload;
}

static void run_produce(char **argv, int argc) {
    const long records = atol(argv[4]);
    const size_t bytes = (size_t)atol(argv[5]);
    rd_kafka_t *client = new_producer(argv[2], argv[6], argc - 7, argv + 7);
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, argv[3], NULL);
    char *payload = random_payload(bytes);
    const double from = clock_ms();
    for (long i = 0; i < records; i++) {
        send_one(client, topic, payload, bytes);
        if ((i & 1023) == 0) rd_kafka_poll(client, 0);
    }
    while (deliveries.done + deliveries.errors < records && clock_ms() - from < 120000) rd_kafka_poll(client, 20);
    const double ms = clock_ms() - from;
    printf("{\"records\":%ld,\"errors\":%ld,\"ms\":%.1f,\"recordsPerSecond\":%.0f,\"mbPerSecond\":%.2f}\n", deliveries.done, deliveries.errors, ms,
           (double)deliveries.done / ms * 1000, (double)deliveries.done * (double)bytes / ms / 1000);
}

static void run_consume(char **argv, int argc) {
    const long records = atol(argv[4]);
    rd_kafka_t *client = new_consumer(argv[2], argv[3], RD_KAFKA_OFFSET_BEGINNING, argc - 5, argv + 5);
    rd_kafka_queue_t *queue = rd_kafka_queue_get_consumer(client);
    rd_kafka_message_t *messages[10000];
    const double started = clock_ms();
    double first = 0, last = 0;
    long got = 0, errors = 0;
    double volume = 0;
    while (got < records && clock_ms() - started < 120000) {
        const ssize_t count = rd_kafka_consume_batch_queue(queue, 100, messages, 10000);
        for (ssize_t i = 0; i < count; i++) {
            if (messages[i]->err) errors += messages[i]->err != RD_KAFKA_RESP_ERR__PARTITION_EOF;
            else {
                got++;
                volume += (double)messages[i]->len;
            }
            rd_kafka_message_destroy(messages[i]);
        }
        if (count > 0) {
            last = clock_ms();
            if (first == 0) first = started;
        }
    }
    const double ms = last - first;
    printf("{\"records\":%ld,\"errors\":%ld,\"ms\":%.1f,\"recordsPerSecond\":%.0f,\"mbPerSecond\":%.2f}\n", got, errors, ms, (double)got / ms * 1000, volume / ms / 1000);
    fflush(stdout);
    _Exit(0); /* closing a consumer waits for its long polls */
}

struct reading {
    rd_kafka_t *client;
    long wanted, got;
    double *latency;
};

static void *read_stamps(void *argument) {
    struct reading *reading = argument;
    const double until = clock_ms() + 120000;
    while (reading->got < reading->wanted && clock_ms() < until) {
        rd_kafka_message_t *message = rd_kafka_consumer_poll(reading->client, 100);
        if (message == NULL) continue;
        double sent;
        if (!message->err && message->len >= sizeof sent) {
            memcpy(&sent, message->payload, sizeof sent);
            if (sent > 0) reading->latency[reading->got++] = clock_ms() - sent;
        }
        rd_kafka_message_destroy(message);
    }
    return NULL;
}

static int by_size(const void *a, const void *b) {
    const double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void run_paced(char **argv, int argc) {
    const long records = atol(argv[4]);
    const size_t bytes = (size_t)atol(argv[5]);
    const double per_ms = atof(argv[7]) / 1000;
    struct reading reading = { new_consumer(argv[2], argv[3], RD_KAFKA_OFFSET_END, argc - 8, argv + 8), records, 0, calloc((size_t)records, sizeof(double)) };
    nanosleep(&(struct timespec){ 1, 0 }, NULL); /* the consumer is at the end before the first record */
    rd_kafka_t *client = new_producer(argv[2], argv[6], argc - 8, argv + 8);
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, argv[3], NULL);
    char *payload = random_payload(bytes);
    pthread_t reader;
    pthread_create(&reader, NULL, read_stamps, &reading);
    const double from = clock_ms();
    for (long i = 0; i < records; i++) {
        const double due = from + (double)i / per_ms;
        double now = clock_ms();
        while (now < due) {
            rd_kafka_poll(client, 0);
            if (due - now > 0.2) nanosleep(&(struct timespec){ 0, 100000 }, NULL);
            now = clock_ms();
        }
        memcpy(payload, &now, sizeof now);
        send_one(client, topic, payload, bytes);
    }
    const double sent_ms = clock_ms() - from;
    while (deliveries.done + deliveries.errors < records && clock_ms() - from < 120000) rd_kafka_poll(client, 20);
    pthread_join(reader, NULL);
    const long n = reading.got;
    qsort(reading.latency, (size_t)n, sizeof(double), by_size);
    const double *l = reading.latency;
    printf("{\"records\":%ld,\"errors\":%ld,\"ms\":%.1f,\"p50\":%.3f,\"p99\":%.3f,\"p999\":%.3f,\"max\":%.3f}\n", n, deliveries.errors, sent_ms,
           n ? l[n / 2] : -1, n ? l[n * 99 / 100] : -1, n ? l[n * 999 / 1000] : -1, n ? l[n - 1] : -1);
    fflush(stdout);
    _Exit(0);
}

static void run_first(char **argv) {
    const double from = clock_ms();
    char *pairs[] = { "message.timeout.ms=60000", "linger.ms=0", "reconnect.backoff.ms=5", "reconnect.backoff.max.ms=20", "retry.backoff.ms=5", "topic.metadata.refresh.fast.interval.ms=10", "log_level=0" };
    rd_kafka_t *client = new_producer(argv[2], "1", 7, pairs);
    rd_kafka_topic_t *topic = rd_kafka_topic_new(client, argv[3], NULL);
    send_one(client, topic, "first", 5);
    const double limit = atof(argv[4]);
    while (deliveries.done == 0 && clock_ms() - from < limit) rd_kafka_poll(client, 1);
    printf("{\"records\":%ld,\"ms\":%.1f}\n", deliveries.done, deliveries.done > 0 ? deliveries.first_ms - from : -1);
    fflush(stdout);
    _Exit(0);
}

int main(int argc, char **argv) {
    const char *mode = argc > 1 ? argv[1] : "";
    if (strcmp(mode, "produce") == 0 && argc >= 7) run_produce(argv, argc);
    else if (strcmp(mode, "consume") == 0 && argc >= 5) run_consume(argv, argc);
    else if (strcmp(mode, "paced") == 0 && argc >= 8) run_paced(argv, argc);
    else if (strcmp(mode, "first") == 0 && argc == 5) run_first(argv);
    else fail("usage", "client produce|consume|paced|first …, see the top of client.c");
    return 0;
}
