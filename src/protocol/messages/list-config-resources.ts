// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ListConfigResourcesRequest {
  resourceTypes: number[]; // v1+
}

export interface ListConfigResourcesRequestInput {
  readonly resourceTypes?: readonly number[];
}

export interface ListConfigResourcesResponse {
  throttleTimeMs: number;
  errorCode: number;
  configResources: ListConfigResourcesResponseConfigResource[];
}

export interface ListConfigResourcesResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly configResources: readonly ListConfigResourcesResponseConfigResourceInput[];
}

export interface ListConfigResourcesResponseConfigResource {
  resourceName: string;
  resourceType: number; // v1+
}

export interface ListConfigResourcesResponseConfigResourceInput {
  readonly resourceName: string;
  readonly resourceType?: number;
}
