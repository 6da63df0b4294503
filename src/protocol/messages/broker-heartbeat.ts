// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface BrokerHeartbeatRequest {
  brokerId: number;
  brokerEpoch: number;
  currentMetadataOffset: number;
  wantFence: boolean;
  wantShutDown: boolean;
  offlineLogDirs: string[]; // v1+, tag 0
  cordonedLogDirs: string[] | null; // v2+, tag 1
}

export interface BrokerHeartbeatRequestInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
  readonly currentMetadataOffset: number;
  readonly wantFence: boolean;
  readonly wantShutDown: boolean;
  readonly offlineLogDirs?: readonly string[];
  readonly cordonedLogDirs?: readonly string[] | null;
}

export interface BrokerHeartbeatResponse {
  throttleTimeMs: number;
  errorCode: number;
  isCaughtUp: boolean;
  isFenced: boolean;
  shouldShutDown: boolean;
}

export interface BrokerHeartbeatResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly isCaughtUp: boolean;
  readonly isFenced?: boolean;
  readonly shouldShutDown: boolean;
}
