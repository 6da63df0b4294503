// `npm test`: all set-up, then the checks and the tests; arguments are passed to the runner (see tools/run-tests.ts).
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();
const result = spawnSync(process.execPath, [path.join(root, 'dist', 'tools', 'run-tests.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
process.exit(result.status ?? 1);
