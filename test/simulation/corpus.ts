/** Seeds that failed once. They run first, for ever: a seed's world changes with the harness, but what it found is near. */
import type { SimulationKind } from './run-many.ts';

export const CORPUS: Readonly<Record<SimulationKind, readonly number[]>> = {
  'one-broker': [32, 38, 60, 202, 9010],
  cluster: [2, 17, 19, 25, 33, 52, 72, 78, 116, 308, 379, 381, 398, 431, 447, 473, 486, 548, 560, 604, 765, 820, 827, 844, 881, 973, 1047, 1084, 1192, 1501, 1523, 1682, 1760, 1838],
};
