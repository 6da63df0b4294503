/**
 * ListConfigResources (74), versions 0–1: names of what has configs (KIP-1142). Version 0 asks for client metrics alone;
 * of those, and of groups with configs of their own, there are none here.
 */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { ListConfigResourcesRequest, ListConfigResourcesResponseInput } from '../../protocol/messages/list-config-resources.ts';
import { RESOURCE } from '../config-operations.ts';
import type { BrokerContext } from '../context.ts';

const KNOWN: readonly number[] = Object.values(RESOURCE);

export function handleListConfigResources(broker: BrokerContext, body: ListConfigResourcesRequest, request: ReceivedRequest): ListConfigResourcesResponseInput {
  const answer = (errorCode: number, configResources: { resourceType: number; resourceName: string }[]): ListConfigResourcesResponseInput => ({ throttleTimeMs: 0, errorCode, configResources });
  if (!broker.authorizer.may('DESCRIBE_CONFIGS', 'CLUSTER', 'kafka-cluster', request)) return answer(ErrorCode.CLUSTER_AUTHORIZATION_FAILED, []);
  const wanted = request.apiVersion === 0 ? [RESOURCE.CLIENT_METRICS] : body.resourceTypes.length === 0 ? KNOWN : [...new Set(body.resourceTypes)];
  if (wanted.some((type) => !KNOWN.includes(type))) return answer(ErrorCode.UNSUPPORTED_VERSION, []);
  const brokers = [...broker.metadataCache.brokers()].map(({ id }) => String(id));
  const namesOf = (type: number): string[] => {
    if (type === RESOURCE.TOPIC) return broker.metadataCache.topicNames();
    return type === RESOURCE.BROKER || type === RESOURCE.BROKER_LOGGER ? brokers : [];
  };
  return answer(ErrorCode.NONE, wanted.flatMap((resourceType) => namesOf(resourceType).map((resourceName) => ({ resourceType, resourceName }))));
}
