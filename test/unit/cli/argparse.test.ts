import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ArgSpec, justify, parseArguments } from '../../../src/cli/argparse.ts';

const specs: readonly ArgSpec[] = [
  { name: 'topic', takes: 'one', required: true }, { name: 'throughput', takes: 'one', type: 'Double', required: true }, { name: 'producer-props', takes: 'some' },
  { name: 'record-size', takes: 'one', type: 'Integer', exclusive: true }, { name: 'payload-file', takes: 'one', exclusive: true },
];

test('words after an option, up to the next one; negative numbers are words', () => {
  const found = parseArguments(specs, ['--topic', 't', '--producer-props', 'a=b', 'c=d', '--throughput', '-1', '--record-size', '10']);
  assert.deepEqual(found.get('producer-props'), ['a=b', 'c=d']);
  assert.deepEqual(found.get('throughput'), ['-1']);
});

test("errors in argparse4j's words, justified to 75 columns as Kafka's tool printed them", () => {
  const say = (args: string[]): string => {
    try {
      parseArguments(specs, args);
    } catch (error) {
      return justify(`producer-performance: error: ${(error as Error).message}`);
    }
    return '';
  };
  assert.equal(say(['--topic', 't']), 'producer-performance: error: argument --throughput is required');
  assert.equal(say(['--topic', 't', '--throughput', 'x']), 'producer-performance: error: argument --throughput:  could  not convert \'x\'\nto Double (For input string: "x")');
  assert.equal(say(['--topic', 't', '--throughput', '1', '--record-size', '1', '--payload-file', 'f']), 'producer-performance: error:  argument  --payload-file:  not  allowed  with\nargument --record-size');
  assert.equal(say(['--bogus']), "producer-performance: error: unrecognized arguments: '--bogus'");
});
