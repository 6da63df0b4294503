// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeProducersRequest {
  topics: DescribeProducersRequestTopicRequest[];
}

export interface DescribeProducersRequestInput {
  readonly topics: readonly DescribeProducersRequestTopicRequestInput[];
}

export interface DescribeProducersRequestTopicRequest {
  name: string;
  partitionIndexes: number[];
}

export interface DescribeProducersRequestTopicRequestInput {
  readonly name: string;
  readonly partitionIndexes: readonly number[];
}

export interface DescribeProducersResponse {
  throttleTimeMs: number;
  topics: DescribeProducersResponseTopicResponse[];
}

export interface DescribeProducersResponseInput {
  readonly throttleTimeMs: number;
  readonly topics: readonly DescribeProducersResponseTopicResponseInput[];
}

export interface DescribeProducersResponseTopicResponse {
  name: string;
  partitions: DescribeProducersResponsePartitionResponse[];
}

export interface DescribeProducersResponseTopicResponseInput {
  readonly name: string;
  readonly partitions: readonly DescribeProducersResponsePartitionResponseInput[];
}

export interface DescribeProducersResponsePartitionResponse {
  partitionIndex: number;
  errorCode: number;
  errorMessage: string | null;
  activeProducers: DescribeProducersResponseProducerState[];
}

export interface DescribeProducersResponsePartitionResponseInput {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly activeProducers: readonly DescribeProducersResponseProducerStateInput[];
}

export interface DescribeProducersResponseProducerState {
  producerId: number;
  producerEpoch: number;
  lastSequence: number;
  lastTimestamp: number;
  coordinatorEpoch: number;
  currentTxnStartOffset: number;
}

export interface DescribeProducersResponseProducerStateInput {
  readonly producerId: number;
  readonly producerEpoch: number;
  readonly lastSequence?: number;
  readonly lastTimestamp?: number;
  readonly coordinatorEpoch: number;
  readonly currentTxnStartOffset?: number;
}
