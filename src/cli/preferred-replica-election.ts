/**
 * kafka-preferred-replica-election of 0.9 (kafka.admin.PreferredReplicaLeaderElectionCommand): it writes
 * /admin/preferred_replica_election, and the controller elects. Exit 0 whatever came, as there.
 */
import { CoordinationError } from '../base/coordination.ts';
import type { TopicPartition } from '../base/ids.ts';
import type { ZooKeeperCluster } from '../client/zookeeper-cluster.ts';
import { PREFERRED_REPLICA_ELECTION_PATH } from '../znodes/paths.ts';
import { decodePreferredReplicaElection, encodePreferredReplicaElection } from '../znodes/topic-znodes.ts';
import { readTextFile } from './cluster-setup.ts';
import { parseOptions } from './option-parser.ts';
import { PREFERRED_ELECTION_0_9_OPTIONS } from './options/preferred-replica-election-0.9.ts';
import { logLine, print } from './output.ts';
import { twiceIn } from './reassignment-json.ts';
import { checkRequired, runTool, stackText, ToolError, uncaught, UsageError } from './tool.ts';
import { openZooKeeper } from './zookeeper-setup.ts';

const ABOUT = "This tool causes leadership for each partition to be transferred back to the 'preferred replica', it can be used to balance leadership among the servers.";
const LOGGER = 'kafka.admin.PreferredReplicaLeaderElectionCommand';
const operation = (message: string): ToolError => new ToolError('kafka.admin.AdminOperationException', message);
const shown = ({ topic, partition }: TopicPartition): string => `[${topic},${partition}]`;

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseOptions(PREFERRED_ELECTION_0_9_OPTIONS, argv);
    if (argv.length === 0) throw new UsageError(options.table, ABOUT);
    checkRequired(options, 'zookeeper');
    const opened = await openZooKeeper(options.string('zookeeper', ''));
    try {
      const path = options.value('path-to-json-file');
      await elect(opened.zookeeper, path === null ? await allPartitions(opened.zookeeper) : parseList(await read(path)));
    } catch (error) {
      print(`Failed to start preferred replica election\n${stackText(error)}\n`);
    } finally {
      await opened.close();
    }
    return 0;
  }, uncaught);
}

async function read(path: string): Promise<string> {
  return readTextFile(path).catch(() => {
    throw new ToolError('java.io.FileNotFoundException', `${path} (No such file or directory)`);
  });
}

function parseList(text: string): TopicPartition[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw operation('Preferred replica election data is empty');
  }
  const list = typeof json === 'object' && json !== null ? (json as { partitions?: unknown }).partitions : undefined;
  if (!Array.isArray(list)) throw operation('Preferred replica election data is empty');
  const partitions = list.map((item: { topic?: unknown; partition?: unknown }) => ({ topic: String(item.topic), partition: Number(item.partition) }));
  const twice = twiceIn(partitions.map(shown));
  if (twice.length > 0) throw operation(`Preferred replica election data contains duplicate partitions: ${twice.join(',')}`);
  return partitions;
}

async function allPartitions(zookeeper: ZooKeeperCluster): Promise<TopicPartition[]> {
  const found: TopicPartition[] = [];
  for (const topic of await zookeeper.topics()) for (const partition of (await zookeeper.assignment(topic))?.keys() ?? []) found.push({ topic, partition });
  return found;
}

async function elect(zookeeper: ZooKeeperCluster, partitions: readonly TopicPartition[]): Promise<void> {
  const known: TopicPartition[] = [];
  for (const one of partitions) {
    if ((await zookeeper.assignment(one.topic))?.has(one.partition) === true) known.push(one);
    else logLine('ERROR', `Skipping preferred replica leader election for partition ${shown(one)} since it doesn't exist`, LOGGER);
  }
  try {
    await zookeeper.create(PREFERRED_REPLICA_ELECTION_PATH, encodePreferredReplicaElection(known));
  } catch (error) {
    if (!(error instanceof CoordinationError && error.code === 'NodeExists')) throw error;
    const node = await zookeeper.coordination.get(PREFERRED_REPLICA_ELECTION_PATH);
    const electing = node === null ? [] : decodePreferredReplicaElection(node.data);
    throw operation(`Preferred replica leader election currently in progress for Set(${electing.map(shown).join(', ')}). Aborting operation`);
  }
  print(`Successfully started preferred replica election for partitions Set(${partitions.map(shown).join(', ')})`);
}
