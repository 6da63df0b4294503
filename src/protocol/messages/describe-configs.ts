// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeConfigsRequest {
  resources: DescribeConfigsRequestDescribeConfigsResource[];
  includeSynonyms: boolean; // v1+
  includeDocumentation: boolean; // v3+
}

export interface DescribeConfigsRequestInput {
  readonly resources: readonly DescribeConfigsRequestDescribeConfigsResourceInput[];
  readonly includeSynonyms?: boolean;
  readonly includeDocumentation?: boolean;
}

export interface DescribeConfigsRequestDescribeConfigsResource {
  resourceType: number;
  resourceName: string;
  configurationKeys: string[] | null;
}

export interface DescribeConfigsRequestDescribeConfigsResourceInput {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly configurationKeys?: readonly string[] | null;
}

export interface DescribeConfigsResponse {
  throttleTimeMs: number;
  results: DescribeConfigsResponseDescribeConfigsResult[];
}

export interface DescribeConfigsResponseInput {
  readonly throttleTimeMs: number;
  readonly results: readonly DescribeConfigsResponseDescribeConfigsResultInput[];
}

export interface DescribeConfigsResponseDescribeConfigsResult {
  errorCode: number;
  errorMessage: string | null;
  resourceType: number;
  resourceName: string;
  configs: DescribeConfigsResponseDescribeConfigsResourceResult[];
}

export interface DescribeConfigsResponseDescribeConfigsResultInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly resourceType: number;
  readonly resourceName: string;
  readonly configs: readonly DescribeConfigsResponseDescribeConfigsResourceResultInput[];
}

export interface DescribeConfigsResponseDescribeConfigsResourceResult {
  name: string;
  value: string | null;
  readOnly: boolean;
  isDefault: boolean; // v0
  configSource: number; // v1+
  isSensitive: boolean;
  synonyms: DescribeConfigsResponseDescribeConfigsSynonym[]; // v1+
  configType: number; // v3+
  documentation: string | null; // v3+
}

export interface DescribeConfigsResponseDescribeConfigsResourceResultInput {
  readonly name: string;
  readonly value?: string | null;
  readonly readOnly: boolean;
  readonly isDefault?: boolean;
  readonly configSource?: number;
  readonly isSensitive: boolean;
  readonly synonyms?: readonly DescribeConfigsResponseDescribeConfigsSynonymInput[];
  readonly configType?: number;
  readonly documentation?: string | null;
}

export interface DescribeConfigsResponseDescribeConfigsSynonym {
  name: string;
  value: string | null;
  source: number;
}

export interface DescribeConfigsResponseDescribeConfigsSynonymInput {
  readonly name: string;
  readonly value?: string | null;
  readonly source: number;
}
