// Made by `npm run generate` from src/protocol/schema/. Do not edit.

export interface DescribeClusterRequest {
  includeClusterAuthorizedOperations: boolean;
  endpointType: number; // v1+
  includeFencedBrokers: boolean; // v2+
}

export interface DescribeClusterRequestInput {
  readonly includeClusterAuthorizedOperations: boolean;
  readonly endpointType?: number;
  readonly includeFencedBrokers?: boolean;
}

export interface DescribeClusterResponse {
  throttleTimeMs: number;
  errorCode: number;
  errorMessage: string | null;
  endpointType: number; // v1+
  clusterId: string;
  controllerId: number;
  brokers: DescribeClusterResponseDescribeClusterBroker[];
  clusterAuthorizedOperations: number;
}

export interface DescribeClusterResponseInput {
  readonly throttleTimeMs: number;
  readonly errorCode: number;
  readonly errorMessage?: string | null;
  readonly endpointType?: number;
  readonly clusterId: string;
  readonly controllerId?: number;
  readonly brokers: readonly DescribeClusterResponseDescribeClusterBrokerInput[];
  readonly clusterAuthorizedOperations?: number;
}

export interface DescribeClusterResponseDescribeClusterBroker {
  brokerId: number;
  host: string;
  port: number;
  rack: string | null;
  isFenced: boolean; // v2+
}

export interface DescribeClusterResponseDescribeClusterBrokerInput {
  readonly brokerId: number;
  readonly host: string;
  readonly port: number;
  readonly rack?: string | null;
  readonly isFenced?: boolean;
}
