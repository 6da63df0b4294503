// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface CreateAclsRequest {
  creations: CreateAclsRequestAclCreation[];
}

export interface CreateAclsRequestInput {
  readonly creations: readonly CreateAclsRequestAclCreationInput[];
}

export interface CreateAclsRequestAclCreation {
  resourceType: number;
  resourceName: string;
  resourcePatternType: number; // v1+
  principal: string;
  host: string;
  operation: number;
  permissionType: number;
}

export interface CreateAclsRequestAclCreationInput {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly resourcePatternType?: number;
  readonly principal: string;
  readonly host: string;
  readonly operation: number;
  readonly permissionType: number;
}

export interface CreateAclsResponse {
  throttleTimeMs: number;
  results: CreateAclsResponseAclCreationResult[];
}

export interface CreateAclsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly CreateAclsResponseAclCreationResultInput[];
}

export interface CreateAclsResponseAclCreationResult {
  errorCode: number;
  errorMessage: string | null;
}

export interface CreateAclsResponseAclCreationResultInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
