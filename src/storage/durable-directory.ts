/** Makes a log directory whose own name survives a power failure: what is synced inside a directory is lost with its name. */
import type { Disk } from '../base/ports.ts';

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export async function makeDurableDirectory(disk: Disk, directory: string): Promise<void> {
  // The last one always: a start that was killed may have made it and not synced it.
  const unsure = [directory];
  for (let at = parentOf(directory); at !== '' && (await disk.stat(at)) === null; at = parentOf(at)) unsure.push(at);
  await disk.makeDirectory(directory);
  for (const made of unsure) await disk.syncDirectory(parentOf(made) || (made.startsWith('/') ? '/' : '.'));
}
