// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface StreamsGroupHeartbeatRequest {
  groupId: string;
  memberId: string;
  memberEpoch: number;
  endpointInformationEpoch: number;
  instanceId: string | null;
  rackId: string | null;
  rebalanceTimeoutMs: number;
  topology: StreamsGroupHeartbeatRequestTopology | null;
  activeTasks: StreamsGroupHeartbeatRequestTaskIds[] | null;
  standbyTasks: StreamsGroupHeartbeatRequestTaskIds[] | null;
  warmupTasks: StreamsGroupHeartbeatRequestTaskIds[] | null;
  processId: string | null;
  userEndpoint: StreamsGroupHeartbeatRequestEndpoint | null;
  clientTags: StreamsGroupHeartbeatRequestKeyValue[] | null;
  taskOffsets: StreamsGroupHeartbeatRequestTaskOffset[] | null;
  taskEndOffsets: StreamsGroupHeartbeatRequestTaskOffset[] | null;
  shutdownApplication: boolean;
}

export interface StreamsGroupHeartbeatRequestInput {
  readonly groupId: string;
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly endpointInformationEpoch: number;
  readonly instanceId?: string | null;
  readonly rackId?: string | null;
  readonly rebalanceTimeoutMs?: number;
  readonly topology?: StreamsGroupHeartbeatRequestTopologyInput | null;
  readonly activeTasks?: readonly StreamsGroupHeartbeatRequestTaskIdsInput[] | null;
  readonly standbyTasks?: readonly StreamsGroupHeartbeatRequestTaskIdsInput[] | null;
  readonly warmupTasks?: readonly StreamsGroupHeartbeatRequestTaskIdsInput[] | null;
  readonly processId?: string | null;
  readonly userEndpoint?: StreamsGroupHeartbeatRequestEndpointInput | null;
  readonly clientTags?: readonly StreamsGroupHeartbeatRequestKeyValueInput[] | null;
  readonly taskOffsets?: readonly StreamsGroupHeartbeatRequestTaskOffsetInput[] | null;
  readonly taskEndOffsets?: readonly StreamsGroupHeartbeatRequestTaskOffsetInput[] | null;
  readonly shutdownApplication: boolean;
}

export interface StreamsGroupHeartbeatRequestTaskOffset {
  subtopologyId: string;
  partition: number;
  offset: number;
}

export interface StreamsGroupHeartbeatRequestTaskOffsetInput {
  readonly subtopologyId: string;
  readonly partition: number;
  readonly offset: number;
}

export interface StreamsGroupHeartbeatRequestEndpoint {
  host: string;
  port: number;
}

export interface StreamsGroupHeartbeatRequestEndpointInput {
  readonly host: string;
  readonly port: number;
}

export interface StreamsGroupHeartbeatRequestTaskIds {
  subtopologyId: string;
  partitions: number[];
}

export interface StreamsGroupHeartbeatRequestTaskIdsInput {
  readonly subtopologyId: string;
  readonly partitions: readonly number[];
}

export interface StreamsGroupHeartbeatRequestTopology {
  epoch: number;
  subtopologies: StreamsGroupHeartbeatRequestSubtopology[];
}

export interface StreamsGroupHeartbeatRequestTopologyInput {
  readonly epoch: number;
  readonly subtopologies: readonly StreamsGroupHeartbeatRequestSubtopologyInput[];
}

export interface StreamsGroupHeartbeatRequestSubtopology {
  subtopologyId: string;
  sourceTopics: string[];
  sourceTopicRegex: string[];
  stateChangelogTopics: StreamsGroupHeartbeatRequestTopicInfo[];
  repartitionSinkTopics: string[];
  repartitionSourceTopics: StreamsGroupHeartbeatRequestTopicInfo[];
  copartitionGroups: StreamsGroupHeartbeatRequestCopartitionGroup[];
}

export interface StreamsGroupHeartbeatRequestSubtopologyInput {
  readonly subtopologyId: string;
  readonly sourceTopics: readonly string[];
  readonly sourceTopicRegex: readonly string[];
  readonly stateChangelogTopics: readonly StreamsGroupHeartbeatRequestTopicInfoInput[];
  readonly repartitionSinkTopics: readonly string[];
  readonly repartitionSourceTopics: readonly StreamsGroupHeartbeatRequestTopicInfoInput[];
  readonly copartitionGroups: readonly StreamsGroupHeartbeatRequestCopartitionGroupInput[];
}

export interface StreamsGroupHeartbeatRequestCopartitionGroup {
  sourceTopics: number[];
  sourceTopicRegex: number[];
  repartitionSourceTopics: number[];
}

export interface StreamsGroupHeartbeatRequestCopartitionGroupInput {
  readonly sourceTopics: readonly number[];
  readonly sourceTopicRegex: readonly number[];
  readonly repartitionSourceTopics: readonly number[];
}

export interface StreamsGroupHeartbeatRequestTopicInfo {
  name: string;
  partitions: number;
  replicationFactor: number;
  topicConfigs: StreamsGroupHeartbeatRequestKeyValue[];
}

export interface StreamsGroupHeartbeatRequestTopicInfoInput {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly topicConfigs: readonly StreamsGroupHeartbeatRequestKeyValueInput[];
}

export interface StreamsGroupHeartbeatRequestKeyValue {
  key: string;
  value: string;
}

export interface StreamsGroupHeartbeatRequestKeyValueInput {
  readonly key: string;
  readonly value: string;
}

export interface StreamsGroupHeartbeatResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  memberId: string;
  memberEpoch: number;
  heartbeatIntervalMs: number;
  acceptableRecoveryLag: number;
  taskOffsetIntervalMs: number;
  status: StreamsGroupHeartbeatResponseStatus[] | null;
  activeTasks: StreamsGroupHeartbeatResponseTaskIds[] | null;
  standbyTasks: StreamsGroupHeartbeatResponseTaskIds[] | null;
  warmupTasks: StreamsGroupHeartbeatResponseTaskIds[] | null;
  endpointInformationEpoch: number;
  partitionsByUserEndpoint: StreamsGroupHeartbeatResponseEndpointToPartitions[] | null;
}

export interface StreamsGroupHeartbeatResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly heartbeatIntervalMs: number;
  readonly acceptableRecoveryLag: number;
  readonly taskOffsetIntervalMs: number;
  readonly status?: readonly StreamsGroupHeartbeatResponseStatusInput[] | null;
  readonly activeTasks?: readonly StreamsGroupHeartbeatResponseTaskIdsInput[] | null;
  readonly standbyTasks?: readonly StreamsGroupHeartbeatResponseTaskIdsInput[] | null;
  readonly warmupTasks?: readonly StreamsGroupHeartbeatResponseTaskIdsInput[] | null;
  readonly endpointInformationEpoch: number;
  readonly partitionsByUserEndpoint?: readonly StreamsGroupHeartbeatResponseEndpointToPartitionsInput[] | null;
}

export interface StreamsGroupHeartbeatResponseEndpointToPartitions {
  userEndpoint: StreamsGroupHeartbeatResponseEndpoint;
  activePartitions: StreamsGroupHeartbeatResponseTopicPartition[];
  standbyPartitions: StreamsGroupHeartbeatResponseTopicPartition[];
}

export interface StreamsGroupHeartbeatResponseEndpointToPartitionsInput {
  readonly userEndpoint: StreamsGroupHeartbeatResponseEndpointInput;
  readonly activePartitions: readonly StreamsGroupHeartbeatResponseTopicPartitionInput[];
  readonly standbyPartitions: readonly StreamsGroupHeartbeatResponseTopicPartitionInput[];
}

export interface StreamsGroupHeartbeatResponseTopicPartition {
  topic: string;
  partitions: number[];
}

export interface StreamsGroupHeartbeatResponseTopicPartitionInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface StreamsGroupHeartbeatResponseEndpoint {
  host: string;
  port: number;
}

export interface StreamsGroupHeartbeatResponseEndpointInput {
  readonly host: string;
  readonly port: number;
}

export interface StreamsGroupHeartbeatResponseTaskIds {
  subtopologyId: string;
  partitions: number[];
}

export interface StreamsGroupHeartbeatResponseTaskIdsInput {
  readonly subtopologyId: string;
  readonly partitions: readonly number[];
}

export interface StreamsGroupHeartbeatResponseStatus {
  statusCode: number;
  statusDetail: string;
}

export interface StreamsGroupHeartbeatResponseStatusInput {
  readonly statusCode: number;
  readonly statusDetail: string;
}
