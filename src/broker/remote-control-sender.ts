/** The controller's requests to other brokers, each in the newest version that both sides speak and inter.broker.protocol.version allows. */
import { PortError } from '../base/ports.ts';
import type { BrokerConfig } from '../config/broker-config.ts';
import { type InterBrokerApi, interBrokerVersion } from '../config/inter-broker-versions.ts';
import type { LiveBroker } from '../controller/controller-context.ts';
import type { ControlRequest } from '../controller/outbox.ts';
import type { ToldLogEnd } from '../controller/unproven-replicas.ts';
import type { TopicPartition } from '../base/ids.ts';
import type { BrokerClient } from '../network/broker-client.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { StopReplicaRequestInput, StopReplicaResponse } from '../protocol/messages/stop-replica.ts';
import { DEBUGGING_REPLICA_ID } from './asked-replica.ts';
import { LATEST_EPOCH } from './replica-log-ends.ts';
import { leaderAndIsrInVersion, stopReplicaInVersion, updateMetadataInVersion } from './control-request-versions.ts';
import type { BrokerRequestSender, ControlResponse } from './control-sender.ts';
import type { InterBrokerChannels } from './inter-broker-channels.ts';

export class RemoteControlSender implements BrokerRequestSender {
  readonly #channels: InterBrokerChannels;
  readonly #config: () => BrokerConfig;

  constructor(channels: InterBrokerChannels, config: () => BrokerConfig) {
    this.#channels = channels;
    this.#config = config;
  }

  async send(broker: LiveBroker, control: ControlRequest): Promise<ControlResponse> {
    const { endpoints } = broker.registration;
    const address = endpoints.find((endpoint) => endpoint.listenerName === this.#config().interBrokerListenerName) ?? endpoints[0];
    if (address === undefined) throw new PortError('EADDRNOTAVAIL', `broker ${broker.brokerId} has registered no listener`);
    const client = await this.#channels.to(address);
    const allowed = (api: InterBrokerApi): number => interBrokerVersion(api, this.#config().interBrokerProtocolVersion);
    switch (control.type) {
      case 'leaderAndIsr': {
        const version = versionOf(client, ApiKey.LeaderAndIsr, allowed('leaderAndIsr'));
        return { type: 'leaderAndIsr', response: await client.request(ApiKey.LeaderAndIsr, version, leaderAndIsrInVersion(control.request, version)) };
      }
      case 'updateMetadata': {
        const version = versionOf(client, ApiKey.UpdateMetadata, allowed('updateMetadata'));
        return { type: 'updateMetadata', response: await client.request(ApiKey.UpdateMetadata, version, updateMetadataInVersion(control.request, version)) };
      }
      case 'stopReplica':
        return { type: 'stopReplica', response: await stopReplicas(client, control.request, allowed('stopReplica')) };
      case 'logEnds':
        return { type: 'logEnds', ends: await askLogEnds(client, control.request.partitions) };
    }
  }
}

function versionOf(client: BrokerClient, apiKey: number, allowed: number): number {
  const version = client.versionOf(apiKey, allowed);
  if (version < 0) throw new PortError('EPROTO', `${client.peer} does not speak API ${apiKey}: is it a broker of a ZooKeeper cluster?`);
  return version;
}

async function stopReplicas(client: BrokerClient, request: StopReplicaRequestInput, allowed: number): Promise<StopReplicaResponse> {
  const version = versionOf(client, ApiKey.StopReplica, allowed);
  const partitionErrors: StopReplicaResponse['partitionErrors'] = [];
  let errorCode: number = ErrorCode.NONE;
  for (const part of stopReplicaInVersion(request, version)) {
    const response = await client.request(ApiKey.StopReplica, version, part);
    if (response.errorCode !== ErrorCode.NONE) errorCode = response.errorCode;
    partitionErrors.push(...response.partitionErrors);
  }
  return { errorCode, partitionErrors };
}

/** Whatever inter.broker.protocol.version says: this is between brokers of ours. */
const ANY_VERSION = 0x7fff;

/** Only brokers of ours are asked: no other says that it is not proven whole. */
async function askLogEnds(client: BrokerClient, wanted: readonly TopicPartition[]): Promise<ToldLogEnd[]> {
  const topics = new Map<string, { topic: string; partitions: { partition: number; currentLeaderEpoch: number; leaderEpoch: number }[] }>();
  for (const { topic, partition } of wanted) {
    const known = topics.get(topic) ?? { topic, partitions: [] };
    topics.set(topic, known);
    known.partitions.push({ partition, currentLeaderEpoch: -1, leaderEpoch: LATEST_EPOCH });
  }
  const response = await client.request(ApiKey.OffsetForLeaderEpoch, versionOf(client, ApiKey.OffsetForLeaderEpoch, ANY_VERSION), { replicaId: DEBUGGING_REPLICA_ID, topics: [...topics.values()] });
  return response.topics.flatMap(({ topic, partitions }) => partitions.map(({ partition, errorCode, leaderEpoch, endOffset }) => ({ topic, partition, errorCode, epoch: leaderEpoch, endOffset })));
}
