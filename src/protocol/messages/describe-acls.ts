// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeAclsRequest {
  resourceTypeFilter: number;
  resourceNameFilter: string | null;
  patternTypeFilter: number; // v1+
  principalFilter: string | null;
  hostFilter: string | null;
  operation: number;
  permissionType: number;
}

export interface DescribeAclsRequestInput {
  readonly resourceTypeFilter: number;
  readonly resourceNameFilter?: string | null;
  readonly patternTypeFilter?: number;
  readonly principalFilter?: string | null;
  readonly hostFilter?: string | null;
  readonly operation: number;
  readonly permissionType: number;
}

export interface DescribeAclsResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  resources: DescribeAclsResponseDescribeAclsResource[];
}

export interface DescribeAclsResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly resources: readonly DescribeAclsResponseDescribeAclsResourceInput[];
}

export interface DescribeAclsResponseDescribeAclsResource {
  resourceType: number;
  resourceName: string;
  patternType: number; // v1+
  acls: DescribeAclsResponseAclDescription[];
}

export interface DescribeAclsResponseDescribeAclsResourceInput {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly patternType?: number;
  readonly acls: readonly DescribeAclsResponseAclDescriptionInput[];
}

export interface DescribeAclsResponseAclDescription {
  principal: string;
  host: string;
  operation: number;
  permissionType: number;
}

export interface DescribeAclsResponseAclDescriptionInput {
  readonly principal: string;
  readonly host: string;
  readonly operation: number;
  readonly permissionType: number;
}
