/**
 * ApiVersions (18), versions 0–4. Answers what `api-table.ts` serves. A client name or version that breaks KIP-511's
 * pattern gets INVALID_REQUEST; an unknown version is answered in version 0 by the dispatcher.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import type { ApiVersionsRequest, ApiVersionsResponseInput } from '../../protocol/messages/api-versions.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { BrokerContext } from '../context.ts';

const SOFTWARE_NAME = /^[a-zA-Z0-9](?:[a-zA-Z0-9\-.]*[a-zA-Z0-9])?$/;

export function handleApiVersions(broker: BrokerContext, body: ApiVersionsRequest, request: ReceivedRequest): ApiVersionsResponseInput {
  if (request.apiVersion >= 3) {
    if (!SOFTWARE_NAME.test(body.clientSoftwareName) || !SOFTWARE_NAME.test(body.clientSoftwareVersion)) {
      return { errorCode: ErrorCode.INVALID_REQUEST, apiKeys: [], throttleTimeMs: 0 };
    }
    request.connection.clientSoftwareName = body.clientSoftwareName;
    request.connection.clientSoftwareVersion = body.clientSoftwareVersion;
  }
  const apiKeys = broker.registry.all.map(({ apiKey, minVersion, maxVersion }) => ({ apiKey, minVersion, maxVersion }));
  return { errorCode: ErrorCode.NONE, apiKeys, throttleTimeMs: 0, finalizedFeaturesEpoch: 0 };
}
