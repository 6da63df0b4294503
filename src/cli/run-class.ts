/** kafka-run-class CLASS args…: the tools by the names of Kafka's classes, for scripts that call them so. */
import type { Era } from './era.ts';
import { printError } from './output.ts';

type Load = () => Promise<{ run(argv: string[]): Promise<number> }>;

/** These classes are told their server by an option. */
async function shellOf(era: Era): Promise<{ run(argv: string[]): Promise<number> }> {
  const { runShell } = await import('./zookeeper-shell.ts');
  return { run: ([option, ...rest]) => (option === '-server' ? runShell(rest, era) : runShell(['localhost:2181', ...(option === undefined ? [] : [option, ...rest])], era)) };
}

const CLASSES: ReadonlyMap<string, Load> = new Map<string, Load>([
  ['kafka.tools.GetOffsetShell', () => import('./get-offset-shell.ts')],
  ['org.apache.kafka.tools.GetOffsetShell', () => import('./get-offsets.ts')],
  ['kafka.tools.DumpLogSegments', () => import('./dump-log-old.ts')],
  ['org.apache.kafka.tools.DumpLogSegments', () => import('./dump-log.ts')],
  ['kafka.admin.TopicCommand', () => import('./topics.ts')],
  ['org.apache.kafka.tools.TopicCommand', () => import('./topics.ts')],
  ['kafka.admin.ConfigCommand', () => import('./configs.ts')],
  ['kafka.tools.ConsoleProducer', () => import('./console-producer.ts')],
  ['org.apache.kafka.tools.ConsoleProducer', () => import('./console-producer.ts')],
  ['kafka.tools.ConsoleConsumer', () => import('./console-consumer.ts')],
  ['org.apache.kafka.tools.consumer.ConsoleConsumer', () => import('./console-consumer.ts')],
  ['kafka.admin.ConsumerGroupCommand', () => import('./consumer-groups.ts')],
  ['org.apache.kafka.tools.consumer.group.ConsumerGroupCommand', () => import('./consumer-groups.ts')],
  ['kafka.admin.LogDirsCommand', () => import('./log-dirs.ts')],
  ['org.apache.kafka.tools.LogDirsCommand', () => import('./log-dirs.ts')],
  ['kafka.admin.DeleteRecordsCommand', () => import('./delete-records.ts')],
  ['org.apache.kafka.tools.DeleteRecordsCommand', () => import('./delete-records.ts')],
  ['kafka.admin.BrokerApiVersionsCommand', () => import('./broker-api-versions.ts')],
  ['org.apache.kafka.tools.ProducerPerformance', () => import('./producer-perf-test.ts')],
  ['kafka.tools.ConsumerPerformance', () => import('./consumer-perf-test.ts')],
  ['org.apache.kafka.tools.ConsumerPerformance', () => import('./consumer-perf-test.ts')],
  ['kafka.tools.ReplicaVerificationTool', () => import('./replica-verification.ts')],
  ['org.apache.kafka.tools.ReplicaVerificationTool', () => import('./replica-verification.ts')],
  ['kafka.admin.ReassignPartitionsCommand', () => import('./reassign-partitions.ts')],
  ['org.apache.kafka.tools.reassign.ReassignPartitionsCommand', () => import('./reassign-partitions.ts')],
  ['kafka.admin.PreferredReplicaLeaderElectionCommand', () => import('./preferred-replica-election.ts')],
  ['org.apache.kafka.tools.LeaderElectionCommand', () => import('./leader-election.ts')],
  ['org.apache.kafka.tools.ClusterTool', () => import('./cluster-tool.ts')],
  ['kafka.tools.ZooKeeperMainWrapper', () => shellOf('0.9')],
  ['org.apache.zookeeper.ZooKeeperMain', () => shellOf('0.9')],
  ['org.apache.zookeeper.ZooKeeperMainWithTlsSupportForKafka', () => shellOf('today')],
  ['org.apache.zookeeper.server.quorum.QuorumPeerMain', () => import('./zookeeper-server-start.ts')],
  ['kafka.Kafka', () => import('./server-start.ts')],
]);

export async function run(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    printError('USAGE: kafka-run-class.sh [-daemon] [-name servicename] [-loggc] classname [opts]');
    return 1;
  }
  const load = CLASSES.get(name);
  if (load === undefined) {
    printError(`Error: Could not find or load main class ${name}`);
    return 1;
  }
  return (await load()).run(rest);
}
