// `npm start`: all set-up, then the broker; arguments after `--` go to `blumfeld start`. The script in package.json says
// `exec`, so that no shell stands between npm and us: it would die of a SIGTERM and leave the broker running.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();
const child = spawn(process.execPath, [path.join(root, 'bin', 'blumfeld'), 'start', ...process.argv.slice(2)], { stdio: 'inherit' });
// A terminal sends Ctrl-C to the whole process group; a plain kill reaches only us, so it is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
// Should whoever started us be gone without a word, the broker does not stay behind.
const parent = process.ppid;
setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
