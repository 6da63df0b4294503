/**
 * Who is controller: the ephemeral /controller, won together with the next /controller_epoch in one transaction
 * (KAFKA-6082). A lost answer is resolved by reading back whether our session owns the node.
 */
import { type Coordination, CoordinationError, type Watch } from '../base/coordination.ts';
import { decodeController, decodeControllerEpoch, encodeController, encodeControllerEpoch } from '../znodes/broker-znodes.ts';
import { CONTROLLER_EPOCH_PATH, CONTROLLER_PATH } from '../znodes/paths.ts';

export type ElectionOutcome =
  | { readonly type: 'elected'; readonly controllerEpoch: number; /** Version of /controller_epoch, checked by every write. */ readonly epochVersion: number }
  | { readonly type: 'other'; readonly brokerId: number };

export interface ElectionPort {
  readonly coordination: Coordination;
  readonly brokerId: number;
  readonly wallMs: () => number;
  /** 2 from inter.broker.protocol.version 3.4 on. */
  readonly controllerVersion: 1 | 2;
  /** To be set on /controller; undefined when one stands. */
  readonly watch: Watch | undefined;
}

/** Null: the race was lost or the outcome is unknown; try again. */
export async function tryElect(port: ElectionPort): Promise<ElectionOutcome | null> {
  const { coordination } = port;
  const present = await coordination.get(CONTROLLER_PATH, port.watch);
  if (present !== null) {
    if (present.stat.ephemeralOwner === coordination.sessionId) return await ours(coordination);
    return { type: 'other', brokerId: decodeController(present.data).brokerId };
  }
  const { epoch, version } = await readEpoch(coordination);
  const data = encodeController(port.controllerVersion, { brokerId: port.brokerId, timestampMs: port.wallMs(), kraftControllerEpoch: -1 });
  try {
    const results = await coordination.multi([
      { type: 'create', path: CONTROLLER_PATH, data, ephemeral: true },
      { type: 'set', path: CONTROLLER_EPOCH_PATH, data: encodeControllerEpoch(epoch + 1), version },
    ]);
    const set = results[1];
    return { type: 'elected', controllerEpoch: epoch + 1, epochVersion: set?.type === 'set' ? set.stat.version : version + 1 };
  } catch (error) {
    if (error instanceof CoordinationError && (error.code === 'NodeExists' || error.code === 'BadVersion')) return null;
    throw error;
  }
}

/** The node is ours: an earlier attempt had succeeded although its answer was lost. */
async function ours(coordination: Coordination): Promise<ElectionOutcome> {
  const { epoch, version } = await readEpoch(coordination);
  return { type: 'elected', controllerEpoch: epoch, epochVersion: version };
}

async function readEpoch(coordination: Coordination): Promise<{ epoch: number; version: number }> {
  const present = await coordination.get(CONTROLLER_EPOCH_PATH);
  if (present !== null) return { epoch: decodeControllerEpoch(present.data), version: present.stat.version };
  try {
    const { stat } = await coordination.create(CONTROLLER_EPOCH_PATH, encodeControllerEpoch(0));
    return { epoch: 0, version: stat.version };
  } catch (error) {
    if (error instanceof CoordinationError && error.code === 'NodeExists') return readEpoch(coordination);
    throw error;
  }
}
