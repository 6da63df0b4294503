import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorLines, formatLogLine, formatLogTime, isAtLeast } from '../../../src/base/log-format.ts';

test("a line is Kafka's", () => {
  const line = formatLogLine(Date.UTC(2026, 10, 22, 17, 39, 52, 529), 'INFO', 'kafka.server.KafkaServer', '[KafkaServer id=0] started');
  assert.equal(line, '[2026-11-22 17:39:52,529] INFO [KafkaServer id=0] started (kafka.server.KafkaServer)');
});

test('times agree with the calendar of the host', () => {
  for (let i = 0; i < 2000; i++) {
    const ms = Math.floor((i / 2000) * 5e12) - 5e11 + i;
    assert.equal(formatLogTime(ms), new Date(ms).toISOString().replace('T', ' ').replace('.', ',').replace('Z', ''));
  }
});

test('levels are ordered, errors bring their stack and cause', () => {
  assert.ok(isAtLeast('WARN', 'INFO') && isAtLeast('INFO', 'INFO') && !isAtLeast('DEBUG', 'INFO'));
  assert.equal(errorLines(undefined), '');
  assert.match(errorLines(new Error('a', { cause: new Error('b') })), /^\nError: a\n[^]*\nCaused by: Error: b\n/);
});
