// What every script in bin/ does: make sure that dist/ is there (in a clone; a package ships it), load one command, run it.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** A reader that went away (`| head`) is no error. */
function endQuietlyWithoutReader(stream) {
  stream.on('error', (error) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const drained = (stream) => new Promise((resolve) => (stream.writableLength === 0 ? resolve() : stream.write('', () => resolve())));

const stampOf = (...at) => {
  const file = path.join(root, ...at, '.sources');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
};

/** All of a command's modules in one (tools/bundle-server.mjs), unless dist/ was built anew since; a package has no stamp beside it. */
function bundleOf(name) {
  const file = path.join(root, 'dist', 'src', 'bundle', `${name}.js`);
  if (!fs.existsSync(file)) return null;
  const built = stampOf('dist');
  return built === stampOf('dist', 'src', 'bundle') || (built === null && !fs.existsSync(path.join(root, 'src'))) ? file : null;
}

export async function runCommand(name, argv = process.argv.slice(2)) {
  const file = path.join(root, 'dist', 'src', 'cli', `${name}.js`);
  if (!fs.existsSync(file)) {
    const { ensureBuilt, ensureInstalled } = await import(pathToFileURL(path.join(root, 'tools', 'setup.mjs')).href);
    ensureInstalled();
    ensureBuilt();
  }
  endQuietlyWithoutReader(process.stdout);
  endQuietlyWithoutReader(process.stderr);
  const { run } = await import(pathToFileURL(bundleOf(name) ?? file).href);
  const code = await run(argv);
  // What a slow reader of a pipe has not taken yet would be lost with the process.
  await Promise.all([process.stdout, process.stderr].map(drained));
  process.exit(code);
}
