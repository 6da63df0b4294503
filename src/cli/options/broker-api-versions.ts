/** kafka-broker-api-versions's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const BROKER_API_VERSIONS_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: server(s) to use for bootstrapping>', description: 'REQUIRED: The server to connect to.' },
    { name: 'command-config', argument: '<String: command config property file>', description: 'A property file containing configs to be passed to Admin Client.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
