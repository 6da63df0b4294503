// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeClientQuotasRequest {
  components: DescribeClientQuotasRequestComponentData[];
  strict: boolean;
}

export interface DescribeClientQuotasRequestInput {
  readonly components: readonly DescribeClientQuotasRequestComponentDataInput[];
  readonly strict: boolean;
}

export interface DescribeClientQuotasRequestComponentData {
  entityType: string;
  matchType: number;
  match: string | null;
}

export interface DescribeClientQuotasRequestComponentDataInput {
  readonly entityType: string;
  readonly matchType: number;
  readonly match?: string | null;
}

export interface DescribeClientQuotasResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  entries: DescribeClientQuotasResponseEntryData[] | null;
}

export interface DescribeClientQuotasResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly entries?: readonly DescribeClientQuotasResponseEntryDataInput[] | null;
}

export interface DescribeClientQuotasResponseEntryData {
  entity: DescribeClientQuotasResponseEntityData[];
  values: DescribeClientQuotasResponseValueData[];
}

export interface DescribeClientQuotasResponseEntryDataInput {
  readonly entity: readonly DescribeClientQuotasResponseEntityDataInput[];
  readonly values: readonly DescribeClientQuotasResponseValueDataInput[];
}

export interface DescribeClientQuotasResponseValueData {
  key: string;
  value: number;
}

export interface DescribeClientQuotasResponseValueDataInput {
  readonly key: string;
  readonly value: number;
}

export interface DescribeClientQuotasResponseEntityData {
  entityType: string;
  entityName: string | null;
}

export interface DescribeClientQuotasResponseEntityDataInput {
  readonly entityType: string;
  readonly entityName?: string | null;
}
