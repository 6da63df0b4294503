// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ControlledShutdownRequest {
  brokerId: number;
  brokerEpoch: number; // v2+
}

export interface ControlledShutdownRequestInput {
  readonly brokerId: number;
  readonly brokerEpoch?: number;
}

export interface ControlledShutdownResponse {
  errorCode: number;
  remainingPartitions: ControlledShutdownResponseRemainingPartition[];
}

export interface ControlledShutdownResponseInput {
  readonly errorCode: number;
  readonly remainingPartitions: readonly ControlledShutdownResponseRemainingPartitionInput[];
}

export interface ControlledShutdownResponseRemainingPartition {
  topicName: string;
  partitionIndex: number;
}

export interface ControlledShutdownResponseRemainingPartitionInput {
  readonly topicName: string;
  readonly partitionIndex: number;
}
