/**
 * Every API this broker serves: key, versions whose semantics are built, ACL rule and handler, one line each. A new API
 * is a schema file, a handler file and one line in `api-table.ts`; a line without an ACL rule does not compile.
 */
import { apiKeyName } from '../protocol/messages/api-key.ts';
import type { ReceivedRequest } from '../network/request.ts';
import type { BrokerContext } from './context.ts';

/**
 * Who may call (reliability.md §5.1). `perResource` handlers ask the authorizer about each topic, group or id
 * themselves and report it per resource; the others are decided before the body reaches the handler.
 */
export type AclRule = 'none' | 'perResource' | 'clusterAction' | 'describeCluster' | 'alterCluster';

/** A handler that answers later, through `request.reply`, returns this. */
export const LATER = Symbol('later');
export type Later = typeof LATER;

/** Returns the response body, a promise of it, or LATER. Bodies and responses are the generated message shapes. */
// biome-ignore lint/suspicious/noExplicitAny: the table holds handlers of all APIs; each handler file is typed.
export type ApiHandler<Body = any, Response = any> = (
  broker: BrokerContext,
  body: Body,
  request: ReceivedRequest,
) => Response | Promise<Response> | Later;

export interface ApiEntry {
  readonly apiKey: number;
  readonly name: string;
  readonly minVersion: number;
  readonly maxVersion: number;
  readonly acl: AclRule;
  readonly handle: ApiHandler;
}

export function api(apiKey: number, minVersion: number, maxVersion: number, acl: AclRule, handle: ApiHandler): ApiEntry {
  return { apiKey, name: apiKeyName(apiKey), minVersion, maxVersion, acl, handle };
}

export class ApiRegistry {
  readonly #entries: (ApiEntry | undefined)[] = [];
  readonly all: readonly ApiEntry[];

  constructor(entries: readonly ApiEntry[]) {
    for (const entry of entries) this.#entries[entry.apiKey] = entry;
    this.all = this.#entries.filter((entry) => entry !== undefined);
  }

  get(apiKey: number): ApiEntry | undefined {
    return this.#entries[apiKey];
  }
}
