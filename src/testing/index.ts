/** What tests import: `import { createBroker, createCluster } from 'blumfeld/testing'`. */
export { createBroker, type CreateBrokerOptions, type EmbeddedBroker } from './create-broker.ts';
export { type ClusterBroker, createCluster, type CreateClusterOptions, type EmbeddedCluster } from './create-cluster.ts';
export { BrokerConfigError, type BrokerSettings } from './embedded-config.ts';
