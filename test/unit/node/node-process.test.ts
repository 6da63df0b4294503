import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { MetricsText } from '../../../src/base/metrics-text.ts';
import { type HttpRoute, startHttp } from '../../../src/node/http-server.ts';
import { ProcessMonitor } from '../../../src/node/node-process.ts';
import { StreamLogSink } from '../../../src/node/stream-log-sink.ts';

test('the monitor sees a stall of the event loop', async () => {
  const monitor = new ProcessMonitor();
  await new Promise((resolve) => setTimeout(resolve, 30));
  const end = performance.now() + 60;
  while (performance.now() < end);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const numbers = monitor.read();
  assert.ok(numbers.loopDelayMaxMs > 30, String(numbers.loopDelayMaxMs));
  assert.ok(numbers.residentBytes > 1e7 && numbers.loopUtilization > 0);
  const text = new MetricsText();
  monitor.collect(text);
  assert.match(String(text), /nodejs_eventloop_lag_max_seconds /);
  monitor.close();
});

test('a stop signal is reported once, its echo is not heard, a later second one ends the process', { skip: process.platform === 'win32' }, async () => {
  const module = new URL('../../../src/node/stop-signal.js', import.meta.url).href;
  const source = `
    const { onStopSignal } = await import(${JSON.stringify(module)});
    onStopSignal(400).signalled.then((signal) => console.log('stopping ' + signal));
    setInterval(() => {}, 1000);
    console.log('ready');
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', source], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  assert.equal(String(await once(child.stdout, 'data')).trim(), 'stopping SIGTERM');
  child.kill('SIGTERM');
  await new Promise((resolve) => setTimeout(resolve, 600));
  assert.equal(child.exitCode, null);
  child.kill('SIGTERM');
  assert.deepEqual(await once(child, 'exit'), [130, null]);
});

async function request(url: string, method = 'GET'): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    http.request(url, { method, agent: false }, resolve).on('error', reject).end();
  });
  let body = '';
  for await (const part of response) body += String(part);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

test('the HTTP server answers its routes, and only to GET and HEAD', async () => {
  const routes = new Map<string, HttpRoute>([
    ['/healthz', () => ({ status: 200, contentType: 'text/plain', body: 'ok' })],
    ['/slow', async () => ({ status: 503, contentType: 'application/json', body: '{}' })],
    ['/broken', () => Promise.reject(new Error('secret'))],
  ]);
  const server = await startHttp({ port: 0, routes });
  const health = await request(`${server.url}/healthz?x=1`);
  assert.deepEqual([health.status, health.body, health.headers['x-content-type-options']], [200, 'ok', 'nosniff']);
  assert.equal((await request(`${server.url}/slow`)).status, 503);
  const head = await request(`${server.url}/healthz`, 'HEAD');
  assert.deepEqual([head.status, head.body, head.headers['content-length']], [200, '', '2']);
  assert.equal((await request(`${server.url}/healthz`, 'POST')).status, 405);
  assert.equal((await request(`${server.url}/nothing`)).status, 404);
  const broken = await request(`${server.url}/broken`);
  assert.deepEqual([broken.status, broken.body.includes('secret')], [500, false]);
  await server.close();
  await assert.rejects(request(`${server.url}/healthz`), /ECONNREFUSED/);
});

test("log lines go to Kafka's files, above their threshold", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'blumfeld-log-'));
  const sink = new StreamLogSink({ stream: 'none', folder, loggerLevels: new Map([['kafka.request', 'WARN']]) });
  sink.log('INFO', 'kafka.server.KafkaServer', '[KafkaServer id=0] started');
  sink.log('DEBUG', 'kafka.server.KafkaServer', 'no');
  sink.log('INFO', 'kafka.controller.KafkaController', 'elected', new Error('why'));
  sink.log('INFO', 'kafka.request.logger', 'no');
  sink.log('WARN', 'kafka.request.logger', 'yes');
  sink.log('INFO', 'state.change.logger', 'changed');
  sink.close();
  sink.log('INFO', 'kafka.server.KafkaServer', 'after close');
  assert.deepEqual(fs.readdirSync(folder).sort(), ['controller.log', 'kafka-request.log', 'server.log', 'state-change.log']);
  assert.match(fs.readFileSync(`${folder}/server.log`, 'utf8'), /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3}\] INFO \[KafkaServer id=0\] started \(kafka\.server\.KafkaServer\)\n$/);
  assert.match(fs.readFileSync(`${folder}/controller.log`, 'utf8'), /elected \(kafka\.controller\.KafkaController\)\nError: why\n/);
  assert.match(fs.readFileSync(`${folder}/kafka-request.log`, 'utf8'), /^[^\n]*WARN yes[^\n]*\n$/);
  fs.rmSync(folder, { recursive: true });
});
