/** `key=value` settings of topics as the tools of 0.9 check them. */
import { validateTopicConfig } from '../config/topic-config.ts';
import { illegalArgument, ToolError } from './tool.ts';

/** @throws ToolError with 0.9's words */
export async function validatedConfigs(pairs: readonly string[], kind: 'topic' | 'entity'): Promise<Map<string, string>> {
  const config = new Map<string, string>();
  for (const pair of pairs) {
    const cells = pair.split(/\s*=\s*/);
    if (cells.length !== 2) throw illegalArgument(`requirement failed: Invalid ${kind} config: all configs to be added must be in the format "key=val".`);
    config.set(cells[0]!.trim(), cells[1]!.trim());
  }
  if (kind === 'topic') checkTopicConfig(config);
  return config;
}

/** @throws ToolError */
export function checkTopicConfig(config: ReadonlyMap<string, string>): void {
  for (const [name, value] of config) {
    const problem = validateTopicConfig(name, value);
    if (problem === null) continue;
    if (problem.startsWith('Unknown topic config')) throw illegalArgument(`requirement failed: Unknown configuration "${name}".`);
    throw new ToolError('org.apache.kafka.common.config.ConfigException', problem);
  }
}
