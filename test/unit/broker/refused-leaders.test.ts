import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RefusedLeaders } from '../../../src/broker/refused-leaders.ts';

const LIMIT_MS = 4000;
const HERE = { host: 'h', port: 1 };

function make(): { refused: RefusedLeaders; clock: { nowMs: number }; isRefused: () => boolean } {
  const clock = { nowMs: 0 };
  const refused = new RefusedLeaders({ monotonicMs: () => clock.nowMs }, () => LIMIT_MS);
  return { refused, clock, isRefused: () => refused.isRefused(1, HERE) };
}

test('a broker is refused from the first refusal on, at that address alone, until it is reached', () => {
  const { refused, clock, isRefused } = make();
  assert.equal(isRefused(), false);
  refused.onRefused(1, HERE);
  clock.nowMs = 1000;
  assert.equal(isRefused(), true);
  assert.equal(refused.isRefused(2, HERE), false);
  assert.equal(refused.isRefused(1, { host: 'h', port: 2 }), false);
  assert.equal(refused.isRefused(1, undefined), false);
  refused.onReached(1);
  assert.equal(isRefused(), false);
});

test('after the limit the controller is believed, however often the broker refuses; not so after it was reached', () => {
  const { refused, clock, isRefused } = make();
  for (; clock.nowMs < LIMIT_MS; clock.nowMs += 1000) {
    refused.onRefused(1, HERE);
    assert.equal(isRefused(), true);
  }
  refused.onRefused(1, HERE);
  assert.equal(isRefused(), false);
  refused.onReached(1);
  refused.onRefused(1, HERE);
  assert.equal(isRefused(), true);
});

test('a connection that ended makes suspect for a moment, and does not lengthen a refusal', () => {
  const { refused, clock, isRefused } = make();
  refused.onLost(1, HERE);
  assert.equal(isRefused(), true);
  clock.nowMs = 300;
  assert.equal(isRefused(), false);
  refused.onRefused(1, HERE);
  assert.equal(isRefused(), true);
  clock.nowMs = LIMIT_MS;
  refused.onLost(1, HERE);
  assert.equal(isRefused(), true);
  clock.nowMs = LIMIT_MS + 300;
  assert.equal(isRefused(), false);
});
