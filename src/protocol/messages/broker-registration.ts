// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface BrokerRegistrationRequest {
  brokerId: number;
  clusterId: string;
  incarnationId: string;
  listeners: BrokerRegistrationRequestListener[];
  features: BrokerRegistrationRequestFeature[];
  rack: string | null;
  isMigratingZkBroker: boolean; // v1+
  logDirs: string[]; // v2+
  previousBrokerEpoch: number; // v3+
}

export interface BrokerRegistrationRequestInput {
  readonly brokerId: number;
  readonly clusterId: string;
  readonly incarnationId: string;
  readonly listeners: readonly BrokerRegistrationRequestListenerInput[];
  readonly features: readonly BrokerRegistrationRequestFeatureInput[];
  readonly rack?: string | null;
  readonly isMigratingZkBroker?: boolean;
  readonly logDirs?: readonly string[];
  readonly previousBrokerEpoch?: number;
}

export interface BrokerRegistrationRequestFeature {
  name: string;
  minSupportedVersion: number;
  maxSupportedVersion: number;
}

export interface BrokerRegistrationRequestFeatureInput {
  readonly name: string;
  readonly minSupportedVersion: number;
  readonly maxSupportedVersion: number;
}

export interface BrokerRegistrationRequestListener {
  name: string;
  host: string;
  port: number;
  securityProtocol: number;
}

export interface BrokerRegistrationRequestListenerInput {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly securityProtocol: number;
}

export interface BrokerRegistrationResponse {
  throttleTimeMs: number;
  errorCode: number;
  brokerEpoch: number;
}

export interface BrokerRegistrationResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly brokerEpoch?: number;
}
