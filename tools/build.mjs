// `npm run build` and npm's `prepare`: compile when sources changed. As `prepare` it never installs (npm is doing that), and
// makes the bundles that a package needs; `--bundle` makes the one that starts a broker quickly.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt, ensureInstalled, root } from './setup.mjs';

const isPrepare = process.env.npm_lifecycle_event === 'prepare';
if (!isPrepare) ensureInstalled();
if (isPrepare && !fs.existsSync(path.join(root, 'node_modules', 'typescript'))) {
  console.error('blumfeld: no TypeScript here, dist/ is not rebuilt');
} else {
  ensureBuilt();
  if (isPrepare) {
    const { bundleCjs } = await import('./bundle-cjs.mjs');
    await bundleCjs();
  }
  if (isPrepare || process.argv.includes('--bundle')) {
    const { bundleServer } = await import('./bundle-server.mjs');
    await bundleServer();
  }
}
