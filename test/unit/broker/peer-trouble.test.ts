import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock, LogSink } from '../../../src/base/ports.ts';
import { PeerTrouble } from '../../../src/broker/peer-trouble.ts';

test('a peer that is down takes one line in thirty seconds, with a count and no stack; the rest is DEBUG', () => {
  let nowMs = 0;
  const lines: { level: string; message: string; error: unknown }[] = [];
  const log: LogSink = { isEnabled: () => true, log: (level, _logger, message, error) => { lines.push({ level, message, error }); } };
  const trouble = new PeerTrouble({ monotonicMs: () => nowMs } as Clock, log, 'test');
  for (; nowMs < 60_000; nowMs += 1000) for (const peer of [1, 2]) trouble.say(peer, `peer ${peer} does not answer`, new Error('ECONNREFUSED'));
  const warned = lines.filter(({ level }) => level === 'WARN');
  assert.deepEqual(warned.map(({ message }) => message), [
    'peer 1 does not answer: ECONNREFUSED', 'peer 2 does not answer: ECONNREFUSED',
    'peer 1 does not answer: ECONNREFUSED (and 29 times in the 30 s before)', 'peer 2 does not answer: ECONNREFUSED (and 29 times in the 30 s before)',
  ]);
  assert.ok(warned.every(({ error }) => error === undefined));
  assert.equal(lines.filter(({ level, error }) => level === 'DEBUG' && error instanceof Error).length, 116);
});

test('a defect of ours keeps its stack', () => {
  const errors: unknown[] = [];
  const log: LogSink = { isEnabled: () => true, log: (_level, _logger, _message, error) => { errors.push(error); } };
  new PeerTrouble({ monotonicMs: () => 0 } as Clock, log, 'test').say(1, 'peer 1', new TypeError('slip'));
  assert.ok(errors[0] instanceof TypeError);
});
