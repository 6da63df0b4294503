/**
 * What a crash left half done in a partition's directory: deletions and swaps of the cleaner (Kafka's
 * LogLoader.removeTempFilesAndCollectSwapFiles).
 */
import { CLEANED_SUFFIX, DELETED_SUFFIX, LOG_SUFFIX, offsetFileName, offsetOfFileName, segmentSuffixes, SWAP_SUFFIX } from './file-names.ts';
import type { LogCore } from './log-core.ts';
import { LogSegment } from './log-segment.ts';
import { readFileOrNull } from './segment-files.ts';
import { scanSegment } from './segment-scan.ts';

/** Removes what is half made, completes swaps of the cleaner. Returns the names that are left. */
export async function cleanUp(core: LogCore, names: string[]): Promise<string[]> {
  let changed = false;
  const swaps: string[] = [];
  for (const name of names) {
    if (name.endsWith(SWAP_SUFFIX)) swaps.push(name);
    else if (name.endsWith(DELETED_SUFFIX) || name.endsWith(CLEANED_SUFFIX) || name.endsWith('.tmp')) {
      await core.disk.remove(`${core.directory}/${name}`);
      changed = true;
    }
  }
  for (const swap of swaps.filter((name) => name.endsWith(LOG_SUFFIX + SWAP_SUFFIX))) await completeSwap(core, swap, names);
  for (const swap of swaps) await core.disk.remove(`${core.directory}/${swap}`);
  if (swaps.length > 0) await core.disk.syncDirectory(core.directory);
  return changed || swaps.length > 0 ? core.disk.list(core.directory) : names;
}

/** A `.log.swap` is whole: it takes the place of the segments whose offsets it covers. */
async function completeSwap(core: LogCore, swap: string, names: readonly string[]): Promise<void> {
  const base = offsetOfFileName(swap, LOG_SUFFIX + SWAP_SUFFIX);
  if (base < 0) return;
  const swapPath = `${core.directory}/${swap}`;
  const size = (await core.disk.stat(swapPath))?.sizeBytes ?? 0;
  const marker = await readFileOrNull(core.disk, `${core.directory}/${offsetFileName(base, '.covers' + SWAP_SUFFIX)}`);
  const probe = new LogSegment(core.directory, base, 0);
  probe.path = () => swapPath;
  const scan = await scanSegment(core, probe, { from: 0, to: size, minOffset: base, checksums: false, onBatch: () => undefined });
  await core.resources.fileCache.forget(swapPath);
  const end = Math.max(scan.nextOffset, marker === null ? 0 : Number(new TextDecoder().decode(marker)));
  for (const name of names) {
    const offset = offsetOfFileName(name, LOG_SUFFIX);
    if (offset < base || offset >= end) continue;
    for (const suffix of segmentSuffixes) await core.disk.remove(`${core.directory}/${offsetFileName(offset, suffix)}`);
  }
  for (const suffix of segmentSuffixes) {
    const from = `${core.directory}/${offsetFileName(base, suffix + SWAP_SUFFIX)}`;
    if ((await core.disk.stat(from)) !== null) await core.disk.rename(from, `${core.directory}/${offsetFileName(base, suffix)}`);
  }
}
