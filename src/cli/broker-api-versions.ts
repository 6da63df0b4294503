/** kafka-broker-api-versions as of 3.9: what each broker of the cluster speaks. */
import type { VersionRange } from '../client/broker-connection.ts';
import { ClientTimeoutError } from '../client/kafka-errors.ts';
import { openCluster, readPropertiesFile } from './cluster-setup.ts';
import { BROKER_API_VERSIONS_OPTIONS } from './options/broker-api-versions.ts';
import { print } from './output.ts';
import { checkRequired, parseToolOptions, runTool, ToolError } from './tool.ts';

const ABOUT = 'This tool helps to retrieve broker version information.';
/** The APIs that 3.9's tool lists, whether a broker has them or not. */
const LISTED = '0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,55,56,57,58,60,61,64,65,66,67,68,69,71,72,74,75,76,77,78,79,80,81,83,84,85,86,87'.split(',').map(Number);

export async function run(argv: string[]): Promise<number> {
  return runTool(async () => {
    const options = parseToolOptions(BROKER_API_VERSIONS_OPTIONS, argv, { none: ABOUT, help: ABOUT });
    checkRequired(options, 'bootstrap-server');
    const properties = options.has('command-config') ? await readPropertiesFile(options.string('command-config', '')) : new Map<string, string>();
    const bootstrapServers = options.string('bootstrap-server', '');
    const opened = await openCluster({ bootstrapServers, properties, kind: 'LegacyAdminClient', clientId: 'admin-1' });
    try {
      await opened.cluster.refreshMetadata([]).catch((error: unknown) => {
        if (!(error instanceof ClientTimeoutError)) throw error;
        const nodes = bootstrapServers.split(',').map((url, at) => `${url.trim()} (id: ${-1 - at} rack: null)`).join(', ');
        throw new ToolError('java.lang.RuntimeException', `Request METADATA failed on brokers List(${nodes})`);
      });
      for (const broker of [...opened.cluster.brokers.values()].sort((a, b) => a.id - b.id)) {
        const connection = await opened.cluster.node(broker.id);
        print(`${broker.host}:${broker.port} (id: ${broker.id} rack: ${broker.rack}) -> (\n\t${(await describe(connection.versions)).join(',\n\t')}\n)`);
      }
      return 0;
    } finally {
      await opened.close();
    }
  });
}

async function describe(offered: ReadonlyMap<number, VersionRange>): Promise<string[]> {
  const { apiKeyName } = await import('../protocol/messages/api-key.ts');
  const { requestCodec } = await import('../protocol/codec/api-codecs.ts');
  const keys = [...new Set([...LISTED, ...offered.keys()])].sort((a, b) => a - b);
  return keys.map((key) => {
    const range = offered.get(key);
    const ours = requestCodec(key);
    if (ours === undefined) return `UNKNOWN(${key}): ${range === undefined ? '' : rangeText(range)}`;
    const name = `${apiKeyName(key)}(${key})`;
    if (range === undefined) return `${name}: UNSUPPORTED`;
    const usable = Math.min(range.max, ours.maxVersion);
    return `${name}: ${rangeText(range)} [usable: ${usable < range.min ? 'NONE' : usable}]`;
  });
}

const rangeText = ({ min, max }: VersionRange): string => (min === max ? String(min) : `${min} to ${max}`);
