/** Writes a log directory with everything a log can hold, and knows what a reader must find in it. */
import { BATCH_HEADER_BYTES } from '../../src/log/batch-header.ts';
import { createNodePorts, type NodePorts } from '../../src/node/create-node-ports.ts';
import { controlBatch } from '../../src/protocol/records/control-record.ts';
import { RecordBatchBuilder } from '../../src/protocol/records/record-batch-builder.ts';
import type { LogConfig } from '../../src/config/log-config.ts';
import { LogManager } from '../../src/storage/log-manager.ts';
import type { PartitionLog } from '../../src/storage/partition-log.ts';
import { testConfig } from '../unit/storage/helpers.ts';

const utf8 = new TextEncoder();

export const TOPIC_ID = 'bG9nIG9mIEJsdW1mZWxkIQ';
export const CLUSTER_ID = 'Q2x1c3RlciBvZiBCbHVtZg';

/** As Kafka ships, except that segments are small so that there are many. */
export const kafkaLikeConfig = (overrides: Partial<LogConfig> = {}): LogConfig => testConfig({ segmentBytes: 64 << 10, segmentIndexBytes: 10 << 20, indexIntervalBytes: 4096, ...overrides });

export async function openManager(directory: string, configOf: (topic: string) => LogConfig): Promise<{ manager: LogManager; ports: NodePorts }> {
  const ports = createNodePorts({ keepAlive: true });
  const { disk, clock, random, log } = ports;
  const manager = await LogManager.open({ directories: [directory], disk, clock, random, log, configOf });
  return { manager, ports };
}

export interface Written {
  /** Values of the records that a reader of committed data sees, in order. */
  readonly committed: string[];
  readonly batches: number;
}

/** Plain, compressed, idempotent and transactional batches, four leader epochs, many segments. */
export async function fillLog(log: PartitionLog, count: number): Promise<Written> {
  const committed: string[] = [];
  let batches = 0;
  let sequence = 0;
  let transactionSequence = 0;
  let open: string[] | null = null;
  const timestamp = (i: number): number => 1_700_000_000_000 + i * 100 - (i % 7) * 30;
  const append = (bytes: Uint8Array, epoch: number, origin: 'client' | 'coordinator' = 'client'): void => {
    const result = log.appendAsLeader(bytes, null, epoch, { origin });
    if (result.errorCode !== 0 || bytes.length < BATCH_HEADER_BYTES) throw new Error(`append refused with ${result.errorCode}`);
    batches++;
  };
  for (let i = 0; i < count; i++) {
    const epoch = Math.floor((i * 4) / count);
    const values = Array.from({ length: 1 + (i % 5) }, (_, k) => `value ${i}.${k} ${'z'.repeat((i * 37) % 300)}`);
    const kind = i % 6;
    if (kind === 5 && open !== null) {
      const isCommit = i % 4 !== 1;
      append(controlBatch({ type: isCommit ? 1 : 0, coordinatorEpoch: 3, producerId: 2001, producerEpoch: 4, timestampMs: timestamp(i) }), epoch, 'coordinator');
      if (isCommit) committed.push(...open);
      open = null;
      continue;
    }
    const inTransaction = kind === 4;
    const builder = new RecordBatchBuilder({
      compression: i % 10 === 0 ? (i / 10) % 5 : 0,
      ...(kind === 3 ? { producerId: 1001, producerEpoch: 0, baseSequence: sequence } : {}),
      ...(inTransaction ? { producerId: 2001, producerEpoch: 4, baseSequence: transactionSequence, transactional: true } : {}),
    });
    values.forEach((value, k) => builder.append(timestamp(i) + k, utf8.encode(`key ${(i * 7 + k) % 40}`), utf8.encode(value)));
    append(builder.build(), epoch);
    if (kind === 3) sequence += values.length;
    if (inTransaction) {
      transactionSequence += values.length;
      open = [...(open ?? []), ...values];
    } else committed.push(...values);
    if (i % 9 === 0) await log.idle();
  }
  if (open !== null) {
    append(controlBatch({ type: 1, coordinatorEpoch: 3, producerId: 2001, producerEpoch: 4, timestampMs: timestamp(count) }), 3, 'coordinator');
    committed.push(...open);
  }
  await log.idle();
  log.advanceHighWatermark(log.logEndOffset);
  return { committed, batches };
}
