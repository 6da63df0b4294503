/** DescribeClientQuotas (48) and AlterClientQuotas (49), versions 0–1: stored and described, not enforced. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { AlterClientQuotasRequest, AlterClientQuotasResponseInput } from '../../protocol/messages/alter-client-quotas.ts';
import type { DescribeClientQuotasRequest, DescribeClientQuotasResponseInput } from '../../protocol/messages/describe-client-quotas.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { ADMIN_OK, toAdminOutcome } from '../admin-error.ts';
import { alterQuotas, describeQuotas } from '../client-quotas.ts';
import type { BrokerContext } from '../context.ts';

export async function handleDescribeClientQuotas(broker: BrokerContext, body: DescribeClientQuotasRequest, request: ReceivedRequest): Promise<DescribeClientQuotasResponseInput> {
  if (!broker.authorizer.may('DESCRIBE_CONFIGS', 'CLUSTER', 'kafka-cluster', request)) return { throttleTimeMs: 0, errorCode: ErrorCode.CLUSTER_AUTHORIZATION_FAILED, errorMessage: null, entries: null };
  try {
    const found = await describeQuotas(broker.coordination, body.components, body.strict);
    const entries = found.map(({ entity, values }) => ({
      entity: [...entity].map(([entityType, entityName]) => ({ entityType, entityName })), values: [...values].map(([key, value]) => ({ key, value })),
    }));
    return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, errorMessage: null, entries };
  } catch (error) {
    const { errorCode, message } = toAdminOutcome(error);
    return { throttleTimeMs: 0, errorCode, errorMessage: message, entries: null };
  }
}

export async function handleAlterClientQuotas(broker: BrokerContext, body: AlterClientQuotasRequest, request: ReceivedRequest): Promise<AlterClientQuotasResponseInput> {
  const mayAlter = broker.authorizer.may('ALTER_CONFIGS', 'CLUSTER', 'kafka-cluster', request);
  const entries = [];
  for (const { entity, ops } of body.entries) {
    const outcome = mayAlter
      ? await alterQuotas(broker.coordination, broker.ports.log, entity, ops, body.validateOnly).then(() => ADMIN_OK, toAdminOutcome)
      : { errorCode: ErrorCode.CLUSTER_AUTHORIZATION_FAILED, message: null };
    entries.push({ errorCode: outcome.errorCode, errorMessage: outcome.message, entity });
  }
  return { throttleTimeMs: 0, entries };
}
