/** Foreign ZooKeeper clients on our server: Apache's command lines of 3.8 (Debian) and 3.4.6 (of Kafka 0.9.0.1), and kazoo from PyPI. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createNodePorts } from '../../src/node/create-node-ports.ts';
import { type EmbeddedCoordinationStore, openEmbedded } from '../../src/zookeeper/open-embedded.ts';
import { javaArguments, kafkaMissing } from './kafka-peer.ts';
import { zookeeperClassPath, zookeeperMissing } from './zookeeper-peer.ts';

const KAZOO_VERSION = '2.11.0';
const ports = createNodePorts({ keepAlive: true });
let store: EmbeddedCoordinationStore;
let address: string;
let directory: string;

async function run(command: string, args: readonly string[], input = ''): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
  child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000);
  const exitCode = await new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 137)));
  clearTimeout(limit);
  return { exitCode, stdout, stderr };
}

/** A virtual environment with kazoo, made once; null with a reason when it cannot be. */
function kazooPython(): { python: string } | { missing: string } {
  const home = path.join(process.env['BLUMFELD_PEERS'] ?? path.join(tmpdir(), 'blumfeld-peers'), `kazoo-${KAZOO_VERSION}`);
  const python = path.join(home, 'bin', 'python');
  const works = (): boolean => existsSync(python) && spawnSync(python, ['-c', 'import kazoo'], { stdio: 'ignore' }).status === 0;
  if (works()) return { python };
  mkdirSync(path.dirname(home), { recursive: true });
  if (spawnSync('python3', ['-m', 'venv', home], { stdio: 'ignore' }).status !== 0) return { missing: 'no python3 with venv' };
  if (spawnSync(python, ['-m', 'pip', '-q', 'install', `kazoo==${KAZOO_VERSION}`], { stdio: 'ignore' }).status !== 0 || !works()) return { missing: 'kazoo cannot be installed from PyPI' };
  return { python };
}

before(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'blumfeld-foreign-'));
  store = await openEmbedded({ directory, ports, listen: { host: '127.0.0.1', port: 0 }, tickTimeMs: 200 });
  address = `127.0.0.1:${store.server!.port}`;
});
after(async () => {
  await store.close();
  await ports.close();
  rmSync(directory, { recursive: true, force: true });
});

describe('Apache ZooKeeper 3.8\'s command line', { skip: zookeeperMissing ?? false }, () => {
  it('reads, writes, watches and deletes', async () => {
    const commands = [
      'create /j hello', 'create -s /j/s- x', 'create -e /j/e y', 'ls -R /j', 'get -w /j', 'set -v 0 /j world', 'get -s /j', 'stat /zookeeper', 'getAllChildrenNumber /j', 'getEphemerals',
      'addWatch /j', 'set /j again', 'removewatches /j', 'addauth digest u:p', 'whoami', 'setAcl /j auth::cdrwa', 'getAcl /j', 'create -c /cont x', 'create /j again', 'delete /nosuch', 'sync /j', 'deleteall /j', 'ls /', 'quit',
    ];
    const { stdout, stderr } = await run('java', ['-Xmx64m', '-Dorg.slf4j.simpleLogger.defaultLogLevel=off', '-cp', zookeeperClassPath, 'org.apache.zookeeper.ZooKeeperMain', '-server', address], `${commands.join('\n')}\n`);
    for (const part of [
      '/j\n/j/e\n/j/s-0000000000\n', 'type:NodeDataChanged path:/j', 'world\ncZxid = 0x', 'dataVersion = 1\naclVersion = 0\nephemeralOwner = 0x0\ndataLength = 5\nnumChildren = 2\n', 'cversion = -2\n', '[/j/e]\n',
      'Auth scheme: User\nip: 127.0.0.1\ndigest: u\n', "'digest,'u:Jq7wMyA/w2Vd5WIDAKdu4OIIFEQ=\n: cdrwa\n", 'Sync is OK\n', '[zookeeper]\n',
    ]) assert.ok(stdout.includes(part), `${JSON.stringify(part)} in\n${stdout}`);
    for (const part of ['Created /j\n', 'Created /j/s-0000000000\n', 'KeeperErrorCode = Unimplemented for /cont', 'Node already exists: /j', 'Node does not exist: /nosuch']) assert.ok(stderr.includes(part), `${part} in\n${stderr}`);
  });
});

describe('ZooKeeper 3.4.6\'s command line, of Kafka 0.9.0.1', { skip: kafkaMissing('0.9.0.1') ?? false }, () => {
  it('reads, writes and deletes', async () => {
    const { stdout, stderr } = await run('java', [...javaArguments('0.9.0.1', 'error', '64m'), 'org.apache.zookeeper.ZooKeeperMain', '-server', address],
      ['create /o hello', 'ls /', 'get /o', 'set /o x 0', 'ls2 /o', 'create -e -s /o/e- y', 'getAcl /o', 'rmr /o', 'ls /', 'quit', ''].join('\n'));
    for (const part of ['hello', '[zookeeper, o]', "'world,'anyone\n: cdrwa", '[zookeeper]']) assert.ok(stdout.includes(part), `${part} in\n${stdout}`);
    for (const part of ['Created /o\n', 'Created /o/e-0000000000\n', 'dataVersion = 1\n', 'pZxid = 0x']) assert.ok(stderr.includes(part), `${part} in\n${stderr}`);
  });
});

const KAZOO_SCRIPT = `
import sys, time, threading
from kazoo.client import KazooClient, KazooState
from kazoo.exceptions import NoAuthError, BadVersionError, NodeExistsError, NoNodeError, RolledBackError, NotEmptyError
from kazoo.security import make_digest_acl
zk = KazooClient(hosts=sys.argv[1], timeout=2.0); zk.start(timeout=10)
zk.ensure_path('/k/a/b')
events = []
zk.get('/k/a', watch=events.append); zk.exists('/k/x', watch=events.append); zk.get_children('/k/a', watch=events.append)
assert zk.set('/k/a', b'1').version == 1
zk.create('/k/x', b'', ephemeral=True)
assert zk.create('/k/a/s-', b'', sequence=True) == '/k/a/s-0000000001'
data, stat = zk.get('/k/a')
assert data == b'1' and stat.version == 1 and stat.children_count == 2, stat
for call, error in ((lambda: zk.set('/k/a', b'', version=7), BadVersionError), (lambda: zk.create('/k/a'), NodeExistsError), (lambda: zk.delete('/k/none'), NoNodeError), (lambda: zk.delete('/k/a'), NotEmptyError)):
    try: call()
    except error: pass
    else: raise AssertionError(error)
t = zk.transaction(); t.check('/k/a', 1); t.create('/k/t', b'z'); t.set_data('/k/a', b'2'); t.delete('/k/a/b')
result = t.commit(); assert result[0] is True and result[1] == '/k/t' and result[2].version == 2, result
t = zk.transaction(); t.create('/k/t2', b'z'); t.check('/k/a', 1); t.create('/k/t3')
result = t.commit(); assert isinstance(result[0], RolledBackError) and isinstance(result[1], BadVersionError), result
assert zk.exists('/k/t2') is None
assert sorted(e.type + e.path for e in events) == ['CHANGED/k/a', 'CHILD/k/a', 'CREATED/k/x'], events
zk.add_auth('digest', 'u:p')
zk.create('/k/acl', b'secret', acl=[make_digest_acl('u', 'p', all=True)])
other = KazooClient(hosts=sys.argv[1]); other.start(timeout=10)
try: other.get('/k/acl'); raise AssertionError('no NoAuth')
except NoAuthError: pass
# recipes
order = []
def work(client, name):
    lock = client.Lock('/k/lock', name)
    with lock: order.append(name); time.sleep(0.05)
threads = [threading.Thread(target=work, args=(c, n)) for c, n in ((zk, 'a'), (other, 'b'), (zk, 'c'))]
[t.start() for t in threads]; [t.join(20) for t in threads]
assert sorted(order) == ['a', 'b', 'c'], order
counter = zk.Counter('/k/counter'); counter += 5; assert counter.value == 5
queue = zk.Queue('/k/queue'); queue.put(b'one'); queue.put(b'two'); assert queue.get() == b'one'
seen = []
@zk.DataWatch('/k/a')
def watch(data, stat): seen.append(data)
other.set('/k/a', b'3'); time.sleep(0.2); assert seen[-1] == b'3', seen
members = zk.Party('/k/party', 'me'); members.join(); assert list(members) == ['me']
# the session's nodes go with it
session = other.client_id
other.create('/k/mine', b'', ephemeral=True); other.stop(); other.close()
assert zk.exists('/k/mine') is None
# idle for longer than the session timeout: pings keep it
state = []; zk.add_listener(state.append); time.sleep(5); assert zk.exists('/k/x') is not None and state == [], state
zk.delete('/k', recursive=True)
assert zk.get_children('/') == ['zookeeper']
zk.stop(); zk.close(); print('all well')
`;

describe('kazoo', () => {
  it('reads, writes, watches, commits transactions, and its recipes work', async (t) => {
    const found = kazooPython();
    if ('missing' in found) return t.skip(found.missing);
    const { stdout, stderr, exitCode } = await run(found.python, ['-', address], KAZOO_SCRIPT);
    assert.equal(stdout, 'all well\n', stderr);
    assert.equal(exitCode, 0);
  });
});
