// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface IncrementalAlterConfigsRequest {
  resources: IncrementalAlterConfigsRequestAlterConfigsResource[];
  validateOnly: boolean;
}

export interface IncrementalAlterConfigsRequestInput {
  readonly resources: readonly IncrementalAlterConfigsRequestAlterConfigsResourceInput[];
  readonly validateOnly: boolean;
}

export interface IncrementalAlterConfigsRequestAlterConfigsResource {
  resourceType: number;
  resourceName: string;
  configs: IncrementalAlterConfigsRequestAlterableConfig[];
}

export interface IncrementalAlterConfigsRequestAlterConfigsResourceInput {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly configs: readonly IncrementalAlterConfigsRequestAlterableConfigInput[];
}

export interface IncrementalAlterConfigsRequestAlterableConfig {
  name: string;
  configOperation: number;
  value: string | null;
}

export interface IncrementalAlterConfigsRequestAlterableConfigInput {
  readonly name: string;
  readonly configOperation: number;
  readonly value?: string | null;
}

export interface IncrementalAlterConfigsResponse {
  throttleTimeMs: number;
  responses: IncrementalAlterConfigsResponseAlterConfigsResourceResponse[];
}

export interface IncrementalAlterConfigsResponseInput {
  readonly throttleTimeMs: number;
  readonly responses: readonly IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput[];
}

export interface IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
  errorCode: number;
  errorMessage: string | null;
  resourceType: number;
  resourceName: string;
}

export interface IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly resourceType: number;
  readonly resourceName: string;
}
