/**
 * What machines ask of a broker over HTTP: /metrics, /healthz (the event loop turns; nothing else, so that a long
 * recovery is not mistaken for death), /readyz (503 with reasons until the broker serves).
 */
import { MetricsRegistry } from '../../base/metrics.ts';
import type { Broker } from '../broker.ts';
import { collectBroker } from './broker-collector.ts';
import { collectExporter } from './exporter-collector.ts';
import { collectRequests } from './request-metrics-collector.ts';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export function brokerMetrics(broker: Broker): MetricsRegistry {
  const registry = new MetricsRegistry();
  registry.add((text) => collectBroker(broker, text));
  registry.add((text) => collectRequests(broker, text));
  registry.add((text) => collectExporter(broker, text));
  return registry;
}

function readiness(broker: Broker): Answer {
  const reasons: string[] = [];
  if (broker.state !== 'running') reasons.push(`the broker is ${broker.state}`);
  const offline = broker.state === 'running' ? broker.logs.directories.length - broker.logs.online.length : 0;
  if (offline > 0) reasons.push(`${offline} log directories are offline`);
  if (broker.coordination.state !== 'connected') reasons.push(`the coordination session is ${broker.coordination.state}`);
  return { status: reasons.length === 0 ? 200 : 503, contentType: 'application/json', body: JSON.stringify({ ready: reasons.length === 0, reasons }) };
}

export function httpRoutes(broker: Broker, registry: MetricsRegistry): Map<string, () => Answer> {
  return new Map<string, () => Answer>([
    ['/metrics', () => ({ status: 200, ...registry.collect() })],
    ['/healthz', () => ({ status: 200, contentType: 'application/json', body: '{"alive":true}' })],
    ['/readyz', () => readiness(broker)],
  ]);
}
