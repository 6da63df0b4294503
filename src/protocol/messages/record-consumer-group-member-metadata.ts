// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ConsumerGroupMemberMetadataKey {
  groupId: string;
  memberId: string;
}

export interface ConsumerGroupMemberMetadataKeyInput {
  readonly groupId: string;
  readonly memberId: string;
}

export interface ConsumerGroupMemberMetadataValue {
  instanceId: string | null;
  rackId: string | null;
  clientId: string;
  clientHost: string;
  subscribedTopicNames: string[];
  subscribedTopicRegex: string | null;
  rebalanceTimeoutMs: number;
  serverAssignor: string | null;
  classicMemberMetadata: ConsumerGroupMemberMetadataValueClassicMemberMetadata | null; // tag 0
}

export interface ConsumerGroupMemberMetadataValueInput {
  readonly instanceId?: string | null;
  readonly rackId?: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly subscribedTopicNames: readonly string[];
  readonly subscribedTopicRegex?: string | null;
  readonly rebalanceTimeoutMs?: number;
  readonly serverAssignor?: string | null;
  readonly classicMemberMetadata?: ConsumerGroupMemberMetadataValueClassicMemberMetadataInput | null;
}

export interface ConsumerGroupMemberMetadataValueClassicMemberMetadata {
  sessionTimeoutMs: number;
  supportedProtocols: ConsumerGroupMemberMetadataValueClassicProtocol[];
}

export interface ConsumerGroupMemberMetadataValueClassicMemberMetadataInput {
  readonly sessionTimeoutMs: number;
  readonly supportedProtocols: readonly ConsumerGroupMemberMetadataValueClassicProtocolInput[];
}

export interface ConsumerGroupMemberMetadataValueClassicProtocol {
  name: string;
  metadata: Uint8Array;
}

export interface ConsumerGroupMemberMetadataValueClassicProtocolInput {
  readonly name: string;
  readonly metadata: Uint8Array;
}
