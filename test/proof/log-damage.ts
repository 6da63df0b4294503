/** `npm run proof:log-damage [directories] [seed]`: see test/simulation/storage/damaged-directories.ts. */
import { runDamaged } from '../simulation/storage/damaged-directories.ts';

const cases = Number(process.argv[2] ?? 20_000);
const started = Date.now();
const { served, total } = await runDamaged(cases, process.argv[3] ?? 'proof');
console.log(`${cases} damaged directories: no crash, no wrong record; ${((served / total) * 100).toFixed(1)} % of all batches still served; ${((Date.now() - started) / 1000).toFixed(1)} s`);
console.log('1 passed, 0 failed');
