// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  ProduceRequest,
  ProduceRequestInput,
  ProduceRequestPartitionProduceData,
  ProduceRequestPartitionProduceDataInput,
  ProduceRequestTopicProduceData,
  ProduceRequestTopicProduceDataInput,
  ProduceResponse,
  ProduceResponseBatchIndexAndErrorMessage,
  ProduceResponseBatchIndexAndErrorMessageInput,
  ProduceResponseInput,
  ProduceResponseLeaderIdAndEpoch,
  ProduceResponseLeaderIdAndEpochInput,
  ProduceResponseNodeEndpoint,
  ProduceResponseNodeEndpointInput,
  ProduceResponsePartitionProduceResponse,
  ProduceResponsePartitionProduceResponseInput,
  ProduceResponseTopicProduceResponse,
  ProduceResponseTopicProduceResponseInput,
} from '../../messages/produce.ts';
import type {
  FetchRequest,
  FetchRequestFetchPartition,
  FetchRequestFetchPartitionInput,
  FetchRequestFetchTopic,
  FetchRequestFetchTopicInput,
  FetchRequestForgottenTopic,
  FetchRequestForgottenTopicInput,
  FetchRequestInput,
  FetchRequestReplicaState,
  FetchRequestReplicaStateInput,
  FetchResponse,
  FetchResponseAbortedTransaction,
  FetchResponseAbortedTransactionInput,
  FetchResponseEpochEndOffset,
  FetchResponseEpochEndOffsetInput,
  FetchResponseFetchableTopicResponse,
  FetchResponseFetchableTopicResponseInput,
  FetchResponseInput,
  FetchResponseLeaderIdAndEpoch,
  FetchResponseLeaderIdAndEpochInput,
  FetchResponseNodeEndpoint,
  FetchResponseNodeEndpointInput,
  FetchResponsePartitionData,
  FetchResponsePartitionDataInput,
  FetchResponseSnapshotId,
  FetchResponseSnapshotIdInput,
} from '../../messages/fetch.ts';
import type {
  ListOffsetsRequest,
  ListOffsetsRequestInput,
  ListOffsetsRequestListOffsetsPartition,
  ListOffsetsRequestListOffsetsPartitionInput,
  ListOffsetsRequestListOffsetsTopic,
  ListOffsetsRequestListOffsetsTopicInput,
  ListOffsetsResponse,
  ListOffsetsResponseInput,
  ListOffsetsResponseListOffsetsPartitionResponse,
  ListOffsetsResponseListOffsetsPartitionResponseInput,
  ListOffsetsResponseListOffsetsTopicResponse,
  ListOffsetsResponseListOffsetsTopicResponseInput,
} from '../../messages/list-offsets.ts';
import type {
  MetadataRequest,
  MetadataRequestInput,
  MetadataRequestMetadataRequestTopic,
  MetadataRequestMetadataRequestTopicInput,
  MetadataResponse,
  MetadataResponseInput,
  MetadataResponseMetadataResponseBroker,
  MetadataResponseMetadataResponseBrokerInput,
  MetadataResponseMetadataResponsePartition,
  MetadataResponseMetadataResponsePartitionInput,
  MetadataResponseMetadataResponseTopic,
  MetadataResponseMetadataResponseTopicInput,
} from '../../messages/metadata.ts';
import type {
  OffsetCommitRequest,
  OffsetCommitRequestInput,
  OffsetCommitRequestOffsetCommitRequestPartition,
  OffsetCommitRequestOffsetCommitRequestPartitionInput,
  OffsetCommitRequestOffsetCommitRequestTopic,
  OffsetCommitRequestOffsetCommitRequestTopicInput,
  OffsetCommitResponse,
  OffsetCommitResponseInput,
  OffsetCommitResponseOffsetCommitResponsePartition,
  OffsetCommitResponseOffsetCommitResponsePartitionInput,
  OffsetCommitResponseOffsetCommitResponseTopic,
  OffsetCommitResponseOffsetCommitResponseTopicInput,
} from '../../messages/offset-commit.ts';
import type {
  OffsetFetchRequest,
  OffsetFetchRequestInput,
  OffsetFetchRequestOffsetFetchRequestGroup,
  OffsetFetchRequestOffsetFetchRequestGroupInput,
  OffsetFetchRequestOffsetFetchRequestTopic,
  OffsetFetchRequestOffsetFetchRequestTopicInput,
  OffsetFetchRequestOffsetFetchRequestTopics,
  OffsetFetchRequestOffsetFetchRequestTopicsInput,
  OffsetFetchResponse,
  OffsetFetchResponseInput,
  OffsetFetchResponseOffsetFetchResponseGroup,
  OffsetFetchResponseOffsetFetchResponseGroupInput,
  OffsetFetchResponseOffsetFetchResponsePartition,
  OffsetFetchResponseOffsetFetchResponsePartitionInput,
  OffsetFetchResponseOffsetFetchResponsePartitions,
  OffsetFetchResponseOffsetFetchResponsePartitionsInput,
  OffsetFetchResponseOffsetFetchResponseTopic,
  OffsetFetchResponseOffsetFetchResponseTopicInput,
  OffsetFetchResponseOffsetFetchResponseTopics,
  OffsetFetchResponseOffsetFetchResponseTopicsInput,
} from '../../messages/offset-fetch.ts';
import type {
  FindCoordinatorRequest,
  FindCoordinatorRequestInput,
  FindCoordinatorResponse,
  FindCoordinatorResponseCoordinator,
  FindCoordinatorResponseCoordinatorInput,
  FindCoordinatorResponseInput,
} from '../../messages/find-coordinator.ts';
import type {
  JoinGroupRequest,
  JoinGroupRequestInput,
  JoinGroupRequestJoinGroupRequestProtocol,
  JoinGroupRequestJoinGroupRequestProtocolInput,
  JoinGroupResponse,
  JoinGroupResponseInput,
  JoinGroupResponseJoinGroupResponseMember,
  JoinGroupResponseJoinGroupResponseMemberInput,
} from '../../messages/join-group.ts';
import type {
  HeartbeatRequest,
  HeartbeatRequestInput,
  HeartbeatResponse,
  HeartbeatResponseInput,
} from '../../messages/heartbeat.ts';
import type {
  LeaveGroupRequest,
  LeaveGroupRequestInput,
  LeaveGroupRequestMemberIdentity,
  LeaveGroupRequestMemberIdentityInput,
  LeaveGroupResponse,
  LeaveGroupResponseInput,
  LeaveGroupResponseMemberResponse,
  LeaveGroupResponseMemberResponseInput,
} from '../../messages/leave-group.ts';
import type {
  SyncGroupRequest,
  SyncGroupRequestInput,
  SyncGroupRequestSyncGroupRequestAssignment,
  SyncGroupRequestSyncGroupRequestAssignmentInput,
  SyncGroupResponse,
  SyncGroupResponseInput,
} from '../../messages/sync-group.ts';
import type {
  DescribeGroupsRequest,
  DescribeGroupsRequestInput,
  DescribeGroupsResponse,
  DescribeGroupsResponseDescribedGroup,
  DescribeGroupsResponseDescribedGroupInput,
  DescribeGroupsResponseDescribedGroupMember,
  DescribeGroupsResponseDescribedGroupMemberInput,
  DescribeGroupsResponseInput,
} from '../../messages/describe-groups.ts';
import type {
  ListGroupsRequest,
  ListGroupsRequestInput,
  ListGroupsResponse,
  ListGroupsResponseInput,
  ListGroupsResponseListedGroup,
  ListGroupsResponseListedGroupInput,
} from '../../messages/list-groups.ts';
import type {
  SaslHandshakeRequest,
  SaslHandshakeRequestInput,
  SaslHandshakeResponse,
  SaslHandshakeResponseInput,
} from '../../messages/sasl-handshake.ts';
import type {
  ApiVersionsRequest,
  ApiVersionsRequestInput,
  ApiVersionsResponse,
  ApiVersionsResponseApiVersion,
  ApiVersionsResponseApiVersionInput,
  ApiVersionsResponseFinalizedFeatureKey,
  ApiVersionsResponseFinalizedFeatureKeyInput,
  ApiVersionsResponseInput,
  ApiVersionsResponseSupportedFeatureKey,
  ApiVersionsResponseSupportedFeatureKeyInput,
} from '../../messages/api-versions.ts';
import type {
  CreateTopicsRequest,
  CreateTopicsRequestCreatableReplicaAssignment,
  CreateTopicsRequestCreatableReplicaAssignmentInput,
  CreateTopicsRequestCreatableTopic,
  CreateTopicsRequestCreatableTopicConfig,
  CreateTopicsRequestCreatableTopicConfigInput,
  CreateTopicsRequestCreatableTopicInput,
  CreateTopicsRequestInput,
  CreateTopicsResponse,
  CreateTopicsResponseCreatableTopicConfigs,
  CreateTopicsResponseCreatableTopicConfigsInput,
  CreateTopicsResponseCreatableTopicResult,
  CreateTopicsResponseCreatableTopicResultInput,
  CreateTopicsResponseInput,
} from '../../messages/create-topics.ts';
import type {
  DeleteTopicsRequest,
  DeleteTopicsRequestDeleteTopicState,
  DeleteTopicsRequestDeleteTopicStateInput,
  DeleteTopicsRequestInput,
  DeleteTopicsResponse,
  DeleteTopicsResponseDeletableTopicResult,
  DeleteTopicsResponseDeletableTopicResultInput,
  DeleteTopicsResponseInput,
} from '../../messages/delete-topics.ts';
import type {
  InitProducerIdRequest,
  InitProducerIdRequestInput,
  InitProducerIdResponse,
  InitProducerIdResponseInput,
} from '../../messages/init-producer-id.ts';
import type {
  DescribeConfigsRequest,
  DescribeConfigsRequestDescribeConfigsResource,
  DescribeConfigsRequestDescribeConfigsResourceInput,
  DescribeConfigsRequestInput,
  DescribeConfigsResponse,
  DescribeConfigsResponseDescribeConfigsResourceResult,
  DescribeConfigsResponseDescribeConfigsResourceResultInput,
  DescribeConfigsResponseDescribeConfigsResult,
  DescribeConfigsResponseDescribeConfigsResultInput,
  DescribeConfigsResponseDescribeConfigsSynonym,
  DescribeConfigsResponseDescribeConfigsSynonymInput,
  DescribeConfigsResponseInput,
} from '../../messages/describe-configs.ts';
import type {
  SaslAuthenticateRequest,
  SaslAuthenticateRequestInput,
  SaslAuthenticateResponse,
  SaslAuthenticateResponseInput,
} from '../../messages/sasl-authenticate.ts';
import type {
  CreatePartitionsRequest,
  CreatePartitionsRequestCreatePartitionsAssignment,
  CreatePartitionsRequestCreatePartitionsAssignmentInput,
  CreatePartitionsRequestCreatePartitionsTopic,
  CreatePartitionsRequestCreatePartitionsTopicInput,
  CreatePartitionsRequestInput,
  CreatePartitionsResponse,
  CreatePartitionsResponseCreatePartitionsTopicResult,
  CreatePartitionsResponseCreatePartitionsTopicResultInput,
  CreatePartitionsResponseInput,
} from '../../messages/create-partitions.ts';
import type {
  DeleteGroupsRequest,
  DeleteGroupsRequestInput,
  DeleteGroupsResponse,
  DeleteGroupsResponseDeletableGroupResult,
  DeleteGroupsResponseDeletableGroupResultInput,
  DeleteGroupsResponseInput,
} from '../../messages/delete-groups.ts';
import type {
  IncrementalAlterConfigsRequest,
  IncrementalAlterConfigsRequestAlterConfigsResource,
  IncrementalAlterConfigsRequestAlterConfigsResourceInput,
  IncrementalAlterConfigsRequestAlterableConfig,
  IncrementalAlterConfigsRequestAlterableConfigInput,
  IncrementalAlterConfigsRequestInput,
  IncrementalAlterConfigsResponse,
  IncrementalAlterConfigsResponseAlterConfigsResourceResponse,
  IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput,
  IncrementalAlterConfigsResponseInput,
} from '../../messages/incremental-alter-configs.ts';
import type {
  DescribeClusterRequest,
  DescribeClusterRequestInput,
  DescribeClusterResponse,
  DescribeClusterResponseDescribeClusterBroker,
  DescribeClusterResponseDescribeClusterBrokerInput,
  DescribeClusterResponseInput,
} from '../../messages/describe-cluster.ts';
import { NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

function decodeProduceRequestPartitionProduceData(reader: Reader, version: number): ProduceRequestPartitionProduceData {
  const flexible = version >= 9;
  const index = reader.int32();
  const records = reader.records(flexible);
  if (flexible) reader.skipTags();
  return { index, records };
}

function encodeProduceRequestPartitionProduceData(writer: Writer, version: number, message: ProduceRequestPartitionProduceDataInput): void {
  const flexible = version >= 9;
  writer.int32(message.index);
  writer.records(message.records ?? null, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeProduceRequestTopicProduceData(reader: Reader, version: number): ProduceRequestTopicProduceData {
  const flexible = version >= 9;
  const name = version <= 12 ? reader.string(flexible) : '';
  const topicId = version === 13 ? reader.uuid() : ZERO_UUID;
  const partitionData: ProduceRequestTopicProduceData['partitionData'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 8); left > 0 && !reader.failed; left--) partitionData.push(decodeProduceRequestPartitionProduceData(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitionData };
}

function encodeProduceRequestTopicProduceData(writer: Writer, version: number, message: ProduceRequestTopicProduceDataInput): void {
  const flexible = version >= 9;
  if (version <= 12) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionDataValue = message.partitionData;
    writer.arrayCount(partitionDataValue.length, flexible);
    for (let i = 0; i < partitionDataValue.length; i++) encodeProduceRequestPartitionProduceData(writer, version, partitionDataValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeProduceRequest(reader: Reader, version: number): ProduceRequest {
  const flexible = version >= 9;
  const transactionalId = version >= 3 ? reader.nullableString(flexible) : null;
  const acks = reader.int16();
  const timeoutMs = reader.int32();
  const topicData: ProduceRequest['topicData'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicData.push(decodeProduceRequestTopicProduceData(reader, version));
  if (flexible) reader.skipTags();
  return { transactionalId, acks, timeoutMs, topicData };
}

export function encodeProduceRequest(writer: Writer, version: number, message: ProduceRequestInput): void {
  const flexible = version >= 9;
  if (version >= 3) {
    const transactionalIdValue = message.transactionalId ?? null;
    writer.nullableString(transactionalIdValue, flexible);
  } else if ((message.transactionalId ?? null) !== null) refuse('ProduceRequest.transactionalId', version);
  writer.int16(message.acks);
  writer.int32(message.timeoutMs);
  {
    const topicDataValue = message.topicData;
    writer.arrayCount(topicDataValue.length, flexible);
    for (let i = 0; i < topicDataValue.length; i++) encodeProduceRequestTopicProduceData(writer, version, topicDataValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

const defaultProduceResponseLeaderIdAndEpoch = (): ProduceResponseLeaderIdAndEpoch => ({ leaderId: -1, leaderEpoch: -1 });

function isDefaultProduceResponseLeaderIdAndEpoch(message: ProduceResponseLeaderIdAndEpochInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1);
}

function decodeProduceResponseBatchIndexAndErrorMessage(reader: Reader, version: number): ProduceResponseBatchIndexAndErrorMessage {
  const flexible = version >= 9;
  const batchIndex = reader.int32();
  const batchIndexErrorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { batchIndex, batchIndexErrorMessage };
}

function encodeProduceResponseBatchIndexAndErrorMessage(writer: Writer, version: number, message: ProduceResponseBatchIndexAndErrorMessageInput): void {
  const flexible = version >= 9;
  writer.int32(message.batchIndex);
  {
    const batchIndexErrorMessageValue = message.batchIndexErrorMessage ?? null;
    writer.nullableString(batchIndexErrorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeProduceResponseLeaderIdAndEpoch(reader: Reader, _version: number): ProduceResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

function encodeProduceResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ProduceResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.uvarint(0);
}

function decodeProduceResponsePartitionProduceResponse(reader: Reader, version: number): ProduceResponsePartitionProduceResponse {
  const flexible = version >= 9;
  const index = reader.int32();
  const errorCode = reader.int16();
  const baseOffset = reader.int64();
  const logAppendTimeMs = version >= 2 ? reader.int64() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  const recordErrors: ProduceResponsePartitionProduceResponse['recordErrors'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 6); left > 0 && !reader.failed; left--) recordErrors.push(decodeProduceResponseBatchIndexAndErrorMessage(reader, version));
  }
  const errorMessage = version >= 8 ? reader.nullableString(flexible) : null;
  let currentLeader: ProduceResponsePartitionProduceResponse['currentLeader'] = defaultProduceResponseLeaderIdAndEpoch();
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 10) {
        currentLeader = decodeProduceResponseLeaderIdAndEpoch(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { index, errorCode, baseOffset, logAppendTimeMs, logStartOffset, recordErrors, errorMessage, currentLeader };
}

function encodeProduceResponsePartitionProduceResponse(writer: Writer, version: number, message: ProduceResponsePartitionProduceResponseInput): void {
  const flexible = version >= 9;
  writer.int32(message.index);
  writer.int16(message.errorCode);
  writer.int64(message.baseOffset);
  if (version >= 2) {
    writer.int64(message.logAppendTimeMs ?? -1);
  }
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  if (version >= 8) {
    const recordErrorsValue = message.recordErrors ?? NONE;
    writer.arrayCount(recordErrorsValue.length, flexible);
    for (let i = 0; i < recordErrorsValue.length; i++) encodeProduceResponseBatchIndexAndErrorMessage(writer, version, recordErrorsValue[i]!);
  }
  if (version >= 8) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (!(version >= 10) && (message.currentLeader !== undefined && !isDefaultProduceResponseLeaderIdAndEpoch(message.currentLeader))) refuse('ProduceResponsePartitionProduceResponse.currentLeader', version);
  if (flexible) {
    const has0 = version >= 10 && (message.currentLeader !== undefined && !isDefaultProduceResponseLeaderIdAndEpoch(message.currentLeader));
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const currentLeaderValue = message.currentLeader ?? defaultProduceResponseLeaderIdAndEpoch();
      const mark = writer.beginTag(0);
      encodeProduceResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
      writer.endTag(mark);
    }
  }
}

function decodeProduceResponseTopicProduceResponse(reader: Reader, version: number): ProduceResponseTopicProduceResponse {
  const flexible = version >= 9;
  const name = version <= 12 ? reader.string(flexible) : '';
  const topicId = version === 13 ? reader.uuid() : ZERO_UUID;
  const partitionResponses: ProduceResponseTopicProduceResponse['partitionResponses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 33 : 14); left > 0 && !reader.failed; left--) partitionResponses.push(decodeProduceResponsePartitionProduceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitionResponses };
}

function encodeProduceResponseTopicProduceResponse(writer: Writer, version: number, message: ProduceResponseTopicProduceResponseInput): void {
  const flexible = version >= 9;
  if (version <= 12) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionResponsesValue = message.partitionResponses;
    writer.arrayCount(partitionResponsesValue.length, flexible);
    for (let i = 0; i < partitionResponsesValue.length; i++) encodeProduceResponsePartitionProduceResponse(writer, version, partitionResponsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeProduceResponseNodeEndpoint(reader: Reader, _version: number): ProduceResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

function encodeProduceResponseNodeEndpoint(writer: Writer, _version: number, message: ProduceResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeProduceResponse(reader: Reader, version: number): ProduceResponse {
  const flexible = version >= 9;
  const responses: ProduceResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) responses.push(decodeProduceResponseTopicProduceResponse(reader, version));
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  let nodeEndpoints: ProduceResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 10) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeProduceResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { responses, throttleTimeMs, nodeEndpoints };
}

export function encodeProduceResponse(writer: Writer, version: number, message: ProduceResponseInput): void {
  const flexible = version >= 9;
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeProduceResponseTopicProduceResponse(writer, version, responsesValue[i]!);
  }
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (!(version >= 10) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('ProduceResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = version >= 10 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeProduceResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}

const defaultFetchRequestReplicaState = (): FetchRequestReplicaState => ({ replicaId: -1, replicaEpoch: -1 });

function isDefaultFetchRequestReplicaState(message: FetchRequestReplicaStateInput): boolean {
  return !((message.replicaId ?? -1) !== -1 || (message.replicaEpoch ?? -1) !== -1);
}

function decodeFetchRequestReplicaState(reader: Reader, _version: number): FetchRequestReplicaState {
  const replicaId = reader.int32();
  const replicaEpoch = reader.int64();
  reader.skipTags();
  return { replicaId, replicaEpoch };
}

function encodeFetchRequestReplicaState(writer: Writer, _version: number, message: FetchRequestReplicaStateInput): void {
  writer.int32(message.replicaId ?? -1);
  writer.int64(message.replicaEpoch ?? -1);
  writer.uvarint(0);
}

function decodeFetchRequestFetchPartition(reader: Reader, version: number): FetchRequestFetchPartition {
  const flexible = version >= 12;
  const partition = reader.int32();
  const currentLeaderEpoch = version >= 9 ? reader.int32() : -1;
  const fetchOffset = reader.int64();
  const lastFetchedEpoch = version >= 12 ? reader.int32() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  const partitionMaxBytes = reader.int32();
  let replicaDirectoryId: FetchRequestFetchPartition['replicaDirectoryId'] = ZERO_UUID;
  let highWatermark: FetchRequestFetchPartition['highWatermark'] = 9007199254740991;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 17) {
        replicaDirectoryId = reader.uuid();
        reader.closeTag(end);
      } else if (tag === 1 && version === 18) {
        highWatermark = reader.int64();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { partition, currentLeaderEpoch, fetchOffset, lastFetchedEpoch, logStartOffset, partitionMaxBytes, replicaDirectoryId, highWatermark };
}

function encodeFetchRequestFetchPartition(writer: Writer, version: number, message: FetchRequestFetchPartitionInput): void {
  const flexible = version >= 12;
  writer.int32(message.partition);
  if (version >= 9) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int64(message.fetchOffset);
  if (version >= 12) {
    writer.int32(message.lastFetchedEpoch ?? -1);
  } else if ((message.lastFetchedEpoch ?? -1) !== -1) refuse('FetchRequestFetchPartition.lastFetchedEpoch', version);
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  writer.int32(message.partitionMaxBytes);
  if (flexible) {
    const has0 = version >= 17 && (message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID;
    const has1 = version === 18 && (message.highWatermark ?? 9007199254740991) !== 9007199254740991;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
    if (has0) {
      const replicaDirectoryIdValue = message.replicaDirectoryId ?? ZERO_UUID;
      const mark = writer.beginTag(0);
      writer.uuid(replicaDirectoryIdValue);
      writer.endTag(mark);
    }
    if (has1) {
      const highWatermarkValue = message.highWatermark ?? 9007199254740991;
      const mark = writer.beginTag(1);
      writer.int64(highWatermarkValue);
      writer.endTag(mark);
    }
  }
}

function decodeFetchRequestFetchTopic(reader: Reader, version: number): FetchRequestFetchTopic {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  const partitions: FetchRequestFetchTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 33 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeFetchRequestFetchPartition(reader, version));
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

function encodeFetchRequestFetchTopic(writer: Writer, version: number, message: FetchRequestFetchTopicInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchRequestFetchPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeFetchRequestForgottenTopic(reader: Reader, version: number): FetchRequestForgottenTopic {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  let partitions: FetchRequestForgottenTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

function encodeFetchRequestForgottenTopic(writer: Writer, version: number, message: FetchRequestForgottenTopicInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFetchRequest(reader: Reader, version: number): FetchRequest {
  const flexible = version >= 12;
  let clusterId: FetchRequest['clusterId'] = null;
  const replicaId = version <= 14 ? reader.int32() : -1;
  let replicaState: FetchRequest['replicaState'] = defaultFetchRequestReplicaState();
  const maxWaitMs = reader.int32();
  const minBytes = reader.int32();
  const maxBytes = version >= 3 ? reader.int32() : 2147483647;
  const isolationLevel = version >= 4 ? reader.int8() : 0;
  const sessionId = version >= 7 ? reader.int32() : 0;
  const sessionEpoch = version >= 7 ? reader.int32() : -1;
  const topics: FetchRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeFetchRequestFetchTopic(reader, version));
  const forgottenTopicsData: FetchRequest['forgottenTopicsData'] = [];
  if (version >= 7) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) forgottenTopicsData.push(decodeFetchRequestForgottenTopic(reader, version));
  }
  const rackId = version >= 11 ? reader.string(flexible) : '';
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        clusterId = reader.nullableString(true);
        reader.closeTag(end);
      } else if (tag === 1 && version >= 15) {
        replicaState = decodeFetchRequestReplicaState(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { clusterId, replicaId, replicaState, maxWaitMs, minBytes, maxBytes, isolationLevel, sessionId, sessionEpoch, topics, forgottenTopicsData, rackId };
}

export function encodeFetchRequest(writer: Writer, version: number, message: FetchRequestInput): void {
  const flexible = version >= 12;
  if (version <= 14) {
    writer.int32(message.replicaId ?? -1);
  } else if ((message.replicaId ?? -1) !== -1) refuse('FetchRequest.replicaId', version);
  writer.int32(message.maxWaitMs);
  writer.int32(message.minBytes);
  if (version >= 3) {
    writer.int32(message.maxBytes ?? 2147483647);
  }
  if (version >= 4) {
    writer.int8(message.isolationLevel ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionId ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionEpoch ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchRequestFetchTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 7) {
    const forgottenTopicsDataValue = message.forgottenTopicsData ?? NONE;
    writer.arrayCount(forgottenTopicsDataValue.length, flexible);
    for (let i = 0; i < forgottenTopicsDataValue.length; i++) encodeFetchRequestForgottenTopic(writer, version, forgottenTopicsDataValue[i]!);
  } else if ((message.forgottenTopicsData !== undefined && message.forgottenTopicsData.length > 0)) refuse('FetchRequest.forgottenTopicsData', version);
  if (version >= 11) {
    writer.string(message.rackId ?? '', flexible);
  }
  if (!(version >= 15) && (message.replicaState !== undefined && !isDefaultFetchRequestReplicaState(message.replicaState))) refuse('FetchRequest.replicaState', version);
  if (flexible) {
    const has0 = (message.clusterId ?? null) !== null;
    const has1 = version >= 15 && (message.replicaState !== undefined && !isDefaultFetchRequestReplicaState(message.replicaState));
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
    if (has0) {
      const clusterIdValue = message.clusterId ?? null;
      const mark = writer.beginTag(0);
      writer.nullableString(clusterIdValue, true);
      writer.endTag(mark);
    }
    if (has1) {
      const replicaStateValue = message.replicaState ?? defaultFetchRequestReplicaState();
      const mark = writer.beginTag(1);
      encodeFetchRequestReplicaState(writer, version, replicaStateValue);
      writer.endTag(mark);
    }
  }
}

const defaultFetchResponseEpochEndOffset = (): FetchResponseEpochEndOffset => ({ epoch: -1, endOffset: -1 });

const defaultFetchResponseLeaderIdAndEpoch = (): FetchResponseLeaderIdAndEpoch => ({ leaderId: -1, leaderEpoch: -1 });

const defaultFetchResponseSnapshotId = (): FetchResponseSnapshotId => ({ endOffset: -1, epoch: -1 });

function isDefaultFetchResponseEpochEndOffset(message: FetchResponseEpochEndOffsetInput): boolean {
  return !((message.epoch ?? -1) !== -1 || (message.endOffset ?? -1) !== -1);
}

function isDefaultFetchResponseLeaderIdAndEpoch(message: FetchResponseLeaderIdAndEpochInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1);
}

function isDefaultFetchResponseSnapshotId(message: FetchResponseSnapshotIdInput): boolean {
  return !((message.endOffset ?? -1) !== -1 || (message.epoch ?? -1) !== -1);
}

function decodeFetchResponseEpochEndOffset(reader: Reader, _version: number): FetchResponseEpochEndOffset {
  const epoch = reader.int32();
  const endOffset = reader.int64();
  reader.skipTags();
  return { epoch, endOffset };
}

function encodeFetchResponseEpochEndOffset(writer: Writer, _version: number, message: FetchResponseEpochEndOffsetInput): void {
  writer.int32(message.epoch ?? -1);
  writer.int64(message.endOffset ?? -1);
  writer.uvarint(0);
}

function decodeFetchResponseLeaderIdAndEpoch(reader: Reader, _version: number): FetchResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

function encodeFetchResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: FetchResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.uvarint(0);
}

function decodeFetchResponseSnapshotId(reader: Reader, _version: number): FetchResponseSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

function encodeFetchResponseSnapshotId(writer: Writer, _version: number, message: FetchResponseSnapshotIdInput): void {
  writer.int64(message.endOffset ?? -1);
  writer.int32(message.epoch ?? -1);
  writer.uvarint(0);
}

function decodeFetchResponseAbortedTransaction(reader: Reader, version: number): FetchResponseAbortedTransaction {
  const flexible = version >= 12;
  const producerId = reader.int64();
  const firstOffset = reader.int64();
  if (flexible) reader.skipTags();
  return { producerId, firstOffset };
}

function encodeFetchResponseAbortedTransaction(writer: Writer, version: number, message: FetchResponseAbortedTransactionInput): void {
  const flexible = version >= 12;
  writer.int64(message.producerId);
  writer.int64(message.firstOffset);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeFetchResponsePartitionData(reader: Reader, version: number): FetchResponsePartitionData {
  const flexible = version >= 12;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const highWatermark = reader.int64();
  const lastStableOffset = version >= 4 ? reader.int64() : -1;
  const logStartOffset = version >= 5 ? reader.int64() : -1;
  let divergingEpoch: FetchResponsePartitionData['divergingEpoch'] = defaultFetchResponseEpochEndOffset();
  let currentLeader: FetchResponsePartitionData['currentLeader'] = defaultFetchResponseLeaderIdAndEpoch();
  let snapshotId: FetchResponsePartitionData['snapshotId'] = defaultFetchResponseSnapshotId();
  let abortedTransactions: FetchResponsePartitionData['abortedTransactions'] = [];
  if (version >= 4) {
    let abortedTransactionsLeft = reader.nullableArrayCount(flexible, flexible ? 17 : 16);
    abortedTransactions = abortedTransactionsLeft < 0 ? null : [];
    if (abortedTransactions !== null) for (; abortedTransactionsLeft > 0 && !reader.failed; abortedTransactionsLeft--) abortedTransactions.push(decodeFetchResponseAbortedTransaction(reader, version));
  }
  const preferredReadReplica = version >= 11 ? reader.int32() : -1;
  const records = reader.records(flexible);
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        divergingEpoch = decodeFetchResponseEpochEndOffset(reader, version);
        reader.closeTag(end);
      } else if (tag === 1) {
        currentLeader = decodeFetchResponseLeaderIdAndEpoch(reader, version);
        reader.closeTag(end);
      } else if (tag === 2) {
        snapshotId = decodeFetchResponseSnapshotId(reader, version);
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { partitionIndex, errorCode, highWatermark, lastStableOffset, logStartOffset, divergingEpoch, currentLeader, snapshotId, abortedTransactions, preferredReadReplica, records };
}

function encodeFetchResponsePartitionData(writer: Writer, version: number, message: FetchResponsePartitionDataInput): void {
  const flexible = version >= 12;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int64(message.highWatermark);
  if (version >= 4) {
    writer.int64(message.lastStableOffset ?? -1);
  }
  if (version >= 5) {
    writer.int64(message.logStartOffset ?? -1);
  }
  if (version >= 4) {
    const abortedTransactionsValue = message.abortedTransactions === undefined ? NONE : message.abortedTransactions;
    if (abortedTransactionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(abortedTransactionsValue.length, flexible);
      for (let i = 0; i < abortedTransactionsValue.length; i++) encodeFetchResponseAbortedTransaction(writer, version, abortedTransactionsValue[i]!);
    }
  }
  if (version >= 11) {
    writer.int32(message.preferredReadReplica ?? -1);
  } else if ((message.preferredReadReplica ?? -1) !== -1) refuse('FetchResponsePartitionData.preferredReadReplica', version);
  writer.records(message.records ?? null, flexible);
  if (!(version >= 12) && (message.divergingEpoch !== undefined && !isDefaultFetchResponseEpochEndOffset(message.divergingEpoch))) refuse('FetchResponsePartitionData.divergingEpoch', version);
  if (!(version >= 12) && (message.currentLeader !== undefined && !isDefaultFetchResponseLeaderIdAndEpoch(message.currentLeader))) refuse('FetchResponsePartitionData.currentLeader', version);
  if (!(version >= 12) && (message.snapshotId !== undefined && !isDefaultFetchResponseSnapshotId(message.snapshotId))) refuse('FetchResponsePartitionData.snapshotId', version);
  if (flexible) {
    const has0 = (message.divergingEpoch !== undefined && !isDefaultFetchResponseEpochEndOffset(message.divergingEpoch));
    const has1 = (message.currentLeader !== undefined && !isDefaultFetchResponseLeaderIdAndEpoch(message.currentLeader));
    const has2 = (message.snapshotId !== undefined && !isDefaultFetchResponseSnapshotId(message.snapshotId));
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0));
    if (has0) {
      const divergingEpochValue = message.divergingEpoch ?? defaultFetchResponseEpochEndOffset();
      const mark = writer.beginTag(0);
      encodeFetchResponseEpochEndOffset(writer, version, divergingEpochValue);
      writer.endTag(mark);
    }
    if (has1) {
      const currentLeaderValue = message.currentLeader ?? defaultFetchResponseLeaderIdAndEpoch();
      const mark = writer.beginTag(1);
      encodeFetchResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
      writer.endTag(mark);
    }
    if (has2) {
      const snapshotIdValue = message.snapshotId ?? defaultFetchResponseSnapshotId();
      const mark = writer.beginTag(2);
      encodeFetchResponseSnapshotId(writer, version, snapshotIdValue);
      writer.endTag(mark);
    }
  }
}

function decodeFetchResponseFetchableTopicResponse(reader: Reader, version: number): FetchResponseFetchableTopicResponse {
  const flexible = version >= 12;
  const topic = version <= 12 ? reader.string(flexible) : '';
  const topicId = version >= 13 ? reader.uuid() : ZERO_UUID;
  const partitions: FetchResponseFetchableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 37 : 18); left > 0 && !reader.failed; left--) partitions.push(decodeFetchResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topic, topicId, partitions };
}

function encodeFetchResponseFetchableTopicResponse(writer: Writer, version: number, message: FetchResponseFetchableTopicResponseInput): void {
  const flexible = version >= 12;
  if (version <= 12) {
    writer.string(message.topic ?? '', flexible);
  }
  if (version >= 13) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeFetchResponseNodeEndpoint(reader: Reader, _version: number): FetchResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

function encodeFetchResponseNodeEndpoint(writer: Writer, _version: number, message: FetchResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeFetchResponse(reader: Reader, version: number): FetchResponse {
  const flexible = version >= 12;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = version >= 7 ? reader.int16() : 0;
  const sessionId = version >= 7 ? reader.int32() : 0;
  const responses: FetchResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) responses.push(decodeFetchResponseFetchableTopicResponse(reader, version));
  let nodeEndpoints: FetchResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version >= 16) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeFetchResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { throttleTimeMs, errorCode, sessionId, responses, nodeEndpoints };
}

export function encodeFetchResponse(writer: Writer, version: number, message: FetchResponseInput): void {
  const flexible = version >= 12;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version >= 7) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 7) {
    writer.int32(message.sessionId ?? 0);
  } else if ((message.sessionId ?? 0) !== 0) refuse('FetchResponse.sessionId', version);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeFetchResponseFetchableTopicResponse(writer, version, responsesValue[i]!);
  }
  if (!(version >= 16) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('FetchResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = version >= 16 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeFetchResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}

function decodeListOffsetsRequestListOffsetsPartition(reader: Reader, version: number): ListOffsetsRequestListOffsetsPartition {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const currentLeaderEpoch = version >= 4 ? reader.int32() : -1;
  const timestamp = reader.int64();
  const maxNumOffsets = version <= 0 ? reader.int32() : 1;
  if (flexible) reader.skipTags();
  return { partitionIndex, currentLeaderEpoch, timestamp, maxNumOffsets };
}

function encodeListOffsetsRequestListOffsetsPartition(writer: Writer, version: number, message: ListOffsetsRequestListOffsetsPartitionInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  if (version >= 4) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int64(message.timestamp);
  if (version <= 0) {
    writer.int32(message.maxNumOffsets ?? 1);
  } else if ((message.maxNumOffsets ?? 1) !== 1) refuse('ListOffsetsRequestListOffsetsPartition.maxNumOffsets', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeListOffsetsRequestListOffsetsTopic(reader: Reader, version: number): ListOffsetsRequestListOffsetsTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: ListOffsetsRequestListOffsetsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 17 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeListOffsetsRequestListOffsetsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeListOffsetsRequestListOffsetsTopic(writer: Writer, version: number, message: ListOffsetsRequestListOffsetsTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeListOffsetsRequestListOffsetsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsRequest(reader: Reader, version: number): ListOffsetsRequest {
  const flexible = version >= 6;
  const replicaId = reader.int32();
  const isolationLevel = version >= 2 ? reader.int8() : 0;
  const topics: ListOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeListOffsetsRequestListOffsetsTopic(reader, version));
  const timeoutMs = version >= 10 ? reader.int32() : 0;
  if (flexible) reader.skipTags();
  return { replicaId, isolationLevel, topics, timeoutMs };
}

export function encodeListOffsetsRequest(writer: Writer, version: number, message: ListOffsetsRequestInput): void {
  const flexible = version >= 6;
  writer.int32(message.replicaId);
  if (version >= 2) {
    writer.int8(message.isolationLevel ?? 0);
  } else if ((message.isolationLevel ?? 0) !== 0) refuse('ListOffsetsRequest.isolationLevel', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeListOffsetsRequestListOffsetsTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 10) {
    writer.int32(message.timeoutMs ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeListOffsetsResponseListOffsetsPartitionResponse(reader: Reader, version: number): ListOffsetsResponseListOffsetsPartitionResponse {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  let oldStyleOffsets: ListOffsetsResponseListOffsetsPartitionResponse['oldStyleOffsets'] = [];
  if (version <= 0) {
    oldStyleOffsets = reader.int64Array(flexible);
  }
  const timestamp = version >= 1 ? reader.int64() : -1;
  const offset = version >= 1 ? reader.int64() : -1;
  const leaderEpoch = version >= 4 ? reader.int32() : -1;
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, oldStyleOffsets, timestamp, offset, leaderEpoch };
}

function encodeListOffsetsResponseListOffsetsPartitionResponse(writer: Writer, version: number, message: ListOffsetsResponseListOffsetsPartitionResponseInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (version <= 0) {
    const oldStyleOffsetsValue = message.oldStyleOffsets ?? NONE;
    writer.int64Array(oldStyleOffsetsValue, flexible);
  } else if ((message.oldStyleOffsets !== undefined && message.oldStyleOffsets.length > 0)) refuse('ListOffsetsResponseListOffsetsPartitionResponse.oldStyleOffsets', version);
  if (version >= 1) {
    writer.int64(message.timestamp ?? -1);
  } else if ((message.timestamp ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.timestamp', version);
  if (version >= 1) {
    writer.int64(message.offset ?? -1);
  } else if ((message.offset ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.offset', version);
  if (version >= 4) {
    writer.int32(message.leaderEpoch ?? -1);
  } else if ((message.leaderEpoch ?? -1) !== -1) refuse('ListOffsetsResponseListOffsetsPartitionResponse.leaderEpoch', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeListOffsetsResponseListOffsetsTopicResponse(reader: Reader, version: number): ListOffsetsResponseListOffsetsTopicResponse {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: ListOffsetsResponseListOffsetsTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 27 : 10); left > 0 && !reader.failed; left--) partitions.push(decodeListOffsetsResponseListOffsetsPartitionResponse(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeListOffsetsResponseListOffsetsTopicResponse(writer: Writer, version: number, message: ListOffsetsResponseListOffsetsTopicResponseInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeListOffsetsResponseListOffsetsPartitionResponse(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListOffsetsResponse(reader: Reader, version: number): ListOffsetsResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: ListOffsetsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeListOffsetsResponseListOffsetsTopicResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeListOffsetsResponse(writer: Writer, version: number, message: ListOffsetsResponseInput): void {
  const flexible = version >= 6;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeListOffsetsResponseListOffsetsTopicResponse(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeMetadataRequestMetadataRequestTopic(reader: Reader, version: number): MetadataRequestMetadataRequestTopic {
  const flexible = version >= 9;
  const topicId = version >= 10 ? reader.uuid() : ZERO_UUID;
  const name = version >= 10 ? reader.nullableString(flexible) : reader.string(flexible);
  if (flexible) reader.skipTags();
  return { topicId, name };
}

function encodeMetadataRequestMetadataRequestTopic(writer: Writer, version: number, message: MetadataRequestMetadataRequestTopicInput): void {
  const flexible = version >= 9;
  if (version >= 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version >= 10) writer.nullableString(null, flexible);
      else refuseNull('MetadataRequestMetadataRequestTopic.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataRequest(reader: Reader, version: number): MetadataRequest {
  const flexible = version >= 9;
  let topics: MetadataRequest['topics'] = [];
  let topicsLeft = version >= 1 ? reader.nullableArrayCount(flexible, 2) : reader.arrayCount(flexible, 2);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeMetadataRequestMetadataRequestTopic(reader, version));
  const allowAutoTopicCreation = version >= 4 ? reader.bool() : true;
  const includeClusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.bool() : false;
  const includeTopicAuthorizedOperations = version >= 8 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { topics, allowAutoTopicCreation, includeClusterAuthorizedOperations, includeTopicAuthorizedOperations };
}

export function encodeMetadataRequest(writer: Writer, version: number, message: MetadataRequestInput): void {
  const flexible = version >= 9;
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) {
      if (version >= 1) writer.arrayCount(-1, flexible);
      else refuseNull('MetadataRequest.topics', version);
    }
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeMetadataRequestMetadataRequestTopic(writer, version, topicsValue[i]!);
    }
  }
  if (version >= 4) {
    writer.bool(message.allowAutoTopicCreation ?? true);
  } else if ((message.allowAutoTopicCreation ?? true) !== true) refuse('MetadataRequest.allowAutoTopicCreation', version);
  if (version >= 8 && version <= 10) {
    writer.bool(message.includeClusterAuthorizedOperations ?? false);
  } else if ((message.includeClusterAuthorizedOperations ?? false) !== false) refuse('MetadataRequest.includeClusterAuthorizedOperations', version);
  if (version >= 8) {
    writer.bool(message.includeTopicAuthorizedOperations ?? false);
  } else if ((message.includeTopicAuthorizedOperations ?? false) !== false) refuse('MetadataRequest.includeTopicAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeMetadataResponseMetadataResponseBroker(reader: Reader, version: number): MetadataResponseMetadataResponseBroker {
  const flexible = version >= 9;
  const nodeId = reader.int32();
  const host = reader.string(flexible);
  const port = reader.int32();
  const rack = version >= 1 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { nodeId, host, port, rack };
}

function encodeMetadataResponseMetadataResponseBroker(writer: Writer, version: number, message: MetadataResponseMetadataResponseBrokerInput): void {
  const flexible = version >= 9;
  writer.int32(message.nodeId);
  writer.string(message.host, flexible);
  writer.int32(message.port);
  if (version >= 1) {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeMetadataResponseMetadataResponsePartition(reader: Reader, version: number): MetadataResponseMetadataResponsePartition {
  const flexible = version >= 9;
  const errorCode = reader.int16();
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = version >= 7 ? reader.int32() : -1;
  let replicaNodes: MetadataResponseMetadataResponsePartition['replicaNodes'] = [];
  replicaNodes = reader.int32Array(flexible);
  let isrNodes: MetadataResponseMetadataResponsePartition['isrNodes'] = [];
  isrNodes = reader.int32Array(flexible);
  let offlineReplicas: MetadataResponseMetadataResponsePartition['offlineReplicas'] = [];
  if (version >= 5) {
    offlineReplicas = reader.int32Array(flexible);
  }
  if (flexible) reader.skipTags();
  return { errorCode, partitionIndex, leaderId, leaderEpoch, replicaNodes, isrNodes, offlineReplicas };
}

function encodeMetadataResponseMetadataResponsePartition(writer: Writer, version: number, message: MetadataResponseMetadataResponsePartitionInput): void {
  const flexible = version >= 9;
  writer.int16(message.errorCode);
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  if (version >= 7) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  {
    const replicaNodesValue = message.replicaNodes;
    writer.int32Array(replicaNodesValue, flexible);
  }
  {
    const isrNodesValue = message.isrNodes;
    writer.int32Array(isrNodesValue, flexible);
  }
  if (version >= 5) {
    const offlineReplicasValue = message.offlineReplicas ?? NONE;
    writer.int32Array(offlineReplicasValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeMetadataResponseMetadataResponseTopic(reader: Reader, version: number): MetadataResponseMetadataResponseTopic {
  const flexible = version >= 9;
  const errorCode = reader.int16();
  const name = version >= 12 ? reader.nullableString(flexible) : reader.string(flexible);
  const topicId = version >= 10 ? reader.uuid() : ZERO_UUID;
  const isInternal = version >= 1 ? reader.bool() : false;
  const partitions: MetadataResponseMetadataResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) partitions.push(decodeMetadataResponseMetadataResponsePartition(reader, version));
  const topicAuthorizedOperations = version >= 8 ? reader.int32() : -2147483648;
  if (flexible) reader.skipTags();
  return { errorCode, name, topicId, isInternal, partitions, topicAuthorizedOperations };
}

function encodeMetadataResponseMetadataResponseTopic(writer: Writer, version: number, message: MetadataResponseMetadataResponseTopicInput): void {
  const flexible = version >= 9;
  writer.int16(message.errorCode);
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version >= 12) writer.nullableString(null, flexible);
      else refuseNull('MetadataResponseMetadataResponseTopic.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (version >= 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  if (version >= 1) {
    writer.bool(message.isInternal ?? false);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeMetadataResponseMetadataResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (version >= 8) {
    writer.int32(message.topicAuthorizedOperations ?? -2147483648);
  } else if ((message.topicAuthorizedOperations ?? -2147483648) !== -2147483648) refuse('MetadataResponseMetadataResponseTopic.topicAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeMetadataResponse(reader: Reader, version: number): MetadataResponse {
  const flexible = version >= 9;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const brokers: MetadataResponse['brokers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 11 : 10); left > 0 && !reader.failed; left--) brokers.push(decodeMetadataResponseMetadataResponseBroker(reader, version));
  const clusterId = version >= 2 ? reader.nullableString(flexible) : null;
  const controllerId = version >= 1 ? reader.int32() : -1;
  const topics: MetadataResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 8); left > 0 && !reader.failed; left--) topics.push(decodeMetadataResponseMetadataResponseTopic(reader, version));
  const clusterAuthorizedOperations = version >= 8 && version <= 10 ? reader.int32() : -2147483648;
  const errorCode = version === 13 ? reader.int16() : 0;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, brokers, clusterId, controllerId, topics, clusterAuthorizedOperations, errorCode };
}

export function encodeMetadataResponse(writer: Writer, version: number, message: MetadataResponseInput): void {
  const flexible = version >= 9;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const brokersValue = message.brokers;
    writer.arrayCount(brokersValue.length, flexible);
    for (let i = 0; i < brokersValue.length; i++) encodeMetadataResponseMetadataResponseBroker(writer, version, brokersValue[i]!);
  }
  if (version >= 2) {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  if (version >= 1) {
    writer.int32(message.controllerId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeMetadataResponseMetadataResponseTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 8 && version <= 10) {
    writer.int32(message.clusterAuthorizedOperations ?? -2147483648);
  } else if ((message.clusterAuthorizedOperations ?? -2147483648) !== -2147483648) refuse('MetadataResponse.clusterAuthorizedOperations', version);
  if (version === 13) {
    writer.int16(message.errorCode ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetCommitRequestOffsetCommitRequestPartition(reader: Reader, version: number): OffsetCommitRequestOffsetCommitRequestPartition {
  const flexible = version >= 8;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 6 ? reader.int32() : -1;
  const commitTimestamp = version === 1 ? reader.int64() : -1;
  const committedMetadata = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, commitTimestamp, committedMetadata };
}

function encodeOffsetCommitRequestOffsetCommitRequestPartition(writer: Writer, version: number, message: OffsetCommitRequestOffsetCommitRequestPartitionInput): void {
  const flexible = version >= 8;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 6) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  if (version === 1) {
    writer.int64(message.commitTimestamp ?? -1);
  } else if ((message.commitTimestamp ?? -1) !== -1) refuse('OffsetCommitRequestOffsetCommitRequestPartition.commitTimestamp', version);
  {
    const committedMetadataValue = message.committedMetadata === undefined ? '' : message.committedMetadata;
    writer.nullableString(committedMetadataValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetCommitRequestOffsetCommitRequestTopic(reader: Reader, version: number): OffsetCommitRequestOffsetCommitRequestTopic {
  const flexible = version >= 8;
  const name = version <= 9 ? reader.string(flexible) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetCommitRequestOffsetCommitRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 18 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetCommitRequestOffsetCommitRequestPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitions };
}

function encodeOffsetCommitRequestOffsetCommitRequestTopic(writer: Writer, version: number, message: OffsetCommitRequestOffsetCommitRequestTopicInput): void {
  const flexible = version >= 8;
  if (version <= 9) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetCommitRequestOffsetCommitRequestPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitRequest(reader: Reader, version: number): OffsetCommitRequest {
  const flexible = version >= 8;
  const groupId = reader.string(flexible);
  const generationIdOrMemberEpoch = version >= 1 ? reader.int32() : -1;
  const memberId = version >= 1 ? reader.string(flexible) : '';
  const groupInstanceId = version >= 7 ? reader.nullableString(flexible) : null;
  const retentionTimeMs = version >= 2 && version <= 4 ? reader.int64() : -1;
  const topics: OffsetCommitRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetCommitRequestOffsetCommitRequestTopic(reader, version));
  if (flexible) reader.skipTags();
  return { groupId, generationIdOrMemberEpoch, memberId, groupInstanceId, retentionTimeMs, topics };
}

export function encodeOffsetCommitRequest(writer: Writer, version: number, message: OffsetCommitRequestInput): void {
  const flexible = version >= 8;
  writer.string(message.groupId, flexible);
  if (version >= 1) {
    writer.int32(message.generationIdOrMemberEpoch ?? -1);
  }
  if (version >= 1) {
    writer.string(message.memberId ?? '', flexible);
  }
  if (version >= 7) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('OffsetCommitRequest.groupInstanceId', version);
  if (version >= 2 && version <= 4) {
    writer.int64(message.retentionTimeMs ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetCommitRequestOffsetCommitRequestTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetCommitResponseOffsetCommitResponsePartition(reader: Reader, version: number): OffsetCommitResponseOffsetCommitResponsePartition {
  const flexible = version >= 8;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

function encodeOffsetCommitResponseOffsetCommitResponsePartition(writer: Writer, version: number, message: OffsetCommitResponseOffsetCommitResponsePartitionInput): void {
  const flexible = version >= 8;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetCommitResponseOffsetCommitResponseTopic(reader: Reader, version: number): OffsetCommitResponseOffsetCommitResponseTopic {
  const flexible = version >= 8;
  const name = version <= 9 ? reader.string(flexible) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetCommitResponseOffsetCommitResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetCommitResponseOffsetCommitResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, topicId, partitions };
}

function encodeOffsetCommitResponseOffsetCommitResponseTopic(writer: Writer, version: number, message: OffsetCommitResponseOffsetCommitResponseTopicInput): void {
  const flexible = version >= 8;
  if (version <= 9) {
    writer.string(message.name ?? '', flexible);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetCommitResponseOffsetCommitResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetCommitResponse(reader: Reader, version: number): OffsetCommitResponse {
  const flexible = version >= 8;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const topics: OffsetCommitResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetCommitResponseOffsetCommitResponseTopic(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeOffsetCommitResponse(writer: Writer, version: number, message: OffsetCommitResponseInput): void {
  const flexible = version >= 8;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetCommitResponseOffsetCommitResponseTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetFetchRequestOffsetFetchRequestTopic(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  let partitionIndexes: OffsetFetchRequestOffsetFetchRequestTopic['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

function encodeOffsetFetchRequestOffsetFetchRequestTopic(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetFetchRequestOffsetFetchRequestTopics(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestTopics {
  const name = version <= 9 ? reader.string(true) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  let partitionIndexes: OffsetFetchRequestOffsetFetchRequestTopics['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, topicId, partitionIndexes };
}

function encodeOffsetFetchRequestOffsetFetchRequestTopics(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestTopicsInput): void {
  if (version <= 9) {
    writer.string(message.name ?? '', true);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

function decodeOffsetFetchRequestOffsetFetchRequestGroup(reader: Reader, version: number): OffsetFetchRequestOffsetFetchRequestGroup {
  const groupId = reader.string(true);
  const memberId = version >= 9 ? reader.nullableString(true) : null;
  const memberEpoch = version >= 9 ? reader.int32() : -1;
  let topics: OffsetFetchRequestOffsetFetchRequestGroup['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeOffsetFetchRequestOffsetFetchRequestTopics(reader, version));
  reader.skipTags();
  return { groupId, memberId, memberEpoch, topics };
}

function encodeOffsetFetchRequestOffsetFetchRequestGroup(writer: Writer, version: number, message: OffsetFetchRequestOffsetFetchRequestGroupInput): void {
  writer.string(message.groupId, true);
  if (version >= 9) {
    const memberIdValue = message.memberId ?? null;
    writer.nullableString(memberIdValue, true);
  }
  if (version >= 9) {
    writer.int32(message.memberEpoch ?? -1);
  }
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestTopics(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeOffsetFetchRequest(reader: Reader, version: number): OffsetFetchRequest {
  const flexible = version >= 6;
  const groupId = version <= 7 ? reader.string(flexible) : '';
  let topics: OffsetFetchRequest['topics'] = [];
  if (version <= 7) {
    let topicsLeft = version >= 2 ? reader.nullableArrayCount(flexible, flexible ? 3 : 6) : reader.arrayCount(flexible, flexible ? 3 : 6);
    topics = topicsLeft < 0 ? null : [];
    if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeOffsetFetchRequestOffsetFetchRequestTopic(reader, version));
  }
  const groups: OffsetFetchRequest['groups'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) groups.push(decodeOffsetFetchRequestOffsetFetchRequestGroup(reader, version));
  }
  const requireStable = version >= 7 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { groupId, topics, groups, requireStable };
}

export function encodeOffsetFetchRequest(writer: Writer, version: number, message: OffsetFetchRequestInput): void {
  const flexible = version >= 6;
  if (version <= 7) {
    writer.string(message.groupId ?? '', flexible);
  } else if ((message.groupId ?? '') !== '') refuse('OffsetFetchRequest.groupId', version);
  if (version <= 7) {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) {
      if (version >= 2) writer.arrayCount(-1, flexible);
      else refuseNull('OffsetFetchRequest.topics', version);
    }
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestTopic(writer, version, topicsValue[i]!);
    }
  } else if ((message.topics !== undefined && (message.topics === null || message.topics.length > 0))) refuse('OffsetFetchRequest.topics', version);
  if (version >= 8) {
    const groupsValue = message.groups ?? NONE;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeOffsetFetchRequestOffsetFetchRequestGroup(writer, version, groupsValue[i]!);
  } else if ((message.groups !== undefined && message.groups.length > 0)) refuse('OffsetFetchRequest.groups', version);
  if (version >= 7) {
    writer.bool(message.requireStable ?? false);
  } else if ((message.requireStable ?? false) !== false) refuse('OffsetFetchRequest.requireStable', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetFetchResponseOffsetFetchResponsePartition(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponsePartition {
  const flexible = version >= 6;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 5 ? reader.int32() : -1;
  const metadata = reader.nullableString(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, metadata, errorCode };
}

function encodeOffsetFetchResponseOffsetFetchResponsePartition(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponsePartitionInput): void {
  const flexible = version >= 6;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 5) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  {
    const metadataValue = message.metadata === undefined ? '' : message.metadata;
    writer.nullableString(metadataValue, flexible);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetFetchResponseOffsetFetchResponseTopic(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseTopic {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const partitions: OffsetFetchResponseOffsetFetchResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 20 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetFetchResponseOffsetFetchResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeOffsetFetchResponseOffsetFetchResponseTopic(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseTopicInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetFetchResponseOffsetFetchResponsePartitions(reader: Reader, _version: number): OffsetFetchResponseOffsetFetchResponsePartitions {
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = reader.int32();
  const metadata = reader.nullableString(true);
  const errorCode = reader.int16();
  reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, metadata, errorCode };
}

function encodeOffsetFetchResponseOffsetFetchResponsePartitions(writer: Writer, _version: number, message: OffsetFetchResponseOffsetFetchResponsePartitionsInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  writer.int32(message.committedLeaderEpoch ?? -1);
  {
    const metadataValue = message.metadata === undefined ? '' : message.metadata;
    writer.nullableString(metadataValue, true);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

function decodeOffsetFetchResponseOffsetFetchResponseTopics(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseTopics {
  const name = version <= 9 ? reader.string(true) : '';
  const topicId = version === 10 ? reader.uuid() : ZERO_UUID;
  const partitions: OffsetFetchResponseOffsetFetchResponseTopics['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetFetchResponseOffsetFetchResponsePartitions(reader, version));
  reader.skipTags();
  return { name, topicId, partitions };
}

function encodeOffsetFetchResponseOffsetFetchResponseTopics(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseTopicsInput): void {
  if (version <= 9) {
    writer.string(message.name ?? '', true);
  }
  if (version === 10) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponsePartitions(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeOffsetFetchResponseOffsetFetchResponseGroup(reader: Reader, version: number): OffsetFetchResponseOffsetFetchResponseGroup {
  const groupId = reader.string(true);
  const topics: OffsetFetchResponseOffsetFetchResponseGroup['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeOffsetFetchResponseOffsetFetchResponseTopics(reader, version));
  const errorCode = reader.int16();
  reader.skipTags();
  return { groupId, topics, errorCode };
}

function encodeOffsetFetchResponseOffsetFetchResponseGroup(writer: Writer, version: number, message: OffsetFetchResponseOffsetFetchResponseGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseTopics(writer, version, topicsValue[i]!);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

export function decodeOffsetFetchResponse(reader: Reader, version: number): OffsetFetchResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 3 ? reader.int32() : 0;
  const topics: OffsetFetchResponse['topics'] = [];
  if (version <= 7) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetFetchResponseOffsetFetchResponseTopic(reader, version));
  }
  const errorCode = version >= 2 && version <= 7 ? reader.int16() : 0;
  const groups: OffsetFetchResponse['groups'] = [];
  if (version >= 8) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) groups.push(decodeOffsetFetchResponseOffsetFetchResponseGroup(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics, errorCode, groups };
}

export function encodeOffsetFetchResponse(writer: Writer, version: number, message: OffsetFetchResponseInput): void {
  const flexible = version >= 6;
  if (version >= 3) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version <= 7) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseTopic(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('OffsetFetchResponse.topics', version);
  if (version >= 2 && version <= 7) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 8) {
    const groupsValue = message.groups ?? NONE;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeOffsetFetchResponseOffsetFetchResponseGroup(writer, version, groupsValue[i]!);
  } else if ((message.groups !== undefined && message.groups.length > 0)) refuse('OffsetFetchResponse.groups', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeFindCoordinatorRequest(reader: Reader, version: number): FindCoordinatorRequest {
  const flexible = version >= 3;
  const key = version <= 3 ? reader.string(flexible) : '';
  const keyType = version >= 1 ? reader.int8() : 0;
  let coordinatorKeys: FindCoordinatorRequest['coordinatorKeys'] = [];
  if (version >= 4) {
    coordinatorKeys = reader.stringArray(flexible);
  }
  if (flexible) reader.skipTags();
  return { key, keyType, coordinatorKeys };
}

export function encodeFindCoordinatorRequest(writer: Writer, version: number, message: FindCoordinatorRequestInput): void {
  const flexible = version >= 3;
  if (version <= 3) {
    writer.string(message.key ?? '', flexible);
  } else if ((message.key ?? '') !== '') refuse('FindCoordinatorRequest.key', version);
  if (version >= 1) {
    writer.int8(message.keyType ?? 0);
  } else if ((message.keyType ?? 0) !== 0) refuse('FindCoordinatorRequest.keyType', version);
  if (version >= 4) {
    const coordinatorKeysValue = message.coordinatorKeys ?? NONE;
    writer.stringArray(coordinatorKeysValue, flexible);
  } else if ((message.coordinatorKeys !== undefined && message.coordinatorKeys.length > 0)) refuse('FindCoordinatorRequest.coordinatorKeys', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeFindCoordinatorResponseCoordinator(reader: Reader, _version: number): FindCoordinatorResponseCoordinator {
  const key = reader.string(true);
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { key, nodeId, host, port, errorCode, errorMessage };
}

function encodeFindCoordinatorResponseCoordinator(writer: Writer, _version: number, message: FindCoordinatorResponseCoordinatorInput): void {
  writer.string(message.key, true);
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeFindCoordinatorResponse(reader: Reader, version: number): FindCoordinatorResponse {
  const flexible = version >= 3;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = version <= 3 ? reader.int16() : 0;
  const errorMessage = version >= 1 && version <= 3 ? reader.nullableString(flexible) : '';
  const nodeId = version <= 3 ? reader.int32() : 0;
  const host = version <= 3 ? reader.string(flexible) : '';
  const port = version <= 3 ? reader.int32() : 0;
  const coordinators: FindCoordinatorResponse['coordinators'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 14); left > 0 && !reader.failed; left--) coordinators.push(decodeFindCoordinatorResponseCoordinator(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, nodeId, host, port, coordinators };
}

export function encodeFindCoordinatorResponse(writer: Writer, version: number, message: FindCoordinatorResponseInput): void {
  const flexible = version >= 3;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (version <= 3) {
    writer.int16(message.errorCode ?? 0);
  } else if ((message.errorCode ?? 0) !== 0) refuse('FindCoordinatorResponse.errorCode', version);
  if (version >= 1 && version <= 3) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (version <= 3) {
    writer.int32(message.nodeId ?? 0);
  } else if ((message.nodeId ?? 0) !== 0) refuse('FindCoordinatorResponse.nodeId', version);
  if (version <= 3) {
    writer.string(message.host ?? '', flexible);
  } else if ((message.host ?? '') !== '') refuse('FindCoordinatorResponse.host', version);
  if (version <= 3) {
    writer.int32(message.port ?? 0);
  } else if ((message.port ?? 0) !== 0) refuse('FindCoordinatorResponse.port', version);
  if (version >= 4) {
    const coordinatorsValue = message.coordinators ?? NONE;
    writer.arrayCount(coordinatorsValue.length, flexible);
    for (let i = 0; i < coordinatorsValue.length; i++) encodeFindCoordinatorResponseCoordinator(writer, version, coordinatorsValue[i]!);
  } else if ((message.coordinators !== undefined && message.coordinators.length > 0)) refuse('FindCoordinatorResponse.coordinators', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeJoinGroupRequestJoinGroupRequestProtocol(reader: Reader, version: number): JoinGroupRequestJoinGroupRequestProtocol {
  const flexible = version >= 6;
  const name = reader.string(flexible);
  const metadata = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { name, metadata };
}

function encodeJoinGroupRequestJoinGroupRequestProtocol(writer: Writer, version: number, message: JoinGroupRequestJoinGroupRequestProtocolInput): void {
  const flexible = version >= 6;
  writer.string(message.name, flexible);
  writer.bytesField(message.metadata, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeJoinGroupRequest(reader: Reader, version: number): JoinGroupRequest {
  const flexible = version >= 6;
  const groupId = reader.string(flexible);
  const sessionTimeoutMs = reader.int32();
  const rebalanceTimeoutMs = version >= 1 ? reader.int32() : -1;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 5 ? reader.nullableString(flexible) : null;
  const protocolType = reader.string(flexible);
  const protocols: JoinGroupRequest['protocols'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) protocols.push(decodeJoinGroupRequestJoinGroupRequestProtocol(reader, version));
  const reason = version >= 8 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { groupId, sessionTimeoutMs, rebalanceTimeoutMs, memberId, groupInstanceId, protocolType, protocols, reason };
}

export function encodeJoinGroupRequest(writer: Writer, version: number, message: JoinGroupRequestInput): void {
  const flexible = version >= 6;
  writer.string(message.groupId, flexible);
  writer.int32(message.sessionTimeoutMs);
  if (version >= 1) {
    writer.int32(message.rebalanceTimeoutMs ?? -1);
  }
  writer.string(message.memberId, flexible);
  if (version >= 5) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('JoinGroupRequest.groupInstanceId', version);
  writer.string(message.protocolType, flexible);
  {
    const protocolsValue = message.protocols;
    writer.arrayCount(protocolsValue.length, flexible);
    for (let i = 0; i < protocolsValue.length; i++) encodeJoinGroupRequestJoinGroupRequestProtocol(writer, version, protocolsValue[i]!);
  }
  if (version >= 8) {
    const reasonValue = message.reason ?? null;
    writer.nullableString(reasonValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeJoinGroupResponseJoinGroupResponseMember(reader: Reader, version: number): JoinGroupResponseJoinGroupResponseMember {
  const flexible = version >= 6;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 5 ? reader.nullableString(flexible) : null;
  const metadata = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, metadata };
}

function encodeJoinGroupResponseJoinGroupResponseMember(writer: Writer, version: number, message: JoinGroupResponseJoinGroupResponseMemberInput): void {
  const flexible = version >= 6;
  writer.string(message.memberId, flexible);
  if (version >= 5) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.bytesField(message.metadata, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeJoinGroupResponse(reader: Reader, version: number): JoinGroupResponse {
  const flexible = version >= 6;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const generationId = reader.int32();
  const protocolType = version >= 7 ? reader.nullableString(flexible) : null;
  const protocolName = version >= 7 ? reader.nullableString(flexible) : reader.string(flexible);
  const leader = reader.string(flexible);
  const skipAssignment = version === 9 ? reader.bool() : false;
  const memberId = reader.string(flexible);
  const members: JoinGroupResponse['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 6); left > 0 && !reader.failed; left--) members.push(decodeJoinGroupResponseJoinGroupResponseMember(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, generationId, protocolType, protocolName, leader, skipAssignment, memberId, members };
}

export function encodeJoinGroupResponse(writer: Writer, version: number, message: JoinGroupResponseInput): void {
  const flexible = version >= 6;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  writer.int32(message.generationId ?? -1);
  if (version >= 7) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  {
    const protocolNameValue = message.protocolName === undefined ? '' : message.protocolName;
    if (protocolNameValue === null) {
      if (version >= 7) writer.nullableString(null, flexible);
      else refuseNull('JoinGroupResponse.protocolName', version);
    }
    else {
      writer.string(protocolNameValue, flexible);
    }
  }
  writer.string(message.leader, flexible);
  if (version === 9) {
    writer.bool(message.skipAssignment ?? false);
  } else if ((message.skipAssignment ?? false) !== false) refuse('JoinGroupResponse.skipAssignment', version);
  writer.string(message.memberId, flexible);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeJoinGroupResponseJoinGroupResponseMember(writer, version, membersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeHeartbeatRequest(reader: Reader, version: number): HeartbeatRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const generationId = reader.int32();
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { groupId, generationId, memberId, groupInstanceId };
}

export function encodeHeartbeatRequest(writer: Writer, version: number, message: HeartbeatRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  writer.int32(message.generationId);
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('HeartbeatRequest.groupInstanceId', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeHeartbeatResponse(reader: Reader, version: number): HeartbeatResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodeHeartbeatResponse(writer: Writer, version: number, message: HeartbeatResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaveGroupRequestMemberIdentity(reader: Reader, version: number): LeaveGroupRequestMemberIdentity {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = reader.nullableString(flexible);
  const reason = version === 5 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, reason };
}

function encodeLeaveGroupRequestMemberIdentity(writer: Writer, version: number, message: LeaveGroupRequestMemberIdentityInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  if (version === 5) {
    const reasonValue = message.reason ?? null;
    writer.nullableString(reasonValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaveGroupRequest(reader: Reader, version: number): LeaveGroupRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const memberId = version <= 2 ? reader.string(flexible) : '';
  const members: LeaveGroupRequest['members'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) members.push(decodeLeaveGroupRequestMemberIdentity(reader, version));
  }
  if (flexible) reader.skipTags();
  return { groupId, memberId, members };
}

export function encodeLeaveGroupRequest(writer: Writer, version: number, message: LeaveGroupRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  if (version <= 2) {
    writer.string(message.memberId ?? '', flexible);
  } else if ((message.memberId ?? '') !== '') refuse('LeaveGroupRequest.memberId', version);
  if (version >= 3) {
    const membersValue = message.members ?? NONE;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeLeaveGroupRequestMemberIdentity(writer, version, membersValue[i]!);
  } else if ((message.members !== undefined && message.members.length > 0)) refuse('LeaveGroupRequest.members', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaveGroupResponseMemberResponse(reader: Reader, version: number): LeaveGroupResponseMemberResponse {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const groupInstanceId = reader.nullableString(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, errorCode };
}

function encodeLeaveGroupResponseMemberResponse(writer: Writer, version: number, message: LeaveGroupResponseMemberResponseInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  {
    const groupInstanceIdValue = message.groupInstanceId === undefined ? '' : message.groupInstanceId;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaveGroupResponse(reader: Reader, version: number): LeaveGroupResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const members: LeaveGroupResponse['members'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) members.push(decodeLeaveGroupResponseMemberResponse(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, members };
}

export function encodeLeaveGroupResponse(writer: Writer, version: number, message: LeaveGroupResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (version >= 3) {
    const membersValue = message.members ?? NONE;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeLeaveGroupResponseMemberResponse(writer, version, membersValue[i]!);
  } else if ((message.members !== undefined && message.members.length > 0)) refuse('LeaveGroupResponse.members', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeSyncGroupRequestSyncGroupRequestAssignment(reader: Reader, version: number): SyncGroupRequestSyncGroupRequestAssignment {
  const flexible = version >= 4;
  const memberId = reader.string(flexible);
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, assignment };
}

function encodeSyncGroupRequestSyncGroupRequestAssignment(writer: Writer, version: number, message: SyncGroupRequestSyncGroupRequestAssignmentInput): void {
  const flexible = version >= 4;
  writer.string(message.memberId, flexible);
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSyncGroupRequest(reader: Reader, version: number): SyncGroupRequest {
  const flexible = version >= 4;
  const groupId = reader.string(flexible);
  const generationId = reader.int32();
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const protocolType = version === 5 ? reader.nullableString(flexible) : null;
  const protocolName = version === 5 ? reader.nullableString(flexible) : null;
  const assignments: SyncGroupRequest['assignments'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) assignments.push(decodeSyncGroupRequestSyncGroupRequestAssignment(reader, version));
  if (flexible) reader.skipTags();
  return { groupId, generationId, memberId, groupInstanceId, protocolType, protocolName, assignments };
}

export function encodeSyncGroupRequest(writer: Writer, version: number, message: SyncGroupRequestInput): void {
  const flexible = version >= 4;
  writer.string(message.groupId, flexible);
  writer.int32(message.generationId);
  writer.string(message.memberId, flexible);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('SyncGroupRequest.groupInstanceId', version);
  if (version === 5) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  if (version === 5) {
    const protocolNameValue = message.protocolName ?? null;
    writer.nullableString(protocolNameValue, flexible);
  }
  {
    const assignmentsValue = message.assignments;
    writer.arrayCount(assignmentsValue.length, flexible);
    for (let i = 0; i < assignmentsValue.length; i++) encodeSyncGroupRequestSyncGroupRequestAssignment(writer, version, assignmentsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSyncGroupResponse(reader: Reader, version: number): SyncGroupResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const protocolType = version === 5 ? reader.nullableString(flexible) : null;
  const protocolName = version === 5 ? reader.nullableString(flexible) : null;
  const assignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, protocolType, protocolName, assignment };
}

export function encodeSyncGroupResponse(writer: Writer, version: number, message: SyncGroupResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  if (version === 5) {
    const protocolTypeValue = message.protocolType ?? null;
    writer.nullableString(protocolTypeValue, flexible);
  }
  if (version === 5) {
    const protocolNameValue = message.protocolName ?? null;
    writer.nullableString(protocolNameValue, flexible);
  }
  writer.bytesField(message.assignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeGroupsRequest(reader: Reader, version: number): DescribeGroupsRequest {
  const flexible = version >= 5;
  let groups: DescribeGroupsRequest['groups'] = [];
  groups = reader.stringArray(flexible);
  const includeAuthorizedOperations = version >= 3 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { groups, includeAuthorizedOperations };
}

export function encodeDescribeGroupsRequest(writer: Writer, version: number, message: DescribeGroupsRequestInput): void {
  const flexible = version >= 5;
  {
    const groupsValue = message.groups;
    writer.stringArray(groupsValue, flexible);
  }
  if (version >= 3) {
    writer.bool(message.includeAuthorizedOperations ?? false);
  } else if ((message.includeAuthorizedOperations ?? false) !== false) refuse('DescribeGroupsRequest.includeAuthorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeGroupsResponseDescribedGroupMember(reader: Reader, version: number): DescribeGroupsResponseDescribedGroupMember {
  const flexible = version >= 5;
  const memberId = reader.string(flexible);
  const groupInstanceId = version >= 4 ? reader.nullableString(flexible) : null;
  const clientId = reader.string(flexible);
  const clientHost = reader.string(flexible);
  const memberMetadata = reader.bytesField(flexible);
  const memberAssignment = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { memberId, groupInstanceId, clientId, clientHost, memberMetadata, memberAssignment };
}

function encodeDescribeGroupsResponseDescribedGroupMember(writer: Writer, version: number, message: DescribeGroupsResponseDescribedGroupMemberInput): void {
  const flexible = version >= 5;
  writer.string(message.memberId, flexible);
  if (version >= 4) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  }
  writer.string(message.clientId, flexible);
  writer.string(message.clientHost, flexible);
  writer.bytesField(message.memberMetadata, flexible);
  writer.bytesField(message.memberAssignment, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeGroupsResponseDescribedGroup(reader: Reader, version: number): DescribeGroupsResponseDescribedGroup {
  const flexible = version >= 5;
  const errorCode = reader.int16();
  const errorMessage = version === 6 ? reader.nullableString(flexible) : null;
  const groupId = reader.string(flexible);
  const groupState = reader.string(flexible);
  const protocolType = reader.string(flexible);
  const protocolData = reader.string(flexible);
  const members: DescribeGroupsResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 14); left > 0 && !reader.failed; left--) members.push(decodeDescribeGroupsResponseDescribedGroupMember(reader, version));
  const authorizedOperations = version >= 3 ? reader.int32() : -2147483648;
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, protocolType, protocolData, members, authorizedOperations };
}

function encodeDescribeGroupsResponseDescribedGroup(writer: Writer, version: number, message: DescribeGroupsResponseDescribedGroupInput): void {
  const flexible = version >= 5;
  writer.int16(message.errorCode);
  if (version === 6) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  } else if ((message.errorMessage ?? null) !== null) refuse('DescribeGroupsResponseDescribedGroup.errorMessage', version);
  writer.string(message.groupId, flexible);
  writer.string(message.groupState, flexible);
  writer.string(message.protocolType, flexible);
  writer.string(message.protocolData, flexible);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, flexible);
    for (let i = 0; i < membersValue.length; i++) encodeDescribeGroupsResponseDescribedGroupMember(writer, version, membersValue[i]!);
  }
  if (version >= 3) {
    writer.int32(message.authorizedOperations ?? -2147483648);
  } else if ((message.authorizedOperations ?? -2147483648) !== -2147483648) refuse('DescribeGroupsResponseDescribedGroup.authorizedOperations', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeGroupsResponse(reader: Reader, version: number): DescribeGroupsResponse {
  const flexible = version >= 5;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const groups: DescribeGroupsResponse['groups'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 12 : 14); left > 0 && !reader.failed; left--) groups.push(decodeDescribeGroupsResponseDescribedGroup(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeDescribeGroupsResponse(writer: Writer, version: number, message: DescribeGroupsResponseInput): void {
  const flexible = version >= 5;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeGroupsResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListGroupsRequest(reader: Reader, version: number): ListGroupsRequest {
  const flexible = version >= 3;
  let statesFilter: ListGroupsRequest['statesFilter'] = [];
  if (version >= 4) {
    statesFilter = reader.stringArray(flexible);
  }
  let typesFilter: ListGroupsRequest['typesFilter'] = [];
  if (version === 5) {
    typesFilter = reader.stringArray(flexible);
  }
  if (flexible) reader.skipTags();
  return { statesFilter, typesFilter };
}

export function encodeListGroupsRequest(writer: Writer, version: number, message: ListGroupsRequestInput): void {
  const flexible = version >= 3;
  if (version >= 4) {
    const statesFilterValue = message.statesFilter ?? NONE;
    writer.stringArray(statesFilterValue, flexible);
  } else if ((message.statesFilter !== undefined && message.statesFilter.length > 0)) refuse('ListGroupsRequest.statesFilter', version);
  if (version === 5) {
    const typesFilterValue = message.typesFilter ?? NONE;
    writer.stringArray(typesFilterValue, flexible);
  } else if ((message.typesFilter !== undefined && message.typesFilter.length > 0)) refuse('ListGroupsRequest.typesFilter', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeListGroupsResponseListedGroup(reader: Reader, version: number): ListGroupsResponseListedGroup {
  const flexible = version >= 3;
  const groupId = reader.string(flexible);
  const protocolType = reader.string(flexible);
  const groupState = version >= 4 ? reader.string(flexible) : '';
  const groupType = version === 5 ? reader.string(flexible) : '';
  if (flexible) reader.skipTags();
  return { groupId, protocolType, groupState, groupType };
}

function encodeListGroupsResponseListedGroup(writer: Writer, version: number, message: ListGroupsResponseListedGroupInput): void {
  const flexible = version >= 3;
  writer.string(message.groupId, flexible);
  writer.string(message.protocolType, flexible);
  if (version >= 4) {
    writer.string(message.groupState ?? '', flexible);
  }
  if (version === 5) {
    writer.string(message.groupType ?? '', flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeListGroupsResponse(reader: Reader, version: number): ListGroupsResponse {
  const flexible = version >= 3;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const errorCode = reader.int16();
  const groups: ListGroupsResponse['groups'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) groups.push(decodeListGroupsResponseListedGroup(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, groups };
}

export function encodeListGroupsResponse(writer: Writer, version: number, message: ListGroupsResponseInput): void {
  const flexible = version >= 3;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  writer.int16(message.errorCode);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, flexible);
    for (let i = 0; i < groupsValue.length; i++) encodeListGroupsResponseListedGroup(writer, version, groupsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSaslHandshakeRequest(reader: Reader, _version: number): SaslHandshakeRequest {
  const mechanism = reader.string(false);
  return { mechanism };
}

export function encodeSaslHandshakeRequest(writer: Writer, _version: number, message: SaslHandshakeRequestInput): void {
  writer.string(message.mechanism, false);
}

export function decodeSaslHandshakeResponse(reader: Reader, _version: number): SaslHandshakeResponse {
  const errorCode = reader.int16();
  let mechanisms: SaslHandshakeResponse['mechanisms'] = [];
  mechanisms = reader.stringArray(false);
  return { errorCode, mechanisms };
}

export function encodeSaslHandshakeResponse(writer: Writer, _version: number, message: SaslHandshakeResponseInput): void {
  writer.int16(message.errorCode);
  {
    const mechanismsValue = message.mechanisms;
    writer.stringArray(mechanismsValue, false);
  }
}

export function decodeApiVersionsRequest(reader: Reader, version: number): ApiVersionsRequest {
  const flexible = version >= 3;
  const clientSoftwareName = version >= 3 ? reader.string(flexible) : '';
  const clientSoftwareVersion = version >= 3 ? reader.string(flexible) : '';
  if (flexible) reader.skipTags();
  return { clientSoftwareName, clientSoftwareVersion };
}

export function encodeApiVersionsRequest(writer: Writer, version: number, message: ApiVersionsRequestInput): void {
  const flexible = version >= 3;
  if (version >= 3) {
    writer.string(message.clientSoftwareName ?? '', flexible);
  }
  if (version >= 3) {
    writer.string(message.clientSoftwareVersion ?? '', flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeApiVersionsResponseApiVersion(reader: Reader, version: number): ApiVersionsResponseApiVersion {
  const flexible = version >= 3;
  const apiKey = reader.int16();
  const minVersion = reader.int16();
  const maxVersion = reader.int16();
  if (flexible) reader.skipTags();
  return { apiKey, minVersion, maxVersion };
}

function encodeApiVersionsResponseApiVersion(writer: Writer, version: number, message: ApiVersionsResponseApiVersionInput): void {
  const flexible = version >= 3;
  writer.int16(message.apiKey);
  writer.int16(message.minVersion);
  writer.int16(message.maxVersion);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeApiVersionsResponseSupportedFeatureKey(reader: Reader, _version: number): ApiVersionsResponseSupportedFeatureKey {
  const name = reader.string(true);
  const minVersion = reader.int16();
  const maxVersion = reader.int16();
  reader.skipTags();
  return { name, minVersion, maxVersion };
}

function encodeApiVersionsResponseSupportedFeatureKey(writer: Writer, _version: number, message: ApiVersionsResponseSupportedFeatureKeyInput): void {
  writer.string(message.name, true);
  writer.int16(message.minVersion);
  writer.int16(message.maxVersion);
  writer.uvarint(0);
}

function decodeApiVersionsResponseFinalizedFeatureKey(reader: Reader, _version: number): ApiVersionsResponseFinalizedFeatureKey {
  const name = reader.string(true);
  const maxVersionLevel = reader.int16();
  const minVersionLevel = reader.int16();
  reader.skipTags();
  return { name, maxVersionLevel, minVersionLevel };
}

function encodeApiVersionsResponseFinalizedFeatureKey(writer: Writer, _version: number, message: ApiVersionsResponseFinalizedFeatureKeyInput): void {
  writer.string(message.name, true);
  writer.int16(message.maxVersionLevel);
  writer.int16(message.minVersionLevel);
  writer.uvarint(0);
}

export function decodeApiVersionsResponse(reader: Reader, version: number): ApiVersionsResponse {
  const flexible = version >= 3;
  const errorCode = reader.int16();
  const apiKeys: ApiVersionsResponse['apiKeys'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) apiKeys.push(decodeApiVersionsResponseApiVersion(reader, version));
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  let supportedFeatures: ApiVersionsResponse['supportedFeatures'] = [];
  let finalizedFeaturesEpoch: ApiVersionsResponse['finalizedFeaturesEpoch'] = -1;
  let finalizedFeatures: ApiVersionsResponse['finalizedFeatures'] = [];
  let zkMigrationReady: ApiVersionsResponse['zkMigrationReady'] = false;
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        supportedFeatures = [];
        for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) supportedFeatures.push(decodeApiVersionsResponseSupportedFeatureKey(reader, version));
        reader.closeTag(end);
      } else if (tag === 1) {
        finalizedFeaturesEpoch = reader.int64();
        reader.closeTag(end);
      } else if (tag === 2) {
        finalizedFeatures = [];
        for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) finalizedFeatures.push(decodeApiVersionsResponseFinalizedFeatureKey(reader, version));
        reader.closeTag(end);
      } else if (tag === 3) {
        zkMigrationReady = reader.bool();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, apiKeys, throttleTimeMs, supportedFeatures, finalizedFeaturesEpoch, finalizedFeatures, zkMigrationReady };
}

export function encodeApiVersionsResponse(writer: Writer, version: number, message: ApiVersionsResponseInput): void {
  const flexible = version >= 3;
  writer.int16(message.errorCode);
  {
    const apiKeysValue = message.apiKeys;
    writer.arrayCount(apiKeysValue.length, flexible);
    for (let i = 0; i < apiKeysValue.length; i++) encodeApiVersionsResponseApiVersion(writer, version, apiKeysValue[i]!);
  }
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  if (flexible) {
    const has0 = (message.supportedFeatures !== undefined && message.supportedFeatures.length > 0);
    const has1 = (message.finalizedFeaturesEpoch ?? -1) !== -1;
    const has2 = (message.finalizedFeatures !== undefined && message.finalizedFeatures.length > 0);
    const has3 = (message.zkMigrationReady ?? false) !== false;
    writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0) + (has2 ? 1 : 0) + (has3 ? 1 : 0));
    if (has0) {
      const supportedFeaturesValue = message.supportedFeatures ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(supportedFeaturesValue.length, true);
      for (let i = 0; i < supportedFeaturesValue.length; i++) encodeApiVersionsResponseSupportedFeatureKey(writer, version, supportedFeaturesValue[i]!);
      writer.endTag(mark);
    }
    if (has1) {
      const finalizedFeaturesEpochValue = message.finalizedFeaturesEpoch ?? -1;
      const mark = writer.beginTag(1);
      writer.int64(finalizedFeaturesEpochValue);
      writer.endTag(mark);
    }
    if (has2) {
      const finalizedFeaturesValue = message.finalizedFeatures ?? NONE;
      const mark = writer.beginTag(2);
      writer.arrayCount(finalizedFeaturesValue.length, true);
      for (let i = 0; i < finalizedFeaturesValue.length; i++) encodeApiVersionsResponseFinalizedFeatureKey(writer, version, finalizedFeaturesValue[i]!);
      writer.endTag(mark);
    }
    if (has3) {
      const zkMigrationReadyValue = message.zkMigrationReady ?? false;
      const mark = writer.beginTag(3);
      writer.bool(zkMigrationReadyValue);
      writer.endTag(mark);
    }
  }
}

function decodeCreateTopicsRequestCreatableReplicaAssignment(reader: Reader, version: number): CreateTopicsRequestCreatableReplicaAssignment {
  const flexible = version >= 5;
  const partitionIndex = reader.int32();
  let brokerIds: CreateTopicsRequestCreatableReplicaAssignment['brokerIds'] = [];
  brokerIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, brokerIds };
}

function encodeCreateTopicsRequestCreatableReplicaAssignment(writer: Writer, version: number, message: CreateTopicsRequestCreatableReplicaAssignmentInput): void {
  const flexible = version >= 5;
  writer.int32(message.partitionIndex);
  {
    const brokerIdsValue = message.brokerIds;
    writer.int32Array(brokerIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateTopicsRequestCreatableTopicConfig(reader: Reader, version: number): CreateTopicsRequestCreatableTopicConfig {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, value };
}

function encodeCreateTopicsRequestCreatableTopicConfig(writer: Writer, version: number, message: CreateTopicsRequestCreatableTopicConfigInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateTopicsRequestCreatableTopic(reader: Reader, version: number): CreateTopicsRequestCreatableTopic {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const numPartitions = reader.int32();
  const replicationFactor = reader.int16();
  const assignments: CreateTopicsRequestCreatableTopic['assignments'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 8); left > 0 && !reader.failed; left--) assignments.push(decodeCreateTopicsRequestCreatableReplicaAssignment(reader, version));
  const configs: CreateTopicsRequestCreatableTopic['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) configs.push(decodeCreateTopicsRequestCreatableTopicConfig(reader, version));
  if (flexible) reader.skipTags();
  return { name, numPartitions, replicationFactor, assignments, configs };
}

function encodeCreateTopicsRequestCreatableTopic(writer: Writer, version: number, message: CreateTopicsRequestCreatableTopicInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  writer.int32(message.numPartitions);
  writer.int16(message.replicationFactor);
  {
    const assignmentsValue = message.assignments;
    writer.arrayCount(assignmentsValue.length, flexible);
    for (let i = 0; i < assignmentsValue.length; i++) encodeCreateTopicsRequestCreatableReplicaAssignment(writer, version, assignmentsValue[i]!);
  }
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeCreateTopicsRequestCreatableTopicConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateTopicsRequest(reader: Reader, version: number): CreateTopicsRequest {
  const flexible = version >= 5;
  const topics: CreateTopicsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 16); left > 0 && !reader.failed; left--) topics.push(decodeCreateTopicsRequestCreatableTopic(reader, version));
  const timeoutMs = reader.int32();
  const validateOnly = version >= 1 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { topics, timeoutMs, validateOnly };
}

export function encodeCreateTopicsRequest(writer: Writer, version: number, message: CreateTopicsRequestInput): void {
  const flexible = version >= 5;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreateTopicsRequestCreatableTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs ?? 60000);
  if (version >= 1) {
    writer.bool(message.validateOnly ?? false);
  } else if ((message.validateOnly ?? false) !== false) refuse('CreateTopicsRequest.validateOnly', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateTopicsResponseCreatableTopicConfigs(reader: Reader, _version: number): CreateTopicsResponseCreatableTopicConfigs {
  const name = reader.string(true);
  const value = reader.nullableString(true);
  const readOnly = reader.bool();
  const configSource = reader.int8();
  const isSensitive = reader.bool();
  reader.skipTags();
  return { name, value, readOnly, configSource, isSensitive };
}

function encodeCreateTopicsResponseCreatableTopicConfigs(writer: Writer, _version: number, message: CreateTopicsResponseCreatableTopicConfigsInput): void {
  writer.string(message.name, true);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, true);
  }
  writer.bool(message.readOnly);
  writer.int8(message.configSource ?? -1);
  writer.bool(message.isSensitive);
  writer.uvarint(0);
}

function decodeCreateTopicsResponseCreatableTopicResult(reader: Reader, version: number): CreateTopicsResponseCreatableTopicResult {
  const flexible = version >= 5;
  const name = reader.string(flexible);
  const topicId = version === 7 ? reader.uuid() : ZERO_UUID;
  const errorCode = reader.int16();
  const errorMessage = version >= 1 ? reader.nullableString(flexible) : '';
  let topicConfigErrorCode: CreateTopicsResponseCreatableTopicResult['topicConfigErrorCode'] = 0;
  const numPartitions = version >= 5 ? reader.int32() : -1;
  const replicationFactor = version >= 5 ? reader.int16() : -1;
  let configs: CreateTopicsResponseCreatableTopicResult['configs'] = [];
  if (version >= 5) {
    let configsLeft = reader.nullableArrayCount(flexible, 6);
    configs = configsLeft < 0 ? null : [];
    if (configs !== null) for (; configsLeft > 0 && !reader.failed; configsLeft--) configs.push(decodeCreateTopicsResponseCreatableTopicConfigs(reader, version));
  }
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        topicConfigErrorCode = reader.int16();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { name, topicId, errorCode, errorMessage, topicConfigErrorCode, numPartitions, replicationFactor, configs };
}

function encodeCreateTopicsResponseCreatableTopicResult(writer: Writer, version: number, message: CreateTopicsResponseCreatableTopicResultInput): void {
  const flexible = version >= 5;
  writer.string(message.name, flexible);
  if (version === 7) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  writer.int16(message.errorCode);
  if (version >= 1) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (version >= 5) {
    writer.int32(message.numPartitions ?? -1);
  }
  if (version >= 5) {
    writer.int16(message.replicationFactor ?? -1);
  }
  if (version >= 5) {
    const configsValue = message.configs === undefined ? NONE : message.configs;
    if (configsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(configsValue.length, flexible);
      for (let i = 0; i < configsValue.length; i++) encodeCreateTopicsResponseCreatableTopicConfigs(writer, version, configsValue[i]!);
    }
  }
  if (flexible) {
    const has0 = (message.topicConfigErrorCode ?? 0) !== 0;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const topicConfigErrorCodeValue = message.topicConfigErrorCode ?? 0;
      const mark = writer.beginTag(0);
      writer.int16(topicConfigErrorCodeValue);
      writer.endTag(mark);
    }
  }
}

export function decodeCreateTopicsResponse(reader: Reader, version: number): CreateTopicsResponse {
  const flexible = version >= 5;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: CreateTopicsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 12 : 4); left > 0 && !reader.failed; left--) topics.push(decodeCreateTopicsResponseCreatableTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeCreateTopicsResponse(writer: Writer, version: number, message: CreateTopicsResponseInput): void {
  const flexible = version >= 5;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreateTopicsResponseCreatableTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteTopicsRequestDeleteTopicState(reader: Reader, _version: number): DeleteTopicsRequestDeleteTopicState {
  const name = reader.nullableString(true);
  const topicId = reader.uuid();
  reader.skipTags();
  return { name, topicId };
}

function encodeDeleteTopicsRequestDeleteTopicState(writer: Writer, _version: number, message: DeleteTopicsRequestDeleteTopicStateInput): void {
  {
    const nameValue = message.name ?? null;
    writer.nullableString(nameValue, true);
  }
  writer.uuid(message.topicId);
  writer.uvarint(0);
}

export function decodeDeleteTopicsRequest(reader: Reader, version: number): DeleteTopicsRequest {
  const flexible = version >= 4;
  const topics: DeleteTopicsRequest['topics'] = [];
  if (version === 6) {
    for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) topics.push(decodeDeleteTopicsRequestDeleteTopicState(reader, version));
  }
  let topicNames: DeleteTopicsRequest['topicNames'] = [];
  if (version <= 5) {
    topicNames = reader.stringArray(flexible);
  }
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { topics, topicNames, timeoutMs };
}

export function encodeDeleteTopicsRequest(writer: Writer, version: number, message: DeleteTopicsRequestInput): void {
  const flexible = version >= 4;
  if (version === 6) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteTopicsRequestDeleteTopicState(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('DeleteTopicsRequest.topics', version);
  if (version <= 5) {
    const topicNamesValue = message.topicNames ?? NONE;
    writer.stringArray(topicNamesValue, flexible);
  }
  writer.int32(message.timeoutMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteTopicsResponseDeletableTopicResult(reader: Reader, version: number): DeleteTopicsResponseDeletableTopicResult {
  const flexible = version >= 4;
  const name = version === 6 ? reader.nullableString(flexible) : reader.string(flexible);
  const topicId = version === 6 ? reader.uuid() : ZERO_UUID;
  const errorCode = reader.int16();
  const errorMessage = version >= 5 ? reader.nullableString(flexible) : null;
  if (flexible) reader.skipTags();
  return { name, topicId, errorCode, errorMessage };
}

function encodeDeleteTopicsResponseDeletableTopicResult(writer: Writer, version: number, message: DeleteTopicsResponseDeletableTopicResultInput): void {
  const flexible = version >= 4;
  {
    const nameValue = message.name === undefined ? '' : message.name;
    if (nameValue === null) {
      if (version === 6) writer.nullableString(null, flexible);
      else refuseNull('DeleteTopicsResponseDeletableTopicResult.name', version);
    }
    else {
      writer.string(nameValue, flexible);
    }
  }
  if (version === 6) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  writer.int16(message.errorCode);
  if (version >= 5) {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteTopicsResponse(reader: Reader, version: number): DeleteTopicsResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 1 ? reader.int32() : 0;
  const responses: DeleteTopicsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) responses.push(decodeDeleteTopicsResponseDeletableTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeDeleteTopicsResponse(writer: Writer, version: number, message: DeleteTopicsResponseInput): void {
  const flexible = version >= 4;
  if (version >= 1) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeDeleteTopicsResponseDeletableTopicResult(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeInitProducerIdRequest(reader: Reader, version: number): InitProducerIdRequest {
  const flexible = version >= 2;
  const transactionalId = reader.nullableString(flexible);
  const transactionTimeoutMs = reader.int32();
  const producerId = version >= 3 ? reader.int64() : -1;
  const producerEpoch = version >= 3 ? reader.int16() : -1;
  const enable2Pc = version === 6 ? reader.bool() : false;
  const keepPreparedTxn = version === 6 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { transactionalId, transactionTimeoutMs, producerId, producerEpoch, enable2Pc, keepPreparedTxn };
}

export function encodeInitProducerIdRequest(writer: Writer, version: number, message: InitProducerIdRequestInput): void {
  const flexible = version >= 2;
  {
    const transactionalIdValue = message.transactionalId === undefined ? '' : message.transactionalId;
    writer.nullableString(transactionalIdValue, flexible);
  }
  writer.int32(message.transactionTimeoutMs);
  if (version >= 3) {
    writer.int64(message.producerId ?? -1);
  } else if ((message.producerId ?? -1) !== -1) refuse('InitProducerIdRequest.producerId', version);
  if (version >= 3) {
    writer.int16(message.producerEpoch ?? -1);
  } else if ((message.producerEpoch ?? -1) !== -1) refuse('InitProducerIdRequest.producerEpoch', version);
  if (version === 6) {
    writer.bool(message.enable2Pc ?? false);
  } else if ((message.enable2Pc ?? false) !== false) refuse('InitProducerIdRequest.enable2Pc', version);
  if (version === 6) {
    writer.bool(message.keepPreparedTxn ?? false);
  } else if ((message.keepPreparedTxn ?? false) !== false) refuse('InitProducerIdRequest.keepPreparedTxn', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeInitProducerIdResponse(reader: Reader, version: number): InitProducerIdResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const ongoingTxnProducerId = version === 6 ? reader.int64() : -1;
  const ongoingTxnProducerEpoch = version === 6 ? reader.int16() : -1;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, producerId, producerEpoch, ongoingTxnProducerId, ongoingTxnProducerEpoch };
}

export function encodeInitProducerIdResponse(writer: Writer, version: number, message: InitProducerIdResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.producerId ?? -1);
  writer.int16(message.producerEpoch);
  if (version === 6) {
    writer.int64(message.ongoingTxnProducerId ?? -1);
  } else if ((message.ongoingTxnProducerId ?? -1) !== -1) refuse('InitProducerIdResponse.ongoingTxnProducerId', version);
  if (version === 6) {
    writer.int16(message.ongoingTxnProducerEpoch ?? -1);
  } else if ((message.ongoingTxnProducerEpoch ?? -1) !== -1) refuse('InitProducerIdResponse.ongoingTxnProducerEpoch', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeConfigsRequestDescribeConfigsResource(reader: Reader, version: number): DescribeConfigsRequestDescribeConfigsResource {
  const flexible = version >= 4;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  let configurationKeys: DescribeConfigsRequestDescribeConfigsResource['configurationKeys'] = [];
  configurationKeys = reader.nullArray(flexible) ? null : reader.stringArray(flexible);
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configurationKeys };
}

function encodeDescribeConfigsRequestDescribeConfigsResource(writer: Writer, version: number, message: DescribeConfigsRequestDescribeConfigsResourceInput): void {
  const flexible = version >= 4;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configurationKeysValue = message.configurationKeys === undefined ? NONE : message.configurationKeys;
    if (configurationKeysValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.stringArray(configurationKeysValue, flexible);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsRequest(reader: Reader, version: number): DescribeConfigsRequest {
  const flexible = version >= 4;
  const resources: DescribeConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeDescribeConfigsRequestDescribeConfigsResource(reader, version));
  const includeSynonyms = version >= 1 ? reader.bool() : false;
  const includeDocumentation = version >= 3 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { resources, includeSynonyms, includeDocumentation };
}

export function encodeDescribeConfigsRequest(writer: Writer, version: number, message: DescribeConfigsRequestInput): void {
  const flexible = version >= 4;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeDescribeConfigsRequestDescribeConfigsResource(writer, version, resourcesValue[i]!);
  }
  if (version >= 1) {
    writer.bool(message.includeSynonyms ?? false);
  } else if ((message.includeSynonyms ?? false) !== false) refuse('DescribeConfigsRequest.includeSynonyms', version);
  if (version >= 3) {
    writer.bool(message.includeDocumentation ?? false);
  } else if ((message.includeDocumentation ?? false) !== false) refuse('DescribeConfigsRequest.includeDocumentation', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeConfigsResponseDescribeConfigsSynonym(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsSynonym {
  const flexible = version >= 4;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  const source = reader.int8();
  if (flexible) reader.skipTags();
  return { name, value, source };
}

function encodeDescribeConfigsResponseDescribeConfigsSynonym(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsSynonymInput): void {
  const flexible = version >= 4;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  writer.int8(message.source);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeConfigsResponseDescribeConfigsResourceResult(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsResourceResult {
  const flexible = version >= 4;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  const readOnly = reader.bool();
  const isDefault = version <= 0 ? reader.bool() : false;
  const configSource = version >= 1 ? reader.int8() : -1;
  const isSensitive = reader.bool();
  const synonyms: DescribeConfigsResponseDescribeConfigsResourceResult['synonyms'] = [];
  if (version >= 1) {
    for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) synonyms.push(decodeDescribeConfigsResponseDescribeConfigsSynonym(reader, version));
  }
  const configType = version >= 3 ? reader.int8() : 0;
  const documentation = version >= 3 ? reader.nullableString(flexible) : '';
  if (flexible) reader.skipTags();
  return { name, value, readOnly, isDefault, configSource, isSensitive, synonyms, configType, documentation };
}

function encodeDescribeConfigsResponseDescribeConfigsResourceResult(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsResourceResultInput): void {
  const flexible = version >= 4;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  writer.bool(message.readOnly);
  if (version <= 0) {
    writer.bool(message.isDefault ?? false);
  } else if ((message.isDefault ?? false) !== false) refuse('DescribeConfigsResponseDescribeConfigsResourceResult.isDefault', version);
  if (version >= 1) {
    writer.int8(message.configSource ?? -1);
  }
  writer.bool(message.isSensitive);
  if (version >= 1) {
    const synonymsValue = message.synonyms ?? NONE;
    writer.arrayCount(synonymsValue.length, flexible);
    for (let i = 0; i < synonymsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsSynonym(writer, version, synonymsValue[i]!);
  }
  if (version >= 3) {
    writer.int8(message.configType ?? 0);
  }
  if (version >= 3) {
    const documentationValue = message.documentation === undefined ? '' : message.documentation;
    writer.nullableString(documentationValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeConfigsResponseDescribeConfigsResult(reader: Reader, version: number): DescribeConfigsResponseDescribeConfigsResult {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: DescribeConfigsResponseDescribeConfigsResult['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 9 : 7); left > 0 && !reader.failed; left--) configs.push(decodeDescribeConfigsResponseDescribeConfigsResourceResult(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName, configs };
}

function encodeDescribeConfigsResponseDescribeConfigsResult(writer: Writer, version: number, message: DescribeConfigsResponseDescribeConfigsResultInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsResourceResult(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeConfigsResponse(reader: Reader, version: number): DescribeConfigsResponse {
  const flexible = version >= 4;
  const throttleTimeMs = reader.int32();
  const results: DescribeConfigsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 11); left > 0 && !reader.failed; left--) results.push(decodeDescribeConfigsResponseDescribeConfigsResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeDescribeConfigsResponse(writer: Writer, version: number, message: DescribeConfigsResponseInput): void {
  const flexible = version >= 4;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeConfigsResponseDescribeConfigsResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSaslAuthenticateRequest(reader: Reader, version: number): SaslAuthenticateRequest {
  const flexible = version >= 2;
  const authBytes = reader.bytesField(flexible);
  if (flexible) reader.skipTags();
  return { authBytes };
}

export function encodeSaslAuthenticateRequest(writer: Writer, version: number, message: SaslAuthenticateRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.authBytes, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeSaslAuthenticateResponse(reader: Reader, version: number): SaslAuthenticateResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const authBytes = reader.bytesField(flexible);
  const sessionLifetimeMs = version >= 1 ? reader.int64() : 0;
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, authBytes, sessionLifetimeMs };
}

export function encodeSaslAuthenticateResponse(writer: Writer, version: number, message: SaslAuthenticateResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.bytesField(message.authBytes, flexible);
  if (version >= 1) {
    writer.int64(message.sessionLifetimeMs ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreatePartitionsRequestCreatePartitionsAssignment(reader: Reader, version: number): CreatePartitionsRequestCreatePartitionsAssignment {
  const flexible = version >= 2;
  let brokerIds: CreatePartitionsRequestCreatePartitionsAssignment['brokerIds'] = [];
  brokerIds = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { brokerIds };
}

function encodeCreatePartitionsRequestCreatePartitionsAssignment(writer: Writer, version: number, message: CreatePartitionsRequestCreatePartitionsAssignmentInput): void {
  const flexible = version >= 2;
  {
    const brokerIdsValue = message.brokerIds;
    writer.int32Array(brokerIdsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreatePartitionsRequestCreatePartitionsTopic(reader: Reader, version: number): CreatePartitionsRequestCreatePartitionsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const count = reader.int32();
  let assignments: CreatePartitionsRequestCreatePartitionsTopic['assignments'] = [];
  let assignmentsLeft = reader.nullableArrayCount(flexible, flexible ? 2 : 4);
  assignments = assignmentsLeft < 0 ? null : [];
  if (assignments !== null) for (; assignmentsLeft > 0 && !reader.failed; assignmentsLeft--) assignments.push(decodeCreatePartitionsRequestCreatePartitionsAssignment(reader, version));
  if (flexible) reader.skipTags();
  return { name, count, assignments };
}

function encodeCreatePartitionsRequestCreatePartitionsTopic(writer: Writer, version: number, message: CreatePartitionsRequestCreatePartitionsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  writer.int32(message.count);
  {
    const assignmentsValue = message.assignments === undefined ? NONE : message.assignments;
    if (assignmentsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(assignmentsValue.length, flexible);
      for (let i = 0; i < assignmentsValue.length; i++) encodeCreatePartitionsRequestCreatePartitionsAssignment(writer, version, assignmentsValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsRequest(reader: Reader, version: number): CreatePartitionsRequest {
  const flexible = version >= 2;
  const topics: CreatePartitionsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 10); left > 0 && !reader.failed; left--) topics.push(decodeCreatePartitionsRequestCreatePartitionsTopic(reader, version));
  const timeoutMs = reader.int32();
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { topics, timeoutMs, validateOnly };
}

export function encodeCreatePartitionsRequest(writer: Writer, version: number, message: CreatePartitionsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeCreatePartitionsRequestCreatePartitionsTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs);
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreatePartitionsResponseCreatePartitionsTopicResult(reader: Reader, version: number): CreatePartitionsResponseCreatePartitionsTopicResult {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, errorCode, errorMessage };
}

function encodeCreatePartitionsResponseCreatePartitionsTopicResult(writer: Writer, version: number, message: CreatePartitionsResponseCreatePartitionsTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreatePartitionsResponse(reader: Reader, version: number): CreatePartitionsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: CreatePartitionsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) results.push(decodeCreatePartitionsResponseCreatePartitionsTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeCreatePartitionsResponse(writer: Writer, version: number, message: CreatePartitionsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeCreatePartitionsResponseCreatePartitionsTopicResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteGroupsRequest(reader: Reader, version: number): DeleteGroupsRequest {
  const flexible = version >= 2;
  let groupsNames: DeleteGroupsRequest['groupsNames'] = [];
  groupsNames = reader.stringArray(flexible);
  if (flexible) reader.skipTags();
  return { groupsNames };
}

export function encodeDeleteGroupsRequest(writer: Writer, version: number, message: DeleteGroupsRequestInput): void {
  const flexible = version >= 2;
  {
    const groupsNamesValue = message.groupsNames;
    writer.stringArray(groupsNamesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteGroupsResponseDeletableGroupResult(reader: Reader, version: number): DeleteGroupsResponseDeletableGroupResult {
  const flexible = version >= 2;
  const groupId = reader.string(flexible);
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { groupId, errorCode };
}

function encodeDeleteGroupsResponseDeletableGroupResult(writer: Writer, version: number, message: DeleteGroupsResponseDeletableGroupResultInput): void {
  const flexible = version >= 2;
  writer.string(message.groupId, flexible);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteGroupsResponse(reader: Reader, version: number): DeleteGroupsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: DeleteGroupsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) results.push(decodeDeleteGroupsResponseDeletableGroupResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeDeleteGroupsResponse(writer: Writer, version: number, message: DeleteGroupsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDeleteGroupsResponseDeletableGroupResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeIncrementalAlterConfigsRequestAlterableConfig(reader: Reader, version: number): IncrementalAlterConfigsRequestAlterableConfig {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  const configOperation = reader.int8();
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, configOperation, value };
}

function encodeIncrementalAlterConfigsRequestAlterableConfig(writer: Writer, version: number, message: IncrementalAlterConfigsRequestAlterableConfigInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  writer.int8(message.configOperation);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeIncrementalAlterConfigsRequestAlterConfigsResource(reader: Reader, version: number): IncrementalAlterConfigsRequestAlterConfigsResource {
  const flexible = version >= 1;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: IncrementalAlterConfigsRequestAlterConfigsResource['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) configs.push(decodeIncrementalAlterConfigsRequestAlterableConfig(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configs };
}

function encodeIncrementalAlterConfigsRequestAlterConfigsResource(writer: Writer, version: number, message: IncrementalAlterConfigsRequestAlterConfigsResourceInput): void {
  const flexible = version >= 1;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeIncrementalAlterConfigsRequestAlterableConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeIncrementalAlterConfigsRequest(reader: Reader, version: number): IncrementalAlterConfigsRequest {
  const flexible = version >= 1;
  const resources: IncrementalAlterConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeIncrementalAlterConfigsRequestAlterConfigsResource(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { resources, validateOnly };
}

export function encodeIncrementalAlterConfigsRequest(writer: Writer, version: number, message: IncrementalAlterConfigsRequestInput): void {
  const flexible = version >= 1;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeIncrementalAlterConfigsRequestAlterConfigsResource(writer, version, resourcesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(reader: Reader, version: number): IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName };
}

function encodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(writer: Writer, version: number, message: IncrementalAlterConfigsResponseAlterConfigsResourceResponseInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeIncrementalAlterConfigsResponse(reader: Reader, version: number): IncrementalAlterConfigsResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const responses: IncrementalAlterConfigsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 7); left > 0 && !reader.failed; left--) responses.push(decodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeIncrementalAlterConfigsResponse(writer: Writer, version: number, message: IncrementalAlterConfigsResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeIncrementalAlterConfigsResponseAlterConfigsResourceResponse(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

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

function decodeDescribeClusterResponseDescribeClusterBroker(reader: Reader, version: number): DescribeClusterResponseDescribeClusterBroker {
  const brokerId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  const isFenced = version === 2 ? reader.bool() : false;
  reader.skipTags();
  return { brokerId, host, port, rack, isFenced };
}

function encodeDescribeClusterResponseDescribeClusterBroker(writer: Writer, version: number, message: DescribeClusterResponseDescribeClusterBrokerInput): void {
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
