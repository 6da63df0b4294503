/**
 * /brokers/ids/N, /controller, /controller_epoch, /cluster/id, /feature, /latest_producer_id_block, /migration.
 * Writers obey a version (from inter.broker.protocol.version's table); readers accept all.
 */
import { encodeJson, JsonReader, object, readInteger, readJson, utf8, ZnodeError } from './json.ts';
import { CLUSTER_ID_PATH, CONTROLLER_EPOCH_PATH, CONTROLLER_PATH, FEATURE_PATH, MIGRATION_PATH, PRODUCER_ID_BLOCK_PATH, brokerIdPath } from './paths.ts';
import { mutableMapOrder } from './scala-order.ts';

export interface BrokerEndpoint {
  readonly listenerName: string;
  readonly securityProtocol: string;
  readonly host: string;
  readonly port: number;
}

export interface FeatureRange {
  readonly minVersion: number;
  readonly maxVersion: number;
}

export interface BrokerRegistration {
  readonly endpoints: readonly BrokerEndpoint[];
  readonly jmxPort: number;
  readonly timestampMs: number;
  readonly rack: string | null;
  /** Supported features (KIP-584). */
  readonly features: ReadonlyMap<string, FeatureRange>;
  /** Ours: are its logs proven whole after its stop (design.md §1.2)? Written only while they are not; undefined counts as yes, as with Kafka. */
  readonly provenWhole?: boolean;
}

/** 1: host and port; 2: endpoints (0.9); 3: rack; 4: listener map (0.10.0 to 2.6); 5: features (2.7 and later). */
export type BrokerRegistrationVersion = 1 | 2 | 3 | 4 | 5;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);
const connectionString = (endpoint: BrokerEndpoint): string => `${endpoint.listenerName}://${bracketed(endpoint.host)}:${endpoint.port}`;

function listenerMap(registration: BrokerRegistration): Map<string, string> {
  return new Map(registration.endpoints.map((endpoint) => [endpoint.listenerName, endpoint.securityProtocol]));
}

/** Kafka 0.9 and 3.9 order the keys differently; 1 and 2 are written as 0.9 does. */
export function encodeBroker(version: BrokerRegistrationVersion, registration: BrokerRegistration): Uint8Array {
  const plaintext = registration.endpoints.find((endpoint) => endpoint.securityProtocol === 'PLAINTEXT');
  const host = plaintext?.host ?? null;
  const port = plaintext?.port ?? -1;
  const timestamp = String(registration.timestampMs);
  const endpoints = registration.endpoints.map(connectionString);
  if (version <= 2) {
    return encodeJson(object([
      ['jmx_port', registration.jmxPort], ['timestamp', timestamp], ['endpoints', version >= 2 ? endpoints : undefined],
      ['host', host], ['version', version], ['port', port], ['proven_whole', registration.provenWhole],
    ]));
  }
  const features = new Map([...registration.features].map(([name, range]) => [name, object([['min_version', range.minVersion], ['max_version', range.maxVersion]])]));
  return encodeJson(object([
    ['features', version >= 5 ? features : undefined],
    ['listener_security_protocol_map', version >= 4 ? listenerMap(registration) : undefined],
    ['endpoints', endpoints], ['rack', registration.rack ?? undefined], ['jmx_port', registration.jmxPort], ['port', port], ['host', host],
    ['version', version], ['timestamp', timestamp], ['proven_whole', registration.provenWhole],
  ]));
}

/** `PLAINTEXT://host:9092`, `SSL://[::1]:9093`. */
function parseEndpoint(path: string, text: string, protocols: ReadonlyMap<string, string> | null): BrokerEndpoint {
  const match = /^([^:/]+):\/\/\[?([0-9a-zA-Z\-%._:]*)\]?:(-?\d+)$/.exec(text);
  if (match === null) throw new ZnodeError(path, `"${text}" is not an endpoint`);
  const listenerName = match[1]!.toUpperCase();
  const securityProtocol = protocols === null ? listenerName : protocols.get(listenerName);
  if (securityProtocol === undefined) throw new ZnodeError(path, `listener ${listenerName} has no security protocol`);
  return { listenerName, securityProtocol, host: match[2]!, port: Number(match[3]) };
}

function readFeatures(json: JsonReader): Map<string, FeatureRange> {
  const features = new Map<string, FeatureRange>();
  if (!json.has('features')) return features;
  const all = json.object('features');
  for (const name of all.keys()) {
    const range = all.object(name);
    features.set(name, { minVersion: range.has('min_version') ? range.integer('min_version') : 0, maxVersion: range.integer('max_version') });
  }
  return features;
}

export function decodeBroker(brokerId: number, bytes: Uint8Array): BrokerRegistration & { version: number } {
  const path = brokerIdPath(brokerId);
  const json = readJson(path, bytes);
  const version = json.integer('version');
  if (version < 1) throw new ZnodeError(path, `version ${version} of a broker registration is not known`);
  let protocols: Map<string, string> | null = null;
  if (json.has('listener_security_protocol_map')) {
    const map = json.object('listener_security_protocol_map');
    protocols = new Map(map.keys().map((name) => [name.toUpperCase(), map.string(name)]));
  }
  const endpoints = version === 1
    ? [{ listenerName: 'PLAINTEXT', securityProtocol: 'PLAINTEXT', host: json.string('host'), port: json.integer('port') }]
    : json.strings('endpoints').map((text) => parseEndpoint(path, text, protocols));
  const provenWhole = json.raw('proven_whole');
  return {
    version, endpoints,
    jmxPort: json.has('jmx_port') ? json.integer('jmx_port') : -1,
    timestampMs: json.has('timestamp') ? json.integer('timestamp') : -1,
    rack: json.has('rack') ? json.string('rack') : null,
    features: readFeatures(json),
    ...(typeof provenWhole === 'boolean' ? { provenWhole } : {}),
  };
}

export interface ControllerRegistration {
  readonly brokerId: number;
  readonly timestampMs: number;
  /** −1: no KRaft controller took over. Absent before 3.4. */
  readonly kraftControllerEpoch: number;
}

/** 1: 0.9 to 3.3; 2: 3.4 and later. */
export function encodeController(version: 1 | 2, controller: ControllerRegistration): Uint8Array {
  return encodeJson(object([
    ['version', version], ['brokerid', controller.brokerId], ['timestamp', String(controller.timestampMs)],
    ['kraftControllerEpoch', version >= 2 ? controller.kraftControllerEpoch : undefined],
  ]));
}

export function decodeController(bytes: Uint8Array): ControllerRegistration {
  const json = readJson(CONTROLLER_PATH, bytes);
  return {
    brokerId: json.integer('brokerid'),
    timestampMs: json.has('timestamp') ? json.integer('timestamp') : -1,
    kraftControllerEpoch: json.has('kraftControllerEpoch') ? json.integer('kraftControllerEpoch') : -1,
  };
}

export const encodeControllerEpoch = (epoch: number): Uint8Array => utf8(String(epoch));
export const decodeControllerEpoch = (bytes: Uint8Array): number => readInteger(CONTROLLER_EPOCH_PATH, bytes);

/** `version` is a string in this znode. */
export const encodeClusterId = (clusterId: string): Uint8Array => encodeJson(object([['version', '1'], ['id', clusterId]]));
export const decodeClusterId = (bytes: Uint8Array): string => readJson(CLUSTER_ID_PATH, bytes).string('id');

export interface FinalizedFeatures {
  readonly enabled: boolean;
  /** Finalized version levels. */
  readonly features: ReadonlyMap<string, number>;
}

/** 1: 2.7 to 3.2 (with min_version_level, always 1…level); 2: 3.3 and later. */
export function encodeFeatures(version: 1 | 2, finalized: FinalizedFeatures): Uint8Array {
  const features = new Map(mutableMapOrder([...finalized.features.keys()]).map((name) => {
    const level = finalized.features.get(name)!;
    return [name, object([['max_version_level', level], ['min_version_level', version === 1 ? level : undefined]])];
  }));
  return encodeJson(object([['features', features], ['version', version], ['status', finalized.enabled ? 1 : 0]]));
}

export function decodeFeatures(bytes: Uint8Array): FinalizedFeatures & { version: number } {
  const json = readJson(FEATURE_PATH, bytes);
  const all = json.object('features');
  const features = new Map(all.keys().map((name) => [name, all.object(name).integer('max_version_level')]));
  return { version: json.integer('version'), enabled: json.integer('status') === 1, features };
}

export interface ProducerIdBlock {
  readonly brokerId: number;
  readonly firstProducerId: number;
  /** Inclusive. */
  readonly lastProducerId: number;
}

export const encodeProducerIdBlock = (block: ProducerIdBlock): Uint8Array => encodeJson(object([
  ['version', 1], ['broker', block.brokerId], ['block_start', String(block.firstProducerId)], ['block_end', String(block.lastProducerId)],
]));

export function decodeProducerIdBlock(bytes: Uint8Array): ProducerIdBlock {
  const json = readJson(PRODUCER_ID_BLOCK_PATH, bytes);
  return { brokerId: json.integer('broker'), firstProducerId: json.integer('block_start'), lastProducerId: json.integer('block_end') };
}

export interface MigrationState {
  readonly kraftControllerId: number;
  readonly kraftControllerEpoch: number;
  readonly kraftMetadataOffset: number;
  readonly kraftMetadataEpoch: number;
}

/** Read only to notice that a KRaft controller has taken this cluster over. */
export function decodeMigration(bytes: Uint8Array): MigrationState {
  const json = readJson(MIGRATION_PATH, bytes);
  return {
    kraftControllerId: json.integer('kraft_controller_id'), kraftControllerEpoch: json.integer('kraft_controller_epoch'),
    kraftMetadataOffset: json.integer('kraft_metadata_offset'), kraftMetadataEpoch: json.integer('kraft_metadata_epoch'),
  };
}

export const encodeMigration = (state: MigrationState): Uint8Array => encodeJson(object([
  ['version', 0], ['kraft_metadata_offset', state.kraftMetadataOffset], ['kraft_controller_id', state.kraftControllerId],
  ['kraft_metadata_epoch', state.kraftMetadataEpoch], ['kraft_controller_epoch', state.kraftControllerEpoch],
]));
