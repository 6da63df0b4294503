/**
 * FindCoordinator (10), versions 0–6. Groups (type 0) belong to the leader of their partition of `__consumer_offsets`,
 * which is created on first use and waited for. Transactional ids (type 1) and share groups (type 2) are not served: an error
 * that does not make the client try for ever. librdkafka gives up a transactional id at once for a refused authorization
 * only, and shows the text beside it.
 */
import { coordinatorPartition, GROUP_METADATA_TOPIC } from '../../base/ids.ts';
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { FindCoordinatorRequest, FindCoordinatorResponseInput } from '../../protocol/messages/find-coordinator.ts';
import type { BrokerContext } from '../context.ts';

const GROUP = 0;
const TRANSACTION = 1;
const FIRST_BATCHED_VERSION = 4;
const CREATE_WAIT_MS = 5000;

interface Coordinator {
  key: string;
  errorCode: number;
  errorMessage: string | null;
  nodeId: number;
  host: string;
  port: number;
}

export async function handleFindCoordinator(broker: BrokerContext, body: FindCoordinatorRequest, request: ReceivedRequest): Promise<FindCoordinatorResponseInput> {
  const keys = request.apiVersion >= FIRST_BATCHED_VERSION ? body.coordinatorKeys : [body.key];
  const coordinators: Coordinator[] = [];
  for (const key of keys) coordinators.push(await find(broker, key, body.keyType, request));
  if (request.apiVersion >= FIRST_BATCHED_VERSION) return { throttleTimeMs: 0, coordinators };
  const { errorCode, errorMessage, nodeId, host, port } = coordinators[0]!;
  return { throttleTimeMs: 0, errorCode, errorMessage, nodeId, host, port };
}

const failed = (key: string, errorCode: number, errorMessage: string | null = null): Coordinator => ({ key, errorCode, errorMessage, nodeId: -1, host: '', port: -1 });

async function find(broker: BrokerContext, key: string, keyType: number, request: ReceivedRequest): Promise<Coordinator> {
  if (keyType === TRANSACTION) return failed(key, ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED, 'this broker has no transactions yet');
  if (keyType !== GROUP) return failed(key, ErrorCode.INVALID_REQUEST, `coordinator type ${keyType} is not served`);
  if (!broker.authorizer.may('DESCRIBE', 'GROUP', key, request)) return failed(key, ErrorCode.GROUP_AUTHORIZATION_FAILED);
  const cache = broker.metadataCache;
  if (cache.topic(GROUP_METADATA_TOPIC) === null) {
    const failure = (await broker.topicCreation.autoCreate([GROUP_METADATA_TOPIC], CREATE_WAIT_MS)).get(GROUP_METADATA_TOPIC);
    if (failure !== undefined && failure !== ErrorCode.TOPIC_ALREADY_EXISTS) return failed(key, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  }
  const topic = cache.topic(GROUP_METADATA_TOPIC);
  if (topic === null) return failed(key, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  const leader = topic.partitions.get(coordinatorPartition(key, topic.partitions.size));
  const address = leader === undefined ? undefined : cache.broker(leader.leader)?.endpoints.get(request.connection.listenerName);
  if (leader === undefined || address === undefined) return failed(key, ErrorCode.COORDINATOR_NOT_AVAILABLE);
  return { key, errorCode: ErrorCode.NONE, errorMessage: null, nodeId: leader.leader, host: address.host, port: address.port };
}
