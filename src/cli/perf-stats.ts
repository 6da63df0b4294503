/** Counts and latencies of the producer performance tool, with its two kinds of lines. Latencies are sampled past 500,000. */
const MAX_SAMPLES = 500_000;
const MB = 1024 * 1024;

export class PerfStats {
  readonly #windowMs: number;
  readonly #old: boolean;
  readonly #print: (line: string) => void;
  readonly #startMs = performance.now();
  readonly #samples: number[] = [];
  #count = 0;
  #bytes = 0;
  #totalMs = 0;
  #maxMs = 0;
  #windowStartMs = performance.now();
  #windowCount = 0;
  #windowBytes = 0;
  #windowTotalMs = 0;
  #windowMaxMs = 0;

  /** `old`: 0.9's words. */
  constructor(windowMs: number, old: boolean, print: (line: string) => void) {
    this.#windowMs = windowMs;
    this.#old = old;
    this.#print = print;
  }

  record(latencyMs: number, bytes: number): void {
    const latency = Math.round(latencyMs);
    this.#count++;
    this.#bytes += bytes;
    this.#totalMs += latency;
    if (latency > this.#maxMs) this.#maxMs = latency;
    this.#windowCount++;
    this.#windowBytes += bytes;
    this.#windowTotalMs += latency;
    if (latency > this.#windowMaxMs) this.#windowMaxMs = latency;
    if (this.#samples.length < MAX_SAMPLES) this.#samples.push(latency);
    else this.#samples[Math.floor(Math.random() * MAX_SAMPLES)] = latency;
    if (performance.now() - this.#windowStartMs >= this.#windowMs) this.#printWindow();
  }

  #printWindow(): void {
    const seconds = (performance.now() - this.#windowStartMs) / 1000;
    const rate = this.#windowCount / seconds;
    const mbs = this.#windowBytes / seconds / MB;
    const average = this.#windowTotalMs / this.#windowCount;
    const max = this.#old ? `${this.#windowMaxMs.toFixed(1)} max latency.` : `${this.#windowMaxMs.toFixed(1)} ms max latency.`;
    this.#print(`${this.#windowCount} records sent, ${rate.toFixed(1)} records/sec (${mbs.toFixed(2)} MB/sec), ${average.toFixed(1)} ms avg latency, ${max}`);
    this.#windowStartMs = performance.now();
    this.#windowCount = 0;
    this.#windowBytes = 0;
    this.#windowTotalMs = 0;
    this.#windowMaxMs = 0;
  }

  printTotal(): void {
    const seconds = Math.max(performance.now() - this.#startMs, 1) / 1000;
    const sorted = [...this.#samples].sort((a, b) => a - b);
    const percentile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
    const average = this.#count === 0 ? 0 : this.#totalMs / this.#count;
    this.#print(
      `${this.#count} records sent, ${(this.#count / seconds).toFixed(6)} records/sec (${(this.#bytes / seconds / MB).toFixed(2)} MB/sec), ${average.toFixed(2)} ms avg latency, ` +
        `${this.#maxMs.toFixed(2)} ms max latency, ${percentile(0.5)} ms 50th, ${percentile(0.95)} ms 95th, ${percentile(0.99)} ms 99th, ${percentile(0.999)} ms 99.9th.`,
    );
  }
}
