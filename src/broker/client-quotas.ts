/**
 * DescribeClientQuotas and AlterClientQuotas on the store (KIP-546, Kafka's ZkAdminManager): checks, sentences and stored
 * forms are Kafka's. Quotas are stored and described; this broker does not enforce them.
 */
import type { Coordination } from '../base/coordination.ts';
import type { LogSink } from '../base/ports.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { DEFAULT_ENTITY_NAME, desanitizeName, sanitizeName } from '../znodes/paths.ts';
import { AdminError } from './admin-error.ts';
import { changeEntity, entityNames, namesOfType, readEntity } from './entity-configs.ts';

const LOGGER = 'kafka.server.ZkAdminManager';
const [USER, CLIENT, IP] = ['user', 'client-id', 'ip'] as const;
type QuotaEntityType = typeof USER | typeof CLIENT | typeof IP;

/** null: the default of its type. */
export type QuotaEntity = ReadonlyMap<QuotaEntityType, string | null>;

export interface QuotaEntry {
  readonly entity: QuotaEntity;
  readonly values: ReadonlyMap<string, number>;
}

export interface QuotaComponent {
  readonly entityType: string;
  /** 0 this name, 1 the default, 2 any. */
  readonly matchType: number;
  readonly match: string | null;
}

export interface QuotaOp {
  readonly key: string;
  readonly value: number;
  readonly remove: boolean;
}

const QUOTA_TYPES: ReadonlyMap<string, 'LONG' | 'DOUBLE'> = new Map([['producer_byte_rate', 'LONG'], ['consumer_byte_rate', 'LONG'], ['request_percentage', 'DOUBLE'], ['controller_mutation_rate', 'DOUBLE']]);
const IP_QUOTA_TYPES: ReadonlyMap<string, 'INT'> = new Map([['connection_creation_rate', 'INT']]);

const invalid = (message: string): AdminError => new AdminError(ErrorCode.INVALID_REQUEST, message);
const isKnownType = (type: string): type is QuotaEntityType => type === USER || type === CLIENT || type === IP;
const stored = (name: string | null): string => (name === null ? DEFAULT_ENTITY_NAME : sanitizeName(name));
const shownName = (name: string): string | null => (name === DEFAULT_ENTITY_NAME ? null : desanitizeName(name));

// --- Describe ------------------------------------------------------------------------------------------------------

/** @throws AdminError */
export async function describeQuotas(coordination: Coordination, components: readonly QuotaComponent[], strict: boolean): Promise<QuotaEntry[]> {
  const wanted = checkedComponents(components);
  const found: QuotaEntry[] = [];
  for (const { entity, read } of await entitiesOf(coordination, wanted)) {
    if (!matches(entity, wanted, strict)) continue;
    const values = quotasIn(await read());
    if (values.size > 0) found.push({ entity, values });
  }
  return found;
}

function checkedComponents(components: readonly QuotaComponent[]): ReadonlyMap<QuotaEntityType, QuotaComponent> {
  const wanted = new Map<QuotaEntityType, QuotaComponent>();
  for (const component of components) {
    const { entityType, matchType } = component;
    if (entityType === '') throw invalid('Unexpected empty filter component entity type');
    if (!isKnownType(entityType)) throw new AdminError(ErrorCode.UNSUPPORTED_VERSION, `Custom entity type '${entityType}' not supported`);
    if (wanted.has(entityType)) throw invalid(`Duplicate ${entityType} filter component entity type`);
    if (matchType < 0 || matchType > 2) throw invalid(`Unexpected match type: ${matchType}`);
    wanted.set(entityType, component);
  }
  if (wanted.has(IP) && wanted.size > 1) throw invalid('Invalid entity filter component combination, IP filter component should not be used with user or clientId filter component.');
  return wanted;
}

interface Candidate {
  readonly entity: QuotaEntity;
  readonly read: () => Promise<ReadonlyMap<string, string>>;
}

async function entitiesOf(coordination: Coordination, wanted: ReadonlyMap<QuotaEntityType, QuotaComponent>): Promise<Candidate[]> {
  const found: Candidate[] = [];
  const add = (type: 'users' | 'clients' | 'ips', path: string, entity: [QuotaEntityType, string | null][]): void => {
    found.push({ entity: new Map(entity), read: async () => (await readEntity(coordination, type, path)).values });
  };
  if (!wanted.has(IP)) {
    for (const user of await namesOfType(coordination, 'users')) {
      add('users', user, [[USER, shownName(user)]]);
      for (const client of await entityNames(coordination, `/config/users/${user}/clients`)) add('users', `${user}/clients/${client}`, [[USER, shownName(user)], [CLIENT, shownName(client)]]);
    }
    for (const client of await namesOfType(coordination, 'clients')) add('clients', client, [[CLIENT, shownName(client)]]);
  }
  if (!wanted.has(USER) && !wanted.has(CLIENT)) for (const ip of await namesOfType(coordination, 'ips')) add('ips', ip, [[IP, shownName(ip)]]);
  return found;
}

/** Each component names a part of the entity; a strict filter allows no other part. */
function matches(entity: QuotaEntity, wanted: ReadonlyMap<QuotaEntityType, QuotaComponent>, strict: boolean): boolean {
  for (const [type, { matchType, match }] of wanted) {
    const name = entity.get(type);
    if (name === undefined || (matchType === 0 && name !== match) || (matchType === 1 && name !== null)) return false;
  }
  return !strict || entity.size === wanted.size;
}

function quotasIn(values: ReadonlyMap<string, string>): Map<string, number> {
  const quotas = new Map<string, number>();
  for (const [name, text] of values) if ((QUOTA_TYPES.has(name) || IP_QUOTA_TYPES.has(name)) && Number.isFinite(Number(text))) quotas.set(name, Number(text));
  return quotas;
}

// --- Alter ---------------------------------------------------------------------------------------------------------

/** @throws AdminError */
export async function alterQuotas(coordination: Coordination, log: LogSink, parts: readonly { entityType: string; entityName: string | null }[], ops: readonly QuotaOp[], validateOnly: boolean): Promise<void> {
  const entity = checkedEntity(parts);
  const types: ReadonlyMap<string, 'LONG' | 'DOUBLE' | 'INT'> = entity.has(IP) ? IP_QUOTA_TYPES : QUOTA_TYPES;
  const texts = new Map(ops.map((op) => [op.key, textOf(op, types)] as const));
  if (validateOnly) return;
  const [type, path] = placeOf(entity);
  await changeEntity(coordination, type, path, (values) => {
    for (const [key, text] of texts) {
      if (text === null) values.delete(key);
      else values.set(key, text);
    }
  });
  if ([...texts.values()].some((text) => text !== null)) log.log('WARN', LOGGER, `The quota of ${type}/${path} is stored; this broker does not enforce quotas`);
}

function checkedEntity(parts: readonly { entityType: string; entityName: string | null }[]): QuotaEntity {
  if (parts.length === 0) throw invalid('Invalid empty client quota entity');
  const entity = new Map<QuotaEntityType, string | null>();
  for (const { entityType, entityName } of parts) {
    if (entityType === '') throw invalid('Unexpected empty client quota entity type');
    if (!isKnownType(entityType)) throw invalid(`Unhandled client quota entity type: ${entityType}`);
    if (entityName === '') throw invalid(`Empty ${entityType} not supported`);
    if (entity.has(entityType)) throw invalid(`Duplicate client quota entity type: ${entityType}`);
    entity.set(entityType, entityName);
  }
  if (entity.has(IP) && entity.size > 1) throw invalid('Invalid quota entity combination, IP entity should not be used with user/client ID entity.');
  return entity;
}

function placeOf(entity: QuotaEntity): ['users' | 'clients' | 'ips', string] {
  const [user, client, ip] = [entity.get(USER), entity.get(CLIENT), entity.get(IP)];
  if (ip !== undefined) return ['ips', stored(ip)];
  if (user === undefined) return ['clients', stored(client ?? null)];
  return ['users', client === undefined ? stored(user) : `${stored(user)}/clients/${stored(client)}`];
}

const EPSILON = 1e-6;

/** null: to be removed. Whole numbers are stored as such, others as Java writes a double. */
function textOf({ key, value, remove }: QuotaOp, types: ReadonlyMap<string, 'LONG' | 'DOUBLE' | 'INT'>): string | null {
  if (remove) return null;
  const type = types.get(key);
  if (type === undefined) throw invalid(`Invalid configuration key ${key}`);
  if (type === 'DOUBLE') return Number.isInteger(value) && Math.abs(value) < 1e7 ? `${value}.0` : String(value);
  const whole = Math.trunc(value + EPSILON);
  if (!Number.isSafeInteger(whole) || Math.abs(whole - value) > EPSILON || whole < 0) throw invalid(`Configuration ${key} must be a ${type} value`);
  return String(whole);
}
