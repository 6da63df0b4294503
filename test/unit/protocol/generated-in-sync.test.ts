/** What is committed under messages/ and codec/generated/ is what the schemas say. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { outOfSync } from '../../../tools/generate-protocol.ts';

// dist/test/unit/protocol/ → the repository
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../..');

test('generated protocol files equal the generator’s output', () => {
  assert.deepEqual(outOfSync(root), []);
});
