/**
 * Before a broker of several stops, its leaders move: it asks the controller (here or elsewhere) and tries again, bounded,
 * while partitions remain (controlled.shutdown.*). A lone broker, or one without a controller, just stops.
 */
import { interBrokerVersion } from '../config/inter-broker-versions.ts';
import { ApiKey } from '../protocol/messages/api-key.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import type { BrokerContext } from './context.ts';
import type { InterBrokerChannels } from './inter-broker-channels.ts';

const FLUSH_TIMEOUT_MS = 1000;
/**
 * How long one that led stays to tell clients where their leaders are now (KIP-951). They ask within milliseconds; one
 * that finds the connection closed instead looks for new metadata in its own time (librdkafka: once a second).
 */
const HANDOVER_MS = 300;
const LOGGER = 'kafka.server.KafkaServer';

interface Answer {
  readonly errorCode: number;
  readonly remaining: number;
}

export async function controlledShutdown(broker: BrokerContext, channels: InterBrokerChannels): Promise<void> {
  const { config, metadataCache, ports, brokerId } = broker;
  if (!config.get('controlled.shutdown.enable') || metadataCache.liveBrokerCount <= 1) return;
  const led = [...broker.replicaManager.all()].some(({ state }) => state.isLeader && state.assignedReplicas.length > 1);
  const attempts = config.get('controlled.shutdown.max.retries');
  ports.log.log('INFO', LOGGER, `[KafkaServer id=${brokerId}] Starting controlled shutdown`);
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await ask(broker, channels).catch((error: unknown): Answer => {
      ports.log.log('WARN', LOGGER, 'The controller did not answer the request to shut down', error);
      return { errorCode: ErrorCode.NETWORK_EXCEPTION, remaining: -1 };
    });
    if (answer.errorCode === ErrorCode.NONE && answer.remaining === 0) {
      ports.log.log('INFO', LOGGER, `[KafkaServer id=${brokerId}] Controlled shutdown request returned successfully`);
      // When the controller is here, the new leaders must have heard before it goes.
      await broker.cluster.controller.flushed(FLUSH_TIMEOUT_MS);
      return led ? pause(broker, HANDOVER_MS) : undefined;
    }
    ports.log.log('INFO', LOGGER, `[KafkaServer id=${brokerId}] Controlled shutdown: ${answer.remaining} partitions remain, error ${answer.errorCode}`);
    if (attempt < attempts) await pause(broker, config.get('controlled.shutdown.retry.backoff.ms'));
  }
  ports.log.log('WARN', LOGGER, `[KafkaServer id=${brokerId}] Proceeding to do an unclean shutdown as all the controlled shutdown attempts failed`);
}

const pause = (broker: BrokerContext, delayMs: number): Promise<void> => new Promise((resolve) => void broker.ports.clock.setTimer(delayMs, resolve));

async function ask(broker: BrokerContext, channels: InterBrokerChannels): Promise<Answer> {
  const { brokerId, brokerEpoch, metadataCache } = broker;
  const here = await broker.cluster.controller.request({ type: 'controlledShutdown', brokerId, brokerEpoch });
  if (here?.type === 'controlledShutdown') return { errorCode: here.errorCode, remaining: here.remaining.length };
  const address = metadataCache.broker(metadataCache.controllerId)?.endpoints.get(broker.config.interBrokerListenerName);
  if (address === undefined) return { errorCode: ErrorCode.NOT_CONTROLLER, remaining: -1 };
  const client = await channels.to(address);
  const response = await client.request(ApiKey.ControlledShutdown, client.versionOf(ApiKey.ControlledShutdown, interBrokerVersion('controlledShutdown', broker.config.interBrokerProtocolVersion)), { brokerId, brokerEpoch });
  return { errorCode: response.errorCode, remaining: response.remainingPartitions.length };
}
