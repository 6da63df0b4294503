/** `npm run proof:log-damage [directories] [seed…]`: so many for each seed; see test/simulation/storage/damaged-directories.ts. */
import { runDamaged } from '../simulation/storage/damaged-directories.ts';

const cases = Number(process.argv[2] ?? 20_000);
const seeds = process.argv.length > 3 ? process.argv.slice(3) : ['proof'];
let failed = 0;
for (const seed of seeds) {
  const started = Date.now();
  try {
    const { served, total } = await runDamaged(cases, seed);
    console.log(`seed ${seed}: ${cases} damaged directories: no crash, no wrong record; ${((served / total) * 100).toFixed(1)} % of all batches still served; ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed++;
    console.error(`seed ${seed} failed`);
    console.error(error);
  }
}
console.log(`${seeds.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exit(1);
