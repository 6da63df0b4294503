/** A folder that goes with the process: also when a second Ctrl-C ends it at once (kill -9 leaves it). */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  remove(): void;
}

export function makeTemporaryFolder(prefix: string): TemporaryFolder {
  const folder = mkdtempSync(path.join(os.tmpdir(), prefix));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', remove);
  return { path: folder, remove };
}
