/**
 * The APIs this broker serves: one line each, key, lowest and highest version whose semantics are built, ACL rule,
 * handler. Lowest versions are 0 wherever old clients look (kafka-facts §1.2: librdkafka derives features from them).
 */
import { ApiKey } from '../protocol/messages/api-key.ts';
import { type ApiEntry, api } from './api-registry.ts';
import { handleApiVersions } from './handlers/api-versions.ts';
import { handleDescribeLogDirs } from './handlers/describe-log-dirs.ts';
import { handleFetch } from './handlers/fetch.ts';
import { handleFindCoordinator } from './handlers/find-coordinator.ts';
import { handleInitProducerId } from './handlers/init-producer-id.ts';
import { handleMetadata } from './handlers/metadata.ts';
import { handleOffsetForLeaderEpoch } from './handlers/offset-for-leader-epoch.ts';
import { handleProduce } from './handlers/produce.ts';

export const apiTable: readonly ApiEntry[] = [
  api(ApiKey.Produce, 0, 11, 'perResource', handleProduce),
  api(ApiKey.Fetch, 0, 17, 'perResource', handleFetch),
  api(ApiKey.Metadata, 0, 12, 'perResource', handleMetadata),
  api(ApiKey.FindCoordinator, 0, 6, 'perResource', handleFindCoordinator),
  api(ApiKey.ApiVersions, 0, 4, 'none', handleApiVersions),
  api(ApiKey.InitProducerId, 0, 5, 'perResource', handleInitProducerId),
  api(ApiKey.OffsetForLeaderEpoch, 0, 4, 'perResource', handleOffsetForLeaderEpoch),
  api(ApiKey.DescribeLogDirs, 0, 4, 'perResource', handleDescribeLogDirs),
];
