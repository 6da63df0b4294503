/**
 * Hostile request frames for a broker that runs: written from the schemas by HostileWriter, of the versions that are
 * advertised, well framed for the most part. Reproducible from the seed.
 */
import { apiTable } from '../../../src/broker/api-table.ts';
import { requestHeaderVersion } from '../../../src/protocol/codec/api-codecs.ts';
import { ApiKey } from '../../../src/protocol/messages/api-key.ts';
import { allMessages, type TestedMessage } from '../../unit/protocol/all-messages.ts';
import { HostileWriter } from '../../unit/protocol/hostile-writer.ts';
import { type Choices, seeded } from '../../unit/protocol/schema-values.ts';

const MALICE = [0, 0, 200, 60, 20, 6];

/**
 * What brokers and controllers say to each other: who may say it may do harm (StopReplica deletes), here as in Kafka
 * without an authorizer. Fuzzed against a broker that has no healthy client.
 */
export const INTER_BROKER: ReadonlySet<number> = new Set([
  ApiKey.LeaderAndIsr, ApiKey.StopReplica, ApiKey.UpdateMetadata, ApiKey.ControlledShutdown, ApiKey.AlterPartition, ApiKey.AllocateProducerIds,
]);

export interface FuzzedFrame {
  readonly bytes: Uint8Array;
  readonly apiKey: number;
  readonly version: number;
  /** The length says more or less than there is: what follows on this connection means nothing. */
  readonly breaksFraming: boolean;
}

export class RequestFuzzer {
  readonly #choices: Choices;
  readonly #writer: HostileWriter;
  readonly #requests: { tested: TestedMessage; min: number; max: number }[];
  #count = 0;

  constructor(seed: number, wants: (apiKey: number) => boolean) {
    this.#choices = seeded(seed);
    this.#writer = new HostileWriter(this.#choices);
    const requests = new Map(allMessages().filter(({ message }) => message.name.endsWith('Request')).map((tested) => [tested.apiKey, tested]));
    this.#requests = apiTable.filter(({ apiKey }) => wants(apiKey)).map(({ apiKey, minVersion, maxVersion }) => ({ tested: requests.get(apiKey)!, min: minVersion, max: maxVersion }));
  }

  next(): FuzzedFrame {
    const choices = this.#choices;
    const { tested, min, max } = this.#requests[this.#count++ % this.#requests.length]!;
    const { apiKey, message } = tested;
    const version = min + choices.below(max - min + 1);
    const writer = this.#writer;
    writer.begin(MALICE[choices.below(MALICE.length)]!, choices.below(300) === 0 ? 1000 : 4);
    writer.int(0, 4);
    writer.int(apiKey, 2);
    writer.int(version, 2);
    writer.int(this.#count, 4);
    const header = requestHeaderVersion(apiKey, version);
    if (header > 0) writer.string(false, true);
    if (header === 2) writer.uvarint(0);
    const bodyFrom = writer.at;
    writer.struct(message.root, message, version, 0);
    if (choices.below(3) === 0) writer.damage(bodyFrom);
    if (writer.at < 12) writer.at = 12;
    const bytes = writer.bytes.slice(0, writer.at);
    const breaksFraming = choices.below(60) === 0;
    const length = breaksFraming ? [-1, 0, 3, bytes.length - 5, bytes.length + 1000, 0x7fffffff][choices.below(6)]! : bytes.length - 4;
    new DataView(bytes.buffer).setInt32(0, length);
    return { bytes, apiKey, version, breaksFraming };
  }
}
