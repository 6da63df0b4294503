/** Codecs by API key, for who learns the key from a frame. Who knows the API imports from `generated/` directly. */
import { type ApiTypes, apiTable } from './generated/api-table.ts';
import type { AnyCodec, MessageCodec } from './message-codec.ts';

export type { ApiTypes } from './generated/api-table.ts';

const requests: (AnyCodec | undefined)[] = [];
const responses: (AnyCodec | undefined)[] = [];
for (const [key, request, response] of apiTable) {
  requests[key] = request;
  responses[key] = response;
}

/** undefined when no schema has the key. */
export function requestCodec<K extends keyof ApiTypes>(apiKey: K): MessageCodec<ApiTypes[K]['request'], ApiTypes[K]['requestInput']>;
export function requestCodec(apiKey: number): AnyCodec | undefined;
export function requestCodec(apiKey: number): AnyCodec | undefined {
  return requests[apiKey];
}

/** undefined when no schema has the key. */
export function responseCodec<K extends keyof ApiTypes>(apiKey: K): MessageCodec<ApiTypes[K]['response'], ApiTypes[K]['responseInput']>;
export function responseCodec(apiKey: number): AnyCodec | undefined;
export function responseCodec(apiKey: number): AnyCodec | undefined {
  return responses[apiKey];
}

/** Every API key that has codecs, ascending. */
export const codecKeys: readonly number[] = apiTable.map(([key]) => key);

const CONTROLLED_SHUTDOWN = 7;
const API_VERSIONS = 18;

/** Header version of a request: 0 has no client id, 2 has tagged fields. Unknown keys: as for a flexible one. */
export function requestHeaderVersion(apiKey: number, apiVersion: number): 0 | 1 | 2 {
  const codec = requests[apiKey];
  if (apiKey === CONTROLLED_SHUTDOWN && apiVersion === 0) return 0;
  return codec === undefined || apiVersion >= codec.flexibleFrom ? 2 : 1;
}

/** Header version of a response. ApiVersions keeps version 0, so that any client can read it (KIP-511). */
export function responseHeaderVersion(apiKey: number, apiVersion: number): 0 | 1 {
  if (apiKey === API_VERSIONS) return 0;
  const codec = responses[apiKey];
  return codec === undefined || apiVersion >= codec.flexibleFrom ? 1 : 0;
}
