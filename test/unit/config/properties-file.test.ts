import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseProperties } from '../../../src/config/properties-file.ts';

test('separators, comments, continuation and escapes are those of java.util.Properties', () => {
  const text = [
    '# comment', '  ! also a comment', 'a=1', 'b : 2', 'c 3', 'd', 'e=', '  f  =  g h  ', 'key\\ with\\:signs=v', 'uni=\\u00e9\\t!',
    'long=one,\\', '     two,\\', 'three', 'even=x\\\\', 'after=y', 'win=c:\\\\temp\r', '', 'last=end\\',
  ].join('\n');
  assert.deepEqual(parseProperties(text), [
    { key: 'a', value: '1', line: 3 }, { key: 'b', value: '2', line: 4 }, { key: 'c', value: '3', line: 5 }, { key: 'd', value: '', line: 6 },
    { key: 'e', value: '', line: 7 }, { key: 'f', value: 'g h  ', line: 8 }, { key: 'key with:signs', value: 'v', line: 9 },
    { key: 'uni', value: 'é\t!', line: 10 }, { key: 'long', value: 'one,two,three', line: 11 }, { key: 'even', value: 'x\\', line: 14 },
    { key: 'after', value: 'y', line: 15 }, { key: 'win', value: 'c:\\temp', line: 16 }, { key: 'last', value: 'end', line: 18 },
  ]);
});

test('a value may hold separators, and a comment sign that does not open the line', () => {
  assert.deepEqual(parseProperties('listeners=PLAINTEXT://:9092,SSL://h:1\nx=a#b'), [
    { key: 'listeners', value: 'PLAINTEXT://:9092,SSL://h:1', line: 1 }, { key: 'x', value: 'a#b', line: 2 },
  ]);
});
