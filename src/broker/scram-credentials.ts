/**
 * DescribeUserScramCredentials and AlterUserScramCredentials on the store (KIP-554): `/config/users/U` holds what Kafka
 * keeps there, keys that are derived from the salted password, never the password. There is no SASL listener here yet:
 * credentials are kept for Apache Kafka's brokers of the cluster, and for later.
 */
import type { Coordination } from '../base/coordination.ts';
import type { LogSink } from '../base/ports.ts';
import { ErrorCode } from '../protocol/messages/error-code.ts';
import { DEFAULT_ENTITY_NAME, desanitizeName, sanitizeName } from '../znodes/paths.ts';
import { type AdminOutcome, ADMIN_OK, AdminError, toAdminOutcome } from './admin-error.ts';
import { changeEntity, namesOfType, readEntity } from './entity-configs.ts';

const LOGGER = 'kafka.server.ZkAdminManager';
const [LEAST_ITERATIONS, MOST_ITERATIONS] = [4096, 16384];
const MECHANISMS: ReadonlyMap<number, { readonly name: string; readonly hash: 'SHA-256' | 'SHA-512' }> = new Map([[1, { name: 'SCRAM-SHA-256', hash: 'SHA-256' }], [2, { name: 'SCRAM-SHA-512', hash: 'SHA-512' }]]);

export interface ScramUser extends AdminOutcome {
  readonly user: string;
  readonly credentials: readonly { readonly mechanism: number; readonly iterations: number }[];
}

export interface ScramDeletion {
  readonly name: string;
  readonly mechanism: number;
}

export interface ScramUpsertion extends ScramDeletion {
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly saltedPassword: Uint8Array;
}

/** Users null or empty: all that have credentials. */
export async function describeScram(coordination: Coordination, users: readonly string[] | null): Promise<ScramUser[]> {
  if (users === null || users.length === 0) {
    const found: ScramUser[] = [];
    for (const name of await namesOfType(coordination, 'users')) {
      if (name === DEFAULT_ENTITY_NAME) continue;
      const credentials = credentialsIn((await readEntity(coordination, 'users', name)).values);
      if (credentials.length > 0) found.push({ ...ADMIN_OK, user: desanitizeName(name), credentials });
    }
    return found;
  }
  const answers: ScramUser[] = [];
  for (const user of new Set(users)) {
    const refused = (errorCode: number, message: string): void => void answers.push({ user, errorCode, message, credentials: [] });
    if (users.filter((other) => other === user).length > 1) {
      refused(ErrorCode.DUPLICATE_RESOURCE, `Cannot describe SCRAM credentials for the same user twice in a single request: ${user}`);
      continue;
    }
    const credentials = user === '' ? [] : credentialsIn((await readEntity(coordination, 'users', sanitizeName(user))).values);
    if (credentials.length === 0) refused(ErrorCode.RESOURCE_NOT_FOUND, `Attempt to describe a user credential that does not exist: ${user}`);
    else answers.push({ ...ADMIN_OK, user, credentials });
  }
  return answers;
}

function credentialsIn(values: ReadonlyMap<string, string>): { mechanism: number; iterations: number }[] {
  return [...MECHANISMS].flatMap(([mechanism, { name }]) => {
    const iterations = /(?:^|,)iterations=(\d+)/.exec(values.get(name) ?? '')?.[1];
    return iterations === undefined ? [] : [{ mechanism, iterations: Number(iterations) }];
  });
}

/** One outcome for each user; a user with one bad change has none of its changes made. */
export async function alterScram(coordination: Coordination, log: LogSink, deletions: readonly ScramDeletion[], upsertions: readonly ScramUpsertion[]): Promise<Map<string, AdminOutcome>> {
  const outcomes = new Map<string, AdminOutcome>();
  for (const user of new Set([...deletions, ...upsertions].map(({ name }) => name))) {
    const [gone, made] = [deletions.filter(({ name }) => name === user), upsertions.filter(({ name }) => name === user)];
    try {
      check(user, gone, made);
      const texts = new Map<string, string>();
      for (const one of made) texts.set(MECHANISMS.get(one.mechanism)!.name, await credentialText(one));
      await changeEntity(coordination, 'users', sanitizeName(user), (values) => {
        for (const { mechanism } of gone) {
          if (!values.delete(MECHANISMS.get(mechanism)!.name)) throw new AdminError(ErrorCode.RESOURCE_NOT_FOUND, 'Attempt to delete a user credential that does not exist');
        }
        for (const [name, text] of texts) values.set(name, text);
      });
      if (made.length > 0) log.log('WARN', LOGGER, `SCRAM credentials of user ${user} are stored; this broker has no SASL listener that would ask for them`);
      outcomes.set(user, ADMIN_OK);
    } catch (error) {
      outcomes.set(user, toAdminOutcome(error));
    }
  }
  return outcomes;
}

function check(user: string, deletions: readonly ScramDeletion[], upsertions: readonly ScramUpsertion[]): void {
  if (user === '') throw new AdminError(ErrorCode.UNACCEPTABLE_CREDENTIAL, 'Username must not be empty');
  const mechanisms = [...deletions, ...upsertions].map(({ mechanism }) => mechanism);
  if (mechanisms.some((mechanism) => !MECHANISMS.has(mechanism))) throw new AdminError(ErrorCode.UNSUPPORTED_SASL_MECHANISM, 'Unknown SCRAM mechanism');
  for (const { iterations } of upsertions) {
    if (iterations < LEAST_ITERATIONS) throw new AdminError(ErrorCode.UNACCEPTABLE_CREDENTIAL, 'Too few iterations');
    if (iterations > MOST_ITERATIONS) throw new AdminError(ErrorCode.UNACCEPTABLE_CREDENTIAL, 'Too many iterations');
  }
  if (new Set(mechanisms).size < mechanisms.length) throw new AdminError(ErrorCode.DUPLICATE_RESOURCE, 'A user credential cannot be altered twice in the same request');
}

/** Kafka's ScramCredentialUtils: what a server needs to check a proof (RFC 5802). */
async function credentialText({ mechanism, iterations, salt, saltedPassword }: ScramUpsertion): Promise<string> {
  const { hash } = MECHANISMS.get(mechanism)!;
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('raw', saltedPassword.slice(), { name: 'HMAC', hash }, false, ['sign']);
  const mac = async (text: string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await subtle.sign('HMAC', key, new TextEncoder().encode(text)));
  const storedKey = new Uint8Array(await subtle.digest(hash, await mac('Client Key')));
  return `salt=${base64(salt)},stored_key=${base64(storedKey)},server_key=${base64(await mac('Server Key'))},iterations=${iterations}`;
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
