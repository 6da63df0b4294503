/** Opens a cluster client for a tool: ports of the real machine, client properties, and Kafka's words for warnings. */
import type { Ports, TlsOptions } from '../base/ports.ts';
import { ClusterClient, type ClusterClientOptions, type ClientWarning } from '../client/cluster-client.ts';
import { ClientConfigError } from '../client/kafka-errors.ts';
import type { SaslOptions } from '../client/sasl.ts';
import { parseProperties } from '../config/properties-file.ts';
import { createNodePorts } from '../node/create-node-ports.ts';
import { logLine } from './output.ts';
import { ToolError } from './tool.ts';

export type ClientProperties = ReadonlyMap<string, string>;

export interface OpenCluster {
  readonly cluster: ClusterClient;
  readonly ports: Ports;
  close(): Promise<void>;
}

/** A client's properties file. @throws ToolError NoSuchFileException */
export async function readPropertiesFile(path: string): Promise<ClientProperties> {
  return new Map(parseProperties(await readTextFile(path)).map(({ key, value }) => [key, value]));
}

export async function readTextFile(path: string, javaClass = 'java.nio.file.NoSuchFileException', message = path): Promise<string> {
  const ports = createNodePorts();
  try {
    return new TextDecoder().decode(await ports.disk.readFile(path));
  } catch {
    throw new ToolError(javaClass, message);
  } finally {
    await ports.close();
  }
}

const integerOf = (properties: ClientProperties, name: string): number | undefined => {
  const text = properties.get(name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text.trim())) throw new ClientConfigError(`Invalid value ${text} for configuration ${name}: Not a number of type INT`);
  return Number(text);
};

async function tlsOf(properties: ClientProperties, ports: Ports): Promise<TlsOptions | undefined> {
  if (!/SSL$/.test(properties.get('security.protocol') ?? 'PLAINTEXT')) return undefined;
  const pem = async (inline: string, location: string): Promise<string | undefined> => {
    const given = properties.get(inline);
    const path = properties.get(location);
    return given ?? (path === undefined ? undefined : new TextDecoder().decode(await ports.disk.readFile(path)));
  };
  const caPem = await pem('ssl.truststore.certificates', 'ssl.truststore.location');
  const certificatePem = await pem('ssl.keystore.certificate.chain', 'ssl.keystore.location');
  const keyPem = properties.get('ssl.keystore.key') ?? (certificatePem?.includes('PRIVATE KEY') ? certificatePem : undefined);
  return { ...(caPem && { caPem }), ...(certificatePem && { certificatePem }), ...(keyPem && { keyPem }) };
}

function saslOf(properties: ClientProperties): SaslOptions | undefined {
  if (!(properties.get('security.protocol') ?? '').startsWith('SASL')) return undefined;
  const mechanism = properties.get('sasl.mechanism') ?? 'GSSAPI';
  if (mechanism !== 'PLAIN') throw new ClientConfigError(`SASL mechanism ${mechanism} is not supported here; PLAIN is`);
  const jaas = properties.get('sasl.jaas.config') ?? '';
  const part = (name: string): string => new RegExp(`\\b${name}\\s*=\\s*"?([^";\\s]+)`).exec(jaas)?.[1] ?? '';
  return { mechanism: 'PLAIN', username: part('username'), password: part('password') };
}

function whoSpeaks(kind: ClientKind, clientId: string, groupId: string | undefined): string {
  if (kind === 'Consumer') return `[Consumer clientId=${clientId}, groupId=${groupId ?? 'null'}] `;
  return `[${kind} clientId=${clientId}] `;
}

export type ClientKind = 'AdminClient' | 'Producer' | 'Consumer' | 'LegacyAdminClient';

/** Says what Kafka's clients say, in their words. A broker out of reach is said once more when it repeats. */
function warnAs(kind: ClientKind, clientId: string, groupId: string | undefined, era: '0.9' | 'today'): (warning: ClientWarning) => void {
  const logger = 'org.apache.kafka.clients.NetworkClient';
  const prefix = whoSpeaks(kind, clientId, groupId);
  let said = '';
  return (warning) => {
    if (era === '0.9') return warnAs09(warning);
    if (warning.type === 'unreachable') {
      // Kafka's clients speak of a connection that took too long at INFO, which its tools do not show.
      if (/time[d-]? ?out|no connection after/i.test(warning.error.message)) return;
      const host = warning.host === 'localhost' ? 'localhost/127.0.0.1' : warning.host;
      logLine('WARN', `${prefix}Connection to node ${warning.nodeId} (${host}:${warning.port}) could not be established. Node may not be available.`, logger);
      if (warning.nodeId < 0 && kind !== 'AdminClient') logLine('WARN', `${prefix}Bootstrap broker ${warning.host}:${warning.port} (id: ${warning.nodeId} rack: null) disconnected`, logger);
      return;
    }
    const errors = [...warning.errors].filter(([, error]) => error.info.name !== 'UNKNOWN_TOPIC_OR_PARTITION' || kind !== 'AdminClient');
    if (errors.length === 0 || kind === 'AdminClient') return;
    const text = errors.map(([topic, error]) => `${topic}=${error.info.name}`).join(', ');
    if (text === said) return; // ours asks more often than Kafka's client: it is said once
    said = text;
    // A consumer's first request is for its coordinator.
    const correlationId = kind === 'Consumer' ? 2 : warning.correlationId;
    logLine('WARN', `${prefix}The metadata response from the cluster reported a recoverable issue with correlation id ${correlationId} : {${text}}`, logger);
    const invalid = errors.filter(([, error]) => error.info.name === 'INVALID_TOPIC_EXCEPTION').map(([topic]) => topic);
    if (invalid.length > 0) logLine('ERROR', `${prefix}Metadata response reported invalid topics [${invalid.join(', ')}]`, 'org.apache.kafka.clients.Metadata');
  };
}

/** 0.9's clients told of topics without a leader, and were silent about brokers out of reach. */
function warnAs09(warning: ClientWarning): void {
  if (warning.type === 'unreachable') return;
  const text = [...warning.errors].map(([topic, error]) => `${topic}=${error.info.name}`).join(', ');
  logLine('WARN', `Error while fetching metadata with correlation id ${warning.correlationId - 1} : {${text}}`, 'org.apache.kafka.clients.NetworkClient');
}

/** Kafka's tools wait a minute for a broker or topic that does not exist; what was just made is known everywhere long before this. */
const UNKNOWN_TIMEOUT_MS = 1500;

export interface OpenOptions {
  /** Whose words warnings have. */
  readonly era?: '0.9' | 'today';
  readonly bootstrapServers: string;
  readonly kind?: ClientKind;
  readonly clientId?: string;
  readonly groupId?: string;
  readonly properties?: ClientProperties;
  readonly client?: Partial<ClusterClientOptions>;
  readonly quiet?: boolean;
}

/** @throws ClientConfigError */
export async function openCluster(options: OpenOptions): Promise<OpenCluster> {
  const properties = options.properties ?? new Map();
  const ports = createNodePorts({ keepAlive: true });
  const kind = options.kind ?? 'AdminClient';
  const clientId = properties.get('client.id') ?? options.clientId ?? 'adminclient-1';
  const [tls, sasl] = [await tlsOf(properties, ports), saslOf(properties)];
  const requestTimeoutMs = integerOf(properties, 'request.timeout.ms');
  const apiTimeoutMs = integerOf(properties, 'default.api.timeout.ms');
  try {
    const cluster = new ClusterClient(ports, {
      bootstrapServers: options.bootstrapServers, clientId,
      ...(kind === 'AdminClient' && { unknownTimeoutMs: UNKNOWN_TIMEOUT_MS }),
      ...(requestTimeoutMs !== undefined && { requestTimeoutMs }), ...(apiTimeoutMs !== undefined && { apiTimeoutMs }),
      ...(tls && { tls }), ...(sasl && { sasl }),
      ...(options.quiet === true ? {} : { onWarning: warnAs(kind, clientId, options.groupId, options.era ?? 'today') }), ...options.client,
    });
    await checkNamesResolve(ports, options.bootstrapServers, options.era ?? 'today');
    return { cluster, ports, close: async () => { await cluster.close(); await ports.close(); } };
  } catch (error) {
    await ports.close();
    throw error;
  }
}

/** Kafka's clients refuse to start when no bootstrap name resolves. */
async function checkNamesResolve(ports: Ports, bootstrapServers: string, era: '0.9' | 'today'): Promise<void> {
  let resolved = 0;
  for (const url of bootstrapServers.split(',').map((part) => part.trim()).filter((part) => part !== '')) {
    const host = url.replace(/^[A-Za-z_]+:\/\//, '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
    try {
      await ports.transport.lookup(host);
      resolved++;
    } catch {
      if (era === '0.9') throw new ClientConfigError(`DNS resolution failed for url in bootstrap.servers: ${url}`);
      logLine('WARN', `Couldn't resolve server ${url} from bootstrap.servers as DNS resolution failed for ${host}`, 'org.apache.kafka.clients.ClientUtils');
    }
  }
  if (resolved === 0) throw new ClientConfigError('No resolvable bootstrap urls given in bootstrap.servers');
}
