// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface AlterConfigsRequest {
  resources: AlterConfigsRequestAlterConfigsResource[];
  validateOnly: boolean;
}

export interface AlterConfigsRequestInput {
  readonly resources: readonly AlterConfigsRequestAlterConfigsResourceInput[];
  readonly validateOnly: boolean;
}

export interface AlterConfigsRequestAlterConfigsResource {
  resourceType: number;
  resourceName: string;
  configs: AlterConfigsRequestAlterableConfig[];
}

export interface AlterConfigsRequestAlterConfigsResourceInput {
  readonly resourceType: number;
  readonly resourceName: string;
  readonly configs: readonly AlterConfigsRequestAlterableConfigInput[];
}

export interface AlterConfigsRequestAlterableConfig {
  name: string;
  value: string | null;
}

export interface AlterConfigsRequestAlterableConfigInput {
  readonly name: string;
  readonly value?: string | null;
}

export interface AlterConfigsResponse {
  throttleTimeMs: number;
  responses: AlterConfigsResponseAlterConfigsResourceResponse[];
}

export interface AlterConfigsResponseInput {
  readonly throttleTimeMs: number;
  readonly responses: readonly AlterConfigsResponseAlterConfigsResourceResponseInput[];
}

export interface AlterConfigsResponseAlterConfigsResourceResponse {
  errorCode: number;
  errorMessage: string | null;
  resourceType: number;
  resourceName: string;
}

export interface AlterConfigsResponseAlterConfigsResourceResponseInput {
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly resourceType: number;
  readonly resourceName: string;
}
