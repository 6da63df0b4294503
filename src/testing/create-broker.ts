/// <reference lib="esnext.disposable" preserve="true" />
/**
 * `createBroker()`: one whole broker inside this process, ready in milliseconds. Without `dataDir` it lives in memory
 * and is gone with `close()`. It installs no signal handlers, writes nothing to stdout, reads no process-wide settings;
 * several live side by side.
 */
import { NULL_LOG_SINK } from '../base/null-log-sink.ts';
import type { Clock, LogSink, Ports } from '../base/ports.ts';
import { Broker } from '../broker/broker.ts';
import { jobs } from '../broker/compute-jobs.ts';
import { CoordinationFailedError, unlessFailed } from '../broker/open-coordination.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { allocateUnpooled } from '../node/memory.ts';
import { checkOptions, type OptionKind } from './check-options.ts';
import { type BrokerSettings, embeddedConfig } from './embedded-config.ts';
import { serveMetrics } from './serve-metrics.ts';
import { MemoryDisk } from '../sim/memory-disk.ts';
import { InlineCompute } from '../sim/sim-compute.ts';
import { openEmbedded } from '../zookeeper/open-embedded.ts';

export interface CreateBrokerOptions {
  /** Keeps the logs there; without it everything is in memory. */
  readonly dataDir?: string;
  /** 0 picks a free one. */
  readonly port?: number;
  /** 127.0.0.1 unless said. */
  readonly host?: string;
  /** server.properties settings by Kafka's names. */
  readonly config?: BrokerSettings;
  /** Another clock, such as one that a test moves. */
  readonly clock?: Clock;
  /** Where log lines go; nowhere unless said. */
  readonly log?: LogSink;
  /** The broker has stopped by itself, its data directory failed; or its coordination journal did, and it should be closed. The process goes on; `close` lets go of what is left. */
  readonly onFailure?: (error: Error) => void;
}

export interface EmbeddedBroker {
  /** host:port */
  readonly bootstrapServers: string;
  readonly host: string;
  readonly port: number;
  /** Where ZooKeeper clients connect, when `blumfeld.zookeeper.port` is set. */
  readonly zookeeperConnect: string | null;
  /** Prometheus text, when `blumfeld.metrics.port` is set. */
  readonly metricsUrl: string | null;
  /** Idempotent; resolves when nothing of the broker is left open. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const OPTIONS: Readonly<Record<keyof CreateBrokerOptions, OptionKind>> = { dataDir: 'string', port: 'number', host: 'string', config: 'object', clock: 'object', log: 'object', onFailure: 'function' };

/** @throws TypeError for a wrong option, BrokerConfigError for a wrong setting */
export async function createBroker(options: CreateBrokerOptions = {}): Promise<EmbeddedBroker> {
  checkOptions('createBroker', options, OPTIONS);
  const log = options.log ?? NULL_LOG_SINK;
  const inMemory = options.dataDir === undefined;
  const nodePorts = createNodePorts({ log, logDirectories: inMemory ? [] : [`${options.dataDir}/logs`] });
  const ports: Ports = {
    ...nodePorts,
    clock: options.clock ?? nodePorts.clock,
    disk: inMemory ? new MemoryDisk() : nodePorts.disk,
    compute: new InlineCompute(jobs),
  };
  const closers: (() => Promise<void>)[] = [() => nodePorts.close()];
  const closeAll = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const config = embeddedConfig(inMemory ? '/blumfeld/logs' : `${options.dataDir}/logs`, options);
    const zookeeperPort = config.get('blumfeld.zookeeper.port');
    const directory = inMemory ? null : `${options.dataDir}/coordination`;
    let onFailure: (error: CoordinationFailedError) => void = () => {};
    const failure = new Promise<CoordinationFailedError>((resolve) => {
      onFailure = resolve;
    });
    const store = await openEmbedded({
      directory,
      ports,
      onFailure: (error) => onFailure(new CoordinationFailedError(directory, error)),
      ...(zookeeperPort >= 0 ? { listen: { host: config.get('blumfeld.zookeeper.host'), port: zookeeperPort } } : {}),
    });
    closers.push(() => store.close());
    let abandon = async (): Promise<void> => {};
    const starting = Broker.start({
      config, ports, coordination: store.coordination(), allocate: allocateUnpooled, ...(options.onFailure === undefined ? {} : { onFailure: options.onFailure }),
      onCreated: (created) => {
        abandon = () => created.abandon();
      },
    });
    const broker = await unlessFailed(failure, starting).catch(async (error: unknown) => {
      if (error instanceof CoordinationFailedError) await abandon();
      throw error;
    });
    closers.push(() => broker.close());
    void failure.then((error) => options.onFailure?.(error));
    const http = await serveMetrics(broker);
    if (http !== null) closers.push(() => http.close());
    return handleOf(broker, store.server, http?.url ?? null, closeAll);
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function handleOf(broker: Broker, zookeeper: { host: string; port: number } | null, httpUrl: string | null, closeAll: () => Promise<void>): EmbeddedBroker {
  const { host, port } = broker.advertisedListeners[0]!;
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= closeAll());
  return {
    bootstrapServers: `${host}:${port}`,
    host,
    port,
    zookeeperConnect: zookeeper === null ? null : `${zookeeper.host}:${zookeeper.port}`,
    metricsUrl: httpUrl === null ? null : `${httpUrl}/metrics`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
