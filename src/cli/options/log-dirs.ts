/** kafka-log-dirs's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const LOG_DIRS_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'bootstrap-server', argument: '<String: The server(s) to use for bootstrapping>', description: 'REQUIRED: the server(s) to use for bootstrapping' },
    { name: 'broker-list', argument: '<String: Broker list>', description: 'The list of brokers to be queried in the form "0,1,2". All brokers in the cluster will be queried if no broker list is specified (default: )' },
    { name: 'command-config', argument: '<String: Admin client property file>', description: 'Property file containing configs to be passed to Admin Client.' },
    { name: 'describe', description: 'Describe the specified log directories on the specified brokers.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'topic-list', argument: '<String: Topic list>', description: 'The list of topics to be queried in the form "topic1,topic2,topic3". All topics will be queried if no topic list is specified (default: )' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
