// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterReplicaLogDirsRequest {
  dirs: AlterReplicaLogDirsRequestAlterReplicaLogDir[];
}

export interface AlterReplicaLogDirsRequestInput {
  readonly dirs: readonly AlterReplicaLogDirsRequestAlterReplicaLogDirInput[];
}

export interface AlterReplicaLogDirsRequestAlterReplicaLogDir {
  path: string;
  topics: AlterReplicaLogDirsRequestAlterReplicaLogDirTopic[];
}

export interface AlterReplicaLogDirsRequestAlterReplicaLogDirInput {
  readonly path: string;
  readonly topics: readonly AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput[];
}

export interface AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
  name: string;
  partitions: number[];
}

export interface AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput {
  readonly name: string;
  readonly partitions: readonly number[];
}

export interface AlterReplicaLogDirsResponse {
  throttleTimeMs: number;
  results: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult[];
}

export interface AlterReplicaLogDirsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput[];
}

export interface AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
  topicName: string;
  partitions: AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult[];
}

export interface AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput {
  readonly topicName: string;
  readonly partitions: readonly AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput[];
}

export interface AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
  partitionIndex: number;
  errorCode: number;
}

export interface AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
