/**
 * Counts and times of requests by API (Kafka's RequestMetrics): plain numbers, read when /metrics is asked. Fetch is
 * split in FetchConsumer and FetchFollower as in Kafka.
 */
import type { ReceivedRequest } from '../network/request.ts';

/** Upper bounds in ms of the latency buckets; the last bucket is open. */
export const LATENCY_BUCKETS_MS = [0.25, 0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096, 16384] as const;

export class ApiTimes {
  count = 0;
  totalMs = 0;
  localMs = 0;
  responseBytes = 0;
  readonly buckets = new Uint32Array(LATENCY_BUCKETS_MS.length + 1);
  readonly byVersion = new Map<number, number>();

  observe(version: number, totalMs: number, localMs: number, bytes: number): void {
    this.count++;
    this.totalMs += totalMs;
    this.localMs += localMs;
    this.responseBytes += bytes;
    let bucket = 0;
    while (bucket < LATENCY_BUCKETS_MS.length && totalMs > LATENCY_BUCKETS_MS[bucket]!) bucket++;
    this.buckets[bucket]!++;
    this.byVersion.set(version, (this.byVersion.get(version) ?? 0) + 1);
  }

  /** The upper bound of the bucket that holds the quantile; 0 without requests. */
  quantileMs(quantile: number): number {
    let left = this.count * quantile;
    for (let i = 0; i < this.buckets.length; i++) {
      left -= this.buckets[i]!;
      if (left <= 0) return LATENCY_BUCKETS_MS[Math.min(i, LATENCY_BUCKETS_MS.length - 1)]!;
    }
    return 0;
  }
}

export class RequestMetrics {
  readonly #times: (ApiTimes | undefined)[] = [];

  record(request: ReceivedRequest, nowMs: number, bytes: number): void {
    const totalMs = nowMs - request.receivedMs;
    const localMs = request.localDoneMs < 0 ? totalMs : request.localDoneMs - request.receivedMs;
    (this.#times[request.apiKey] ??= new ApiTimes()).observe(request.apiVersion, totalMs, localMs, bytes);
  }

  of(apiKey: number): ApiTimes | undefined {
    return this.#times[apiKey];
  }

  forEach(visit: (apiKey: number, times: ApiTimes) => void): void {
    this.#times.forEach((times, apiKey) => {
      if (times !== undefined) visit(apiKey, times);
    });
  }
}
