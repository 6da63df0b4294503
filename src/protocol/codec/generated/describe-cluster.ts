// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  DescribeClusterRequest,
  DescribeClusterRequestInput,
  DescribeClusterResponse,
  DescribeClusterResponseDescribeClusterBroker,
  DescribeClusterResponseDescribeClusterBrokerInput,
  DescribeClusterResponseInput,
} from '../../messages/describe-cluster.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse } from '../writer.ts';

export function decodeDescribeClusterRequest(reader: Reader, version: number): DescribeClusterRequest {
  const includeClusterAuthorizedOperations = reader.bool();
  const endpointType = version >= 1 ? reader.int8() : 1;
  const includeFencedBrokers = version === 2 ? reader.bool() : false;
  reader.skipTags();
  return { includeClusterAuthorizedOperations, endpointType, includeFencedBrokers };
}

export function encodeDescribeClusterRequest(writer: Writer, version: number, message: DescribeClusterRequestInput): void {
  writer.bool(message.includeClusterAuthorizedOperations);
  if (version >= 1) {
    writer.int8(message.endpointType ?? 1);
  } else if ((message.endpointType ?? 1) !== 1) refuse('DescribeClusterRequest.endpointType', version);
  if (version === 2) {
    writer.bool(message.includeFencedBrokers ?? false);
  } else if ((message.includeFencedBrokers ?? false) !== false) refuse('DescribeClusterRequest.includeFencedBrokers', version);
  writer.uvarint(0);
}

export function decodeDescribeClusterResponseDescribeClusterBroker(reader: Reader, version: number): DescribeClusterResponseDescribeClusterBroker {
  const brokerId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  const isFenced = version === 2 ? reader.bool() : false;
  reader.skipTags();
  return { brokerId, host, port, rack, isFenced };
}

export function encodeDescribeClusterResponseDescribeClusterBroker(writer: Writer, version: number, message: DescribeClusterResponseDescribeClusterBrokerInput): void {
  writer.int32(message.brokerId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  if (version === 2) {
    writer.bool(message.isFenced ?? false);
  } else if ((message.isFenced ?? false) !== false) refuse('DescribeClusterResponseDescribeClusterBroker.isFenced', version);
  writer.uvarint(0);
}

export function decodeDescribeClusterResponse(reader: Reader, version: number): DescribeClusterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const endpointType = version >= 1 ? reader.int8() : 1;
  const clusterId = reader.string(true);
  const controllerId = reader.int32();
  const brokers: DescribeClusterResponse['brokers'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) brokers.push(decodeDescribeClusterResponseDescribeClusterBroker(reader, version));
  const clusterAuthorizedOperations = reader.int32();
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, endpointType, clusterId, controllerId, brokers, clusterAuthorizedOperations };
}

export function encodeDescribeClusterResponse(writer: Writer, version: number, message: DescribeClusterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  if (version >= 1) {
    writer.int8(message.endpointType ?? 1);
  } else if ((message.endpointType ?? 1) !== 1) refuse('DescribeClusterResponse.endpointType', version);
  writer.string(message.clusterId, true);
  writer.int32(message.controllerId ?? -1);
  {
    const brokersValue = message.brokers;
    writer.arrayCount(brokersValue.length, true);
    for (let i = 0; i < brokersValue.length; i++) encodeDescribeClusterResponseDescribeClusterBroker(writer, version, brokersValue[i]!);
  }
  writer.int32(message.clusterAuthorizedOperations ?? -2147483648);
  writer.uvarint(0);
}
