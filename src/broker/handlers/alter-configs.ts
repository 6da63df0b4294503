/** AlterConfigs (33), versions 0–2 (replaces all values), and IncrementalAlterConfigs (44), versions 0–1 (KIP-339). */
import type { ReceivedRequest } from '../../network/request.ts';
import type { AlterConfigsRequest, AlterConfigsResponseInput } from '../../protocol/messages/alter-configs.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponseInput } from '../../protocol/messages/incremental-alter-configs.ts';
import type { AdminOutcome } from '../admin-error.ts';
import { type ConfigOp, RESOURCE, type ResourceChange } from '../config-operations.ts';
import type { BrokerContext } from '../context.ts';

interface Answer {
  readonly errorCode: number;
  readonly errorMessage: string | null;
  readonly resourceType: number;
  readonly resourceName: string;
}

type Apply = (changes: readonly ResourceChange[]) => Promise<AdminOutcome[]>;

/** In the order of the request, those refused by the authorizer included. */
async function alter(broker: BrokerContext, changes: readonly ResourceChange[], request: ReceivedRequest, apply: Apply): Promise<Answer[]> {
  const allowed = changes.filter((change) => mayAlter(broker, change, request));
  const outcomes = await apply(allowed);
  return changes.map((change) => {
    const { resourceType, resourceName } = change;
    const outcome = outcomes[allowed.indexOf(change)];
    if (outcome !== undefined) return { errorCode: outcome.errorCode, errorMessage: outcome.message, resourceType, resourceName };
    const errorCode = resourceType === RESOURCE.TOPIC ? ErrorCode.TOPIC_AUTHORIZATION_FAILED : ErrorCode.CLUSTER_AUTHORIZATION_FAILED;
    return { errorCode, errorMessage: null, resourceType, resourceName };
  });
}

function mayAlter(broker: BrokerContext, { resourceType, resourceName }: ResourceChange, request: ReceivedRequest): boolean {
  return resourceType === RESOURCE.TOPIC
    ? broker.authorizer.may('ALTER_CONFIGS', 'TOPIC', resourceName, request)
    : broker.authorizer.may('ALTER_CONFIGS', 'CLUSTER', 'kafka-cluster', request);
}

export async function handleAlterConfigs(broker: BrokerContext, body: AlterConfigsRequest, request: ReceivedRequest): Promise<AlterConfigsResponseInput> {
  const changes = body.resources.map(({ resourceType, resourceName, configs }): ResourceChange => ({
    resourceType, resourceName, ops: configs.map(({ name, value }): ConfigOp => ({ name, type: value === null ? 'delete' : 'set', value })),
  }));
  return { throttleTimeMs: 0, responses: await alter(broker, changes, request, (allowed) => broker.cluster.configAdmin.replace(allowed, body.validateOnly)) };
}

const OPERATIONS = ['set', 'delete', 'append', 'subtract'] as const;

export async function handleIncrementalAlterConfigs(broker: BrokerContext, body: IncrementalAlterConfigsRequest, request: ReceivedRequest): Promise<IncrementalAlterConfigsResponseInput> {
  const known = body.resources.filter(({ configs }) => configs.every(({ configOperation }) => OPERATIONS[configOperation] !== undefined));
  const changes = known.map(({ resourceType, resourceName, configs }): ResourceChange => ({
    resourceType, resourceName, ops: configs.map(({ name, configOperation, value }): ConfigOp => ({ name, type: OPERATIONS[configOperation]!, value })),
  }));
  const answers = await alter(broker, changes, request, (allowed) => broker.cluster.configAdmin.change(allowed, body.validateOnly));
  const responses = body.resources.map((resource): Answer => {
    const answer = answers[known.indexOf(resource)];
    const { resourceType, resourceName } = resource;
    return answer ?? { errorCode: ErrorCode.INVALID_REQUEST, errorMessage: 'Unknown operation in the request.', resourceType, resourceName };
  });
  return { throttleTimeMs: 0, responses };
}
