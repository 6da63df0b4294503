// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface UpdateRaftVoterRequest {
  clusterId: string | null;
  currentLeaderEpoch: number;
  voterId: number;
  voterDirectoryId: string;
  listeners: UpdateRaftVoterRequestListener[];
  kRaftVersionFeature: UpdateRaftVoterRequestKRaftVersionFeature;
}

export interface UpdateRaftVoterRequestInput {
  readonly clusterId?: string | null;
  readonly currentLeaderEpoch: number;
  readonly voterId: number;
  readonly voterDirectoryId: string;
  readonly listeners: readonly UpdateRaftVoterRequestListenerInput[];
  readonly kRaftVersionFeature: UpdateRaftVoterRequestKRaftVersionFeatureInput;
}

export interface UpdateRaftVoterRequestKRaftVersionFeature {
  minSupportedVersion: number;
  maxSupportedVersion: number;
}

export interface UpdateRaftVoterRequestKRaftVersionFeatureInput {
  readonly minSupportedVersion: number;
  readonly maxSupportedVersion: number;
}

export interface UpdateRaftVoterRequestListener {
  name: string;
  host: string;
  port: number;
}

export interface UpdateRaftVoterRequestListenerInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export interface UpdateRaftVoterResponse {
  throttleTimeMs: number;
  errorCode: number;
  currentLeader: UpdateRaftVoterResponseCurrentLeader; // tag 0
}

export interface UpdateRaftVoterResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly currentLeader?: UpdateRaftVoterResponseCurrentLeaderInput;
}

export interface UpdateRaftVoterResponseCurrentLeader {
  leaderId: number;
  leaderEpoch: number;
  host: string;
  port: number;
}

export interface UpdateRaftVoterResponseCurrentLeaderInput {
  readonly leaderId?: number;
  readonly leaderEpoch?: number;
  readonly host: string;
  readonly port: number;
}
