/** Loads what clients load when first used, so that no run waits for the host's module loader: same seed, same trace. */
import * as apis from '../../src/client/apis.ts';

let loaded: Promise<void> | null = null;

export function loadClientCodecs(): Promise<void> {
  loaded ??= Promise.all(Object.values(apis).map((api) => (typeof api === 'object' && api !== null && 'load' in api ? (api.load as () => Promise<unknown>)() : null))).then(() => undefined);
  return loaded;
}
