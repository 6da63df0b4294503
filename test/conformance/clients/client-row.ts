/**
 * What a client in the table is: how it is made ready, and the driver program that shows its features.
 *
 * A driver is any program. It is run as `command… PHASE [FEATURE…]` with the environment of `driverEnvironment` and prints
 * one JSON line per feature: {"feature","ok","detail","ms"} (ok null: the client has no such thing). Phases:
 *   features     all features of features.ts but `cross-*` and `read-by-kafkajs` (with FEATURE…: only those)
 *   cross-read   the `cross-*` features: reads topics `${BLUMFELD_CROSS}.${codec}`, that kafkajs wrote
 * In `produce-CODEC` a driver writes the records of `BLUMFELD_RECORDS` described in drivers/records.ts to the topic
 * `${BLUMFELD_PREFIX}.codec-${codec}` (one partition); kafkajs reads them afterwards for `read-by-kafkajs`.
 */
export interface PreparedClient {
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface ClientRow {
  readonly id: string;
  /** Column head: name and version. */
  readonly title: string;
  /** `node`: npm and Debian packages; `java`: Apache Kafka's own. */
  readonly set: 'node' | 'java';
  /** Installs what is missing; a string says why it cannot be had here. */
  readonly prepare: (root: string) => Promise<PreparedClient | string>;
  /** For one phase; 240 unless said. */
  readonly timeoutSeconds?: number;
}

/** `bootstrap`: the addresses of all brokers; topics have as many replicas, three at most. */
export function driverEnvironment(bootstrap: string, prefix: string, cross: string): Record<string, string> {
  return { BLUMFELD_BOOTSTRAP: bootstrap, BLUMFELD_REPLICAS: String(Math.min(3, bootstrap.split(',').length)), BLUMFELD_PREFIX: prefix, BLUMFELD_CROSS: cross };
}
