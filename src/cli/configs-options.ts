/** The command line of kafka-configs as of 3.9: what is to be described or altered, and Kafka's checks. */
import type { ParsedOptions } from './option-parser.ts';
import { CONFIGS_OPTIONS } from './options/configs.ts';
import { checkInvalid, illegalArgument, parseToolOptions, UsageError } from './tool.ts';

export type EntityType = 'topics' | 'clients' | 'users' | 'brokers' | 'ips' | 'broker-loggers' | 'client-metrics';
const TYPES: readonly string[] = ['topics', 'clients', 'users', 'brokers', 'ips', 'broker-loggers', 'client-metrics'];
const FLAGS: readonly (readonly [flag: string, type: EntityType])[] = [
  ['topic', 'topics'], ['client', 'clients'], ['user', 'users'], ['broker', 'brokers'], ['broker-logger', 'broker-loggers'], ['ip', 'ips'], ['client-metrics', 'client-metrics'],
];
const DEFAULT_FLAGS: readonly (readonly [flag: string, type: EntityType])[] = [
  ['client-defaults', 'clients'], ['user-defaults', 'users'], ['broker-defaults', 'brokers'], ['ip-defaults', 'ips'],
];
const ABOUT = 'This tool helps to manipulate and describe entity config for a topic, client, user, broker, ip, client-metrics or group';

export interface Entity {
  readonly type: EntityType;
  /** '' is the default entity; null: every one. */
  readonly name: string | null;
}

export interface ConfigsCommand {
  readonly options: ParsedOptions;
  readonly entities: readonly Entity[];
  readonly alter: boolean;
}

export function parseConfigsCommand(argv: string[]): ConfigsCommand {
  const options = parseToolOptions(CONFIGS_OPTIONS, argv, { none: 'This tool helps to manipulate and describe entity config for a topic, client, user, broker, ip, client-metrics or group', help: ABOUT });
  if (options.has('alter') === options.has('describe')) throw new UsageError(options.table, 'Command must include exactly one action: --describe, --alter');
  checkInvalid(options, 'describe', ['add-config', 'delete-config']);
  const types = typesOf(options);
  const entities = namesOf(options, types);
  checkNames(options, entities);
  return { options, entities, alter: options.has('alter') };
}

function typesOf(options: ParsedOptions): EntityType[] {
  const types = [...options.all('entity-type'), ...FLAGS.filter(([flag]) => options.has(flag)).map(([, type]) => type), ...DEFAULT_FLAGS.filter(([flag]) => options.has(flag)).map(([, type]) => type)];
  const twice = [...new Set(types.filter((type, at) => types.indexOf(type) !== at))];
  if (twice.length > 0) throw illegalArgument(`Duplicate entity type(s) specified: ${twice.join(',')}`);
  const throughBroker = options.has('bootstrap-server') || options.has('bootstrap-controller');
  const allowed = throughBroker ? TYPES : ['users', 'brokers'];
  const bad = types.find((type) => !allowed.includes(type));
  if (bad !== undefined) throw illegalArgument(`Invalid entity type ${bad}, the entity type must be one of ${allowed.join(', ')} with a ${throughBroker ? '--bootstrap-server or --bootstrap-controller' : '--zookeeper'} argument`);
  if (types.length === 0) throw illegalArgument('At least one entity type must be specified');
  if (types.length > 1 && !(types.length === 2 && types.includes('users') && types.includes('clients'))) throw illegalArgument("Only 'users' and 'clients' entity types may be specified together");
  if (!throughBroker) throw illegalArgument('One of the required --bootstrap-server, --bootstrap-controller, or --zookeeper arguments must be specified');
  return types as EntityType[];
}

/** `--entity-name` and `--entity-default` belong to the types in order. */
function namesOf(options: ParsedOptions, types: readonly EntityType[]): Entity[] {
  const given = options.all('entity-name').map((name) => name);
  const defaults = options.has('entity-default');
  return types.map((type): Entity => {
    const flag = FLAGS.find(([name, flagType]) => flagType === type && options.has(name));
    if (flag !== undefined) return { type, name: options.string(flag[0], '') };
    if (DEFAULT_FLAGS.some(([name, flagType]) => flagType === type && options.has(name))) return { type, name: '' };
    const next = given.shift();
    return { type, name: next ?? (defaults ? '' : null) };
  });
}

function checkNames(options: ParsedOptions, entities: readonly Entity[]): void {
  const head = entities[0]!;
  const named = entities.some((entity) => entity.name !== null && entity.name !== '');
  const byDefault = entities.some((entity) => entity.name === '');
  const types = entities.map((entity) => entity.type);
  if (named && (head.type === 'brokers' || head.type === 'broker-loggers') && !/^[+-]?\d+$/.test(head.name ?? '')) {
    throw illegalArgument(`The entity name for ${head.type} must be a valid integer broker id, but it is: ${head.name}`);
  }
  if (options.has('describe') && head.type === 'broker-loggers' && !named) throw illegalArgument(`an entity name must be specified with --describe of ${types.join(',')}`);
  if (!options.has('alter')) return;
  if (['users', 'clients', 'brokers', 'ips'].includes(head.type)) {
    if (!named && !byDefault) throw illegalArgument('an entity-name or default entity must be specified with --alter of users, clients, brokers or ips');
  } else if (!named) throw illegalArgument(`an entity name must be specified with --alter of ${types.join(',')}`);
  if (options.has('add-config') && options.has('add-config-file')) throw illegalArgument('Only one of --add-config or --add-config-file must be specified');
  if (!['add-config', 'add-config-file', 'delete-config'].some((name) => options.has(name))) throw illegalArgument('At least one of --add-config, --add-config-file, or --delete-config must be specified with --alter');
}

/** `a=b,c=[d,e]`: commas within brackets belong to the value. */
export function parseAddConfig(text: string): Map<string, string> {
  const outside = '(?=[^\\]]*(?:\\[|$))';
  const pairs = text.split(new RegExp(`,${outside}`)).map((pair) => pair.split(new RegExp(`\\s*=\\s*${outside}`)));
  if (text.trim() !== '' && pairs.some((pair) => pair.length !== 2)) {
    throw illegalArgument('requirement failed: Invalid entity config: all configs to be added must be in the format "key=val".');
  }
  return new Map(pairs.filter((pair) => pair.length === 2).map(([key, value]) => [key!.trim(), value!.replace(/\[?\]?/g, '').trim()]));
}

export const parseDeleteConfig = (options: ParsedOptions): string[] => options.all('delete-config').flatMap((text) => text.split(',')).map((name) => name.trim()).filter((name) => name !== '');
