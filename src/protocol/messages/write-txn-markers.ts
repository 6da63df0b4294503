// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface WriteTxnMarkersRequest {
  markers: WriteTxnMarkersRequestWritableTxnMarker[];
}

export interface WriteTxnMarkersRequestInput {
  readonly markers: readonly WriteTxnMarkersRequestWritableTxnMarkerInput[];
}

export interface WriteTxnMarkersRequestWritableTxnMarker {
  producerId: number;
  producerEpoch: number;
  transactionResult: boolean;
  topics: WriteTxnMarkersRequestWritableTxnMarkerTopic[];
  coordinatorEpoch: number;
  transactionVersion: number; // v2+
}

export interface WriteTxnMarkersRequestWritableTxnMarkerInput {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly transactionResult: boolean;
  readonly topics: readonly WriteTxnMarkersRequestWritableTxnMarkerTopicInput[];
  readonly coordinatorEpoch: number;
  readonly transactionVersion?: number;
}

export interface WriteTxnMarkersRequestWritableTxnMarkerTopic {
  name: string;
  partitionIndexes: number[];
}

export interface WriteTxnMarkersRequestWritableTxnMarkerTopicInput {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export interface WriteTxnMarkersResponse {
  markers: WriteTxnMarkersResponseWritableTxnMarkerResult[];
}

export interface WriteTxnMarkersResponseInput {
  readonly markers: readonly WriteTxnMarkersResponseWritableTxnMarkerResultInput[];
}

export interface WriteTxnMarkersResponseWritableTxnMarkerResult {
  producerId: number;
  topics: WriteTxnMarkersResponseWritableTxnMarkerTopicResult[];
}

export interface WriteTxnMarkersResponseWritableTxnMarkerResultInput {
  readonly producerId: number;
  readonly topics: readonly WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput[];
}

export interface WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
  name: string;
  partitions: WriteTxnMarkersResponseWritableTxnMarkerPartitionResult[];
}

export interface WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput {
  readonly name: string;
  readonly partitions: readonly WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput[];
}

export interface WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
  partitionIndex: number;
  errorCode: number;
}

export interface WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
}
