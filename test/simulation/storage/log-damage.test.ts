import test from 'node:test';
import { runDamaged } from './damaged-directories.ts';

test('damaged directories open and serve what is whole', async () => {
  await runDamaged(60, 'damage');
});
