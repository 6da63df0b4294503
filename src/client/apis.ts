/**
 * The requests this client can make: key, the highest version whose shape it fills, and the codec, loaded when first
 * used, since a tool that lists topics should not wait for the code of transactions.
 */
import type { Reader } from '../protocol/codec/reader.ts';
import type { Writer } from '../protocol/codec/writer.ts';

export interface Codec<Request, Response> {
  encode(writer: Writer, version: number, request: Request): void;
  decode(reader: Reader, version: number): Response;
}

export interface Api<Request, Response> {
  readonly key: number;
  readonly name: string;
  /** Highest version whose request this client fills rightly; the lowest is 0. */
  readonly maxVersion: number;
  /** First version with compact lengths and tagged fields. */
  readonly flexibleFrom: number;
  load(): Promise<Codec<Request, Response>>;
}

const NEVER = 32767;

function api<Request, Response>(key: number, name: string, maxVersion: number, flexibleFrom: number, load: () => Promise<Codec<Request, Response>>): Api<Request, Response> {
  return { key, name, maxVersion, flexibleFrom, load };
}

export const PRODUCE = api(0, 'Produce', 11, 9, async () => {
  const codec = await import('../protocol/codec/generated/produce.ts');
  return { encode: codec.encodeProduceRequest, decode: codec.decodeProduceResponse };
});
export const FETCH = api(1, 'Fetch', 12, 12, async () => {
  const codec = await import('../protocol/codec/generated/fetch.ts');
  return { encode: codec.encodeFetchRequest, decode: codec.decodeFetchResponse };
});
export const LIST_OFFSETS = api(2, 'ListOffsets', 11, 6, async () => {
  const codec = await import('../protocol/codec/generated/list-offsets.ts');
  return { encode: codec.encodeListOffsetsRequest, decode: codec.decodeListOffsetsResponse };
});
export const METADATA = api(3, 'Metadata', 12, 9, async () => {
  const codec = await import('../protocol/codec/generated/metadata.ts');
  return { encode: codec.encodeMetadataRequest, decode: codec.decodeMetadataResponse };
});
export const OFFSET_COMMIT = api(8, 'OffsetCommit', 9, 8, async () => {
  const codec = await import('../protocol/codec/generated/offset-commit.ts');
  return { encode: codec.encodeOffsetCommitRequest, decode: codec.decodeOffsetCommitResponse };
});
export const OFFSET_FETCH = api(9, 'OffsetFetch', 7, 6, async () => {
  const codec = await import('../protocol/codec/generated/offset-fetch.ts');
  return { encode: codec.encodeOffsetFetchRequest, decode: codec.decodeOffsetFetchResponse };
});
export const FIND_COORDINATOR = api(10, 'FindCoordinator', 3, 3, async () => {
  const codec = await import('../protocol/codec/generated/find-coordinator.ts');
  return { encode: codec.encodeFindCoordinatorRequest, decode: codec.decodeFindCoordinatorResponse };
});
export const JOIN_GROUP = api(11, 'JoinGroup', 9, 6, async () => {
  const codec = await import('../protocol/codec/generated/join-group.ts');
  return { encode: codec.encodeJoinGroupRequest, decode: codec.decodeJoinGroupResponse };
});
export const HEARTBEAT = api(12, 'Heartbeat', 4, 4, async () => {
  const codec = await import('../protocol/codec/generated/heartbeat.ts');
  return { encode: codec.encodeHeartbeatRequest, decode: codec.decodeHeartbeatResponse };
});
export const LEAVE_GROUP = api(13, 'LeaveGroup', 5, 4, async () => {
  const codec = await import('../protocol/codec/generated/leave-group.ts');
  return { encode: codec.encodeLeaveGroupRequest, decode: codec.decodeLeaveGroupResponse };
});
export const SYNC_GROUP = api(14, 'SyncGroup', 5, 4, async () => {
  const codec = await import('../protocol/codec/generated/sync-group.ts');
  return { encode: codec.encodeSyncGroupRequest, decode: codec.decodeSyncGroupResponse };
});
export const DESCRIBE_GROUPS = api(15, 'DescribeGroups', 5, 5, async () => {
  const codec = await import('../protocol/codec/generated/describe-groups.ts');
  return { encode: codec.encodeDescribeGroupsRequest, decode: codec.decodeDescribeGroupsResponse };
});
export const LIST_GROUPS = api(16, 'ListGroups', 5, 3, async () => {
  const codec = await import('../protocol/codec/generated/list-groups.ts');
  return { encode: codec.encodeListGroupsRequest, decode: codec.decodeListGroupsResponse };
});
export const SASL_HANDSHAKE = api(17, 'SaslHandshake', 1, NEVER, async () => {
  const codec = await import('../protocol/codec/generated/sasl-handshake.ts');
  return { encode: codec.encodeSaslHandshakeRequest, decode: codec.decodeSaslHandshakeResponse };
});
export const API_VERSIONS = api(18, 'ApiVersions', 3, 3, async () => {
  const codec = await import('../protocol/codec/generated/api-versions.ts');
  return { encode: codec.encodeApiVersionsRequest, decode: codec.decodeApiVersionsResponse };
});
export const CREATE_TOPICS = api(19, 'CreateTopics', 7, 5, async () => {
  const codec = await import('../protocol/codec/generated/create-topics.ts');
  return { encode: codec.encodeCreateTopicsRequest, decode: codec.decodeCreateTopicsResponse };
});
export const DELETE_TOPICS = api(20, 'DeleteTopics', 5, 4, async () => {
  const codec = await import('../protocol/codec/generated/delete-topics.ts');
  return { encode: codec.encodeDeleteTopicsRequest, decode: codec.decodeDeleteTopicsResponse };
});
export const DELETE_RECORDS = api(21, 'DeleteRecords', 2, 2, async () => {
  const codec = await import('../protocol/codec/generated/delete-records.ts');
  return { encode: codec.encodeDeleteRecordsRequest, decode: codec.decodeDeleteRecordsResponse };
});
export const INIT_PRODUCER_ID = api(22, 'InitProducerId', 4, 2, async () => {
  const codec = await import('../protocol/codec/generated/init-producer-id.ts');
  return { encode: codec.encodeInitProducerIdRequest, decode: codec.decodeInitProducerIdResponse };
});
export const DESCRIBE_CONFIGS = api(32, 'DescribeConfigs', 4, 4, async () => {
  const codec = await import('../protocol/codec/generated/describe-configs.ts');
  return { encode: codec.encodeDescribeConfigsRequest, decode: codec.decodeDescribeConfigsResponse };
});
export const DESCRIBE_LOG_DIRS = api(35, 'DescribeLogDirs', 4, 2, async () => {
  const codec = await import('../protocol/codec/generated/describe-log-dirs.ts');
  return { encode: codec.encodeDescribeLogDirsRequest, decode: codec.decodeDescribeLogDirsResponse };
});
export const SASL_AUTHENTICATE = api(36, 'SaslAuthenticate', 2, 2, async () => {
  const codec = await import('../protocol/codec/generated/sasl-authenticate.ts');
  return { encode: codec.encodeSaslAuthenticateRequest, decode: codec.decodeSaslAuthenticateResponse };
});
export const CREATE_PARTITIONS = api(37, 'CreatePartitions', 3, 2, async () => {
  const codec = await import('../protocol/codec/generated/create-partitions.ts');
  return { encode: codec.encodeCreatePartitionsRequest, decode: codec.decodeCreatePartitionsResponse };
});
export const DELETE_GROUPS = api(42, 'DeleteGroups', 2, 2, async () => {
  const codec = await import('../protocol/codec/generated/delete-groups.ts');
  return { encode: codec.encodeDeleteGroupsRequest, decode: codec.decodeDeleteGroupsResponse };
});
export const INCREMENTAL_ALTER_CONFIGS = api(44, 'IncrementalAlterConfigs', 1, 1, async () => {
  const codec = await import('../protocol/codec/generated/incremental-alter-configs.ts');
  return { encode: codec.encodeIncrementalAlterConfigsRequest, decode: codec.decodeIncrementalAlterConfigsResponse };
});
export const ELECT_LEADERS = api(43, 'ElectLeaders', 2, 2, async () => {
  const codec = await import('../protocol/codec/generated/elect-leaders.ts');
  return { encode: codec.encodeElectLeadersRequest, decode: codec.decodeElectLeadersResponse };
});
export const ALTER_PARTITION_REASSIGNMENTS = api(45, 'AlterPartitionReassignments', 0, 0, async () => {
  const codec = await import('../protocol/codec/generated/alter-partition-reassignments.ts');
  return { encode: codec.encodeAlterPartitionReassignmentsRequest, decode: codec.decodeAlterPartitionReassignmentsResponse };
});
export const LIST_PARTITION_REASSIGNMENTS = api(46, 'ListPartitionReassignments', 0, 0, async () => {
  const codec = await import('../protocol/codec/generated/list-partition-reassignments.ts');
  return { encode: codec.encodeListPartitionReassignmentsRequest, decode: codec.decodeListPartitionReassignmentsResponse };
});
export const OFFSET_DELETE = api(47, 'OffsetDelete', 0, NEVER, async () => {
  const codec = await import('../protocol/codec/generated/offset-delete.ts');
  return { encode: codec.encodeOffsetDeleteRequest, decode: codec.decodeOffsetDeleteResponse };
});
export const DESCRIBE_CLIENT_QUOTAS = api(48, 'DescribeClientQuotas', 1, 1, async () => {
  const codec = await import('../protocol/codec/generated/describe-client-quotas.ts');
  return { encode: codec.encodeDescribeClientQuotasRequest, decode: codec.decodeDescribeClientQuotasResponse };
});
export const ALTER_CLIENT_QUOTAS = api(49, 'AlterClientQuotas', 1, 1, async () => {
  const codec = await import('../protocol/codec/generated/alter-client-quotas.ts');
  return { encode: codec.encodeAlterClientQuotasRequest, decode: codec.decodeAlterClientQuotasResponse };
});
export const DESCRIBE_USER_SCRAM_CREDENTIALS = api(50, 'DescribeUserScramCredentials', 0, 0, async () => {
  const codec = await import('../protocol/codec/generated/describe-user-scram-credentials.ts');
  return { encode: codec.encodeDescribeUserScramCredentialsRequest, decode: codec.decodeDescribeUserScramCredentialsResponse };
});
export const ALTER_USER_SCRAM_CREDENTIALS = api(51, 'AlterUserScramCredentials', 0, 0, async () => {
  const codec = await import('../protocol/codec/generated/alter-user-scram-credentials.ts');
  return { encode: codec.encodeAlterUserScramCredentialsRequest, decode: codec.decodeAlterUserScramCredentialsResponse };
});
export const DESCRIBE_CLUSTER = api(60, 'DescribeCluster', 1, 0, async () => {
  const codec = await import('../protocol/codec/generated/describe-cluster.ts');
  return { encode: codec.encodeDescribeClusterRequest, decode: codec.decodeDescribeClusterResponse };
});
