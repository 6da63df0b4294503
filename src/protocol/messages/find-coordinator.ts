// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface FindCoordinatorRequest {
  key: string; // v0–v3
  keyType: number; // v1+
  coordinatorKeys: string[]; // v4+
}

export interface FindCoordinatorRequestInput {
  readonly key?: string;
  readonly keyType?: number;
  readonly coordinatorKeys?: readonly string[];
}

export interface FindCoordinatorResponse {
  throttleTimeMs: number; // v1+
  errorCode: number; // v0–v3
  errorMessage: string | null; // v1–v3
  nodeId: number; // v0–v3
  host: string; // v0–v3
  port: number; // v0–v3
  coordinators: FindCoordinatorResponseCoordinator[]; // v4+
}

export interface FindCoordinatorResponseInput {
  readonly throttleTimeMs?: number;
  readonly errorCode?: number;
  readonly errorMessage?: string | null;
  readonly nodeId?: number;
  readonly host?: string;
  readonly port?: number;
  readonly coordinators?: readonly FindCoordinatorResponseCoordinatorInput[];
}

export interface FindCoordinatorResponseCoordinator {
  key: string;
  nodeId: number;
  host: string;
  port: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface FindCoordinatorResponseCoordinatorInput {
  readonly key: string;
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
