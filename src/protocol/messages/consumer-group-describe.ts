// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupDescribeRequest {
  groupIds: string[];
  includeAuthorizedOperations: boolean;
}

export interface ConsumerGroupDescribeRequestInput {
  readonly groupIds: readonly string[];
  readonly includeAuthorizedOperations: boolean;
}

export interface ConsumerGroupDescribeResponse {
  throttleTimeMs: number;
  groups: ConsumerGroupDescribeResponseDescribedGroup[];
}

export interface ConsumerGroupDescribeResponseInput {
  readonly throttleTimeMs: number;
  readonly groups: readonly ConsumerGroupDescribeResponseDescribedGroupInput[];
}

export interface ConsumerGroupDescribeResponseDescribedGroup {
  errorCode: number;
  errorMessage: string | null;
  groupId: string;
  groupState: string;
  groupEpoch: number;
  assignmentEpoch: number;
  assignorName: string;
  members: ConsumerGroupDescribeResponseMember[];
  authorizedOperations: number;
}

export interface ConsumerGroupDescribeResponseDescribedGroupInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly groupId: string;
  readonly groupState: string;
  readonly groupEpoch: number;
  readonly assignmentEpoch: number;
  readonly assignorName: string;
  readonly members: readonly ConsumerGroupDescribeResponseMemberInput[];
  readonly authorizedOperations?: number;
}

export interface ConsumerGroupDescribeResponseMember {
  memberId: string;
  instanceId: string | null;
  rackId: string | null;
  memberEpoch: number;
  clientId: string;
  clientHost: string;
  subscribedTopicNames: string[];
  subscribedTopicRegex: string | null;
  assignment: ConsumerGroupDescribeResponseAssignment;
  targetAssignment: ConsumerGroupDescribeResponseAssignment;
  memberType: number; // v1+
}

export interface ConsumerGroupDescribeResponseMemberInput {
  readonly memberId: string;
  readonly instanceId?: string | null;
  readonly rackId?: string | null;
  readonly memberEpoch: number;
  readonly clientId: string;
  readonly clientHost: string;
  readonly subscribedTopicNames: readonly string[];
  readonly subscribedTopicRegex?: string | null;
  readonly assignment: ConsumerGroupDescribeResponseAssignmentInput;
  readonly targetAssignment: ConsumerGroupDescribeResponseAssignmentInput;
  readonly memberType?: number;
}

export interface ConsumerGroupDescribeResponseAssignment {
  topicPartitions: ConsumerGroupDescribeResponseTopicPartitions[];
}

export interface ConsumerGroupDescribeResponseAssignmentInput {
  readonly topicPartitions: readonly ConsumerGroupDescribeResponseTopicPartitionsInput[];
}

export interface ConsumerGroupDescribeResponseTopicPartitions {
  topicId: string;
  topicName: string;
  partitions: number[];
}

export interface ConsumerGroupDescribeResponseTopicPartitionsInput {
  readonly topicId: string;
  readonly topicName: string;
  readonly partitions: readonly number[];
}
