// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AssignReplicasToDirsRequest {
  brokerId: number;
  brokerEpoch: number;
  directories: AssignReplicasToDirsRequestDirectoryData[];
}

export interface AssignReplicasToDirsRequestInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
  readonly directories: readonly AssignReplicasToDirsRequestDirectoryDataInput[];
}

export interface AssignReplicasToDirsRequestDirectoryData {
  id: string;
  topics: AssignReplicasToDirsRequestTopicData[];
}

export interface AssignReplicasToDirsRequestDirectoryDataInput {
  readonly id: string;
  readonly topics: readonly AssignReplicasToDirsRequestTopicDataInput[];
}

export interface AssignReplicasToDirsRequestTopicData {
  topicId: string;
  partitions: AssignReplicasToDirsRequestPartitionData[];
}

export interface AssignReplicasToDirsRequestTopicDataInput {
  readonly topicId: string;
  readonly partitions: readonly AssignReplicasToDirsRequestPartitionDataInput[];
}

export interface AssignReplicasToDirsRequestPartitionData {
  partitionIndex: number;
}

export interface AssignReplicasToDirsRequestPartitionDataInput {
  readonly partitionIndex: number;
}

export interface AssignReplicasToDirsResponse {
  throttleTimeMs: number;
  errorCode: number;
  directories: AssignReplicasToDirsResponseDirectoryData[];
}

export interface AssignReplicasToDirsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly directories: readonly AssignReplicasToDirsResponseDirectoryDataInput[];
}

export interface AssignReplicasToDirsResponseDirectoryData {
  id: string;
  topics: AssignReplicasToDirsResponseTopicData[];
}

export interface AssignReplicasToDirsResponseDirectoryDataInput {
  readonly id: string;
  readonly topics: readonly AssignReplicasToDirsResponseTopicDataInput[];
}

export interface AssignReplicasToDirsResponseTopicData {
  topicId: string;
  partitions: AssignReplicasToDirsResponsePartitionData[];
}

export interface AssignReplicasToDirsResponseTopicDataInput {
  readonly topicId: string;
  readonly partitions: readonly AssignReplicasToDirsResponsePartitionDataInput[];
}

export interface AssignReplicasToDirsResponsePartitionData {
  partitionIndex: number;
  errorCode: number;
}

export interface AssignReplicasToDirsResponsePartitionDataInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
