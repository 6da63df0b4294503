// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface GroupMetadataKey {
  group: string;
}

export interface GroupMetadataKeyInput {
  readonly group: string;
}

export interface GroupMetadataValue {
  protocolType: string;
  generation: number;
  protocol: string | null;
  leader: string | null;
  currentStateTimestamp: number; // v2+
  members: GroupMetadataValueMemberMetadata[];
}

export interface GroupMetadataValueInput {
  readonly protocolType: string;
  readonly generation: number;
  readonly protocol?: string | null;
  readonly leader?: string | null;
  readonly currentStateTimestamp?: number;
  readonly members: readonly GroupMetadataValueMemberMetadataInput[];
}

export interface GroupMetadataValueMemberMetadata {
  memberId: string;
  groupInstanceId: string | null; // v3+
  clientId: string;
  clientHost: string;
  rebalanceTimeout: number; // v1+
  sessionTimeout: number;
  subscription: Uint8Array;
  assignment: Uint8Array;
}

export interface GroupMetadataValueMemberMetadataInput {
  readonly memberId: string;
  readonly groupInstanceId?: string | null;
  readonly clientId: string;
  readonly clientHost: string;
  readonly rebalanceTimeout?: number;
  readonly sessionTimeout: number;
  readonly subscription: Uint8Array;
  readonly assignment: Uint8Array;
}
