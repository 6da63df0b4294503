/** DescribeCluster (60), versions 0–2: brokers by the caller's listener, controller, cluster id. No broker is fenced here: one without a session is gone. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { DescribeClusterRequest, DescribeClusterResponseDescribeClusterBrokerInput, DescribeClusterResponseInput } from '../../protocol/messages/describe-cluster.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { clusterOperations, OPERATIONS_OMITTED } from '../authorized-operations.ts';
import type { BrokerContext } from '../context.ts';

const BROKER_ENDPOINT = 1;
const CONTROLLER_ENDPOINT = 2;

export function handleDescribeCluster(broker: BrokerContext, body: DescribeClusterRequest, request: ReceivedRequest): DescribeClusterResponseInput {
  if (request.apiVersion >= 1 && body.endpointType !== BROKER_ENDPOINT) return refusal(body.endpointType);
  const brokers: DescribeClusterResponseDescribeClusterBrokerInput[] = [];
  for (const live of broker.metadataCache.brokers()) {
    const address = live.endpoints.get(request.connection.listenerName);
    if (address !== undefined) brokers.push({ brokerId: live.id, host: address.host, port: address.port, rack: live.rack });
  }
  const clusterAuthorizedOperations = body.includeClusterAuthorizedOperations ? clusterOperations(broker.authorizer, request) : OPERATIONS_OMITTED;
  return {
    throttleTimeMs: 0, errorCode: ErrorCode.NONE, errorMessage: null, endpointType: BROKER_ENDPOINT, clusterId: broker.clusterId,
    controllerId: broker.metadataCache.controllerId, brokers, clusterAuthorizedOperations,
  };
}

function refusal(endpointType: number): DescribeClusterResponseInput {
  const known = endpointType === CONTROLLER_ENDPOINT;
  return {
    throttleTimeMs: 0,
    errorCode: known ? ErrorCode.MISMATCHED_ENDPOINT_TYPE : ErrorCode.UNSUPPORTED_ENDPOINT_TYPE,
    errorMessage: known
      ? 'The request was sent to an endpoint of type BROKER, but we wanted an endpoint of type CONTROLLER'
      : `Unsupported endpoint type ${endpointType}`,
    endpointType: BROKER_ENDPOINT, clusterId: '', controllerId: -1, brokers: [], clusterAuthorizedOperations: OPERATIONS_OMITTED,
  };
}
