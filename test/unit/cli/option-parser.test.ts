import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OptionError, type OptionTable, parseOptions } from '../../../src/cli/option-parser.ts';

const options = [
  { name: 'list', description: '' },
  { name: 'topic', argument: '<String: topic>', description: '' },
  { name: 'topics-with-overrides', description: '' },
  { name: 'partitions', argument: '<Integer: # of partitions>', description: '' },
  { name: 'timeout', argument: '[Long: milliseconds]', description: '' },
  { name: 'codec', argument: '[String: codec]', description: '' },
];
const today: OptionTable = { generation: 5, options };
const old: OptionTable = { generation: 3, options };

const messageOf = (body: () => unknown): string => {
  try {
    body();
  } catch (error) {
    assert.ok(error instanceof OptionError);
    return `${error.javaClass}: ${error.message}`;
  }
  return 'nothing was thrown';
};

test('values come after a space or an equals sign, and may look like options', () => {
  const parsed = parseOptions(today, ['--topic', '--list', '--partitions=3', 'rest', '--', '--list']);
  assert.equal(parsed.value('topic'), '--list');
  assert.equal(parsed.integer('partitions'), 3);
  assert.equal(parsed.has('list'), false);
  assert.deepEqual(parsed.rest, ['rest', '--list']);
});

test('an optional argument is left alone when the next word is an option', () => {
  const parsed = parseOptions(today, ['--codec', '--timeout', '-1']);
  assert.equal(parsed.has('codec'), true);
  assert.equal(parsed.value('codec'), null);
  assert.equal(parsed.long('timeout'), -1);
});

test('0.9 takes abbreviations that mean one option only', () => {
  assert.equal(parseOptions(old, ['--part', '1']).integer('partitions'), 1);
  assert.equal(parseOptions(old, ['--topic', 't']).value('topic'), 't');
  assert.match(messageOf(() => parseOptions(old, ['--topi', 't'])), /'topi' is not a recognized option$/);
  assert.match(messageOf(() => parseOptions(today, ['--part', '1'])), /^joptsimple\.UnrecognizedOptionException: part is not a recognized option$/);
});

test('errors are worded as by the release', () => {
  assert.equal(messageOf(() => parseOptions(old, ['--topic'])), "joptsimple.OptionMissingRequiredArgumentException: Option ['topic'] requires an argument");
  assert.equal(messageOf(() => parseOptions(today, ['--topic'])), 'joptsimple.OptionMissingRequiredArgumentException: Option topic requires an argument');
  assert.equal(messageOf(() => parseOptions(old, ['--partitions', 'one']).integer('partitions')), "joptsimple.OptionArgumentConversionException: Cannot convert argument 'one' of option ['partitions'] to class java.lang.Integer");
  assert.equal(messageOf(() => parseOptions(today, ['--partitions', '2147483648']).integer('partitions')), "joptsimple.OptionArgumentConversionException: Cannot parse argument '2147483648' of option partitions");
  assert.match(messageOf(() => parseOptions(today, ['--topic', 'a', '--topic', 'b']).value('topic')), /Found multiple arguments for option topic, but you asked for only one/);
});
