import assert from 'node:assert/strict';
import test from 'node:test';
import { SequenceWindow } from '../../../src/client/sequence-window.ts';

test('the first batch of an identity goes alone until it is stored (simulation seeds 548, 604, 1523)', () => {
  const window = new SequenceWindow<number>(5);
  assert.equal(window.hasRoom, true);
  window.onNumbered(0);
  assert.equal(window.hasRoom, false);
  window.onStored(0);
  for (let i = 1; i <= 5; i++) {
    assert.equal(window.hasRoom, true);
    window.onNumbered(i);
  }
  assert.equal(window.hasRoom, false);
  window.clear();
  window.onNumbered(0);
  assert.equal(window.hasRoom, false, 'another identity begins as the first did');
  window.onStored(3);
  assert.equal(window.hasRoom, false, 'an answer to the former identity says nothing of this one');
});

test('what is stored behind an unanswered batch makes no room: a broker remembers five', () => {
  const window = new SequenceWindow<number>(5);
  window.onNumbered(0);
  window.onStored(0);
  for (let i = 1; i <= 5; i++) window.onNumbered(i);
  for (const i of [3, 2, 5]) window.onStored(i);
  assert.equal(window.hasRoom, false);
  window.onStored(1);
  window.onNumbered(6);
  window.onNumbered(7);
  window.onNumbered(8);
  assert.equal(window.hasRoom, false, '4 to 8');
});
