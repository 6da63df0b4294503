import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Histogram, MetricsRegistry } from '../../../src/base/metrics.ts';
import { MetricsText } from '../../../src/base/metrics-text.ts';

test('families are written together, with their labels escaped', () => {
  const text = new MetricsText();
  text.counter('a_total', 'How\nmany \\.', 1, { topic: 'x"y\\z\n' });
  text.gauge('b', 'B.', 1.5);
  text.counter('a_total', 'How\nmany \\.', 2);
  text.family('empty', 'gauge', 'Nothing.');
  assert.equal(
    String(text),
    '# HELP a_total How\\nmany \\\\.\n# TYPE a_total counter\na_total{topic="x\\"y\\\\z\\n"} 1\na_total 2\n# HELP b B.\n# TYPE b gauge\nb 1.5\n',
  );
  assert.throws(() => text.family('no-name', 'gauge', ''), RangeError);
  assert.throws(() => text.gauge('b', '', 1, { 'no-label': 1 }), RangeError);
});

test('a histogram counts per bound and estimates quantiles', () => {
  const histogram = new Histogram([1, 10, 100]);
  for (let i = 1; i <= 100; i++) histogram.observe(i / 2);
  histogram.observe(500);
  const text = new MetricsText();
  histogram.writeTo(text, 'h', 'H.', { api: 'Fetch' });
  assert.deepEqual(String(text).split('\n').slice(2, -1), [
    'h_bucket{api="Fetch",le="1"} 2',
    'h_bucket{api="Fetch",le="10"} 20',
    'h_bucket{api="Fetch",le="100"} 100',
    'h_bucket{api="Fetch",le="+Inf"} 101',
    'h_sum{api="Fetch"} 3025',
    'h_count{api="Fetch"} 101',
  ]);
  assert.ok(Math.abs(histogram.quantile(0.1) - 5) < 1, String(histogram.quantile(0.1)));
  assert.equal(histogram.quantile(1), 500);
  assert.equal(new Histogram([1]).quantile(0.99), 0);
  assert.throws(() => new Histogram([1, 1]), RangeError);
});

test('a collector that throws does not hide the others', () => {
  const registry = new MetricsRegistry();
  const remove = registry.add(() => {
    throw new Error('broken');
  });
  registry.add((text) => text.gauge('fine', 'Fine.', 1));
  assert.match(registry.collect().body, /fine 1\n[^]*collector_failures_total 1\n/);
  remove();
  assert.match(registry.collect().body, /collector_failures_total 1\n/);
});
