/** DescribeUserScramCredentials (50) and AlterUserScramCredentials (51), version 0; the controller alone alters. */
import type { ReceivedRequest } from '../../network/request.ts';
import type { AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponseInput } from '../../protocol/messages/alter-user-scram-credentials.ts';
import type { DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsResponseInput } from '../../protocol/messages/describe-user-scram-credentials.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import { toAdminOutcome } from '../admin-error.ts';
import type { BrokerContext } from '../context.ts';
import { alterScram, describeScram } from '../scram-credentials.ts';

export async function handleDescribeUserScramCredentials(broker: BrokerContext, body: DescribeUserScramCredentialsRequest, request: ReceivedRequest): Promise<DescribeUserScramCredentialsResponseInput> {
  const failed = (errorCode: number, errorMessage: string | null): DescribeUserScramCredentialsResponseInput => ({ throttleTimeMs: 0, errorCode, errorMessage, results: [] });
  if (!broker.authorizer.may('DESCRIBE', 'CLUSTER', 'kafka-cluster', request)) return failed(ErrorCode.CLUSTER_AUTHORIZATION_FAILED, null);
  try {
    const users = await describeScram(broker.coordination, body.users === null ? null : body.users.map(({ name }) => name));
    return { throttleTimeMs: 0, errorCode: ErrorCode.NONE, errorMessage: null, results: users.map(({ user, errorCode, message, credentials }) => ({ user, errorCode, errorMessage: message, credentialInfos: credentials })) };
  } catch (error) {
    const { errorCode, message } = toAdminOutcome(error);
    return failed(errorCode, message);
  }
}

export async function handleAlterUserScramCredentials(broker: BrokerContext, body: AlterUserScramCredentialsRequest, request: ReceivedRequest): Promise<AlterUserScramCredentialsResponseInput> {
  const users = [...new Set([...body.deletions, ...body.upsertions].map(({ name }) => name))];
  const refused = (errorCode: number): AlterUserScramCredentialsResponseInput => ({ throttleTimeMs: 0, results: users.map((user) => ({ user, errorCode, errorMessage: null })) });
  if (!broker.cluster.controller.isActive) return refused(ErrorCode.NOT_CONTROLLER);
  if (!broker.authorizer.may('ALTER', 'CLUSTER', 'kafka-cluster', request)) return refused(ErrorCode.CLUSTER_AUTHORIZATION_FAILED);
  const outcomes = await alterScram(broker.coordination, broker.ports.log, body.deletions, body.upsertions);
  return { throttleTimeMs: 0, results: [...outcomes].map(([user, { errorCode, message }]) => ({ user, errorCode, errorMessage: message })) };
}
