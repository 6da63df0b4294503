/** Apache Kafka as the peer of the load bench: its jars through Maven (once, kept in .cache), KRaft brokers with their shipped settings. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const KAFKA_VERSION = '4.3.0';
/** Kafka's own flags (bin/kafka-run-class.sh, kafka-server-start.sh). */
const JVM_FLAGS = ['-Xmx1G', '-Xms1G', '-server', '-XX:+UseG1GC', '-XX:MaxGCPauseMillis=20', '-XX:InitiatingHeapOccupancyPercent=35', '-XX:+ExplicitGCInvokesConcurrent', '-Djava.awt.headless=true', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];

function classPath(cache: string): string {
  const folder = path.join(cache, `kafka-${KAFKA_VERSION}`);
  const libraries = path.join(folder, 'lib');
  if (!fs.existsSync(path.join(folder, 'ready'))) {
    fs.mkdirSync(folder, { recursive: true });
    const dependency = (group: string, artifact: string, version: string): string => `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`;
    fs.writeFileSync(
      path.join(folder, 'pom.xml'),
      `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging><dependencies>${dependency('org.apache.kafka', 'kafka_2.13', KAFKA_VERSION)}${dependency('org.slf4j', 'slf4j-simple', '1.7.36')}</dependencies></project>`,
    );
    const maven = spawnSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    if (maven.status !== 0) throw new Error(`Maven could not bring Apache Kafka ${KAFKA_VERSION} (is mvn installed?)`);
    for (const jar of fs.readdirSync(libraries)) if (/^(slf4j-reload4j|log4j-slf4j|logback)/.test(jar)) fs.rmSync(path.join(libraries, jar));
    fs.writeFileSync(path.join(folder, 'ready'), '');
  }
  return `${libraries}/*`;
}

export interface KafkaNode {
  readonly id: number;
  readonly directory: string;
  readonly port: number;
  /** Of its KRaft controller. */
  readonly controllerPort: number;
}

const propertiesFile = (node: KafkaNode): string => path.join(node.directory, 'server.properties');
const javaArguments = (cache: string, args: readonly string[]): string[] => ['-cp', classPath(cache), ...args];

/** Broker and controller in one process, with the values that Kafka ships in config/server.properties; of three, three copies of internal topics. */
export function formatApacheKafka(cache: string, node: KafkaNode, nodes: readonly KafkaNode[]): void {
  const { id, directory, port, controllerPort } = node;
  const copies = Math.min(3, nodes.length);
  const minIsr = Math.max(1, copies - 1);
  fs.writeFileSync(
    propertiesFile(node),
    [
      'process.roles=broker,controller', `node.id=${id}`, `controller.quorum.voters=${nodes.map((voter) => `${voter.id}@127.0.0.1:${voter.controllerPort}`).join(',')}`,
      `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
      `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`, 'controller.listener.names=CONTROLLER', 'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
      `log.dirs=${directory}/logs`, 'num.network.threads=3', 'num.io.threads=8', 'socket.send.buffer.bytes=102400', 'socket.receive.buffer.bytes=102400', 'socket.request.max.bytes=104857600',
      'num.partitions=1', 'num.recovery.threads.per.data.dir=1', `offsets.topic.replication.factor=${copies}`, `share.coordinator.state.topic.replication.factor=${copies}`, `share.coordinator.state.topic.min.isr=${minIsr}`,
      `transaction.state.log.replication.factor=${copies}`, `transaction.state.log.min.isr=${minIsr}`, 'log.retention.hours=168', 'log.segment.bytes=1073741824', 'log.retention.check.interval.ms=300000',
    ].join('\n'),
  );
  const format = spawnSync('java', javaArguments(cache, ['kafka.tools.StorageTool', 'format', '-t', 'QmVuY2hCZW5jaEJlbmNoMQ', '-c', propertiesFile(node)]), { encoding: 'utf8' });
  if (format.status !== 0) throw new Error(`kafka-storage format failed: ${format.stdout}${format.stderr}`);
}

/** The caller waits for its port. */
export function startApacheKafka(cache: string, node: KafkaNode): ChildProcess {
  const output = fs.openSync(path.join(node.directory, 'broker.out'), 'a');
  return spawn('java', [...JVM_FLAGS, ...javaArguments(cache, ['kafka.Kafka', propertiesFile(node)])], { stdio: ['ignore', output, output] });
}
