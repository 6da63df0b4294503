import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encodeAcls, decodeAcls, decodeAclChange, encodeAclChange, aclPath, ACL_RESOURCE_TYPES } from '../../../src/znodes/acl-znodes.ts';
import {
  type BrokerRegistration, type BrokerRegistrationVersion, decodeBroker, decodeClusterId, decodeController, decodeControllerEpoch, decodeFeatures, decodeMigration,
  decodeProducerIdBlock, encodeBroker, encodeClusterId, encodeController, encodeControllerEpoch, encodeFeatures, encodeMigration, encodeProducerIdBlock,
} from '../../../src/znodes/broker-znodes.ts';
import { decodeConfig, decodeConfigChange, decodeDelegationToken, decodeOldConsumer, encodeConfig, encodeConfigChange, encodeDelegationToken, encodeOldConsumer } from '../../../src/znodes/config-znodes.ts';
import { text, utf8, ZnodeError } from '../../../src/znodes/json.ts';
import { PERSISTENT_PATHS, sanitizeName, desanitizeName, sequenceNumber, parentOf } from '../../../src/znodes/paths.ts';
import {
  decodeIsrChangeNotification, decodeLogDirEvent, decodePartitionState, decodeReassignment, decodeTopic, encodeIsrChangeNotification, encodeLogDirEvent,
  encodePartitionState, encodePreferredReplicaElection, decodePreferredReplicaElection, encodeReassignment, encodeTopic, type TopicAssignment,
} from '../../../src/znodes/topic-znodes.ts';

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
const plaintext = (host: string, port: number): BrokerRegistration => ({
  endpoints: [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host, port }], jmxPort: -1, timestampMs: 1488960515235, rack: null, features: new Map(),
});
const assignment = (lists: number[][]): TopicAssignment['partitions'] =>
  new Map(lists.map((replicas, partition) => [partition, { replicas, addingReplicas: [], removingReplicas: [] }]));

describe('znodes as Kafka writes them', () => {
  it('registers a broker as 0.9 does, byte for byte', () => {
    assert.equal(text(encodeBroker(2, plaintext('slave3', 9092))),
      '{"jmx_port":-1,"timestamp":"1488960515235","endpoints":["PLAINTEXT://slave3:9092"],"host":"slave3","version":2,"port":9092}');
    assert.equal(encodeBroker(2, plaintext('slave3', 9092)).length, 123);
  });
  it('registers a broker as 3.9 does', () => {
    assert.equal(text(encodeBroker(5, plaintext('localhost', 9092))),
      '{"features":{},"listener_security_protocol_map":{"PLAINTEXT":"PLAINTEXT"},"endpoints":["PLAINTEXT://localhost:9092"],"jmx_port":-1,"port":9092,"host":"localhost","version":5,"timestamp":"1488960515235"}');
  });
  it('writes a topic as 0.9 and as 3.9 do', () => {
    const partitions = assignment([[0, 2], [2, 3], [3, 0]]);
    assert.equal(text(encodeTopic(1, { topicId: null, partitions })), '{"version":1,"partitions":{"2":[3,0],"1":[2,3],"0":[0,2]}}');
    assert.equal(text(encodeTopic(3, { topicId: 'Zm9vYmFyYmF6cXV4MTIzNA', partitions: assignment([[1, 2], [2, 3], [3, 1]]) })),
      '{"partitions":{"0":[1,2],"1":[2,3],"2":[3,1]},"topic_id":"Zm9vYmFyYmF6cXV4MTIzNA","adding_replicas":{},"removing_replicas":{},"version":3}');
  });
  it('orders partitions as the maps of each release do', () => {
    const keys = (version: 1 | 3, count: number): string => [...text(encodeTopic(version, { topicId: null, partitions: assignment(Array.from({ length: count }, () => [1])) })).matchAll(/"(\d+)":\[/g)].map((match) => match[1]).join();
    assert.equal(keys(1, 4), '2,1,3,0');
    assert.equal(keys(1, 12), '8,4,11,9,5,10,6,1,0,2,7,3');
    assert.equal(keys(3, 30), '22,23,24,25,26,27,28,29,10,11,12,13,14,15,16,17,18,19,0,1,2,3,4,5,6,7,8,9,20,21');
  });
  it('writes a partition state as 0.9 and 3.9 do', () => {
    const state = { leader: 0, leaderEpoch: 2, isr: [2, 0], controllerEpoch: 2, leaderRecoveryState: 0 };
    assert.equal(text(encodePartitionState(state)), '{"controller_epoch":2,"leader":0,"version":1,"leader_epoch":2,"isr":[2,0]}');
    assert.deepEqual(decodePartitionState('t', 0, encodePartitionState({ ...state, leaderRecoveryState: 1 })), { ...state, leaderRecoveryState: 1 });
  });
  it('writes the controller, settings and changes', () => {
    assert.equal(text(encodeController(1, { brokerId: 3, timestampMs: 1488960515235, kraftControllerEpoch: -1 })), '{"version":1,"brokerid":3,"timestamp":"1488960515235"}');
    assert.equal(text(encodeController(2, { brokerId: 3, timestampMs: 1, kraftControllerEpoch: -1 })), '{"version":2,"brokerid":3,"timestamp":"1","kraftControllerEpoch":-1}');
    assert.equal(text(encodeConfig(new Map([['retention.ms', '1000'], ['cleanup.policy', 'compact']]))), '{"version":1,"config":{"cleanup.policy":"compact","retention.ms":"1000"}}');
    assert.equal(text(encodeConfigChange(1, { entityType: 'clients', entityName: 'c1' })), '{"version":1,"entity_type":"clients","entity_name":"c1"}');
    assert.equal(text(encodeConfigChange(2, { entityType: 'clients', entityName: 'c1' })), '{"version":2,"entity_path":"clients/c1"}');
    assert.equal(text(encodeOldConsumer({ subscription: new Map([['partition-test', 1]]), pattern: 'white_list', timestampMs: 1488960515235 })),
      '{"version":1,"subscription":{"partition-test":1},"pattern":"white_list","timestamp":"1488960515235"}');
    assert.equal(text(encodeClusterId('abc')), '{"version":"1","id":"abc"}');
    assert.equal(text(encodeFeatures(2, { enabled: true, features: new Map() })), '{"features":{},"version":2,"status":1}');
    assert.equal(text(encodeProducerIdBlock({ brokerId: 1, firstProducerId: 0, lastProducerId: 999 })), '{"version":1,"broker":1,"block_start":"0","block_end":"999"}');
  });
});

describe('znodes round trip', () => {
  const plain = { noNullPrototype: true };
  const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/);
  it('brokers in every version', () => {
    const registration = fc.record({
      endpoints: fc.uniqueArray(fc.record({ listenerName: fc.stringMatching(/^[A-Z][A-Z_]{0,8}$/), securityProtocol: fc.constantFrom('PLAINTEXT', 'SSL', 'SASL_SSL'), host: fc.oneof(word, fc.constant('::1')), port: fc.nat(65535) }, plain), { selector: (e) => e.listenerName, minLength: 1, maxLength: 4 }),
      jmxPort: fc.integer({ min: -1, max: 65535 }), timestampMs: fc.nat(), rack: fc.option(fc.string()),
      features: fc.array(fc.tuple(word, fc.record({ minVersion: fc.nat(9), maxVersion: fc.nat(9) }, plain))).map((entries) => new Map(entries)), provenWhole: fc.boolean(),
    }, plain);
    fc.assert(fc.property(registration, fc.constantFrom<BrokerRegistrationVersion>(4, 5), (broker, version) => {
      const expected = { ...broker, version, features: version >= 5 ? broker.features : new Map() };
      assert.deepEqual(decodeBroker(7, encodeBroker(version, broker)), expected);
    }), { numRuns: 200 });
    assert.deepEqual(decodeBroker(1, encodeBroker(1, plaintext('h', 9))).endpoints, plaintext('h', 9).endpoints);
    assert.deepEqual(decodeBroker(1, encodeBroker(2, plaintext('h', 9))).endpoints, plaintext('h', 9).endpoints);
    assert.equal(decodeBroker(1, bytes('{"version":9,"endpoints":["PLAINTEXT://h:1"],"later":{"x":1}}')).jmxPort, -1);
  });
  it('topics in every version', () => {
    const replicas = fc.uniqueArray(fc.nat(20), { maxLength: 4 });
    const partitions = fc.array(fc.record({ replicas, addingReplicas: replicas, removingReplicas: replicas }, plain), { maxLength: 40 }).map((list) => new Map(list.map((item, i) => [i, item])));
    fc.assert(fc.property(partitions, fc.option(word), fc.constantFrom(2 as const, 3 as const), (map, topicId, version) => {
      const decoded = decodeTopic('t', encodeTopic(version, { topicId, partitions: map }));
      assert.deepEqual(new Map([...decoded.partitions].sort((a, b) => a[0] - b[0])), map);
      assert.equal(decoded.topicId, version === 3 ? topicId : null);
    }), { numRuns: 100 });
  });
  it('the rest', () => {
    const partitions = [{ topic: 't', partition: 0 }, { topic: 'u', partition: 3 }];
    assert.deepEqual(decodeIsrChangeNotification(encodeIsrChangeNotification(partitions)), partitions);
    assert.deepEqual(decodePreferredReplicaElection(encodePreferredReplicaElection(partitions)), partitions);
    const targets = [{ topic: 't', partition: 1, replicas: [2, 3] }];
    assert.equal(text(encodeReassignment(targets)), '{"version":1,"partitions":[{"topic":"t","partition":1,"replicas":[2,3]}]}');
    assert.deepEqual(decodeReassignment(encodeReassignment(targets)), targets);
    assert.equal(decodeLogDirEvent(encodeLogDirEvent(4)), 4);
    assert.deepEqual(decodeConfigChange(encodeConfigChange(2, { entityType: 'users', entityName: 'alice/clients/c1' })), { entityType: 'users', entityName: 'alice/clients/c1' });
    assert.deepEqual(decodeConfigChange(encodeConfigChange(1, { entityType: 'topics', entityName: 't' })), { entityType: 'topics', entityName: 't' });
    assert.equal(decodeControllerEpoch(encodeControllerEpoch(12)), 12);
    assert.equal(decodeController(encodeController(2, { brokerId: 1, timestampMs: 5, kraftControllerEpoch: 3 })).kraftControllerEpoch, 3);
    assert.equal(decodeClusterId(bytes('{"version":"1","id":"xyz"}')), 'xyz');
    const block = { brokerId: 2, firstProducerId: 1000, lastProducerId: 1999 };
    assert.deepEqual(decodeProducerIdBlock(encodeProducerIdBlock(block)), block);
    for (const version of [1, 2] as const) assert.deepEqual(decodeFeatures(encodeFeatures(version, { enabled: true, features: new Map([['metadata.version', 7]]) })), { version, enabled: true, features: new Map([['metadata.version', 7]]) });
    const migration = { kraftControllerId: 3000, kraftControllerEpoch: 2, kraftMetadataOffset: 99, kraftMetadataEpoch: 1 };
    assert.deepEqual(decodeMigration(encodeMigration(migration)), migration);
    const consumer = { subscription: new Map([['a', 2]]), pattern: 'black_list' as const, timestampMs: 3 };
    assert.deepEqual(decodeOldConsumer('/consumers/g/ids/c', encodeOldConsumer(consumer)), consumer);
    const token = { tokenId: 'id', owner: 'User:a b', requester: 'User:c', renewers: ['User:*'], issueTimestampMs: 1, maxTimestampMs: 2, expiryTimestampMs: 3 };
    assert.deepEqual(decodeDelegationToken('id', encodeDelegationToken(token)), token);
  });
  it('ACLs and their changes', () => {
    const rules = [{ principal: 'User:a', permissionType: 'Allow', operation: 'Read', host: '*' }];
    assert.deepEqual(decodeAcls('/kafka-acl/Topic/t', encodeAcls(rules)), rules);
    assert.equal(aclPath({ type: 'TransactionalId', name: 'x', patternType: 'PREFIXED' }), '/kafka-acl-extended/prefixed/TransactionalId/x');
    for (const type of ACL_RESOURCE_TYPES) for (const patternType of ['LITERAL', 'PREFIXED'] as const) {
      const resource = { type, name: 'a:b', patternType };
      assert.deepEqual(decodeAclChange(patternType, encodeAclChange(resource)), resource);
    }
    assert.deepEqual(decodeAclChange('LITERAL', bytes('Topic:t')), { type: 'Topic', name: 't', patternType: 'LITERAL' });
  });
});

describe('damaged and hostile znodes', () => {
  it('name the znode', () => {
    for (const content of ['', 'x', '[]', 'null', '{}', '{"version":0}', '{"version":2,"endpoints":["nonsense"]}', '{"version":2,"endpoints":7}']) {
      assert.throws(() => decodeBroker(5, bytes(content)), (error) => error instanceof ZnodeError && error.path === '/brokers/ids/5', content);
    }
    assert.throws(() => decodeTopic('t', bytes('{"partitions":{"0":["a"]}}')), ZnodeError);
    assert.throws(() => decodeControllerEpoch(bytes('9007199254740993')), ZnodeError);
  });
  it('keep a setting named __proto__', () => {
    const settings = new Map([['__proto__', 'x'], ['a', 'b']]);
    assert.deepEqual(decodeConfig('/config/topics/t', encodeConfig(settings)), settings);
    assert.deepEqual(decodeConfig('/config/topics/t', bytes('{"version":1}')), new Map());
  });
  it('UTF-8 agrees with the platform', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (content) => {
      assert.deepEqual(utf8(content), new TextEncoder().encode(content));
      assert.equal(text(new TextEncoder().encode(content)), new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(content)));
    }), { numRuns: 200 });
    assert.equal(text(new Uint8Array([0x61, 0xff, 0x62, 0xe2, 0x82])), 'a\ufffdb\ufffd\ufffd');
  });
});

describe('paths', () => {
  it('list parents before children', () => {
    const seen = new Set(['/']);
    for (const path of PERSISTENT_PATHS) {
      assert.ok(seen.has(parentOf(path)), path);
      seen.add(path);
    }
  });
  it('sanitize as Kafka does', () => {
    assert.equal(sanitizeName('CN=a b,O=*~é'), 'CN%3Da%20b%2CO%3D%2A%7E%C3%A9');
    assert.equal(desanitizeName(sanitizeName("a'b(c)!")), "a'b(c)!");
    assert.equal(sequenceNumber('/config/changes/config_change_0000000013'), 13);
    assert.equal(sequenceNumber('config'), null);
  });
});
