// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface StreamsGroupDescribeRequest {
  groupIds: string[];
  includeAuthorizedOperations: boolean;
}

export interface StreamsGroupDescribeRequestInput {
  readonly groupIds: readonly string[];
  readonly includeAuthorizedOperations: boolean;
}

export interface StreamsGroupDescribeResponse {
  throttleTimeMs: number;
  groups: StreamsGroupDescribeResponseDescribedGroup[];
}

export interface StreamsGroupDescribeResponseInput {
  readonly throttleTimeMs: number;
  readonly groups: readonly StreamsGroupDescribeResponseDescribedGroupInput[];
}

export interface StreamsGroupDescribeResponseDescribedGroup {
  errorCode: number;
  errorMessage: string | null;
  groupId: string;
  groupState: string;
  groupEpoch: number;
  assignmentEpoch: number;
  topology: StreamsGroupDescribeResponseTopology | null;
  members: StreamsGroupDescribeResponseMember[];
  authorizedOperations: number;
}

export interface StreamsGroupDescribeResponseDescribedGroupInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly groupId: string;
  readonly groupState: string;
  readonly groupEpoch: number;
  readonly assignmentEpoch: number;
  readonly topology?: StreamsGroupDescribeResponseTopologyInput | null;
  readonly members: readonly StreamsGroupDescribeResponseMemberInput[];
  readonly authorizedOperations?: number;
}

export interface StreamsGroupDescribeResponseMember {
  memberId: string;
  memberEpoch: number;
  instanceId: string | null;
  rackId: string | null;
  clientId: string;
  clientHost: string;
  topologyEpoch: number;
  processId: string;
  userEndpoint: StreamsGroupDescribeResponseEndpoint | null;
  clientTags: StreamsGroupDescribeResponseKeyValue[];
  taskOffsets: StreamsGroupDescribeResponseTaskOffset[];
  taskEndOffsets: StreamsGroupDescribeResponseTaskOffset[];
  assignment: StreamsGroupDescribeResponseAssignment;
  targetAssignment: StreamsGroupDescribeResponseAssignment;
  isClassic: boolean;
}

export interface StreamsGroupDescribeResponseMemberInput {
  readonly memberId: string;
  readonly memberEpoch: number;
  readonly instanceId?: string | null;
  readonly rackId?: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly topologyEpoch: number;
  readonly processId: string;
  readonly userEndpoint?: StreamsGroupDescribeResponseEndpointInput | null;
  readonly clientTags: readonly StreamsGroupDescribeResponseKeyValueInput[];
  readonly taskOffsets: readonly StreamsGroupDescribeResponseTaskOffsetInput[];
  readonly taskEndOffsets: readonly StreamsGroupDescribeResponseTaskOffsetInput[];
  readonly assignment: StreamsGroupDescribeResponseAssignmentInput;
  readonly targetAssignment: StreamsGroupDescribeResponseAssignmentInput;
  readonly isClassic: boolean;
}

export interface StreamsGroupDescribeResponseAssignment {
  activeTasks: StreamsGroupDescribeResponseTaskIds[];
  standbyTasks: StreamsGroupDescribeResponseTaskIds[];
  warmupTasks: StreamsGroupDescribeResponseTaskIds[];
}

export interface StreamsGroupDescribeResponseAssignmentInput {
  readonly activeTasks: readonly StreamsGroupDescribeResponseTaskIdsInput[];
  readonly standbyTasks: readonly StreamsGroupDescribeResponseTaskIdsInput[];
  readonly warmupTasks: readonly StreamsGroupDescribeResponseTaskIdsInput[];
}

export interface StreamsGroupDescribeResponseTaskIds {
  subtopologyId: string;
  partitions: number[];
}

export interface StreamsGroupDescribeResponseTaskIdsInput {
  readonly subtopologyId: string;
  readonly partitions: readonly number[];
}

export interface StreamsGroupDescribeResponseTaskOffset {
  subtopologyId: string;
  partition: number;
  offset: number;
}

export interface StreamsGroupDescribeResponseTaskOffsetInput {
  readonly subtopologyId: string;
  readonly partition: number;
  readonly offset: number;
}

export interface StreamsGroupDescribeResponseEndpoint {
  host: string;
  port: number;
}

export interface StreamsGroupDescribeResponseEndpointInput {
  readonly host: string;
  readonly port: number;
}

export interface StreamsGroupDescribeResponseTopology {
  epoch: number;
  subtopologies: StreamsGroupDescribeResponseSubtopology[] | null;
}

export interface StreamsGroupDescribeResponseTopologyInput {
  readonly epoch: number;
  readonly subtopologies?: readonly StreamsGroupDescribeResponseSubtopologyInput[] | null;
}

export interface StreamsGroupDescribeResponseSubtopology {
  subtopologyId: string;
  sourceTopics: string[];
  repartitionSinkTopics: string[];
  stateChangelogTopics: StreamsGroupDescribeResponseTopicInfo[];
  repartitionSourceTopics: StreamsGroupDescribeResponseTopicInfo[];
}

export interface StreamsGroupDescribeResponseSubtopologyInput {
  readonly subtopologyId: string;
  readonly sourceTopics: readonly string[];
  readonly repartitionSinkTopics: readonly string[];
  readonly stateChangelogTopics: readonly StreamsGroupDescribeResponseTopicInfoInput[];
  readonly repartitionSourceTopics: readonly StreamsGroupDescribeResponseTopicInfoInput[];
}

export interface StreamsGroupDescribeResponseTopicInfo {
  name: string;
  partitions: number;
  replicationFactor: number;
  topicConfigs: StreamsGroupDescribeResponseKeyValue[];
}

export interface StreamsGroupDescribeResponseTopicInfoInput {
  readonly name: string;
  readonly partitions: number;
  readonly replicationFactor: number;
  readonly topicConfigs: readonly StreamsGroupDescribeResponseKeyValueInput[];
}

export interface StreamsGroupDescribeResponseKeyValue {
  key: string;
  value: string;
}

export interface StreamsGroupDescribeResponseKeyValueInput {
  readonly key: string;
  readonly value: string;
}
