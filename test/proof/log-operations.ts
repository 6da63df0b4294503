/** `npm run proof:log-ops [operations] [first seed]`: the fuzzer at full size; stops at the first difference and names its seed. */
import { LogFuzzer } from '../simulation/storage/log-fuzzer.ts';

const total = Number(process.argv[2] ?? 200_000);
const firstSeed = Number(process.argv[3] ?? 1000);
const PER_RUN = 500;
const started = Date.now();
const counts = new Map<string, number>();
const noisy = process.argv.includes('--noisy');
for (let run = 0; run * PER_RUN < total; run++) {
  const fuzzer = new LogFuzzer(firstSeed + run, noisy ? { isEnabled: () => true, log: (level, _logger, message) => console.log(level, message) } : undefined);
  try {
    await fuzzer.run(PER_RUN);
  } catch (error) {
    console.error(`seed ${firstSeed + run} failed; last operations: ${fuzzer.trace.join(', ')}`);
    console.error(error);
    process.exit(1);
  }
  for (const [name, count] of fuzzer.counts) counts.set(name, (counts.get(name) ?? 0) + count);
}
console.log([...counts].map(([name, count]) => `${name} ${count}`).join(', '));
console.log(`${total} operations agree with the model, ${((Date.now() - started) / 1000).toFixed(1)} s`);
console.log('1 passed, 0 failed');
