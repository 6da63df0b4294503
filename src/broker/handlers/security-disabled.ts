/**
 * ACLs (29–31) and delegation tokens (38–41) on a broker without authorizer and secret: Kafka's own answers there, so
 * that admin clients name the reason instead of an API that is missing, and clients that infer a release from the
 * advertised versions (kafka-python from DescribeAcls) infer the one whose other versions are there.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { CreateAclsRequest, CreateAclsResponseInput } from '../../protocol/messages/create-acls.ts';
import type { CreateDelegationTokenResponseInput } from '../../protocol/messages/create-delegation-token.ts';
import type { DeleteAclsRequest, DeleteAclsResponseInput } from '../../protocol/messages/delete-acls.ts';
import type { DescribeAclsResponseInput } from '../../protocol/messages/describe-acls.ts';
import type { DescribeDelegationTokenResponseInput } from '../../protocol/messages/describe-delegation-token.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { RenewDelegationTokenResponseInput } from '../../protocol/messages/renew-delegation-token.ts';
import type { BrokerContext } from '../context.ts';

const NO_AUTHORIZER = { errorCode: ErrorCode.SECURITY_DISABLED, errorMessage: 'No Authorizer is configured.' };
/** As on any listener whose clients have not proved who they are. */
const REFUSED = ErrorCode.DELEGATION_TOKEN_REQUEST_NOT_ALLOWED;

export const handleDescribeAcls = (): DescribeAclsResponseInput =>
  ({ throttleTimeMs: 0, errorCode: ErrorCode.SECURITY_DISABLED, errorMessage: 'No Authorizer is configured on the broker', resources: [] });

export const handleCreateAcls = (_broker: BrokerContext, body: CreateAclsRequest): CreateAclsResponseInput =>
  ({ throttleTimeMs: 0, results: body.creations.map(() => NO_AUTHORIZER) });

export const handleDeleteAcls = (_broker: BrokerContext, body: DeleteAclsRequest): DeleteAclsResponseInput =>
  ({ throttleTimeMs: 0, filterResults: body.filters.map(() => ({ ...NO_AUTHORIZER, matchingAcls: [] })) });

export function handleCreateDelegationToken(_broker: BrokerContext, _body: unknown, request: ReceivedRequest): CreateDelegationTokenResponseInput {
  const [principalType = '', principalName = ''] = request.connection.principal.split(':', 2);
  const requester = request.apiVersion >= 3 ? { tokenRequesterPrincipalType: principalType, tokenRequesterPrincipalName: principalName } : null;
  return {
    errorCode: REFUSED, principalType, principalName, ...requester,
    issueTimestampMs: -1, expiryTimestampMs: -1, maxTimestampMs: -1, tokenId: '', hmac: new Uint8Array(0), throttleTimeMs: 0,
  };
}

export const handleChangeDelegationToken = (): RenewDelegationTokenResponseInput => ({ errorCode: REFUSED, expiryTimestampMs: -1, throttleTimeMs: 0 });

export const handleDescribeDelegationToken = (): DescribeDelegationTokenResponseInput => ({ errorCode: REFUSED, tokens: [], throttleTimeMs: 0 });
