/**
 * `npm run proof:frames [frames] [seed]`: the frame fuzzer at full size, 2,000,000 frames. Prints its figures; exits 1
 * when a frame threw, took a second, or memory grew by more than 64 MB.
 */
import { type FuzzFigures, fuzzFrames } from './fuzz-frames.ts';

const RSS_LIMIT_MB = 64;
const frames = Number(process.argv[2] ?? 2_000_000);
const seed = Number(process.argv[3] ?? 1);

const line = (figures: FuzzFigures): string =>
  `${figures.frames} frames, ${(figures.bytes / 1024 / 1024).toFixed(0)} MB; ${figures.accepted} accepted, ${figures.refused} refused, ` +
  `${figures.reencoded} encoded again; slowest ${figures.slowestMs.toFixed(1)} ms; RSS +${figures.rssGrowthMb.toFixed(1)} MB`;

const figures = fuzzFrames(frames, seed, (sofar) => console.log(`  ${line(sofar)}`));
console.log(`proof:frames seed ${seed}: ${line(figures)}; ${(figures.elapsedMs / 1000).toFixed(1)} s, ${Math.round((figures.elapsedMs * 1000) / figures.frames)} µs a frame`);
if (figures.rssGrowthMb > RSS_LIMIT_MB) {
  console.log(`proof:frames failed: memory grew by more than ${RSS_LIMIT_MB} MB`);
  process.exit(1);
}
console.log('1 passed, 0 failed');
