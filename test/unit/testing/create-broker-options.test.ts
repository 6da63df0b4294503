import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BrokerConfigError, createBroker, createCluster } from '../../../src/index.ts';

// biome-ignore lint/suspicious/noExplicitAny: what JavaScript can pass
type Any = any;

const wrong: readonly (readonly [options: Any, message: RegExp])[] = [
  [null, /createBroker: its options are an object, not null/],
  [[], /not an array/],
  ['data', /not "data"/],
  [{ dataDir: 5 }, /createBroker: dataDir is a string, not 5/],
  [{ dataDir: null }, /dataDir is a string, not null/],
  [{ dataDir: '' }, /dataDir is empty/],
  [{ datadir: '/x' }, /there is no option datadir; did you mean dataDir\?/],
  [{ prot: 9092 }, /there is no option prot; did you mean port\?/],
  [{ whatever: 1 }, /there is no option whatever; there are dataDir, port, /],
  [{ port: '9092' }, /port is a number, not "9092"/],
  [{ port: 70_000 }, /port is a port from 0 to 65535, not 70000/],
  [{ port: Number.NaN }, /port from 0 to 65535, not NaN/],
  [{ config: 'a=b' }, /config is an object, not "a=b"/],
  [{ log: () => {} }, /log is an object, not a function/],
];

test('a wrong option of createBroker is named, and nothing is opened', async () => {
  for (const [options, message] of wrong) await assert.rejects(createBroker(options), (error: Error) => error instanceof TypeError && message.test(error.message) || assert.fail(`${JSON.stringify(options)}: ${error.stack}`));
});

test('a wrong setting is named, with the nearest that exists', async () => {
  const settings: readonly (readonly [Any, RegExp])[] = [
    [{ 'num.partitons': 3 }, /^config: unknown setting num\.partitons \(did you mean num\.partitions\?\)$/],
    [{ 'num.partitions': 'three' }, /^config: .*num\.partitions/],
    [{ 'num.partitions': null }, /^config: num\.partitions is a string, a number or a boolean, not null$/],
    [{ 'no.such.thing.at.all': 1, 'log.segment.bytes': {} }, /log\.segment\.bytes is .*not an object\n.*unknown setting no\.such\.thing\.at\.all$/],
  ];
  for (const [config, message] of settings) {
    await assert.rejects(createBroker({ config }), (error: Error) => error instanceof BrokerConfigError && message.test(error.message) || assert.fail(`${JSON.stringify(config)}: ${error.stack}`));
  }
});

test('createCluster checks its options too', async () => {
  await assert.rejects(createCluster({ broker: 3 } as Any), /createCluster: there is no option broker; did you mean brokers\?/);
  await assert.rejects(createCluster({ brokers: '3' } as Any), /brokers is a number, not "3"/);
  await assert.rejects(createCluster({ brokers: 1, config: { 'min.insync.replica': 2 } }), /unknown setting min\.insync\.replica \(did you mean min\.insync\.replicas\?\)/);
});

test('what is undefined was not given', async () => {
  const broker = await createBroker({ dataDir: undefined, config: undefined } as Any);
  await broker.close();
});
