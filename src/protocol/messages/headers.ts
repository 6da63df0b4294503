// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface RequestHeader {
  requestApiKey: number;
  requestApiVersion: number;
  correlationId: number;
  clientId: string | null; // v1+
}

export interface RequestHeaderInput {
  readonly requestApiKey: number;
  readonly requestApiVersion: number;
  readonly correlationId: number;
  readonly clientId?: string | null;
}

export interface ResponseHeader {
  correlationId: number;
}

export interface ResponseHeaderInput {
  readonly correlationId: number;
}
