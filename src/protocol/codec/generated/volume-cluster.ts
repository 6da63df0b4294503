// Made by `npm run generate` from src/protocol/schema/. Do not edit.
import { ZERO_UUID } from '../../../base/ids.ts';
import type {
  LeaderAndIsrRequest,
  LeaderAndIsrRequestInput,
  LeaderAndIsrRequestLeaderAndIsrLiveLeader,
  LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput,
  LeaderAndIsrRequestLeaderAndIsrPartitionState,
  LeaderAndIsrRequestLeaderAndIsrPartitionStateInput,
  LeaderAndIsrRequestLeaderAndIsrTopicState,
  LeaderAndIsrRequestLeaderAndIsrTopicStateInput,
  LeaderAndIsrResponse,
  LeaderAndIsrResponseInput,
  LeaderAndIsrResponseLeaderAndIsrPartitionError,
  LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput,
  LeaderAndIsrResponseLeaderAndIsrTopicError,
  LeaderAndIsrResponseLeaderAndIsrTopicErrorInput,
} from '../../messages/leader-and-isr.ts';
import type {
  StopReplicaRequest,
  StopReplicaRequestInput,
  StopReplicaRequestStopReplicaPartitionState,
  StopReplicaRequestStopReplicaPartitionStateInput,
  StopReplicaRequestStopReplicaPartitionV0,
  StopReplicaRequestStopReplicaPartitionV0Input,
  StopReplicaRequestStopReplicaTopicState,
  StopReplicaRequestStopReplicaTopicStateInput,
  StopReplicaRequestStopReplicaTopicV1,
  StopReplicaRequestStopReplicaTopicV1Input,
  StopReplicaResponse,
  StopReplicaResponseInput,
  StopReplicaResponseStopReplicaPartitionError,
  StopReplicaResponseStopReplicaPartitionErrorInput,
} from '../../messages/stop-replica.ts';
import type {
  UpdateMetadataRequest,
  UpdateMetadataRequestInput,
  UpdateMetadataRequestUpdateMetadataBroker,
  UpdateMetadataRequestUpdateMetadataBrokerInput,
  UpdateMetadataRequestUpdateMetadataEndpoint,
  UpdateMetadataRequestUpdateMetadataEndpointInput,
  UpdateMetadataRequestUpdateMetadataPartitionState,
  UpdateMetadataRequestUpdateMetadataPartitionStateInput,
  UpdateMetadataRequestUpdateMetadataTopicState,
  UpdateMetadataRequestUpdateMetadataTopicStateInput,
  UpdateMetadataResponse,
  UpdateMetadataResponseInput,
} from '../../messages/update-metadata.ts';
import type {
  ControlledShutdownRequest,
  ControlledShutdownRequestInput,
  ControlledShutdownResponse,
  ControlledShutdownResponseInput,
  ControlledShutdownResponseRemainingPartition,
  ControlledShutdownResponseRemainingPartitionInput,
} from '../../messages/controlled-shutdown.ts';
import type {
  DeleteRecordsRequest,
  DeleteRecordsRequestDeleteRecordsPartition,
  DeleteRecordsRequestDeleteRecordsPartitionInput,
  DeleteRecordsRequestDeleteRecordsTopic,
  DeleteRecordsRequestDeleteRecordsTopicInput,
  DeleteRecordsRequestInput,
  DeleteRecordsResponse,
  DeleteRecordsResponseDeleteRecordsPartitionResult,
  DeleteRecordsResponseDeleteRecordsPartitionResultInput,
  DeleteRecordsResponseDeleteRecordsTopicResult,
  DeleteRecordsResponseDeleteRecordsTopicResultInput,
  DeleteRecordsResponseInput,
} from '../../messages/delete-records.ts';
import type {
  OffsetForLeaderEpochRequest,
  OffsetForLeaderEpochRequestInput,
  OffsetForLeaderEpochRequestOffsetForLeaderPartition,
  OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput,
  OffsetForLeaderEpochRequestOffsetForLeaderTopic,
  OffsetForLeaderEpochRequestOffsetForLeaderTopicInput,
  OffsetForLeaderEpochResponse,
  OffsetForLeaderEpochResponseEpochEndOffset,
  OffsetForLeaderEpochResponseEpochEndOffsetInput,
  OffsetForLeaderEpochResponseInput,
  OffsetForLeaderEpochResponseOffsetForLeaderTopicResult,
  OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput,
} from '../../messages/offset-for-leader-epoch.ts';
import type {
  AddPartitionsToTxnRequest,
  AddPartitionsToTxnRequestAddPartitionsToTxnTopic,
  AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput,
  AddPartitionsToTxnRequestAddPartitionsToTxnTransaction,
  AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput,
  AddPartitionsToTxnRequestInput,
  AddPartitionsToTxnResponse,
  AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput,
  AddPartitionsToTxnResponseAddPartitionsToTxnResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnResultInput,
  AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult,
  AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput,
  AddPartitionsToTxnResponseInput,
} from '../../messages/add-partitions-to-txn.ts';
import type {
  AddOffsetsToTxnRequest,
  AddOffsetsToTxnRequestInput,
  AddOffsetsToTxnResponse,
  AddOffsetsToTxnResponseInput,
} from '../../messages/add-offsets-to-txn.ts';
import type {
  EndTxnRequest,
  EndTxnRequestInput,
  EndTxnResponse,
  EndTxnResponseInput,
} from '../../messages/end-txn.ts';
import type {
  WriteTxnMarkersRequest,
  WriteTxnMarkersRequestInput,
  WriteTxnMarkersRequestWritableTxnMarker,
  WriteTxnMarkersRequestWritableTxnMarkerInput,
  WriteTxnMarkersRequestWritableTxnMarkerTopic,
  WriteTxnMarkersRequestWritableTxnMarkerTopicInput,
  WriteTxnMarkersResponse,
  WriteTxnMarkersResponseInput,
  WriteTxnMarkersResponseWritableTxnMarkerPartitionResult,
  WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput,
  WriteTxnMarkersResponseWritableTxnMarkerResult,
  WriteTxnMarkersResponseWritableTxnMarkerResultInput,
  WriteTxnMarkersResponseWritableTxnMarkerTopicResult,
  WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput,
} from '../../messages/write-txn-markers.ts';
import type {
  TxnOffsetCommitRequest,
  TxnOffsetCommitRequestInput,
  TxnOffsetCommitRequestTxnOffsetCommitRequestPartition,
  TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput,
  TxnOffsetCommitRequestTxnOffsetCommitRequestTopic,
  TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput,
  TxnOffsetCommitResponse,
  TxnOffsetCommitResponseInput,
  TxnOffsetCommitResponseTxnOffsetCommitResponsePartition,
  TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput,
  TxnOffsetCommitResponseTxnOffsetCommitResponseTopic,
  TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput,
} from '../../messages/txn-offset-commit.ts';
import type {
  DescribeAclsRequest,
  DescribeAclsRequestInput,
  DescribeAclsResponse,
  DescribeAclsResponseAclDescription,
  DescribeAclsResponseAclDescriptionInput,
  DescribeAclsResponseDescribeAclsResource,
  DescribeAclsResponseDescribeAclsResourceInput,
  DescribeAclsResponseInput,
} from '../../messages/describe-acls.ts';
import type {
  CreateAclsRequest,
  CreateAclsRequestAclCreation,
  CreateAclsRequestAclCreationInput,
  CreateAclsRequestInput,
  CreateAclsResponse,
  CreateAclsResponseAclCreationResult,
  CreateAclsResponseAclCreationResultInput,
  CreateAclsResponseInput,
} from '../../messages/create-acls.ts';
import type {
  DeleteAclsRequest,
  DeleteAclsRequestDeleteAclsFilter,
  DeleteAclsRequestDeleteAclsFilterInput,
  DeleteAclsRequestInput,
  DeleteAclsResponse,
  DeleteAclsResponseDeleteAclsFilterResult,
  DeleteAclsResponseDeleteAclsFilterResultInput,
  DeleteAclsResponseDeleteAclsMatchingAcl,
  DeleteAclsResponseDeleteAclsMatchingAclInput,
  DeleteAclsResponseInput,
} from '../../messages/delete-acls.ts';
import type {
  AlterConfigsRequest,
  AlterConfigsRequestAlterConfigsResource,
  AlterConfigsRequestAlterConfigsResourceInput,
  AlterConfigsRequestAlterableConfig,
  AlterConfigsRequestAlterableConfigInput,
  AlterConfigsRequestInput,
  AlterConfigsResponse,
  AlterConfigsResponseAlterConfigsResourceResponse,
  AlterConfigsResponseAlterConfigsResourceResponseInput,
  AlterConfigsResponseInput,
} from '../../messages/alter-configs.ts';
import type {
  AlterReplicaLogDirsRequest,
  AlterReplicaLogDirsRequestAlterReplicaLogDir,
  AlterReplicaLogDirsRequestAlterReplicaLogDirInput,
  AlterReplicaLogDirsRequestAlterReplicaLogDirTopic,
  AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput,
  AlterReplicaLogDirsRequestInput,
  AlterReplicaLogDirsResponse,
  AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult,
  AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput,
  AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult,
  AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput,
  AlterReplicaLogDirsResponseInput,
} from '../../messages/alter-replica-log-dirs.ts';
import type {
  DescribeLogDirsRequest,
  DescribeLogDirsRequestDescribableLogDirTopic,
  DescribeLogDirsRequestDescribableLogDirTopicInput,
  DescribeLogDirsRequestInput,
  DescribeLogDirsResponse,
  DescribeLogDirsResponseDescribeLogDirsPartition,
  DescribeLogDirsResponseDescribeLogDirsPartitionInput,
  DescribeLogDirsResponseDescribeLogDirsResult,
  DescribeLogDirsResponseDescribeLogDirsResultInput,
  DescribeLogDirsResponseDescribeLogDirsTopic,
  DescribeLogDirsResponseDescribeLogDirsTopicInput,
  DescribeLogDirsResponseInput,
} from '../../messages/describe-log-dirs.ts';
import type {
  CreateDelegationTokenRequest,
  CreateDelegationTokenRequestCreatableRenewers,
  CreateDelegationTokenRequestCreatableRenewersInput,
  CreateDelegationTokenRequestInput,
  CreateDelegationTokenResponse,
  CreateDelegationTokenResponseInput,
} from '../../messages/create-delegation-token.ts';
import type {
  RenewDelegationTokenRequest,
  RenewDelegationTokenRequestInput,
  RenewDelegationTokenResponse,
  RenewDelegationTokenResponseInput,
} from '../../messages/renew-delegation-token.ts';
import type {
  ExpireDelegationTokenRequest,
  ExpireDelegationTokenRequestInput,
  ExpireDelegationTokenResponse,
  ExpireDelegationTokenResponseInput,
} from '../../messages/expire-delegation-token.ts';
import type {
  DescribeDelegationTokenRequest,
  DescribeDelegationTokenRequestDescribeDelegationTokenOwner,
  DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput,
  DescribeDelegationTokenRequestInput,
  DescribeDelegationTokenResponse,
  DescribeDelegationTokenResponseDescribedDelegationToken,
  DescribeDelegationTokenResponseDescribedDelegationTokenInput,
  DescribeDelegationTokenResponseDescribedDelegationTokenRenewer,
  DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput,
  DescribeDelegationTokenResponseInput,
} from '../../messages/describe-delegation-token.ts';
import type {
  ElectLeadersRequest,
  ElectLeadersRequestInput,
  ElectLeadersRequestTopicPartitions,
  ElectLeadersRequestTopicPartitionsInput,
  ElectLeadersResponse,
  ElectLeadersResponseInput,
  ElectLeadersResponsePartitionResult,
  ElectLeadersResponsePartitionResultInput,
  ElectLeadersResponseReplicaElectionResult,
  ElectLeadersResponseReplicaElectionResultInput,
} from '../../messages/elect-leaders.ts';
import type {
  AlterPartitionReassignmentsRequest,
  AlterPartitionReassignmentsRequestInput,
  AlterPartitionReassignmentsRequestReassignablePartition,
  AlterPartitionReassignmentsRequestReassignablePartitionInput,
  AlterPartitionReassignmentsRequestReassignableTopic,
  AlterPartitionReassignmentsRequestReassignableTopicInput,
  AlterPartitionReassignmentsResponse,
  AlterPartitionReassignmentsResponseInput,
  AlterPartitionReassignmentsResponseReassignablePartitionResponse,
  AlterPartitionReassignmentsResponseReassignablePartitionResponseInput,
  AlterPartitionReassignmentsResponseReassignableTopicResponse,
  AlterPartitionReassignmentsResponseReassignableTopicResponseInput,
} from '../../messages/alter-partition-reassignments.ts';
import type {
  ListPartitionReassignmentsRequest,
  ListPartitionReassignmentsRequestInput,
  ListPartitionReassignmentsRequestListPartitionReassignmentsTopics,
  ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput,
  ListPartitionReassignmentsResponse,
  ListPartitionReassignmentsResponseInput,
  ListPartitionReassignmentsResponseOngoingPartitionReassignment,
  ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput,
  ListPartitionReassignmentsResponseOngoingTopicReassignment,
  ListPartitionReassignmentsResponseOngoingTopicReassignmentInput,
} from '../../messages/list-partition-reassignments.ts';
import type {
  OffsetDeleteRequest,
  OffsetDeleteRequestInput,
  OffsetDeleteRequestOffsetDeleteRequestPartition,
  OffsetDeleteRequestOffsetDeleteRequestPartitionInput,
  OffsetDeleteRequestOffsetDeleteRequestTopic,
  OffsetDeleteRequestOffsetDeleteRequestTopicInput,
  OffsetDeleteResponse,
  OffsetDeleteResponseInput,
  OffsetDeleteResponseOffsetDeleteResponsePartition,
  OffsetDeleteResponseOffsetDeleteResponsePartitionInput,
  OffsetDeleteResponseOffsetDeleteResponseTopic,
  OffsetDeleteResponseOffsetDeleteResponseTopicInput,
} from '../../messages/offset-delete.ts';
import type {
  DescribeClientQuotasRequest,
  DescribeClientQuotasRequestComponentData,
  DescribeClientQuotasRequestComponentDataInput,
  DescribeClientQuotasRequestInput,
  DescribeClientQuotasResponse,
  DescribeClientQuotasResponseEntityData,
  DescribeClientQuotasResponseEntityDataInput,
  DescribeClientQuotasResponseEntryData,
  DescribeClientQuotasResponseEntryDataInput,
  DescribeClientQuotasResponseInput,
  DescribeClientQuotasResponseValueData,
  DescribeClientQuotasResponseValueDataInput,
} from '../../messages/describe-client-quotas.ts';
import type {
  AlterClientQuotasRequest,
  AlterClientQuotasRequestEntityData,
  AlterClientQuotasRequestEntityDataInput,
  AlterClientQuotasRequestEntryData,
  AlterClientQuotasRequestEntryDataInput,
  AlterClientQuotasRequestInput,
  AlterClientQuotasRequestOpData,
  AlterClientQuotasRequestOpDataInput,
  AlterClientQuotasResponse,
  AlterClientQuotasResponseEntityData,
  AlterClientQuotasResponseEntityDataInput,
  AlterClientQuotasResponseEntryData,
  AlterClientQuotasResponseEntryDataInput,
  AlterClientQuotasResponseInput,
} from '../../messages/alter-client-quotas.ts';
import type {
  DescribeUserScramCredentialsRequest,
  DescribeUserScramCredentialsRequestInput,
  DescribeUserScramCredentialsRequestUserName,
  DescribeUserScramCredentialsRequestUserNameInput,
  DescribeUserScramCredentialsResponse,
  DescribeUserScramCredentialsResponseCredentialInfo,
  DescribeUserScramCredentialsResponseCredentialInfoInput,
  DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult,
  DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput,
  DescribeUserScramCredentialsResponseInput,
} from '../../messages/describe-user-scram-credentials.ts';
import type {
  AlterUserScramCredentialsRequest,
  AlterUserScramCredentialsRequestInput,
  AlterUserScramCredentialsRequestScramCredentialDeletion,
  AlterUserScramCredentialsRequestScramCredentialDeletionInput,
  AlterUserScramCredentialsRequestScramCredentialUpsertion,
  AlterUserScramCredentialsRequestScramCredentialUpsertionInput,
  AlterUserScramCredentialsResponse,
  AlterUserScramCredentialsResponseAlterUserScramCredentialsResult,
  AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput,
  AlterUserScramCredentialsResponseInput,
} from '../../messages/alter-user-scram-credentials.ts';
import type {
  VoteRequest,
  VoteRequestInput,
  VoteRequestPartitionData,
  VoteRequestPartitionDataInput,
  VoteRequestTopicData,
  VoteRequestTopicDataInput,
  VoteResponse,
  VoteResponseInput,
  VoteResponseNodeEndpoint,
  VoteResponseNodeEndpointInput,
  VoteResponsePartitionData,
  VoteResponsePartitionDataInput,
  VoteResponseTopicData,
  VoteResponseTopicDataInput,
} from '../../messages/vote.ts';
import type {
  BeginQuorumEpochRequest,
  BeginQuorumEpochRequestInput,
  BeginQuorumEpochRequestLeaderEndpoint,
  BeginQuorumEpochRequestLeaderEndpointInput,
  BeginQuorumEpochRequestPartitionData,
  BeginQuorumEpochRequestPartitionDataInput,
  BeginQuorumEpochRequestTopicData,
  BeginQuorumEpochRequestTopicDataInput,
  BeginQuorumEpochResponse,
  BeginQuorumEpochResponseInput,
  BeginQuorumEpochResponseNodeEndpoint,
  BeginQuorumEpochResponseNodeEndpointInput,
  BeginQuorumEpochResponsePartitionData,
  BeginQuorumEpochResponsePartitionDataInput,
  BeginQuorumEpochResponseTopicData,
  BeginQuorumEpochResponseTopicDataInput,
} from '../../messages/begin-quorum-epoch.ts';
import type {
  EndQuorumEpochRequest,
  EndQuorumEpochRequestInput,
  EndQuorumEpochRequestLeaderEndpoint,
  EndQuorumEpochRequestLeaderEndpointInput,
  EndQuorumEpochRequestPartitionData,
  EndQuorumEpochRequestPartitionDataInput,
  EndQuorumEpochRequestReplicaInfo,
  EndQuorumEpochRequestReplicaInfoInput,
  EndQuorumEpochRequestTopicData,
  EndQuorumEpochRequestTopicDataInput,
  EndQuorumEpochResponse,
  EndQuorumEpochResponseInput,
  EndQuorumEpochResponseNodeEndpoint,
  EndQuorumEpochResponseNodeEndpointInput,
  EndQuorumEpochResponsePartitionData,
  EndQuorumEpochResponsePartitionDataInput,
  EndQuorumEpochResponseTopicData,
  EndQuorumEpochResponseTopicDataInput,
} from '../../messages/end-quorum-epoch.ts';
import type {
  DescribeQuorumRequest,
  DescribeQuorumRequestInput,
  DescribeQuorumRequestPartitionData,
  DescribeQuorumRequestPartitionDataInput,
  DescribeQuorumRequestTopicData,
  DescribeQuorumRequestTopicDataInput,
  DescribeQuorumResponse,
  DescribeQuorumResponseInput,
  DescribeQuorumResponseListener,
  DescribeQuorumResponseListenerInput,
  DescribeQuorumResponseNode,
  DescribeQuorumResponseNodeInput,
  DescribeQuorumResponsePartitionData,
  DescribeQuorumResponsePartitionDataInput,
  DescribeQuorumResponseReplicaState,
  DescribeQuorumResponseReplicaStateInput,
  DescribeQuorumResponseTopicData,
  DescribeQuorumResponseTopicDataInput,
} from '../../messages/describe-quorum.ts';
import type {
  AlterPartitionRequest,
  AlterPartitionRequestBrokerState,
  AlterPartitionRequestBrokerStateInput,
  AlterPartitionRequestInput,
  AlterPartitionRequestPartitionData,
  AlterPartitionRequestPartitionDataInput,
  AlterPartitionRequestTopicData,
  AlterPartitionRequestTopicDataInput,
  AlterPartitionResponse,
  AlterPartitionResponseInput,
  AlterPartitionResponsePartitionData,
  AlterPartitionResponsePartitionDataInput,
  AlterPartitionResponseTopicData,
  AlterPartitionResponseTopicDataInput,
} from '../../messages/alter-partition.ts';
import type {
  UpdateFeaturesRequest,
  UpdateFeaturesRequestFeatureUpdateKey,
  UpdateFeaturesRequestFeatureUpdateKeyInput,
  UpdateFeaturesRequestInput,
  UpdateFeaturesResponse,
  UpdateFeaturesResponseInput,
  UpdateFeaturesResponseUpdatableFeatureResult,
  UpdateFeaturesResponseUpdatableFeatureResultInput,
} from '../../messages/update-features.ts';
import type {
  EnvelopeRequest,
  EnvelopeRequestInput,
  EnvelopeResponse,
  EnvelopeResponseInput,
} from '../../messages/envelope.ts';
import type {
  FetchSnapshotRequest,
  FetchSnapshotRequestInput,
  FetchSnapshotRequestPartitionSnapshot,
  FetchSnapshotRequestPartitionSnapshotInput,
  FetchSnapshotRequestSnapshotId,
  FetchSnapshotRequestSnapshotIdInput,
  FetchSnapshotRequestTopicSnapshot,
  FetchSnapshotRequestTopicSnapshotInput,
  FetchSnapshotResponse,
  FetchSnapshotResponseInput,
  FetchSnapshotResponseLeaderIdAndEpoch,
  FetchSnapshotResponseLeaderIdAndEpochInput,
  FetchSnapshotResponseNodeEndpoint,
  FetchSnapshotResponseNodeEndpointInput,
  FetchSnapshotResponsePartitionSnapshot,
  FetchSnapshotResponsePartitionSnapshotInput,
  FetchSnapshotResponseSnapshotId,
  FetchSnapshotResponseSnapshotIdInput,
  FetchSnapshotResponseTopicSnapshot,
  FetchSnapshotResponseTopicSnapshotInput,
} from '../../messages/fetch-snapshot.ts';
import type {
  DescribeProducersRequest,
  DescribeProducersRequestInput,
  DescribeProducersRequestTopicRequest,
  DescribeProducersRequestTopicRequestInput,
  DescribeProducersResponse,
  DescribeProducersResponseInput,
  DescribeProducersResponsePartitionResponse,
  DescribeProducersResponsePartitionResponseInput,
  DescribeProducersResponseProducerState,
  DescribeProducersResponseProducerStateInput,
  DescribeProducersResponseTopicResponse,
  DescribeProducersResponseTopicResponseInput,
} from '../../messages/describe-producers.ts';
import type {
  BrokerRegistrationRequest,
  BrokerRegistrationRequestFeature,
  BrokerRegistrationRequestFeatureInput,
  BrokerRegistrationRequestInput,
  BrokerRegistrationRequestListener,
  BrokerRegistrationRequestListenerInput,
  BrokerRegistrationResponse,
  BrokerRegistrationResponseInput,
} from '../../messages/broker-registration.ts';
import type {
  BrokerHeartbeatRequest,
  BrokerHeartbeatRequestInput,
  BrokerHeartbeatResponse,
  BrokerHeartbeatResponseInput,
} from '../../messages/broker-heartbeat.ts';
import type {
  UnregisterBrokerRequest,
  UnregisterBrokerRequestInput,
  UnregisterBrokerResponse,
  UnregisterBrokerResponseInput,
} from '../../messages/unregister-broker.ts';
import type {
  DescribeTransactionsRequest,
  DescribeTransactionsRequestInput,
  DescribeTransactionsResponse,
  DescribeTransactionsResponseInput,
  DescribeTransactionsResponseTopicData,
  DescribeTransactionsResponseTopicDataInput,
  DescribeTransactionsResponseTransactionState,
  DescribeTransactionsResponseTransactionStateInput,
} from '../../messages/describe-transactions.ts';
import type {
  ListTransactionsRequest,
  ListTransactionsRequestInput,
  ListTransactionsResponse,
  ListTransactionsResponseInput,
  ListTransactionsResponseTransactionState,
  ListTransactionsResponseTransactionStateInput,
} from '../../messages/list-transactions.ts';
import type {
  AllocateProducerIdsRequest,
  AllocateProducerIdsRequestInput,
  AllocateProducerIdsResponse,
  AllocateProducerIdsResponseInput,
} from '../../messages/allocate-producer-ids.ts';
import type {
  ConsumerGroupHeartbeatRequest,
  ConsumerGroupHeartbeatRequestInput,
  ConsumerGroupHeartbeatRequestTopicPartitions,
  ConsumerGroupHeartbeatRequestTopicPartitionsInput,
  ConsumerGroupHeartbeatResponse,
  ConsumerGroupHeartbeatResponseAssignment,
  ConsumerGroupHeartbeatResponseAssignmentInput,
  ConsumerGroupHeartbeatResponseInput,
  ConsumerGroupHeartbeatResponseTopicPartitions,
  ConsumerGroupHeartbeatResponseTopicPartitionsInput,
} from '../../messages/consumer-group-heartbeat.ts';
import type {
  ConsumerGroupDescribeRequest,
  ConsumerGroupDescribeRequestInput,
  ConsumerGroupDescribeResponse,
  ConsumerGroupDescribeResponseAssignment,
  ConsumerGroupDescribeResponseAssignmentInput,
  ConsumerGroupDescribeResponseDescribedGroup,
  ConsumerGroupDescribeResponseDescribedGroupInput,
  ConsumerGroupDescribeResponseInput,
  ConsumerGroupDescribeResponseMember,
  ConsumerGroupDescribeResponseMemberInput,
  ConsumerGroupDescribeResponseTopicPartitions,
  ConsumerGroupDescribeResponseTopicPartitionsInput,
} from '../../messages/consumer-group-describe.ts';
import type {
  ControllerRegistrationRequest,
  ControllerRegistrationRequestFeature,
  ControllerRegistrationRequestFeatureInput,
  ControllerRegistrationRequestInput,
  ControllerRegistrationRequestListener,
  ControllerRegistrationRequestListenerInput,
  ControllerRegistrationResponse,
  ControllerRegistrationResponseInput,
} from '../../messages/controller-registration.ts';
import type {
  GetTelemetrySubscriptionsRequest,
  GetTelemetrySubscriptionsRequestInput,
  GetTelemetrySubscriptionsResponse,
  GetTelemetrySubscriptionsResponseInput,
} from '../../messages/get-telemetry-subscriptions.ts';
import type {
  PushTelemetryRequest,
  PushTelemetryRequestInput,
  PushTelemetryResponse,
  PushTelemetryResponseInput,
} from '../../messages/push-telemetry.ts';
import type {
  AssignReplicasToDirsRequest,
  AssignReplicasToDirsRequestDirectoryData,
  AssignReplicasToDirsRequestDirectoryDataInput,
  AssignReplicasToDirsRequestInput,
  AssignReplicasToDirsRequestPartitionData,
  AssignReplicasToDirsRequestPartitionDataInput,
  AssignReplicasToDirsRequestTopicData,
  AssignReplicasToDirsRequestTopicDataInput,
  AssignReplicasToDirsResponse,
  AssignReplicasToDirsResponseDirectoryData,
  AssignReplicasToDirsResponseDirectoryDataInput,
  AssignReplicasToDirsResponseInput,
  AssignReplicasToDirsResponsePartitionData,
  AssignReplicasToDirsResponsePartitionDataInput,
  AssignReplicasToDirsResponseTopicData,
  AssignReplicasToDirsResponseTopicDataInput,
} from '../../messages/assign-replicas-to-dirs.ts';
import type {
  ListConfigResourcesRequest,
  ListConfigResourcesRequestInput,
  ListConfigResourcesResponse,
  ListConfigResourcesResponseConfigResource,
  ListConfigResourcesResponseConfigResourceInput,
  ListConfigResourcesResponseInput,
} from '../../messages/list-config-resources.ts';
import type {
  DescribeTopicPartitionsRequest,
  DescribeTopicPartitionsRequestCursor,
  DescribeTopicPartitionsRequestCursorInput,
  DescribeTopicPartitionsRequestInput,
  DescribeTopicPartitionsRequestTopicRequest,
  DescribeTopicPartitionsRequestTopicRequestInput,
  DescribeTopicPartitionsResponse,
  DescribeTopicPartitionsResponseCursor,
  DescribeTopicPartitionsResponseCursorInput,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic,
  DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput,
  DescribeTopicPartitionsResponseInput,
} from '../../messages/describe-topic-partitions.ts';
import type {
  ShareGroupHeartbeatRequest,
  ShareGroupHeartbeatRequestInput,
  ShareGroupHeartbeatResponse,
  ShareGroupHeartbeatResponseAssignment,
  ShareGroupHeartbeatResponseAssignmentInput,
  ShareGroupHeartbeatResponseInput,
  ShareGroupHeartbeatResponseTopicPartitions,
  ShareGroupHeartbeatResponseTopicPartitionsInput,
} from '../../messages/share-group-heartbeat.ts';
import type {
  ShareGroupDescribeRequest,
  ShareGroupDescribeRequestInput,
  ShareGroupDescribeResponse,
  ShareGroupDescribeResponseAssignment,
  ShareGroupDescribeResponseAssignmentInput,
  ShareGroupDescribeResponseDescribedGroup,
  ShareGroupDescribeResponseDescribedGroupInput,
  ShareGroupDescribeResponseInput,
  ShareGroupDescribeResponseMember,
  ShareGroupDescribeResponseMemberInput,
  ShareGroupDescribeResponseTopicPartitions,
  ShareGroupDescribeResponseTopicPartitionsInput,
} from '../../messages/share-group-describe.ts';
import type {
  ShareFetchRequest,
  ShareFetchRequestAcknowledgementBatch,
  ShareFetchRequestAcknowledgementBatchInput,
  ShareFetchRequestFetchPartition,
  ShareFetchRequestFetchPartitionInput,
  ShareFetchRequestFetchTopic,
  ShareFetchRequestFetchTopicInput,
  ShareFetchRequestForgottenTopic,
  ShareFetchRequestForgottenTopicInput,
  ShareFetchRequestInput,
  ShareFetchResponse,
  ShareFetchResponseAcquiredRecords,
  ShareFetchResponseAcquiredRecordsInput,
  ShareFetchResponseInput,
  ShareFetchResponseLeaderIdAndEpoch,
  ShareFetchResponseLeaderIdAndEpochInput,
  ShareFetchResponseNodeEndpoint,
  ShareFetchResponseNodeEndpointInput,
  ShareFetchResponsePartitionData,
  ShareFetchResponsePartitionDataInput,
  ShareFetchResponseShareFetchableTopicResponse,
  ShareFetchResponseShareFetchableTopicResponseInput,
} from '../../messages/share-fetch.ts';
import type {
  ShareAcknowledgeRequest,
  ShareAcknowledgeRequestAcknowledgePartition,
  ShareAcknowledgeRequestAcknowledgePartitionInput,
  ShareAcknowledgeRequestAcknowledgeTopic,
  ShareAcknowledgeRequestAcknowledgeTopicInput,
  ShareAcknowledgeRequestAcknowledgementBatch,
  ShareAcknowledgeRequestAcknowledgementBatchInput,
  ShareAcknowledgeRequestInput,
  ShareAcknowledgeResponse,
  ShareAcknowledgeResponseInput,
  ShareAcknowledgeResponseLeaderIdAndEpoch,
  ShareAcknowledgeResponseLeaderIdAndEpochInput,
  ShareAcknowledgeResponseNodeEndpoint,
  ShareAcknowledgeResponseNodeEndpointInput,
  ShareAcknowledgeResponsePartitionData,
  ShareAcknowledgeResponsePartitionDataInput,
  ShareAcknowledgeResponseShareAcknowledgeTopicResponse,
  ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput,
} from '../../messages/share-acknowledge.ts';
import type {
  AddRaftVoterRequest,
  AddRaftVoterRequestInput,
  AddRaftVoterRequestListener,
  AddRaftVoterRequestListenerInput,
  AddRaftVoterResponse,
  AddRaftVoterResponseInput,
} from '../../messages/add-raft-voter.ts';
import type {
  RemoveRaftVoterRequest,
  RemoveRaftVoterRequestInput,
  RemoveRaftVoterResponse,
  RemoveRaftVoterResponseInput,
} from '../../messages/remove-raft-voter.ts';
import type {
  UpdateRaftVoterRequest,
  UpdateRaftVoterRequestInput,
  UpdateRaftVoterRequestKRaftVersionFeature,
  UpdateRaftVoterRequestKRaftVersionFeatureInput,
  UpdateRaftVoterRequestListener,
  UpdateRaftVoterRequestListenerInput,
  UpdateRaftVoterResponse,
  UpdateRaftVoterResponseCurrentLeader,
  UpdateRaftVoterResponseCurrentLeaderInput,
  UpdateRaftVoterResponseInput,
} from '../../messages/update-raft-voter.ts';
import type {
  InitializeShareGroupStateRequest,
  InitializeShareGroupStateRequestInitializeStateData,
  InitializeShareGroupStateRequestInitializeStateDataInput,
  InitializeShareGroupStateRequestInput,
  InitializeShareGroupStateRequestPartitionData,
  InitializeShareGroupStateRequestPartitionDataInput,
  InitializeShareGroupStateResponse,
  InitializeShareGroupStateResponseInitializeStateResult,
  InitializeShareGroupStateResponseInitializeStateResultInput,
  InitializeShareGroupStateResponseInput,
  InitializeShareGroupStateResponsePartitionResult,
  InitializeShareGroupStateResponsePartitionResultInput,
} from '../../messages/initialize-share-group-state.ts';
import type {
  ReadShareGroupStateRequest,
  ReadShareGroupStateRequestInput,
  ReadShareGroupStateRequestPartitionData,
  ReadShareGroupStateRequestPartitionDataInput,
  ReadShareGroupStateRequestReadStateData,
  ReadShareGroupStateRequestReadStateDataInput,
  ReadShareGroupStateResponse,
  ReadShareGroupStateResponseInput,
  ReadShareGroupStateResponsePartitionResult,
  ReadShareGroupStateResponsePartitionResultInput,
  ReadShareGroupStateResponseReadStateResult,
  ReadShareGroupStateResponseReadStateResultInput,
  ReadShareGroupStateResponseStateBatch,
  ReadShareGroupStateResponseStateBatchInput,
} from '../../messages/read-share-group-state.ts';
import type {
  WriteShareGroupStateRequest,
  WriteShareGroupStateRequestInput,
  WriteShareGroupStateRequestPartitionData,
  WriteShareGroupStateRequestPartitionDataInput,
  WriteShareGroupStateRequestStateBatch,
  WriteShareGroupStateRequestStateBatchInput,
  WriteShareGroupStateRequestWriteStateData,
  WriteShareGroupStateRequestWriteStateDataInput,
  WriteShareGroupStateResponse,
  WriteShareGroupStateResponseInput,
  WriteShareGroupStateResponsePartitionResult,
  WriteShareGroupStateResponsePartitionResultInput,
  WriteShareGroupStateResponseWriteStateResult,
  WriteShareGroupStateResponseWriteStateResultInput,
} from '../../messages/write-share-group-state.ts';
import type {
  DeleteShareGroupStateRequest,
  DeleteShareGroupStateRequestDeleteStateData,
  DeleteShareGroupStateRequestDeleteStateDataInput,
  DeleteShareGroupStateRequestInput,
  DeleteShareGroupStateRequestPartitionData,
  DeleteShareGroupStateRequestPartitionDataInput,
  DeleteShareGroupStateResponse,
  DeleteShareGroupStateResponseDeleteStateResult,
  DeleteShareGroupStateResponseDeleteStateResultInput,
  DeleteShareGroupStateResponseInput,
  DeleteShareGroupStateResponsePartitionResult,
  DeleteShareGroupStateResponsePartitionResultInput,
} from '../../messages/delete-share-group-state.ts';
import type {
  ReadShareGroupStateSummaryRequest,
  ReadShareGroupStateSummaryRequestInput,
  ReadShareGroupStateSummaryRequestPartitionData,
  ReadShareGroupStateSummaryRequestPartitionDataInput,
  ReadShareGroupStateSummaryRequestReadStateSummaryData,
  ReadShareGroupStateSummaryRequestReadStateSummaryDataInput,
  ReadShareGroupStateSummaryResponse,
  ReadShareGroupStateSummaryResponseInput,
  ReadShareGroupStateSummaryResponsePartitionResult,
  ReadShareGroupStateSummaryResponsePartitionResultInput,
  ReadShareGroupStateSummaryResponseReadStateSummaryResult,
  ReadShareGroupStateSummaryResponseReadStateSummaryResultInput,
} from '../../messages/read-share-group-state-summary.ts';
import type {
  StreamsGroupHeartbeatRequest,
  StreamsGroupHeartbeatRequestCopartitionGroup,
  StreamsGroupHeartbeatRequestCopartitionGroupInput,
  StreamsGroupHeartbeatRequestEndpoint,
  StreamsGroupHeartbeatRequestEndpointInput,
  StreamsGroupHeartbeatRequestInput,
  StreamsGroupHeartbeatRequestKeyValue,
  StreamsGroupHeartbeatRequestKeyValueInput,
  StreamsGroupHeartbeatRequestSubtopology,
  StreamsGroupHeartbeatRequestSubtopologyInput,
  StreamsGroupHeartbeatRequestTaskIds,
  StreamsGroupHeartbeatRequestTaskIdsInput,
  StreamsGroupHeartbeatRequestTaskOffset,
  StreamsGroupHeartbeatRequestTaskOffsetInput,
  StreamsGroupHeartbeatRequestTopicInfo,
  StreamsGroupHeartbeatRequestTopicInfoInput,
  StreamsGroupHeartbeatRequestTopology,
  StreamsGroupHeartbeatRequestTopologyInput,
  StreamsGroupHeartbeatResponse,
  StreamsGroupHeartbeatResponseEndpoint,
  StreamsGroupHeartbeatResponseEndpointInput,
  StreamsGroupHeartbeatResponseEndpointToPartitions,
  StreamsGroupHeartbeatResponseEndpointToPartitionsInput,
  StreamsGroupHeartbeatResponseInput,
  StreamsGroupHeartbeatResponseStatus,
  StreamsGroupHeartbeatResponseStatusInput,
  StreamsGroupHeartbeatResponseTaskIds,
  StreamsGroupHeartbeatResponseTaskIdsInput,
  StreamsGroupHeartbeatResponseTopicPartition,
  StreamsGroupHeartbeatResponseTopicPartitionInput,
} from '../../messages/streams-group-heartbeat.ts';
import type {
  StreamsGroupDescribeRequest,
  StreamsGroupDescribeRequestInput,
  StreamsGroupDescribeResponse,
  StreamsGroupDescribeResponseAssignment,
  StreamsGroupDescribeResponseAssignmentInput,
  StreamsGroupDescribeResponseDescribedGroup,
  StreamsGroupDescribeResponseDescribedGroupInput,
  StreamsGroupDescribeResponseEndpoint,
  StreamsGroupDescribeResponseEndpointInput,
  StreamsGroupDescribeResponseInput,
  StreamsGroupDescribeResponseKeyValue,
  StreamsGroupDescribeResponseKeyValueInput,
  StreamsGroupDescribeResponseMember,
  StreamsGroupDescribeResponseMemberInput,
  StreamsGroupDescribeResponseSubtopology,
  StreamsGroupDescribeResponseSubtopologyInput,
  StreamsGroupDescribeResponseTaskIds,
  StreamsGroupDescribeResponseTaskIdsInput,
  StreamsGroupDescribeResponseTaskOffset,
  StreamsGroupDescribeResponseTaskOffsetInput,
  StreamsGroupDescribeResponseTopicInfo,
  StreamsGroupDescribeResponseTopicInfoInput,
  StreamsGroupDescribeResponseTopology,
  StreamsGroupDescribeResponseTopologyInput,
} from '../../messages/streams-group-describe.ts';
import type {
  DescribeShareGroupOffsetsRequest,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic,
  DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput,
  DescribeShareGroupOffsetsRequestInput,
  DescribeShareGroupOffsetsResponse,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic,
  DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput,
  DescribeShareGroupOffsetsResponseInput,
} from '../../messages/describe-share-group-offsets.ts';
import type {
  AlterShareGroupOffsetsRequest,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic,
  AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput,
  AlterShareGroupOffsetsRequestInput,
  AlterShareGroupOffsetsResponse,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic,
  AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput,
  AlterShareGroupOffsetsResponseInput,
} from '../../messages/alter-share-group-offsets.ts';
import type {
  DeleteShareGroupOffsetsRequest,
  DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic,
  DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput,
  DeleteShareGroupOffsetsRequestInput,
  DeleteShareGroupOffsetsResponse,
  DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic,
  DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput,
  DeleteShareGroupOffsetsResponseInput,
} from '../../messages/delete-share-group-offsets.ts';
import { NO_BYTES, NONE } from '../empty.ts';
import type { Reader } from '../reader.ts';
import { type Writer, refuse, refuseNull } from '../writer.ts';

function decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrPartitionState {
  const flexible = version >= 4;
  const topicName = version <= 1 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const controllerEpoch = reader.int32();
  const leader = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: LeaderAndIsrRequestLeaderAndIsrPartitionState['isr'] = [];
  isr = reader.int32Array(flexible);
  const partitionEpoch = reader.int32();
  let replicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['replicas'] = [];
  replicas = reader.int32Array(flexible);
  let addingReplicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['addingReplicas'] = [];
  if (version >= 3) {
    addingReplicas = reader.int32Array(flexible);
  }
  let removingReplicas: LeaderAndIsrRequestLeaderAndIsrPartitionState['removingReplicas'] = [];
  if (version >= 3) {
    removingReplicas = reader.int32Array(flexible);
  }
  const isNew = version >= 1 ? reader.bool() : false;
  const leaderRecoveryState = version >= 6 ? reader.int8() : 0;
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, controllerEpoch, leader, leaderEpoch, isr, partitionEpoch, replicas, addingReplicas, removingReplicas, isNew, leaderRecoveryState };
}

function encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrPartitionStateInput): void {
  const flexible = version >= 4;
  if (version <= 1) {
    writer.string(message.topicName ?? '', flexible);
  }
  writer.int32(message.partitionIndex);
  writer.int32(message.controllerEpoch);
  writer.int32(message.leader);
  writer.int32(message.leaderEpoch);
  {
    const isrValue = message.isr;
    writer.int32Array(isrValue, flexible);
  }
  writer.int32(message.partitionEpoch);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, flexible);
  }
  if (version >= 3) {
    const addingReplicasValue = message.addingReplicas ?? NONE;
    writer.int32Array(addingReplicasValue, flexible);
  }
  if (version >= 3) {
    const removingReplicasValue = message.removingReplicas ?? NONE;
    writer.int32Array(removingReplicasValue, flexible);
  }
  if (version >= 1) {
    writer.bool(message.isNew ?? false);
  }
  if (version >= 6) {
    writer.int8(message.leaderRecoveryState ?? 0);
  } else if ((message.leaderRecoveryState ?? 0) !== 0) refuse('LeaderAndIsrRequestLeaderAndIsrPartitionState.leaderRecoveryState', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaderAndIsrRequestLeaderAndIsrTopicState(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrTopicState {
  const flexible = version >= 4;
  const topicName = reader.string(flexible);
  const topicId = version >= 5 ? reader.uuid() : ZERO_UUID;
  const partitionStates: LeaderAndIsrRequestLeaderAndIsrTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 26 : 29); left > 0 && !reader.failed; left--) partitionStates.push(decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, topicId, partitionStates };
}

function encodeLeaderAndIsrRequestLeaderAndIsrTopicState(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrTopicStateInput): void {
  const flexible = version >= 4;
  writer.string(message.topicName, flexible);
  if (version >= 5) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, flexible);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer, version, partitionStatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(reader: Reader, version: number): LeaderAndIsrRequestLeaderAndIsrLiveLeader {
  const flexible = version >= 4;
  const brokerId = reader.int32();
  const hostName = reader.string(flexible);
  const port = reader.int32();
  if (flexible) reader.skipTags();
  return { brokerId, hostName, port };
}

function encodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(writer: Writer, version: number, message: LeaderAndIsrRequestLeaderAndIsrLiveLeaderInput): void {
  const flexible = version >= 4;
  writer.int32(message.brokerId);
  writer.string(message.hostName, flexible);
  writer.int32(message.port);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeLeaderAndIsrRequest(reader: Reader, version: number): LeaderAndIsrRequest {
  const flexible = version >= 4;
  const controllerId = reader.int32();
  const isKRaftController = version === 7 ? reader.bool() : false;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 2 ? reader.int64() : -1;
  const type = version >= 5 ? reader.int8() : 0;
  const ungroupedPartitionStates: LeaderAndIsrRequest['ungroupedPartitionStates'] = [];
  if (version <= 1) {
    for (let left = reader.arrayCount(flexible, 30); left > 0 && !reader.failed; left--) ungroupedPartitionStates.push(decodeLeaderAndIsrRequestLeaderAndIsrPartitionState(reader, version));
  }
  const topicStates: LeaderAndIsrRequest['topicStates'] = [];
  if (version >= 2) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicStates.push(decodeLeaderAndIsrRequestLeaderAndIsrTopicState(reader, version));
  }
  const liveLeaders: LeaderAndIsrRequest['liveLeaders'] = [];
  for (let left = reader.arrayCount(flexible, 10); left > 0 && !reader.failed; left--) liveLeaders.push(decodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(reader, version));
  if (flexible) reader.skipTags();
  return { controllerId, isKRaftController, controllerEpoch, brokerEpoch, type, ungroupedPartitionStates, topicStates, liveLeaders };
}

export function encodeLeaderAndIsrRequest(writer: Writer, version: number, message: LeaderAndIsrRequestInput): void {
  const flexible = version >= 4;
  writer.int32(message.controllerId);
  if (version === 7) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('LeaderAndIsrRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 2) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version >= 5) {
    writer.int8(message.type ?? 0);
  } else if ((message.type ?? 0) !== 0) refuse('LeaderAndIsrRequest.type', version);
  if (version <= 1) {
    const ungroupedPartitionStatesValue = message.ungroupedPartitionStates ?? NONE;
    writer.arrayCount(ungroupedPartitionStatesValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrPartitionState(writer, version, ungroupedPartitionStatesValue[i]!);
  } else if ((message.ungroupedPartitionStates !== undefined && message.ungroupedPartitionStates.length > 0)) refuse('LeaderAndIsrRequest.ungroupedPartitionStates', version);
  if (version >= 2) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('LeaderAndIsrRequest.topicStates', version);
  {
    const liveLeadersValue = message.liveLeaders;
    writer.arrayCount(liveLeadersValue.length, flexible);
    for (let i = 0; i < liveLeadersValue.length; i++) encodeLeaderAndIsrRequestLeaderAndIsrLiveLeader(writer, version, liveLeadersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader: Reader, version: number): LeaderAndIsrResponseLeaderAndIsrPartitionError {
  const flexible = version >= 4;
  const topicName = version <= 4 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, errorCode };
}

function encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer: Writer, version: number, message: LeaderAndIsrResponseLeaderAndIsrPartitionErrorInput): void {
  const flexible = version >= 4;
  if (version <= 4) {
    writer.string(message.topicName ?? '', flexible);
  }
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeLeaderAndIsrResponseLeaderAndIsrTopicError(reader: Reader, version: number): LeaderAndIsrResponseLeaderAndIsrTopicError {
  const topicId = reader.uuid();
  const partitionErrors: LeaderAndIsrResponseLeaderAndIsrTopicError['partitionErrors'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) partitionErrors.push(decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader, version));
  reader.skipTags();
  return { topicId, partitionErrors };
}

function encodeLeaderAndIsrResponseLeaderAndIsrTopicError(writer: Writer, version: number, message: LeaderAndIsrResponseLeaderAndIsrTopicErrorInput): void {
  writer.uuid(message.topicId);
  {
    const partitionErrorsValue = message.partitionErrors;
    writer.arrayCount(partitionErrorsValue.length, true);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer, version, partitionErrorsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeLeaderAndIsrResponse(reader: Reader, version: number): LeaderAndIsrResponse {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const partitionErrors: LeaderAndIsrResponse['partitionErrors'] = [];
  if (version <= 4) {
    for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionErrors.push(decodeLeaderAndIsrResponseLeaderAndIsrPartitionError(reader, version));
  }
  const topics: LeaderAndIsrResponse['topics'] = [];
  if (version >= 5) {
    for (let left = reader.arrayCount(flexible, 18); left > 0 && !reader.failed; left--) topics.push(decodeLeaderAndIsrResponseLeaderAndIsrTopicError(reader, version));
  }
  if (flexible) reader.skipTags();
  return { errorCode, partitionErrors, topics };
}

export function encodeLeaderAndIsrResponse(writer: Writer, version: number, message: LeaderAndIsrResponseInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  if (version <= 4) {
    const partitionErrorsValue = message.partitionErrors ?? NONE;
    writer.arrayCount(partitionErrorsValue.length, flexible);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrPartitionError(writer, version, partitionErrorsValue[i]!);
  } else if ((message.partitionErrors !== undefined && message.partitionErrors.length > 0)) refuse('LeaderAndIsrResponse.partitionErrors', version);
  if (version >= 5) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeLeaderAndIsrResponseLeaderAndIsrTopicError(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('LeaderAndIsrResponse.topics', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeStopReplicaRequestStopReplicaPartitionV0(reader: Reader, _version: number): StopReplicaRequestStopReplicaPartitionV0 {
  const topicName = reader.string(false);
  const partitionIndex = reader.int32();
  return { topicName, partitionIndex };
}

function encodeStopReplicaRequestStopReplicaPartitionV0(writer: Writer, _version: number, message: StopReplicaRequestStopReplicaPartitionV0Input): void {
  writer.string(message.topicName, false);
  writer.int32(message.partitionIndex);
}

function decodeStopReplicaRequestStopReplicaTopicV1(reader: Reader, version: number): StopReplicaRequestStopReplicaTopicV1 {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  let partitionIndexes: StopReplicaRequestStopReplicaTopicV1['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

function encodeStopReplicaRequestStopReplicaTopicV1(writer: Writer, version: number, message: StopReplicaRequestStopReplicaTopicV1Input): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeStopReplicaRequestStopReplicaPartitionState(reader: Reader, _version: number): StopReplicaRequestStopReplicaPartitionState {
  const partitionIndex = reader.int32();
  const leaderEpoch = reader.int32();
  const deletePartition = reader.bool();
  reader.skipTags();
  return { partitionIndex, leaderEpoch, deletePartition };
}

function encodeStopReplicaRequestStopReplicaPartitionState(writer: Writer, _version: number, message: StopReplicaRequestStopReplicaPartitionStateInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderEpoch ?? -1);
  writer.bool(message.deletePartition);
  writer.uvarint(0);
}

function decodeStopReplicaRequestStopReplicaTopicState(reader: Reader, version: number): StopReplicaRequestStopReplicaTopicState {
  const topicName = reader.string(true);
  const partitionStates: StopReplicaRequestStopReplicaTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(true, 10); left > 0 && !reader.failed; left--) partitionStates.push(decodeStopReplicaRequestStopReplicaPartitionState(reader, version));
  reader.skipTags();
  return { topicName, partitionStates };
}

function encodeStopReplicaRequestStopReplicaTopicState(writer: Writer, version: number, message: StopReplicaRequestStopReplicaTopicStateInput): void {
  writer.string(message.topicName, true);
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, true);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeStopReplicaRequestStopReplicaPartitionState(writer, version, partitionStatesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStopReplicaRequest(reader: Reader, version: number): StopReplicaRequest {
  const flexible = version >= 2;
  const controllerId = reader.int32();
  const isKRaftController = version === 4 ? reader.bool() : false;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 1 ? reader.int64() : -1;
  const deletePartitions = version <= 2 ? reader.bool() : false;
  const ungroupedPartitions: StopReplicaRequest['ungroupedPartitions'] = [];
  if (version <= 0) {
    for (let left = reader.arrayCount(flexible, 6); left > 0 && !reader.failed; left--) ungroupedPartitions.push(decodeStopReplicaRequestStopReplicaPartitionV0(reader, version));
  }
  const topics: StopReplicaRequest['topics'] = [];
  if (version >= 1 && version <= 2) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeStopReplicaRequestStopReplicaTopicV1(reader, version));
  }
  const topicStates: StopReplicaRequest['topicStates'] = [];
  if (version >= 3) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) topicStates.push(decodeStopReplicaRequestStopReplicaTopicState(reader, version));
  }
  if (flexible) reader.skipTags();
  return { controllerId, isKRaftController, controllerEpoch, brokerEpoch, deletePartitions, ungroupedPartitions, topics, topicStates };
}

export function encodeStopReplicaRequest(writer: Writer, version: number, message: StopReplicaRequestInput): void {
  const flexible = version >= 2;
  writer.int32(message.controllerId);
  if (version === 4) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('StopReplicaRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 1) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version <= 2) {
    writer.bool(message.deletePartitions ?? false);
  } else if ((message.deletePartitions ?? false) !== false) refuse('StopReplicaRequest.deletePartitions', version);
  if (version <= 0) {
    const ungroupedPartitionsValue = message.ungroupedPartitions ?? NONE;
    writer.arrayCount(ungroupedPartitionsValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionsValue.length; i++) encodeStopReplicaRequestStopReplicaPartitionV0(writer, version, ungroupedPartitionsValue[i]!);
  } else if ((message.ungroupedPartitions !== undefined && message.ungroupedPartitions.length > 0)) refuse('StopReplicaRequest.ungroupedPartitions', version);
  if (version >= 1 && version <= 2) {
    const topicsValue = message.topics ?? NONE;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeStopReplicaRequestStopReplicaTopicV1(writer, version, topicsValue[i]!);
  } else if ((message.topics !== undefined && message.topics.length > 0)) refuse('StopReplicaRequest.topics', version);
  if (version >= 3) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeStopReplicaRequestStopReplicaTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('StopReplicaRequest.topicStates', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeStopReplicaResponseStopReplicaPartitionError(reader: Reader, version: number): StopReplicaResponseStopReplicaPartitionError {
  const flexible = version >= 2;
  const topicName = reader.string(flexible);
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, errorCode };
}

function encodeStopReplicaResponseStopReplicaPartitionError(writer: Writer, version: number, message: StopReplicaResponseStopReplicaPartitionErrorInput): void {
  const flexible = version >= 2;
  writer.string(message.topicName, flexible);
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeStopReplicaResponse(reader: Reader, version: number): StopReplicaResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const partitionErrors: StopReplicaResponse['partitionErrors'] = [];
  for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionErrors.push(decodeStopReplicaResponseStopReplicaPartitionError(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, partitionErrors };
}

export function encodeStopReplicaResponse(writer: Writer, version: number, message: StopReplicaResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const partitionErrorsValue = message.partitionErrors;
    writer.arrayCount(partitionErrorsValue.length, flexible);
    for (let i = 0; i < partitionErrorsValue.length; i++) encodeStopReplicaResponseStopReplicaPartitionError(writer, version, partitionErrorsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataPartitionState {
  const flexible = version >= 6;
  const topicName = version <= 4 ? reader.string(flexible) : '';
  const partitionIndex = reader.int32();
  const controllerEpoch = reader.int32();
  const leader = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: UpdateMetadataRequestUpdateMetadataPartitionState['isr'] = [];
  isr = reader.int32Array(flexible);
  const zkVersion = reader.int32();
  let replicas: UpdateMetadataRequestUpdateMetadataPartitionState['replicas'] = [];
  replicas = reader.int32Array(flexible);
  let offlineReplicas: UpdateMetadataRequestUpdateMetadataPartitionState['offlineReplicas'] = [];
  if (version >= 4) {
    offlineReplicas = reader.int32Array(flexible);
  }
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex, controllerEpoch, leader, leaderEpoch, isr, zkVersion, replicas, offlineReplicas };
}

function encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataPartitionStateInput): void {
  const flexible = version >= 6;
  if (version <= 4) {
    writer.string(message.topicName ?? '', flexible);
  }
  writer.int32(message.partitionIndex);
  writer.int32(message.controllerEpoch);
  writer.int32(message.leader);
  writer.int32(message.leaderEpoch);
  {
    const isrValue = message.isr;
    writer.int32Array(isrValue, flexible);
  }
  writer.int32(message.zkVersion);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, flexible);
  }
  if (version >= 4) {
    const offlineReplicasValue = message.offlineReplicas ?? NONE;
    writer.int32Array(offlineReplicasValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeUpdateMetadataRequestUpdateMetadataTopicState(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataTopicState {
  const flexible = version >= 6;
  const topicName = reader.string(flexible);
  const topicId = version >= 7 ? reader.uuid() : ZERO_UUID;
  const partitionStates: UpdateMetadataRequestUpdateMetadataTopicState['partitionStates'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 24 : 32); left > 0 && !reader.failed; left--) partitionStates.push(decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, topicId, partitionStates };
}

function encodeUpdateMetadataRequestUpdateMetadataTopicState(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataTopicStateInput): void {
  const flexible = version >= 6;
  writer.string(message.topicName, flexible);
  if (version >= 7) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionStatesValue = message.partitionStates;
    writer.arrayCount(partitionStatesValue.length, flexible);
    for (let i = 0; i < partitionStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer, version, partitionStatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeUpdateMetadataRequestUpdateMetadataEndpoint(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataEndpoint {
  const flexible = version >= 6;
  const port = reader.int32();
  const host = reader.string(flexible);
  const listener = version >= 3 ? reader.string(flexible) : '';
  const securityProtocol = reader.int16();
  if (flexible) reader.skipTags();
  return { port, host, listener, securityProtocol };
}

function encodeUpdateMetadataRequestUpdateMetadataEndpoint(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataEndpointInput): void {
  const flexible = version >= 6;
  writer.int32(message.port);
  writer.string(message.host, flexible);
  if (version >= 3) {
    writer.string(message.listener ?? '', flexible);
  }
  writer.int16(message.securityProtocol);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeUpdateMetadataRequestUpdateMetadataBroker(reader: Reader, version: number): UpdateMetadataRequestUpdateMetadataBroker {
  const flexible = version >= 6;
  const id = reader.int32();
  const v0Host = version <= 0 ? reader.string(flexible) : '';
  const v0Port = version <= 0 ? reader.int32() : 0;
  const endpoints: UpdateMetadataRequestUpdateMetadataBroker['endpoints'] = [];
  if (version >= 1) {
    for (let left = reader.arrayCount(flexible, flexible ? 9 : 8); left > 0 && !reader.failed; left--) endpoints.push(decodeUpdateMetadataRequestUpdateMetadataEndpoint(reader, version));
  }
  const rack = version >= 2 ? reader.nullableString(flexible) : '';
  if (flexible) reader.skipTags();
  return { id, v0Host, v0Port, endpoints, rack };
}

function encodeUpdateMetadataRequestUpdateMetadataBroker(writer: Writer, version: number, message: UpdateMetadataRequestUpdateMetadataBrokerInput): void {
  const flexible = version >= 6;
  writer.int32(message.id);
  if (version <= 0) {
    writer.string(message.v0Host ?? '', flexible);
  }
  if (version <= 0) {
    writer.int32(message.v0Port ?? 0);
  }
  if (version >= 1) {
    const endpointsValue = message.endpoints ?? NONE;
    writer.arrayCount(endpointsValue.length, flexible);
    for (let i = 0; i < endpointsValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataEndpoint(writer, version, endpointsValue[i]!);
  }
  if (version >= 2) {
    const rackValue = message.rack === undefined ? '' : message.rack;
    writer.nullableString(rackValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeUpdateMetadataRequest(reader: Reader, version: number): UpdateMetadataRequest {
  const flexible = version >= 6;
  const controllerId = reader.int32();
  const isKRaftController = version === 8 ? reader.bool() : false;
  let type: UpdateMetadataRequest['type'] = 0;
  const controllerEpoch = reader.int32();
  const brokerEpoch = version >= 5 ? reader.int64() : -1;
  const ungroupedPartitionStates: UpdateMetadataRequest['ungroupedPartitionStates'] = [];
  if (version <= 4) {
    for (let left = reader.arrayCount(flexible, 30); left > 0 && !reader.failed; left--) ungroupedPartitionStates.push(decodeUpdateMetadataRequestUpdateMetadataPartitionState(reader, version));
  }
  const topicStates: UpdateMetadataRequest['topicStates'] = [];
  if (version >= 5) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topicStates.push(decodeUpdateMetadataRequestUpdateMetadataTopicState(reader, version));
  }
  const liveBrokers: UpdateMetadataRequest['liveBrokers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 8); left > 0 && !reader.failed; left--) liveBrokers.push(decodeUpdateMetadataRequestUpdateMetadataBroker(reader, version));
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0 && version === 8) {
        type = reader.int8();
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { controllerId, isKRaftController, type, controllerEpoch, brokerEpoch, ungroupedPartitionStates, topicStates, liveBrokers };
}

export function encodeUpdateMetadataRequest(writer: Writer, version: number, message: UpdateMetadataRequestInput): void {
  const flexible = version >= 6;
  writer.int32(message.controllerId);
  if (version === 8) {
    writer.bool(message.isKRaftController ?? false);
  } else if ((message.isKRaftController ?? false) !== false) refuse('UpdateMetadataRequest.isKRaftController', version);
  writer.int32(message.controllerEpoch);
  if (version >= 5) {
    writer.int64(message.brokerEpoch ?? -1);
  }
  if (version <= 4) {
    const ungroupedPartitionStatesValue = message.ungroupedPartitionStates ?? NONE;
    writer.arrayCount(ungroupedPartitionStatesValue.length, flexible);
    for (let i = 0; i < ungroupedPartitionStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataPartitionState(writer, version, ungroupedPartitionStatesValue[i]!);
  } else if ((message.ungroupedPartitionStates !== undefined && message.ungroupedPartitionStates.length > 0)) refuse('UpdateMetadataRequest.ungroupedPartitionStates', version);
  if (version >= 5) {
    const topicStatesValue = message.topicStates ?? NONE;
    writer.arrayCount(topicStatesValue.length, flexible);
    for (let i = 0; i < topicStatesValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataTopicState(writer, version, topicStatesValue[i]!);
  } else if ((message.topicStates !== undefined && message.topicStates.length > 0)) refuse('UpdateMetadataRequest.topicStates', version);
  {
    const liveBrokersValue = message.liveBrokers;
    writer.arrayCount(liveBrokersValue.length, flexible);
    for (let i = 0; i < liveBrokersValue.length; i++) encodeUpdateMetadataRequestUpdateMetadataBroker(writer, version, liveBrokersValue[i]!);
  }
  if (!(version === 8) && (message.type ?? 0) !== 0) refuse('UpdateMetadataRequest.type', version);
  if (flexible) {
    const has0 = version === 8 && (message.type ?? 0) !== 0;
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const typeValue = message.type ?? 0;
      const mark = writer.beginTag(0);
      writer.int8(typeValue);
      writer.endTag(mark);
    }
  }
}

export function decodeUpdateMetadataResponse(reader: Reader, version: number): UpdateMetadataResponse {
  const flexible = version >= 6;
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { errorCode };
}

export function encodeUpdateMetadataResponse(writer: Writer, version: number, message: UpdateMetadataResponseInput): void {
  const flexible = version >= 6;
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

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

function decodeControlledShutdownResponseRemainingPartition(reader: Reader, version: number): ControlledShutdownResponseRemainingPartition {
  const flexible = version >= 3;
  const topicName = reader.string(flexible);
  const partitionIndex = reader.int32();
  if (flexible) reader.skipTags();
  return { topicName, partitionIndex };
}

function encodeControlledShutdownResponseRemainingPartition(writer: Writer, version: number, message: ControlledShutdownResponseRemainingPartitionInput): void {
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

function decodeDeleteRecordsRequestDeleteRecordsPartition(reader: Reader, version: number): DeleteRecordsRequestDeleteRecordsPartition {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const offset = reader.int64();
  if (flexible) reader.skipTags();
  return { partitionIndex, offset };
}

function encodeDeleteRecordsRequestDeleteRecordsPartition(writer: Writer, version: number, message: DeleteRecordsRequestDeleteRecordsPartitionInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.offset);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteRecordsRequestDeleteRecordsTopic(reader: Reader, version: number): DeleteRecordsRequestDeleteRecordsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DeleteRecordsRequestDeleteRecordsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 13 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteRecordsRequestDeleteRecordsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeDeleteRecordsRequestDeleteRecordsTopic(writer: Writer, version: number, message: DeleteRecordsRequestDeleteRecordsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteRecordsRequestDeleteRecordsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsRequest(reader: Reader, version: number): DeleteRecordsRequest {
  const flexible = version >= 2;
  const topics: DeleteRecordsRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDeleteRecordsRequestDeleteRecordsTopic(reader, version));
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { topics, timeoutMs };
}

export function encodeDeleteRecordsRequest(writer: Writer, version: number, message: DeleteRecordsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteRecordsRequestDeleteRecordsTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.timeoutMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteRecordsResponseDeleteRecordsPartitionResult(reader: Reader, version: number): DeleteRecordsResponseDeleteRecordsPartitionResult {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const lowWatermark = reader.int64();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, lowWatermark, errorCode };
}

function encodeDeleteRecordsResponseDeleteRecordsPartitionResult(writer: Writer, version: number, message: DeleteRecordsResponseDeleteRecordsPartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.lowWatermark);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteRecordsResponseDeleteRecordsTopicResult(reader: Reader, version: number): DeleteRecordsResponseDeleteRecordsTopicResult {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DeleteRecordsResponseDeleteRecordsTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteRecordsResponseDeleteRecordsPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeDeleteRecordsResponseDeleteRecordsTopicResult(writer: Writer, version: number, message: DeleteRecordsResponseDeleteRecordsTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteRecordsResponseDeleteRecordsPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteRecordsResponse(reader: Reader, version: number): DeleteRecordsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const topics: DeleteRecordsResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDeleteRecordsResponseDeleteRecordsTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeDeleteRecordsResponse(writer: Writer, version: number, message: DeleteRecordsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteRecordsResponseDeleteRecordsTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(reader: Reader, version: number): OffsetForLeaderEpochRequestOffsetForLeaderPartition {
  const flexible = version >= 4;
  const partition = reader.int32();
  const currentLeaderEpoch = version >= 2 ? reader.int32() : -1;
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partition, currentLeaderEpoch, leaderEpoch };
}

function encodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(writer: Writer, version: number, message: OffsetForLeaderEpochRequestOffsetForLeaderPartitionInput): void {
  const flexible = version >= 4;
  writer.int32(message.partition);
  if (version >= 2) {
    writer.int32(message.currentLeaderEpoch ?? -1);
  }
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(reader: Reader, version: number): OffsetForLeaderEpochRequestOffsetForLeaderTopic {
  const flexible = version >= 4;
  const topic = reader.string(flexible);
  const partitions: OffsetForLeaderEpochRequestOffsetForLeaderTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 13 : 8); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

function encodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(writer: Writer, version: number, message: OffsetForLeaderEpochRequestOffsetForLeaderTopicInput): void {
  const flexible = version >= 4;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetForLeaderEpochRequestOffsetForLeaderPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochRequest(reader: Reader, version: number): OffsetForLeaderEpochRequest {
  const flexible = version >= 4;
  const replicaId = version >= 3 ? reader.int32() : -2;
  const topics: OffsetForLeaderEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(reader, version));
  if (flexible) reader.skipTags();
  return { replicaId, topics };
}

export function encodeOffsetForLeaderEpochRequest(writer: Writer, version: number, message: OffsetForLeaderEpochRequestInput): void {
  const flexible = version >= 4;
  if (version >= 3) {
    writer.int32(message.replicaId ?? -2);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetForLeaderEpochRequestOffsetForLeaderTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetForLeaderEpochResponseEpochEndOffset(reader: Reader, version: number): OffsetForLeaderEpochResponseEpochEndOffset {
  const flexible = version >= 4;
  const errorCode = reader.int16();
  const partition = reader.int32();
  const leaderEpoch = version >= 1 ? reader.int32() : -1;
  const endOffset = reader.int64();
  if (flexible) reader.skipTags();
  return { errorCode, partition, leaderEpoch, endOffset };
}

function encodeOffsetForLeaderEpochResponseEpochEndOffset(writer: Writer, version: number, message: OffsetForLeaderEpochResponseEpochEndOffsetInput): void {
  const flexible = version >= 4;
  writer.int16(message.errorCode);
  writer.int32(message.partition);
  if (version >= 1) {
    writer.int32(message.leaderEpoch ?? -1);
  }
  writer.int64(message.endOffset ?? -1);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(reader: Reader, version: number): OffsetForLeaderEpochResponseOffsetForLeaderTopicResult {
  const flexible = version >= 4;
  const topic = reader.string(flexible);
  const partitions: OffsetForLeaderEpochResponseOffsetForLeaderTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 19 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetForLeaderEpochResponseEpochEndOffset(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

function encodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(writer: Writer, version: number, message: OffsetForLeaderEpochResponseOffsetForLeaderTopicResultInput): void {
  const flexible = version >= 4;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetForLeaderEpochResponseEpochEndOffset(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeOffsetForLeaderEpochResponse(reader: Reader, version: number): OffsetForLeaderEpochResponse {
  const flexible = version >= 4;
  const throttleTimeMs = version >= 2 ? reader.int32() : 0;
  const topics: OffsetForLeaderEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeOffsetForLeaderEpochResponse(writer: Writer, version: number, message: OffsetForLeaderEpochResponseInput): void {
  const flexible = version >= 4;
  if (version >= 2) {
    writer.int32(message.throttleTimeMs ?? 0);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetForLeaderEpochResponseOffsetForLeaderTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader: Reader, version: number): AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  let partitions: AddPartitionsToTxnRequestAddPartitionsToTxnTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer: Writer, version: number, message: AddPartitionsToTxnRequestAddPartitionsToTxnTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(reader: Reader, version: number): AddPartitionsToTxnRequestAddPartitionsToTxnTransaction {
  const transactionalId = reader.string(true);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const verifyOnly = reader.bool();
  const topics: AddPartitionsToTxnRequestAddPartitionsToTxnTransaction['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader, version));
  reader.skipTags();
  return { transactionalId, producerId, producerEpoch, verifyOnly, topics };
}

function encodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(writer: Writer, version: number, message: AddPartitionsToTxnRequestAddPartitionsToTxnTransactionInput): void {
  writer.string(message.transactionalId, true);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.verifyOnly);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAddPartitionsToTxnRequest(reader: Reader, version: number): AddPartitionsToTxnRequest {
  const flexible = version >= 3;
  const transactions: AddPartitionsToTxnRequest['transactions'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 14); left > 0 && !reader.failed; left--) transactions.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(reader, version));
  }
  const v3AndBelowTransactionalId = version <= 3 ? reader.string(flexible) : '';
  const v3AndBelowProducerId = version <= 3 ? reader.int64() : 0;
  const v3AndBelowProducerEpoch = version <= 3 ? reader.int16() : 0;
  const v3AndBelowTopics: AddPartitionsToTxnRequest['v3AndBelowTopics'] = [];
  if (version <= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) v3AndBelowTopics.push(decodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(reader, version));
  }
  if (flexible) reader.skipTags();
  return { transactions, v3AndBelowTransactionalId, v3AndBelowProducerId, v3AndBelowProducerEpoch, v3AndBelowTopics };
}

export function encodeAddPartitionsToTxnRequest(writer: Writer, version: number, message: AddPartitionsToTxnRequestInput): void {
  const flexible = version >= 3;
  if (version >= 4) {
    const transactionsValue = message.transactions ?? NONE;
    writer.arrayCount(transactionsValue.length, flexible);
    for (let i = 0; i < transactionsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTransaction(writer, version, transactionsValue[i]!);
  } else if ((message.transactions !== undefined && message.transactions.length > 0)) refuse('AddPartitionsToTxnRequest.transactions', version);
  if (version <= 3) {
    writer.string(message.v3AndBelowTransactionalId ?? '', flexible);
  } else if ((message.v3AndBelowTransactionalId ?? '') !== '') refuse('AddPartitionsToTxnRequest.v3AndBelowTransactionalId', version);
  if (version <= 3) {
    writer.int64(message.v3AndBelowProducerId ?? 0);
  } else if ((message.v3AndBelowProducerId ?? 0) !== 0) refuse('AddPartitionsToTxnRequest.v3AndBelowProducerId', version);
  if (version <= 3) {
    writer.int16(message.v3AndBelowProducerEpoch ?? 0);
  } else if ((message.v3AndBelowProducerEpoch ?? 0) !== 0) refuse('AddPartitionsToTxnRequest.v3AndBelowProducerEpoch', version);
  if (version <= 3) {
    const v3AndBelowTopicsValue = message.v3AndBelowTopics ?? NONE;
    writer.arrayCount(v3AndBelowTopicsValue.length, flexible);
    for (let i = 0; i < v3AndBelowTopicsValue.length; i++) encodeAddPartitionsToTxnRequestAddPartitionsToTxnTopic(writer, version, v3AndBelowTopicsValue[i]!);
  } else if ((message.v3AndBelowTopics !== undefined && message.v3AndBelowTopics.length > 0)) refuse('AddPartitionsToTxnRequest.v3AndBelowTopics', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const partitionErrorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, partitionErrorCode };
}

function encodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnPartitionResultInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int16(message.partitionErrorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const resultsByPartition: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResult['resultsByPartition'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) resultsByPartition.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, resultsByPartition };
}

function encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnTopicResultInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const resultsByPartitionValue = message.resultsByPartition;
    writer.arrayCount(resultsByPartitionValue.length, flexible);
    for (let i = 0; i < resultsByPartitionValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnPartitionResult(writer, version, resultsByPartitionValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(reader: Reader, version: number): AddPartitionsToTxnResponseAddPartitionsToTxnResult {
  const transactionalId = reader.string(true);
  const topicResults: AddPartitionsToTxnResponseAddPartitionsToTxnResult['topicResults'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicResults.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader, version));
  reader.skipTags();
  return { transactionalId, topicResults };
}

function encodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(writer: Writer, version: number, message: AddPartitionsToTxnResponseAddPartitionsToTxnResultInput): void {
  writer.string(message.transactionalId, true);
  {
    const topicResultsValue = message.topicResults;
    writer.arrayCount(topicResultsValue.length, true);
    for (let i = 0; i < topicResultsValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer, version, topicResultsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAddPartitionsToTxnResponse(reader: Reader, version: number): AddPartitionsToTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 4 ? reader.int16() : 0;
  const resultsByTransaction: AddPartitionsToTxnResponse['resultsByTransaction'] = [];
  if (version >= 4) {
    for (let left = reader.arrayCount(flexible, 3); left > 0 && !reader.failed; left--) resultsByTransaction.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(reader, version));
  }
  const resultsByTopicV3AndBelow: AddPartitionsToTxnResponse['resultsByTopicV3AndBelow'] = [];
  if (version <= 3) {
    for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) resultsByTopicV3AndBelow.push(decodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(reader, version));
  }
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, resultsByTransaction, resultsByTopicV3AndBelow };
}

export function encodeAddPartitionsToTxnResponse(writer: Writer, version: number, message: AddPartitionsToTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  if (version >= 4) {
    writer.int16(message.errorCode ?? 0);
  }
  if (version >= 4) {
    const resultsByTransactionValue = message.resultsByTransaction ?? NONE;
    writer.arrayCount(resultsByTransactionValue.length, flexible);
    for (let i = 0; i < resultsByTransactionValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnResult(writer, version, resultsByTransactionValue[i]!);
  } else if ((message.resultsByTransaction !== undefined && message.resultsByTransaction.length > 0)) refuse('AddPartitionsToTxnResponse.resultsByTransaction', version);
  if (version <= 3) {
    const resultsByTopicV3AndBelowValue = message.resultsByTopicV3AndBelow ?? NONE;
    writer.arrayCount(resultsByTopicV3AndBelowValue.length, flexible);
    for (let i = 0; i < resultsByTopicV3AndBelowValue.length; i++) encodeAddPartitionsToTxnResponseAddPartitionsToTxnTopicResult(writer, version, resultsByTopicV3AndBelowValue[i]!);
  } else if ((message.resultsByTopicV3AndBelow !== undefined && message.resultsByTopicV3AndBelow.length > 0)) refuse('AddPartitionsToTxnResponse.resultsByTopicV3AndBelow', version);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddOffsetsToTxnRequest(reader: Reader, version: number): AddOffsetsToTxnRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const groupId = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { transactionalId, producerId, producerEpoch, groupId };
}

export function encodeAddOffsetsToTxnRequest(writer: Writer, version: number, message: AddOffsetsToTxnRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.string(message.groupId, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAddOffsetsToTxnResponse(reader: Reader, version: number): AddOffsetsToTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodeAddOffsetsToTxnResponse(writer: Writer, version: number, message: AddOffsetsToTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndTxnRequest(reader: Reader, version: number): EndTxnRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const committed = reader.bool();
  if (flexible) reader.skipTags();
  return { transactionalId, producerId, producerEpoch, committed };
}

export function encodeEndTxnRequest(writer: Writer, version: number, message: EndTxnRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.committed);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeEndTxnResponse(reader: Reader, version: number): EndTxnResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerId = version === 5 ? reader.int64() : -1;
  const producerEpoch = version === 5 ? reader.int16() : -1;
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, producerId, producerEpoch };
}

export function encodeEndTxnResponse(writer: Writer, version: number, message: EndTxnResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  if (version === 5) {
    writer.int64(message.producerId ?? -1);
  }
  if (version === 5) {
    writer.int16(message.producerEpoch ?? -1);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeWriteTxnMarkersRequestWritableTxnMarkerTopic(reader: Reader, version: number): WriteTxnMarkersRequestWritableTxnMarkerTopic {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  let partitionIndexes: WriteTxnMarkersRequestWritableTxnMarkerTopic['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitionIndexes };
}

function encodeWriteTxnMarkersRequestWritableTxnMarkerTopic(writer: Writer, version: number, message: WriteTxnMarkersRequestWritableTxnMarkerTopicInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeWriteTxnMarkersRequestWritableTxnMarker(reader: Reader, version: number): WriteTxnMarkersRequestWritableTxnMarker {
  const flexible = version >= 1;
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const transactionResult = reader.bool();
  const topics: WriteTxnMarkersRequestWritableTxnMarker['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeWriteTxnMarkersRequestWritableTxnMarkerTopic(reader, version));
  const coordinatorEpoch = reader.int32();
  const transactionVersion = version === 2 ? reader.int8() : 0;
  if (flexible) reader.skipTags();
  return { producerId, producerEpoch, transactionResult, topics, coordinatorEpoch, transactionVersion };
}

function encodeWriteTxnMarkersRequestWritableTxnMarker(writer: Writer, version: number, message: WriteTxnMarkersRequestWritableTxnMarkerInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  writer.bool(message.transactionResult);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteTxnMarkersRequestWritableTxnMarkerTopic(writer, version, topicsValue[i]!);
  }
  writer.int32(message.coordinatorEpoch);
  if (version === 2) {
    writer.int8(message.transactionVersion ?? 0);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersRequest(reader: Reader, version: number): WriteTxnMarkersRequest {
  const flexible = version >= 1;
  const markers: WriteTxnMarkersRequest['markers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 17 : 19); left > 0 && !reader.failed; left--) markers.push(decodeWriteTxnMarkersRequestWritableTxnMarker(reader, version));
  if (flexible) reader.skipTags();
  return { markers };
}

export function encodeWriteTxnMarkersRequest(writer: Writer, version: number, message: WriteTxnMarkersRequestInput): void {
  const flexible = version >= 1;
  {
    const markersValue = message.markers;
    writer.arrayCount(markersValue.length, flexible);
    for (let i = 0; i < markersValue.length; i++) encodeWriteTxnMarkersRequestWritableTxnMarker(writer, version, markersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerPartitionResult {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

function encodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerPartitionResultInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerTopicResult {
  const flexible = version >= 1;
  const name = reader.string(flexible);
  const partitions: WriteTxnMarkersResponseWritableTxnMarkerTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerTopicResultInput): void {
  const flexible = version >= 1;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeWriteTxnMarkersResponseWritableTxnMarkerResult(reader: Reader, version: number): WriteTxnMarkersResponseWritableTxnMarkerResult {
  const flexible = version >= 1;
  const producerId = reader.int64();
  const topics: WriteTxnMarkersResponseWritableTxnMarkerResult['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { producerId, topics };
}

function encodeWriteTxnMarkersResponseWritableTxnMarkerResult(writer: Writer, version: number, message: WriteTxnMarkersResponseWritableTxnMarkerResultInput): void {
  const flexible = version >= 1;
  writer.int64(message.producerId);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerTopicResult(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeWriteTxnMarkersResponse(reader: Reader, version: number): WriteTxnMarkersResponse {
  const flexible = version >= 1;
  const markers: WriteTxnMarkersResponse['markers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 10 : 12); left > 0 && !reader.failed; left--) markers.push(decodeWriteTxnMarkersResponseWritableTxnMarkerResult(reader, version));
  if (flexible) reader.skipTags();
  return { markers };
}

export function encodeWriteTxnMarkersResponse(writer: Writer, version: number, message: WriteTxnMarkersResponseInput): void {
  const flexible = version >= 1;
  {
    const markersValue = message.markers;
    writer.arrayCount(markersValue.length, flexible);
    for (let i = 0; i < markersValue.length; i++) encodeWriteTxnMarkersResponseWritableTxnMarkerResult(writer, version, markersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(reader: Reader, version: number): TxnOffsetCommitRequestTxnOffsetCommitRequestPartition {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const committedOffset = reader.int64();
  const committedLeaderEpoch = version >= 2 ? reader.int32() : -1;
  const committedMetadata = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionIndex, committedOffset, committedLeaderEpoch, committedMetadata };
}

function encodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(writer: Writer, version: number, message: TxnOffsetCommitRequestTxnOffsetCommitRequestPartitionInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int64(message.committedOffset);
  if (version >= 2) {
    writer.int32(message.committedLeaderEpoch ?? -1);
  }
  {
    const committedMetadataValue = message.committedMetadata === undefined ? '' : message.committedMetadata;
    writer.nullableString(committedMetadataValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(reader: Reader, version: number): TxnOffsetCommitRequestTxnOffsetCommitRequestTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const partitions: TxnOffsetCommitRequestTxnOffsetCommitRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 18 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(writer: Writer, version: number, message: TxnOffsetCommitRequestTxnOffsetCommitRequestTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeTxnOffsetCommitRequestTxnOffsetCommitRequestPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitRequest(reader: Reader, version: number): TxnOffsetCommitRequest {
  const flexible = version >= 3;
  const transactionalId = reader.string(flexible);
  const groupId = reader.string(flexible);
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const generationId = version >= 3 ? reader.int32() : -1;
  const memberId = version >= 3 ? reader.string(flexible) : '';
  const groupInstanceId = version >= 3 ? reader.nullableString(flexible) : null;
  const topics: TxnOffsetCommitRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(reader, version));
  if (flexible) reader.skipTags();
  return { transactionalId, groupId, producerId, producerEpoch, generationId, memberId, groupInstanceId, topics };
}

export function encodeTxnOffsetCommitRequest(writer: Writer, version: number, message: TxnOffsetCommitRequestInput): void {
  const flexible = version >= 3;
  writer.string(message.transactionalId, flexible);
  writer.string(message.groupId, flexible);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  if (version >= 3) {
    writer.int32(message.generationId ?? -1);
  } else if ((message.generationId ?? -1) !== -1) refuse('TxnOffsetCommitRequest.generationId', version);
  if (version >= 3) {
    writer.string(message.memberId ?? '', flexible);
  } else if ((message.memberId ?? '') !== '') refuse('TxnOffsetCommitRequest.memberId', version);
  if (version >= 3) {
    const groupInstanceIdValue = message.groupInstanceId ?? null;
    writer.nullableString(groupInstanceIdValue, flexible);
  } else if ((message.groupInstanceId ?? null) !== null) refuse('TxnOffsetCommitRequest.groupInstanceId', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeTxnOffsetCommitRequestTxnOffsetCommitRequestTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(reader: Reader, version: number): TxnOffsetCommitResponseTxnOffsetCommitResponsePartition {
  const flexible = version >= 3;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

function encodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(writer: Writer, version: number, message: TxnOffsetCommitResponseTxnOffsetCommitResponsePartitionInput): void {
  const flexible = version >= 3;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(reader: Reader, version: number): TxnOffsetCommitResponseTxnOffsetCommitResponseTopic {
  const flexible = version >= 3;
  const name = reader.string(flexible);
  const partitions: TxnOffsetCommitResponseTxnOffsetCommitResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(writer: Writer, version: number, message: TxnOffsetCommitResponseTxnOffsetCommitResponseTopicInput): void {
  const flexible = version >= 3;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeTxnOffsetCommitResponseTxnOffsetCommitResponsePartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeTxnOffsetCommitResponse(reader: Reader, version: number): TxnOffsetCommitResponse {
  const flexible = version >= 3;
  const throttleTimeMs = reader.int32();
  const topics: TxnOffsetCommitResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeTxnOffsetCommitResponse(writer: Writer, version: number, message: TxnOffsetCommitResponseInput): void {
  const flexible = version >= 3;
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeTxnOffsetCommitResponseTxnOffsetCommitResponseTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeAclsRequest(reader: Reader, version: number): DescribeAclsRequest {
  const flexible = version >= 2;
  const resourceTypeFilter = reader.int8();
  const resourceNameFilter = reader.nullableString(flexible);
  const patternTypeFilter = version >= 1 ? reader.int8() : 3;
  const principalFilter = reader.nullableString(flexible);
  const hostFilter = reader.nullableString(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { resourceTypeFilter, resourceNameFilter, patternTypeFilter, principalFilter, hostFilter, operation, permissionType };
}

export function encodeDescribeAclsRequest(writer: Writer, version: number, message: DescribeAclsRequestInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceTypeFilter);
  {
    const resourceNameFilterValue = message.resourceNameFilter === undefined ? '' : message.resourceNameFilter;
    writer.nullableString(resourceNameFilterValue, flexible);
  }
  if (version >= 1) {
    writer.int8(message.patternTypeFilter ?? 3);
  } else if ((message.patternTypeFilter ?? 3) !== 3) refuse('DescribeAclsRequest.patternTypeFilter', version);
  {
    const principalFilterValue = message.principalFilter === undefined ? '' : message.principalFilter;
    writer.nullableString(principalFilterValue, flexible);
  }
  {
    const hostFilterValue = message.hostFilter === undefined ? '' : message.hostFilter;
    writer.nullableString(hostFilterValue, flexible);
  }
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeAclsResponseAclDescription(reader: Reader, version: number): DescribeAclsResponseAclDescription {
  const flexible = version >= 2;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { principal, host, operation, permissionType };
}

function encodeDescribeAclsResponseAclDescription(writer: Writer, version: number, message: DescribeAclsResponseAclDescriptionInput): void {
  const flexible = version >= 2;
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeAclsResponseDescribeAclsResource(reader: Reader, version: number): DescribeAclsResponseDescribeAclsResource {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const patternType = version >= 1 ? reader.int8() : 3;
  const acls: DescribeAclsResponseDescribeAclsResource['acls'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 6); left > 0 && !reader.failed; left--) acls.push(decodeDescribeAclsResponseAclDescription(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, patternType, acls };
}

function encodeDescribeAclsResponseDescribeAclsResource(writer: Writer, version: number, message: DescribeAclsResponseDescribeAclsResourceInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.patternType ?? 3);
  } else if ((message.patternType ?? 3) !== 3) refuse('DescribeAclsResponseDescribeAclsResource.patternType', version);
  {
    const aclsValue = message.acls;
    writer.arrayCount(aclsValue.length, flexible);
    for (let i = 0; i < aclsValue.length; i++) encodeDescribeAclsResponseAclDescription(writer, version, aclsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeAclsResponse(reader: Reader, version: number): DescribeAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resources: DescribeAclsResponse['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 7); left > 0 && !reader.failed; left--) resources.push(decodeDescribeAclsResponseDescribeAclsResource(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, resources };
}

export function encodeDescribeAclsResponse(writer: Writer, version: number, message: DescribeAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeDescribeAclsResponseDescribeAclsResource(writer, version, resourcesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateAclsRequestAclCreation(reader: Reader, version: number): CreateAclsRequestAclCreation {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const resourcePatternType = version >= 1 ? reader.int8() : 3;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, resourcePatternType, principal, host, operation, permissionType };
}

function encodeCreateAclsRequestAclCreation(writer: Writer, version: number, message: CreateAclsRequestAclCreationInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.resourcePatternType ?? 3);
  } else if ((message.resourcePatternType ?? 3) !== 3) refuse('CreateAclsRequestAclCreation.resourcePatternType', version);
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateAclsRequest(reader: Reader, version: number): CreateAclsRequest {
  const flexible = version >= 2;
  const creations: CreateAclsRequest['creations'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 8 : 9); left > 0 && !reader.failed; left--) creations.push(decodeCreateAclsRequestAclCreation(reader, version));
  if (flexible) reader.skipTags();
  return { creations };
}

export function encodeCreateAclsRequest(writer: Writer, version: number, message: CreateAclsRequestInput): void {
  const flexible = version >= 2;
  {
    const creationsValue = message.creations;
    writer.arrayCount(creationsValue.length, flexible);
    for (let i = 0; i < creationsValue.length; i++) encodeCreateAclsRequestAclCreation(writer, version, creationsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateAclsResponseAclCreationResult(reader: Reader, version: number): CreateAclsResponseAclCreationResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage };
}

function encodeCreateAclsResponseAclCreationResult(writer: Writer, version: number, message: CreateAclsResponseAclCreationResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateAclsResponse(reader: Reader, version: number): CreateAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: CreateAclsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, 4); left > 0 && !reader.failed; left--) results.push(decodeCreateAclsResponseAclCreationResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeCreateAclsResponse(writer: Writer, version: number, message: CreateAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeCreateAclsResponseAclCreationResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteAclsRequestDeleteAclsFilter(reader: Reader, version: number): DeleteAclsRequestDeleteAclsFilter {
  const flexible = version >= 2;
  const resourceTypeFilter = reader.int8();
  const resourceNameFilter = reader.nullableString(flexible);
  const patternTypeFilter = version >= 1 ? reader.int8() : 3;
  const principalFilter = reader.nullableString(flexible);
  const hostFilter = reader.nullableString(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { resourceTypeFilter, resourceNameFilter, patternTypeFilter, principalFilter, hostFilter, operation, permissionType };
}

function encodeDeleteAclsRequestDeleteAclsFilter(writer: Writer, version: number, message: DeleteAclsRequestDeleteAclsFilterInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceTypeFilter);
  {
    const resourceNameFilterValue = message.resourceNameFilter === undefined ? '' : message.resourceNameFilter;
    writer.nullableString(resourceNameFilterValue, flexible);
  }
  if (version >= 1) {
    writer.int8(message.patternTypeFilter ?? 3);
  } else if ((message.patternTypeFilter ?? 3) !== 3) refuse('DeleteAclsRequestDeleteAclsFilter.patternTypeFilter', version);
  {
    const principalFilterValue = message.principalFilter === undefined ? '' : message.principalFilter;
    writer.nullableString(principalFilterValue, flexible);
  }
  {
    const hostFilterValue = message.hostFilter === undefined ? '' : message.hostFilter;
    writer.nullableString(hostFilterValue, flexible);
  }
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsRequest(reader: Reader, version: number): DeleteAclsRequest {
  const flexible = version >= 2;
  const filters: DeleteAclsRequest['filters'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 8 : 9); left > 0 && !reader.failed; left--) filters.push(decodeDeleteAclsRequestDeleteAclsFilter(reader, version));
  if (flexible) reader.skipTags();
  return { filters };
}

export function encodeDeleteAclsRequest(writer: Writer, version: number, message: DeleteAclsRequestInput): void {
  const flexible = version >= 2;
  {
    const filtersValue = message.filters;
    writer.arrayCount(filtersValue.length, flexible);
    for (let i = 0; i < filtersValue.length; i++) encodeDeleteAclsRequestDeleteAclsFilter(writer, version, filtersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteAclsResponseDeleteAclsMatchingAcl(reader: Reader, version: number): DeleteAclsResponseDeleteAclsMatchingAcl {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const patternType = version >= 1 ? reader.int8() : 3;
  const principal = reader.string(flexible);
  const host = reader.string(flexible);
  const operation = reader.int8();
  const permissionType = reader.int8();
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName, patternType, principal, host, operation, permissionType };
}

function encodeDeleteAclsResponseDeleteAclsMatchingAcl(writer: Writer, version: number, message: DeleteAclsResponseDeleteAclsMatchingAclInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  if (version >= 1) {
    writer.int8(message.patternType ?? 3);
  } else if ((message.patternType ?? 3) !== 3) refuse('DeleteAclsResponseDeleteAclsMatchingAcl.patternType', version);
  writer.string(message.principal, flexible);
  writer.string(message.host, flexible);
  writer.int8(message.operation);
  writer.int8(message.permissionType);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDeleteAclsResponseDeleteAclsFilterResult(reader: Reader, version: number): DeleteAclsResponseDeleteAclsFilterResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const matchingAcls: DeleteAclsResponseDeleteAclsFilterResult['matchingAcls'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 11 : 13); left > 0 && !reader.failed; left--) matchingAcls.push(decodeDeleteAclsResponseDeleteAclsMatchingAcl(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, matchingAcls };
}

function encodeDeleteAclsResponseDeleteAclsFilterResult(writer: Writer, version: number, message: DeleteAclsResponseDeleteAclsFilterResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const matchingAclsValue = message.matchingAcls;
    writer.arrayCount(matchingAclsValue.length, flexible);
    for (let i = 0; i < matchingAclsValue.length; i++) encodeDeleteAclsResponseDeleteAclsMatchingAcl(writer, version, matchingAclsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDeleteAclsResponse(reader: Reader, version: number): DeleteAclsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const filterResults: DeleteAclsResponse['filterResults'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) filterResults.push(decodeDeleteAclsResponseDeleteAclsFilterResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, filterResults };
}

export function encodeDeleteAclsResponse(writer: Writer, version: number, message: DeleteAclsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const filterResultsValue = message.filterResults;
    writer.arrayCount(filterResultsValue.length, flexible);
    for (let i = 0; i < filterResultsValue.length; i++) encodeDeleteAclsResponseDeleteAclsFilterResult(writer, version, filterResultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterConfigsRequestAlterableConfig(reader: Reader, version: number): AlterConfigsRequestAlterableConfig {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const value = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { name, value };
}

function encodeAlterConfigsRequestAlterableConfig(writer: Writer, version: number, message: AlterConfigsRequestAlterableConfigInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const valueValue = message.value === undefined ? '' : message.value;
    writer.nullableString(valueValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterConfigsRequestAlterConfigsResource(reader: Reader, version: number): AlterConfigsRequestAlterConfigsResource {
  const flexible = version >= 2;
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  const configs: AlterConfigsRequestAlterConfigsResource['configs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) configs.push(decodeAlterConfigsRequestAlterableConfig(reader, version));
  if (flexible) reader.skipTags();
  return { resourceType, resourceName, configs };
}

function encodeAlterConfigsRequestAlterConfigsResource(writer: Writer, version: number, message: AlterConfigsRequestAlterConfigsResourceInput): void {
  const flexible = version >= 2;
  writer.int8(message.resourceType);
  writer.string(message.resourceName, flexible);
  {
    const configsValue = message.configs;
    writer.arrayCount(configsValue.length, flexible);
    for (let i = 0; i < configsValue.length; i++) encodeAlterConfigsRequestAlterableConfig(writer, version, configsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterConfigsRequest(reader: Reader, version: number): AlterConfigsRequest {
  const flexible = version >= 2;
  const resources: AlterConfigsRequest['resources'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 7); left > 0 && !reader.failed; left--) resources.push(decodeAlterConfigsRequestAlterConfigsResource(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { resources, validateOnly };
}

export function encodeAlterConfigsRequest(writer: Writer, version: number, message: AlterConfigsRequestInput): void {
  const flexible = version >= 2;
  {
    const resourcesValue = message.resources;
    writer.arrayCount(resourcesValue.length, flexible);
    for (let i = 0; i < resourcesValue.length; i++) encodeAlterConfigsRequestAlterConfigsResource(writer, version, resourcesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterConfigsResponseAlterConfigsResourceResponse(reader: Reader, version: number): AlterConfigsResponseAlterConfigsResourceResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const resourceType = reader.int8();
  const resourceName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, resourceType, resourceName };
}

function encodeAlterConfigsResponseAlterConfigsResourceResponse(writer: Writer, version: number, message: AlterConfigsResponseAlterConfigsResourceResponseInput): void {
  const flexible = version >= 2;
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

export function decodeAlterConfigsResponse(reader: Reader, version: number): AlterConfigsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const responses: AlterConfigsResponse['responses'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 6 : 7); left > 0 && !reader.failed; left--) responses.push(decodeAlterConfigsResponseAlterConfigsResourceResponse(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, responses };
}

export function encodeAlterConfigsResponse(writer: Writer, version: number, message: AlterConfigsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, flexible);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterConfigsResponseAlterConfigsResourceResponse(writer, version, responsesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(reader: Reader, version: number): AlterReplicaLogDirsRequestAlterReplicaLogDirTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  let partitions: AlterReplicaLogDirsRequestAlterReplicaLogDirTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(writer: Writer, version: number, message: AlterReplicaLogDirsRequestAlterReplicaLogDirTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterReplicaLogDirsRequestAlterReplicaLogDir(reader: Reader, version: number): AlterReplicaLogDirsRequestAlterReplicaLogDir {
  const flexible = version >= 2;
  const path = reader.string(flexible);
  const topics: AlterReplicaLogDirsRequestAlterReplicaLogDir['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(reader, version));
  if (flexible) reader.skipTags();
  return { path, topics };
}

function encodeAlterReplicaLogDirsRequestAlterReplicaLogDir(writer: Writer, version: number, message: AlterReplicaLogDirsRequestAlterReplicaLogDirInput): void {
  const flexible = version >= 2;
  writer.string(message.path, flexible);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterReplicaLogDirsRequestAlterReplicaLogDirTopic(writer, version, topicsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsRequest(reader: Reader, version: number): AlterReplicaLogDirsRequest {
  const flexible = version >= 2;
  const dirs: AlterReplicaLogDirsRequest['dirs'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) dirs.push(decodeAlterReplicaLogDirsRequestAlterReplicaLogDir(reader, version));
  if (flexible) reader.skipTags();
  return { dirs };
}

export function encodeAlterReplicaLogDirsRequest(writer: Writer, version: number, message: AlterReplicaLogDirsRequestInput): void {
  const flexible = version >= 2;
  {
    const dirsValue = message.dirs;
    writer.arrayCount(dirsValue.length, flexible);
    for (let i = 0; i < dirsValue.length; i++) encodeAlterReplicaLogDirsRequestAlterReplicaLogDir(writer, version, dirsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(reader: Reader, version: number): AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode };
}

function encodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(writer: Writer, version: number, message: AlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(reader: Reader, version: number): AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult {
  const flexible = version >= 2;
  const topicName = reader.string(flexible);
  const partitions: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 7 : 6); left > 0 && !reader.failed; left--) partitions.push(decodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

function encodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(writer: Writer, version: number, message: AlterReplicaLogDirsResponseAlterReplicaLogDirTopicResultInput): void {
  const flexible = version >= 2;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterReplicaLogDirsResponseAlterReplicaLogDirPartitionResult(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterReplicaLogDirsResponse(reader: Reader, version: number): AlterReplicaLogDirsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const results: AlterReplicaLogDirsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) results.push(decodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeAlterReplicaLogDirsResponse(writer: Writer, version: number, message: AlterReplicaLogDirsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeAlterReplicaLogDirsResponseAlterReplicaLogDirTopicResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeLogDirsRequestDescribableLogDirTopic(reader: Reader, version: number): DescribeLogDirsRequestDescribableLogDirTopic {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  let partitions: DescribeLogDirsRequestDescribableLogDirTopic['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

function encodeDescribeLogDirsRequestDescribableLogDirTopic(writer: Writer, version: number, message: DescribeLogDirsRequestDescribableLogDirTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsRequest(reader: Reader, version: number): DescribeLogDirsRequest {
  const flexible = version >= 2;
  let topics: DescribeLogDirsRequest['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeDescribeLogDirsRequestDescribableLogDirTopic(reader, version));
  if (flexible) reader.skipTags();
  return { topics };
}

export function encodeDescribeLogDirsRequest(writer: Writer, version: number, message: DescribeLogDirsRequestInput): void {
  const flexible = version >= 2;
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(topicsValue.length, flexible);
      for (let i = 0; i < topicsValue.length; i++) encodeDescribeLogDirsRequestDescribableLogDirTopic(writer, version, topicsValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeLogDirsResponseDescribeLogDirsPartition(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsPartition {
  const flexible = version >= 2;
  const partitionIndex = reader.int32();
  const partitionSize = reader.int64();
  const offsetLag = reader.int64();
  const isFutureKey = reader.bool();
  if (flexible) reader.skipTags();
  return { partitionIndex, partitionSize, offsetLag, isFutureKey };
}

function encodeDescribeLogDirsResponseDescribeLogDirsPartition(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsPartitionInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionIndex);
  writer.int64(message.partitionSize);
  writer.int64(message.offsetLag);
  writer.bool(message.isFutureKey);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeLogDirsResponseDescribeLogDirsTopic(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsTopic {
  const flexible = version >= 2;
  const name = reader.string(flexible);
  const partitions: DescribeLogDirsResponseDescribeLogDirsTopic['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 22 : 21); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeLogDirsResponseDescribeLogDirsPartition(reader, version));
  if (flexible) reader.skipTags();
  return { name, partitions };
}

function encodeDescribeLogDirsResponseDescribeLogDirsTopic(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsTopicInput): void {
  const flexible = version >= 2;
  writer.string(message.name, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsPartition(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeLogDirsResponseDescribeLogDirsResult(reader: Reader, version: number): DescribeLogDirsResponseDescribeLogDirsResult {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const logDir = reader.string(flexible);
  const topics: DescribeLogDirsResponseDescribeLogDirsResult['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeDescribeLogDirsResponseDescribeLogDirsTopic(reader, version));
  const totalBytes = version >= 4 ? reader.int64() : -1;
  const usableBytes = version >= 4 ? reader.int64() : -1;
  const isCordoned = version === 5 ? reader.bool() : false;
  if (flexible) reader.skipTags();
  return { errorCode, logDir, topics, totalBytes, usableBytes, isCordoned };
}

function encodeDescribeLogDirsResponseDescribeLogDirsResult(writer: Writer, version: number, message: DescribeLogDirsResponseDescribeLogDirsResultInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.string(message.logDir, flexible);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsTopic(writer, version, topicsValue[i]!);
  }
  if (version >= 4) {
    writer.int64(message.totalBytes ?? -1);
  }
  if (version >= 4) {
    writer.int64(message.usableBytes ?? -1);
  }
  if (version === 5) {
    writer.bool(message.isCordoned ?? false);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeLogDirsResponse(reader: Reader, version: number): DescribeLogDirsResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 3 ? reader.int16() : 0;
  const results: DescribeLogDirsResponse['results'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) results.push(decodeDescribeLogDirsResponseDescribeLogDirsResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, results };
}

export function encodeDescribeLogDirsResponse(writer: Writer, version: number, message: DescribeLogDirsResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  if (version >= 3) {
    writer.int16(message.errorCode ?? 0);
  }
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, flexible);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeLogDirsResponseDescribeLogDirsResult(writer, version, resultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeCreateDelegationTokenRequestCreatableRenewers(reader: Reader, version: number): CreateDelegationTokenRequestCreatableRenewers {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

function encodeCreateDelegationTokenRequestCreatableRenewers(writer: Writer, version: number, message: CreateDelegationTokenRequestCreatableRenewersInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateDelegationTokenRequest(reader: Reader, version: number): CreateDelegationTokenRequest {
  const flexible = version >= 2;
  const ownerPrincipalType = version === 3 ? reader.nullableString(flexible) : '';
  const ownerPrincipalName = version === 3 ? reader.nullableString(flexible) : '';
  const renewers: CreateDelegationTokenRequest['renewers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) renewers.push(decodeCreateDelegationTokenRequestCreatableRenewers(reader, version));
  const maxLifetimeMs = reader.int64();
  if (flexible) reader.skipTags();
  return { ownerPrincipalType, ownerPrincipalName, renewers, maxLifetimeMs };
}

export function encodeCreateDelegationTokenRequest(writer: Writer, version: number, message: CreateDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  if (version === 3) {
    const ownerPrincipalTypeValue = message.ownerPrincipalType === undefined ? '' : message.ownerPrincipalType;
    writer.nullableString(ownerPrincipalTypeValue, flexible);
  } else if ((message.ownerPrincipalType !== undefined && (message.ownerPrincipalType === null || message.ownerPrincipalType !== ''))) refuse('CreateDelegationTokenRequest.ownerPrincipalType', version);
  if (version === 3) {
    const ownerPrincipalNameValue = message.ownerPrincipalName === undefined ? '' : message.ownerPrincipalName;
    writer.nullableString(ownerPrincipalNameValue, flexible);
  } else if ((message.ownerPrincipalName !== undefined && (message.ownerPrincipalName === null || message.ownerPrincipalName !== ''))) refuse('CreateDelegationTokenRequest.ownerPrincipalName', version);
  {
    const renewersValue = message.renewers;
    writer.arrayCount(renewersValue.length, flexible);
    for (let i = 0; i < renewersValue.length; i++) encodeCreateDelegationTokenRequestCreatableRenewers(writer, version, renewersValue[i]!);
  }
  writer.int64(message.maxLifetimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeCreateDelegationTokenResponse(reader: Reader, version: number): CreateDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  const tokenRequesterPrincipalType = version === 3 ? reader.string(flexible) : '';
  const tokenRequesterPrincipalName = version === 3 ? reader.string(flexible) : '';
  const issueTimestampMs = reader.int64();
  const expiryTimestampMs = reader.int64();
  const maxTimestampMs = reader.int64();
  const tokenId = reader.string(flexible);
  const hmac = reader.bytesField(flexible);
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, principalType, principalName, tokenRequesterPrincipalType, tokenRequesterPrincipalName, issueTimestampMs, expiryTimestampMs, maxTimestampMs, tokenId, hmac, throttleTimeMs };
}

export function encodeCreateDelegationTokenResponse(writer: Writer, version: number, message: CreateDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalType ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalType ?? '') !== '') refuse('CreateDelegationTokenResponse.tokenRequesterPrincipalType', version);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalName ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalName ?? '') !== '') refuse('CreateDelegationTokenResponse.tokenRequesterPrincipalName', version);
  writer.int64(message.issueTimestampMs);
  writer.int64(message.expiryTimestampMs);
  writer.int64(message.maxTimestampMs);
  writer.string(message.tokenId, flexible);
  writer.bytesField(message.hmac, flexible);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeRenewDelegationTokenRequest(reader: Reader, version: number): RenewDelegationTokenRequest {
  const flexible = version >= 2;
  const hmac = reader.bytesField(flexible);
  const renewPeriodMs = reader.int64();
  if (flexible) reader.skipTags();
  return { hmac, renewPeriodMs };
}

export function encodeRenewDelegationTokenRequest(writer: Writer, version: number, message: RenewDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.hmac, flexible);
  writer.int64(message.renewPeriodMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeRenewDelegationTokenResponse(reader: Reader, version: number): RenewDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const expiryTimestampMs = reader.int64();
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, expiryTimestampMs, throttleTimeMs };
}

export function encodeRenewDelegationTokenResponse(writer: Writer, version: number, message: RenewDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.int64(message.expiryTimestampMs);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeExpireDelegationTokenRequest(reader: Reader, version: number): ExpireDelegationTokenRequest {
  const flexible = version >= 2;
  const hmac = reader.bytesField(flexible);
  const expiryTimePeriodMs = reader.int64();
  if (flexible) reader.skipTags();
  return { hmac, expiryTimePeriodMs };
}

export function encodeExpireDelegationTokenRequest(writer: Writer, version: number, message: ExpireDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  writer.bytesField(message.hmac, flexible);
  writer.int64(message.expiryTimePeriodMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeExpireDelegationTokenResponse(reader: Reader, version: number): ExpireDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const expiryTimestampMs = reader.int64();
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, expiryTimestampMs, throttleTimeMs };
}

export function encodeExpireDelegationTokenResponse(writer: Writer, version: number, message: ExpireDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  writer.int64(message.expiryTimestampMs);
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(reader: Reader, version: number): DescribeDelegationTokenRequestDescribeDelegationTokenOwner {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

function encodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(writer: Writer, version: number, message: DescribeDelegationTokenRequestDescribeDelegationTokenOwnerInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenRequest(reader: Reader, version: number): DescribeDelegationTokenRequest {
  const flexible = version >= 2;
  let owners: DescribeDelegationTokenRequest['owners'] = [];
  let ownersLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 4);
  owners = ownersLeft < 0 ? null : [];
  if (owners !== null) for (; ownersLeft > 0 && !reader.failed; ownersLeft--) owners.push(decodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(reader, version));
  if (flexible) reader.skipTags();
  return { owners };
}

export function encodeDescribeDelegationTokenRequest(writer: Writer, version: number, message: DescribeDelegationTokenRequestInput): void {
  const flexible = version >= 2;
  {
    const ownersValue = message.owners === undefined ? NONE : message.owners;
    if (ownersValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(ownersValue.length, flexible);
      for (let i = 0; i < ownersValue.length; i++) encodeDescribeDelegationTokenRequestDescribeDelegationTokenOwner(writer, version, ownersValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(reader: Reader, version: number): DescribeDelegationTokenResponseDescribedDelegationTokenRenewer {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  if (flexible) reader.skipTags();
  return { principalType, principalName };
}

function encodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(writer: Writer, version: number, message: DescribeDelegationTokenResponseDescribedDelegationTokenRenewerInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeDelegationTokenResponseDescribedDelegationToken(reader: Reader, version: number): DescribeDelegationTokenResponseDescribedDelegationToken {
  const flexible = version >= 2;
  const principalType = reader.string(flexible);
  const principalName = reader.string(flexible);
  const tokenRequesterPrincipalType = version === 3 ? reader.string(flexible) : '';
  const tokenRequesterPrincipalName = version === 3 ? reader.string(flexible) : '';
  const issueTimestamp = reader.int64();
  const expiryTimestamp = reader.int64();
  const maxTimestamp = reader.int64();
  const tokenId = reader.string(flexible);
  const hmac = reader.bytesField(flexible);
  const renewers: DescribeDelegationTokenResponseDescribedDelegationToken['renewers'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) renewers.push(decodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(reader, version));
  if (flexible) reader.skipTags();
  return { principalType, principalName, tokenRequesterPrincipalType, tokenRequesterPrincipalName, issueTimestamp, expiryTimestamp, maxTimestamp, tokenId, hmac, renewers };
}

function encodeDescribeDelegationTokenResponseDescribedDelegationToken(writer: Writer, version: number, message: DescribeDelegationTokenResponseDescribedDelegationTokenInput): void {
  const flexible = version >= 2;
  writer.string(message.principalType, flexible);
  writer.string(message.principalName, flexible);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalType ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalType ?? '') !== '') refuse('DescribeDelegationTokenResponseDescribedDelegationToken.tokenRequesterPrincipalType', version);
  if (version === 3) {
    writer.string(message.tokenRequesterPrincipalName ?? '', flexible);
  } else if ((message.tokenRequesterPrincipalName ?? '') !== '') refuse('DescribeDelegationTokenResponseDescribedDelegationToken.tokenRequesterPrincipalName', version);
  writer.int64(message.issueTimestamp);
  writer.int64(message.expiryTimestamp);
  writer.int64(message.maxTimestamp);
  writer.string(message.tokenId, flexible);
  writer.bytesField(message.hmac, flexible);
  {
    const renewersValue = message.renewers;
    writer.arrayCount(renewersValue.length, flexible);
    for (let i = 0; i < renewersValue.length; i++) encodeDescribeDelegationTokenResponseDescribedDelegationTokenRenewer(writer, version, renewersValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeDelegationTokenResponse(reader: Reader, version: number): DescribeDelegationTokenResponse {
  const flexible = version >= 2;
  const errorCode = reader.int16();
  const tokens: DescribeDelegationTokenResponse['tokens'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 30 : 38); left > 0 && !reader.failed; left--) tokens.push(decodeDescribeDelegationTokenResponseDescribedDelegationToken(reader, version));
  const throttleTimeMs = reader.int32();
  if (flexible) reader.skipTags();
  return { errorCode, tokens, throttleTimeMs };
}

export function encodeDescribeDelegationTokenResponse(writer: Writer, version: number, message: DescribeDelegationTokenResponseInput): void {
  const flexible = version >= 2;
  writer.int16(message.errorCode);
  {
    const tokensValue = message.tokens;
    writer.arrayCount(tokensValue.length, flexible);
    for (let i = 0; i < tokensValue.length; i++) encodeDescribeDelegationTokenResponseDescribedDelegationToken(writer, version, tokensValue[i]!);
  }
  writer.int32(message.throttleTimeMs);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeElectLeadersRequestTopicPartitions(reader: Reader, version: number): ElectLeadersRequestTopicPartitions {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  let partitions: ElectLeadersRequestTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(flexible);
  if (flexible) reader.skipTags();
  return { topic, partitions };
}

function encodeElectLeadersRequestTopicPartitions(writer: Writer, version: number, message: ElectLeadersRequestTopicPartitionsInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersRequest(reader: Reader, version: number): ElectLeadersRequest {
  const flexible = version >= 2;
  const electionType = version >= 1 ? reader.int8() : 0;
  let topicPartitions: ElectLeadersRequest['topicPartitions'] = [];
  let topicPartitionsLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 6);
  topicPartitions = topicPartitionsLeft < 0 ? null : [];
  if (topicPartitions !== null) for (; topicPartitionsLeft > 0 && !reader.failed; topicPartitionsLeft--) topicPartitions.push(decodeElectLeadersRequestTopicPartitions(reader, version));
  const timeoutMs = reader.int32();
  if (flexible) reader.skipTags();
  return { electionType, topicPartitions, timeoutMs };
}

export function encodeElectLeadersRequest(writer: Writer, version: number, message: ElectLeadersRequestInput): void {
  const flexible = version >= 2;
  if (version >= 1) {
    writer.int8(message.electionType ?? 0);
  } else if ((message.electionType ?? 0) !== 0) refuse('ElectLeadersRequest.electionType', version);
  {
    const topicPartitionsValue = message.topicPartitions === undefined ? NONE : message.topicPartitions;
    if (topicPartitionsValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(topicPartitionsValue.length, flexible);
      for (let i = 0; i < topicPartitionsValue.length; i++) encodeElectLeadersRequestTopicPartitions(writer, version, topicPartitionsValue[i]!);
    }
  }
  writer.int32(message.timeoutMs ?? 60000);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeElectLeadersResponsePartitionResult(reader: Reader, version: number): ElectLeadersResponsePartitionResult {
  const flexible = version >= 2;
  const partitionId = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { partitionId, errorCode, errorMessage };
}

function encodeElectLeadersResponsePartitionResult(writer: Writer, version: number, message: ElectLeadersResponsePartitionResultInput): void {
  const flexible = version >= 2;
  writer.int32(message.partitionId);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeElectLeadersResponseReplicaElectionResult(reader: Reader, version: number): ElectLeadersResponseReplicaElectionResult {
  const flexible = version >= 2;
  const topic = reader.string(flexible);
  const partitionResult: ElectLeadersResponseReplicaElectionResult['partitionResult'] = [];
  for (let left = reader.arrayCount(flexible, 8); left > 0 && !reader.failed; left--) partitionResult.push(decodeElectLeadersResponsePartitionResult(reader, version));
  if (flexible) reader.skipTags();
  return { topic, partitionResult };
}

function encodeElectLeadersResponseReplicaElectionResult(writer: Writer, version: number, message: ElectLeadersResponseReplicaElectionResultInput): void {
  const flexible = version >= 2;
  writer.string(message.topic, flexible);
  {
    const partitionResultValue = message.partitionResult;
    writer.arrayCount(partitionResultValue.length, flexible);
    for (let i = 0; i < partitionResultValue.length; i++) encodeElectLeadersResponsePartitionResult(writer, version, partitionResultValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeElectLeadersResponse(reader: Reader, version: number): ElectLeadersResponse {
  const flexible = version >= 2;
  const throttleTimeMs = reader.int32();
  const errorCode = version >= 1 ? reader.int16() : 0;
  const replicaElectionResults: ElectLeadersResponse['replicaElectionResults'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) replicaElectionResults.push(decodeElectLeadersResponseReplicaElectionResult(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, replicaElectionResults };
}

export function encodeElectLeadersResponse(writer: Writer, version: number, message: ElectLeadersResponseInput): void {
  const flexible = version >= 2;
  writer.int32(message.throttleTimeMs);
  if (version >= 1) {
    writer.int16(message.errorCode ?? 0);
  } else if ((message.errorCode ?? 0) !== 0) refuse('ElectLeadersResponse.errorCode', version);
  {
    const replicaElectionResultsValue = message.replicaElectionResults;
    writer.arrayCount(replicaElectionResultsValue.length, flexible);
    for (let i = 0; i < replicaElectionResultsValue.length; i++) encodeElectLeadersResponseReplicaElectionResult(writer, version, replicaElectionResultsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterPartitionReassignmentsRequestReassignablePartition(reader: Reader, _version: number): AlterPartitionReassignmentsRequestReassignablePartition {
  const partitionIndex = reader.int32();
  let replicas: AlterPartitionReassignmentsRequestReassignablePartition['replicas'] = null;
  replicas = reader.nullArray(true) ? null : reader.int32Array(true);
  reader.skipTags();
  return { partitionIndex, replicas };
}

function encodeAlterPartitionReassignmentsRequestReassignablePartition(writer: Writer, _version: number, message: AlterPartitionReassignmentsRequestReassignablePartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const replicasValue = message.replicas ?? null;
    if (replicasValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(replicasValue, true);
    }
  }
  writer.uvarint(0);
}

function decodeAlterPartitionReassignmentsRequestReassignableTopic(reader: Reader, version: number): AlterPartitionReassignmentsRequestReassignableTopic {
  const name = reader.string(true);
  const partitions: AlterPartitionReassignmentsRequestReassignableTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionReassignmentsRequestReassignablePartition(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeAlterPartitionReassignmentsRequestReassignableTopic(writer: Writer, version: number, message: AlterPartitionReassignmentsRequestReassignableTopicInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionReassignmentsRequestReassignablePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsRequest(reader: Reader, version: number): AlterPartitionReassignmentsRequest {
  const timeoutMs = reader.int32();
  const allowReplicationFactorChange = version === 1 ? reader.bool() : true;
  const topics: AlterPartitionReassignmentsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionReassignmentsRequestReassignableTopic(reader, version));
  reader.skipTags();
  return { timeoutMs, allowReplicationFactorChange, topics };
}

export function encodeAlterPartitionReassignmentsRequest(writer: Writer, version: number, message: AlterPartitionReassignmentsRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  if (version === 1) {
    writer.bool(message.allowReplicationFactorChange ?? true);
  } else if ((message.allowReplicationFactorChange ?? true) !== true) refuse('AlterPartitionReassignmentsRequest.allowReplicationFactorChange', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionReassignmentsRequestReassignableTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(reader: Reader, _version: number): AlterPartitionReassignmentsResponseReassignablePartitionResponse {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage };
}

function encodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(writer: Writer, _version: number, message: AlterPartitionReassignmentsResponseReassignablePartitionResponseInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeAlterPartitionReassignmentsResponseReassignableTopicResponse(reader: Reader, version: number): AlterPartitionReassignmentsResponseReassignableTopicResponse {
  const name = reader.string(true);
  const partitions: AlterPartitionReassignmentsResponseReassignableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeAlterPartitionReassignmentsResponseReassignableTopicResponse(writer: Writer, version: number, message: AlterPartitionReassignmentsResponseReassignableTopicResponseInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionReassignmentsResponseReassignablePartitionResponse(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionReassignmentsResponse(reader: Reader, version: number): AlterPartitionReassignmentsResponse {
  const throttleTimeMs = reader.int32();
  const allowReplicationFactorChange = version === 1 ? reader.bool() : true;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: AlterPartitionReassignmentsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) responses.push(decodeAlterPartitionReassignmentsResponseReassignableTopicResponse(reader, version));
  reader.skipTags();
  return { throttleTimeMs, allowReplicationFactorChange, errorCode, errorMessage, responses };
}

export function encodeAlterPartitionReassignmentsResponse(writer: Writer, version: number, message: AlterPartitionReassignmentsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  if (version === 1) {
    writer.bool(message.allowReplicationFactorChange ?? true);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterPartitionReassignmentsResponseReassignableTopicResponse(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(reader: Reader, _version: number): ListPartitionReassignmentsRequestListPartitionReassignmentsTopics {
  const name = reader.string(true);
  let partitionIndexes: ListPartitionReassignmentsRequestListPartitionReassignmentsTopics['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, partitionIndexes };
}

function encodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(writer: Writer, _version: number, message: ListPartitionReassignmentsRequestListPartitionReassignmentsTopicsInput): void {
  writer.string(message.name, true);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsRequest(reader: Reader, version: number): ListPartitionReassignmentsRequest {
  const timeoutMs = reader.int32();
  let topics: ListPartitionReassignmentsRequest['topics'] = null;
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(reader, version));
  reader.skipTags();
  return { timeoutMs, topics };
}

export function encodeListPartitionReassignmentsRequest(writer: Writer, version: number, message: ListPartitionReassignmentsRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  {
    const topicsValue = message.topics ?? null;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeListPartitionReassignmentsRequestListPartitionReassignmentsTopics(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

function decodeListPartitionReassignmentsResponseOngoingPartitionReassignment(reader: Reader, _version: number): ListPartitionReassignmentsResponseOngoingPartitionReassignment {
  const partitionIndex = reader.int32();
  let replicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['replicas'] = [];
  replicas = reader.int32Array(true);
  let addingReplicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['addingReplicas'] = [];
  addingReplicas = reader.int32Array(true);
  let removingReplicas: ListPartitionReassignmentsResponseOngoingPartitionReassignment['removingReplicas'] = [];
  removingReplicas = reader.int32Array(true);
  reader.skipTags();
  return { partitionIndex, replicas, addingReplicas, removingReplicas };
}

function encodeListPartitionReassignmentsResponseOngoingPartitionReassignment(writer: Writer, _version: number, message: ListPartitionReassignmentsResponseOngoingPartitionReassignmentInput): void {
  writer.int32(message.partitionIndex);
  {
    const replicasValue = message.replicas;
    writer.int32Array(replicasValue, true);
  }
  {
    const addingReplicasValue = message.addingReplicas;
    writer.int32Array(addingReplicasValue, true);
  }
  {
    const removingReplicasValue = message.removingReplicas;
    writer.int32Array(removingReplicasValue, true);
  }
  writer.uvarint(0);
}

function decodeListPartitionReassignmentsResponseOngoingTopicReassignment(reader: Reader, version: number): ListPartitionReassignmentsResponseOngoingTopicReassignment {
  const name = reader.string(true);
  const partitions: ListPartitionReassignmentsResponseOngoingTopicReassignment['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeListPartitionReassignmentsResponseOngoingPartitionReassignment(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeListPartitionReassignmentsResponseOngoingTopicReassignment(writer: Writer, version: number, message: ListPartitionReassignmentsResponseOngoingTopicReassignmentInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeListPartitionReassignmentsResponseOngoingPartitionReassignment(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeListPartitionReassignmentsResponse(reader: Reader, version: number): ListPartitionReassignmentsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const topics: ListPartitionReassignmentsResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeListPartitionReassignmentsResponseOngoingTopicReassignment(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, topics };
}

export function encodeListPartitionReassignmentsResponse(writer: Writer, version: number, message: ListPartitionReassignmentsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeListPartitionReassignmentsResponseOngoingTopicReassignment(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeOffsetDeleteRequestOffsetDeleteRequestPartition(reader: Reader, _version: number): OffsetDeleteRequestOffsetDeleteRequestPartition {
  const partitionIndex = reader.int32();
  return { partitionIndex };
}

function encodeOffsetDeleteRequestOffsetDeleteRequestPartition(writer: Writer, _version: number, message: OffsetDeleteRequestOffsetDeleteRequestPartitionInput): void {
  writer.int32(message.partitionIndex);
}

function decodeOffsetDeleteRequestOffsetDeleteRequestTopic(reader: Reader, version: number): OffsetDeleteRequestOffsetDeleteRequestTopic {
  const name = reader.string(false);
  const partitions: OffsetDeleteRequestOffsetDeleteRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(false, 4); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetDeleteRequestOffsetDeleteRequestPartition(reader, version));
  return { name, partitions };
}

function encodeOffsetDeleteRequestOffsetDeleteRequestTopic(writer: Writer, version: number, message: OffsetDeleteRequestOffsetDeleteRequestTopicInput): void {
  writer.string(message.name, false);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, false);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetDeleteRequestOffsetDeleteRequestPartition(writer, version, partitionsValue[i]!);
  }
}

export function decodeOffsetDeleteRequest(reader: Reader, version: number): OffsetDeleteRequest {
  const groupId = reader.string(false);
  const topics: OffsetDeleteRequest['topics'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetDeleteRequestOffsetDeleteRequestTopic(reader, version));
  return { groupId, topics };
}

export function encodeOffsetDeleteRequest(writer: Writer, version: number, message: OffsetDeleteRequestInput): void {
  writer.string(message.groupId, false);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, false);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetDeleteRequestOffsetDeleteRequestTopic(writer, version, topicsValue[i]!);
  }
}

function decodeOffsetDeleteResponseOffsetDeleteResponsePartition(reader: Reader, _version: number): OffsetDeleteResponseOffsetDeleteResponsePartition {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  return { partitionIndex, errorCode };
}

function encodeOffsetDeleteResponseOffsetDeleteResponsePartition(writer: Writer, _version: number, message: OffsetDeleteResponseOffsetDeleteResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
}

function decodeOffsetDeleteResponseOffsetDeleteResponseTopic(reader: Reader, version: number): OffsetDeleteResponseOffsetDeleteResponseTopic {
  const name = reader.string(false);
  const partitions: OffsetDeleteResponseOffsetDeleteResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) partitions.push(decodeOffsetDeleteResponseOffsetDeleteResponsePartition(reader, version));
  return { name, partitions };
}

function encodeOffsetDeleteResponseOffsetDeleteResponseTopic(writer: Writer, version: number, message: OffsetDeleteResponseOffsetDeleteResponseTopicInput): void {
  writer.string(message.name, false);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, false);
    for (let i = 0; i < partitionsValue.length; i++) encodeOffsetDeleteResponseOffsetDeleteResponsePartition(writer, version, partitionsValue[i]!);
  }
}

export function decodeOffsetDeleteResponse(reader: Reader, version: number): OffsetDeleteResponse {
  const errorCode = reader.int16();
  const throttleTimeMs = reader.int32();
  const topics: OffsetDeleteResponse['topics'] = [];
  for (let left = reader.arrayCount(false, 6); left > 0 && !reader.failed; left--) topics.push(decodeOffsetDeleteResponseOffsetDeleteResponseTopic(reader, version));
  return { errorCode, throttleTimeMs, topics };
}

export function encodeOffsetDeleteResponse(writer: Writer, version: number, message: OffsetDeleteResponseInput): void {
  writer.int16(message.errorCode);
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, false);
    for (let i = 0; i < topicsValue.length; i++) encodeOffsetDeleteResponseOffsetDeleteResponseTopic(writer, version, topicsValue[i]!);
  }
}

function decodeDescribeClientQuotasRequestComponentData(reader: Reader, version: number): DescribeClientQuotasRequestComponentData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const matchType = reader.int8();
  const match = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, matchType, match };
}

function encodeDescribeClientQuotasRequestComponentData(writer: Writer, version: number, message: DescribeClientQuotasRequestComponentDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  writer.int8(message.matchType);
  {
    const matchValue = message.match === undefined ? '' : message.match;
    writer.nullableString(matchValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasRequest(reader: Reader, version: number): DescribeClientQuotasRequest {
  const flexible = version >= 1;
  const components: DescribeClientQuotasRequest['components'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 4 : 5); left > 0 && !reader.failed; left--) components.push(decodeDescribeClientQuotasRequestComponentData(reader, version));
  const strict = reader.bool();
  if (flexible) reader.skipTags();
  return { components, strict };
}

export function encodeDescribeClientQuotasRequest(writer: Writer, version: number, message: DescribeClientQuotasRequestInput): void {
  const flexible = version >= 1;
  {
    const componentsValue = message.components;
    writer.arrayCount(componentsValue.length, flexible);
    for (let i = 0; i < componentsValue.length; i++) encodeDescribeClientQuotasRequestComponentData(writer, version, componentsValue[i]!);
  }
  writer.bool(message.strict);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeClientQuotasResponseEntityData(reader: Reader, version: number): DescribeClientQuotasResponseEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

function encodeDescribeClientQuotasResponseEntityData(writer: Writer, version: number, message: DescribeClientQuotasResponseEntityDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  {
    const entityNameValue = message.entityName === undefined ? '' : message.entityName;
    writer.nullableString(entityNameValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeClientQuotasResponseValueData(reader: Reader, version: number): DescribeClientQuotasResponseValueData {
  const flexible = version >= 1;
  const key = reader.string(flexible);
  const value = reader.float64();
  if (flexible) reader.skipTags();
  return { key, value };
}

function encodeDescribeClientQuotasResponseValueData(writer: Writer, version: number, message: DescribeClientQuotasResponseValueDataInput): void {
  const flexible = version >= 1;
  writer.string(message.key, flexible);
  writer.float64(message.value);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeClientQuotasResponseEntryData(reader: Reader, version: number): DescribeClientQuotasResponseEntryData {
  const flexible = version >= 1;
  const entity: DescribeClientQuotasResponseEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeDescribeClientQuotasResponseEntityData(reader, version));
  const values: DescribeClientQuotasResponseEntryData['values'] = [];
  for (let left = reader.arrayCount(flexible, 10); left > 0 && !reader.failed; left--) values.push(decodeDescribeClientQuotasResponseValueData(reader, version));
  if (flexible) reader.skipTags();
  return { entity, values };
}

function encodeDescribeClientQuotasResponseEntryData(writer: Writer, version: number, message: DescribeClientQuotasResponseEntryDataInput): void {
  const flexible = version >= 1;
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeDescribeClientQuotasResponseEntityData(writer, version, entityValue[i]!);
  }
  {
    const valuesValue = message.values;
    writer.arrayCount(valuesValue.length, flexible);
    for (let i = 0; i < valuesValue.length; i++) encodeDescribeClientQuotasResponseValueData(writer, version, valuesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeDescribeClientQuotasResponse(reader: Reader, version: number): DescribeClientQuotasResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  let entries: DescribeClientQuotasResponse['entries'] = [];
  let entriesLeft = reader.nullableArrayCount(flexible, flexible ? 3 : 8);
  entries = entriesLeft < 0 ? null : [];
  if (entries !== null) for (; entriesLeft > 0 && !reader.failed; entriesLeft--) entries.push(decodeDescribeClientQuotasResponseEntryData(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, entries };
}

export function encodeDescribeClientQuotasResponse(writer: Writer, version: number, message: DescribeClientQuotasResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const entriesValue = message.entries === undefined ? NONE : message.entries;
    if (entriesValue === null) writer.arrayCount(-1, flexible);
    else {
      writer.arrayCount(entriesValue.length, flexible);
      for (let i = 0; i < entriesValue.length; i++) encodeDescribeClientQuotasResponseEntryData(writer, version, entriesValue[i]!);
    }
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterClientQuotasRequestEntityData(reader: Reader, version: number): AlterClientQuotasRequestEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

function encodeAlterClientQuotasRequestEntityData(writer: Writer, version: number, message: AlterClientQuotasRequestEntityDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  {
    const entityNameValue = message.entityName === undefined ? '' : message.entityName;
    writer.nullableString(entityNameValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterClientQuotasRequestOpData(reader: Reader, version: number): AlterClientQuotasRequestOpData {
  const flexible = version >= 1;
  const key = reader.string(flexible);
  const value = reader.float64();
  const remove = reader.bool();
  if (flexible) reader.skipTags();
  return { key, value, remove };
}

function encodeAlterClientQuotasRequestOpData(writer: Writer, version: number, message: AlterClientQuotasRequestOpDataInput): void {
  const flexible = version >= 1;
  writer.string(message.key, flexible);
  writer.float64(message.value);
  writer.bool(message.remove);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterClientQuotasRequestEntryData(reader: Reader, version: number): AlterClientQuotasRequestEntryData {
  const flexible = version >= 1;
  const entity: AlterClientQuotasRequestEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeAlterClientQuotasRequestEntityData(reader, version));
  const ops: AlterClientQuotasRequestEntryData['ops'] = [];
  for (let left = reader.arrayCount(flexible, 11); left > 0 && !reader.failed; left--) ops.push(decodeAlterClientQuotasRequestOpData(reader, version));
  if (flexible) reader.skipTags();
  return { entity, ops };
}

function encodeAlterClientQuotasRequestEntryData(writer: Writer, version: number, message: AlterClientQuotasRequestEntryDataInput): void {
  const flexible = version >= 1;
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeAlterClientQuotasRequestEntityData(writer, version, entityValue[i]!);
  }
  {
    const opsValue = message.ops;
    writer.arrayCount(opsValue.length, flexible);
    for (let i = 0; i < opsValue.length; i++) encodeAlterClientQuotasRequestOpData(writer, version, opsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasRequest(reader: Reader, version: number): AlterClientQuotasRequest {
  const flexible = version >= 1;
  const entries: AlterClientQuotasRequest['entries'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 8); left > 0 && !reader.failed; left--) entries.push(decodeAlterClientQuotasRequestEntryData(reader, version));
  const validateOnly = reader.bool();
  if (flexible) reader.skipTags();
  return { entries, validateOnly };
}

export function encodeAlterClientQuotasRequest(writer: Writer, version: number, message: AlterClientQuotasRequestInput): void {
  const flexible = version >= 1;
  {
    const entriesValue = message.entries;
    writer.arrayCount(entriesValue.length, flexible);
    for (let i = 0; i < entriesValue.length; i++) encodeAlterClientQuotasRequestEntryData(writer, version, entriesValue[i]!);
  }
  writer.bool(message.validateOnly);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterClientQuotasResponseEntityData(reader: Reader, version: number): AlterClientQuotasResponseEntityData {
  const flexible = version >= 1;
  const entityType = reader.string(flexible);
  const entityName = reader.nullableString(flexible);
  if (flexible) reader.skipTags();
  return { entityType, entityName };
}

function encodeAlterClientQuotasResponseEntityData(writer: Writer, version: number, message: AlterClientQuotasResponseEntityDataInput): void {
  const flexible = version >= 1;
  writer.string(message.entityType, flexible);
  {
    const entityNameValue = message.entityName === undefined ? '' : message.entityName;
    writer.nullableString(entityNameValue, flexible);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeAlterClientQuotasResponseEntryData(reader: Reader, version: number): AlterClientQuotasResponseEntryData {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(flexible);
  const entity: AlterClientQuotasResponseEntryData['entity'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 4); left > 0 && !reader.failed; left--) entity.push(decodeAlterClientQuotasResponseEntityData(reader, version));
  if (flexible) reader.skipTags();
  return { errorCode, errorMessage, entity };
}

function encodeAlterClientQuotasResponseEntryData(writer: Writer, version: number, message: AlterClientQuotasResponseEntryDataInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, flexible);
  }
  {
    const entityValue = message.entity;
    writer.arrayCount(entityValue.length, flexible);
    for (let i = 0; i < entityValue.length; i++) encodeAlterClientQuotasResponseEntityData(writer, version, entityValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

export function decodeAlterClientQuotasResponse(reader: Reader, version: number): AlterClientQuotasResponse {
  const flexible = version >= 1;
  const throttleTimeMs = reader.int32();
  const entries: AlterClientQuotasResponse['entries'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 5 : 8); left > 0 && !reader.failed; left--) entries.push(decodeAlterClientQuotasResponseEntryData(reader, version));
  if (flexible) reader.skipTags();
  return { throttleTimeMs, entries };
}

export function encodeAlterClientQuotasResponse(writer: Writer, version: number, message: AlterClientQuotasResponseInput): void {
  const flexible = version >= 1;
  writer.int32(message.throttleTimeMs);
  {
    const entriesValue = message.entries;
    writer.arrayCount(entriesValue.length, flexible);
    for (let i = 0; i < entriesValue.length; i++) encodeAlterClientQuotasResponseEntryData(writer, version, entriesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeDescribeUserScramCredentialsRequestUserName(reader: Reader, _version: number): DescribeUserScramCredentialsRequestUserName {
  const name = reader.string(true);
  reader.skipTags();
  return { name };
}

function encodeDescribeUserScramCredentialsRequestUserName(writer: Writer, _version: number, message: DescribeUserScramCredentialsRequestUserNameInput): void {
  writer.string(message.name, true);
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsRequest(reader: Reader, version: number): DescribeUserScramCredentialsRequest {
  let users: DescribeUserScramCredentialsRequest['users'] = [];
  let usersLeft = reader.nullableArrayCount(true, 2);
  users = usersLeft < 0 ? null : [];
  if (users !== null) for (; usersLeft > 0 && !reader.failed; usersLeft--) users.push(decodeDescribeUserScramCredentialsRequestUserName(reader, version));
  reader.skipTags();
  return { users };
}

export function encodeDescribeUserScramCredentialsRequest(writer: Writer, version: number, message: DescribeUserScramCredentialsRequestInput): void {
  {
    const usersValue = message.users === undefined ? NONE : message.users;
    if (usersValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(usersValue.length, true);
      for (let i = 0; i < usersValue.length; i++) encodeDescribeUserScramCredentialsRequestUserName(writer, version, usersValue[i]!);
    }
  }
  writer.uvarint(0);
}

function decodeDescribeUserScramCredentialsResponseCredentialInfo(reader: Reader, _version: number): DescribeUserScramCredentialsResponseCredentialInfo {
  const mechanism = reader.int8();
  const iterations = reader.int32();
  reader.skipTags();
  return { mechanism, iterations };
}

function encodeDescribeUserScramCredentialsResponseCredentialInfo(writer: Writer, _version: number, message: DescribeUserScramCredentialsResponseCredentialInfoInput): void {
  writer.int8(message.mechanism);
  writer.int32(message.iterations);
  writer.uvarint(0);
}

function decodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(reader: Reader, version: number): DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult {
  const user = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const credentialInfos: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult['credentialInfos'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) credentialInfos.push(decodeDescribeUserScramCredentialsResponseCredentialInfo(reader, version));
  reader.skipTags();
  return { user, errorCode, errorMessage, credentialInfos };
}

function encodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(writer: Writer, version: number, message: DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResultInput): void {
  writer.string(message.user, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const credentialInfosValue = message.credentialInfos;
    writer.arrayCount(credentialInfosValue.length, true);
    for (let i = 0; i < credentialInfosValue.length; i++) encodeDescribeUserScramCredentialsResponseCredentialInfo(writer, version, credentialInfosValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeUserScramCredentialsResponse(reader: Reader, version: number): DescribeUserScramCredentialsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const results: DescribeUserScramCredentialsResponse['results'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) results.push(decodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, results };
}

export function encodeDescribeUserScramCredentialsResponse(writer: Writer, version: number, message: DescribeUserScramCredentialsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeDescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterUserScramCredentialsRequestScramCredentialDeletion(reader: Reader, _version: number): AlterUserScramCredentialsRequestScramCredentialDeletion {
  const name = reader.string(true);
  const mechanism = reader.int8();
  reader.skipTags();
  return { name, mechanism };
}

function encodeAlterUserScramCredentialsRequestScramCredentialDeletion(writer: Writer, _version: number, message: AlterUserScramCredentialsRequestScramCredentialDeletionInput): void {
  writer.string(message.name, true);
  writer.int8(message.mechanism);
  writer.uvarint(0);
}

function decodeAlterUserScramCredentialsRequestScramCredentialUpsertion(reader: Reader, _version: number): AlterUserScramCredentialsRequestScramCredentialUpsertion {
  const name = reader.string(true);
  const mechanism = reader.int8();
  const iterations = reader.int32();
  const salt = reader.bytesField(true);
  const saltedPassword = reader.bytesField(true);
  reader.skipTags();
  return { name, mechanism, iterations, salt, saltedPassword };
}

function encodeAlterUserScramCredentialsRequestScramCredentialUpsertion(writer: Writer, _version: number, message: AlterUserScramCredentialsRequestScramCredentialUpsertionInput): void {
  writer.string(message.name, true);
  writer.int8(message.mechanism);
  writer.int32(message.iterations);
  writer.bytesField(message.salt, true);
  writer.bytesField(message.saltedPassword, true);
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsRequest(reader: Reader, version: number): AlterUserScramCredentialsRequest {
  const deletions: AlterUserScramCredentialsRequest['deletions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) deletions.push(decodeAlterUserScramCredentialsRequestScramCredentialDeletion(reader, version));
  const upsertions: AlterUserScramCredentialsRequest['upsertions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) upsertions.push(decodeAlterUserScramCredentialsRequestScramCredentialUpsertion(reader, version));
  reader.skipTags();
  return { deletions, upsertions };
}

export function encodeAlterUserScramCredentialsRequest(writer: Writer, version: number, message: AlterUserScramCredentialsRequestInput): void {
  {
    const deletionsValue = message.deletions;
    writer.arrayCount(deletionsValue.length, true);
    for (let i = 0; i < deletionsValue.length; i++) encodeAlterUserScramCredentialsRequestScramCredentialDeletion(writer, version, deletionsValue[i]!);
  }
  {
    const upsertionsValue = message.upsertions;
    writer.arrayCount(upsertionsValue.length, true);
    for (let i = 0; i < upsertionsValue.length; i++) encodeAlterUserScramCredentialsRequestScramCredentialUpsertion(writer, version, upsertionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(reader: Reader, _version: number): AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
  const user = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { user, errorCode, errorMessage };
}

function encodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(writer: Writer, _version: number, message: AlterUserScramCredentialsResponseAlterUserScramCredentialsResultInput): void {
  writer.string(message.user, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeAlterUserScramCredentialsResponse(reader: Reader, version: number): AlterUserScramCredentialsResponse {
  const throttleTimeMs = reader.int32();
  const results: AlterUserScramCredentialsResponse['results'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) results.push(decodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(reader, version));
  reader.skipTags();
  return { throttleTimeMs, results };
}

export function encodeAlterUserScramCredentialsResponse(writer: Writer, version: number, message: AlterUserScramCredentialsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeAlterUserScramCredentialsResponseAlterUserScramCredentialsResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeVoteRequestPartitionData(reader: Reader, version: number): VoteRequestPartitionData {
  const partitionIndex = reader.int32();
  const replicaEpoch = reader.int32();
  const replicaId = reader.int32();
  const replicaDirectoryId = version >= 1 ? reader.uuid() : ZERO_UUID;
  const voterDirectoryId = version >= 1 ? reader.uuid() : ZERO_UUID;
  const lastOffsetEpoch = reader.int32();
  const lastOffset = reader.int64();
  const preVote = version === 2 ? reader.bool() : false;
  reader.skipTags();
  return { partitionIndex, replicaEpoch, replicaId, replicaDirectoryId, voterDirectoryId, lastOffsetEpoch, lastOffset, preVote };
}

function encodeVoteRequestPartitionData(writer: Writer, version: number, message: VoteRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.replicaEpoch);
  writer.int32(message.replicaId);
  if (version >= 1) {
    writer.uuid(message.replicaDirectoryId ?? ZERO_UUID);
  }
  if (version >= 1) {
    writer.uuid(message.voterDirectoryId ?? ZERO_UUID);
  }
  writer.int32(message.lastOffsetEpoch);
  writer.int64(message.lastOffset);
  if (version === 2) {
    writer.bool(message.preVote ?? false);
  } else if ((message.preVote ?? false) !== false) refuse('VoteRequestPartitionData.preVote', version);
  writer.uvarint(0);
}

function decodeVoteRequestTopicData(reader: Reader, version: number): VoteRequestTopicData {
  const topicName = reader.string(true);
  const partitions: VoteRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 25); left > 0 && !reader.failed; left--) partitions.push(decodeVoteRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

function encodeVoteRequestTopicData(writer: Writer, version: number, message: VoteRequestTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeVoteRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeVoteRequest(reader: Reader, version: number): VoteRequest {
  const clusterId = reader.nullableString(true);
  const voterId = version >= 1 ? reader.int32() : -1;
  const topics: VoteRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeVoteRequestTopicData(reader, version));
  reader.skipTags();
  return { clusterId, voterId, topics };
}

export function encodeVoteRequest(writer: Writer, version: number, message: VoteRequestInput): void {
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, true);
  }
  if (version >= 1) {
    writer.int32(message.voterId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeVoteRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeVoteResponsePartitionData(reader: Reader, _version: number): VoteResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const voteGranted = reader.bool();
  reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch, voteGranted };
}

function encodeVoteResponsePartitionData(writer: Writer, _version: number, message: VoteResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.bool(message.voteGranted);
  writer.uvarint(0);
}

function decodeVoteResponseTopicData(reader: Reader, version: number): VoteResponseTopicData {
  const topicName = reader.string(true);
  const partitions: VoteResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 16); left > 0 && !reader.failed; left--) partitions.push(decodeVoteResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

function encodeVoteResponseTopicData(writer: Writer, version: number, message: VoteResponseTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeVoteResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeVoteResponseNodeEndpoint(reader: Reader, _version: number): VoteResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

function encodeVoteResponseNodeEndpoint(writer: Writer, _version: number, message: VoteResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeVoteResponse(reader: Reader, version: number): VoteResponse {
  const errorCode = reader.int16();
  const topics: VoteResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeVoteResponseTopicData(reader, version));
  let nodeEndpoints: VoteResponse['nodeEndpoints'] = [];
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version >= 1) {
      nodeEndpoints = [];
      for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeVoteResponseNodeEndpoint(reader, version));
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeVoteResponse(writer: Writer, version: number, message: VoteResponseInput): void {
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeVoteResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version >= 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('VoteResponse.nodeEndpoints', version);
  const has0 = version >= 1 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
    const mark = writer.beginTag(0);
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeVoteResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
    writer.endTag(mark);
  }
}

function decodeBeginQuorumEpochRequestPartitionData(reader: Reader, version: number): BeginQuorumEpochRequestPartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const voterDirectoryId = version === 1 ? reader.uuid() : ZERO_UUID;
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, voterDirectoryId, leaderId, leaderEpoch };
}

function encodeBeginQuorumEpochRequestPartitionData(writer: Writer, version: number, message: BeginQuorumEpochRequestPartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  if (version === 1) {
    writer.uuid(message.voterDirectoryId ?? ZERO_UUID);
  }
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeBeginQuorumEpochRequestTopicData(reader: Reader, version: number): BeginQuorumEpochRequestTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: BeginQuorumEpochRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 29 : 12); left > 0 && !reader.failed; left--) partitions.push(decodeBeginQuorumEpochRequestPartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

function encodeBeginQuorumEpochRequestTopicData(writer: Writer, version: number, message: BeginQuorumEpochRequestTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeBeginQuorumEpochRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeBeginQuorumEpochRequestLeaderEndpoint(reader: Reader, _version: number): BeginQuorumEpochRequestLeaderEndpoint {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

function encodeBeginQuorumEpochRequestLeaderEndpoint(writer: Writer, _version: number, message: BeginQuorumEpochRequestLeaderEndpointInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeBeginQuorumEpochRequest(reader: Reader, version: number): BeginQuorumEpochRequest {
  const flexible = version >= 1;
  const clusterId = reader.nullableString(flexible);
  const voterId = version === 1 ? reader.int32() : -1;
  const topics: BeginQuorumEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeBeginQuorumEpochRequestTopicData(reader, version));
  const leaderEndpoints: BeginQuorumEpochRequest['leaderEndpoints'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) leaderEndpoints.push(decodeBeginQuorumEpochRequestLeaderEndpoint(reader, version));
  }
  if (flexible) reader.skipTags();
  return { clusterId, voterId, topics, leaderEndpoints };
}

export function encodeBeginQuorumEpochRequest(writer: Writer, version: number, message: BeginQuorumEpochRequestInput): void {
  const flexible = version >= 1;
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  if (version === 1) {
    writer.int32(message.voterId ?? -1);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeBeginQuorumEpochRequestTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 1) {
    const leaderEndpointsValue = message.leaderEndpoints ?? NONE;
    writer.arrayCount(leaderEndpointsValue.length, flexible);
    for (let i = 0; i < leaderEndpointsValue.length; i++) encodeBeginQuorumEpochRequestLeaderEndpoint(writer, version, leaderEndpointsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeBeginQuorumEpochResponsePartitionData(reader: Reader, version: number): BeginQuorumEpochResponsePartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch };
}

function encodeBeginQuorumEpochResponsePartitionData(writer: Writer, version: number, message: BeginQuorumEpochResponsePartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeBeginQuorumEpochResponseTopicData(reader: Reader, version: number): BeginQuorumEpochResponseTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: BeginQuorumEpochResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeBeginQuorumEpochResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

function encodeBeginQuorumEpochResponseTopicData(writer: Writer, version: number, message: BeginQuorumEpochResponseTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeBeginQuorumEpochResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeBeginQuorumEpochResponseNodeEndpoint(reader: Reader, _version: number): BeginQuorumEpochResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

function encodeBeginQuorumEpochResponseNodeEndpoint(writer: Writer, _version: number, message: BeginQuorumEpochResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeBeginQuorumEpochResponse(reader: Reader, version: number): BeginQuorumEpochResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const topics: BeginQuorumEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeBeginQuorumEpochResponseTopicData(reader, version));
  let nodeEndpoints: BeginQuorumEpochResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeBeginQuorumEpochResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeBeginQuorumEpochResponse(writer: Writer, version: number, message: BeginQuorumEpochResponseInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeBeginQuorumEpochResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('BeginQuorumEpochResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeBeginQuorumEpochResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}

function decodeEndQuorumEpochRequestReplicaInfo(reader: Reader, _version: number): EndQuorumEpochRequestReplicaInfo {
  const candidateId = reader.int32();
  const candidateDirectoryId = reader.uuid();
  reader.skipTags();
  return { candidateId, candidateDirectoryId };
}

function encodeEndQuorumEpochRequestReplicaInfo(writer: Writer, _version: number, message: EndQuorumEpochRequestReplicaInfoInput): void {
  writer.int32(message.candidateId);
  writer.uuid(message.candidateDirectoryId);
  writer.uvarint(0);
}

function decodeEndQuorumEpochRequestPartitionData(reader: Reader, version: number): EndQuorumEpochRequestPartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let preferredSuccessors: EndQuorumEpochRequestPartitionData['preferredSuccessors'] = [];
  if (version <= 0) {
    preferredSuccessors = reader.int32Array(flexible);
  }
  const preferredCandidates: EndQuorumEpochRequestPartitionData['preferredCandidates'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 21); left > 0 && !reader.failed; left--) preferredCandidates.push(decodeEndQuorumEpochRequestReplicaInfo(reader, version));
  }
  if (flexible) reader.skipTags();
  return { partitionIndex, leaderId, leaderEpoch, preferredSuccessors, preferredCandidates };
}

function encodeEndQuorumEpochRequestPartitionData(writer: Writer, version: number, message: EndQuorumEpochRequestPartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (version <= 0) {
    const preferredSuccessorsValue = message.preferredSuccessors ?? NONE;
    writer.int32Array(preferredSuccessorsValue, flexible);
  }
  if (version === 1) {
    const preferredCandidatesValue = message.preferredCandidates ?? NONE;
    writer.arrayCount(preferredCandidatesValue.length, flexible);
    for (let i = 0; i < preferredCandidatesValue.length; i++) encodeEndQuorumEpochRequestReplicaInfo(writer, version, preferredCandidatesValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeEndQuorumEpochRequestTopicData(reader: Reader, version: number): EndQuorumEpochRequestTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: EndQuorumEpochRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 14 : 16); left > 0 && !reader.failed; left--) partitions.push(decodeEndQuorumEpochRequestPartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

function encodeEndQuorumEpochRequestTopicData(writer: Writer, version: number, message: EndQuorumEpochRequestTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeEndQuorumEpochRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeEndQuorumEpochRequestLeaderEndpoint(reader: Reader, _version: number): EndQuorumEpochRequestLeaderEndpoint {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

function encodeEndQuorumEpochRequestLeaderEndpoint(writer: Writer, _version: number, message: EndQuorumEpochRequestLeaderEndpointInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeEndQuorumEpochRequest(reader: Reader, version: number): EndQuorumEpochRequest {
  const flexible = version >= 1;
  const clusterId = reader.nullableString(flexible);
  const topics: EndQuorumEpochRequest['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeEndQuorumEpochRequestTopicData(reader, version));
  const leaderEndpoints: EndQuorumEpochRequest['leaderEndpoints'] = [];
  if (version === 1) {
    for (let left = reader.arrayCount(flexible, 5); left > 0 && !reader.failed; left--) leaderEndpoints.push(decodeEndQuorumEpochRequestLeaderEndpoint(reader, version));
  }
  if (flexible) reader.skipTags();
  return { clusterId, topics, leaderEndpoints };
}

export function encodeEndQuorumEpochRequest(writer: Writer, version: number, message: EndQuorumEpochRequestInput): void {
  const flexible = version >= 1;
  {
    const clusterIdValue = message.clusterId ?? null;
    writer.nullableString(clusterIdValue, flexible);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeEndQuorumEpochRequestTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 1) {
    const leaderEndpointsValue = message.leaderEndpoints ?? NONE;
    writer.arrayCount(leaderEndpointsValue.length, flexible);
    for (let i = 0; i < leaderEndpointsValue.length; i++) encodeEndQuorumEpochRequestLeaderEndpoint(writer, version, leaderEndpointsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeEndQuorumEpochResponsePartitionData(reader: Reader, version: number): EndQuorumEpochResponsePartitionData {
  const flexible = version >= 1;
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  if (flexible) reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch };
}

function encodeEndQuorumEpochResponsePartitionData(writer: Writer, version: number, message: EndQuorumEpochResponsePartitionDataInput): void {
  const flexible = version >= 1;
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeEndQuorumEpochResponseTopicData(reader: Reader, version: number): EndQuorumEpochResponseTopicData {
  const flexible = version >= 1;
  const topicName = reader.string(flexible);
  const partitions: EndQuorumEpochResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 15 : 14); left > 0 && !reader.failed; left--) partitions.push(decodeEndQuorumEpochResponsePartitionData(reader, version));
  if (flexible) reader.skipTags();
  return { topicName, partitions };
}

function encodeEndQuorumEpochResponseTopicData(writer: Writer, version: number, message: EndQuorumEpochResponseTopicDataInput): void {
  const flexible = version >= 1;
  writer.string(message.topicName, flexible);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, flexible);
    for (let i = 0; i < partitionsValue.length; i++) encodeEndQuorumEpochResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  if (flexible) {
    writer.uvarint(0);
  }
}

function decodeEndQuorumEpochResponseNodeEndpoint(reader: Reader, _version: number): EndQuorumEpochResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

function encodeEndQuorumEpochResponseNodeEndpoint(writer: Writer, _version: number, message: EndQuorumEpochResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeEndQuorumEpochResponse(reader: Reader, version: number): EndQuorumEpochResponse {
  const flexible = version >= 1;
  const errorCode = reader.int16();
  const topics: EndQuorumEpochResponse['topics'] = [];
  for (let left = reader.arrayCount(flexible, flexible ? 3 : 6); left > 0 && !reader.failed; left--) topics.push(decodeEndQuorumEpochResponseTopicData(reader, version));
  let nodeEndpoints: EndQuorumEpochResponse['nodeEndpoints'] = [];
  if (flexible) {
    for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
      const tag = reader.uvarint();
      const end = reader.tagEnd();
      if (tag === 0) {
        nodeEndpoints = [];
        for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeEndQuorumEpochResponseNodeEndpoint(reader, version));
        reader.closeTag(end);
      } else reader.at = end;
    }
  }
  return { errorCode, topics, nodeEndpoints };
}

export function encodeEndQuorumEpochResponse(writer: Writer, version: number, message: EndQuorumEpochResponseInput): void {
  const flexible = version >= 1;
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, flexible);
    for (let i = 0; i < topicsValue.length; i++) encodeEndQuorumEpochResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('EndQuorumEpochResponse.nodeEndpoints', version);
  if (flexible) {
    const has0 = (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
    writer.uvarint((has0 ? 1 : 0));
    if (has0) {
      const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
      const mark = writer.beginTag(0);
      writer.arrayCount(nodeEndpointsValue.length, true);
      for (let i = 0; i < nodeEndpointsValue.length; i++) encodeEndQuorumEpochResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
      writer.endTag(mark);
    }
  }
}

function decodeDescribeQuorumRequestPartitionData(reader: Reader, _version: number): DescribeQuorumRequestPartitionData {
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { partitionIndex };
}

function encodeDescribeQuorumRequestPartitionData(writer: Writer, _version: number, message: DescribeQuorumRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

function decodeDescribeQuorumRequestTopicData(reader: Reader, version: number): DescribeQuorumRequestTopicData {
  const topicName = reader.string(true);
  const partitions: DescribeQuorumRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeQuorumRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

function encodeDescribeQuorumRequestTopicData(writer: Writer, version: number, message: DescribeQuorumRequestTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeQuorumRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumRequest(reader: Reader, version: number): DescribeQuorumRequest {
  const topics: DescribeQuorumRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeQuorumRequestTopicData(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeDescribeQuorumRequest(writer: Writer, version: number, message: DescribeQuorumRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeQuorumRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeQuorumResponseReplicaState(reader: Reader, version: number): DescribeQuorumResponseReplicaState {
  const replicaId = reader.int32();
  const replicaDirectoryId = version === 2 ? reader.uuid() : ZERO_UUID;
  const logEndOffset = reader.int64();
  const lastFetchTimestamp = version >= 1 ? reader.int64() : -1;
  const lastCaughtUpTimestamp = version >= 1 ? reader.int64() : -1;
  reader.skipTags();
  return { replicaId, replicaDirectoryId, logEndOffset, lastFetchTimestamp, lastCaughtUpTimestamp };
}

function encodeDescribeQuorumResponseReplicaState(writer: Writer, version: number, message: DescribeQuorumResponseReplicaStateInput): void {
  writer.int32(message.replicaId);
  if (version === 2) {
    writer.uuid(message.replicaDirectoryId ?? ZERO_UUID);
  } else if ((message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID) refuse('DescribeQuorumResponseReplicaState.replicaDirectoryId', version);
  writer.int64(message.logEndOffset);
  if (version >= 1) {
    writer.int64(message.lastFetchTimestamp ?? -1);
  }
  if (version >= 1) {
    writer.int64(message.lastCaughtUpTimestamp ?? -1);
  }
  writer.uvarint(0);
}

function decodeDescribeQuorumResponsePartitionData(reader: Reader, version: number): DescribeQuorumResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = version === 2 ? reader.nullableString(true) : '';
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const highWatermark = reader.int64();
  const currentVoters: DescribeQuorumResponsePartitionData['currentVoters'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) currentVoters.push(decodeDescribeQuorumResponseReplicaState(reader, version));
  const observers: DescribeQuorumResponsePartitionData['observers'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) observers.push(decodeDescribeQuorumResponseReplicaState(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, leaderId, leaderEpoch, highWatermark, currentVoters, observers };
}

function encodeDescribeQuorumResponsePartitionData(writer: Writer, version: number, message: DescribeQuorumResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  if (version === 2) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.int64(message.highWatermark);
  {
    const currentVotersValue = message.currentVoters;
    writer.arrayCount(currentVotersValue.length, true);
    for (let i = 0; i < currentVotersValue.length; i++) encodeDescribeQuorumResponseReplicaState(writer, version, currentVotersValue[i]!);
  }
  {
    const observersValue = message.observers;
    writer.arrayCount(observersValue.length, true);
    for (let i = 0; i < observersValue.length; i++) encodeDescribeQuorumResponseReplicaState(writer, version, observersValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeQuorumResponseTopicData(reader: Reader, version: number): DescribeQuorumResponseTopicData {
  const topicName = reader.string(true);
  const partitions: DescribeQuorumResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 25); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeQuorumResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

function encodeDescribeQuorumResponseTopicData(writer: Writer, version: number, message: DescribeQuorumResponseTopicDataInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeQuorumResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeQuorumResponseListener(reader: Reader, _version: number): DescribeQuorumResponseListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

function encodeDescribeQuorumResponseListener(writer: Writer, _version: number, message: DescribeQuorumResponseListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

function decodeDescribeQuorumResponseNode(reader: Reader, version: number): DescribeQuorumResponseNode {
  const nodeId = reader.int32();
  const listeners: DescribeQuorumResponseNode['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeDescribeQuorumResponseListener(reader, version));
  reader.skipTags();
  return { nodeId, listeners };
}

function encodeDescribeQuorumResponseNode(writer: Writer, version: number, message: DescribeQuorumResponseNodeInput): void {
  writer.int32(message.nodeId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeDescribeQuorumResponseListener(writer, version, listenersValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeQuorumResponse(reader: Reader, version: number): DescribeQuorumResponse {
  const errorCode = reader.int16();
  const errorMessage = version === 2 ? reader.nullableString(true) : '';
  const topics: DescribeQuorumResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeQuorumResponseTopicData(reader, version));
  const nodes: DescribeQuorumResponse['nodes'] = [];
  if (version === 2) {
    for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) nodes.push(decodeDescribeQuorumResponseNode(reader, version));
  }
  reader.skipTags();
  return { errorCode, errorMessage, topics, nodes };
}

export function encodeDescribeQuorumResponse(writer: Writer, version: number, message: DescribeQuorumResponseInput): void {
  writer.int16(message.errorCode);
  if (version === 2) {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeQuorumResponseTopicData(writer, version, topicsValue[i]!);
  }
  if (version === 2) {
    const nodesValue = message.nodes ?? NONE;
    writer.arrayCount(nodesValue.length, true);
    for (let i = 0; i < nodesValue.length; i++) encodeDescribeQuorumResponseNode(writer, version, nodesValue[i]!);
  } else if ((message.nodes !== undefined && message.nodes.length > 0)) refuse('DescribeQuorumResponse.nodes', version);
  writer.uvarint(0);
}

function decodeAlterPartitionRequestBrokerState(reader: Reader, _version: number): AlterPartitionRequestBrokerState {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { brokerId, brokerEpoch };
}

function encodeAlterPartitionRequestBrokerState(writer: Writer, _version: number, message: AlterPartitionRequestBrokerStateInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}

function decodeAlterPartitionRequestPartitionData(reader: Reader, version: number): AlterPartitionRequestPartitionData {
  const partitionIndex = reader.int32();
  const leaderEpoch = reader.int32();
  let newIsr: AlterPartitionRequestPartitionData['newIsr'] = [];
  if (version <= 2) {
    newIsr = reader.int32Array(true);
  }
  const newIsrWithEpochs: AlterPartitionRequestPartitionData['newIsrWithEpochs'] = [];
  if (version === 3) {
    for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) newIsrWithEpochs.push(decodeAlterPartitionRequestBrokerState(reader, version));
  }
  const leaderRecoveryState = version >= 1 ? reader.int8() : 0;
  const partitionEpoch = reader.int32();
  reader.skipTags();
  return { partitionIndex, leaderEpoch, newIsr, newIsrWithEpochs, leaderRecoveryState, partitionEpoch };
}

function encodeAlterPartitionRequestPartitionData(writer: Writer, version: number, message: AlterPartitionRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderEpoch);
  if (version <= 2) {
    const newIsrValue = message.newIsr ?? NONE;
    writer.int32Array(newIsrValue, true);
  } else if ((message.newIsr !== undefined && message.newIsr.length > 0)) refuse('AlterPartitionRequestPartitionData.newIsr', version);
  if (version === 3) {
    const newIsrWithEpochsValue = message.newIsrWithEpochs ?? NONE;
    writer.arrayCount(newIsrWithEpochsValue.length, true);
    for (let i = 0; i < newIsrWithEpochsValue.length; i++) encodeAlterPartitionRequestBrokerState(writer, version, newIsrWithEpochsValue[i]!);
  } else if ((message.newIsrWithEpochs !== undefined && message.newIsrWithEpochs.length > 0)) refuse('AlterPartitionRequestPartitionData.newIsrWithEpochs', version);
  if (version >= 1) {
    writer.int8(message.leaderRecoveryState ?? 0);
  } else if ((message.leaderRecoveryState ?? 0) !== 0) refuse('AlterPartitionRequestPartitionData.leaderRecoveryState', version);
  writer.int32(message.partitionEpoch);
  writer.uvarint(0);
}

function decodeAlterPartitionRequestTopicData(reader: Reader, version: number): AlterPartitionRequestTopicData {
  const topicName = version <= 1 ? reader.string(true) : '';
  const topicId = version >= 2 ? reader.uuid() : ZERO_UUID;
  const partitions: AlterPartitionRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

function encodeAlterPartitionRequestTopicData(writer: Writer, version: number, message: AlterPartitionRequestTopicDataInput): void {
  if (version <= 1) {
    writer.string(message.topicName ?? '', true);
  }
  if (version >= 2) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionRequest(reader: Reader, version: number): AlterPartitionRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const topics: AlterPartitionRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionRequestTopicData(reader, version));
  reader.skipTags();
  return { brokerId, brokerEpoch, topics };
}

export function encodeAlterPartitionRequest(writer: Writer, version: number, message: AlterPartitionRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterPartitionResponsePartitionData(reader: Reader, version: number): AlterPartitionResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let isr: AlterPartitionResponsePartitionData['isr'] = [];
  isr = reader.int32Array(true);
  const leaderRecoveryState = version >= 1 ? reader.int8() : 0;
  const partitionEpoch = reader.int32();
  reader.skipTags();
  return { partitionIndex, errorCode, leaderId, leaderEpoch, isr, leaderRecoveryState, partitionEpoch };
}

function encodeAlterPartitionResponsePartitionData(writer: Writer, version: number, message: AlterPartitionResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  {
    const isrValue = message.isr;
    writer.int32Array(isrValue, true);
  }
  if (version >= 1) {
    writer.int8(message.leaderRecoveryState ?? 0);
  }
  writer.int32(message.partitionEpoch);
  writer.uvarint(0);
}

function decodeAlterPartitionResponseTopicData(reader: Reader, version: number): AlterPartitionResponseTopicData {
  const topicName = version <= 1 ? reader.string(true) : '';
  const topicId = version >= 2 ? reader.uuid() : ZERO_UUID;
  const partitions: AlterPartitionResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeAlterPartitionResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

function encodeAlterPartitionResponseTopicData(writer: Writer, version: number, message: AlterPartitionResponseTopicDataInput): void {
  if (version <= 1) {
    writer.string(message.topicName ?? '', true);
  }
  if (version >= 2) {
    writer.uuid(message.topicId ?? ZERO_UUID);
  }
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterPartitionResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterPartitionResponse(reader: Reader, version: number): AlterPartitionResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const topics: AlterPartitionResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterPartitionResponseTopicData(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, topics };
}

export function encodeAlterPartitionResponse(writer: Writer, version: number, message: AlterPartitionResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterPartitionResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeUpdateFeaturesRequestFeatureUpdateKey(reader: Reader, version: number): UpdateFeaturesRequestFeatureUpdateKey {
  const feature = reader.string(true);
  const maxVersionLevel = reader.int16();
  const allowDowngrade = version <= 0 ? reader.bool() : false;
  const upgradeType = version >= 1 ? reader.int8() : 1;
  reader.skipTags();
  return { feature, maxVersionLevel, allowDowngrade, upgradeType };
}

function encodeUpdateFeaturesRequestFeatureUpdateKey(writer: Writer, version: number, message: UpdateFeaturesRequestFeatureUpdateKeyInput): void {
  writer.string(message.feature, true);
  writer.int16(message.maxVersionLevel);
  if (version <= 0) {
    writer.bool(message.allowDowngrade ?? false);
  } else if ((message.allowDowngrade ?? false) !== false) refuse('UpdateFeaturesRequestFeatureUpdateKey.allowDowngrade', version);
  if (version >= 1) {
    writer.int8(message.upgradeType ?? 1);
  } else if ((message.upgradeType ?? 1) !== 1) refuse('UpdateFeaturesRequestFeatureUpdateKey.upgradeType', version);
  writer.uvarint(0);
}

export function decodeUpdateFeaturesRequest(reader: Reader, version: number): UpdateFeaturesRequest {
  const timeoutMs = reader.int32();
  const featureUpdates: UpdateFeaturesRequest['featureUpdates'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) featureUpdates.push(decodeUpdateFeaturesRequestFeatureUpdateKey(reader, version));
  const validateOnly = version >= 1 ? reader.bool() : false;
  reader.skipTags();
  return { timeoutMs, featureUpdates, validateOnly };
}

export function encodeUpdateFeaturesRequest(writer: Writer, version: number, message: UpdateFeaturesRequestInput): void {
  writer.int32(message.timeoutMs ?? 60000);
  {
    const featureUpdatesValue = message.featureUpdates;
    writer.arrayCount(featureUpdatesValue.length, true);
    for (let i = 0; i < featureUpdatesValue.length; i++) encodeUpdateFeaturesRequestFeatureUpdateKey(writer, version, featureUpdatesValue[i]!);
  }
  if (version >= 1) {
    writer.bool(message.validateOnly ?? false);
  } else if ((message.validateOnly ?? false) !== false) refuse('UpdateFeaturesRequest.validateOnly', version);
  writer.uvarint(0);
}

function decodeUpdateFeaturesResponseUpdatableFeatureResult(reader: Reader, _version: number): UpdateFeaturesResponseUpdatableFeatureResult {
  const feature = reader.string(true);
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { feature, errorCode, errorMessage };
}

function encodeUpdateFeaturesResponseUpdatableFeatureResult(writer: Writer, _version: number, message: UpdateFeaturesResponseUpdatableFeatureResultInput): void {
  writer.string(message.feature, true);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeUpdateFeaturesResponse(reader: Reader, version: number): UpdateFeaturesResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const results: UpdateFeaturesResponse['results'] = [];
  if (version <= 1) {
    for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) results.push(decodeUpdateFeaturesResponseUpdatableFeatureResult(reader, version));
  }
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, results };
}

export function encodeUpdateFeaturesResponse(writer: Writer, version: number, message: UpdateFeaturesResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  if (version <= 1) {
    const resultsValue = message.results ?? NONE;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeUpdateFeaturesResponseUpdatableFeatureResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeEnvelopeRequest(reader: Reader, _version: number): EnvelopeRequest {
  const requestData = reader.bytesField(true);
  const requestPrincipal = reader.nullableBytes(true);
  const clientHostAddress = reader.bytesField(true);
  reader.skipTags();
  return { requestData, requestPrincipal, clientHostAddress };
}

export function encodeEnvelopeRequest(writer: Writer, _version: number, message: EnvelopeRequestInput): void {
  writer.bytesField(message.requestData, true);
  {
    const requestPrincipalValue = message.requestPrincipal === undefined ? NO_BYTES : message.requestPrincipal;
    writer.nullableBytes(requestPrincipalValue, true);
  }
  writer.bytesField(message.clientHostAddress, true);
  writer.uvarint(0);
}

export function decodeEnvelopeResponse(reader: Reader, _version: number): EnvelopeResponse {
  const responseData = reader.nullableBytes(true);
  const errorCode = reader.int16();
  reader.skipTags();
  return { responseData, errorCode };
}

export function encodeEnvelopeResponse(writer: Writer, _version: number, message: EnvelopeResponseInput): void {
  {
    const responseDataValue = message.responseData ?? null;
    writer.nullableBytes(responseDataValue, true);
  }
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

function decodeFetchSnapshotRequestSnapshotId(reader: Reader, _version: number): FetchSnapshotRequestSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

function encodeFetchSnapshotRequestSnapshotId(writer: Writer, _version: number, message: FetchSnapshotRequestSnapshotIdInput): void {
  writer.int64(message.endOffset);
  writer.int32(message.epoch);
  writer.uvarint(0);
}

function decodeFetchSnapshotRequestPartitionSnapshot(reader: Reader, version: number): FetchSnapshotRequestPartitionSnapshot {
  const partition = reader.int32();
  const currentLeaderEpoch = reader.int32();
  const snapshotId = decodeFetchSnapshotRequestSnapshotId(reader, version);
  const position = reader.int64();
  let replicaDirectoryId: FetchSnapshotRequestPartitionSnapshot['replicaDirectoryId'] = ZERO_UUID;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version === 1) {
      replicaDirectoryId = reader.uuid();
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { partition, currentLeaderEpoch, snapshotId, position, replicaDirectoryId };
}

function encodeFetchSnapshotRequestPartitionSnapshot(writer: Writer, version: number, message: FetchSnapshotRequestPartitionSnapshotInput): void {
  writer.int32(message.partition);
  writer.int32(message.currentLeaderEpoch);
  {
    const snapshotIdValue = message.snapshotId;
    encodeFetchSnapshotRequestSnapshotId(writer, version, snapshotIdValue);
  }
  writer.int64(message.position);
  const has0 = version === 1 && (message.replicaDirectoryId ?? ZERO_UUID) !== ZERO_UUID;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const replicaDirectoryIdValue = message.replicaDirectoryId ?? ZERO_UUID;
    const mark = writer.beginTag(0);
    writer.uuid(replicaDirectoryIdValue);
    writer.endTag(mark);
  }
}

function decodeFetchSnapshotRequestTopicSnapshot(reader: Reader, version: number): FetchSnapshotRequestTopicSnapshot {
  const name = reader.string(true);
  const partitions: FetchSnapshotRequestTopicSnapshot['partitions'] = [];
  for (let left = reader.arrayCount(true, 30); left > 0 && !reader.failed; left--) partitions.push(decodeFetchSnapshotRequestPartitionSnapshot(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeFetchSnapshotRequestTopicSnapshot(writer: Writer, version: number, message: FetchSnapshotRequestTopicSnapshotInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchSnapshotRequestPartitionSnapshot(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeFetchSnapshotRequest(reader: Reader, version: number): FetchSnapshotRequest {
  let clusterId: FetchSnapshotRequest['clusterId'] = null;
  const replicaId = reader.int32();
  const maxBytes = reader.int32();
  const topics: FetchSnapshotRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeFetchSnapshotRequestTopicSnapshot(reader, version));
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      clusterId = reader.nullableString(true);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { clusterId, replicaId, maxBytes, topics };
}

export function encodeFetchSnapshotRequest(writer: Writer, version: number, message: FetchSnapshotRequestInput): void {
  writer.int32(message.replicaId ?? -1);
  writer.int32(message.maxBytes ?? 2147483647);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchSnapshotRequestTopicSnapshot(writer, version, topicsValue[i]!);
  }
  const has0 = (message.clusterId ?? null) !== null;
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const clusterIdValue = message.clusterId ?? null;
    const mark = writer.beginTag(0);
    writer.nullableString(clusterIdValue, true);
    writer.endTag(mark);
  }
}

const defaultFetchSnapshotResponseLeaderIdAndEpoch = (): FetchSnapshotResponseLeaderIdAndEpoch => ({ leaderId: 0, leaderEpoch: 0 });

function isDefaultFetchSnapshotResponseLeaderIdAndEpoch(message: FetchSnapshotResponseLeaderIdAndEpochInput): boolean {
  return !(message.leaderId !== 0 || message.leaderEpoch !== 0);
}

function decodeFetchSnapshotResponseSnapshotId(reader: Reader, _version: number): FetchSnapshotResponseSnapshotId {
  const endOffset = reader.int64();
  const epoch = reader.int32();
  reader.skipTags();
  return { endOffset, epoch };
}

function encodeFetchSnapshotResponseSnapshotId(writer: Writer, _version: number, message: FetchSnapshotResponseSnapshotIdInput): void {
  writer.int64(message.endOffset);
  writer.int32(message.epoch);
  writer.uvarint(0);
}

function decodeFetchSnapshotResponseLeaderIdAndEpoch(reader: Reader, _version: number): FetchSnapshotResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

function encodeFetchSnapshotResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: FetchSnapshotResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

function decodeFetchSnapshotResponsePartitionSnapshot(reader: Reader, version: number): FetchSnapshotResponsePartitionSnapshot {
  const index = reader.int32();
  const errorCode = reader.int16();
  const snapshotId = decodeFetchSnapshotResponseSnapshotId(reader, version);
  let currentLeader: FetchSnapshotResponsePartitionSnapshot['currentLeader'] = defaultFetchSnapshotResponseLeaderIdAndEpoch();
  const size = reader.int64();
  const position = reader.int64();
  const unalignedRecords = reader.presentRecords(true);
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      currentLeader = decodeFetchSnapshotResponseLeaderIdAndEpoch(reader, version);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { index, errorCode, snapshotId, currentLeader, size, position, unalignedRecords };
}

function encodeFetchSnapshotResponsePartitionSnapshot(writer: Writer, version: number, message: FetchSnapshotResponsePartitionSnapshotInput): void {
  writer.int32(message.index);
  writer.int16(message.errorCode);
  {
    const snapshotIdValue = message.snapshotId;
    encodeFetchSnapshotResponseSnapshotId(writer, version, snapshotIdValue);
  }
  writer.int64(message.size);
  writer.int64(message.position);
  {
    const unalignedRecordsValue = message.unalignedRecords ?? null;
    if (unalignedRecordsValue === null) refuseNull('FetchSnapshotResponsePartitionSnapshot.unalignedRecords', version);
    else {
      writer.records(unalignedRecordsValue, true);
    }
  }
  const has0 = (message.currentLeader !== undefined && !isDefaultFetchSnapshotResponseLeaderIdAndEpoch(message.currentLeader));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const currentLeaderValue = message.currentLeader ?? defaultFetchSnapshotResponseLeaderIdAndEpoch();
    const mark = writer.beginTag(0);
    encodeFetchSnapshotResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
    writer.endTag(mark);
  }
}

function decodeFetchSnapshotResponseTopicSnapshot(reader: Reader, version: number): FetchSnapshotResponseTopicSnapshot {
  const name = reader.string(true);
  const partitions: FetchSnapshotResponseTopicSnapshot['partitions'] = [];
  for (let left = reader.arrayCount(true, 37); left > 0 && !reader.failed; left--) partitions.push(decodeFetchSnapshotResponsePartitionSnapshot(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeFetchSnapshotResponseTopicSnapshot(writer: Writer, version: number, message: FetchSnapshotResponseTopicSnapshotInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeFetchSnapshotResponsePartitionSnapshot(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeFetchSnapshotResponseNodeEndpoint(reader: Reader, _version: number): FetchSnapshotResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { nodeId, host, port };
}

function encodeFetchSnapshotResponseNodeEndpoint(writer: Writer, _version: number, message: FetchSnapshotResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeFetchSnapshotResponse(reader: Reader, version: number): FetchSnapshotResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const topics: FetchSnapshotResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeFetchSnapshotResponseTopicSnapshot(reader, version));
  let nodeEndpoints: FetchSnapshotResponse['nodeEndpoints'] = [];
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version === 1) {
      nodeEndpoints = [];
      for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeFetchSnapshotResponseNodeEndpoint(reader, version));
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { throttleTimeMs, errorCode, topics, nodeEndpoints };
}

export function encodeFetchSnapshotResponse(writer: Writer, version: number, message: FetchSnapshotResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeFetchSnapshotResponseTopicSnapshot(writer, version, topicsValue[i]!);
  }
  if (!(version === 1) && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0)) refuse('FetchSnapshotResponse.nodeEndpoints', version);
  const has0 = version === 1 && (message.nodeEndpoints !== undefined && message.nodeEndpoints.length > 0);
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const nodeEndpointsValue = message.nodeEndpoints ?? NONE;
    const mark = writer.beginTag(0);
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeFetchSnapshotResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
    writer.endTag(mark);
  }
}

function decodeDescribeProducersRequestTopicRequest(reader: Reader, _version: number): DescribeProducersRequestTopicRequest {
  const name = reader.string(true);
  let partitionIndexes: DescribeProducersRequestTopicRequest['partitionIndexes'] = [];
  partitionIndexes = reader.int32Array(true);
  reader.skipTags();
  return { name, partitionIndexes };
}

function encodeDescribeProducersRequestTopicRequest(writer: Writer, _version: number, message: DescribeProducersRequestTopicRequestInput): void {
  writer.string(message.name, true);
  {
    const partitionIndexesValue = message.partitionIndexes;
    writer.int32Array(partitionIndexesValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersRequest(reader: Reader, version: number): DescribeProducersRequest {
  const topics: DescribeProducersRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeProducersRequestTopicRequest(reader, version));
  reader.skipTags();
  return { topics };
}

export function encodeDescribeProducersRequest(writer: Writer, version: number, message: DescribeProducersRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeProducersRequestTopicRequest(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeProducersResponseProducerState(reader: Reader, _version: number): DescribeProducersResponseProducerState {
  const producerId = reader.int64();
  const producerEpoch = reader.int32();
  const lastSequence = reader.int32();
  const lastTimestamp = reader.int64();
  const coordinatorEpoch = reader.int32();
  const currentTxnStartOffset = reader.int64();
  reader.skipTags();
  return { producerId, producerEpoch, lastSequence, lastTimestamp, coordinatorEpoch, currentTxnStartOffset };
}

function encodeDescribeProducersResponseProducerState(writer: Writer, _version: number, message: DescribeProducersResponseProducerStateInput): void {
  writer.int64(message.producerId);
  writer.int32(message.producerEpoch);
  writer.int32(message.lastSequence ?? -1);
  writer.int64(message.lastTimestamp ?? -1);
  writer.int32(message.coordinatorEpoch);
  writer.int64(message.currentTxnStartOffset ?? -1);
  writer.uvarint(0);
}

function decodeDescribeProducersResponsePartitionResponse(reader: Reader, version: number): DescribeProducersResponsePartitionResponse {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const activeProducers: DescribeProducersResponsePartitionResponse['activeProducers'] = [];
  for (let left = reader.arrayCount(true, 37); left > 0 && !reader.failed; left--) activeProducers.push(decodeDescribeProducersResponseProducerState(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, activeProducers };
}

function encodeDescribeProducersResponsePartitionResponse(writer: Writer, version: number, message: DescribeProducersResponsePartitionResponseInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const activeProducersValue = message.activeProducers;
    writer.arrayCount(activeProducersValue.length, true);
    for (let i = 0; i < activeProducersValue.length; i++) encodeDescribeProducersResponseProducerState(writer, version, activeProducersValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeProducersResponseTopicResponse(reader: Reader, version: number): DescribeProducersResponseTopicResponse {
  const name = reader.string(true);
  const partitions: DescribeProducersResponseTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeProducersResponsePartitionResponse(reader, version));
  reader.skipTags();
  return { name, partitions };
}

function encodeDescribeProducersResponseTopicResponse(writer: Writer, version: number, message: DescribeProducersResponseTopicResponseInput): void {
  writer.string(message.name, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeProducersResponsePartitionResponse(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeProducersResponse(reader: Reader, version: number): DescribeProducersResponse {
  const throttleTimeMs = reader.int32();
  const topics: DescribeProducersResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeProducersResponseTopicResponse(reader, version));
  reader.skipTags();
  return { throttleTimeMs, topics };
}

export function encodeDescribeProducersResponse(writer: Writer, version: number, message: DescribeProducersResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeProducersResponseTopicResponse(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeBrokerRegistrationRequestListener(reader: Reader, _version: number): BrokerRegistrationRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  const securityProtocol = reader.int16();
  reader.skipTags();
  return { name, host, port, securityProtocol };
}

function encodeBrokerRegistrationRequestListener(writer: Writer, _version: number, message: BrokerRegistrationRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.int16(message.securityProtocol);
  writer.uvarint(0);
}

function decodeBrokerRegistrationRequestFeature(reader: Reader, _version: number): BrokerRegistrationRequestFeature {
  const name = reader.string(true);
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { name, minSupportedVersion, maxSupportedVersion };
}

function encodeBrokerRegistrationRequestFeature(writer: Writer, _version: number, message: BrokerRegistrationRequestFeatureInput): void {
  writer.string(message.name, true);
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeBrokerRegistrationRequest(reader: Reader, version: number): BrokerRegistrationRequest {
  const brokerId = reader.int32();
  const clusterId = reader.string(true);
  const incarnationId = reader.uuid();
  const listeners: BrokerRegistrationRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) listeners.push(decodeBrokerRegistrationRequestListener(reader, version));
  const features: BrokerRegistrationRequest['features'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) features.push(decodeBrokerRegistrationRequestFeature(reader, version));
  const rack = reader.nullableString(true);
  const isMigratingZkBroker = version >= 1 ? reader.bool() : false;
  let logDirs: BrokerRegistrationRequest['logDirs'] = [];
  if (version >= 2) {
    logDirs = reader.uuidArray(true);
  }
  const previousBrokerEpoch = version >= 3 ? reader.int64() : -1;
  reader.skipTags();
  return { brokerId, clusterId, incarnationId, listeners, features, rack, isMigratingZkBroker, logDirs, previousBrokerEpoch };
}

export function encodeBrokerRegistrationRequest(writer: Writer, version: number, message: BrokerRegistrationRequestInput): void {
  writer.int32(message.brokerId);
  writer.string(message.clusterId, true);
  writer.uuid(message.incarnationId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeBrokerRegistrationRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const featuresValue = message.features;
    writer.arrayCount(featuresValue.length, true);
    for (let i = 0; i < featuresValue.length; i++) encodeBrokerRegistrationRequestFeature(writer, version, featuresValue[i]!);
  }
  {
    const rackValue = message.rack === undefined ? '' : message.rack;
    writer.nullableString(rackValue, true);
  }
  if (version >= 1) {
    writer.bool(message.isMigratingZkBroker ?? false);
  } else if ((message.isMigratingZkBroker ?? false) !== false) refuse('BrokerRegistrationRequest.isMigratingZkBroker', version);
  if (version >= 2) {
    const logDirsValue = message.logDirs ?? NONE;
    writer.uuidArray(logDirsValue, true);
  }
  if (version >= 3) {
    writer.int64(message.previousBrokerEpoch ?? -1);
  }
  writer.uvarint(0);
}

export function decodeBrokerRegistrationResponse(reader: Reader, _version: number): BrokerRegistrationResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { throttleTimeMs, errorCode, brokerEpoch };
}

export function encodeBrokerRegistrationResponse(writer: Writer, _version: number, message: BrokerRegistrationResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeBrokerHeartbeatRequest(reader: Reader, version: number): BrokerHeartbeatRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const currentMetadataOffset = reader.int64();
  const wantFence = reader.bool();
  const wantShutDown = reader.bool();
  let offlineLogDirs: BrokerHeartbeatRequest['offlineLogDirs'] = [];
  let cordonedLogDirs: BrokerHeartbeatRequest['cordonedLogDirs'] = null;
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0 && version >= 1) {
      offlineLogDirs = reader.uuidArray(true);
      reader.closeTag(end);
    } else if (tag === 1 && version === 2) {
      cordonedLogDirs = reader.nullArray(true) ? null : reader.uuidArray(true);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { brokerId, brokerEpoch, currentMetadataOffset, wantFence, wantShutDown, offlineLogDirs, cordonedLogDirs };
}

export function encodeBrokerHeartbeatRequest(writer: Writer, version: number, message: BrokerHeartbeatRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.int64(message.currentMetadataOffset);
  writer.bool(message.wantFence);
  writer.bool(message.wantShutDown);
  if (!(version >= 1) && (message.offlineLogDirs !== undefined && message.offlineLogDirs.length > 0)) refuse('BrokerHeartbeatRequest.offlineLogDirs', version);
  if (!(version === 2) && (message.cordonedLogDirs ?? null) !== null) refuse('BrokerHeartbeatRequest.cordonedLogDirs', version);
  const has0 = version >= 1 && (message.offlineLogDirs !== undefined && message.offlineLogDirs.length > 0);
  const has1 = version === 2 && (message.cordonedLogDirs ?? null) !== null;
  writer.uvarint((has0 ? 1 : 0) + (has1 ? 1 : 0));
  if (has0) {
    const offlineLogDirsValue = message.offlineLogDirs ?? NONE;
    const mark = writer.beginTag(0);
    writer.uuidArray(offlineLogDirsValue, true);
    writer.endTag(mark);
  }
  if (has1) {
    const cordonedLogDirsValue = message.cordonedLogDirs ?? null;
    const mark = writer.beginTag(1);
    if (cordonedLogDirsValue === null) writer.arrayCount(-1, true);
    else {
      writer.uuidArray(cordonedLogDirsValue, true);
    }
    writer.endTag(mark);
  }
}

export function decodeBrokerHeartbeatResponse(reader: Reader, _version: number): BrokerHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const isCaughtUp = reader.bool();
  const isFenced = reader.bool();
  const shouldShutDown = reader.bool();
  reader.skipTags();
  return { throttleTimeMs, errorCode, isCaughtUp, isFenced, shouldShutDown };
}

export function encodeBrokerHeartbeatResponse(writer: Writer, _version: number, message: BrokerHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.bool(message.isCaughtUp);
  writer.bool(message.isFenced ?? true);
  writer.bool(message.shouldShutDown);
  writer.uvarint(0);
}

export function decodeUnregisterBrokerRequest(reader: Reader, _version: number): UnregisterBrokerRequest {
  const brokerId = reader.int32();
  reader.skipTags();
  return { brokerId };
}

export function encodeUnregisterBrokerRequest(writer: Writer, _version: number, message: UnregisterBrokerRequestInput): void {
  writer.int32(message.brokerId);
  writer.uvarint(0);
}

export function decodeUnregisterBrokerResponse(reader: Reader, _version: number): UnregisterBrokerResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeUnregisterBrokerResponse(writer: Writer, _version: number, message: UnregisterBrokerResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeTransactionsRequest(reader: Reader, _version: number): DescribeTransactionsRequest {
  let transactionalIds: DescribeTransactionsRequest['transactionalIds'] = [];
  transactionalIds = reader.stringArray(true);
  reader.skipTags();
  return { transactionalIds };
}

export function encodeDescribeTransactionsRequest(writer: Writer, _version: number, message: DescribeTransactionsRequestInput): void {
  {
    const transactionalIdsValue = message.transactionalIds;
    writer.stringArray(transactionalIdsValue, true);
  }
  writer.uvarint(0);
}

function decodeDescribeTransactionsResponseTopicData(reader: Reader, _version: number): DescribeTransactionsResponseTopicData {
  const topic = reader.string(true);
  let partitions: DescribeTransactionsResponseTopicData['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topic, partitions };
}

function encodeDescribeTransactionsResponseTopicData(writer: Writer, _version: number, message: DescribeTransactionsResponseTopicDataInput): void {
  writer.string(message.topic, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeDescribeTransactionsResponseTransactionState(reader: Reader, version: number): DescribeTransactionsResponseTransactionState {
  const errorCode = reader.int16();
  const transactionalId = reader.string(true);
  const transactionState = reader.string(true);
  const transactionTimeoutMs = reader.int32();
  const transactionStartTimeMs = reader.int64();
  const producerId = reader.int64();
  const producerEpoch = reader.int16();
  const topics: DescribeTransactionsResponseTransactionState['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTransactionsResponseTopicData(reader, version));
  reader.skipTags();
  return { errorCode, transactionalId, transactionState, transactionTimeoutMs, transactionStartTimeMs, producerId, producerEpoch, topics };
}

function encodeDescribeTransactionsResponseTransactionState(writer: Writer, version: number, message: DescribeTransactionsResponseTransactionStateInput): void {
  writer.int16(message.errorCode);
  writer.string(message.transactionalId, true);
  writer.string(message.transactionState, true);
  writer.int32(message.transactionTimeoutMs);
  writer.int64(message.transactionStartTimeMs);
  writer.int64(message.producerId);
  writer.int16(message.producerEpoch);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTransactionsResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDescribeTransactionsResponse(reader: Reader, version: number): DescribeTransactionsResponse {
  const throttleTimeMs = reader.int32();
  const transactionStates: DescribeTransactionsResponse['transactionStates'] = [];
  for (let left = reader.arrayCount(true, 28); left > 0 && !reader.failed; left--) transactionStates.push(decodeDescribeTransactionsResponseTransactionState(reader, version));
  reader.skipTags();
  return { throttleTimeMs, transactionStates };
}

export function encodeDescribeTransactionsResponse(writer: Writer, version: number, message: DescribeTransactionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const transactionStatesValue = message.transactionStates;
    writer.arrayCount(transactionStatesValue.length, true);
    for (let i = 0; i < transactionStatesValue.length; i++) encodeDescribeTransactionsResponseTransactionState(writer, version, transactionStatesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeListTransactionsRequest(reader: Reader, version: number): ListTransactionsRequest {
  let stateFilters: ListTransactionsRequest['stateFilters'] = [];
  stateFilters = reader.stringArray(true);
  let producerIdFilters: ListTransactionsRequest['producerIdFilters'] = [];
  producerIdFilters = reader.int64Array(true);
  const durationFilter = version >= 1 ? reader.int64() : -1;
  const transactionalIdPattern = version === 2 ? reader.nullableString(true) : null;
  reader.skipTags();
  return { stateFilters, producerIdFilters, durationFilter, transactionalIdPattern };
}

export function encodeListTransactionsRequest(writer: Writer, version: number, message: ListTransactionsRequestInput): void {
  {
    const stateFiltersValue = message.stateFilters;
    writer.stringArray(stateFiltersValue, true);
  }
  {
    const producerIdFiltersValue = message.producerIdFilters;
    writer.int64Array(producerIdFiltersValue, true);
  }
  if (version >= 1) {
    writer.int64(message.durationFilter ?? -1);
  } else if ((message.durationFilter ?? -1) !== -1) refuse('ListTransactionsRequest.durationFilter', version);
  if (version === 2) {
    const transactionalIdPatternValue = message.transactionalIdPattern ?? null;
    writer.nullableString(transactionalIdPatternValue, true);
  } else if ((message.transactionalIdPattern ?? null) !== null) refuse('ListTransactionsRequest.transactionalIdPattern', version);
  writer.uvarint(0);
}

function decodeListTransactionsResponseTransactionState(reader: Reader, _version: number): ListTransactionsResponseTransactionState {
  const transactionalId = reader.string(true);
  const producerId = reader.int64();
  const transactionState = reader.string(true);
  reader.skipTags();
  return { transactionalId, producerId, transactionState };
}

function encodeListTransactionsResponseTransactionState(writer: Writer, _version: number, message: ListTransactionsResponseTransactionStateInput): void {
  writer.string(message.transactionalId, true);
  writer.int64(message.producerId);
  writer.string(message.transactionState, true);
  writer.uvarint(0);
}

export function decodeListTransactionsResponse(reader: Reader, version: number): ListTransactionsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  let unknownStateFilters: ListTransactionsResponse['unknownStateFilters'] = [];
  unknownStateFilters = reader.stringArray(true);
  const transactionStates: ListTransactionsResponse['transactionStates'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) transactionStates.push(decodeListTransactionsResponseTransactionState(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, unknownStateFilters, transactionStates };
}

export function encodeListTransactionsResponse(writer: Writer, version: number, message: ListTransactionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const unknownStateFiltersValue = message.unknownStateFilters;
    writer.stringArray(unknownStateFiltersValue, true);
  }
  {
    const transactionStatesValue = message.transactionStates;
    writer.arrayCount(transactionStatesValue.length, true);
    for (let i = 0; i < transactionStatesValue.length; i++) encodeListTransactionsResponseTransactionState(writer, version, transactionStatesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAllocateProducerIdsRequest(reader: Reader, _version: number): AllocateProducerIdsRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  reader.skipTags();
  return { brokerId, brokerEpoch };
}

export function encodeAllocateProducerIdsRequest(writer: Writer, _version: number, message: AllocateProducerIdsRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  writer.uvarint(0);
}

export function decodeAllocateProducerIdsResponse(reader: Reader, _version: number): AllocateProducerIdsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const producerIdStart = reader.int64();
  const producerIdLen = reader.int32();
  reader.skipTags();
  return { throttleTimeMs, errorCode, producerIdStart, producerIdLen };
}

export function encodeAllocateProducerIdsResponse(writer: Writer, _version: number, message: AllocateProducerIdsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.int64(message.producerIdStart);
  writer.int32(message.producerIdLen);
  writer.uvarint(0);
}

function decodeConsumerGroupHeartbeatRequestTopicPartitions(reader: Reader, _version: number): ConsumerGroupHeartbeatRequestTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupHeartbeatRequestTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

function encodeConsumerGroupHeartbeatRequestTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupHeartbeatRequestTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatRequest(reader: Reader, version: number): ConsumerGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  let subscribedTopicNames: ConsumerGroupHeartbeatRequest['subscribedTopicNames'] = null;
  subscribedTopicNames = reader.nullArray(true) ? null : reader.stringArray(true);
  const subscribedTopicRegex = version === 1 ? reader.nullableString(true) : null;
  const serverAssignor = reader.nullableString(true);
  let topicPartitions: ConsumerGroupHeartbeatRequest['topicPartitions'] = null;
  let topicPartitionsLeft = reader.nullableArrayCount(true, 18);
  topicPartitions = topicPartitionsLeft < 0 ? null : [];
  if (topicPartitions !== null) for (; topicPartitionsLeft > 0 && !reader.failed; topicPartitionsLeft--) topicPartitions.push(decodeConsumerGroupHeartbeatRequestTopicPartitions(reader, version));
  reader.skipTags();
  return { groupId, memberId, memberEpoch, instanceId, rackId, rebalanceTimeoutMs, subscribedTopicNames, subscribedTopicRegex, serverAssignor, topicPartitions };
}

export function encodeConsumerGroupHeartbeatRequest(writer: Writer, version: number, message: ConsumerGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames ?? null;
    if (subscribedTopicNamesValue === null) writer.arrayCount(-1, true);
    else {
      writer.stringArray(subscribedTopicNamesValue, true);
    }
  }
  if (version === 1) {
    const subscribedTopicRegexValue = message.subscribedTopicRegex ?? null;
    writer.nullableString(subscribedTopicRegexValue, true);
  } else if ((message.subscribedTopicRegex ?? null) !== null) refuse('ConsumerGroupHeartbeatRequest.subscribedTopicRegex', version);
  {
    const serverAssignorValue = message.serverAssignor ?? null;
    writer.nullableString(serverAssignorValue, true);
  }
  {
    const topicPartitionsValue = message.topicPartitions ?? null;
    if (topicPartitionsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicPartitionsValue.length, true);
      for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupHeartbeatRequestTopicPartitions(writer, version, topicPartitionsValue[i]!);
    }
  }
  writer.uvarint(0);
}

function decodeConsumerGroupHeartbeatResponseTopicPartitions(reader: Reader, _version: number): ConsumerGroupHeartbeatResponseTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ConsumerGroupHeartbeatResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

function encodeConsumerGroupHeartbeatResponseTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupHeartbeatResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeConsumerGroupHeartbeatResponseAssignment(reader: Reader, version: number): ConsumerGroupHeartbeatResponseAssignment {
  const topicPartitions: ConsumerGroupHeartbeatResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topicPartitions.push(decodeConsumerGroupHeartbeatResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

function encodeConsumerGroupHeartbeatResponseAssignment(writer: Writer, version: number, message: ConsumerGroupHeartbeatResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupHeartbeatResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupHeartbeatResponse(reader: Reader, version: number): ConsumerGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const assignment = reader.present() ? decodeConsumerGroupHeartbeatResponseAssignment(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, assignment };
}

export function encodeConsumerGroupHeartbeatResponse(writer: Writer, version: number, message: ConsumerGroupHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const memberIdValue = message.memberId ?? null;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.int32(message.heartbeatIntervalMs);
  {
    const assignmentValue = message.assignment ?? null;
    if (assignmentValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeConsumerGroupHeartbeatResponseAssignment(writer, version, assignmentValue);
    }
  }
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeRequest(reader: Reader, _version: number): ConsumerGroupDescribeRequest {
  let groupIds: ConsumerGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeConsumerGroupDescribeRequest(writer: Writer, _version: number, message: ConsumerGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

function decodeConsumerGroupDescribeResponseTopicPartitions(reader: Reader, _version: number): ConsumerGroupDescribeResponseTopicPartitions {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  let partitions: ConsumerGroupDescribeResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, topicName, partitions };
}

function encodeConsumerGroupDescribeResponseTopicPartitions(writer: Writer, _version: number, message: ConsumerGroupDescribeResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeConsumerGroupDescribeResponseAssignment(reader: Reader, version: number): ConsumerGroupDescribeResponseAssignment {
  const topicPartitions: ConsumerGroupDescribeResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topicPartitions.push(decodeConsumerGroupDescribeResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

function encodeConsumerGroupDescribeResponseAssignment(writer: Writer, version: number, message: ConsumerGroupDescribeResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeConsumerGroupDescribeResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeConsumerGroupDescribeResponseMember(reader: Reader, version: number): ConsumerGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ConsumerGroupDescribeResponseMember['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const subscribedTopicRegex = reader.nullableString(true);
  const assignment = decodeConsumerGroupDescribeResponseAssignment(reader, version);
  const targetAssignment = decodeConsumerGroupDescribeResponseAssignment(reader, version);
  const memberType = version === 1 ? reader.int8() : -1;
  reader.skipTags();
  return { memberId, instanceId, rackId, memberEpoch, clientId, clientHost, subscribedTopicNames, subscribedTopicRegex, assignment, targetAssignment, memberType };
}

function encodeConsumerGroupDescribeResponseMember(writer: Writer, version: number, message: ConsumerGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames;
    writer.stringArray(subscribedTopicNamesValue, true);
  }
  {
    const subscribedTopicRegexValue = message.subscribedTopicRegex ?? null;
    writer.nullableString(subscribedTopicRegexValue, true);
  }
  {
    const assignmentValue = message.assignment;
    encodeConsumerGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  {
    const targetAssignmentValue = message.targetAssignment;
    encodeConsumerGroupDescribeResponseAssignment(writer, version, targetAssignmentValue);
  }
  if (version === 1) {
    writer.int8(message.memberType ?? -1);
  }
  writer.uvarint(0);
}

function decodeConsumerGroupDescribeResponseDescribedGroup(reader: Reader, version: number): ConsumerGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const assignorName = reader.string(true);
  const members: ConsumerGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 16); left > 0 && !reader.failed; left--) members.push(decodeConsumerGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, assignorName, members, authorizedOperations };
}

function encodeConsumerGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: ConsumerGroupDescribeResponseDescribedGroupInput): void {
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.groupId, true);
  writer.string(message.groupState, true);
  writer.int32(message.groupEpoch);
  writer.int32(message.assignmentEpoch);
  writer.string(message.assignorName, true);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, true);
    for (let i = 0; i < membersValue.length; i++) encodeConsumerGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeConsumerGroupDescribeResponse(reader: Reader, version: number): ConsumerGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: ConsumerGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeConsumerGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeConsumerGroupDescribeResponse(writer: Writer, version: number, message: ConsumerGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeConsumerGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeControllerRegistrationRequestListener(reader: Reader, _version: number): ControllerRegistrationRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  const securityProtocol = reader.int16();
  reader.skipTags();
  return { name, host, port, securityProtocol };
}

function encodeControllerRegistrationRequestListener(writer: Writer, _version: number, message: ControllerRegistrationRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.int16(message.securityProtocol);
  writer.uvarint(0);
}

function decodeControllerRegistrationRequestFeature(reader: Reader, _version: number): ControllerRegistrationRequestFeature {
  const name = reader.string(true);
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { name, minSupportedVersion, maxSupportedVersion };
}

function encodeControllerRegistrationRequestFeature(writer: Writer, _version: number, message: ControllerRegistrationRequestFeatureInput): void {
  writer.string(message.name, true);
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeControllerRegistrationRequest(reader: Reader, version: number): ControllerRegistrationRequest {
  const controllerId = reader.int32();
  const incarnationId = reader.uuid();
  const zkMigrationReady = reader.bool();
  const listeners: ControllerRegistrationRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) listeners.push(decodeControllerRegistrationRequestListener(reader, version));
  const features: ControllerRegistrationRequest['features'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) features.push(decodeControllerRegistrationRequestFeature(reader, version));
  reader.skipTags();
  return { controllerId, incarnationId, zkMigrationReady, listeners, features };
}

export function encodeControllerRegistrationRequest(writer: Writer, version: number, message: ControllerRegistrationRequestInput): void {
  writer.int32(message.controllerId);
  writer.uuid(message.incarnationId);
  writer.bool(message.zkMigrationReady);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeControllerRegistrationRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const featuresValue = message.features;
    writer.arrayCount(featuresValue.length, true);
    for (let i = 0; i < featuresValue.length; i++) encodeControllerRegistrationRequestFeature(writer, version, featuresValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeControllerRegistrationResponse(reader: Reader, _version: number): ControllerRegistrationResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeControllerRegistrationResponse(writer: Writer, _version: number, message: ControllerRegistrationResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeGetTelemetrySubscriptionsRequest(reader: Reader, _version: number): GetTelemetrySubscriptionsRequest {
  const clientInstanceId = reader.uuid();
  reader.skipTags();
  return { clientInstanceId };
}

export function encodeGetTelemetrySubscriptionsRequest(writer: Writer, _version: number, message: GetTelemetrySubscriptionsRequestInput): void {
  writer.uuid(message.clientInstanceId);
  writer.uvarint(0);
}

export function decodeGetTelemetrySubscriptionsResponse(reader: Reader, _version: number): GetTelemetrySubscriptionsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const clientInstanceId = reader.uuid();
  const subscriptionId = reader.int32();
  let acceptedCompressionTypes: GetTelemetrySubscriptionsResponse['acceptedCompressionTypes'] = [];
  acceptedCompressionTypes = reader.int8Array(true);
  const pushIntervalMs = reader.int32();
  const telemetryMaxBytes = reader.int32();
  const deltaTemporality = reader.bool();
  let requestedMetrics: GetTelemetrySubscriptionsResponse['requestedMetrics'] = [];
  requestedMetrics = reader.stringArray(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, clientInstanceId, subscriptionId, acceptedCompressionTypes, pushIntervalMs, telemetryMaxBytes, deltaTemporality, requestedMetrics };
}

export function encodeGetTelemetrySubscriptionsResponse(writer: Writer, _version: number, message: GetTelemetrySubscriptionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.uuid(message.clientInstanceId);
  writer.int32(message.subscriptionId);
  {
    const acceptedCompressionTypesValue = message.acceptedCompressionTypes;
    writer.int8Array(acceptedCompressionTypesValue, true);
  }
  writer.int32(message.pushIntervalMs);
  writer.int32(message.telemetryMaxBytes);
  writer.bool(message.deltaTemporality);
  {
    const requestedMetricsValue = message.requestedMetrics;
    writer.stringArray(requestedMetricsValue, true);
  }
  writer.uvarint(0);
}

export function decodePushTelemetryRequest(reader: Reader, _version: number): PushTelemetryRequest {
  const clientInstanceId = reader.uuid();
  const subscriptionId = reader.int32();
  const terminating = reader.bool();
  const compressionType = reader.int8();
  const metrics = reader.bytesField(true);
  reader.skipTags();
  return { clientInstanceId, subscriptionId, terminating, compressionType, metrics };
}

export function encodePushTelemetryRequest(writer: Writer, _version: number, message: PushTelemetryRequestInput): void {
  writer.uuid(message.clientInstanceId);
  writer.int32(message.subscriptionId);
  writer.bool(message.terminating);
  writer.int8(message.compressionType);
  writer.bytesField(message.metrics, true);
  writer.uvarint(0);
}

export function decodePushTelemetryResponse(reader: Reader, _version: number): PushTelemetryResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  reader.skipTags();
  return { throttleTimeMs, errorCode };
}

export function encodePushTelemetryResponse(writer: Writer, _version: number, message: PushTelemetryResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsRequestPartitionData(reader: Reader, _version: number): AssignReplicasToDirsRequestPartitionData {
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { partitionIndex };
}

function encodeAssignReplicasToDirsRequestPartitionData(writer: Writer, _version: number, message: AssignReplicasToDirsRequestPartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsRequestTopicData(reader: Reader, version: number): AssignReplicasToDirsRequestTopicData {
  const topicId = reader.uuid();
  const partitions: AssignReplicasToDirsRequestTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeAssignReplicasToDirsRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeAssignReplicasToDirsRequestTopicData(writer: Writer, version: number, message: AssignReplicasToDirsRequestTopicDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAssignReplicasToDirsRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsRequestDirectoryData(reader: Reader, version: number): AssignReplicasToDirsRequestDirectoryData {
  const id = reader.uuid();
  const topics: AssignReplicasToDirsRequestDirectoryData['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeAssignReplicasToDirsRequestTopicData(reader, version));
  reader.skipTags();
  return { id, topics };
}

function encodeAssignReplicasToDirsRequestDirectoryData(writer: Writer, version: number, message: AssignReplicasToDirsRequestDirectoryDataInput): void {
  writer.uuid(message.id);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAssignReplicasToDirsRequestTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsRequest(reader: Reader, version: number): AssignReplicasToDirsRequest {
  const brokerId = reader.int32();
  const brokerEpoch = reader.int64();
  const directories: AssignReplicasToDirsRequest['directories'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) directories.push(decodeAssignReplicasToDirsRequestDirectoryData(reader, version));
  reader.skipTags();
  return { brokerId, brokerEpoch, directories };
}

export function encodeAssignReplicasToDirsRequest(writer: Writer, version: number, message: AssignReplicasToDirsRequestInput): void {
  writer.int32(message.brokerId);
  writer.int64(message.brokerEpoch ?? -1);
  {
    const directoriesValue = message.directories;
    writer.arrayCount(directoriesValue.length, true);
    for (let i = 0; i < directoriesValue.length; i++) encodeAssignReplicasToDirsRequestDirectoryData(writer, version, directoriesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsResponsePartitionData(reader: Reader, _version: number): AssignReplicasToDirsResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  reader.skipTags();
  return { partitionIndex, errorCode };
}

function encodeAssignReplicasToDirsResponsePartitionData(writer: Writer, _version: number, message: AssignReplicasToDirsResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsResponseTopicData(reader: Reader, version: number): AssignReplicasToDirsResponseTopicData {
  const topicId = reader.uuid();
  const partitions: AssignReplicasToDirsResponseTopicData['partitions'] = [];
  for (let left = reader.arrayCount(true, 7); left > 0 && !reader.failed; left--) partitions.push(decodeAssignReplicasToDirsResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeAssignReplicasToDirsResponseTopicData(writer: Writer, version: number, message: AssignReplicasToDirsResponseTopicDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAssignReplicasToDirsResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAssignReplicasToDirsResponseDirectoryData(reader: Reader, version: number): AssignReplicasToDirsResponseDirectoryData {
  const id = reader.uuid();
  const topics: AssignReplicasToDirsResponseDirectoryData['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeAssignReplicasToDirsResponseTopicData(reader, version));
  reader.skipTags();
  return { id, topics };
}

function encodeAssignReplicasToDirsResponseDirectoryData(writer: Writer, version: number, message: AssignReplicasToDirsResponseDirectoryDataInput): void {
  writer.uuid(message.id);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAssignReplicasToDirsResponseTopicData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAssignReplicasToDirsResponse(reader: Reader, version: number): AssignReplicasToDirsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const directories: AssignReplicasToDirsResponse['directories'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) directories.push(decodeAssignReplicasToDirsResponseDirectoryData(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, directories };
}

export function encodeAssignReplicasToDirsResponse(writer: Writer, version: number, message: AssignReplicasToDirsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const directoriesValue = message.directories;
    writer.arrayCount(directoriesValue.length, true);
    for (let i = 0; i < directoriesValue.length; i++) encodeAssignReplicasToDirsResponseDirectoryData(writer, version, directoriesValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeListConfigResourcesRequest(reader: Reader, version: number): ListConfigResourcesRequest {
  let resourceTypes: ListConfigResourcesRequest['resourceTypes'] = [];
  if (version === 1) {
    resourceTypes = reader.int8Array(true);
  }
  reader.skipTags();
  return { resourceTypes };
}

export function encodeListConfigResourcesRequest(writer: Writer, version: number, message: ListConfigResourcesRequestInput): void {
  if (version === 1) {
    const resourceTypesValue = message.resourceTypes ?? NONE;
    writer.int8Array(resourceTypesValue, true);
  } else if ((message.resourceTypes !== undefined && message.resourceTypes.length > 0)) refuse('ListConfigResourcesRequest.resourceTypes', version);
  writer.uvarint(0);
}

function decodeListConfigResourcesResponseConfigResource(reader: Reader, version: number): ListConfigResourcesResponseConfigResource {
  const resourceName = reader.string(true);
  const resourceType = version === 1 ? reader.int8() : 16;
  reader.skipTags();
  return { resourceName, resourceType };
}

function encodeListConfigResourcesResponseConfigResource(writer: Writer, version: number, message: ListConfigResourcesResponseConfigResourceInput): void {
  writer.string(message.resourceName, true);
  if (version === 1) {
    writer.int8(message.resourceType ?? 16);
  }
  writer.uvarint(0);
}

export function decodeListConfigResourcesResponse(reader: Reader, version: number): ListConfigResourcesResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const configResources: ListConfigResourcesResponse['configResources'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) configResources.push(decodeListConfigResourcesResponseConfigResource(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, configResources };
}

export function encodeListConfigResourcesResponse(writer: Writer, version: number, message: ListConfigResourcesResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const configResourcesValue = message.configResources;
    writer.arrayCount(configResourcesValue.length, true);
    for (let i = 0; i < configResourcesValue.length; i++) encodeListConfigResourcesResponseConfigResource(writer, version, configResourcesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeTopicPartitionsRequestTopicRequest(reader: Reader, _version: number): DescribeTopicPartitionsRequestTopicRequest {
  const name = reader.string(true);
  reader.skipTags();
  return { name };
}

function encodeDescribeTopicPartitionsRequestTopicRequest(writer: Writer, _version: number, message: DescribeTopicPartitionsRequestTopicRequestInput): void {
  writer.string(message.name, true);
  writer.uvarint(0);
}

function decodeDescribeTopicPartitionsRequestCursor(reader: Reader, _version: number): DescribeTopicPartitionsRequestCursor {
  const topicName = reader.string(true);
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { topicName, partitionIndex };
}

function encodeDescribeTopicPartitionsRequestCursor(writer: Writer, _version: number, message: DescribeTopicPartitionsRequestCursorInput): void {
  writer.string(message.topicName, true);
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsRequest(reader: Reader, version: number): DescribeTopicPartitionsRequest {
  const topics: DescribeTopicPartitionsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTopicPartitionsRequestTopicRequest(reader, version));
  const responsePartitionLimit = reader.int32();
  const cursor = reader.present() ? decodeDescribeTopicPartitionsRequestCursor(reader, version) : null;
  reader.skipTags();
  return { topics, responsePartitionLimit, cursor };
}

export function encodeDescribeTopicPartitionsRequest(writer: Writer, version: number, message: DescribeTopicPartitionsRequestInput): void {
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTopicPartitionsRequestTopicRequest(writer, version, topicsValue[i]!);
  }
  writer.int32(message.responsePartitionLimit ?? 2000);
  {
    const cursorValue = message.cursor ?? null;
    if (cursorValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeDescribeTopicPartitionsRequestCursor(writer, version, cursorValue);
    }
  }
  writer.uvarint(0);
}

function decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(reader: Reader, _version: number): DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition {
  const errorCode = reader.int16();
  const partitionIndex = reader.int32();
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  let replicaNodes: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['replicaNodes'] = [];
  replicaNodes = reader.int32Array(true);
  let isrNodes: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['isrNodes'] = [];
  isrNodes = reader.int32Array(true);
  let eligibleLeaderReplicas: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['eligibleLeaderReplicas'] = null;
  eligibleLeaderReplicas = reader.nullArray(true) ? null : reader.int32Array(true);
  let lastKnownElr: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['lastKnownElr'] = null;
  lastKnownElr = reader.nullArray(true) ? null : reader.int32Array(true);
  let offlineReplicas: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition['offlineReplicas'] = [];
  offlineReplicas = reader.int32Array(true);
  reader.skipTags();
  return { errorCode, partitionIndex, leaderId, leaderEpoch, replicaNodes, isrNodes, eligibleLeaderReplicas, lastKnownElr, offlineReplicas };
}

function encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(writer: Writer, _version: number, message: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartitionInput): void {
  writer.int16(message.errorCode);
  writer.int32(message.partitionIndex);
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch ?? -1);
  {
    const replicaNodesValue = message.replicaNodes;
    writer.int32Array(replicaNodesValue, true);
  }
  {
    const isrNodesValue = message.isrNodes;
    writer.int32Array(isrNodesValue, true);
  }
  {
    const eligibleLeaderReplicasValue = message.eligibleLeaderReplicas ?? null;
    if (eligibleLeaderReplicasValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(eligibleLeaderReplicasValue, true);
    }
  }
  {
    const lastKnownElrValue = message.lastKnownElr ?? null;
    if (lastKnownElrValue === null) writer.arrayCount(-1, true);
    else {
      writer.int32Array(lastKnownElrValue, true);
    }
  }
  {
    const offlineReplicasValue = message.offlineReplicas;
    writer.int32Array(offlineReplicasValue, true);
  }
  writer.uvarint(0);
}

function decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(reader: Reader, version: number): DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic {
  const errorCode = reader.int16();
  const name = reader.nullableString(true);
  const topicId = reader.uuid();
  const isInternal = reader.bool();
  const partitions: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(reader, version));
  const topicAuthorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, name, topicId, isInternal, partitions, topicAuthorizedOperations };
}

function encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(writer: Writer, version: number, message: DescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopicInput): void {
  writer.int16(message.errorCode);
  {
    const nameValue = message.name === undefined ? '' : message.name;
    writer.nullableString(nameValue, true);
  }
  writer.uuid(message.topicId);
  writer.bool(message.isInternal);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.int32(message.topicAuthorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

function decodeDescribeTopicPartitionsResponseCursor(reader: Reader, _version: number): DescribeTopicPartitionsResponseCursor {
  const topicName = reader.string(true);
  const partitionIndex = reader.int32();
  reader.skipTags();
  return { topicName, partitionIndex };
}

function encodeDescribeTopicPartitionsResponseCursor(writer: Writer, _version: number, message: DescribeTopicPartitionsResponseCursorInput): void {
  writer.string(message.topicName, true);
  writer.int32(message.partitionIndex);
  writer.uvarint(0);
}

export function decodeDescribeTopicPartitionsResponse(reader: Reader, version: number): DescribeTopicPartitionsResponse {
  const throttleTimeMs = reader.int32();
  const topics: DescribeTopicPartitionsResponse['topics'] = [];
  for (let left = reader.arrayCount(true, 26); left > 0 && !reader.failed; left--) topics.push(decodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(reader, version));
  const nextCursor = reader.present() ? decodeDescribeTopicPartitionsResponseCursor(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, topics, nextCursor };
}

export function encodeDescribeTopicPartitionsResponse(writer: Writer, version: number, message: DescribeTopicPartitionsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeTopicPartitionsResponseDescribeTopicPartitionsResponseTopic(writer, version, topicsValue[i]!);
  }
  {
    const nextCursorValue = message.nextCursor ?? null;
    if (nextCursorValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeDescribeTopicPartitionsResponseCursor(writer, version, nextCursorValue);
    }
  }
  writer.uvarint(0);
}

export function decodeShareGroupHeartbeatRequest(reader: Reader, _version: number): ShareGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const rackId = reader.nullableString(true);
  let subscribedTopicNames: ShareGroupHeartbeatRequest['subscribedTopicNames'] = null;
  subscribedTopicNames = reader.nullArray(true) ? null : reader.stringArray(true);
  reader.skipTags();
  return { groupId, memberId, memberEpoch, rackId, subscribedTopicNames };
}

export function encodeShareGroupHeartbeatRequest(writer: Writer, _version: number, message: ShareGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames ?? null;
    if (subscribedTopicNamesValue === null) writer.arrayCount(-1, true);
    else {
      writer.stringArray(subscribedTopicNamesValue, true);
    }
  }
  writer.uvarint(0);
}

function decodeShareGroupHeartbeatResponseTopicPartitions(reader: Reader, _version: number): ShareGroupHeartbeatResponseTopicPartitions {
  const topicId = reader.uuid();
  let partitions: ShareGroupHeartbeatResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareGroupHeartbeatResponseTopicPartitions(writer: Writer, _version: number, message: ShareGroupHeartbeatResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeShareGroupHeartbeatResponseAssignment(reader: Reader, version: number): ShareGroupHeartbeatResponseAssignment {
  const topicPartitions: ShareGroupHeartbeatResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topicPartitions.push(decodeShareGroupHeartbeatResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

function encodeShareGroupHeartbeatResponseAssignment(writer: Writer, version: number, message: ShareGroupHeartbeatResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeShareGroupHeartbeatResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareGroupHeartbeatResponse(reader: Reader, version: number): ShareGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const assignment = reader.present() ? decodeShareGroupHeartbeatResponseAssignment(reader, version) : null;
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, assignment };
}

export function encodeShareGroupHeartbeatResponse(writer: Writer, version: number, message: ShareGroupHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const memberIdValue = message.memberId ?? null;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.int32(message.heartbeatIntervalMs);
  {
    const assignmentValue = message.assignment ?? null;
    if (assignmentValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeShareGroupHeartbeatResponseAssignment(writer, version, assignmentValue);
    }
  }
  writer.uvarint(0);
}

export function decodeShareGroupDescribeRequest(reader: Reader, _version: number): ShareGroupDescribeRequest {
  let groupIds: ShareGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeShareGroupDescribeRequest(writer: Writer, _version: number, message: ShareGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

function decodeShareGroupDescribeResponseTopicPartitions(reader: Reader, _version: number): ShareGroupDescribeResponseTopicPartitions {
  const topicId = reader.uuid();
  const topicName = reader.string(true);
  let partitions: ShareGroupDescribeResponseTopicPartitions['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, topicName, partitions };
}

function encodeShareGroupDescribeResponseTopicPartitions(writer: Writer, _version: number, message: ShareGroupDescribeResponseTopicPartitionsInput): void {
  writer.uuid(message.topicId);
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeShareGroupDescribeResponseAssignment(reader: Reader, version: number): ShareGroupDescribeResponseAssignment {
  const topicPartitions: ShareGroupDescribeResponseAssignment['topicPartitions'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topicPartitions.push(decodeShareGroupDescribeResponseTopicPartitions(reader, version));
  reader.skipTags();
  return { topicPartitions };
}

function encodeShareGroupDescribeResponseAssignment(writer: Writer, version: number, message: ShareGroupDescribeResponseAssignmentInput): void {
  {
    const topicPartitionsValue = message.topicPartitions;
    writer.arrayCount(topicPartitionsValue.length, true);
    for (let i = 0; i < topicPartitionsValue.length; i++) encodeShareGroupDescribeResponseTopicPartitions(writer, version, topicPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareGroupDescribeResponseMember(reader: Reader, version: number): ShareGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const rackId = reader.nullableString(true);
  const memberEpoch = reader.int32();
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  let subscribedTopicNames: ShareGroupDescribeResponseMember['subscribedTopicNames'] = [];
  subscribedTopicNames = reader.stringArray(true);
  const assignment = decodeShareGroupDescribeResponseAssignment(reader, version);
  reader.skipTags();
  return { memberId, rackId, memberEpoch, clientId, clientHost, subscribedTopicNames, assignment };
}

function encodeShareGroupDescribeResponseMember(writer: Writer, version: number, message: ShareGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.memberEpoch);
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  {
    const subscribedTopicNamesValue = message.subscribedTopicNames;
    writer.stringArray(subscribedTopicNamesValue, true);
  }
  {
    const assignmentValue = message.assignment;
    encodeShareGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  writer.uvarint(0);
}

function decodeShareGroupDescribeResponseDescribedGroup(reader: Reader, version: number): ShareGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const assignorName = reader.string(true);
  const members: ShareGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 12); left > 0 && !reader.failed; left--) members.push(decodeShareGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, assignorName, members, authorizedOperations };
}

function encodeShareGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: ShareGroupDescribeResponseDescribedGroupInput): void {
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.groupId, true);
  writer.string(message.groupState, true);
  writer.int32(message.groupEpoch);
  writer.int32(message.assignmentEpoch);
  writer.string(message.assignorName, true);
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, true);
    for (let i = 0; i < membersValue.length; i++) encodeShareGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeShareGroupDescribeResponse(reader: Reader, version: number): ShareGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: ShareGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeShareGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeShareGroupDescribeResponse(writer: Writer, version: number, message: ShareGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeShareGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchRequestAcknowledgementBatch(reader: Reader, _version: number): ShareFetchRequestAcknowledgementBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  let acknowledgeTypes: ShareFetchRequestAcknowledgementBatch['acknowledgeTypes'] = [];
  acknowledgeTypes = reader.int8Array(true);
  reader.skipTags();
  return { firstOffset, lastOffset, acknowledgeTypes };
}

function encodeShareFetchRequestAcknowledgementBatch(writer: Writer, _version: number, message: ShareFetchRequestAcknowledgementBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  {
    const acknowledgeTypesValue = message.acknowledgeTypes;
    writer.int8Array(acknowledgeTypesValue, true);
  }
  writer.uvarint(0);
}

function decodeShareFetchRequestFetchPartition(reader: Reader, version: number): ShareFetchRequestFetchPartition {
  const partitionIndex = reader.int32();
  const acknowledgementBatches: ShareFetchRequestFetchPartition['acknowledgementBatches'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) acknowledgementBatches.push(decodeShareFetchRequestAcknowledgementBatch(reader, version));
  reader.skipTags();
  return { partitionIndex, acknowledgementBatches };
}

function encodeShareFetchRequestFetchPartition(writer: Writer, version: number, message: ShareFetchRequestFetchPartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const acknowledgementBatchesValue = message.acknowledgementBatches;
    writer.arrayCount(acknowledgementBatchesValue.length, true);
    for (let i = 0; i < acknowledgementBatchesValue.length; i++) encodeShareFetchRequestAcknowledgementBatch(writer, version, acknowledgementBatchesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchRequestFetchTopic(reader: Reader, version: number): ShareFetchRequestFetchTopic {
  const topicId = reader.uuid();
  const partitions: ShareFetchRequestFetchTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeShareFetchRequestFetchPartition(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareFetchRequestFetchTopic(writer: Writer, version: number, message: ShareFetchRequestFetchTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareFetchRequestFetchPartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchRequestForgottenTopic(reader: Reader, _version: number): ShareFetchRequestForgottenTopic {
  const topicId = reader.uuid();
  let partitions: ShareFetchRequestForgottenTopic['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareFetchRequestForgottenTopic(writer: Writer, _version: number, message: ShareFetchRequestForgottenTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareFetchRequest(reader: Reader, version: number): ShareFetchRequest {
  const groupId = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const shareSessionEpoch = reader.int32();
  const maxWaitMs = reader.int32();
  const minBytes = reader.int32();
  const maxBytes = reader.int32();
  const maxRecords = reader.int32();
  const batchSize = reader.int32();
  const shareAcquireMode = version === 2 ? reader.int8() : 0;
  const isRenewAck = version === 2 ? reader.bool() : false;
  const topics: ShareFetchRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeShareFetchRequestFetchTopic(reader, version));
  const forgottenTopicsData: ShareFetchRequest['forgottenTopicsData'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) forgottenTopicsData.push(decodeShareFetchRequestForgottenTopic(reader, version));
  reader.skipTags();
  return { groupId, memberId, shareSessionEpoch, maxWaitMs, minBytes, maxBytes, maxRecords, batchSize, shareAcquireMode, isRenewAck, topics, forgottenTopicsData };
}

export function encodeShareFetchRequest(writer: Writer, version: number, message: ShareFetchRequestInput): void {
  {
    const groupIdValue = message.groupId ?? null;
    writer.nullableString(groupIdValue, true);
  }
  {
    const memberIdValue = message.memberId === undefined ? '' : message.memberId;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.shareSessionEpoch);
  writer.int32(message.maxWaitMs);
  writer.int32(message.minBytes);
  writer.int32(message.maxBytes ?? 2147483647);
  writer.int32(message.maxRecords);
  writer.int32(message.batchSize);
  if (version === 2) {
    writer.int8(message.shareAcquireMode ?? 0);
  }
  if (version === 2) {
    writer.bool(message.isRenewAck ?? false);
  } else if ((message.isRenewAck ?? false) !== false) refuse('ShareFetchRequest.isRenewAck', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeShareFetchRequestFetchTopic(writer, version, topicsValue[i]!);
  }
  {
    const forgottenTopicsDataValue = message.forgottenTopicsData;
    writer.arrayCount(forgottenTopicsDataValue.length, true);
    for (let i = 0; i < forgottenTopicsDataValue.length; i++) encodeShareFetchRequestForgottenTopic(writer, version, forgottenTopicsDataValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchResponseLeaderIdAndEpoch(reader: Reader, _version: number): ShareFetchResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

function encodeShareFetchResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ShareFetchResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

function decodeShareFetchResponseAcquiredRecords(reader: Reader, _version: number): ShareFetchResponseAcquiredRecords {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryCount };
}

function encodeShareFetchResponseAcquiredRecords(writer: Writer, _version: number, message: ShareFetchResponseAcquiredRecordsInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

function decodeShareFetchResponsePartitionData(reader: Reader, version: number): ShareFetchResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acknowledgeErrorCode = reader.int16();
  const acknowledgeErrorMessage = reader.nullableString(true);
  const currentLeader = decodeShareFetchResponseLeaderIdAndEpoch(reader, version);
  const records = reader.presentRecords(true);
  const acquiredRecords: ShareFetchResponsePartitionData['acquiredRecords'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) acquiredRecords.push(decodeShareFetchResponseAcquiredRecords(reader, version));
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, acknowledgeErrorCode, acknowledgeErrorMessage, currentLeader, records, acquiredRecords };
}

function encodeShareFetchResponsePartitionData(writer: Writer, version: number, message: ShareFetchResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int16(message.acknowledgeErrorCode);
  {
    const acknowledgeErrorMessageValue = message.acknowledgeErrorMessage ?? null;
    writer.nullableString(acknowledgeErrorMessageValue, true);
  }
  {
    const currentLeaderValue = message.currentLeader;
    encodeShareFetchResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
  }
  {
    const recordsValue = message.records ?? null;
    if (recordsValue === null) refuseNull('ShareFetchResponsePartitionData.records', version);
    else {
      writer.records(recordsValue, true);
    }
  }
  {
    const acquiredRecordsValue = message.acquiredRecords;
    writer.arrayCount(acquiredRecordsValue.length, true);
    for (let i = 0; i < acquiredRecordsValue.length; i++) encodeShareFetchResponseAcquiredRecords(writer, version, acquiredRecordsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchResponseShareFetchableTopicResponse(reader: Reader, version: number): ShareFetchResponseShareFetchableTopicResponse {
  const topicId = reader.uuid();
  const partitions: ShareFetchResponseShareFetchableTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 22); left > 0 && !reader.failed; left--) partitions.push(decodeShareFetchResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareFetchResponseShareFetchableTopicResponse(writer: Writer, version: number, message: ShareFetchResponseShareFetchableTopicResponseInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareFetchResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareFetchResponseNodeEndpoint(reader: Reader, _version: number): ShareFetchResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

function encodeShareFetchResponseNodeEndpoint(writer: Writer, _version: number, message: ShareFetchResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareFetchResponse(reader: Reader, version: number): ShareFetchResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acquisitionLockTimeoutMs = reader.int32();
  const responses: ShareFetchResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) responses.push(decodeShareFetchResponseShareFetchableTopicResponse(reader, version));
  const nodeEndpoints: ShareFetchResponse['nodeEndpoints'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeShareFetchResponseNodeEndpoint(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, acquisitionLockTimeoutMs, responses, nodeEndpoints };
}

export function encodeShareFetchResponse(writer: Writer, version: number, message: ShareFetchResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.acquisitionLockTimeoutMs);
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeShareFetchResponseShareFetchableTopicResponse(writer, version, responsesValue[i]!);
  }
  {
    const nodeEndpointsValue = message.nodeEndpoints;
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeShareFetchResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeRequestAcknowledgementBatch(reader: Reader, _version: number): ShareAcknowledgeRequestAcknowledgementBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  let acknowledgeTypes: ShareAcknowledgeRequestAcknowledgementBatch['acknowledgeTypes'] = [];
  acknowledgeTypes = reader.int8Array(true);
  reader.skipTags();
  return { firstOffset, lastOffset, acknowledgeTypes };
}

function encodeShareAcknowledgeRequestAcknowledgementBatch(writer: Writer, _version: number, message: ShareAcknowledgeRequestAcknowledgementBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  {
    const acknowledgeTypesValue = message.acknowledgeTypes;
    writer.int8Array(acknowledgeTypesValue, true);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeRequestAcknowledgePartition(reader: Reader, version: number): ShareAcknowledgeRequestAcknowledgePartition {
  const partitionIndex = reader.int32();
  const acknowledgementBatches: ShareAcknowledgeRequestAcknowledgePartition['acknowledgementBatches'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) acknowledgementBatches.push(decodeShareAcknowledgeRequestAcknowledgementBatch(reader, version));
  reader.skipTags();
  return { partitionIndex, acknowledgementBatches };
}

function encodeShareAcknowledgeRequestAcknowledgePartition(writer: Writer, version: number, message: ShareAcknowledgeRequestAcknowledgePartitionInput): void {
  writer.int32(message.partitionIndex);
  {
    const acknowledgementBatchesValue = message.acknowledgementBatches;
    writer.arrayCount(acknowledgementBatchesValue.length, true);
    for (let i = 0; i < acknowledgementBatchesValue.length; i++) encodeShareAcknowledgeRequestAcknowledgementBatch(writer, version, acknowledgementBatchesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeRequestAcknowledgeTopic(reader: Reader, version: number): ShareAcknowledgeRequestAcknowledgeTopic {
  const topicId = reader.uuid();
  const partitions: ShareAcknowledgeRequestAcknowledgeTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) partitions.push(decodeShareAcknowledgeRequestAcknowledgePartition(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareAcknowledgeRequestAcknowledgeTopic(writer: Writer, version: number, message: ShareAcknowledgeRequestAcknowledgeTopicInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareAcknowledgeRequestAcknowledgePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeRequest(reader: Reader, version: number): ShareAcknowledgeRequest {
  const groupId = reader.nullableString(true);
  const memberId = reader.nullableString(true);
  const shareSessionEpoch = reader.int32();
  const isRenewAck = version === 2 ? reader.bool() : false;
  const topics: ShareAcknowledgeRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeShareAcknowledgeRequestAcknowledgeTopic(reader, version));
  reader.skipTags();
  return { groupId, memberId, shareSessionEpoch, isRenewAck, topics };
}

export function encodeShareAcknowledgeRequest(writer: Writer, version: number, message: ShareAcknowledgeRequestInput): void {
  {
    const groupIdValue = message.groupId ?? null;
    writer.nullableString(groupIdValue, true);
  }
  {
    const memberIdValue = message.memberId === undefined ? '' : message.memberId;
    writer.nullableString(memberIdValue, true);
  }
  writer.int32(message.shareSessionEpoch);
  if (version === 2) {
    writer.bool(message.isRenewAck ?? false);
  } else if ((message.isRenewAck ?? false) !== false) refuse('ShareAcknowledgeRequest.isRenewAck', version);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeShareAcknowledgeRequestAcknowledgeTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeResponseLeaderIdAndEpoch(reader: Reader, _version: number): ShareAcknowledgeResponseLeaderIdAndEpoch {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch };
}

function encodeShareAcknowledgeResponseLeaderIdAndEpoch(writer: Writer, _version: number, message: ShareAcknowledgeResponseLeaderIdAndEpochInput): void {
  writer.int32(message.leaderId);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

function decodeShareAcknowledgeResponsePartitionData(reader: Reader, version: number): ShareAcknowledgeResponsePartitionData {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const currentLeader = decodeShareAcknowledgeResponseLeaderIdAndEpoch(reader, version);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage, currentLeader };
}

function encodeShareAcknowledgeResponsePartitionData(writer: Writer, version: number, message: ShareAcknowledgeResponsePartitionDataInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const currentLeaderValue = message.currentLeader;
    encodeShareAcknowledgeResponseLeaderIdAndEpoch(writer, version, currentLeaderValue);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(reader: Reader, version: number): ShareAcknowledgeResponseShareAcknowledgeTopicResponse {
  const topicId = reader.uuid();
  const partitions: ShareAcknowledgeResponseShareAcknowledgeTopicResponse['partitions'] = [];
  for (let left = reader.arrayCount(true, 17); left > 0 && !reader.failed; left--) partitions.push(decodeShareAcknowledgeResponsePartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(writer: Writer, version: number, message: ShareAcknowledgeResponseShareAcknowledgeTopicResponseInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeShareAcknowledgeResponsePartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeShareAcknowledgeResponseNodeEndpoint(reader: Reader, _version: number): ShareAcknowledgeResponseNodeEndpoint {
  const nodeId = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  const rack = reader.nullableString(true);
  reader.skipTags();
  return { nodeId, host, port, rack };
}

function encodeShareAcknowledgeResponseNodeEndpoint(writer: Writer, _version: number, message: ShareAcknowledgeResponseNodeEndpointInput): void {
  writer.int32(message.nodeId);
  writer.string(message.host, true);
  writer.int32(message.port);
  {
    const rackValue = message.rack ?? null;
    writer.nullableString(rackValue, true);
  }
  writer.uvarint(0);
}

export function decodeShareAcknowledgeResponse(reader: Reader, version: number): ShareAcknowledgeResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const acquisitionLockTimeoutMs = version === 2 ? reader.int32() : 0;
  const responses: ShareAcknowledgeResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) responses.push(decodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(reader, version));
  const nodeEndpoints: ShareAcknowledgeResponse['nodeEndpoints'] = [];
  for (let left = reader.arrayCount(true, 11); left > 0 && !reader.failed; left--) nodeEndpoints.push(decodeShareAcknowledgeResponseNodeEndpoint(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, acquisitionLockTimeoutMs, responses, nodeEndpoints };
}

export function encodeShareAcknowledgeResponse(writer: Writer, version: number, message: ShareAcknowledgeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  if (version === 2) {
    writer.int32(message.acquisitionLockTimeoutMs ?? 0);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeShareAcknowledgeResponseShareAcknowledgeTopicResponse(writer, version, responsesValue[i]!);
  }
  {
    const nodeEndpointsValue = message.nodeEndpoints;
    writer.arrayCount(nodeEndpointsValue.length, true);
    for (let i = 0; i < nodeEndpointsValue.length; i++) encodeShareAcknowledgeResponseNodeEndpoint(writer, version, nodeEndpointsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAddRaftVoterRequestListener(reader: Reader, _version: number): AddRaftVoterRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

function encodeAddRaftVoterRequestListener(writer: Writer, _version: number, message: AddRaftVoterRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

export function decodeAddRaftVoterRequest(reader: Reader, version: number): AddRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const timeoutMs = reader.int32();
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  const listeners: AddRaftVoterRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeAddRaftVoterRequestListener(reader, version));
  const ackWhenCommitted = version === 1 ? reader.bool() : true;
  reader.skipTags();
  return { clusterId, timeoutMs, voterId, voterDirectoryId, listeners, ackWhenCommitted };
}

export function encodeAddRaftVoterRequest(writer: Writer, version: number, message: AddRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.timeoutMs);
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeAddRaftVoterRequestListener(writer, version, listenersValue[i]!);
  }
  if (version === 1) {
    writer.bool(message.ackWhenCommitted ?? true);
  } else if ((message.ackWhenCommitted ?? true) !== true) refuse('AddRaftVoterRequest.ackWhenCommitted', version);
  writer.uvarint(0);
}

export function decodeAddRaftVoterResponse(reader: Reader, _version: number): AddRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeAddRaftVoterResponse(writer: Writer, _version: number, message: AddRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeRemoveRaftVoterRequest(reader: Reader, _version: number): RemoveRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  reader.skipTags();
  return { clusterId, voterId, voterDirectoryId };
}

export function encodeRemoveRaftVoterRequest(writer: Writer, _version: number, message: RemoveRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  writer.uvarint(0);
}

export function decodeRemoveRaftVoterResponse(reader: Reader, _version: number): RemoveRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage };
}

export function encodeRemoveRaftVoterResponse(writer: Writer, _version: number, message: RemoveRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage === undefined ? '' : message.errorMessage;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeUpdateRaftVoterRequestListener(reader: Reader, _version: number): UpdateRaftVoterRequestListener {
  const name = reader.string(true);
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { name, host, port };
}

function encodeUpdateRaftVoterRequestListener(writer: Writer, _version: number, message: UpdateRaftVoterRequestListenerInput): void {
  writer.string(message.name, true);
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

function decodeUpdateRaftVoterRequestKRaftVersionFeature(reader: Reader, _version: number): UpdateRaftVoterRequestKRaftVersionFeature {
  const minSupportedVersion = reader.int16();
  const maxSupportedVersion = reader.int16();
  reader.skipTags();
  return { minSupportedVersion, maxSupportedVersion };
}

function encodeUpdateRaftVoterRequestKRaftVersionFeature(writer: Writer, _version: number, message: UpdateRaftVoterRequestKRaftVersionFeatureInput): void {
  writer.int16(message.minSupportedVersion);
  writer.int16(message.maxSupportedVersion);
  writer.uvarint(0);
}

export function decodeUpdateRaftVoterRequest(reader: Reader, version: number): UpdateRaftVoterRequest {
  const clusterId = reader.nullableString(true);
  const currentLeaderEpoch = reader.int32();
  const voterId = reader.int32();
  const voterDirectoryId = reader.uuid();
  const listeners: UpdateRaftVoterRequest['listeners'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) listeners.push(decodeUpdateRaftVoterRequestListener(reader, version));
  const kRaftVersionFeature = decodeUpdateRaftVoterRequestKRaftVersionFeature(reader, version);
  reader.skipTags();
  return { clusterId, currentLeaderEpoch, voterId, voterDirectoryId, listeners, kRaftVersionFeature };
}

export function encodeUpdateRaftVoterRequest(writer: Writer, version: number, message: UpdateRaftVoterRequestInput): void {
  {
    const clusterIdValue = message.clusterId === undefined ? '' : message.clusterId;
    writer.nullableString(clusterIdValue, true);
  }
  writer.int32(message.currentLeaderEpoch);
  writer.int32(message.voterId);
  writer.uuid(message.voterDirectoryId);
  {
    const listenersValue = message.listeners;
    writer.arrayCount(listenersValue.length, true);
    for (let i = 0; i < listenersValue.length; i++) encodeUpdateRaftVoterRequestListener(writer, version, listenersValue[i]!);
  }
  {
    const kRaftVersionFeatureValue = message.kRaftVersionFeature;
    encodeUpdateRaftVoterRequestKRaftVersionFeature(writer, version, kRaftVersionFeatureValue);
  }
  writer.uvarint(0);
}

const defaultUpdateRaftVoterResponseCurrentLeader = (): UpdateRaftVoterResponseCurrentLeader => ({ leaderId: -1, leaderEpoch: -1, host: '', port: 0 });

function isDefaultUpdateRaftVoterResponseCurrentLeader(message: UpdateRaftVoterResponseCurrentLeaderInput): boolean {
  return !((message.leaderId ?? -1) !== -1 || (message.leaderEpoch ?? -1) !== -1 || message.host !== '' || message.port !== 0);
}

function decodeUpdateRaftVoterResponseCurrentLeader(reader: Reader, _version: number): UpdateRaftVoterResponseCurrentLeader {
  const leaderId = reader.int32();
  const leaderEpoch = reader.int32();
  const host = reader.string(true);
  const port = reader.int32();
  reader.skipTags();
  return { leaderId, leaderEpoch, host, port };
}

function encodeUpdateRaftVoterResponseCurrentLeader(writer: Writer, _version: number, message: UpdateRaftVoterResponseCurrentLeaderInput): void {
  writer.int32(message.leaderId ?? -1);
  writer.int32(message.leaderEpoch ?? -1);
  writer.string(message.host, true);
  writer.int32(message.port);
  writer.uvarint(0);
}

export function decodeUpdateRaftVoterResponse(reader: Reader, version: number): UpdateRaftVoterResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  let currentLeader: UpdateRaftVoterResponse['currentLeader'] = defaultUpdateRaftVoterResponseCurrentLeader();
  for (let tags = reader.tagCount(); tags > 0 && !reader.failed; tags--) {
    const tag = reader.uvarint();
    const end = reader.tagEnd();
    if (tag === 0) {
      currentLeader = decodeUpdateRaftVoterResponseCurrentLeader(reader, version);
      reader.closeTag(end);
    } else reader.at = end;
  }
  return { throttleTimeMs, errorCode, currentLeader };
}

export function encodeUpdateRaftVoterResponse(writer: Writer, version: number, message: UpdateRaftVoterResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  const has0 = (message.currentLeader !== undefined && !isDefaultUpdateRaftVoterResponseCurrentLeader(message.currentLeader));
  writer.uvarint((has0 ? 1 : 0));
  if (has0) {
    const currentLeaderValue = message.currentLeader ?? defaultUpdateRaftVoterResponseCurrentLeader();
    const mark = writer.beginTag(0);
    encodeUpdateRaftVoterResponseCurrentLeader(writer, version, currentLeaderValue);
    writer.endTag(mark);
  }
}

function decodeInitializeShareGroupStateRequestPartitionData(reader: Reader, _version: number): InitializeShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const stateEpoch = reader.int32();
  const startOffset = reader.int64();
  reader.skipTags();
  return { partition, stateEpoch, startOffset };
}

function encodeInitializeShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: InitializeShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.stateEpoch);
  writer.int64(message.startOffset);
  writer.uvarint(0);
}

function decodeInitializeShareGroupStateRequestInitializeStateData(reader: Reader, version: number): InitializeShareGroupStateRequestInitializeStateData {
  const topicId = reader.uuid();
  const partitions: InitializeShareGroupStateRequestInitializeStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 17); left > 0 && !reader.failed; left--) partitions.push(decodeInitializeShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeInitializeShareGroupStateRequestInitializeStateData(writer: Writer, version: number, message: InitializeShareGroupStateRequestInitializeStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeInitializeShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateRequest(reader: Reader, version: number): InitializeShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: InitializeShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeInitializeShareGroupStateRequestInitializeStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeInitializeShareGroupStateRequest(writer: Writer, version: number, message: InitializeShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeInitializeShareGroupStateRequestInitializeStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeInitializeShareGroupStateResponsePartitionResult(reader: Reader, _version: number): InitializeShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

function encodeInitializeShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: InitializeShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeInitializeShareGroupStateResponseInitializeStateResult(reader: Reader, version: number): InitializeShareGroupStateResponseInitializeStateResult {
  const topicId = reader.uuid();
  const partitions: InitializeShareGroupStateResponseInitializeStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeInitializeShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeInitializeShareGroupStateResponseInitializeStateResult(writer: Writer, version: number, message: InitializeShareGroupStateResponseInitializeStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeInitializeShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeInitializeShareGroupStateResponse(reader: Reader, version: number): InitializeShareGroupStateResponse {
  const results: InitializeShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeInitializeShareGroupStateResponseInitializeStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeInitializeShareGroupStateResponse(writer: Writer, version: number, message: InitializeShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeInitializeShareGroupStateResponseInitializeStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateRequestPartitionData(reader: Reader, _version: number): ReadShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { partition, leaderEpoch };
}

function encodeReadShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: ReadShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

function decodeReadShareGroupStateRequestReadStateData(reader: Reader, version: number): ReadShareGroupStateRequestReadStateData {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateRequestReadStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeReadShareGroupStateRequestReadStateData(writer: Writer, version: number, message: ReadShareGroupStateRequestReadStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateRequest(reader: Reader, version: number): ReadShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: ReadShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeReadShareGroupStateRequestReadStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeReadShareGroupStateRequest(writer: Writer, version: number, message: ReadShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeReadShareGroupStateRequestReadStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateResponseStateBatch(reader: Reader, _version: number): ReadShareGroupStateResponseStateBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryState = reader.int8();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryState, deliveryCount };
}

function encodeReadShareGroupStateResponseStateBatch(writer: Writer, _version: number, message: ReadShareGroupStateResponseStateBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int8(message.deliveryState);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

function decodeReadShareGroupStateResponsePartitionResult(reader: Reader, version: number): ReadShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const stateEpoch = reader.int32();
  const startOffset = reader.int64();
  const stateBatches: ReadShareGroupStateResponsePartitionResult['stateBatches'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) stateBatches.push(decodeReadShareGroupStateResponseStateBatch(reader, version));
  reader.skipTags();
  return { partition, errorCode, errorMessage, stateEpoch, startOffset, stateBatches };
}

function encodeReadShareGroupStateResponsePartitionResult(writer: Writer, version: number, message: ReadShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.stateEpoch);
  writer.int64(message.startOffset);
  {
    const stateBatchesValue = message.stateBatches;
    writer.arrayCount(stateBatchesValue.length, true);
    for (let i = 0; i < stateBatchesValue.length; i++) encodeReadShareGroupStateResponseStateBatch(writer, version, stateBatchesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateResponseReadStateResult(reader: Reader, version: number): ReadShareGroupStateResponseReadStateResult {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateResponseReadStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 21); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeReadShareGroupStateResponseReadStateResult(writer: Writer, version: number, message: ReadShareGroupStateResponseReadStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateResponse(reader: Reader, version: number): ReadShareGroupStateResponse {
  const results: ReadShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeReadShareGroupStateResponseReadStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeReadShareGroupStateResponse(writer: Writer, version: number, message: ReadShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeReadShareGroupStateResponseReadStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeWriteShareGroupStateRequestStateBatch(reader: Reader, _version: number): WriteShareGroupStateRequestStateBatch {
  const firstOffset = reader.int64();
  const lastOffset = reader.int64();
  const deliveryState = reader.int8();
  const deliveryCount = reader.int16();
  reader.skipTags();
  return { firstOffset, lastOffset, deliveryState, deliveryCount };
}

function encodeWriteShareGroupStateRequestStateBatch(writer: Writer, _version: number, message: WriteShareGroupStateRequestStateBatchInput): void {
  writer.int64(message.firstOffset);
  writer.int64(message.lastOffset);
  writer.int8(message.deliveryState);
  writer.int16(message.deliveryCount);
  writer.uvarint(0);
}

function decodeWriteShareGroupStateRequestPartitionData(reader: Reader, version: number): WriteShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  const stateEpoch = reader.int32();
  const leaderEpoch = reader.int32();
  const startOffset = reader.int64();
  const deliveryCompleteCount = version === 1 ? reader.int32() : -1;
  const stateBatches: WriteShareGroupStateRequestPartitionData['stateBatches'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) stateBatches.push(decodeWriteShareGroupStateRequestStateBatch(reader, version));
  reader.skipTags();
  return { partition, stateEpoch, leaderEpoch, startOffset, deliveryCompleteCount, stateBatches };
}

function encodeWriteShareGroupStateRequestPartitionData(writer: Writer, version: number, message: WriteShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.stateEpoch);
  writer.int32(message.leaderEpoch);
  writer.int64(message.startOffset);
  if (version === 1) {
    writer.int32(message.deliveryCompleteCount ?? -1);
  }
  {
    const stateBatchesValue = message.stateBatches;
    writer.arrayCount(stateBatchesValue.length, true);
    for (let i = 0; i < stateBatchesValue.length; i++) encodeWriteShareGroupStateRequestStateBatch(writer, version, stateBatchesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeWriteShareGroupStateRequestWriteStateData(reader: Reader, version: number): WriteShareGroupStateRequestWriteStateData {
  const topicId = reader.uuid();
  const partitions: WriteShareGroupStateRequestWriteStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 22); left > 0 && !reader.failed; left--) partitions.push(decodeWriteShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeWriteShareGroupStateRequestWriteStateData(writer: Writer, version: number, message: WriteShareGroupStateRequestWriteStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateRequest(reader: Reader, version: number): WriteShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: WriteShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeWriteShareGroupStateRequestWriteStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeWriteShareGroupStateRequest(writer: Writer, version: number, message: WriteShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeWriteShareGroupStateRequestWriteStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeWriteShareGroupStateResponsePartitionResult(reader: Reader, _version: number): WriteShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

function encodeWriteShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: WriteShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeWriteShareGroupStateResponseWriteStateResult(reader: Reader, version: number): WriteShareGroupStateResponseWriteStateResult {
  const topicId = reader.uuid();
  const partitions: WriteShareGroupStateResponseWriteStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeWriteShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeWriteShareGroupStateResponseWriteStateResult(writer: Writer, version: number, message: WriteShareGroupStateResponseWriteStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeWriteShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeWriteShareGroupStateResponse(reader: Reader, version: number): WriteShareGroupStateResponse {
  const results: WriteShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeWriteShareGroupStateResponseWriteStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeWriteShareGroupStateResponse(writer: Writer, version: number, message: WriteShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeWriteShareGroupStateResponseWriteStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDeleteShareGroupStateRequestPartitionData(reader: Reader, _version: number): DeleteShareGroupStateRequestPartitionData {
  const partition = reader.int32();
  reader.skipTags();
  return { partition };
}

function encodeDeleteShareGroupStateRequestPartitionData(writer: Writer, _version: number, message: DeleteShareGroupStateRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.uvarint(0);
}

function decodeDeleteShareGroupStateRequestDeleteStateData(reader: Reader, version: number): DeleteShareGroupStateRequestDeleteStateData {
  const topicId = reader.uuid();
  const partitions: DeleteShareGroupStateRequestDeleteStateData['partitions'] = [];
  for (let left = reader.arrayCount(true, 5); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteShareGroupStateRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeDeleteShareGroupStateRequestDeleteStateData(writer: Writer, version: number, message: DeleteShareGroupStateRequestDeleteStateDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteShareGroupStateRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateRequest(reader: Reader, version: number): DeleteShareGroupStateRequest {
  const groupId = reader.string(true);
  const topics: DeleteShareGroupStateRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeDeleteShareGroupStateRequestDeleteStateData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeDeleteShareGroupStateRequest(writer: Writer, version: number, message: DeleteShareGroupStateRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteShareGroupStateRequestDeleteStateData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDeleteShareGroupStateResponsePartitionResult(reader: Reader, _version: number): DeleteShareGroupStateResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partition, errorCode, errorMessage };
}

function encodeDeleteShareGroupStateResponsePartitionResult(writer: Writer, _version: number, message: DeleteShareGroupStateResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeDeleteShareGroupStateResponseDeleteStateResult(reader: Reader, version: number): DeleteShareGroupStateResponseDeleteStateResult {
  const topicId = reader.uuid();
  const partitions: DeleteShareGroupStateResponseDeleteStateResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeDeleteShareGroupStateResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeDeleteShareGroupStateResponseDeleteStateResult(writer: Writer, version: number, message: DeleteShareGroupStateResponseDeleteStateResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDeleteShareGroupStateResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupStateResponse(reader: Reader, version: number): DeleteShareGroupStateResponse {
  const results: DeleteShareGroupStateResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeDeleteShareGroupStateResponseDeleteStateResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeDeleteShareGroupStateResponse(writer: Writer, version: number, message: DeleteShareGroupStateResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeDeleteShareGroupStateResponseDeleteStateResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateSummaryRequestPartitionData(reader: Reader, _version: number): ReadShareGroupStateSummaryRequestPartitionData {
  const partition = reader.int32();
  const leaderEpoch = reader.int32();
  reader.skipTags();
  return { partition, leaderEpoch };
}

function encodeReadShareGroupStateSummaryRequestPartitionData(writer: Writer, _version: number, message: ReadShareGroupStateSummaryRequestPartitionDataInput): void {
  writer.int32(message.partition);
  writer.int32(message.leaderEpoch);
  writer.uvarint(0);
}

function decodeReadShareGroupStateSummaryRequestReadStateSummaryData(reader: Reader, version: number): ReadShareGroupStateSummaryRequestReadStateSummaryData {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateSummaryRequestReadStateSummaryData['partitions'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateSummaryRequestPartitionData(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeReadShareGroupStateSummaryRequestReadStateSummaryData(writer: Writer, version: number, message: ReadShareGroupStateSummaryRequestReadStateSummaryDataInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateSummaryRequestPartitionData(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryRequest(reader: Reader, version: number): ReadShareGroupStateSummaryRequest {
  const groupId = reader.string(true);
  const topics: ReadShareGroupStateSummaryRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) topics.push(decodeReadShareGroupStateSummaryRequestReadStateSummaryData(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeReadShareGroupStateSummaryRequest(writer: Writer, version: number, message: ReadShareGroupStateSummaryRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeReadShareGroupStateSummaryRequestReadStateSummaryData(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateSummaryResponsePartitionResult(reader: Reader, version: number): ReadShareGroupStateSummaryResponsePartitionResult {
  const partition = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const stateEpoch = reader.int32();
  const leaderEpoch = reader.int32();
  const startOffset = reader.int64();
  const deliveryCompleteCount = version === 1 ? reader.int32() : -1;
  reader.skipTags();
  return { partition, errorCode, errorMessage, stateEpoch, leaderEpoch, startOffset, deliveryCompleteCount };
}

function encodeReadShareGroupStateSummaryResponsePartitionResult(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponsePartitionResultInput): void {
  writer.int32(message.partition);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.int32(message.stateEpoch);
  writer.int32(message.leaderEpoch);
  writer.int64(message.startOffset);
  if (version === 1) {
    writer.int32(message.deliveryCompleteCount ?? -1);
  }
  writer.uvarint(0);
}

function decodeReadShareGroupStateSummaryResponseReadStateSummaryResult(reader: Reader, version: number): ReadShareGroupStateSummaryResponseReadStateSummaryResult {
  const topicId = reader.uuid();
  const partitions: ReadShareGroupStateSummaryResponseReadStateSummaryResult['partitions'] = [];
  for (let left = reader.arrayCount(true, 24); left > 0 && !reader.failed; left--) partitions.push(decodeReadShareGroupStateSummaryResponsePartitionResult(reader, version));
  reader.skipTags();
  return { topicId, partitions };
}

function encodeReadShareGroupStateSummaryResponseReadStateSummaryResult(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponseReadStateSummaryResultInput): void {
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeReadShareGroupStateSummaryResponsePartitionResult(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeReadShareGroupStateSummaryResponse(reader: Reader, version: number): ReadShareGroupStateSummaryResponse {
  const results: ReadShareGroupStateSummaryResponse['results'] = [];
  for (let left = reader.arrayCount(true, 18); left > 0 && !reader.failed; left--) results.push(decodeReadShareGroupStateSummaryResponseReadStateSummaryResult(reader, version));
  reader.skipTags();
  return { results };
}

export function encodeReadShareGroupStateSummaryResponse(writer: Writer, version: number, message: ReadShareGroupStateSummaryResponseInput): void {
  {
    const resultsValue = message.results;
    writer.arrayCount(resultsValue.length, true);
    for (let i = 0; i < resultsValue.length; i++) encodeReadShareGroupStateSummaryResponseReadStateSummaryResult(writer, version, resultsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestKeyValue(reader: Reader, _version: number): StreamsGroupHeartbeatRequestKeyValue {
  const key = reader.string(true);
  const value = reader.string(true);
  reader.skipTags();
  return { key, value };
}

function encodeStreamsGroupHeartbeatRequestKeyValue(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestKeyValueInput): void {
  writer.string(message.key, true);
  writer.string(message.value, true);
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestTopicInfo(reader: Reader, version: number): StreamsGroupHeartbeatRequestTopicInfo {
  const name = reader.string(true);
  const partitions = reader.int32();
  const replicationFactor = reader.int16();
  const topicConfigs: StreamsGroupHeartbeatRequestTopicInfo['topicConfigs'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicConfigs.push(decodeStreamsGroupHeartbeatRequestKeyValue(reader, version));
  reader.skipTags();
  return { name, partitions, replicationFactor, topicConfigs };
}

function encodeStreamsGroupHeartbeatRequestTopicInfo(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestTopicInfoInput): void {
  writer.string(message.name, true);
  writer.int32(message.partitions);
  writer.int16(message.replicationFactor);
  {
    const topicConfigsValue = message.topicConfigs;
    writer.arrayCount(topicConfigsValue.length, true);
    for (let i = 0; i < topicConfigsValue.length; i++) encodeStreamsGroupHeartbeatRequestKeyValue(writer, version, topicConfigsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestCopartitionGroup(reader: Reader, _version: number): StreamsGroupHeartbeatRequestCopartitionGroup {
  let sourceTopics: StreamsGroupHeartbeatRequestCopartitionGroup['sourceTopics'] = [];
  sourceTopics = reader.int16Array(true);
  let sourceTopicRegex: StreamsGroupHeartbeatRequestCopartitionGroup['sourceTopicRegex'] = [];
  sourceTopicRegex = reader.int16Array(true);
  let repartitionSourceTopics: StreamsGroupHeartbeatRequestCopartitionGroup['repartitionSourceTopics'] = [];
  repartitionSourceTopics = reader.int16Array(true);
  reader.skipTags();
  return { sourceTopics, sourceTopicRegex, repartitionSourceTopics };
}

function encodeStreamsGroupHeartbeatRequestCopartitionGroup(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestCopartitionGroupInput): void {
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.int16Array(sourceTopicsValue, true);
  }
  {
    const sourceTopicRegexValue = message.sourceTopicRegex;
    writer.int16Array(sourceTopicRegexValue, true);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.int16Array(repartitionSourceTopicsValue, true);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestSubtopology(reader: Reader, version: number): StreamsGroupHeartbeatRequestSubtopology {
  const subtopologyId = reader.string(true);
  let sourceTopics: StreamsGroupHeartbeatRequestSubtopology['sourceTopics'] = [];
  sourceTopics = reader.stringArray(true);
  let sourceTopicRegex: StreamsGroupHeartbeatRequestSubtopology['sourceTopicRegex'] = [];
  sourceTopicRegex = reader.stringArray(true);
  const stateChangelogTopics: StreamsGroupHeartbeatRequestSubtopology['stateChangelogTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) stateChangelogTopics.push(decodeStreamsGroupHeartbeatRequestTopicInfo(reader, version));
  let repartitionSinkTopics: StreamsGroupHeartbeatRequestSubtopology['repartitionSinkTopics'] = [];
  repartitionSinkTopics = reader.stringArray(true);
  const repartitionSourceTopics: StreamsGroupHeartbeatRequestSubtopology['repartitionSourceTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) repartitionSourceTopics.push(decodeStreamsGroupHeartbeatRequestTopicInfo(reader, version));
  const copartitionGroups: StreamsGroupHeartbeatRequestSubtopology['copartitionGroups'] = [];
  for (let left = reader.arrayCount(true, 4); left > 0 && !reader.failed; left--) copartitionGroups.push(decodeStreamsGroupHeartbeatRequestCopartitionGroup(reader, version));
  reader.skipTags();
  return { subtopologyId, sourceTopics, sourceTopicRegex, stateChangelogTopics, repartitionSinkTopics, repartitionSourceTopics, copartitionGroups };
}

function encodeStreamsGroupHeartbeatRequestSubtopology(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestSubtopologyInput): void {
  writer.string(message.subtopologyId, true);
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.stringArray(sourceTopicsValue, true);
  }
  {
    const sourceTopicRegexValue = message.sourceTopicRegex;
    writer.stringArray(sourceTopicRegexValue, true);
  }
  {
    const stateChangelogTopicsValue = message.stateChangelogTopics;
    writer.arrayCount(stateChangelogTopicsValue.length, true);
    for (let i = 0; i < stateChangelogTopicsValue.length; i++) encodeStreamsGroupHeartbeatRequestTopicInfo(writer, version, stateChangelogTopicsValue[i]!);
  }
  {
    const repartitionSinkTopicsValue = message.repartitionSinkTopics;
    writer.stringArray(repartitionSinkTopicsValue, true);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.arrayCount(repartitionSourceTopicsValue.length, true);
    for (let i = 0; i < repartitionSourceTopicsValue.length; i++) encodeStreamsGroupHeartbeatRequestTopicInfo(writer, version, repartitionSourceTopicsValue[i]!);
  }
  {
    const copartitionGroupsValue = message.copartitionGroups;
    writer.arrayCount(copartitionGroupsValue.length, true);
    for (let i = 0; i < copartitionGroupsValue.length; i++) encodeStreamsGroupHeartbeatRequestCopartitionGroup(writer, version, copartitionGroupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestTopology(reader: Reader, version: number): StreamsGroupHeartbeatRequestTopology {
  const epoch = reader.int32();
  const subtopologies: StreamsGroupHeartbeatRequestTopology['subtopologies'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) subtopologies.push(decodeStreamsGroupHeartbeatRequestSubtopology(reader, version));
  reader.skipTags();
  return { epoch, subtopologies };
}

function encodeStreamsGroupHeartbeatRequestTopology(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestTopologyInput): void {
  writer.int32(message.epoch);
  {
    const subtopologiesValue = message.subtopologies;
    writer.arrayCount(subtopologiesValue.length, true);
    for (let i = 0; i < subtopologiesValue.length; i++) encodeStreamsGroupHeartbeatRequestSubtopology(writer, version, subtopologiesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestTaskIds(reader: Reader, _version: number): StreamsGroupHeartbeatRequestTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupHeartbeatRequestTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

function encodeStreamsGroupHeartbeatRequestTaskIds(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestEndpoint(reader: Reader, _version: number): StreamsGroupHeartbeatRequestEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

function encodeStreamsGroupHeartbeatRequestEndpoint(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatRequestTaskOffset(reader: Reader, _version: number): StreamsGroupHeartbeatRequestTaskOffset {
  const subtopologyId = reader.string(true);
  const partition = reader.int32();
  const offset = reader.int64();
  reader.skipTags();
  return { subtopologyId, partition, offset };
}

function encodeStreamsGroupHeartbeatRequestTaskOffset(writer: Writer, _version: number, message: StreamsGroupHeartbeatRequestTaskOffsetInput): void {
  writer.string(message.subtopologyId, true);
  writer.int32(message.partition);
  writer.int64(message.offset);
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatRequest(reader: Reader, version: number): StreamsGroupHeartbeatRequest {
  const groupId = reader.string(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const endpointInformationEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const rebalanceTimeoutMs = reader.int32();
  const topology = reader.present() ? decodeStreamsGroupHeartbeatRequestTopology(reader, version) : null;
  let activeTasks: StreamsGroupHeartbeatRequest['activeTasks'] = null;
  let activeTasksLeft = reader.nullableArrayCount(true, 3);
  activeTasks = activeTasksLeft < 0 ? null : [];
  if (activeTasks !== null) for (; activeTasksLeft > 0 && !reader.failed; activeTasksLeft--) activeTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  let standbyTasks: StreamsGroupHeartbeatRequest['standbyTasks'] = null;
  let standbyTasksLeft = reader.nullableArrayCount(true, 3);
  standbyTasks = standbyTasksLeft < 0 ? null : [];
  if (standbyTasks !== null) for (; standbyTasksLeft > 0 && !reader.failed; standbyTasksLeft--) standbyTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  let warmupTasks: StreamsGroupHeartbeatRequest['warmupTasks'] = null;
  let warmupTasksLeft = reader.nullableArrayCount(true, 3);
  warmupTasks = warmupTasksLeft < 0 ? null : [];
  if (warmupTasks !== null) for (; warmupTasksLeft > 0 && !reader.failed; warmupTasksLeft--) warmupTasks.push(decodeStreamsGroupHeartbeatRequestTaskIds(reader, version));
  const processId = reader.nullableString(true);
  const userEndpoint = reader.present() ? decodeStreamsGroupHeartbeatRequestEndpoint(reader, version) : null;
  let clientTags: StreamsGroupHeartbeatRequest['clientTags'] = null;
  let clientTagsLeft = reader.nullableArrayCount(true, 3);
  clientTags = clientTagsLeft < 0 ? null : [];
  if (clientTags !== null) for (; clientTagsLeft > 0 && !reader.failed; clientTagsLeft--) clientTags.push(decodeStreamsGroupHeartbeatRequestKeyValue(reader, version));
  let taskOffsets: StreamsGroupHeartbeatRequest['taskOffsets'] = null;
  let taskOffsetsLeft = reader.nullableArrayCount(true, 14);
  taskOffsets = taskOffsetsLeft < 0 ? null : [];
  if (taskOffsets !== null) for (; taskOffsetsLeft > 0 && !reader.failed; taskOffsetsLeft--) taskOffsets.push(decodeStreamsGroupHeartbeatRequestTaskOffset(reader, version));
  let taskEndOffsets: StreamsGroupHeartbeatRequest['taskEndOffsets'] = null;
  let taskEndOffsetsLeft = reader.nullableArrayCount(true, 14);
  taskEndOffsets = taskEndOffsetsLeft < 0 ? null : [];
  if (taskEndOffsets !== null) for (; taskEndOffsetsLeft > 0 && !reader.failed; taskEndOffsetsLeft--) taskEndOffsets.push(decodeStreamsGroupHeartbeatRequestTaskOffset(reader, version));
  const shutdownApplication = reader.bool();
  reader.skipTags();
  return { groupId, memberId, memberEpoch, endpointInformationEpoch, instanceId, rackId, rebalanceTimeoutMs, topology, activeTasks, standbyTasks, warmupTasks, processId, userEndpoint, clientTags, taskOffsets, taskEndOffsets, shutdownApplication };
}

export function encodeStreamsGroupHeartbeatRequest(writer: Writer, version: number, message: StreamsGroupHeartbeatRequestInput): void {
  writer.string(message.groupId, true);
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  writer.int32(message.endpointInformationEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.int32(message.rebalanceTimeoutMs ?? -1);
  {
    const topologyValue = message.topology ?? null;
    if (topologyValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupHeartbeatRequestTopology(writer, version, topologyValue);
    }
  }
  {
    const activeTasksValue = message.activeTasks ?? null;
    if (activeTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(activeTasksValue.length, true);
      for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, activeTasksValue[i]!);
    }
  }
  {
    const standbyTasksValue = message.standbyTasks ?? null;
    if (standbyTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(standbyTasksValue.length, true);
      for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, standbyTasksValue[i]!);
    }
  }
  {
    const warmupTasksValue = message.warmupTasks ?? null;
    if (warmupTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(warmupTasksValue.length, true);
      for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskIds(writer, version, warmupTasksValue[i]!);
    }
  }
  {
    const processIdValue = message.processId ?? null;
    writer.nullableString(processIdValue, true);
  }
  {
    const userEndpointValue = message.userEndpoint ?? null;
    if (userEndpointValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupHeartbeatRequestEndpoint(writer, version, userEndpointValue);
    }
  }
  {
    const clientTagsValue = message.clientTags ?? null;
    if (clientTagsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(clientTagsValue.length, true);
      for (let i = 0; i < clientTagsValue.length; i++) encodeStreamsGroupHeartbeatRequestKeyValue(writer, version, clientTagsValue[i]!);
    }
  }
  {
    const taskOffsetsValue = message.taskOffsets ?? null;
    if (taskOffsetsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(taskOffsetsValue.length, true);
      for (let i = 0; i < taskOffsetsValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskOffset(writer, version, taskOffsetsValue[i]!);
    }
  }
  {
    const taskEndOffsetsValue = message.taskEndOffsets ?? null;
    if (taskEndOffsetsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(taskEndOffsetsValue.length, true);
      for (let i = 0; i < taskEndOffsetsValue.length; i++) encodeStreamsGroupHeartbeatRequestTaskOffset(writer, version, taskEndOffsetsValue[i]!);
    }
  }
  writer.bool(message.shutdownApplication);
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatResponseStatus(reader: Reader, _version: number): StreamsGroupHeartbeatResponseStatus {
  const statusCode = reader.int8();
  const statusDetail = reader.string(true);
  reader.skipTags();
  return { statusCode, statusDetail };
}

function encodeStreamsGroupHeartbeatResponseStatus(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseStatusInput): void {
  writer.int8(message.statusCode);
  writer.string(message.statusDetail, true);
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatResponseTaskIds(reader: Reader, _version: number): StreamsGroupHeartbeatResponseTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupHeartbeatResponseTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

function encodeStreamsGroupHeartbeatResponseTaskIds(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatResponseEndpoint(reader: Reader, _version: number): StreamsGroupHeartbeatResponseEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

function encodeStreamsGroupHeartbeatResponseEndpoint(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatResponseTopicPartition(reader: Reader, _version: number): StreamsGroupHeartbeatResponseTopicPartition {
  const topic = reader.string(true);
  let partitions: StreamsGroupHeartbeatResponseTopicPartition['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topic, partitions };
}

function encodeStreamsGroupHeartbeatResponseTopicPartition(writer: Writer, _version: number, message: StreamsGroupHeartbeatResponseTopicPartitionInput): void {
  writer.string(message.topic, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupHeartbeatResponseEndpointToPartitions(reader: Reader, version: number): StreamsGroupHeartbeatResponseEndpointToPartitions {
  const userEndpoint = decodeStreamsGroupHeartbeatResponseEndpoint(reader, version);
  const activePartitions: StreamsGroupHeartbeatResponseEndpointToPartitions['activePartitions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) activePartitions.push(decodeStreamsGroupHeartbeatResponseTopicPartition(reader, version));
  const standbyPartitions: StreamsGroupHeartbeatResponseEndpointToPartitions['standbyPartitions'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) standbyPartitions.push(decodeStreamsGroupHeartbeatResponseTopicPartition(reader, version));
  reader.skipTags();
  return { userEndpoint, activePartitions, standbyPartitions };
}

function encodeStreamsGroupHeartbeatResponseEndpointToPartitions(writer: Writer, version: number, message: StreamsGroupHeartbeatResponseEndpointToPartitionsInput): void {
  {
    const userEndpointValue = message.userEndpoint;
    encodeStreamsGroupHeartbeatResponseEndpoint(writer, version, userEndpointValue);
  }
  {
    const activePartitionsValue = message.activePartitions;
    writer.arrayCount(activePartitionsValue.length, true);
    for (let i = 0; i < activePartitionsValue.length; i++) encodeStreamsGroupHeartbeatResponseTopicPartition(writer, version, activePartitionsValue[i]!);
  }
  {
    const standbyPartitionsValue = message.standbyPartitions;
    writer.arrayCount(standbyPartitionsValue.length, true);
    for (let i = 0; i < standbyPartitionsValue.length; i++) encodeStreamsGroupHeartbeatResponseTopicPartition(writer, version, standbyPartitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupHeartbeatResponse(reader: Reader, version: number): StreamsGroupHeartbeatResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const heartbeatIntervalMs = reader.int32();
  const acceptableRecoveryLag = reader.int32();
  const taskOffsetIntervalMs = reader.int32();
  let status: StreamsGroupHeartbeatResponse['status'] = [];
  let statusLeft = reader.nullableArrayCount(true, 3);
  status = statusLeft < 0 ? null : [];
  if (status !== null) for (; statusLeft > 0 && !reader.failed; statusLeft--) status.push(decodeStreamsGroupHeartbeatResponseStatus(reader, version));
  let activeTasks: StreamsGroupHeartbeatResponse['activeTasks'] = null;
  let activeTasksLeft = reader.nullableArrayCount(true, 3);
  activeTasks = activeTasksLeft < 0 ? null : [];
  if (activeTasks !== null) for (; activeTasksLeft > 0 && !reader.failed; activeTasksLeft--) activeTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  let standbyTasks: StreamsGroupHeartbeatResponse['standbyTasks'] = null;
  let standbyTasksLeft = reader.nullableArrayCount(true, 3);
  standbyTasks = standbyTasksLeft < 0 ? null : [];
  if (standbyTasks !== null) for (; standbyTasksLeft > 0 && !reader.failed; standbyTasksLeft--) standbyTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  let warmupTasks: StreamsGroupHeartbeatResponse['warmupTasks'] = null;
  let warmupTasksLeft = reader.nullableArrayCount(true, 3);
  warmupTasks = warmupTasksLeft < 0 ? null : [];
  if (warmupTasks !== null) for (; warmupTasksLeft > 0 && !reader.failed; warmupTasksLeft--) warmupTasks.push(decodeStreamsGroupHeartbeatResponseTaskIds(reader, version));
  const endpointInformationEpoch = reader.int32();
  let partitionsByUserEndpoint: StreamsGroupHeartbeatResponse['partitionsByUserEndpoint'] = null;
  let partitionsByUserEndpointLeft = reader.nullableArrayCount(true, 7);
  partitionsByUserEndpoint = partitionsByUserEndpointLeft < 0 ? null : [];
  if (partitionsByUserEndpoint !== null) for (; partitionsByUserEndpointLeft > 0 && !reader.failed; partitionsByUserEndpointLeft--) partitionsByUserEndpoint.push(decodeStreamsGroupHeartbeatResponseEndpointToPartitions(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, memberId, memberEpoch, heartbeatIntervalMs, acceptableRecoveryLag, taskOffsetIntervalMs, status, activeTasks, standbyTasks, warmupTasks, endpointInformationEpoch, partitionsByUserEndpoint };
}

export function encodeStreamsGroupHeartbeatResponse(writer: Writer, version: number, message: StreamsGroupHeartbeatResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  writer.int32(message.heartbeatIntervalMs);
  writer.int32(message.acceptableRecoveryLag);
  writer.int32(message.taskOffsetIntervalMs);
  {
    const statusValue = message.status === undefined ? NONE : message.status;
    if (statusValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(statusValue.length, true);
      for (let i = 0; i < statusValue.length; i++) encodeStreamsGroupHeartbeatResponseStatus(writer, version, statusValue[i]!);
    }
  }
  {
    const activeTasksValue = message.activeTasks ?? null;
    if (activeTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(activeTasksValue.length, true);
      for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, activeTasksValue[i]!);
    }
  }
  {
    const standbyTasksValue = message.standbyTasks ?? null;
    if (standbyTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(standbyTasksValue.length, true);
      for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, standbyTasksValue[i]!);
    }
  }
  {
    const warmupTasksValue = message.warmupTasks ?? null;
    if (warmupTasksValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(warmupTasksValue.length, true);
      for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupHeartbeatResponseTaskIds(writer, version, warmupTasksValue[i]!);
    }
  }
  writer.int32(message.endpointInformationEpoch);
  {
    const partitionsByUserEndpointValue = message.partitionsByUserEndpoint ?? null;
    if (partitionsByUserEndpointValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(partitionsByUserEndpointValue.length, true);
      for (let i = 0; i < partitionsByUserEndpointValue.length; i++) encodeStreamsGroupHeartbeatResponseEndpointToPartitions(writer, version, partitionsByUserEndpointValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeRequest(reader: Reader, _version: number): StreamsGroupDescribeRequest {
  let groupIds: StreamsGroupDescribeRequest['groupIds'] = [];
  groupIds = reader.stringArray(true);
  const includeAuthorizedOperations = reader.bool();
  reader.skipTags();
  return { groupIds, includeAuthorizedOperations };
}

export function encodeStreamsGroupDescribeRequest(writer: Writer, _version: number, message: StreamsGroupDescribeRequestInput): void {
  {
    const groupIdsValue = message.groupIds;
    writer.stringArray(groupIdsValue, true);
  }
  writer.bool(message.includeAuthorizedOperations);
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseKeyValue(reader: Reader, _version: number): StreamsGroupDescribeResponseKeyValue {
  const key = reader.string(true);
  const value = reader.string(true);
  reader.skipTags();
  return { key, value };
}

function encodeStreamsGroupDescribeResponseKeyValue(writer: Writer, _version: number, message: StreamsGroupDescribeResponseKeyValueInput): void {
  writer.string(message.key, true);
  writer.string(message.value, true);
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseTopicInfo(reader: Reader, version: number): StreamsGroupDescribeResponseTopicInfo {
  const name = reader.string(true);
  const partitions = reader.int32();
  const replicationFactor = reader.int16();
  const topicConfigs: StreamsGroupDescribeResponseTopicInfo['topicConfigs'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topicConfigs.push(decodeStreamsGroupDescribeResponseKeyValue(reader, version));
  reader.skipTags();
  return { name, partitions, replicationFactor, topicConfigs };
}

function encodeStreamsGroupDescribeResponseTopicInfo(writer: Writer, version: number, message: StreamsGroupDescribeResponseTopicInfoInput): void {
  writer.string(message.name, true);
  writer.int32(message.partitions);
  writer.int16(message.replicationFactor);
  {
    const topicConfigsValue = message.topicConfigs;
    writer.arrayCount(topicConfigsValue.length, true);
    for (let i = 0; i < topicConfigsValue.length; i++) encodeStreamsGroupDescribeResponseKeyValue(writer, version, topicConfigsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseSubtopology(reader: Reader, version: number): StreamsGroupDescribeResponseSubtopology {
  const subtopologyId = reader.string(true);
  let sourceTopics: StreamsGroupDescribeResponseSubtopology['sourceTopics'] = [];
  sourceTopics = reader.stringArray(true);
  let repartitionSinkTopics: StreamsGroupDescribeResponseSubtopology['repartitionSinkTopics'] = [];
  repartitionSinkTopics = reader.stringArray(true);
  const stateChangelogTopics: StreamsGroupDescribeResponseSubtopology['stateChangelogTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) stateChangelogTopics.push(decodeStreamsGroupDescribeResponseTopicInfo(reader, version));
  const repartitionSourceTopics: StreamsGroupDescribeResponseSubtopology['repartitionSourceTopics'] = [];
  for (let left = reader.arrayCount(true, 9); left > 0 && !reader.failed; left--) repartitionSourceTopics.push(decodeStreamsGroupDescribeResponseTopicInfo(reader, version));
  reader.skipTags();
  return { subtopologyId, sourceTopics, repartitionSinkTopics, stateChangelogTopics, repartitionSourceTopics };
}

function encodeStreamsGroupDescribeResponseSubtopology(writer: Writer, version: number, message: StreamsGroupDescribeResponseSubtopologyInput): void {
  writer.string(message.subtopologyId, true);
  {
    const sourceTopicsValue = message.sourceTopics;
    writer.stringArray(sourceTopicsValue, true);
  }
  {
    const repartitionSinkTopicsValue = message.repartitionSinkTopics;
    writer.stringArray(repartitionSinkTopicsValue, true);
  }
  {
    const stateChangelogTopicsValue = message.stateChangelogTopics;
    writer.arrayCount(stateChangelogTopicsValue.length, true);
    for (let i = 0; i < stateChangelogTopicsValue.length; i++) encodeStreamsGroupDescribeResponseTopicInfo(writer, version, stateChangelogTopicsValue[i]!);
  }
  {
    const repartitionSourceTopicsValue = message.repartitionSourceTopics;
    writer.arrayCount(repartitionSourceTopicsValue.length, true);
    for (let i = 0; i < repartitionSourceTopicsValue.length; i++) encodeStreamsGroupDescribeResponseTopicInfo(writer, version, repartitionSourceTopicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseTopology(reader: Reader, version: number): StreamsGroupDescribeResponseTopology {
  const epoch = reader.int32();
  let subtopologies: StreamsGroupDescribeResponseTopology['subtopologies'] = null;
  let subtopologiesLeft = reader.nullableArrayCount(true, 6);
  subtopologies = subtopologiesLeft < 0 ? null : [];
  if (subtopologies !== null) for (; subtopologiesLeft > 0 && !reader.failed; subtopologiesLeft--) subtopologies.push(decodeStreamsGroupDescribeResponseSubtopology(reader, version));
  reader.skipTags();
  return { epoch, subtopologies };
}

function encodeStreamsGroupDescribeResponseTopology(writer: Writer, version: number, message: StreamsGroupDescribeResponseTopologyInput): void {
  writer.int32(message.epoch);
  {
    const subtopologiesValue = message.subtopologies ?? null;
    if (subtopologiesValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(subtopologiesValue.length, true);
      for (let i = 0; i < subtopologiesValue.length; i++) encodeStreamsGroupDescribeResponseSubtopology(writer, version, subtopologiesValue[i]!);
    }
  }
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseEndpoint(reader: Reader, _version: number): StreamsGroupDescribeResponseEndpoint {
  const host = reader.string(true);
  const port = reader.uint16();
  reader.skipTags();
  return { host, port };
}

function encodeStreamsGroupDescribeResponseEndpoint(writer: Writer, _version: number, message: StreamsGroupDescribeResponseEndpointInput): void {
  writer.string(message.host, true);
  writer.uint16(message.port);
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseTaskOffset(reader: Reader, _version: number): StreamsGroupDescribeResponseTaskOffset {
  const subtopologyId = reader.string(true);
  const partition = reader.int32();
  const offset = reader.int64();
  reader.skipTags();
  return { subtopologyId, partition, offset };
}

function encodeStreamsGroupDescribeResponseTaskOffset(writer: Writer, _version: number, message: StreamsGroupDescribeResponseTaskOffsetInput): void {
  writer.string(message.subtopologyId, true);
  writer.int32(message.partition);
  writer.int64(message.offset);
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseTaskIds(reader: Reader, _version: number): StreamsGroupDescribeResponseTaskIds {
  const subtopologyId = reader.string(true);
  let partitions: StreamsGroupDescribeResponseTaskIds['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { subtopologyId, partitions };
}

function encodeStreamsGroupDescribeResponseTaskIds(writer: Writer, _version: number, message: StreamsGroupDescribeResponseTaskIdsInput): void {
  writer.string(message.subtopologyId, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseAssignment(reader: Reader, version: number): StreamsGroupDescribeResponseAssignment {
  const activeTasks: StreamsGroupDescribeResponseAssignment['activeTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) activeTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  const standbyTasks: StreamsGroupDescribeResponseAssignment['standbyTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) standbyTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  const warmupTasks: StreamsGroupDescribeResponseAssignment['warmupTasks'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) warmupTasks.push(decodeStreamsGroupDescribeResponseTaskIds(reader, version));
  reader.skipTags();
  return { activeTasks, standbyTasks, warmupTasks };
}

function encodeStreamsGroupDescribeResponseAssignment(writer: Writer, version: number, message: StreamsGroupDescribeResponseAssignmentInput): void {
  {
    const activeTasksValue = message.activeTasks;
    writer.arrayCount(activeTasksValue.length, true);
    for (let i = 0; i < activeTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, activeTasksValue[i]!);
  }
  {
    const standbyTasksValue = message.standbyTasks;
    writer.arrayCount(standbyTasksValue.length, true);
    for (let i = 0; i < standbyTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, standbyTasksValue[i]!);
  }
  {
    const warmupTasksValue = message.warmupTasks;
    writer.arrayCount(warmupTasksValue.length, true);
    for (let i = 0; i < warmupTasksValue.length; i++) encodeStreamsGroupDescribeResponseTaskIds(writer, version, warmupTasksValue[i]!);
  }
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseMember(reader: Reader, version: number): StreamsGroupDescribeResponseMember {
  const memberId = reader.string(true);
  const memberEpoch = reader.int32();
  const instanceId = reader.nullableString(true);
  const rackId = reader.nullableString(true);
  const clientId = reader.string(true);
  const clientHost = reader.string(true);
  const topologyEpoch = reader.int32();
  const processId = reader.string(true);
  const userEndpoint = reader.present() ? decodeStreamsGroupDescribeResponseEndpoint(reader, version) : null;
  const clientTags: StreamsGroupDescribeResponseMember['clientTags'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) clientTags.push(decodeStreamsGroupDescribeResponseKeyValue(reader, version));
  const taskOffsets: StreamsGroupDescribeResponseMember['taskOffsets'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) taskOffsets.push(decodeStreamsGroupDescribeResponseTaskOffset(reader, version));
  const taskEndOffsets: StreamsGroupDescribeResponseMember['taskEndOffsets'] = [];
  for (let left = reader.arrayCount(true, 14); left > 0 && !reader.failed; left--) taskEndOffsets.push(decodeStreamsGroupDescribeResponseTaskOffset(reader, version));
  const assignment = decodeStreamsGroupDescribeResponseAssignment(reader, version);
  const targetAssignment = decodeStreamsGroupDescribeResponseAssignment(reader, version);
  const isClassic = reader.bool();
  reader.skipTags();
  return { memberId, memberEpoch, instanceId, rackId, clientId, clientHost, topologyEpoch, processId, userEndpoint, clientTags, taskOffsets, taskEndOffsets, assignment, targetAssignment, isClassic };
}

function encodeStreamsGroupDescribeResponseMember(writer: Writer, version: number, message: StreamsGroupDescribeResponseMemberInput): void {
  writer.string(message.memberId, true);
  writer.int32(message.memberEpoch);
  {
    const instanceIdValue = message.instanceId ?? null;
    writer.nullableString(instanceIdValue, true);
  }
  {
    const rackIdValue = message.rackId ?? null;
    writer.nullableString(rackIdValue, true);
  }
  writer.string(message.clientId, true);
  writer.string(message.clientHost, true);
  writer.int32(message.topologyEpoch);
  writer.string(message.processId, true);
  {
    const userEndpointValue = message.userEndpoint ?? null;
    if (userEndpointValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupDescribeResponseEndpoint(writer, version, userEndpointValue);
    }
  }
  {
    const clientTagsValue = message.clientTags;
    writer.arrayCount(clientTagsValue.length, true);
    for (let i = 0; i < clientTagsValue.length; i++) encodeStreamsGroupDescribeResponseKeyValue(writer, version, clientTagsValue[i]!);
  }
  {
    const taskOffsetsValue = message.taskOffsets;
    writer.arrayCount(taskOffsetsValue.length, true);
    for (let i = 0; i < taskOffsetsValue.length; i++) encodeStreamsGroupDescribeResponseTaskOffset(writer, version, taskOffsetsValue[i]!);
  }
  {
    const taskEndOffsetsValue = message.taskEndOffsets;
    writer.arrayCount(taskEndOffsetsValue.length, true);
    for (let i = 0; i < taskEndOffsetsValue.length; i++) encodeStreamsGroupDescribeResponseTaskOffset(writer, version, taskEndOffsetsValue[i]!);
  }
  {
    const assignmentValue = message.assignment;
    encodeStreamsGroupDescribeResponseAssignment(writer, version, assignmentValue);
  }
  {
    const targetAssignmentValue = message.targetAssignment;
    encodeStreamsGroupDescribeResponseAssignment(writer, version, targetAssignmentValue);
  }
  writer.bool(message.isClassic);
  writer.uvarint(0);
}

function decodeStreamsGroupDescribeResponseDescribedGroup(reader: Reader, version: number): StreamsGroupDescribeResponseDescribedGroup {
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const groupId = reader.string(true);
  const groupState = reader.string(true);
  const groupEpoch = reader.int32();
  const assignmentEpoch = reader.int32();
  const topology = reader.present() ? decodeStreamsGroupDescribeResponseTopology(reader, version) : null;
  const members: StreamsGroupDescribeResponseDescribedGroup['members'] = [];
  for (let left = reader.arrayCount(true, 28); left > 0 && !reader.failed; left--) members.push(decodeStreamsGroupDescribeResponseMember(reader, version));
  const authorizedOperations = reader.int32();
  reader.skipTags();
  return { errorCode, errorMessage, groupId, groupState, groupEpoch, assignmentEpoch, topology, members, authorizedOperations };
}

function encodeStreamsGroupDescribeResponseDescribedGroup(writer: Writer, version: number, message: StreamsGroupDescribeResponseDescribedGroupInput): void {
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.string(message.groupId, true);
  writer.string(message.groupState, true);
  writer.int32(message.groupEpoch);
  writer.int32(message.assignmentEpoch);
  {
    const topologyValue = message.topology ?? null;
    if (topologyValue === null) writer.int8(-1);
    else {
      writer.int8(1);
      encodeStreamsGroupDescribeResponseTopology(writer, version, topologyValue);
    }
  }
  {
    const membersValue = message.members;
    writer.arrayCount(membersValue.length, true);
    for (let i = 0; i < membersValue.length; i++) encodeStreamsGroupDescribeResponseMember(writer, version, membersValue[i]!);
  }
  writer.int32(message.authorizedOperations ?? -2147483648);
  writer.uvarint(0);
}

export function decodeStreamsGroupDescribeResponse(reader: Reader, version: number): StreamsGroupDescribeResponse {
  const throttleTimeMs = reader.int32();
  const groups: StreamsGroupDescribeResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) groups.push(decodeStreamsGroupDescribeResponseDescribedGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeStreamsGroupDescribeResponse(writer: Writer, version: number, message: StreamsGroupDescribeResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeStreamsGroupDescribeResponseDescribedGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(reader: Reader, _version: number): DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  let partitions: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic['partitions'] = [];
  partitions = reader.int32Array(true);
  reader.skipTags();
  return { topicName, partitions };
}

function encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(writer: Writer, _version: number, message: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.int32Array(partitionsValue, true);
  }
  writer.uvarint(0);
}

function decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(reader: Reader, version: number): DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup {
  const groupId = reader.string(true);
  let topics: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup['topics'] = [];
  let topicsLeft = reader.nullableArrayCount(true, 3);
  topics = topicsLeft < 0 ? null : [];
  if (topics !== null) for (; topicsLeft > 0 && !reader.failed; topicsLeft--) topics.push(decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

function encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(writer: Writer, version: number, message: DescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics === undefined ? NONE : message.topics;
    if (topicsValue === null) writer.arrayCount(-1, true);
    else {
      writer.arrayCount(topicsValue.length, true);
      for (let i = 0; i < topicsValue.length; i++) encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
    }
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsRequest(reader: Reader, version: number): DescribeShareGroupOffsetsRequest {
  const groups: DescribeShareGroupOffsetsRequest['groups'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) groups.push(decodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(reader, version));
  reader.skipTags();
  return { groups };
}

export function encodeDescribeShareGroupOffsetsRequest(writer: Writer, version: number, message: DescribeShareGroupOffsetsRequestInput): void {
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeShareGroupOffsetsRequestDescribeShareGroupOffsetsRequestGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition {
  const partitionIndex = reader.int32();
  const startOffset = reader.int64();
  const leaderEpoch = reader.int32();
  const lag = version === 1 ? reader.int64() : -1;
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, startOffset, leaderEpoch, lag, errorCode, errorMessage };
}

function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.startOffset);
  writer.int32(message.leaderEpoch);
  if (version === 1) {
    writer.int64(message.lag ?? -1);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const partitions: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 20); left > 0 && !reader.failed; left--) partitions.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(reader: Reader, version: number): DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup {
  const groupId = reader.string(true);
  const topics: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup['topics'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) topics.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(reader, version));
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { groupId, topics, errorCode, errorMessage };
}

function encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroupInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseTopic(writer, version, topicsValue[i]!);
  }
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDescribeShareGroupOffsetsResponse(reader: Reader, version: number): DescribeShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const groups: DescribeShareGroupOffsetsResponse['groups'] = [];
  for (let left = reader.arrayCount(true, 6); left > 0 && !reader.failed; left--) groups.push(decodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(reader, version));
  reader.skipTags();
  return { throttleTimeMs, groups };
}

export function encodeDescribeShareGroupOffsetsResponse(writer: Writer, version: number, message: DescribeShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  {
    const groupsValue = message.groups;
    writer.arrayCount(groupsValue.length, true);
    for (let i = 0; i < groupsValue.length; i++) encodeDescribeShareGroupOffsetsResponseDescribeShareGroupOffsetsResponseGroup(writer, version, groupsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(reader: Reader, _version: number): AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition {
  const partitionIndex = reader.int32();
  const startOffset = reader.int64();
  reader.skipTags();
  return { partitionIndex, startOffset };
}

function encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(writer: Writer, _version: number, message: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int64(message.startOffset);
  writer.uvarint(0);
}

function decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(reader: Reader, version: number): AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  const partitions: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 13); left > 0 && !reader.failed; left--) partitions.push(decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(reader, version));
  reader.skipTags();
  return { topicName, partitions };
}

function encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(writer: Writer, version: number, message: AlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestPartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsRequest(reader: Reader, version: number): AlterShareGroupOffsetsRequest {
  const groupId = reader.string(true);
  const topics: AlterShareGroupOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 3); left > 0 && !reader.failed; left--) topics.push(decodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeAlterShareGroupOffsetsRequest(writer: Writer, version: number, message: AlterShareGroupOffsetsRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeAlterShareGroupOffsetsRequestAlterShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(reader: Reader, _version: number): AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition {
  const partitionIndex = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { partitionIndex, errorCode, errorMessage };
}

function encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(writer: Writer, _version: number, message: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartitionInput): void {
  writer.int32(message.partitionIndex);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

function decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(reader: Reader, version: number): AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const partitions: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic['partitions'] = [];
  for (let left = reader.arrayCount(true, 8); left > 0 && !reader.failed; left--) partitions.push(decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(reader, version));
  reader.skipTags();
  return { topicName, topicId, partitions };
}

function encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(writer: Writer, version: number, message: AlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  {
    const partitionsValue = message.partitions;
    writer.arrayCount(partitionsValue.length, true);
    for (let i = 0; i < partitionsValue.length; i++) encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponsePartition(writer, version, partitionsValue[i]!);
  }
  writer.uvarint(0);
}

export function decodeAlterShareGroupOffsetsResponse(reader: Reader, version: number): AlterShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: AlterShareGroupOffsetsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 19); left > 0 && !reader.failed; left--) responses.push(decodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, responses };
}

export function encodeAlterShareGroupOffsetsResponse(writer: Writer, version: number, message: AlterShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeAlterShareGroupOffsetsResponseAlterShareGroupOffsetsResponseTopic(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(reader: Reader, _version: number): DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic {
  const topicName = reader.string(true);
  reader.skipTags();
  return { topicName };
}

function encodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(writer: Writer, _version: number, message: DeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopicInput): void {
  writer.string(message.topicName, true);
  writer.uvarint(0);
}

export function decodeDeleteShareGroupOffsetsRequest(reader: Reader, version: number): DeleteShareGroupOffsetsRequest {
  const groupId = reader.string(true);
  const topics: DeleteShareGroupOffsetsRequest['topics'] = [];
  for (let left = reader.arrayCount(true, 2); left > 0 && !reader.failed; left--) topics.push(decodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(reader, version));
  reader.skipTags();
  return { groupId, topics };
}

export function encodeDeleteShareGroupOffsetsRequest(writer: Writer, version: number, message: DeleteShareGroupOffsetsRequestInput): void {
  writer.string(message.groupId, true);
  {
    const topicsValue = message.topics;
    writer.arrayCount(topicsValue.length, true);
    for (let i = 0; i < topicsValue.length; i++) encodeDeleteShareGroupOffsetsRequestDeleteShareGroupOffsetsRequestTopic(writer, version, topicsValue[i]!);
  }
  writer.uvarint(0);
}

function decodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(reader: Reader, _version: number): DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic {
  const topicName = reader.string(true);
  const topicId = reader.uuid();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  reader.skipTags();
  return { topicName, topicId, errorCode, errorMessage };
}

function encodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(writer: Writer, _version: number, message: DeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopicInput): void {
  writer.string(message.topicName, true);
  writer.uuid(message.topicId);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  writer.uvarint(0);
}

export function decodeDeleteShareGroupOffsetsResponse(reader: Reader, version: number): DeleteShareGroupOffsetsResponse {
  const throttleTimeMs = reader.int32();
  const errorCode = reader.int16();
  const errorMessage = reader.nullableString(true);
  const responses: DeleteShareGroupOffsetsResponse['responses'] = [];
  for (let left = reader.arrayCount(true, 21); left > 0 && !reader.failed; left--) responses.push(decodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(reader, version));
  reader.skipTags();
  return { throttleTimeMs, errorCode, errorMessage, responses };
}

export function encodeDeleteShareGroupOffsetsResponse(writer: Writer, version: number, message: DeleteShareGroupOffsetsResponseInput): void {
  writer.int32(message.throttleTimeMs);
  writer.int16(message.errorCode);
  {
    const errorMessageValue = message.errorMessage ?? null;
    writer.nullableString(errorMessageValue, true);
  }
  {
    const responsesValue = message.responses;
    writer.arrayCount(responsesValue.length, true);
    for (let i = 0; i < responsesValue.length; i++) encodeDeleteShareGroupOffsetsResponseDeleteShareGroupOffsetsResponseTopic(writer, version, responsesValue[i]!);
  }
  writer.uvarint(0);
}
