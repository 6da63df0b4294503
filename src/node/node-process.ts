/** The process itself: memory, CPU and the event loop's stalls. Signals: stop-signal.ts. */
import { type IntervalHistogram, monitorEventLoopDelay, performance } from 'node:perf_hooks';
import type { MetricsText } from '../base/metrics-text.ts';

export interface ProcessNumbers {
  readonly residentBytes: number;
  readonly heapUsedBytes: number;
  readonly externalBytes: number;
  readonly cpuUserSeconds: number;
  readonly cpuSystemSeconds: number;
  readonly uptimeSeconds: number;
  /** The event loop's lateness since the last reading. */
  readonly loopDelayMeanMs: number;
  readonly loopDelayP99Ms: number;
  readonly loopDelayMaxMs: number;
  /** Share of the time that the event loop was busy since the last reading. */
  readonly loopUtilization: number;
}

const RESOLUTION_MS = 10;

export class ProcessMonitor {
  readonly #delay: IntervalHistogram;
  #utilization = performance.eventLoopUtilization();

  constructor() {
    this.#delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    this.#delay.enable();
  }

  /** Starts a new interval for the event loop's figures. */
  read(): ProcessNumbers {
    const memory = process.memoryUsage();
    const cpu = process.cpuUsage();
    const utilization = performance.eventLoopUtilization(this.#utilization);
    this.#utilization = performance.eventLoopUtilization();
    const late = (nanoseconds: number): number => (Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS) : 0);
    const empty = this.#delay.count === 0;
    const numbers: ProcessNumbers = {
      residentBytes: memory.rss,
      heapUsedBytes: memory.heapUsed,
      externalBytes: memory.external + memory.arrayBuffers,
      cpuUserSeconds: cpu.user / 1e6,
      cpuSystemSeconds: cpu.system / 1e6,
      uptimeSeconds: process.uptime(),
      loopDelayMeanMs: empty ? 0 : late(this.#delay.mean),
      loopDelayP99Ms: empty ? 0 : late(this.#delay.percentile(99)),
      loopDelayMaxMs: empty ? 0 : late(this.#delay.max),
      loopUtilization: utilization.utilization,
    };
    this.#delay.reset();
    return numbers;
  }

  /** A collector for a MetricsRegistry, with the names of Prometheus' own client libraries. */
  readonly collect = (text: MetricsText): void => {
    const numbers = this.read();
    text.counter('process_cpu_user_seconds_total', 'User CPU time in seconds.', numbers.cpuUserSeconds);
    text.counter('process_cpu_system_seconds_total', 'System CPU time in seconds.', numbers.cpuSystemSeconds);
    text.counter('process_cpu_seconds_total', 'User and system CPU time in seconds.', numbers.cpuUserSeconds + numbers.cpuSystemSeconds);
    text.gauge('process_resident_memory_bytes', 'Resident memory in bytes.', numbers.residentBytes);
    text.gauge('process_start_time_seconds', 'Start of the process, seconds since 1970.', Math.floor(Date.now() / 1000 - numbers.uptimeSeconds));
    text.gauge('nodejs_heap_size_used_bytes', 'Heap in use.', numbers.heapUsedBytes);
    text.gauge('nodejs_external_memory_bytes', 'Memory outside of the heap, array buffers included.', numbers.externalBytes);
    text.gauge('nodejs_eventloop_lag_mean_seconds', 'Mean lateness of the event loop since the last reading.', numbers.loopDelayMeanMs / 1000);
    text.gauge('nodejs_eventloop_lag_p99_seconds', '99th percentile of the same.', numbers.loopDelayP99Ms / 1000);
    text.gauge('nodejs_eventloop_lag_max_seconds', 'Maximum of the same.', numbers.loopDelayMaxMs / 1000);
    text.gauge('nodejs_eventloop_utilization', 'Busy share of the event loop since the last reading.', numbers.loopUtilization);
  };

  close(): void {
    this.#delay.disable();
  }
}
