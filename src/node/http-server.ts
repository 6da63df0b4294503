/**
 * A small HTTP server for what machines ask: metrics and health. Read-only, no body is read, few and short headers,
 * short time-outs; a route that fails answers 500 and says nothing of why.
 */
import http from 'node:http';
import type net from 'node:net';
import { toPortError } from './port-errors.ts';

export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}
export type HttpRoute = (query: URLSearchParams) => HttpAnswer | Promise<HttpAnswer>;

export interface HttpServerOptions {
  /** Loopback unless said. */
  readonly host?: string;
  readonly port: number;
  /** Path → what answers. */
  readonly routes: ReadonlyMap<string, HttpRoute>;
  /** Extra headers of every answer (the console sets its own policy). */
  readonly headers?: Readonly<Record<string, string>>;
  readonly maxConnections?: number;
}

export interface HttpServer {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** Ends open connections too. */
  close(): Promise<void>;
}

const MAX_HEADER_BYTES = 8 << 10;
const HEADERS_TIMEOUT_MS = 5000;
const REQUEST_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 5000;
const MAX_CONNECTIONS = 100;

const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

export function startHttp(options: HttpServerOptions): Promise<HttpServer> {
  const headers = { ...SECURITY_HEADERS, ...options.headers };
  const server = http.createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS, keepAliveTimeout: KEEP_ALIVE_MS },
    (request, response) => void answer(options.routes, headers, request, response),
  );
  server.maxConnections = options.maxConnections ?? MAX_CONNECTIONS;
  server.maxRequestsPerSocket = 1000;
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(toPortError(error));
    server.once('error', fail);
    server.listen(options.port, options.host ?? '127.0.0.1', () => {
      server.removeListener('error', fail);
      server.on('error', () => {}); // a failed accept; the next one is tried anew
      resolve(handleOf(server));
    });
  });
}

function handleOf(server: http.Server): HttpServer {
  const { address, port, family } = server.address() as net.AddressInfo;
  return {
    host: address,
    port,
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  routes: ReadonlyMap<string, HttpRoute>,
  headers: Readonly<Record<string, string>>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  request.resume();
  const send = ({ status, contentType, body }: HttpAnswer, extra: Record<string, string> = {}): void => {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    response.writeHead(status, { ...headers, ...extra, 'Content-Type': contentType, 'Content-Length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(plain(405, 'only GET and HEAD'), { Allow: 'GET, HEAD', Connection: 'close' });
  }
  const target = request.url ?? '/';
  const at = target.indexOf('?');
  const route = routes.get(at < 0 ? target : target.slice(0, at));
  if (route === undefined) return send(plain(404, 'not found'));
  try {
    send(await route(new URLSearchParams(at < 0 ? '' : target.slice(at + 1))));
  } catch {
    if (response.headersSent) response.destroy();
    else send(plain(500, 'internal error'));
  }
}

const plain = (status: number, text: string): HttpAnswer => ({ status, contentType: 'text/plain; charset=utf-8', body: `${text}\n` });
