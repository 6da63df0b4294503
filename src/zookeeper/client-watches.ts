/**
 * Watch callbacks of one session, kept on its side as ZooKeeper's client does: by path, for data, for existence and
 * for children; each is called once. What a lost connection must re-register is listed here.
 */
import type { Watch, WatchEvent } from '../base/coordination.ts';

export type ClientWatchKind = 'data' | 'exists' | 'children';

export class ClientWatches {
  readonly data = new Map<string, Set<Watch>>();
  readonly exists = new Map<string, Set<Watch>>();
  readonly children = new Map<string, Set<Watch>>();

  add(kind: ClientWatchKind, path: string, watch: Watch): void {
    const watches = this[kind].get(path);
    if (watches === undefined) this[kind].set(path, new Set([watch]));
    else watches.add(watch);
  }

  get isEmpty(): boolean {
    return this.data.size + this.exists.size + this.children.size === 0;
  }

  clear(): void {
    this.data.clear();
    this.exists.clear();
    this.children.clear();
  }

  /** All paths, for SetWatches requests of about `maxBytes` at most (a server refuses larger frames). */
  *batches(maxBytes: number, serverPath: (path: string) => string): Generator<Record<ClientWatchKind, string[]>> {
    let batch: Record<ClientWatchKind, string[]> = { data: [], exists: [], children: [] };
    let bytes = 0;
    for (const kind of ['data', 'exists', 'children'] as const) {
      for (const path of this[kind].keys()) {
        const at = serverPath(path);
        // A UTF-16 unit is three bytes of UTF-8 at most.
        const size = at.length * 3 + 4;
        if (bytes > 0 && bytes + size > maxBytes) {
          yield batch;
          batch = { data: [], exists: [], children: [] };
          bytes = 0;
        }
        batch[kind].push(at);
        bytes += size;
      }
    }
    if (bytes > 0) yield batch;
  }

  /** Removes and returns the callbacks that this event is for. */
  take(event: WatchEvent): Set<Watch> {
    const kinds: readonly ClientWatchKind[] = event.type === 'childrenChanged' ? ['children'] : event.type === 'deleted' ? ['data', 'exists', 'children'] : ['data', 'exists'];
    const taken = new Set<Watch>();
    for (const kind of kinds) {
      for (const watch of this[kind].get(event.path) ?? []) taken.add(watch);
      this[kind].delete(event.path);
    }
    return taken;
  }
}
