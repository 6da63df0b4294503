// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeLogDirsRequest {
  topics: DescribeLogDirsRequestDescribableLogDirTopic[] | null;
}

export interface DescribeLogDirsRequestInput {
  readonly topics?: readonly DescribeLogDirsRequestDescribableLogDirTopicInput[] | null;
}

export interface DescribeLogDirsRequestDescribableLogDirTopic {
  topic: string;
  partitions: number[];
}

export interface DescribeLogDirsRequestDescribableLogDirTopicInput {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface DescribeLogDirsResponse {
  throttleTimeMs: number;
  errorCode: number; // v3+
  results: DescribeLogDirsResponseDescribeLogDirsResult[];
}

export interface DescribeLogDirsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode?: number;
  readonly results: readonly DescribeLogDirsResponseDescribeLogDirsResultInput[];
}

export interface DescribeLogDirsResponseDescribeLogDirsResult {
  errorCode: number;
  logDir: string;
  topics: DescribeLogDirsResponseDescribeLogDirsTopic[];
  totalBytes: number; // v4+
  usableBytes: number; // v4+
  isCordoned: boolean; // v5+
}

export interface DescribeLogDirsResponseDescribeLogDirsResultInput {
  readonly errorCode: number;
  readonly logDir: string;
  readonly topics: readonly DescribeLogDirsResponseDescribeLogDirsTopicInput[];
  readonly totalBytes?: number;
  readonly usableBytes?: number;
  readonly isCordoned?: boolean;
}

export interface DescribeLogDirsResponseDescribeLogDirsTopic {
  name: string;
  partitions: DescribeLogDirsResponseDescribeLogDirsPartition[];
}

export interface DescribeLogDirsResponseDescribeLogDirsTopicInput {
  readonly name: string;
  readonly partitions: readonly DescribeLogDirsResponseDescribeLogDirsPartitionInput[];
}

export interface DescribeLogDirsResponseDescribeLogDirsPartition {
  partitionIndex: number;
  partitionSize: number;
  offsetLag: number;
  isFutureKey: boolean;
}

export interface DescribeLogDirsResponseDescribeLogDirsPartitionInput {
  readonly partitionIndex: number;
  readonly partitionSize: number;
  readonly offsetLag: number;
  readonly isFutureKey: boolean;
}
