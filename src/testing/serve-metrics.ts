/** The HTTP side of a broker in this process: /metrics, /healthz, /readyz on `blumfeld.metrics.host` and `.port` (−1: none). */
import type { Broker } from '../broker/broker.ts';
import { brokerMetrics, httpRoutes } from '../broker/metrics/http-routes.ts';
import { type HttpServer, startHttp } from '../node/http-server.ts';
import { ProcessMonitor } from '../node/node-process.ts';

export async function serveMetrics(broker: Broker): Promise<HttpServer | null> {
  const port = broker.config.get('blumfeld.metrics.port');
  if (port < 0) return null;
  const monitor = new ProcessMonitor();
  const registry = brokerMetrics(broker);
  registry.add(monitor.collect);
  try {
    const server = await startHttp({ host: broker.config.get('blumfeld.metrics.host'), port, routes: httpRoutes(broker, registry) });
    return {
      ...server,
      close: async () => {
        monitor.close();
        await server.close();
      },
    };
  } catch (error) {
    monitor.close();
    throw error;
  }
}
