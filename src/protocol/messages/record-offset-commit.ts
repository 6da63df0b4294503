// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface OffsetCommitKey {
  group: string;
  topic: string;
  partition: number;
}

export interface OffsetCommitKeyInput {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

export interface OffsetCommitValue {
  offset: number;
  leaderEpoch: number; // v3+
  metadata: string;
  commitTimestamp: number;
  expireTimestamp: number; // v1
  topicId: string; // v4+, tag 0
}

export interface OffsetCommitValueInput {
  readonly offset: number;
  readonly leaderEpoch?: number;
  readonly metadata: string;
  readonly commitTimestamp: number;
  readonly expireTimestamp?: number;
  readonly topicId?: string;
}
