import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
  readonly dev?: boolean;
}

const root = new URL('../../../../', import.meta.url);
const packages = Object.entries((JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as { packages: Record<string, Locked> }).packages);
const installed = packages.filter(([path]) => path !== '');

test('no dependency runs a script at installation', () => {
  assert.deepEqual(installed.filter(([, locked]) => locked.hasInstallScript === true).map(([path]) => path), []);
});

test('every dependency is pinned by its hash', () => {
  assert.ok(installed.length > 0);
  const loose = installed.filter(([, locked]) => locked.link === true || !/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? ''));
  assert.deepEqual(loose.map(([path]) => path), []);
});

test('what package.json names is one exact version each', () => {
  const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Record<string, Record<string, string> | undefined>;
  for (const group of ['dependencies', 'optionalDependencies', 'devDependencies']) {
    for (const [name, version] of Object.entries(manifest[group] ?? {})) assert.match(version, /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, name);
  }
  assert.ok(Object.keys(manifest['dependencies'] ?? {}).length <= 3, 'few run-time dependencies');
});
