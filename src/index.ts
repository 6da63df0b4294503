/** The package's public names. */
export { createBroker, type CreateBrokerOptions, type EmbeddedBroker } from './testing/create-broker.ts';
export { type ClusterBroker, createCluster, type CreateClusterOptions, type EmbeddedCluster } from './testing/create-cluster.ts';
export { BrokerConfigError, type BrokerSettings } from './testing/embedded-config.ts';
