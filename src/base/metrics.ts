/**
 * Metrics as plain numbers: counting is an addition to a field, and all that costs happens when somebody asks. Parts of
 * a broker keep their own counters and register a collector that writes them; a histogram serves dashboards that want
 * buckets and those that want quantiles.
 */
import { METRICS_CONTENT_TYPE, MetricsText, type Labels } from './metrics-text.ts';

export type Collector = (text: MetricsText) => void;

/** Counts per upper bound, cumulative only when written. Values beyond the last bound count in `+Inf`. */
export class Histogram {
  readonly bounds: readonly number[];
  readonly #counts: Float64Array;
  sum = 0;
  count = 0;
  max = 0;

  /** `bounds` ascending. */
  constructor(bounds: readonly number[]) {
    for (let i = 1; i < bounds.length; i++) {
      if (bounds[i]! <= bounds[i - 1]!) throw new RangeError('the bounds of a histogram must ascend');
    }
    this.bounds = bounds;
    this.#counts = new Float64Array(bounds.length + 1);
  }

  observe(value: number): void {
    this.sum += value;
    this.count++;
    if (value > this.max) this.max = value;
    let low = 0;
    let high = this.bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.bounds[middle]! < value) low = middle + 1;
      else high = middle;
    }
    this.#counts[low]!++;
  }

  /** Interpolated within its bucket; 0 without values. */
  quantile(q: number): number {
    const rank = q * this.count;
    let before = 0;
    for (let i = 0; i < this.#counts.length; i++) {
      const inBucket = this.#counts[i]!;
      if (inBucket > 0 && before + inBucket >= rank) {
        const lower = i === 0 ? 0 : this.bounds[i - 1]!;
        const upper = Math.min(this.bounds[i] ?? this.max, this.max);
        return lower + (Math.max(upper, lower) - lower) * Math.max(0, (rank - before) / inBucket);
      }
      before += inBucket;
    }
    return this.max;
  }

  reset(): void {
    this.#counts.fill(0);
    this.sum = this.count = this.max = 0;
  }

  writeTo(text: MetricsText, name: string, help: string, labels: Labels = {}): void {
    const family = text.family(name, 'histogram', help);
    let cumulative = 0;
    this.#counts.forEach((count, i) => {
      cumulative += count;
      family.add(cumulative, { ...labels, le: i < this.bounds.length ? this.bounds[i]! : '+Inf' }, '_bucket');
    });
    family.add(this.sum, labels, '_sum').add(this.count, labels, '_count');
  }

  /** Kafka's percentiles, as jmx_exporter shows them. */
  writeQuantilesTo(text: MetricsText, name: string, help: string, labels: Labels = {}): void {
    const family = text.family(name, 'summary', help);
    for (const q of ['0.50', '0.75', '0.95', '0.98', '0.99', '0.999']) family.add(this.quantile(Number(q)), { ...labels, quantile: q });
    family.add(this.sum, labels, '_sum').add(this.count, labels, '_count');
  }
}

export class MetricsRegistry {
  readonly #collectors = new Set<Collector>();
  /** Collectors that threw; a broken one must not hide the others. */
  failures = 0;

  /** Returns the way to remove it. */
  add(collector: Collector): () => void {
    this.#collectors.add(collector);
    return () => this.#collectors.delete(collector);
  }

  /** The text of /metrics. */
  collect(): { contentType: string; body: string } {
    const text = new MetricsText();
    for (const collector of this.#collectors) {
      try {
        collector(text);
      } catch {
        this.failures++;
      }
    }
    if (this.failures > 0) text.counter('blumfeld_metrics_collector_failures_total', 'Collectors that failed.', this.failures);
    return { contentType: METRICS_CONTENT_TYPE, body: text.toString() };
  }
}
