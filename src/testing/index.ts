/** What tests import: `import { createBroker } from 'blumfeld/testing'`. */
export { BrokerConfigError, createBroker, type CreateBrokerOptions, type EmbeddedBroker } from './create-broker.ts';
