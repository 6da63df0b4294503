/** kafka-console-consumer's options as Kafka 0.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSOLE_CONSUMER_0_9_OPTIONS: OptionTable = {
  generation: 3,
  options: [
    { name: 'blacklist', argument: '<blacklist>', description: 'Blacklist of topics to exclude from consumption.' },
    { name: 'bootstrap-server', argument: '<server to connect to>', description: '' },
    { name: 'consumer.config', argument: '<config file>', description: 'Consumer config properties file.' },
    { name: 'csv-reporter-enabled', description: 'If set, the CSV metrics reporter will be enabled' },
    { name: 'delete-consumer-offsets', description: 'If specified, the consumer path in zookeeper is deleted when starting up' },
    { name: 'formatter', argument: '<class>', description: 'The name of a class to use for formatting kafka messages for display. (default: kafka.tools.DefaultMessageFormatter)' },
    { name: 'from-beginning', description: 'If the consumer does not already have an established offset to consume from, start with the earliest message present in the log rather than the latest message.' },
    { name: 'key-deserializer', argument: '<deserializer for key>', description: '' },
    { name: 'max-messages', argument: '<Integer: num_messages>', description: 'The maximum number of messages to consume before exiting. If not set, consumption is continual.' },
    { name: 'metrics-dir', argument: '<metrics directory>', description: 'If csv-reporter-enable is set, and this parameter isset, the csv metrics will be outputed here' },
    { name: 'new-consumer', description: 'Use the new consumer implementation.' },
    { name: 'property', argument: '<prop>', description: '' },
    { name: 'skip-message-on-error', description: 'If there is an error when processing a message, skip it instead of halt.' },
    { name: 'timeout-ms', argument: '<Integer: timeout_ms>', description: 'If specified, exit if no message is available for consumption for the specified interval.' },
    { name: 'topic', argument: '<topic>', description: 'The topic id to consume on.' },
    { name: 'value-deserializer', argument: '<deserializer for values>', description: '' },
    { name: 'whitelist', argument: '<whitelist>', description: 'Whitelist of topics to include for consumption.' },
    { name: 'zookeeper', argument: '<urls>', description: 'REQUIRED: The connection string for the zookeeper connection in the form host:port. Multiple URLS can be given to allow fail-over.' },
  ],
};
