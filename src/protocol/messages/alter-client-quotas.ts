// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterClientQuotasRequest {
  entries: AlterClientQuotasRequestEntryData[];
  validateOnly: boolean;
}

export interface AlterClientQuotasRequestInput {
  readonly entries: readonly AlterClientQuotasRequestEntryDataInput[];
  readonly validateOnly: boolean;
}

export interface AlterClientQuotasRequestEntryData {
  entity: AlterClientQuotasRequestEntityData[];
  ops: AlterClientQuotasRequestOpData[];
}

export interface AlterClientQuotasRequestEntryDataInput {
  readonly entity: readonly AlterClientQuotasRequestEntityDataInput[];
  readonly ops: readonly AlterClientQuotasRequestOpDataInput[];
}

export interface AlterClientQuotasRequestOpData {
  key: string;
  value: number;
  remove: boolean;
}

export interface AlterClientQuotasRequestOpDataInput {
  readonly key: string;
  readonly value: number;
  readonly remove: boolean;
}

export interface AlterClientQuotasRequestEntityData {
  entityType: string;
  entityName: string | null;
}

export interface AlterClientQuotasRequestEntityDataInput {
  readonly entityType: string;
  readonly entityName?: string | null;
}

export interface AlterClientQuotasResponse {
  throttleTimeMs: number;
  entries: AlterClientQuotasResponseEntryData[];
}

export interface AlterClientQuotasResponseInput {
  readonly throttleTimeMs: number;
  readonly entries: readonly AlterClientQuotasResponseEntryDataInput[];
}

export interface AlterClientQuotasResponseEntryData {
  errorCode: number;
  errorMessage: string | null;
  entity: AlterClientQuotasResponseEntityData[];
}

export interface AlterClientQuotasResponseEntryDataInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly entity: readonly AlterClientQuotasResponseEntityDataInput[];
}

export interface AlterClientQuotasResponseEntityData {
  entityType: string;
  entityName: string | null;
}

export interface AlterClientQuotasResponseEntityDataInput {
  readonly entityType: string;
  readonly entityName?: string | null;
}
