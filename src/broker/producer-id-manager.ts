/**
 * Producer ids, unique in the cluster: blocks of 1000 from /latest_producer_id_block, taken under its version. The next
 * block is fetched before the present one is used up.
 */
import { type Coordination, CoordinationError } from '../base/coordination.ts';
import { MAX_INT64_AS_NUMBER } from '../base/ids.ts';
import type { LogSink } from '../base/ports.ts';
import { decodeProducerIdBlock, encodeProducerIdBlock, type ProducerIdBlock } from '../znodes/broker-znodes.ts';
import { PRODUCER_ID_BLOCK_PATH } from '../znodes/paths.ts';

const LOGGER = 'kafka.coordinator.transaction.ZkProducerIdManager';
const BLOCK_SIZE = 1000;
/** Left in the block when the next one is fetched. */
const PREFETCH_AT = 100;
const ATTEMPTS = 20;

export class ProducerIdManager {
  readonly #coordination: Coordination;
  readonly #brokerId: number;
  readonly #log: LogSink;
  #next = 0;
  #last = -1;
  #following: ProducerIdBlock | null = null;
  #fetching: Promise<void> | null = null;

  constructor(coordination: Coordination, brokerId: number, log: LogSink) {
    this.#coordination = coordination;
    this.#brokerId = brokerId;
    this.#log = log;
  }

  /** −1 when no block could be had; the client tries again. */
  async next(): Promise<number> {
    while (this.#next > this.#last) {
      if (this.#following !== null) this.#use(this.#following);
      else {
        await this.#fetch();
        if (this.#next > this.#last && this.#following === null) return -1;
      }
    }
    const id = this.#next++;
    if (this.#last - this.#next < PREFETCH_AT && this.#following === null) void this.#fetch();
    return id;
  }

  #use(block: ProducerIdBlock): void {
    this.#following = null;
    this.#next = block.firstProducerId;
    this.#last = block.lastProducerId;
  }

  /** A whole block for another broker (AllocateProducerIds). */
  takeBlockFor(brokerId: number): Promise<ProducerIdBlock> {
    return this.#takeBlock(brokerId);
  }

  #fetch(): Promise<void> {
    this.#fetching ??= this.#takeBlock(this.#brokerId)
      .then(
        (block) => {
          this.#following = block;
        },
        (error) => this.#log.log('ERROR', LOGGER, 'Could not take a block of producer ids', error),
      )
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }

  async #takeBlock(brokerId: number): Promise<ProducerIdBlock> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const present = await this.#coordination.get(PRODUCER_ID_BLOCK_PATH);
      if (present === null) {
        await this.#coordination.create(PRODUCER_ID_BLOCK_PATH, new Uint8Array(0)).catch(() => {});
        continue;
      }
      const first = present.data.length === 0 ? 0 : decodeProducerIdBlock(present.data).lastProducerId + 1;
      if (first + BLOCK_SIZE > MAX_INT64_AS_NUMBER) throw new Error(`producer ids are used up (${first})`);
      const block: ProducerIdBlock = { brokerId, firstProducerId: first, lastProducerId: first + BLOCK_SIZE - 1 };
      try {
        await this.#coordination.set(PRODUCER_ID_BLOCK_PATH, encodeProducerIdBlock(block), present.stat.version);
        this.#log.log('INFO', LOGGER, `[ZK ProducerId Manager ${this.#brokerId}]: Acquired new producerId block ProducerIdsBlock(assignedBrokerId=${brokerId}, firstProducerId=${first}, size=${BLOCK_SIZE})`);
        return block;
      } catch (error) {
        // Lost to another broker, or the answer was lost: a block that nobody uses costs nothing.
        if (!(error instanceof CoordinationError) || (error.code !== 'BadVersion' && error.code !== 'ConnectionLoss' && error.code !== 'OperationTimeout')) throw error;
      }
    }
    throw new Error(`no block in ${ATTEMPTS} attempts`);
  }
}
