/** kafka-reassign-partitions's options as Kafka 3.9 lists them: they are the tool's interface, and its usage table is drawn from them. */
import type { OptionTable } from '../option-parser.ts';

export const REASSIGN_OPTIONS: OptionTable = {
  generation: 5,
  options: [
    { name: 'additional', description: 'Execute this reassignment in addition to any other ongoing ones. This option can also be used to change the throttle of an ongoing reassignment.' },
    { name: 'bootstrap-server', argument: '<String: Server(s) to use for bootstrapping>', description: 'REQUIRED: the server(s) to use for bootstrapping.' },
    { name: 'broker-list', argument: '<String: brokerlist>', description: 'The list of brokers to which the partitions need to be reassigned in the form "0,1,2". This is required if --topics-to-move-json-file is used to generate reassignment configuration' },
    { name: 'cancel', description: 'Cancel an active reassignment.' },
    { name: 'command-config', argument: '<String: Admin client property file>', description: 'Property file containing configs to be passed to Admin Client.' },
    { name: 'disable-rack-aware', description: 'Disable rack aware replica assignment' },
    { name: 'execute', description: 'Kick off the reassignment as specified by the --reassignment-json-file option.' },
    { name: 'generate', description: 'Generate a candidate partition reassignment configuration. Note that this only generates a candidate assignment, it does not execute it.' },
    { name: 'help', description: 'Print usage information.' },
    { name: 'list', description: 'List all active partition reassignments.' },
    { name: 'preserve-throttles', description: 'Do not modify broker or topic throttles.' },
    { name: 'reassignment-json-file', argument: '<String: manual assignment json file path>', description: 'The JSON file with the partition reassignment configurationThe format to use is -\n{"partitions":\n\t[{"topic": "foo",\n\t  "partition": 1,\n\t  "replicas": [1,2,3],\n\t  "log_dirs": ["dir1","dir2","dir3"] }],\n"version":1\n}\nNote that "log_dirs" is optional. When it is specified, its length must equal the length of the replicas list. The value in this list can be either "any" or the absolution path of the log directory on the broker. If absolute log directory path is specified, the replica will be moved to the specified log directory on the broker.' },
    { name: 'replica-alter-log-dirs-throttle', argument: '<Long: replicaAlterLogDirsThrottle>', description: 'The movement of replicas between log directories on the same broker will be throttled to this value (bytes/sec). This option can be included with --execute when a reassignment is started, and it can be altered by resubmitting the current reassignment along with the --additional flag. The throttle rate should be at least 1 KB/s. (default: -1)' },
    { name: 'throttle', argument: '<Long: throttle>', description: 'The movement of partitions between brokers will be throttled to this value (bytes/sec). This option can be included with --execute when a reassignment is started, and it can be altered by resubmitting the current reassignment along with the --additional flag. The throttle rate should be at least 1 KB/s. (default: -1)' },
    { name: 'timeout', argument: '<Long: timeout>', description: 'The maximum time in ms to wait for log directory replica assignment to begin. (default: 10000)' },
    { name: 'topics-to-move-json-file', argument: '<String: topics to reassign json file path>', description: 'Generate a reassignment configuration to move the partitions of the specified topics to the list of brokers specified by the --broker-list option. The format to use is -\n{"topics":\n\t[{"topic": "foo"},{"topic": "foo1"}],\n"version":1\n}' },
    { name: 'verify', description: 'Verify if the reassignment completed as specified by the --reassignment-json-file option. If there is a throttle engaged for the replicas specified, and the rebalance has completed, the throttle will be removed' },
    { name: 'version', description: 'Display Kafka version.' },
  ],
};
