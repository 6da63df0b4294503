// The command that starts a broker with all its modules in one file (dist/src/bundle): loading hundreds of modules one by
// one is more than half of a broker's start. Made when the package is packed or installed from the repository, and by the
// bench; bin/run-command.mjs takes it while it is of the same sources as dist/, else the modules themselves. It lies three
// folders below the root, as the modules do, so that what they find beside themselves is found from there too.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const command = 'server-start';
const out = path.join(root, 'dist', 'src', 'bundle');

export async function bundleServer() {
  const sources = fs.readFileSync(path.join(root, 'dist', '.sources'), 'utf8');
  const stamp = path.join(out, '.sources');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sources) return;
  fs.rmSync(out, { recursive: true, force: true });
  const { rollup } = await import('rollup');
  const bundle = await rollup({ input: path.join(root, 'dist', 'src', 'cli', `${command}.js`), external: /^node:/, onwarn: (warning) => {
    if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message);
  } });
  await bundle.write({ file: path.join(out, `${command}.js`), format: 'es', inlineDynamicImports: true });
  await bundle.close();
  fs.writeFileSync(stamp, sources);
}
