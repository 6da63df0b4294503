/** A process of `runMany`: gets a seed, answers with its report. */
import { reportOf } from './run-many.ts';
import { runSeed } from './run-seed.ts';

process.on('message', (seed: number) => {
  void runSeed(seed).then((result) => process.send!(reportOf(result)));
});
