/**
 * The APIs this broker serves: one line each, key, lowest and highest version whose semantics are built, ACL rule,
 * handler. Lowest versions are 0 wherever old clients look (kafka-facts §1.2: librdkafka derives features from them).
 */
import { ApiKey } from '../protocol/messages/api-key.ts';
import { type ApiEntry, api } from './api-registry.ts';
import { handleAlterConfigs, handleIncrementalAlterConfigs } from './handlers/alter-configs.ts';
import { handleApiVersions } from './handlers/api-versions.ts';
import { handleAlterClientQuotas, handleDescribeClientQuotas } from './handlers/client-quotas.ts';
import { handleCreatePartitions } from './handlers/create-partitions.ts';
import { handleCreateTopics } from './handlers/create-topics.ts';
import { handleDeleteRecords } from './handlers/delete-records.ts';
import { handleDeleteTopics } from './handlers/delete-topics.ts';
import { handleDescribeCluster } from './handlers/describe-cluster.ts';
import { handleDescribeConfigs } from './handlers/describe-configs.ts';
import { handleDescribeLogDirs } from './handlers/describe-log-dirs.ts';
import { handleDescribeProducers } from './handlers/describe-producers.ts';
import { handleDescribeTopicPartitions } from './handlers/describe-topic-partitions.ts';
import { handleElectLeaders } from './handlers/elect-leaders.ts';
import { handleFetch } from './handlers/fetch.ts';
import { handleFindCoordinator } from './handlers/find-coordinator.ts';
import { handleInitProducerId } from './handlers/init-producer-id.ts';
import { handleAllocateProducerIds, handleAlterPartition, handleControlledShutdown, handleLeaderAndIsr, handleStopReplica, handleUpdateMetadata } from './handlers/inter-broker-control.ts';
import { handleListConfigResources } from './handlers/list-config-resources.ts';
import { handleListOffsets } from './handlers/list-offsets.ts';
import { handleMetadata } from './handlers/metadata.ts';
import { handleOffsetForLeaderEpoch } from './handlers/offset-for-leader-epoch.ts';
import { handleAlterPartitionReassignments, handleListPartitionReassignments } from './handlers/partition-reassignments.ts';
import { handleProduce } from './handlers/produce.ts';
import {
  handleChangeDelegationToken, handleCreateAcls, handleCreateDelegationToken, handleDeleteAcls, handleDescribeAcls, handleDescribeDelegationToken,
} from './handlers/security-disabled.ts';
import { handleDeleteGroups } from './handlers/delete-groups.ts';
import { handleDescribeGroups } from './handlers/describe-groups.ts';
import { handleHeartbeat } from './handlers/heartbeat.ts';
import { handleJoinGroup } from './handlers/join-group.ts';
import { handleLeaveGroup } from './handlers/leave-group.ts';
import { handleListGroups } from './handlers/list-groups.ts';
import { handleOffsetCommit } from './handlers/offset-commit.ts';
import { handleOffsetDelete } from './handlers/offset-delete.ts';
import { handleOffsetFetch } from './handlers/offset-fetch.ts';
import { handleAlterUserScramCredentials, handleDescribeUserScramCredentials } from './handlers/scram-credentials.ts';
import { handleSaslAuthenticate, handleSaslHandshake } from './handlers/sasl.ts';
import { handleSyncGroup } from './handlers/sync-group.ts';

export const apiTable: readonly ApiEntry[] = [
  api(ApiKey.Produce, 0, 11, 'perResource', handleProduce),
  api(ApiKey.Fetch, 0, 17, 'perResource', handleFetch),
  api(ApiKey.ListOffsets, 0, 11, 'perResource', handleListOffsets),
  api(ApiKey.Metadata, 0, 13, 'perResource', handleMetadata),
  api(ApiKey.FindCoordinator, 0, 6, 'perResource', handleFindCoordinator),
  api(ApiKey.LeaderAndIsr, 0, 7, 'clusterAction', handleLeaderAndIsr),
  api(ApiKey.StopReplica, 0, 4, 'clusterAction', handleStopReplica),
  api(ApiKey.UpdateMetadata, 0, 8, 'clusterAction', handleUpdateMetadata),
  api(ApiKey.ControlledShutdown, 0, 3, 'clusterAction', handleControlledShutdown),
  api(ApiKey.OffsetCommit, 0, 10, 'perResource', handleOffsetCommit),
  api(ApiKey.OffsetFetch, 0, 10, 'perResource', handleOffsetFetch),
  api(ApiKey.JoinGroup, 0, 9, 'perResource', handleJoinGroup),
  api(ApiKey.Heartbeat, 0, 4, 'perResource', handleHeartbeat),
  api(ApiKey.LeaveGroup, 0, 5, 'perResource', handleLeaveGroup),
  api(ApiKey.SyncGroup, 0, 5, 'perResource', handleSyncGroup),
  api(ApiKey.DescribeGroups, 0, 6, 'perResource', handleDescribeGroups),
  api(ApiKey.ListGroups, 0, 5, 'perResource', handleListGroups),
  api(ApiKey.DeleteGroups, 0, 2, 'perResource', handleDeleteGroups),
  api(ApiKey.OffsetDelete, 0, 0, 'perResource', handleOffsetDelete),
  api(ApiKey.SaslHandshake, 0, 1, 'none', handleSaslHandshake),
  api(ApiKey.ApiVersions, 0, 4, 'none', handleApiVersions),
  api(ApiKey.CreateTopics, 0, 7, 'perResource', handleCreateTopics),
  api(ApiKey.DeleteTopics, 0, 6, 'perResource', handleDeleteTopics),
  api(ApiKey.DeleteRecords, 0, 2, 'perResource', handleDeleteRecords),
  api(ApiKey.InitProducerId, 0, 5, 'perResource', handleInitProducerId),
  api(ApiKey.OffsetForLeaderEpoch, 0, 4, 'perResource', handleOffsetForLeaderEpoch),
  api(ApiKey.DescribeAcls, 0, 3, 'none', handleDescribeAcls),
  api(ApiKey.CreateAcls, 0, 3, 'none', handleCreateAcls),
  api(ApiKey.DeleteAcls, 0, 3, 'none', handleDeleteAcls),
  api(ApiKey.DescribeConfigs, 0, 4, 'perResource', handleDescribeConfigs),
  api(ApiKey.AlterConfigs, 0, 2, 'perResource', handleAlterConfigs),
  api(ApiKey.DescribeLogDirs, 0, 5, 'perResource', handleDescribeLogDirs),
  api(ApiKey.SaslAuthenticate, 0, 2, 'none', handleSaslAuthenticate),
  api(ApiKey.CreatePartitions, 0, 3, 'perResource', handleCreatePartitions),
  api(ApiKey.CreateDelegationToken, 0, 3, 'none', handleCreateDelegationToken),
  api(ApiKey.RenewDelegationToken, 0, 2, 'none', handleChangeDelegationToken),
  api(ApiKey.ExpireDelegationToken, 0, 2, 'none', handleChangeDelegationToken),
  api(ApiKey.DescribeDelegationToken, 0, 3, 'none', handleDescribeDelegationToken),
  api(ApiKey.ElectLeaders, 0, 2, 'perResource', handleElectLeaders),
  api(ApiKey.IncrementalAlterConfigs, 0, 1, 'perResource', handleIncrementalAlterConfigs),
  api(ApiKey.AlterPartitionReassignments, 0, 1, 'perResource', handleAlterPartitionReassignments),
  api(ApiKey.ListPartitionReassignments, 0, 0, 'perResource', handleListPartitionReassignments),
  api(ApiKey.DescribeClientQuotas, 0, 1, 'perResource', handleDescribeClientQuotas),
  api(ApiKey.AlterClientQuotas, 0, 1, 'perResource', handleAlterClientQuotas),
  api(ApiKey.DescribeUserScramCredentials, 0, 0, 'perResource', handleDescribeUserScramCredentials),
  api(ApiKey.AlterUserScramCredentials, 0, 0, 'perResource', handleAlterUserScramCredentials),
  api(ApiKey.AlterPartition, 0, 3, 'clusterAction', handleAlterPartition),
  api(ApiKey.DescribeCluster, 0, 2, 'none', handleDescribeCluster),
  api(ApiKey.DescribeProducers, 0, 0, 'perResource', handleDescribeProducers),
  api(ApiKey.AllocateProducerIds, 0, 0, 'clusterAction', handleAllocateProducerIds),
  api(ApiKey.ListConfigResources, 0, 1, 'perResource', handleListConfigResources),
  api(ApiKey.DescribeTopicPartitions, 0, 0, 'perResource', handleDescribeTopicPartitions),
];
