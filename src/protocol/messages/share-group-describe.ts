// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ShareGroupDescribeRequest {
  groupIds: string[];
  includeAuthorizedOperations: boolean;
}

export interface ShareGroupDescribeRequestInput {
  readonly groupIds: readonly string[];
  readonly includeAuthorizedOperations: boolean;
}

export interface ShareGroupDescribeResponse {
  throttleTimeMs: number;
  groups: ShareGroupDescribeResponseDescribedGroup[];
}

export interface ShareGroupDescribeResponseInput {
  readonly throttleTimeMs: number;
  readonly groups: readonly ShareGroupDescribeResponseDescribedGroupInput[];
}

export interface ShareGroupDescribeResponseDescribedGroup {
  errorCode: number;
  errorMessage: string | null;
  groupId: string;
  groupState: string;
  groupEpoch: number;
  assignmentEpoch: number;
  assignorName: string;
  members: ShareGroupDescribeResponseMember[];
  authorizedOperations: number;
}

export interface ShareGroupDescribeResponseDescribedGroupInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly groupId: string;
  readonly groupState: string;
  readonly groupEpoch: number;
  readonly assignmentEpoch: number;
  readonly assignorName: string;
  readonly members: readonly ShareGroupDescribeResponseMemberInput[];
  readonly authorizedOperations?: number;
}

export interface ShareGroupDescribeResponseMember {
  memberId: string;
  rackId: string | null;
  memberEpoch: number;
  clientId: string;
  clientHost: string;
  subscribedTopicNames: string[];
  assignment: ShareGroupDescribeResponseAssignment;
}

export interface ShareGroupDescribeResponseMemberInput {
  readonly memberId: string;
  readonly rackId?: string | null;
  readonly memberEpoch: number;
  readonly clientId: string;
  readonly clientHost: string;
  readonly subscribedTopicNames: readonly string[];
  readonly assignment: ShareGroupDescribeResponseAssignmentInput;
}

export interface ShareGroupDescribeResponseAssignment {
  topicPartitions: ShareGroupDescribeResponseTopicPartitions[];
}

export interface ShareGroupDescribeResponseAssignmentInput {
  readonly topicPartitions: readonly ShareGroupDescribeResponseTopicPartitionsInput[];
}

export interface ShareGroupDescribeResponseTopicPartitions {
  topicId: string;
  topicName: string;
  partitions: number[];
}

export interface ShareGroupDescribeResponseTopicPartitionsInput {
  readonly topicId: string;
  readonly topicName: string;
  readonly partitions: readonly number[];
}
