/** Quotas and SCRAM credentials of kafka-configs. */
import type { Admin, QuotaEntry } from '../client/admin.ts';
import { errorCode } from '../client/kafka-errors.ts';
import type { ConfigChange } from './configs-today.ts';
import type { Entity, EntityType } from './configs-options.ts';
import { hashOrder } from './java-order.ts';
import { print } from './output.ts';
import { illegalArgument } from './tool.ts';

const CLIENT_QUOTAS = ['producer_byte_rate', 'consumer_byte_rate', 'request_percentage', 'controller_mutation_rate'];
const IP_QUOTAS = ['connection_creation_rate'];
const MECHANISMS: ReadonlyMap<string, { id: number; hash: string; bytes: number }> = new Map([
  ['SCRAM-SHA-256', { id: 1, hash: 'SHA-256', bytes: 32 }], ['SCRAM-SHA-512', { id: 2, hash: 'SHA-512', bytes: 64 }],
]);
const LEAST_ITERATIONS = 4096;
const SALT_BYTES = 26;
const QUOTA_ENTITY: Partial<Record<EntityType, string>> = { users: 'user', clients: 'client-id', ips: 'ip' };
const MATCH_EXACT = 0;
const MATCH_DEFAULT = 1;
const MATCH_ANY = 2;

const setText = (names: readonly string[]): string => `Set(${names.join(', ')})`;
const isQuota = (name: string): boolean => CLIENT_QUOTAS.includes(name);

export async function alterUsers(admin: Admin, user: Entity, change: ConfigChange): Promise<void> {
  const all = [...change.added.keys(), ...change.removed];
  const unknown = [...change.added.keys()].filter((name) => !isQuota(name) && !MECHANISMS.has(name));
  if (unknown.length > 0) throw illegalArgument(`Only quota and SCRAM credential configs can be added for 'users' using --bootstrap-server. Unexpected config names: ${setText(unknown)}`);
  const [quota, scram] = [all.some(isQuota), all.some((name) => MECHANISMS.has(name))];
  if (quota && scram) throw illegalArgument("Cannot alter both quota and SCRAM credential configs simultaneously for 'users' using --bootstrap-server.");
  if (!scram) return alterQuotas(admin, [user], change);
  if (user.name === '') throw illegalArgument('The use of --entity-default or --user-defaults is not allowed with User SCRAM Credentials using --bootstrap-server.');
  await alterScram(admin, user.name ?? '', change);
}

async function alterScram(admin: Admin, name: string, change: ConfigChange): Promise<void> {
  const upsertions = await Promise.all([...change.added].map(async ([mechanismName, text]) => {
    const mechanism = MECHANISMS.get(mechanismName)!;
    const { iterations, password } = scramProperties(mechanismName, text);
    const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
    const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveBits']);
    const bits = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: mechanism.hash, salt, iterations }, key, mechanism.bytes * 8);
    return { name, mechanism: mechanism.id, iterations, salt, saltedPassword: new Uint8Array(bits) };
  }));
  const deletions = change.removed.map((mechanismName) => ({ name, mechanism: MECHANISMS.get(mechanismName)?.id ?? 0 }));
  await admin.alterScramUsers({ deletions, upsertions });
}

/** `iterations=8192,password=secret` */
function scramProperties(mechanism: string, text: string): { iterations: number; password: string } {
  const found = new Map<string, string>();
  for (const part of text.split(',')) {
    const equals = part.indexOf('=');
    if (equals < 0) throw illegalArgument(`Invalid credential property ${mechanism.replaceAll('-', '_')}=${text}`);
    found.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  const iterations = Number(found.get('iterations') ?? LEAST_ITERATIONS);
  if (iterations < LEAST_ITERATIONS) throw illegalArgument(`Iterations ${iterations} is less than the minimum ${LEAST_ITERATIONS} required for ${mechanism}`);
  const password = found.get('password');
  if (password === undefined) throw illegalArgument(`Password must be specified for ${mechanism}`);
  return { iterations, password };
}

export async function alterQuotas(admin: Admin, entities: readonly Entity[], change: ConfigChange): Promise<void> {
  const ips = entities[0]!.type === 'ips';
  const allowed = ips ? IP_QUOTAS : CLIENT_QUOTAS;
  const unknown = [...change.added.keys()].filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    if (ips) throw illegalArgument(`Only connection quota configs can be added for 'ips' using --bootstrap-server. Unexpected config names: ${unknown.join(',')}`);
    throw illegalArgument(`Only quota configs can be added for '${entities[0]!.type}' using --bootstrap-server. Unexpected config names: ${setText(unknown)}`);
  }
  if (ips && entities[0]!.name !== '') await checkIp(entities[0]!.name ?? '');
  const ops = [...change.added].map(([key, value]) => {
    if (value.trim() === '' || Number.isNaN(Number(value))) throw illegalArgument(`Cannot parse quota configuration value for ${key}: ${value}`);
    return { key, value: Number(value), remove: false };
  });
  await admin.alterQuotas({
    entity: entities.map(({ type, name }) => ({ entityType: QUOTA_ENTITY[type] ?? type, entityName: name === '' || name === null ? null : name })),
    ops: [...ops, ...change.removed.map((key) => ({ key, value: 0, remove: true }))],
  });
}

async function checkIp(name: string): Promise<void> {
  const { createNodePorts } = await import('../node/create-node-ports.ts');
  const ports = createNodePorts();
  try {
    await ports.transport.lookup(name);
  } catch {
    throw illegalArgument(`The entity name for ips must be a valid IP or resolvable host, but it is: ${name}`);
  } finally {
    await ports.close();
  }
}

/** A number as Java prints a double: `1024.0`. */
const doubleText = (value: number): string => (Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : value >= 1e7 ? scientific(value) : String(value));

function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa!.includes('.') ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}

export async function describeQuotas(admin: Admin, entities: readonly Entity[]): Promise<void> {
  const components = entities.map(({ type, name }) => ({
    entityType: QUOTA_ENTITY[type] ?? type, matchType: name === null ? MATCH_ANY : name === '' ? MATCH_DEFAULT : MATCH_EXACT, match: name === null || name === '' ? null : name,
  }));
  for (const entry of await admin.describeQuotas(components, true)) print(`Quota configs for ${entityText(entry)} are ${valuesText(entry)}`);
}

function entityText(entry: QuotaEntry): string {
  const parts = [['user', 'user-principal'], ['client-id', 'client-id'], ['ip', 'ip']].map(([type, shown]) => {
    const found = entry.entity.find((entity) => entity.entityType === type);
    if (found === undefined) return null;
    return found.entityName === null ? `the default ${shown}` : `${shown} '${found.entityName}'`;
  });
  return parts.filter((part) => part !== null).join(', ');
}

function valuesText(entry: QuotaEntry): string {
  const values = new Map(entry.values.map(({ key, value }) => [key, value]));
  return hashOrder([...values.keys()], values.size).map((key) => `${key}=${doubleText(values.get(key)!)}`).join(', ');
}

export async function describeScram(admin: Admin, user: string | null): Promise<void> {
  const names = new Map([...MECHANISMS].map(([name, { id }]) => [id, name]));
  for (const result of await admin.describeScramUsers(user === null ? null : [user])) {
    if (result.errorCode === errorCode('RESOURCE_NOT_FOUND')) continue;
    const text = result.credentialInfos.map(({ mechanism, iterations }) => `${names.get(mechanism)}=iterations=${iterations}`).join(', ');
    print(`SCRAM credential configs for user-principal '${result.user}' are ${text}`);
  }
}
