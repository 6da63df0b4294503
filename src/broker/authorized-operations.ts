/** The bit field of what a caller may do with a resource, which Metadata, DescribeCluster and others show on request (KIP-430). */
import type { ReceivedRequest } from '../network/request.ts';
import type { Authorizer } from './context.ts';

/** AclOperation's codes: bit numbers of the field. */
const OPERATIONS = {
  TOPIC: [['READ', 3], ['WRITE', 4], ['CREATE', 5], ['DELETE', 6], ['ALTER', 7], ['DESCRIBE', 8], ['DESCRIBE_CONFIGS', 10], ['ALTER_CONFIGS', 11]],
  CLUSTER: [['CREATE', 5], ['ALTER', 7], ['DESCRIBE', 8], ['CLUSTER_ACTION', 9], ['DESCRIBE_CONFIGS', 10], ['ALTER_CONFIGS', 11], ['IDEMPOTENT_WRITE', 12]],
  GROUP: [['READ', 3], ['DELETE', 6], ['DESCRIBE', 8]],
} as const;

/** Not asked for, or not known. */
export const OPERATIONS_OMITTED = -2147483648;

export function authorizedOperations(authorizer: Authorizer, resourceType: keyof typeof OPERATIONS, name: string, request: ReceivedRequest): number {
  let bits = 0;
  for (const [operation, bit] of OPERATIONS[resourceType]) if (authorizer.may(operation, resourceType, name, request)) bits |= 1 << bit;
  return bits;
}

/** Of the cluster: nothing for who may not describe it. */
export function clusterOperations(authorizer: Authorizer, request: ReceivedRequest): number {
  return authorizer.may('DESCRIBE', 'CLUSTER', 'kafka-cluster', request) ? authorizedOperations(authorizer, 'CLUSTER', 'kafka-cluster', request) : 0;
}
