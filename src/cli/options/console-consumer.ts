/** kafka-console-consumer's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const CONSOLE_CONSUMER_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: server to connect to>', description: 'REQUIRED: The server(s) to connect to.' },
    { name: 'consumer-property', argument: '<String: consumer_prop>', description: 'A mechanism to pass user-defined properties in the form key=value to the consumer.' },
    { name: 'consumer.config', argument: '<String: config file>', description: 'Consumer config properties file. Note that [consumer-property] takes precedence over this config.' },
    { name: 'enable-systest-events', description: 'Log lifecycle events of the consumer in addition to logging consumed messages. (This is specific for system tests.)' },
    { name: 'formatter', argument: '<String: class>', description: 'The name of a class to use for formatting kafka messages for display. (default: org.apache.kafka.tools.consumer.DefaultMessageFormatter)' },
    { name: 'formatter-config', argument: '<String: config file>', description: 'Config properties file to initialize the message formatter. Note that [property] takes precedence over this config.' },
    { name: 'from-beginning', description: 'If the consumer does not already have an established offset to consume from, start with the earliest message present in the log rather than the latest message.' },
    { name: 'group', argument: '<String: consumer group id>', description: 'The consumer group id of the consumer.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'include', argument: '<String: Java regex (String)>', description: 'Regular expression specifying list of topics to include for consumption.' },
    { name: 'isolation-level', argument: '<String>', description: 'Set to read_committed in order to filter out transactional messages which are not committed. Set to read_uncommitted to read all messages. (default: read_uncommitted)' },
    { name: 'key-deserializer', argument: '<String: deserializer for key>', description: '' },
    { name: 'max-messages', argument: '<Integer: num_messages>', description: 'The maximum number of messages to consume before exiting. If not set, consumption is continual.' },
    { name: 'offset', argument: '<String: consume offset>', description: `The offset to consume from (a non-negative number), or 'earliest' which means from beginning, or 'latest' which means from end (default: latest)` },
    { name: 'partition', argument: '<Integer: partition>', description: `The partition to consume from. Consumption starts from the end of the partition unless '--offset' is specified.` },
    { name: 'property', argument: '<String: prop>', description: `The properties to initialize the message formatter. Default properties include:\n print.timestamp=true|false\n print.key=true|false\n print.offset=true|false\n print.partition=true|false\n print.headers=true|false\n print.value=true|false\n key.separator=<key.separator>\n line.separator=<line.separator>\n headers.separator=<line.separator>\n null.literal=<null.literal>\n key.deserializer=<key.deserializer>\n value.deserializer=<value.deserializer>\n header.deserializer=<header.deserializer>\nUsers can also pass in customized properties for their formatter; more specifically, users can pass in properties keyed with 'key.deserializer.', 'value.deserializer.' and 'headers.deserializer.' prefixes to configure their deserializers.` },
    { name: 'skip-message-on-error', description: 'If there is an error when processing a message, skip it instead of halt.' },
    { name: 'timeout-ms', argument: '<Long: timeout_ms>', description: 'If specified, exit if no message is available for consumption for the specified interval.' },
    { name: 'topic', argument: '<String: topic>', description: 'The topic to consume on.' },
    { name: 'value-deserializer', argument: '<String: deserializer for values>', description: '' },
    { name: 'version', description: 'Display Kafka version.' },
    { name: 'whitelist', argument: '<String: Java regex (String)>', description: 'DEPRECATED, use --include instead; ignored if --include specified. Regular expression specifying list of topics to include for consumption.' },
  ],
};
