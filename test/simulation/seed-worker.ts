/** A process of `runMany`: gets a seed, answers with its report. */
import { runClusterSeed } from './replicated/run-cluster-seed.ts';
import { reportOf, type SeedOrder } from './run-many.ts';
import { runSeed } from './run-seed.ts';

process.on('message', ({ seed, kind }: SeedOrder) => {
  void (kind === 'cluster' ? runClusterSeed(seed) : runSeed(seed)).then((result) => process.send!(reportOf(result)));
});
