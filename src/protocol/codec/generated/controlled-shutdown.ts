// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type {
  ControlledShutdownRequest,
  ControlledShutdownRequestInput,
  ControlledShutdownResponse,
  ControlledShutdownResponseInput,
  ControlledShutdownResponseRemainingPartition,
  ControlledShutdownResponseRemainingPartitionInput,
} from '../../messages/controlled-shutdown.ts';
import type { Reader } from '../reader.ts';
import type { Writer } from '../writer.ts';

export function decodeControlledShutdownRequest(reader: Reader, version: number): ControlledShutdownRequest {
  const flexible = version >= 3;
  const brokerId = reader.int32();
  const brokerEpoch = version >= 2 ? reader.int64() : -1;
  if (flexible) reader.skipTags();
  return { brokerId, brokerEpoch };
}

export function encodeControlledShutdownRequest(writer: Writer, version: number, message: ControlledShutdownRequestInput): void {
  const flexible = version >= 3;
  writer.int32(message.brokerId);
  if (version >= 2) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeControlledShutdownResponseRemainingPartition(reader: Reader, version: number): ControlledShutdownResponseRemainingPartition {
  const flexible = version >= 3;
  const topicName = reader.string(flexible);
  const partitionIndex = reader.int32();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex };
}

export function encodeControlledShutdownResponseRemainingPartition(writer: Writer, version: number, message: ControlledShutdownResponseRemainingPartitionInput): void {
  const flexible = version >= 3;
  writer.string(message.topicName, flexible);
  writer.int32(message.partitionIndex);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeControlledShutdownResponse(reader: Reader, version: number): ControlledShutdownResponse {
  const flexible = version >= 3;
  const errorCode = reader.int16();
  const remainingPartitions: ControlledShutdownResponse['remainingPartitions'] = [];
  for (let left = reader.arrayCount(flexible, 6); left > 0 && !reader.failed; left--) remainingPartitions.push(decodeControlledShutdownResponseRemainingPartition(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, remainingPartitions };
}

export function encodeControlledShutdownResponse(writer: Writer, version: number, message: ControlledShutdownResponseInput): void {
  const flexible = version >= 3;
  writer.int16(message.errorCode);
  {
    const remainingPartitionsValue = message.remainingPartitions;
    writer.arrayCount(remainingPartitionsValue.length, flexible);
    for (let i = 0; i < remainingPartitionsValue.length; i++) encodeControlledShutdownResponseRemainingPartition(writer, version, remainingPartitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}
