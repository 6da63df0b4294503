// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DeleteAclsRequest {
  filters: DeleteAclsRequestDeleteAclsFilter[];
}

export interface DeleteAclsRequestInput {
  readonly filters: readonly DeleteAclsRequestDeleteAclsFilterInput[];
}

export interface DeleteAclsRequestDeleteAclsFilter {
  resourceTypeFilter: number;
  resourceNameFilter: string | null;
  patternTypeFilter: number; // v1+
  principalFilter: string | null;
  hostFilter: string | null;
  operation: number;
  permissionType: number;
}

export interface DeleteAclsRequestDeleteAclsFilterInput {
  readonly resourceTypeFilter: number;
  readonly resourceNameFilter?: string | null;
  readonly patternTypeFilter?: number;
  readonly principalFilter?: string | null;
  readonly hostFilter?: string | null;
  readonly operation: number;
  readonly permissionType: number;
}

export interface DeleteAclsResponse {
  throttleTimeMs: number;
  filterResults: DeleteAclsResponseDeleteAclsFilterResult[];
}

export interface DeleteAclsResponseInput {
  readonly throttleTimeMs: number;
  readonly filterResults: readonly DeleteAclsResponseDeleteAclsFilterResultInput[];
}

export interface DeleteAclsResponseDeleteAclsFilterResult {
  errorCode: number;
  errorMessage: string | null;
  matchingAcls: DeleteAclsResponseDeleteAclsMatchingAcl[];
}

export interface DeleteAclsResponseDeleteAclsFilterResultInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly matchingAcls: readonly DeleteAclsResponseDeleteAclsMatchingAclInput[];
}

export interface DeleteAclsResponseDeleteAclsMatchingAcl {
  errorCode: number;
  errorMessage: string | null;
  resourceType: number;
  resourceName: string;
  patternType: number; // v1+
  principal: string;
  host: string;
  operation: number;
  permissionType: number;
}

export interface DeleteAclsResponseDeleteAclsMatchingAclInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly resourceType: number;
  readonly resourceName: string;
  readonly patternType?: number;
  readonly principal: string;
  readonly host: string;
  readonly operation: number;
  readonly permissionType: number;
}
