import test from 'node:test';
import { LogFuzzer } from './log-fuzzer.ts';

for (let seed = 1; seed <= 12; seed++) {
  test(`random operations on a lossy disk agree with the model (seed ${seed})`, async () => {
    await new LogFuzzer(seed).run(250);
  });
}
