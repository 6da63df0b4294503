/** Moves the start of partitions' logs forward: the DeleteRecords request, sent to each partition's leader. */
import type { PartitionOffset, PartitionResult } from './admin.ts';
import { DELETE_RECORDS } from './apis.ts';
import type { ClusterClient } from './cluster-client.ts';
import { checkError, KafkaError } from './kafka-errors.ts';

/** The low watermark that each partition has then. An offset of −1 means the high watermark. */
export async function deleteRecords(cluster: ClusterClient, offsets: readonly PartitionOffset[]): Promise<PartitionResult<number>[]> {
  return Promise.all(offsets.map(async ({ topic, partition, offset }) => {
    try {
      const response = await cluster.request({ leaderOf: { topic, partition } }, DELETE_RECORDS, {
        topics: [{ name: topic, partitions: [{ partitionIndex: partition, offset }] }], timeoutMs: cluster.options.requestTimeoutMs,
      }, { what: 'deleteRecords', check: (answer) => checkError(answer.topics[0]?.partitions[0]?.errorCode ?? -1) });
      return { topic, partition, value: response.topics[0]?.partitions[0]?.lowWatermark ?? -1, error: null };
    } catch (error) {
      if (error instanceof KafkaError) return { topic, partition, value: null, error };
      throw error;
    }
  }));
}
