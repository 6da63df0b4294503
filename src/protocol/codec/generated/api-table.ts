// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import type { AnyCodec } from '../message-codec.ts';
import type { ProduceRequest, ProduceRequestInput, ProduceResponse, ProduceResponseInput } from '../../messages/produce.ts';
import type { FetchRequest, FetchRequestInput, FetchResponse, FetchResponseInput } from '../../messages/fetch.ts';
import type { ListOffsetsRequest, ListOffsetsRequestInput, ListOffsetsResponse, ListOffsetsResponseInput } from '../../messages/list-offsets.ts';
import type { MetadataRequest, MetadataRequestInput, MetadataResponse, MetadataResponseInput } from '../../messages/metadata.ts';
import type { LeaderAndIsrRequest, LeaderAndIsrRequestInput, LeaderAndIsrResponse, LeaderAndIsrResponseInput } from '../../messages/leader-and-isr.ts';
import type { StopReplicaRequest, StopReplicaRequestInput, StopReplicaResponse, StopReplicaResponseInput } from '../../messages/stop-replica.ts';
import type { UpdateMetadataRequest, UpdateMetadataRequestInput, UpdateMetadataResponse, UpdateMetadataResponseInput } from '../../messages/update-metadata.ts';
import type { ControlledShutdownRequest, ControlledShutdownRequestInput, ControlledShutdownResponse, ControlledShutdownResponseInput } from '../../messages/controlled-shutdown.ts';
import type { OffsetCommitRequest, OffsetCommitRequestInput, OffsetCommitResponse, OffsetCommitResponseInput } from '../../messages/offset-commit.ts';
import type { OffsetFetchRequest, OffsetFetchRequestInput, OffsetFetchResponse, OffsetFetchResponseInput } from '../../messages/offset-fetch.ts';
import type { FindCoordinatorRequest, FindCoordinatorRequestInput, FindCoordinatorResponse, FindCoordinatorResponseInput } from '../../messages/find-coordinator.ts';
import type { JoinGroupRequest, JoinGroupRequestInput, JoinGroupResponse, JoinGroupResponseInput } from '../../messages/join-group.ts';
import type { HeartbeatRequest, HeartbeatRequestInput, HeartbeatResponse, HeartbeatResponseInput } from '../../messages/heartbeat.ts';
import type { LeaveGroupRequest, LeaveGroupRequestInput, LeaveGroupResponse, LeaveGroupResponseInput } from '../../messages/leave-group.ts';
import type { SyncGroupRequest, SyncGroupRequestInput, SyncGroupResponse, SyncGroupResponseInput } from '../../messages/sync-group.ts';
import type { DescribeGroupsRequest, DescribeGroupsRequestInput, DescribeGroupsResponse, DescribeGroupsResponseInput } from '../../messages/describe-groups.ts';
import type { ListGroupsRequest, ListGroupsRequestInput, ListGroupsResponse, ListGroupsResponseInput } from '../../messages/list-groups.ts';
import type { SaslHandshakeRequest, SaslHandshakeRequestInput, SaslHandshakeResponse, SaslHandshakeResponseInput } from '../../messages/sasl-handshake.ts';
import type { ApiVersionsRequest, ApiVersionsRequestInput, ApiVersionsResponse, ApiVersionsResponseInput } from '../../messages/api-versions.ts';
import type { CreateTopicsRequest, CreateTopicsRequestInput, CreateTopicsResponse, CreateTopicsResponseInput } from '../../messages/create-topics.ts';
import type { DeleteTopicsRequest, DeleteTopicsRequestInput, DeleteTopicsResponse, DeleteTopicsResponseInput } from '../../messages/delete-topics.ts';
import type { DeleteRecordsRequest, DeleteRecordsRequestInput, DeleteRecordsResponse, DeleteRecordsResponseInput } from '../../messages/delete-records.ts';
import type { InitProducerIdRequest, InitProducerIdRequestInput, InitProducerIdResponse, InitProducerIdResponseInput } from '../../messages/init-producer-id.ts';
import type { OffsetForLeaderEpochRequest, OffsetForLeaderEpochRequestInput, OffsetForLeaderEpochResponse, OffsetForLeaderEpochResponseInput } from '../../messages/offset-for-leader-epoch.ts';
import type { AddPartitionsToTxnRequest, AddPartitionsToTxnRequestInput, AddPartitionsToTxnResponse, AddPartitionsToTxnResponseInput } from '../../messages/add-partitions-to-txn.ts';
import type { AddOffsetsToTxnRequest, AddOffsetsToTxnRequestInput, AddOffsetsToTxnResponse, AddOffsetsToTxnResponseInput } from '../../messages/add-offsets-to-txn.ts';
import type { EndTxnRequest, EndTxnRequestInput, EndTxnResponse, EndTxnResponseInput } from '../../messages/end-txn.ts';
import type { WriteTxnMarkersRequest, WriteTxnMarkersRequestInput, WriteTxnMarkersResponse, WriteTxnMarkersResponseInput } from '../../messages/write-txn-markers.ts';
import type { TxnOffsetCommitRequest, TxnOffsetCommitRequestInput, TxnOffsetCommitResponse, TxnOffsetCommitResponseInput } from '../../messages/txn-offset-commit.ts';
import type { DescribeAclsRequest, DescribeAclsRequestInput, DescribeAclsResponse, DescribeAclsResponseInput } from '../../messages/describe-acls.ts';
import type { CreateAclsRequest, CreateAclsRequestInput, CreateAclsResponse, CreateAclsResponseInput } from '../../messages/create-acls.ts';
import type { DeleteAclsRequest, DeleteAclsRequestInput, DeleteAclsResponse, DeleteAclsResponseInput } from '../../messages/delete-acls.ts';
import type { DescribeConfigsRequest, DescribeConfigsRequestInput, DescribeConfigsResponse, DescribeConfigsResponseInput } from '../../messages/describe-configs.ts';
import type { AlterConfigsRequest, AlterConfigsRequestInput, AlterConfigsResponse, AlterConfigsResponseInput } from '../../messages/alter-configs.ts';
import type { AlterReplicaLogDirsRequest, AlterReplicaLogDirsRequestInput, AlterReplicaLogDirsResponse, AlterReplicaLogDirsResponseInput } from '../../messages/alter-replica-log-dirs.ts';
import type { DescribeLogDirsRequest, DescribeLogDirsRequestInput, DescribeLogDirsResponse, DescribeLogDirsResponseInput } from '../../messages/describe-log-dirs.ts';
import type { SaslAuthenticateRequest, SaslAuthenticateRequestInput, SaslAuthenticateResponse, SaslAuthenticateResponseInput } from '../../messages/sasl-authenticate.ts';
import type { CreatePartitionsRequest, CreatePartitionsRequestInput, CreatePartitionsResponse, CreatePartitionsResponseInput } from '../../messages/create-partitions.ts';
import type { CreateDelegationTokenRequest, CreateDelegationTokenRequestInput, CreateDelegationTokenResponse, CreateDelegationTokenResponseInput } from '../../messages/create-delegation-token.ts';
import type { RenewDelegationTokenRequest, RenewDelegationTokenRequestInput, RenewDelegationTokenResponse, RenewDelegationTokenResponseInput } from '../../messages/renew-delegation-token.ts';
import type { ExpireDelegationTokenRequest, ExpireDelegationTokenRequestInput, ExpireDelegationTokenResponse, ExpireDelegationTokenResponseInput } from '../../messages/expire-delegation-token.ts';
import type { DescribeDelegationTokenRequest, DescribeDelegationTokenRequestInput, DescribeDelegationTokenResponse, DescribeDelegationTokenResponseInput } from '../../messages/describe-delegation-token.ts';
import type { DeleteGroupsRequest, DeleteGroupsRequestInput, DeleteGroupsResponse, DeleteGroupsResponseInput } from '../../messages/delete-groups.ts';
import type { ElectLeadersRequest, ElectLeadersRequestInput, ElectLeadersResponse, ElectLeadersResponseInput } from '../../messages/elect-leaders.ts';
import type { IncrementalAlterConfigsRequest, IncrementalAlterConfigsRequestInput, IncrementalAlterConfigsResponse, IncrementalAlterConfigsResponseInput } from '../../messages/incremental-alter-configs.ts';
import type { AlterPartitionReassignmentsRequest, AlterPartitionReassignmentsRequestInput, AlterPartitionReassignmentsResponse, AlterPartitionReassignmentsResponseInput } from '../../messages/alter-partition-reassignments.ts';
import type { ListPartitionReassignmentsRequest, ListPartitionReassignmentsRequestInput, ListPartitionReassignmentsResponse, ListPartitionReassignmentsResponseInput } from '../../messages/list-partition-reassignments.ts';
import type { OffsetDeleteRequest, OffsetDeleteRequestInput, OffsetDeleteResponse, OffsetDeleteResponseInput } from '../../messages/offset-delete.ts';
import type { DescribeClientQuotasRequest, DescribeClientQuotasRequestInput, DescribeClientQuotasResponse, DescribeClientQuotasResponseInput } from '../../messages/describe-client-quotas.ts';
import type { AlterClientQuotasRequest, AlterClientQuotasRequestInput, AlterClientQuotasResponse, AlterClientQuotasResponseInput } from '../../messages/alter-client-quotas.ts';
import type { DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsRequestInput, DescribeUserScramCredentialsResponse, DescribeUserScramCredentialsResponseInput } from '../../messages/describe-user-scram-credentials.ts';
import type { AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestInput, AlterUserScramCredentialsResponse, AlterUserScramCredentialsResponseInput } from '../../messages/alter-user-scram-credentials.ts';
import type { VoteRequest, VoteRequestInput, VoteResponse, VoteResponseInput } from '../../messages/vote.ts';
import type { BeginQuorumEpochRequest, BeginQuorumEpochRequestInput, BeginQuorumEpochResponse, BeginQuorumEpochResponseInput } from '../../messages/begin-quorum-epoch.ts';
import type { EndQuorumEpochRequest, EndQuorumEpochRequestInput, EndQuorumEpochResponse, EndQuorumEpochResponseInput } from '../../messages/end-quorum-epoch.ts';
import type { DescribeQuorumRequest, DescribeQuorumRequestInput, DescribeQuorumResponse, DescribeQuorumResponseInput } from '../../messages/describe-quorum.ts';
import type { AlterPartitionRequest, AlterPartitionRequestInput, AlterPartitionResponse, AlterPartitionResponseInput } from '../../messages/alter-partition.ts';
import type { UpdateFeaturesRequest, UpdateFeaturesRequestInput, UpdateFeaturesResponse, UpdateFeaturesResponseInput } from '../../messages/update-features.ts';
import type { EnvelopeRequest, EnvelopeRequestInput, EnvelopeResponse, EnvelopeResponseInput } from '../../messages/envelope.ts';
import type { FetchSnapshotRequest, FetchSnapshotRequestInput, FetchSnapshotResponse, FetchSnapshotResponseInput } from '../../messages/fetch-snapshot.ts';
import type { DescribeClusterRequest, DescribeClusterRequestInput, DescribeClusterResponse, DescribeClusterResponseInput } from '../../messages/describe-cluster.ts';
import type { DescribeProducersRequest, DescribeProducersRequestInput, DescribeProducersResponse, DescribeProducersResponseInput } from '../../messages/describe-producers.ts';
import type { BrokerRegistrationRequest, BrokerRegistrationRequestInput, BrokerRegistrationResponse, BrokerRegistrationResponseInput } from '../../messages/broker-registration.ts';
import type { BrokerHeartbeatRequest, BrokerHeartbeatRequestInput, BrokerHeartbeatResponse, BrokerHeartbeatResponseInput } from '../../messages/broker-heartbeat.ts';
import type { UnregisterBrokerRequest, UnregisterBrokerRequestInput, UnregisterBrokerResponse, UnregisterBrokerResponseInput } from '../../messages/unregister-broker.ts';
import type { DescribeTransactionsRequest, DescribeTransactionsRequestInput, DescribeTransactionsResponse, DescribeTransactionsResponseInput } from '../../messages/describe-transactions.ts';
import type { ListTransactionsRequest, ListTransactionsRequestInput, ListTransactionsResponse, ListTransactionsResponseInput } from '../../messages/list-transactions.ts';
import type { AllocateProducerIdsRequest, AllocateProducerIdsRequestInput, AllocateProducerIdsResponse, AllocateProducerIdsResponseInput } from '../../messages/allocate-producer-ids.ts';
import type { ConsumerGroupHeartbeatRequest, ConsumerGroupHeartbeatRequestInput, ConsumerGroupHeartbeatResponse, ConsumerGroupHeartbeatResponseInput } from '../../messages/consumer-group-heartbeat.ts';
import type { ConsumerGroupDescribeRequest, ConsumerGroupDescribeRequestInput, ConsumerGroupDescribeResponse, ConsumerGroupDescribeResponseInput } from '../../messages/consumer-group-describe.ts';
import type { ControllerRegistrationRequest, ControllerRegistrationRequestInput, ControllerRegistrationResponse, ControllerRegistrationResponseInput } from '../../messages/controller-registration.ts';
import type { GetTelemetrySubscriptionsRequest, GetTelemetrySubscriptionsRequestInput, GetTelemetrySubscriptionsResponse, GetTelemetrySubscriptionsResponseInput } from '../../messages/get-telemetry-subscriptions.ts';
import type { PushTelemetryRequest, PushTelemetryRequestInput, PushTelemetryResponse, PushTelemetryResponseInput } from '../../messages/push-telemetry.ts';
import type { AssignReplicasToDirsRequest, AssignReplicasToDirsRequestInput, AssignReplicasToDirsResponse, AssignReplicasToDirsResponseInput } from '../../messages/assign-replicas-to-dirs.ts';
import type { ListConfigResourcesRequest, ListConfigResourcesRequestInput, ListConfigResourcesResponse, ListConfigResourcesResponseInput } from '../../messages/list-config-resources.ts';
import type { DescribeTopicPartitionsRequest, DescribeTopicPartitionsRequestInput, DescribeTopicPartitionsResponse, DescribeTopicPartitionsResponseInput } from '../../messages/describe-topic-partitions.ts';
import type { ShareGroupHeartbeatRequest, ShareGroupHeartbeatRequestInput, ShareGroupHeartbeatResponse, ShareGroupHeartbeatResponseInput } from '../../messages/share-group-heartbeat.ts';
import type { ShareGroupDescribeRequest, ShareGroupDescribeRequestInput, ShareGroupDescribeResponse, ShareGroupDescribeResponseInput } from '../../messages/share-group-describe.ts';
import type { ShareFetchRequest, ShareFetchRequestInput, ShareFetchResponse, ShareFetchResponseInput } from '../../messages/share-fetch.ts';
import type { ShareAcknowledgeRequest, ShareAcknowledgeRequestInput, ShareAcknowledgeResponse, ShareAcknowledgeResponseInput } from '../../messages/share-acknowledge.ts';
import type { AddRaftVoterRequest, AddRaftVoterRequestInput, AddRaftVoterResponse, AddRaftVoterResponseInput } from '../../messages/add-raft-voter.ts';
import type { RemoveRaftVoterRequest, RemoveRaftVoterRequestInput, RemoveRaftVoterResponse, RemoveRaftVoterResponseInput } from '../../messages/remove-raft-voter.ts';
import type { UpdateRaftVoterRequest, UpdateRaftVoterRequestInput, UpdateRaftVoterResponse, UpdateRaftVoterResponseInput } from '../../messages/update-raft-voter.ts';
import type { InitializeShareGroupStateRequest, InitializeShareGroupStateRequestInput, InitializeShareGroupStateResponse, InitializeShareGroupStateResponseInput } from '../../messages/initialize-share-group-state.ts';
import type { ReadShareGroupStateRequest, ReadShareGroupStateRequestInput, ReadShareGroupStateResponse, ReadShareGroupStateResponseInput } from '../../messages/read-share-group-state.ts';
import type { WriteShareGroupStateRequest, WriteShareGroupStateRequestInput, WriteShareGroupStateResponse, WriteShareGroupStateResponseInput } from '../../messages/write-share-group-state.ts';
import type { DeleteShareGroupStateRequest, DeleteShareGroupStateRequestInput, DeleteShareGroupStateResponse, DeleteShareGroupStateResponseInput } from '../../messages/delete-share-group-state.ts';
import type { ReadShareGroupStateSummaryRequest, ReadShareGroupStateSummaryRequestInput, ReadShareGroupStateSummaryResponse, ReadShareGroupStateSummaryResponseInput } from '../../messages/read-share-group-state-summary.ts';
import type { StreamsGroupHeartbeatRequest, StreamsGroupHeartbeatRequestInput, StreamsGroupHeartbeatResponse, StreamsGroupHeartbeatResponseInput } from '../../messages/streams-group-heartbeat.ts';
import type { StreamsGroupDescribeRequest, StreamsGroupDescribeRequestInput, StreamsGroupDescribeResponse, StreamsGroupDescribeResponseInput } from '../../messages/streams-group-describe.ts';
import type { DescribeShareGroupOffsetsRequest, DescribeShareGroupOffsetsRequestInput, DescribeShareGroupOffsetsResponse, DescribeShareGroupOffsetsResponseInput } from '../../messages/describe-share-group-offsets.ts';
import type { AlterShareGroupOffsetsRequest, AlterShareGroupOffsetsRequestInput, AlterShareGroupOffsetsResponse, AlterShareGroupOffsetsResponseInput } from '../../messages/alter-share-group-offsets.ts';
import type { DeleteShareGroupOffsetsRequest, DeleteShareGroupOffsetsRequestInput, DeleteShareGroupOffsetsResponse, DeleteShareGroupOffsetsResponseInput } from '../../messages/delete-share-group-offsets.ts';
import {
  decodeProduceRequest, encodeProduceRequest, decodeProduceResponse, encodeProduceResponse,
  decodeFetchRequest, encodeFetchRequest, decodeFetchResponse, encodeFetchResponse,
  decodeListOffsetsRequest, encodeListOffsetsRequest, decodeListOffsetsResponse, encodeListOffsetsResponse,
  decodeMetadataRequest, encodeMetadataRequest, decodeMetadataResponse, encodeMetadataResponse,
  decodeOffsetCommitRequest, encodeOffsetCommitRequest, decodeOffsetCommitResponse, encodeOffsetCommitResponse,
  decodeOffsetFetchRequest, encodeOffsetFetchRequest, decodeOffsetFetchResponse, encodeOffsetFetchResponse,
  decodeFindCoordinatorRequest, encodeFindCoordinatorRequest, decodeFindCoordinatorResponse, encodeFindCoordinatorResponse,
  decodeJoinGroupRequest, encodeJoinGroupRequest, decodeJoinGroupResponse, encodeJoinGroupResponse,
  decodeHeartbeatRequest, encodeHeartbeatRequest, decodeHeartbeatResponse, encodeHeartbeatResponse,
  decodeLeaveGroupRequest, encodeLeaveGroupRequest, decodeLeaveGroupResponse, encodeLeaveGroupResponse,
  decodeSyncGroupRequest, encodeSyncGroupRequest, decodeSyncGroupResponse, encodeSyncGroupResponse,
  decodeDescribeGroupsRequest, encodeDescribeGroupsRequest, decodeDescribeGroupsResponse, encodeDescribeGroupsResponse,
  decodeListGroupsRequest, encodeListGroupsRequest, decodeListGroupsResponse, encodeListGroupsResponse,
  decodeSaslHandshakeRequest, encodeSaslHandshakeRequest, decodeSaslHandshakeResponse, encodeSaslHandshakeResponse,
  decodeApiVersionsRequest, encodeApiVersionsRequest, decodeApiVersionsResponse, encodeApiVersionsResponse,
  decodeCreateTopicsRequest, encodeCreateTopicsRequest, decodeCreateTopicsResponse, encodeCreateTopicsResponse,
  decodeDeleteTopicsRequest, encodeDeleteTopicsRequest, decodeDeleteTopicsResponse, encodeDeleteTopicsResponse,
  decodeInitProducerIdRequest, encodeInitProducerIdRequest, decodeInitProducerIdResponse, encodeInitProducerIdResponse,
  decodeDescribeConfigsRequest, encodeDescribeConfigsRequest, decodeDescribeConfigsResponse, encodeDescribeConfigsResponse,
  decodeSaslAuthenticateRequest, encodeSaslAuthenticateRequest, decodeSaslAuthenticateResponse, encodeSaslAuthenticateResponse,
  decodeCreatePartitionsRequest, encodeCreatePartitionsRequest, decodeCreatePartitionsResponse, encodeCreatePartitionsResponse,
  decodeDeleteGroupsRequest, encodeDeleteGroupsRequest, decodeDeleteGroupsResponse, encodeDeleteGroupsResponse,
  decodeIncrementalAlterConfigsRequest, encodeIncrementalAlterConfigsRequest, decodeIncrementalAlterConfigsResponse, encodeIncrementalAlterConfigsResponse,
  decodeDescribeClusterRequest, encodeDescribeClusterRequest, decodeDescribeClusterResponse, encodeDescribeClusterResponse,
} from './volume-clients.ts';
import {
  decodeLeaderAndIsrRequest, encodeLeaderAndIsrRequest, decodeLeaderAndIsrResponse, encodeLeaderAndIsrResponse,
  decodeStopReplicaRequest, encodeStopReplicaRequest, decodeStopReplicaResponse, encodeStopReplicaResponse,
  decodeUpdateMetadataRequest, encodeUpdateMetadataRequest, decodeUpdateMetadataResponse, encodeUpdateMetadataResponse,
  decodeControlledShutdownRequest, encodeControlledShutdownRequest, decodeControlledShutdownResponse, encodeControlledShutdownResponse,
  decodeDeleteRecordsRequest, encodeDeleteRecordsRequest, decodeDeleteRecordsResponse, encodeDeleteRecordsResponse,
  decodeOffsetForLeaderEpochRequest, encodeOffsetForLeaderEpochRequest, decodeOffsetForLeaderEpochResponse, encodeOffsetForLeaderEpochResponse,
  decodeAddPartitionsToTxnRequest, encodeAddPartitionsToTxnRequest, decodeAddPartitionsToTxnResponse, encodeAddPartitionsToTxnResponse,
  decodeAddOffsetsToTxnRequest, encodeAddOffsetsToTxnRequest, decodeAddOffsetsToTxnResponse, encodeAddOffsetsToTxnResponse,
  decodeEndTxnRequest, encodeEndTxnRequest, decodeEndTxnResponse, encodeEndTxnResponse,
  decodeWriteTxnMarkersRequest, encodeWriteTxnMarkersRequest, decodeWriteTxnMarkersResponse, encodeWriteTxnMarkersResponse,
  decodeTxnOffsetCommitRequest, encodeTxnOffsetCommitRequest, decodeTxnOffsetCommitResponse, encodeTxnOffsetCommitResponse,
  decodeDescribeAclsRequest, encodeDescribeAclsRequest, decodeDescribeAclsResponse, encodeDescribeAclsResponse,
  decodeCreateAclsRequest, encodeCreateAclsRequest, decodeCreateAclsResponse, encodeCreateAclsResponse,
  decodeDeleteAclsRequest, encodeDeleteAclsRequest, decodeDeleteAclsResponse, encodeDeleteAclsResponse,
  decodeAlterConfigsRequest, encodeAlterConfigsRequest, decodeAlterConfigsResponse, encodeAlterConfigsResponse,
  decodeAlterReplicaLogDirsRequest, encodeAlterReplicaLogDirsRequest, decodeAlterReplicaLogDirsResponse, encodeAlterReplicaLogDirsResponse,
  decodeDescribeLogDirsRequest, encodeDescribeLogDirsRequest, decodeDescribeLogDirsResponse, encodeDescribeLogDirsResponse,
  decodeCreateDelegationTokenRequest, encodeCreateDelegationTokenRequest, decodeCreateDelegationTokenResponse, encodeCreateDelegationTokenResponse,
  decodeRenewDelegationTokenRequest, encodeRenewDelegationTokenRequest, decodeRenewDelegationTokenResponse, encodeRenewDelegationTokenResponse,
  decodeExpireDelegationTokenRequest, encodeExpireDelegationTokenRequest, decodeExpireDelegationTokenResponse, encodeExpireDelegationTokenResponse,
  decodeDescribeDelegationTokenRequest, encodeDescribeDelegationTokenRequest, decodeDescribeDelegationTokenResponse, encodeDescribeDelegationTokenResponse,
  decodeElectLeadersRequest, encodeElectLeadersRequest, decodeElectLeadersResponse, encodeElectLeadersResponse,
  decodeAlterPartitionReassignmentsRequest, encodeAlterPartitionReassignmentsRequest, decodeAlterPartitionReassignmentsResponse, encodeAlterPartitionReassignmentsResponse,
  decodeListPartitionReassignmentsRequest, encodeListPartitionReassignmentsRequest, decodeListPartitionReassignmentsResponse, encodeListPartitionReassignmentsResponse,
  decodeOffsetDeleteRequest, encodeOffsetDeleteRequest, decodeOffsetDeleteResponse, encodeOffsetDeleteResponse,
  decodeDescribeClientQuotasRequest, encodeDescribeClientQuotasRequest, decodeDescribeClientQuotasResponse, encodeDescribeClientQuotasResponse,
  decodeAlterClientQuotasRequest, encodeAlterClientQuotasRequest, decodeAlterClientQuotasResponse, encodeAlterClientQuotasResponse,
  decodeDescribeUserScramCredentialsRequest, encodeDescribeUserScramCredentialsRequest, decodeDescribeUserScramCredentialsResponse, encodeDescribeUserScramCredentialsResponse,
  decodeAlterUserScramCredentialsRequest, encodeAlterUserScramCredentialsRequest, decodeAlterUserScramCredentialsResponse, encodeAlterUserScramCredentialsResponse,
  decodeVoteRequest, encodeVoteRequest, decodeVoteResponse, encodeVoteResponse,
  decodeBeginQuorumEpochRequest, encodeBeginQuorumEpochRequest, decodeBeginQuorumEpochResponse, encodeBeginQuorumEpochResponse,
  decodeEndQuorumEpochRequest, encodeEndQuorumEpochRequest, decodeEndQuorumEpochResponse, encodeEndQuorumEpochResponse,
  decodeDescribeQuorumRequest, encodeDescribeQuorumRequest, decodeDescribeQuorumResponse, encodeDescribeQuorumResponse,
  decodeAlterPartitionRequest, encodeAlterPartitionRequest, decodeAlterPartitionResponse, encodeAlterPartitionResponse,
  decodeUpdateFeaturesRequest, encodeUpdateFeaturesRequest, decodeUpdateFeaturesResponse, encodeUpdateFeaturesResponse,
  decodeEnvelopeRequest, encodeEnvelopeRequest, decodeEnvelopeResponse, encodeEnvelopeResponse,
  decodeFetchSnapshotRequest, encodeFetchSnapshotRequest, decodeFetchSnapshotResponse, encodeFetchSnapshotResponse,
  decodeDescribeProducersRequest, encodeDescribeProducersRequest, decodeDescribeProducersResponse, encodeDescribeProducersResponse,
  decodeBrokerRegistrationRequest, encodeBrokerRegistrationRequest, decodeBrokerRegistrationResponse, encodeBrokerRegistrationResponse,
  decodeBrokerHeartbeatRequest, encodeBrokerHeartbeatRequest, decodeBrokerHeartbeatResponse, encodeBrokerHeartbeatResponse,
  decodeUnregisterBrokerRequest, encodeUnregisterBrokerRequest, decodeUnregisterBrokerResponse, encodeUnregisterBrokerResponse,
  decodeDescribeTransactionsRequest, encodeDescribeTransactionsRequest, decodeDescribeTransactionsResponse, encodeDescribeTransactionsResponse,
  decodeListTransactionsRequest, encodeListTransactionsRequest, decodeListTransactionsResponse, encodeListTransactionsResponse,
  decodeAllocateProducerIdsRequest, encodeAllocateProducerIdsRequest, decodeAllocateProducerIdsResponse, encodeAllocateProducerIdsResponse,
  decodeConsumerGroupHeartbeatRequest, encodeConsumerGroupHeartbeatRequest, decodeConsumerGroupHeartbeatResponse, encodeConsumerGroupHeartbeatResponse,
  decodeConsumerGroupDescribeRequest, encodeConsumerGroupDescribeRequest, decodeConsumerGroupDescribeResponse, encodeConsumerGroupDescribeResponse,
  decodeControllerRegistrationRequest, encodeControllerRegistrationRequest, decodeControllerRegistrationResponse, encodeControllerRegistrationResponse,
  decodeGetTelemetrySubscriptionsRequest, encodeGetTelemetrySubscriptionsRequest, decodeGetTelemetrySubscriptionsResponse, encodeGetTelemetrySubscriptionsResponse,
  decodePushTelemetryRequest, encodePushTelemetryRequest, decodePushTelemetryResponse, encodePushTelemetryResponse,
  decodeAssignReplicasToDirsRequest, encodeAssignReplicasToDirsRequest, decodeAssignReplicasToDirsResponse, encodeAssignReplicasToDirsResponse,
  decodeListConfigResourcesRequest, encodeListConfigResourcesRequest, decodeListConfigResourcesResponse, encodeListConfigResourcesResponse,
  decodeDescribeTopicPartitionsRequest, encodeDescribeTopicPartitionsRequest, decodeDescribeTopicPartitionsResponse, encodeDescribeTopicPartitionsResponse,
  decodeShareGroupHeartbeatRequest, encodeShareGroupHeartbeatRequest, decodeShareGroupHeartbeatResponse, encodeShareGroupHeartbeatResponse,
  decodeShareGroupDescribeRequest, encodeShareGroupDescribeRequest, decodeShareGroupDescribeResponse, encodeShareGroupDescribeResponse,
  decodeShareFetchRequest, encodeShareFetchRequest, decodeShareFetchResponse, encodeShareFetchResponse,
  decodeShareAcknowledgeRequest, encodeShareAcknowledgeRequest, decodeShareAcknowledgeResponse, encodeShareAcknowledgeResponse,
  decodeAddRaftVoterRequest, encodeAddRaftVoterRequest, decodeAddRaftVoterResponse, encodeAddRaftVoterResponse,
  decodeRemoveRaftVoterRequest, encodeRemoveRaftVoterRequest, decodeRemoveRaftVoterResponse, encodeRemoveRaftVoterResponse,
  decodeUpdateRaftVoterRequest, encodeUpdateRaftVoterRequest, decodeUpdateRaftVoterResponse, encodeUpdateRaftVoterResponse,
  decodeInitializeShareGroupStateRequest, encodeInitializeShareGroupStateRequest, decodeInitializeShareGroupStateResponse, encodeInitializeShareGroupStateResponse,
  decodeReadShareGroupStateRequest, encodeReadShareGroupStateRequest, decodeReadShareGroupStateResponse, encodeReadShareGroupStateResponse,
  decodeWriteShareGroupStateRequest, encodeWriteShareGroupStateRequest, decodeWriteShareGroupStateResponse, encodeWriteShareGroupStateResponse,
  decodeDeleteShareGroupStateRequest, encodeDeleteShareGroupStateRequest, decodeDeleteShareGroupStateResponse, encodeDeleteShareGroupStateResponse,
  decodeReadShareGroupStateSummaryRequest, encodeReadShareGroupStateSummaryRequest, decodeReadShareGroupStateSummaryResponse, encodeReadShareGroupStateSummaryResponse,
  decodeStreamsGroupHeartbeatRequest, encodeStreamsGroupHeartbeatRequest, decodeStreamsGroupHeartbeatResponse, encodeStreamsGroupHeartbeatResponse,
  decodeStreamsGroupDescribeRequest, encodeStreamsGroupDescribeRequest, decodeStreamsGroupDescribeResponse, encodeStreamsGroupDescribeResponse,
  decodeDescribeShareGroupOffsetsRequest, encodeDescribeShareGroupOffsetsRequest, decodeDescribeShareGroupOffsetsResponse, encodeDescribeShareGroupOffsetsResponse,
  decodeAlterShareGroupOffsetsRequest, encodeAlterShareGroupOffsetsRequest, decodeAlterShareGroupOffsetsResponse, encodeAlterShareGroupOffsetsResponse,
  decodeDeleteShareGroupOffsetsRequest, encodeDeleteShareGroupOffsetsRequest, decodeDeleteShareGroupOffsetsResponse, encodeDeleteShareGroupOffsetsResponse,
} from './volume-cluster.ts';

/** Types by API key. */
export interface ApiTypes {
  0: { request: ProduceRequest; requestInput: ProduceRequestInput; response: ProduceResponse; responseInput: ProduceResponseInput };
  1: { request: FetchRequest; requestInput: FetchRequestInput; response: FetchResponse; responseInput: FetchResponseInput };
  2: { request: ListOffsetsRequest; requestInput: ListOffsetsRequestInput; response: ListOffsetsResponse; responseInput: ListOffsetsResponseInput };
  3: { request: MetadataRequest; requestInput: MetadataRequestInput; response: MetadataResponse; responseInput: MetadataResponseInput };
  4: { request: LeaderAndIsrRequest; requestInput: LeaderAndIsrRequestInput; response: LeaderAndIsrResponse; responseInput: LeaderAndIsrResponseInput };
  5: { request: StopReplicaRequest; requestInput: StopReplicaRequestInput; response: StopReplicaResponse; responseInput: StopReplicaResponseInput };
  6: { request: UpdateMetadataRequest; requestInput: UpdateMetadataRequestInput; response: UpdateMetadataResponse; responseInput: UpdateMetadataResponseInput };
  7: { request: ControlledShutdownRequest; requestInput: ControlledShutdownRequestInput; response: ControlledShutdownResponse; responseInput: ControlledShutdownResponseInput };
  8: { request: OffsetCommitRequest; requestInput: OffsetCommitRequestInput; response: OffsetCommitResponse; responseInput: OffsetCommitResponseInput };
  9: { request: OffsetFetchRequest; requestInput: OffsetFetchRequestInput; response: OffsetFetchResponse; responseInput: OffsetFetchResponseInput };
  10: { request: FindCoordinatorRequest; requestInput: FindCoordinatorRequestInput; response: FindCoordinatorResponse; responseInput: FindCoordinatorResponseInput };
  11: { request: JoinGroupRequest; requestInput: JoinGroupRequestInput; response: JoinGroupResponse; responseInput: JoinGroupResponseInput };
  12: { request: HeartbeatRequest; requestInput: HeartbeatRequestInput; response: HeartbeatResponse; responseInput: HeartbeatResponseInput };
  13: { request: LeaveGroupRequest; requestInput: LeaveGroupRequestInput; response: LeaveGroupResponse; responseInput: LeaveGroupResponseInput };
  14: { request: SyncGroupRequest; requestInput: SyncGroupRequestInput; response: SyncGroupResponse; responseInput: SyncGroupResponseInput };
  15: { request: DescribeGroupsRequest; requestInput: DescribeGroupsRequestInput; response: DescribeGroupsResponse; responseInput: DescribeGroupsResponseInput };
  16: { request: ListGroupsRequest; requestInput: ListGroupsRequestInput; response: ListGroupsResponse; responseInput: ListGroupsResponseInput };
  17: { request: SaslHandshakeRequest; requestInput: SaslHandshakeRequestInput; response: SaslHandshakeResponse; responseInput: SaslHandshakeResponseInput };
  18: { request: ApiVersionsRequest; requestInput: ApiVersionsRequestInput; response: ApiVersionsResponse; responseInput: ApiVersionsResponseInput };
  19: { request: CreateTopicsRequest; requestInput: CreateTopicsRequestInput; response: CreateTopicsResponse; responseInput: CreateTopicsResponseInput };
  20: { request: DeleteTopicsRequest; requestInput: DeleteTopicsRequestInput; response: DeleteTopicsResponse; responseInput: DeleteTopicsResponseInput };
  21: { request: DeleteRecordsRequest; requestInput: DeleteRecordsRequestInput; response: DeleteRecordsResponse; responseInput: DeleteRecordsResponseInput };
  22: { request: InitProducerIdRequest; requestInput: InitProducerIdRequestInput; response: InitProducerIdResponse; responseInput: InitProducerIdResponseInput };
  23: { request: OffsetForLeaderEpochRequest; requestInput: OffsetForLeaderEpochRequestInput; response: OffsetForLeaderEpochResponse; responseInput: OffsetForLeaderEpochResponseInput };
  24: { request: AddPartitionsToTxnRequest; requestInput: AddPartitionsToTxnRequestInput; response: AddPartitionsToTxnResponse; responseInput: AddPartitionsToTxnResponseInput };
  25: { request: AddOffsetsToTxnRequest; requestInput: AddOffsetsToTxnRequestInput; response: AddOffsetsToTxnResponse; responseInput: AddOffsetsToTxnResponseInput };
  26: { request: EndTxnRequest; requestInput: EndTxnRequestInput; response: EndTxnResponse; responseInput: EndTxnResponseInput };
  27: { request: WriteTxnMarkersRequest; requestInput: WriteTxnMarkersRequestInput; response: WriteTxnMarkersResponse; responseInput: WriteTxnMarkersResponseInput };
  28: { request: TxnOffsetCommitRequest; requestInput: TxnOffsetCommitRequestInput; response: TxnOffsetCommitResponse; responseInput: TxnOffsetCommitResponseInput };
  29: { request: DescribeAclsRequest; requestInput: DescribeAclsRequestInput; response: DescribeAclsResponse; responseInput: DescribeAclsResponseInput };
  30: { request: CreateAclsRequest; requestInput: CreateAclsRequestInput; response: CreateAclsResponse; responseInput: CreateAclsResponseInput };
  31: { request: DeleteAclsRequest; requestInput: DeleteAclsRequestInput; response: DeleteAclsResponse; responseInput: DeleteAclsResponseInput };
  32: { request: DescribeConfigsRequest; requestInput: DescribeConfigsRequestInput; response: DescribeConfigsResponse; responseInput: DescribeConfigsResponseInput };
  33: { request: AlterConfigsRequest; requestInput: AlterConfigsRequestInput; response: AlterConfigsResponse; responseInput: AlterConfigsResponseInput };
  34: { request: AlterReplicaLogDirsRequest; requestInput: AlterReplicaLogDirsRequestInput; response: AlterReplicaLogDirsResponse; responseInput: AlterReplicaLogDirsResponseInput };
  35: { request: DescribeLogDirsRequest; requestInput: DescribeLogDirsRequestInput; response: DescribeLogDirsResponse; responseInput: DescribeLogDirsResponseInput };
  36: { request: SaslAuthenticateRequest; requestInput: SaslAuthenticateRequestInput; response: SaslAuthenticateResponse; responseInput: SaslAuthenticateResponseInput };
  37: { request: CreatePartitionsRequest; requestInput: CreatePartitionsRequestInput; response: CreatePartitionsResponse; responseInput: CreatePartitionsResponseInput };
  38: { request: CreateDelegationTokenRequest; requestInput: CreateDelegationTokenRequestInput; response: CreateDelegationTokenResponse; responseInput: CreateDelegationTokenResponseInput };
  39: { request: RenewDelegationTokenRequest; requestInput: RenewDelegationTokenRequestInput; response: RenewDelegationTokenResponse; responseInput: RenewDelegationTokenResponseInput };
  40: { request: ExpireDelegationTokenRequest; requestInput: ExpireDelegationTokenRequestInput; response: ExpireDelegationTokenResponse; responseInput: ExpireDelegationTokenResponseInput };
  41: { request: DescribeDelegationTokenRequest; requestInput: DescribeDelegationTokenRequestInput; response: DescribeDelegationTokenResponse; responseInput: DescribeDelegationTokenResponseInput };
  42: { request: DeleteGroupsRequest; requestInput: DeleteGroupsRequestInput; response: DeleteGroupsResponse; responseInput: DeleteGroupsResponseInput };
  43: { request: ElectLeadersRequest; requestInput: ElectLeadersRequestInput; response: ElectLeadersResponse; responseInput: ElectLeadersResponseInput };
  44: { request: IncrementalAlterConfigsRequest; requestInput: IncrementalAlterConfigsRequestInput; response: IncrementalAlterConfigsResponse; responseInput: IncrementalAlterConfigsResponseInput };
  45: { request: AlterPartitionReassignmentsRequest; requestInput: AlterPartitionReassignmentsRequestInput; response: AlterPartitionReassignmentsResponse; responseInput: AlterPartitionReassignmentsResponseInput };
  46: { request: ListPartitionReassignmentsRequest; requestInput: ListPartitionReassignmentsRequestInput; response: ListPartitionReassignmentsResponse; responseInput: ListPartitionReassignmentsResponseInput };
  47: { request: OffsetDeleteRequest; requestInput: OffsetDeleteRequestInput; response: OffsetDeleteResponse; responseInput: OffsetDeleteResponseInput };
  48: { request: DescribeClientQuotasRequest; requestInput: DescribeClientQuotasRequestInput; response: DescribeClientQuotasResponse; responseInput: DescribeClientQuotasResponseInput };
  49: { request: AlterClientQuotasRequest; requestInput: AlterClientQuotasRequestInput; response: AlterClientQuotasResponse; responseInput: AlterClientQuotasResponseInput };
  50: { request: DescribeUserScramCredentialsRequest; requestInput: DescribeUserScramCredentialsRequestInput; response: DescribeUserScramCredentialsResponse; responseInput: DescribeUserScramCredentialsResponseInput };
  51: { request: AlterUserScramCredentialsRequest; requestInput: AlterUserScramCredentialsRequestInput; response: AlterUserScramCredentialsResponse; responseInput: AlterUserScramCredentialsResponseInput };
  52: { request: VoteRequest; requestInput: VoteRequestInput; response: VoteResponse; responseInput: VoteResponseInput };
  53: { request: BeginQuorumEpochRequest; requestInput: BeginQuorumEpochRequestInput; response: BeginQuorumEpochResponse; responseInput: BeginQuorumEpochResponseInput };
  54: { request: EndQuorumEpochRequest; requestInput: EndQuorumEpochRequestInput; response: EndQuorumEpochResponse; responseInput: EndQuorumEpochResponseInput };
  55: { request: DescribeQuorumRequest; requestInput: DescribeQuorumRequestInput; response: DescribeQuorumResponse; responseInput: DescribeQuorumResponseInput };
  56: { request: AlterPartitionRequest; requestInput: AlterPartitionRequestInput; response: AlterPartitionResponse; responseInput: AlterPartitionResponseInput };
  57: { request: UpdateFeaturesRequest; requestInput: UpdateFeaturesRequestInput; response: UpdateFeaturesResponse; responseInput: UpdateFeaturesResponseInput };
  58: { request: EnvelopeRequest; requestInput: EnvelopeRequestInput; response: EnvelopeResponse; responseInput: EnvelopeResponseInput };
  59: { request: FetchSnapshotRequest; requestInput: FetchSnapshotRequestInput; response: FetchSnapshotResponse; responseInput: FetchSnapshotResponseInput };
  60: { request: DescribeClusterRequest; requestInput: DescribeClusterRequestInput; response: DescribeClusterResponse; responseInput: DescribeClusterResponseInput };
  61: { request: DescribeProducersRequest; requestInput: DescribeProducersRequestInput; response: DescribeProducersResponse; responseInput: DescribeProducersResponseInput };
  62: { request: BrokerRegistrationRequest; requestInput: BrokerRegistrationRequestInput; response: BrokerRegistrationResponse; responseInput: BrokerRegistrationResponseInput };
  63: { request: BrokerHeartbeatRequest; requestInput: BrokerHeartbeatRequestInput; response: BrokerHeartbeatResponse; responseInput: BrokerHeartbeatResponseInput };
  64: { request: UnregisterBrokerRequest; requestInput: UnregisterBrokerRequestInput; response: UnregisterBrokerResponse; responseInput: UnregisterBrokerResponseInput };
  65: { request: DescribeTransactionsRequest; requestInput: DescribeTransactionsRequestInput; response: DescribeTransactionsResponse; responseInput: DescribeTransactionsResponseInput };
  66: { request: ListTransactionsRequest; requestInput: ListTransactionsRequestInput; response: ListTransactionsResponse; responseInput: ListTransactionsResponseInput };
  67: { request: AllocateProducerIdsRequest; requestInput: AllocateProducerIdsRequestInput; response: AllocateProducerIdsResponse; responseInput: AllocateProducerIdsResponseInput };
  68: { request: ConsumerGroupHeartbeatRequest; requestInput: ConsumerGroupHeartbeatRequestInput; response: ConsumerGroupHeartbeatResponse; responseInput: ConsumerGroupHeartbeatResponseInput };
  69: { request: ConsumerGroupDescribeRequest; requestInput: ConsumerGroupDescribeRequestInput; response: ConsumerGroupDescribeResponse; responseInput: ConsumerGroupDescribeResponseInput };
  70: { request: ControllerRegistrationRequest; requestInput: ControllerRegistrationRequestInput; response: ControllerRegistrationResponse; responseInput: ControllerRegistrationResponseInput };
  71: { request: GetTelemetrySubscriptionsRequest; requestInput: GetTelemetrySubscriptionsRequestInput; response: GetTelemetrySubscriptionsResponse; responseInput: GetTelemetrySubscriptionsResponseInput };
  72: { request: PushTelemetryRequest; requestInput: PushTelemetryRequestInput; response: PushTelemetryResponse; responseInput: PushTelemetryResponseInput };
  73: { request: AssignReplicasToDirsRequest; requestInput: AssignReplicasToDirsRequestInput; response: AssignReplicasToDirsResponse; responseInput: AssignReplicasToDirsResponseInput };
  74: { request: ListConfigResourcesRequest; requestInput: ListConfigResourcesRequestInput; response: ListConfigResourcesResponse; responseInput: ListConfigResourcesResponseInput };
  75: { request: DescribeTopicPartitionsRequest; requestInput: DescribeTopicPartitionsRequestInput; response: DescribeTopicPartitionsResponse; responseInput: DescribeTopicPartitionsResponseInput };
  76: { request: ShareGroupHeartbeatRequest; requestInput: ShareGroupHeartbeatRequestInput; response: ShareGroupHeartbeatResponse; responseInput: ShareGroupHeartbeatResponseInput };
  77: { request: ShareGroupDescribeRequest; requestInput: ShareGroupDescribeRequestInput; response: ShareGroupDescribeResponse; responseInput: ShareGroupDescribeResponseInput };
  78: { request: ShareFetchRequest; requestInput: ShareFetchRequestInput; response: ShareFetchResponse; responseInput: ShareFetchResponseInput };
  79: { request: ShareAcknowledgeRequest; requestInput: ShareAcknowledgeRequestInput; response: ShareAcknowledgeResponse; responseInput: ShareAcknowledgeResponseInput };
  80: { request: AddRaftVoterRequest; requestInput: AddRaftVoterRequestInput; response: AddRaftVoterResponse; responseInput: AddRaftVoterResponseInput };
  81: { request: RemoveRaftVoterRequest; requestInput: RemoveRaftVoterRequestInput; response: RemoveRaftVoterResponse; responseInput: RemoveRaftVoterResponseInput };
  82: { request: UpdateRaftVoterRequest; requestInput: UpdateRaftVoterRequestInput; response: UpdateRaftVoterResponse; responseInput: UpdateRaftVoterResponseInput };
  83: { request: InitializeShareGroupStateRequest; requestInput: InitializeShareGroupStateRequestInput; response: InitializeShareGroupStateResponse; responseInput: InitializeShareGroupStateResponseInput };
  84: { request: ReadShareGroupStateRequest; requestInput: ReadShareGroupStateRequestInput; response: ReadShareGroupStateResponse; responseInput: ReadShareGroupStateResponseInput };
  85: { request: WriteShareGroupStateRequest; requestInput: WriteShareGroupStateRequestInput; response: WriteShareGroupStateResponse; responseInput: WriteShareGroupStateResponseInput };
  86: { request: DeleteShareGroupStateRequest; requestInput: DeleteShareGroupStateRequestInput; response: DeleteShareGroupStateResponse; responseInput: DeleteShareGroupStateResponseInput };
  87: { request: ReadShareGroupStateSummaryRequest; requestInput: ReadShareGroupStateSummaryRequestInput; response: ReadShareGroupStateSummaryResponse; responseInput: ReadShareGroupStateSummaryResponseInput };
  88: { request: StreamsGroupHeartbeatRequest; requestInput: StreamsGroupHeartbeatRequestInput; response: StreamsGroupHeartbeatResponse; responseInput: StreamsGroupHeartbeatResponseInput };
  89: { request: StreamsGroupDescribeRequest; requestInput: StreamsGroupDescribeRequestInput; response: StreamsGroupDescribeResponse; responseInput: StreamsGroupDescribeResponseInput };
  90: { request: DescribeShareGroupOffsetsRequest; requestInput: DescribeShareGroupOffsetsRequestInput; response: DescribeShareGroupOffsetsResponse; responseInput: DescribeShareGroupOffsetsResponseInput };
  91: { request: AlterShareGroupOffsetsRequest; requestInput: AlterShareGroupOffsetsRequestInput; response: AlterShareGroupOffsetsResponse; responseInput: AlterShareGroupOffsetsResponseInput };
  92: { request: DeleteShareGroupOffsetsRequest; requestInput: DeleteShareGroupOffsetsRequestInput; response: DeleteShareGroupOffsetsResponse; responseInput: DeleteShareGroupOffsetsResponseInput };
}

/** API key, request codec, response codec. */
export const apiTable: readonly (readonly [number, AnyCodec, AnyCodec])[] = [
  [0, { name: 'ProduceRequest', minVersion: 0, maxVersion: 13, flexibleFrom: 9, decode: decodeProduceRequest, encode: encodeProduceRequest }, { name: 'ProduceResponse', minVersion: 0, maxVersion: 13, flexibleFrom: 9, decode: decodeProduceResponse, encode: encodeProduceResponse }],
  [1, { name: 'FetchRequest', minVersion: 0, maxVersion: 18, flexibleFrom: 12, decode: decodeFetchRequest, encode: encodeFetchRequest }, { name: 'FetchResponse', minVersion: 0, maxVersion: 18, flexibleFrom: 12, decode: decodeFetchResponse, encode: encodeFetchResponse }],
  [2, { name: 'ListOffsetsRequest', minVersion: 0, maxVersion: 11, flexibleFrom: 6, decode: decodeListOffsetsRequest, encode: encodeListOffsetsRequest }, { name: 'ListOffsetsResponse', minVersion: 0, maxVersion: 11, flexibleFrom: 6, decode: decodeListOffsetsResponse, encode: encodeListOffsetsResponse }],
  [3, { name: 'MetadataRequest', minVersion: 0, maxVersion: 13, flexibleFrom: 9, decode: decodeMetadataRequest, encode: encodeMetadataRequest }, { name: 'MetadataResponse', minVersion: 0, maxVersion: 13, flexibleFrom: 9, decode: decodeMetadataResponse, encode: encodeMetadataResponse }],
  [4, { name: 'LeaderAndIsrRequest', minVersion: 0, maxVersion: 7, flexibleFrom: 4, decode: decodeLeaderAndIsrRequest, encode: encodeLeaderAndIsrRequest }, { name: 'LeaderAndIsrResponse', minVersion: 0, maxVersion: 7, flexibleFrom: 4, decode: decodeLeaderAndIsrResponse, encode: encodeLeaderAndIsrResponse }],
  [5, { name: 'StopReplicaRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 2, decode: decodeStopReplicaRequest, encode: encodeStopReplicaRequest }, { name: 'StopReplicaResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 2, decode: decodeStopReplicaResponse, encode: encodeStopReplicaResponse }],
  [6, { name: 'UpdateMetadataRequest', minVersion: 0, maxVersion: 8, flexibleFrom: 6, decode: decodeUpdateMetadataRequest, encode: encodeUpdateMetadataRequest }, { name: 'UpdateMetadataResponse', minVersion: 0, maxVersion: 8, flexibleFrom: 6, decode: decodeUpdateMetadataResponse, encode: encodeUpdateMetadataResponse }],
  [7, { name: 'ControlledShutdownRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 3, decode: decodeControlledShutdownRequest, encode: encodeControlledShutdownRequest }, { name: 'ControlledShutdownResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 3, decode: decodeControlledShutdownResponse, encode: encodeControlledShutdownResponse }],
  [8, { name: 'OffsetCommitRequest', minVersion: 0, maxVersion: 10, flexibleFrom: 8, decode: decodeOffsetCommitRequest, encode: encodeOffsetCommitRequest }, { name: 'OffsetCommitResponse', minVersion: 0, maxVersion: 10, flexibleFrom: 8, decode: decodeOffsetCommitResponse, encode: encodeOffsetCommitResponse }],
  [9, { name: 'OffsetFetchRequest', minVersion: 0, maxVersion: 10, flexibleFrom: 6, decode: decodeOffsetFetchRequest, encode: encodeOffsetFetchRequest }, { name: 'OffsetFetchResponse', minVersion: 0, maxVersion: 10, flexibleFrom: 6, decode: decodeOffsetFetchResponse, encode: encodeOffsetFetchResponse }],
  [10, { name: 'FindCoordinatorRequest', minVersion: 0, maxVersion: 6, flexibleFrom: 3, decode: decodeFindCoordinatorRequest, encode: encodeFindCoordinatorRequest }, { name: 'FindCoordinatorResponse', minVersion: 0, maxVersion: 6, flexibleFrom: 3, decode: decodeFindCoordinatorResponse, encode: encodeFindCoordinatorResponse }],
  [11, { name: 'JoinGroupRequest', minVersion: 0, maxVersion: 9, flexibleFrom: 6, decode: decodeJoinGroupRequest, encode: encodeJoinGroupRequest }, { name: 'JoinGroupResponse', minVersion: 0, maxVersion: 9, flexibleFrom: 6, decode: decodeJoinGroupResponse, encode: encodeJoinGroupResponse }],
  [12, { name: 'HeartbeatRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeHeartbeatRequest, encode: encodeHeartbeatRequest }, { name: 'HeartbeatResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeHeartbeatResponse, encode: encodeHeartbeatResponse }],
  [13, { name: 'LeaveGroupRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 4, decode: decodeLeaveGroupRequest, encode: encodeLeaveGroupRequest }, { name: 'LeaveGroupResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 4, decode: decodeLeaveGroupResponse, encode: encodeLeaveGroupResponse }],
  [14, { name: 'SyncGroupRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 4, decode: decodeSyncGroupRequest, encode: encodeSyncGroupRequest }, { name: 'SyncGroupResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 4, decode: decodeSyncGroupResponse, encode: encodeSyncGroupResponse }],
  [15, { name: 'DescribeGroupsRequest', minVersion: 0, maxVersion: 6, flexibleFrom: 5, decode: decodeDescribeGroupsRequest, encode: encodeDescribeGroupsRequest }, { name: 'DescribeGroupsResponse', minVersion: 0, maxVersion: 6, flexibleFrom: 5, decode: decodeDescribeGroupsResponse, encode: encodeDescribeGroupsResponse }],
  [16, { name: 'ListGroupsRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeListGroupsRequest, encode: encodeListGroupsRequest }, { name: 'ListGroupsResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeListGroupsResponse, encode: encodeListGroupsResponse }],
  [17, { name: 'SaslHandshakeRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 32767, decode: decodeSaslHandshakeRequest, encode: encodeSaslHandshakeRequest }, { name: 'SaslHandshakeResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 32767, decode: decodeSaslHandshakeResponse, encode: encodeSaslHandshakeResponse }],
  [18, { name: 'ApiVersionsRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 3, decode: decodeApiVersionsRequest, encode: encodeApiVersionsRequest }, { name: 'ApiVersionsResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 3, decode: decodeApiVersionsResponse, encode: encodeApiVersionsResponse }],
  [19, { name: 'CreateTopicsRequest', minVersion: 0, maxVersion: 7, flexibleFrom: 5, decode: decodeCreateTopicsRequest, encode: encodeCreateTopicsRequest }, { name: 'CreateTopicsResponse', minVersion: 0, maxVersion: 7, flexibleFrom: 5, decode: decodeCreateTopicsResponse, encode: encodeCreateTopicsResponse }],
  [20, { name: 'DeleteTopicsRequest', minVersion: 0, maxVersion: 6, flexibleFrom: 4, decode: decodeDeleteTopicsRequest, encode: encodeDeleteTopicsRequest }, { name: 'DeleteTopicsResponse', minVersion: 0, maxVersion: 6, flexibleFrom: 4, decode: decodeDeleteTopicsResponse, encode: encodeDeleteTopicsResponse }],
  [21, { name: 'DeleteRecordsRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeDeleteRecordsRequest, encode: encodeDeleteRecordsRequest }, { name: 'DeleteRecordsResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeDeleteRecordsResponse, encode: encodeDeleteRecordsResponse }],
  [22, { name: 'InitProducerIdRequest', minVersion: 0, maxVersion: 6, flexibleFrom: 2, decode: decodeInitProducerIdRequest, encode: encodeInitProducerIdRequest }, { name: 'InitProducerIdResponse', minVersion: 0, maxVersion: 6, flexibleFrom: 2, decode: decodeInitProducerIdResponse, encode: encodeInitProducerIdResponse }],
  [23, { name: 'OffsetForLeaderEpochRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeOffsetForLeaderEpochRequest, encode: encodeOffsetForLeaderEpochRequest }, { name: 'OffsetForLeaderEpochResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeOffsetForLeaderEpochResponse, encode: encodeOffsetForLeaderEpochResponse }],
  [24, { name: 'AddPartitionsToTxnRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeAddPartitionsToTxnRequest, encode: encodeAddPartitionsToTxnRequest }, { name: 'AddPartitionsToTxnResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeAddPartitionsToTxnResponse, encode: encodeAddPartitionsToTxnResponse }],
  [25, { name: 'AddOffsetsToTxnRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 3, decode: decodeAddOffsetsToTxnRequest, encode: encodeAddOffsetsToTxnRequest }, { name: 'AddOffsetsToTxnResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 3, decode: decodeAddOffsetsToTxnResponse, encode: encodeAddOffsetsToTxnResponse }],
  [26, { name: 'EndTxnRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeEndTxnRequest, encode: encodeEndTxnRequest }, { name: 'EndTxnResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeEndTxnResponse, encode: encodeEndTxnResponse }],
  [27, { name: 'WriteTxnMarkersRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 1, decode: decodeWriteTxnMarkersRequest, encode: encodeWriteTxnMarkersRequest }, { name: 'WriteTxnMarkersResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 1, decode: decodeWriteTxnMarkersResponse, encode: encodeWriteTxnMarkersResponse }],
  [28, { name: 'TxnOffsetCommitRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeTxnOffsetCommitRequest, encode: encodeTxnOffsetCommitRequest }, { name: 'TxnOffsetCommitResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 3, decode: decodeTxnOffsetCommitResponse, encode: encodeTxnOffsetCommitResponse }],
  [29, { name: 'DescribeAclsRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDescribeAclsRequest, encode: encodeDescribeAclsRequest }, { name: 'DescribeAclsResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDescribeAclsResponse, encode: encodeDescribeAclsResponse }],
  [30, { name: 'CreateAclsRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreateAclsRequest, encode: encodeCreateAclsRequest }, { name: 'CreateAclsResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreateAclsResponse, encode: encodeCreateAclsResponse }],
  [31, { name: 'DeleteAclsRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDeleteAclsRequest, encode: encodeDeleteAclsRequest }, { name: 'DeleteAclsResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDeleteAclsResponse, encode: encodeDeleteAclsResponse }],
  [32, { name: 'DescribeConfigsRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeDescribeConfigsRequest, encode: encodeDescribeConfigsRequest }, { name: 'DescribeConfigsResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 4, decode: decodeDescribeConfigsResponse, encode: encodeDescribeConfigsResponse }],
  [33, { name: 'AlterConfigsRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeAlterConfigsRequest, encode: encodeAlterConfigsRequest }, { name: 'AlterConfigsResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeAlterConfigsResponse, encode: encodeAlterConfigsResponse }],
  [34, { name: 'AlterReplicaLogDirsRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeAlterReplicaLogDirsRequest, encode: encodeAlterReplicaLogDirsRequest }, { name: 'AlterReplicaLogDirsResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeAlterReplicaLogDirsResponse, encode: encodeAlterReplicaLogDirsResponse }],
  [35, { name: 'DescribeLogDirsRequest', minVersion: 0, maxVersion: 5, flexibleFrom: 2, decode: decodeDescribeLogDirsRequest, encode: encodeDescribeLogDirsRequest }, { name: 'DescribeLogDirsResponse', minVersion: 0, maxVersion: 5, flexibleFrom: 2, decode: decodeDescribeLogDirsResponse, encode: encodeDescribeLogDirsResponse }],
  [36, { name: 'SaslAuthenticateRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeSaslAuthenticateRequest, encode: encodeSaslAuthenticateRequest }, { name: 'SaslAuthenticateResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeSaslAuthenticateResponse, encode: encodeSaslAuthenticateResponse }],
  [37, { name: 'CreatePartitionsRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreatePartitionsRequest, encode: encodeCreatePartitionsRequest }, { name: 'CreatePartitionsResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreatePartitionsResponse, encode: encodeCreatePartitionsResponse }],
  [38, { name: 'CreateDelegationTokenRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreateDelegationTokenRequest, encode: encodeCreateDelegationTokenRequest }, { name: 'CreateDelegationTokenResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeCreateDelegationTokenResponse, encode: encodeCreateDelegationTokenResponse }],
  [39, { name: 'RenewDelegationTokenRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeRenewDelegationTokenRequest, encode: encodeRenewDelegationTokenRequest }, { name: 'RenewDelegationTokenResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeRenewDelegationTokenResponse, encode: encodeRenewDelegationTokenResponse }],
  [40, { name: 'ExpireDelegationTokenRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeExpireDelegationTokenRequest, encode: encodeExpireDelegationTokenRequest }, { name: 'ExpireDelegationTokenResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeExpireDelegationTokenResponse, encode: encodeExpireDelegationTokenResponse }],
  [41, { name: 'DescribeDelegationTokenRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDescribeDelegationTokenRequest, encode: encodeDescribeDelegationTokenRequest }, { name: 'DescribeDelegationTokenResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 2, decode: decodeDescribeDelegationTokenResponse, encode: encodeDescribeDelegationTokenResponse }],
  [42, { name: 'DeleteGroupsRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeDeleteGroupsRequest, encode: encodeDeleteGroupsRequest }, { name: 'DeleteGroupsResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeDeleteGroupsResponse, encode: encodeDeleteGroupsResponse }],
  [43, { name: 'ElectLeadersRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeElectLeadersRequest, encode: encodeElectLeadersRequest }, { name: 'ElectLeadersResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 2, decode: decodeElectLeadersResponse, encode: encodeElectLeadersResponse }],
  [44, { name: 'IncrementalAlterConfigsRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeIncrementalAlterConfigsRequest, encode: encodeIncrementalAlterConfigsRequest }, { name: 'IncrementalAlterConfigsResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeIncrementalAlterConfigsResponse, encode: encodeIncrementalAlterConfigsResponse }],
  [45, { name: 'AlterPartitionReassignmentsRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeAlterPartitionReassignmentsRequest, encode: encodeAlterPartitionReassignmentsRequest }, { name: 'AlterPartitionReassignmentsResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeAlterPartitionReassignmentsResponse, encode: encodeAlterPartitionReassignmentsResponse }],
  [46, { name: 'ListPartitionReassignmentsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeListPartitionReassignmentsRequest, encode: encodeListPartitionReassignmentsRequest }, { name: 'ListPartitionReassignmentsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeListPartitionReassignmentsResponse, encode: encodeListPartitionReassignmentsResponse }],
  [47, { name: 'OffsetDeleteRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 32767, decode: decodeOffsetDeleteRequest, encode: encodeOffsetDeleteRequest }, { name: 'OffsetDeleteResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 32767, decode: decodeOffsetDeleteResponse, encode: encodeOffsetDeleteResponse }],
  [48, { name: 'DescribeClientQuotasRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeDescribeClientQuotasRequest, encode: encodeDescribeClientQuotasRequest }, { name: 'DescribeClientQuotasResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeDescribeClientQuotasResponse, encode: encodeDescribeClientQuotasResponse }],
  [49, { name: 'AlterClientQuotasRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeAlterClientQuotasRequest, encode: encodeAlterClientQuotasRequest }, { name: 'AlterClientQuotasResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeAlterClientQuotasResponse, encode: encodeAlterClientQuotasResponse }],
  [50, { name: 'DescribeUserScramCredentialsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeUserScramCredentialsRequest, encode: encodeDescribeUserScramCredentialsRequest }, { name: 'DescribeUserScramCredentialsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeUserScramCredentialsResponse, encode: encodeDescribeUserScramCredentialsResponse }],
  [51, { name: 'AlterUserScramCredentialsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAlterUserScramCredentialsRequest, encode: encodeAlterUserScramCredentialsRequest }, { name: 'AlterUserScramCredentialsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAlterUserScramCredentialsResponse, encode: encodeAlterUserScramCredentialsResponse }],
  [52, { name: 'VoteRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeVoteRequest, encode: encodeVoteRequest }, { name: 'VoteResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeVoteResponse, encode: encodeVoteResponse }],
  [53, { name: 'BeginQuorumEpochRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeBeginQuorumEpochRequest, encode: encodeBeginQuorumEpochRequest }, { name: 'BeginQuorumEpochResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeBeginQuorumEpochResponse, encode: encodeBeginQuorumEpochResponse }],
  [54, { name: 'EndQuorumEpochRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeEndQuorumEpochRequest, encode: encodeEndQuorumEpochRequest }, { name: 'EndQuorumEpochResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 1, decode: decodeEndQuorumEpochResponse, encode: encodeEndQuorumEpochResponse }],
  [55, { name: 'DescribeQuorumRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeDescribeQuorumRequest, encode: encodeDescribeQuorumRequest }, { name: 'DescribeQuorumResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeDescribeQuorumResponse, encode: encodeDescribeQuorumResponse }],
  [56, { name: 'AlterPartitionRequest', minVersion: 0, maxVersion: 3, flexibleFrom: 0, decode: decodeAlterPartitionRequest, encode: encodeAlterPartitionRequest }, { name: 'AlterPartitionResponse', minVersion: 0, maxVersion: 3, flexibleFrom: 0, decode: decodeAlterPartitionResponse, encode: encodeAlterPartitionResponse }],
  [57, { name: 'UpdateFeaturesRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeUpdateFeaturesRequest, encode: encodeUpdateFeaturesRequest }, { name: 'UpdateFeaturesResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeUpdateFeaturesResponse, encode: encodeUpdateFeaturesResponse }],
  [58, { name: 'EnvelopeRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeEnvelopeRequest, encode: encodeEnvelopeRequest }, { name: 'EnvelopeResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeEnvelopeResponse, encode: encodeEnvelopeResponse }],
  [59, { name: 'FetchSnapshotRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeFetchSnapshotRequest, encode: encodeFetchSnapshotRequest }, { name: 'FetchSnapshotResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeFetchSnapshotResponse, encode: encodeFetchSnapshotResponse }],
  [60, { name: 'DescribeClusterRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeDescribeClusterRequest, encode: encodeDescribeClusterRequest }, { name: 'DescribeClusterResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeDescribeClusterResponse, encode: encodeDescribeClusterResponse }],
  [61, { name: 'DescribeProducersRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeProducersRequest, encode: encodeDescribeProducersRequest }, { name: 'DescribeProducersResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeProducersResponse, encode: encodeDescribeProducersResponse }],
  [62, { name: 'BrokerRegistrationRequest', minVersion: 0, maxVersion: 4, flexibleFrom: 0, decode: decodeBrokerRegistrationRequest, encode: encodeBrokerRegistrationRequest }, { name: 'BrokerRegistrationResponse', minVersion: 0, maxVersion: 4, flexibleFrom: 0, decode: decodeBrokerRegistrationResponse, encode: encodeBrokerRegistrationResponse }],
  [63, { name: 'BrokerHeartbeatRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeBrokerHeartbeatRequest, encode: encodeBrokerHeartbeatRequest }, { name: 'BrokerHeartbeatResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeBrokerHeartbeatResponse, encode: encodeBrokerHeartbeatResponse }],
  [64, { name: 'UnregisterBrokerRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeUnregisterBrokerRequest, encode: encodeUnregisterBrokerRequest }, { name: 'UnregisterBrokerResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeUnregisterBrokerResponse, encode: encodeUnregisterBrokerResponse }],
  [65, { name: 'DescribeTransactionsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeTransactionsRequest, encode: encodeDescribeTransactionsRequest }, { name: 'DescribeTransactionsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeTransactionsResponse, encode: encodeDescribeTransactionsResponse }],
  [66, { name: 'ListTransactionsRequest', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeListTransactionsRequest, encode: encodeListTransactionsRequest }, { name: 'ListTransactionsResponse', minVersion: 0, maxVersion: 2, flexibleFrom: 0, decode: decodeListTransactionsResponse, encode: encodeListTransactionsResponse }],
  [67, { name: 'AllocateProducerIdsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAllocateProducerIdsRequest, encode: encodeAllocateProducerIdsRequest }, { name: 'AllocateProducerIdsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAllocateProducerIdsResponse, encode: encodeAllocateProducerIdsResponse }],
  [68, { name: 'ConsumerGroupHeartbeatRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeConsumerGroupHeartbeatRequest, encode: encodeConsumerGroupHeartbeatRequest }, { name: 'ConsumerGroupHeartbeatResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeConsumerGroupHeartbeatResponse, encode: encodeConsumerGroupHeartbeatResponse }],
  [69, { name: 'ConsumerGroupDescribeRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeConsumerGroupDescribeRequest, encode: encodeConsumerGroupDescribeRequest }, { name: 'ConsumerGroupDescribeResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeConsumerGroupDescribeResponse, encode: encodeConsumerGroupDescribeResponse }],
  [70, { name: 'ControllerRegistrationRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeControllerRegistrationRequest, encode: encodeControllerRegistrationRequest }, { name: 'ControllerRegistrationResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeControllerRegistrationResponse, encode: encodeControllerRegistrationResponse }],
  [71, { name: 'GetTelemetrySubscriptionsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeGetTelemetrySubscriptionsRequest, encode: encodeGetTelemetrySubscriptionsRequest }, { name: 'GetTelemetrySubscriptionsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeGetTelemetrySubscriptionsResponse, encode: encodeGetTelemetrySubscriptionsResponse }],
  [72, { name: 'PushTelemetryRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodePushTelemetryRequest, encode: encodePushTelemetryRequest }, { name: 'PushTelemetryResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodePushTelemetryResponse, encode: encodePushTelemetryResponse }],
  [73, { name: 'AssignReplicasToDirsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAssignReplicasToDirsRequest, encode: encodeAssignReplicasToDirsRequest }, { name: 'AssignReplicasToDirsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAssignReplicasToDirsResponse, encode: encodeAssignReplicasToDirsResponse }],
  [74, { name: 'ListConfigResourcesRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeListConfigResourcesRequest, encode: encodeListConfigResourcesRequest }, { name: 'ListConfigResourcesResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeListConfigResourcesResponse, encode: encodeListConfigResourcesResponse }],
  [75, { name: 'DescribeTopicPartitionsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeTopicPartitionsRequest, encode: encodeDescribeTopicPartitionsRequest }, { name: 'DescribeTopicPartitionsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDescribeTopicPartitionsResponse, encode: encodeDescribeTopicPartitionsResponse }],
  [76, { name: 'ShareGroupHeartbeatRequest', minVersion: 1, maxVersion: 1, flexibleFrom: 0, decode: decodeShareGroupHeartbeatRequest, encode: encodeShareGroupHeartbeatRequest }, { name: 'ShareGroupHeartbeatResponse', minVersion: 1, maxVersion: 1, flexibleFrom: 0, decode: decodeShareGroupHeartbeatResponse, encode: encodeShareGroupHeartbeatResponse }],
  [77, { name: 'ShareGroupDescribeRequest', minVersion: 1, maxVersion: 1, flexibleFrom: 0, decode: decodeShareGroupDescribeRequest, encode: encodeShareGroupDescribeRequest }, { name: 'ShareGroupDescribeResponse', minVersion: 1, maxVersion: 1, flexibleFrom: 0, decode: decodeShareGroupDescribeResponse, encode: encodeShareGroupDescribeResponse }],
  [78, { name: 'ShareFetchRequest', minVersion: 1, maxVersion: 2, flexibleFrom: 0, decode: decodeShareFetchRequest, encode: encodeShareFetchRequest }, { name: 'ShareFetchResponse', minVersion: 1, maxVersion: 2, flexibleFrom: 0, decode: decodeShareFetchResponse, encode: encodeShareFetchResponse }],
  [79, { name: 'ShareAcknowledgeRequest', minVersion: 1, maxVersion: 2, flexibleFrom: 0, decode: decodeShareAcknowledgeRequest, encode: encodeShareAcknowledgeRequest }, { name: 'ShareAcknowledgeResponse', minVersion: 1, maxVersion: 2, flexibleFrom: 0, decode: decodeShareAcknowledgeResponse, encode: encodeShareAcknowledgeResponse }],
  [80, { name: 'AddRaftVoterRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeAddRaftVoterRequest, encode: encodeAddRaftVoterRequest }, { name: 'AddRaftVoterResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeAddRaftVoterResponse, encode: encodeAddRaftVoterResponse }],
  [81, { name: 'RemoveRaftVoterRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeRemoveRaftVoterRequest, encode: encodeRemoveRaftVoterRequest }, { name: 'RemoveRaftVoterResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeRemoveRaftVoterResponse, encode: encodeRemoveRaftVoterResponse }],
  [82, { name: 'UpdateRaftVoterRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeUpdateRaftVoterRequest, encode: encodeUpdateRaftVoterRequest }, { name: 'UpdateRaftVoterResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeUpdateRaftVoterResponse, encode: encodeUpdateRaftVoterResponse }],
  [83, { name: 'InitializeShareGroupStateRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeInitializeShareGroupStateRequest, encode: encodeInitializeShareGroupStateRequest }, { name: 'InitializeShareGroupStateResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeInitializeShareGroupStateResponse, encode: encodeInitializeShareGroupStateResponse }],
  [84, { name: 'ReadShareGroupStateRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeReadShareGroupStateRequest, encode: encodeReadShareGroupStateRequest }, { name: 'ReadShareGroupStateResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeReadShareGroupStateResponse, encode: encodeReadShareGroupStateResponse }],
  [85, { name: 'WriteShareGroupStateRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeWriteShareGroupStateRequest, encode: encodeWriteShareGroupStateRequest }, { name: 'WriteShareGroupStateResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeWriteShareGroupStateResponse, encode: encodeWriteShareGroupStateResponse }],
  [86, { name: 'DeleteShareGroupStateRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDeleteShareGroupStateRequest, encode: encodeDeleteShareGroupStateRequest }, { name: 'DeleteShareGroupStateResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDeleteShareGroupStateResponse, encode: encodeDeleteShareGroupStateResponse }],
  [87, { name: 'ReadShareGroupStateSummaryRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeReadShareGroupStateSummaryRequest, encode: encodeReadShareGroupStateSummaryRequest }, { name: 'ReadShareGroupStateSummaryResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeReadShareGroupStateSummaryResponse, encode: encodeReadShareGroupStateSummaryResponse }],
  [88, { name: 'StreamsGroupHeartbeatRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeStreamsGroupHeartbeatRequest, encode: encodeStreamsGroupHeartbeatRequest }, { name: 'StreamsGroupHeartbeatResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeStreamsGroupHeartbeatResponse, encode: encodeStreamsGroupHeartbeatResponse }],
  [89, { name: 'StreamsGroupDescribeRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeStreamsGroupDescribeRequest, encode: encodeStreamsGroupDescribeRequest }, { name: 'StreamsGroupDescribeResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeStreamsGroupDescribeResponse, encode: encodeStreamsGroupDescribeResponse }],
  [90, { name: 'DescribeShareGroupOffsetsRequest', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeDescribeShareGroupOffsetsRequest, encode: encodeDescribeShareGroupOffsetsRequest }, { name: 'DescribeShareGroupOffsetsResponse', minVersion: 0, maxVersion: 1, flexibleFrom: 0, decode: decodeDescribeShareGroupOffsetsResponse, encode: encodeDescribeShareGroupOffsetsResponse }],
  [91, { name: 'AlterShareGroupOffsetsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAlterShareGroupOffsetsRequest, encode: encodeAlterShareGroupOffsetsRequest }, { name: 'AlterShareGroupOffsetsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeAlterShareGroupOffsetsResponse, encode: encodeAlterShareGroupOffsetsResponse }],
  [92, { name: 'DeleteShareGroupOffsetsRequest', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDeleteShareGroupOffsetsRequest, encode: encodeDeleteShareGroupOffsetsRequest }, { name: 'DeleteShareGroupOffsetsResponse', minVersion: 0, maxVersion: 0, flexibleFrom: 0, decode: decodeDeleteShareGroupOffsetsResponse, encode: encodeDeleteShareGroupOffsetsResponse }],
];
