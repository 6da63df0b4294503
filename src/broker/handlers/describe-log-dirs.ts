/** DescribeLogDirs (35), versions 0–5: size and lag of every hosted replica per log directory, offline ones with their error. None is cordoned. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DescribeLogDirsRequest, DescribeLogDirsResponseInput } from '../../protocol/messages/describe-log-dirs.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

export async function handleDescribeLogDirs(broker: BrokerContext, body: DescribeLogDirsRequest, request: ReceivedRequest): Promise<DescribeLogDirsResponseInput> {
  if (!broker.authorizer.may('DESCRIBE', 'CLUSTER', 'kafka-cluster', request)) return { throttleTimeMs: 0, errorCode: ErrorCode.CLUSTER_AUTHORIZATION_FAILED, results: [] };
  const wanted = body.topics === null ? null : new Map(body.topics.map((topic) => [topic.topic, new Set(topic.partitions)]));
  const isWanted = (topic: string, partition: number): boolean => {
    if (wanted === null) return true;
    const partitions = wanted.get(topic);
    return partitions !== undefined && (partitions.size === 0 || partitions.has(partition));
  };
  const results = [];
  for (const dir of await broker.replicaManager.logs.describeDirs()) {
    const topics = new Map<string, { partitionSize: number; partitionIndex: number; offsetLag: number; isFutureKey: boolean }[]>();
    for (const log of dir.logs) {
      if (!isWanted(log.topic, log.partition)) continue;
      const hosted = broker.replicaManager.get(log.topic, log.partition);
      const offsetLag = hosted === null ? 0 : Math.max(0, hosted.state.highWatermark - log.logEndOffset);
      const entry = { partitionSize: log.sizeBytes, partitionIndex: log.partition, offsetLag, isFutureKey: false };
      const known = topics.get(log.topic);
      if (known === undefined) topics.set(log.topic, [entry]);
      else known.push(entry);
    }
    results.push({
      errorCode: dir.isOffline ? ErrorCode.KAFKA_STORAGE_ERROR : ErrorCode.NONE,
      logDir: dir.path,
      topics: [...topics].map(([name, partitions]) => ({ name, partitions })),
      totalBytes: dir.totalBytes,
      usableBytes: dir.usableBytes,
    });
  }
  return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, results };
}
