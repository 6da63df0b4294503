/** The configuration of a broker inside this process: quick defaults, then what the caller says. */
import type { BrokerConfig } from '../config/broker-config.ts';
import { type ConfigProblem, formatProblem } from '../config/config-problem.ts';
import { parseBrokerConfig } from '../config/parse-broker-config.ts';
import { BROKER_SETTINGS, nearestName } from '../config/setting-table.ts';
import { settingProblem } from './check-options.ts';

/** Settings of server.properties by Kafka's names. */
export type BrokerSettings = Readonly<Record<string, string | number | boolean>>;

/** A configuration with an error in it; the message names each setting and the mend. */
export class BrokerConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'BrokerConfigError';
  }
}

/** What an embedded broker is started with unless the caller says otherwise: quick groups, small internal topics. */
const EMBEDDED_DEFAULTS: Readonly<Record<string, string>> = {
  'broker.id': '1',
  'group.initial.rebalance.delay.ms': '0',
  'offsets.topic.num.partitions': '5',
  'transaction.state.log.num.partitions': '5',
  'log.flush.scheduler.interval.ms': '9223372036854775807',
};

/** A server.properties may hold what other brokers know; a test that sets what does not exist has mistyped it. */
function problemLine(problem: ConfigProblem): string | null {
  if (problem.severity === 'error') return formatProblem({ ...problem, line: null }, 'config');
  if (BROKER_SETTINGS.has(problem.setting as never)) return null;
  const near = nearestName(problem.setting, BROKER_SETTINGS.keys());
  return `unknown setting ${problem.setting}${near === null ? '' : ` (did you mean ${near}?)`}`;
}

/** @throws BrokerConfigError */
export function embeddedConfig(logDir: string, options: { host?: string; port?: number; config?: BrokerSettings }, defaults: BrokerSettings = {}): BrokerConfig {
  const settings = new Map<string, string>(Object.entries({ ...EMBEDDED_DEFAULTS, ...defaults }).map(([key, value]) => [key, String(value)]));
  settings.set('listeners', `PLAINTEXT://${options.host ?? '127.0.0.1'}:${options.port ?? 0}`);
  settings.set('log.dirs', logDir);
  const wrong: string[] = [];
  for (const [key, value] of Object.entries(options.config ?? {})) {
    const problem = settingProblem(key, value);
    if (problem === null) settings.set(key, String(value));
    else wrong.push(problem);
  }
  const { config, problems } = parseBrokerConfig([...settings].map(([key, value], index) => ({ key, value, line: index + 1 })));
  wrong.push(...problems.map(problemLine).filter((line) => line !== null));
  if (wrong.length > 0) throw new BrokerConfigError(wrong.map((line) => `config: ${line}`));
  return config;
}
