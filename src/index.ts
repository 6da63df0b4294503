/** The package's public names. */
export { BrokerConfigError, createBroker, type CreateBrokerOptions, type EmbeddedBroker } from './testing/create-broker.ts';
