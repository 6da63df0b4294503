/**
 * /config/users, /config/clients, /config/users/U/clients/C and /config/ips as the coordination store has them: quotas
 * and SCRAM credentials by Kafka's names and in its forms, so that an Apache Kafka broker of the cluster reads ours and
 * we its. They are read when they are asked for; nothing here is kept.
 */
import { type Coordination, CoordinationError, type CoordinationOperation } from '../base/coordination.ts';
import { decodeConfig, encodeConfig, encodeConfigChange } from '../znodes/config-znodes.ts';
import { CONFIG_CHANGE_PREFIX, configEntityPath, type ConfigEntityType, configEntityTypePath } from '../znodes/paths.ts';
import { checkZnodeSize } from './topic-validation.ts';

/** Sanitized names, in order of their names. */
export async function entityNames(coordination: Coordination, path: string): Promise<readonly string[]> {
  try {
    return (await coordination.children(path)).names;
  } catch (error) {
    if (error instanceof CoordinationError && error.code === 'NoNode') return [];
    throw error;
  }
}

export const namesOfType = (coordination: Coordination, type: ConfigEntityType): Promise<readonly string[]> => entityNames(coordination, configEntityTypePath(type));

export interface EntityConfig {
  readonly values: Map<string, string>;
  /** −1: there is no node. */
  readonly version: number;
}

export async function readEntity(coordination: Coordination, type: ConfigEntityType, entity: string): Promise<EntityConfig> {
  const path = configEntityPath(type, entity);
  const present = await coordination.get(path);
  return present === null ? { values: new Map(), version: -1 } : { values: decodeConfig(path, present.data), version: present.stat.version };
}

const MOST_TRIES = 20;

/** Changes what is there in one transaction with the notification; done anew where another was quicker. */
export async function changeEntity(coordination: Coordination, type: ConfigEntityType, entity: string, change: (values: Map<string, string>) => void): Promise<void> {
  for (let tries = 1; ; tries++) {
    const { values, version } = await readEntity(coordination, type, entity);
    change(values);
    const path = configEntityPath(type, entity);
    const data = encodeConfig(values);
    checkZnodeSize(data, 'The configs');
    const write: CoordinationOperation = version < 0 ? { type: 'create', path, data } : { type: 'set', path, data, version };
    try {
      await coordination.multi([write, { type: 'create', path: CONFIG_CHANGE_PREFIX, data: encodeConfigChange(2, { entityType: type, entityName: entity }), sequential: true }]);
      return;
    } catch (error) {
      if (!(error instanceof CoordinationError) || tries === MOST_TRIES) throw error;
      if (error.code === 'NoNode' && version < 0) await makeParents(coordination, path);
      else if (error.code !== 'BadVersion' && error.code !== 'NodeExists' && error.code !== 'NoNode') throw error;
    }
  }
}

async function makeParents(coordination: Coordination, path: string): Promise<void> {
  const parts = path.split('/').slice(1, -1);
  for (let length = 1; length <= parts.length; length++) {
    await coordination.create(`/${parts.slice(0, length).join('/')}`, null).catch((error: unknown) => {
      if (!(error instanceof CoordinationError && error.code === 'NodeExists')) throw error;
    });
  }
}
