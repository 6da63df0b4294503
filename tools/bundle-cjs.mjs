// The CommonJS form of the public entry points (dist/cjs), for `require` on any Node and for Jest, whose own module loader
// does not take ES modules. Made when the package is packed or installed from the repository, not on every build.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const out = path.join(root, 'dist', 'cjs');
const entries = { index: path.join(root, 'dist', 'src', 'index.js'), testing: path.join(root, 'dist', 'src', 'testing', 'index.js') };

export async function bundleCjs() {
  const { rollup } = await import('rollup');
  const bundle = await rollup({ input: entries, external: /^node:/, onwarn: (warning) => {
    if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message);
  } });
  fs.rmSync(out, { recursive: true, force: true });
  await bundle.write({ dir: out, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs', exports: 'named' });
  await bundle.close();
}
