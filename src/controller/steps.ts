/**
 * How the pure controller reaches ZooKeeper. Event handlers are generators: `yield` hands over a batch of operations
 * (pipelined, answered in order) and resumes with the results.
 *
 * Every write is a `multi` that the shell opens with a check of `/controller_epoch`, so a deposed controller cannot write
 * (reliability.md item 19). A lost connection never reaches a handler: the shell repeats the operation on the same
 * session, so BadVersion and NodeExists may mean "done already", and handlers read back before they judge (item 24).
 */
import { assert } from '../base/assert.ts';
import type { CoordinationErrorCode, CoordinationOperation, CoordinationResult, ZnodeStat } from '../base/coordination.ts';
import type { ControllerEvent } from './events.ts';

export type ZkOperation =
  /** With `onChange` a watch is set: when it fires, that event is queued. */
  | { readonly type: 'get'; readonly path: string; readonly onChange?: ControllerEvent }
  | { readonly type: 'children'; readonly path: string; readonly onChange?: ControllerEvent }
  | { readonly type: 'write'; readonly operations: readonly CoordinationOperation[] };

export interface ZnodeContent {
  readonly data: Uint8Array;
  readonly stat: ZnodeStat;
}

export type ZkResult =
  /** null: no such node. */
  | { readonly type: 'get'; readonly content: ZnodeContent | null }
  | { readonly type: 'children'; readonly names: readonly string[] | null }
  | { readonly type: 'written'; readonly results: readonly CoordinationResult[] }
  | { readonly type: 'refused'; readonly code: CoordinationErrorCode; readonly path: string };

/** A handler, or a part of one, that ends with a T. */
export type Steps<T> = Generator<readonly ZkOperation[], T, readonly ZkResult[]>;

export function* readNodes(paths: readonly string[], onChange?: (path: string, index: number) => ControllerEvent): Steps<(ZnodeContent | null)[]> {
  if (paths.length === 0) return [];
  const results = yield paths.map((path, index): ZkOperation => (onChange === undefined ? { type: 'get', path } : { type: 'get', path, onChange: onChange(path, index) }));
  return results.map((result) => {
    assert(result.type === 'get', 'a read was answered with something else');
    return result.content;
  });
}

export function* readNode(path: string, onChange?: ControllerEvent): Steps<ZnodeContent | null> {
  const [content] = yield* readNodes([path], onChange === undefined ? undefined : () => onChange);
  return content ?? null;
}

/** Names below `path`; none when it does not exist. */
export function* readChildren(path: string, onChange?: ControllerEvent): Steps<readonly string[]> {
  const [result] = yield [onChange === undefined ? { type: 'children', path } : { type: 'children', path, onChange }];
  assert(result?.type === 'children', 'a read was answered with something else');
  return result.names ?? [];
}

export type WriteResult = Extract<ZkResult, { type: 'written' | 'refused' }>;

/** Each element is one transaction; all are sent at once, in order. */
export function* writeAll(transactions: readonly (readonly CoordinationOperation[])[]): Steps<WriteResult[]> {
  if (transactions.length === 0) return [];
  const results = yield transactions.map((operations): ZkOperation => ({ type: 'write', operations }));
  return results.map((result) => {
    assert(result.type === 'written' || result.type === 'refused', 'a write was answered with something else');
    return result;
  });
}
