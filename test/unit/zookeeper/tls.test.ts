import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createNodePorts } from '../../../src/node/create-node-ports.ts';
import { ZooKeeperClient } from '../../../src/zookeeper/client.ts';
import { openEmbedded } from '../../../src/zookeeper/open-embedded.ts';
import { CLIENT_CERTIFICATE, SERVER_CERTIFICATE, SERVER_KEY } from '../node/test-certificates.ts';
import { bytes } from './fakes.ts';

it('speaks TLS, and refuses a server that it does not trust', async () => {
  const ports = createNodePorts({ keepAlive: true });
  const store = await openEmbedded({ directory: null, ports, listen: { host: '127.0.0.1', port: 0, tls: { keyPem: SERVER_KEY, certificatePem: SERVER_CERTIFICATE } } });
  const connect = `localhost:${store.server!.port}`;
  const trusting = new ZooKeeperClient({ connect, sessionTimeoutMs: 6000, ports, tls: { caPem: SERVER_CERTIFICATE } });
  assert.equal((await trusting.create('/tls', bytes('x'))).path, '/tls');
  const distrusting = new ZooKeeperClient({ connect, sessionTimeoutMs: 300, ports, tls: { caPem: CLIENT_CERTIFICATE } });
  await assert.rejects(distrusting.get('/tls'), /ConnectionLoss/);
  await Promise.all([trusting.close(), distrusting.close()]);
  await store.close();
  await ports.close();
});
