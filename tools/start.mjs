// `npm start`: all set-up, then the broker; arguments after `--` go to `blumfeld start`.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

ensureInstalled();
ensureBuilt();
const child = spawn(process.execPath, [path.join(root, 'bin', 'blumfeld'), 'start', ...process.argv.slice(2)], { stdio: 'inherit' });
// A terminal sends Ctrl-C to the whole process group; a plain kill reaches only us, so it is handed on.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
