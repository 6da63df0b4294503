/** kafka_network_requestmetrics_*: counts and times of requests by API, as jmx_exporter's rules name them (dialect A). */
import type { MetricsText } from '../../base/metrics-text.ts';
import { apiKeyName } from '../../protocol/messages/api-key.ts';
import type { Broker } from '../broker.ts';
import type { ApiTimes } from '../request-metrics.ts';

const QUANTILES = ['0.50', '0.75', '0.95', '0.98', '0.99', '0.999'];

export function collectRequests(broker: Broker, text: MetricsText): void {
  broker.requestMetrics.forEach((apiKey, times) => {
    const request = apiKeyName(apiKey) === 'Fetch' ? 'FetchConsumer' : apiKeyName(apiKey);
    const requests = text.family('kafka_network_requestmetrics_requests_total', 'counter', 'Requests by API and version.');
    for (const [version, count] of times.byVersion) requests.add(count, { request, version });
    collectTimes(text, request, times);
  });
}

function collectTimes(text: MetricsText, request: string, times: ApiTimes): void {
  const total = text.family('kafka_network_requestmetrics_totaltimems', 'summary', 'From the last byte of the request to its reply, ms.');
  for (const quantile of QUANTILES) total.add(times.quantileMs(Number(quantile)), { request, quantile });
  total.add(times.totalMs, { request }, '_sum').add(times.count, { request }, '_count');
  text.family('kafka_network_requestmetrics_localtimems', 'summary', "The broker's own work on the request, ms.")
    .add(times.localMs, { request }, '_sum').add(times.count, { request }, '_count');
  text.family('kafka_network_requestmetrics_remotetimems', 'summary', 'Waiting for the disk, for replicas or for data, ms.')
    .add(times.totalMs - times.localMs, { request }, '_sum').add(times.count, { request }, '_count');
  text.counter('blumfeld_response_bytes_total', 'Bytes of replies by API.', times.responseBytes, { request });
}
