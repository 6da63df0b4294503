/**
 * InitProducerId (22), versions 0–5, for idempotent producers: always a fresh id with epoch 0 (a client without
 * transactions raises its epoch by itself, KIP-360). A transactional id needs the transaction coordinator, which this broker
 * does not offer yet: the answer is one that no client tries again (see find-coordinator.ts).
 */
import type { ReceivedRequest } from '../../network/request.ts';
import { ErrorCode } from '../../protocol/messages/error-code.ts';
import type { InitProducerIdRequest, InitProducerIdResponseInput } from '../../protocol/messages/init-producer-id.ts';
import type { BrokerContext } from '../context.ts';

const failed = (errorCode: number): InitProducerIdResponseInput => ({ throttleTimeMs: 0, errorCode, producerId: -1, producerEpoch: -1 });

export async function handleInitProducerId(broker: BrokerContext, body: InitProducerIdRequest, request: ReceivedRequest): Promise<InitProducerIdResponseInput> {
  if (body.transactionalId !== null) return failed(body.transactionalId === '' ? ErrorCode.INVALID_REQUEST : ErrorCode.TRANSACTIONAL_ID_AUTHORIZATION_FAILED);
  if (!broker.authorizer.may('IDEMPOTENT_WRITE', 'CLUSTER', 'kafka-cluster', request)) return failed(ErrorCode.CLUSTER_AUTHORIZATION_FAILED);
  // Half an identity is none.
  if (request.apiVersion >= 3 && (body.producerId === -1) !== (body.producerEpoch === -1)) return failed(ErrorCode.INVALID_REQUEST);
  const producerId = await broker.producerIds.next();
  return producerId < 0 ? failed(ErrorCode.COORDINATOR_NOT_AVAILABLE) : { throttleTimeMs: 0, errorCode: ErrorCode.NONE, producerId, producerEpoch: 0 };
}
