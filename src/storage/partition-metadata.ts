/** The file `partition.metadata`: the id of the topic that a partition's directory belongs to. */
import { PARTITION_METADATA } from './file-names.ts';
import type { LogCore } from './log-core.ts';
import type { Replace } from './segment-files.ts';

/** Kafka's PartitionMetadataFile.maybeFlush: the id that a log was created with need not be there before its first batch. */
export async function savePartitionMetadata(core: LogCore, replace: Replace = (path, bytes) => core.disk.replaceFile(path, bytes)): Promise<void> {
  await replace(`${core.directory}/${PARTITION_METADATA}`, new TextEncoder().encode(`version: 0\ntopic_id: ${core.topicId}`));
  core.metadataUnsaved = false;
}
