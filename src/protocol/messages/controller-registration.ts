// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface ControllerRegistrationRequest {
  controllerId: number;
  incarnationId: string;
  zkMigrationReady: boolean;
  listeners: ControllerRegistrationRequestListener[];
  features: ControllerRegistrationRequestFeature[];
}

export interface ControllerRegistrationRequestInput {
  readonly controllerId: number;
  readonly incarnationId: string;
  readonly zkMigrationReady: boolean;
  readonly listeners: readonly ControllerRegistrationRequestListenerInput[];
  readonly features: readonly ControllerRegistrationRequestFeatureInput[];
}

export interface ControllerRegistrationRequestFeature {
  name: string;
  minSupportedVersion: number;
  maxSupportedVersion: number;
}

export interface ControllerRegistrationRequestFeatureInput {
  readonly name: string;
  readonly minSupportedVersion: number;
  readonly maxSupportedVersion: number;
}

export interface ControllerRegistrationRequestListener {
  name: string;
  host: string;
  port: number;
  securityProtocol: number;
}

export interface ControllerRegistrationRequestListenerInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly securityProtocol: number;
}

export interface ControllerRegistrationResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
}

export interface ControllerRegistrationResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
}
