/**
 * Loads optional native packages. A package that is missing, or has no binary for this machine, is null: never an
 * error, for every one of them has a fallback in this room.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export function loadOptional<Module>(name: string): Module | null {
  try {
    return require(name) as Module;
  } catch {
    return null;
  }
}

/** A loader that runs once, at the first call: a tool that never inflates loads no codec. */
export function once<Value>(load: () => Value): () => Value {
  let loaded: { value: Value } | null = null;
  return () => (loaded ??= { value: load() }).value;
}
