/** Apache Kafka's own clients: the tools of a release (console producer and consumer, admin), and programs over kafka-clients. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { kafkaClassPath, kafkaMissing } from '../kafka-peer.ts';
import type { ClientRow, PreparedClient } from './client-row.ts';
import { javaProgram } from './java/tool-host.ts';

const jars = (version: string): string | null => {
  const missing = kafkaMissing(version);
  if (missing !== null) return missing;
  try {
    kafkaClassPath(version);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

/** Programs that run in one JVM need System.exit kept from them, which Java 24 no longer allows. */
function securityManagerMissing(): string | null {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const release = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  return release >= 12 && release < 24 ? null : `needs Java 12 to 23, this is ${release}`;
}

function tools(version: string, style: 'new' | 'old'): ClientRow {
  return {
    id: `apache-${version}${style === 'old' ? '-old' : ''}`,
    title: style === 'old' ? `Apache Kafka ${version} tools, old consumer (\`--zookeeper\`)` : `Apache Kafka ${version} tools`,
    set: 'java',
    timeoutSeconds: 400,
    prepare: async (root): Promise<PreparedClient | string> => {
      const missing = jars(version) ?? securityManagerMissing();
      return missing ?? { command: [process.execPath, path.join(root, 'dist', 'test', 'conformance', 'clients', 'drivers', 'java-tools.js'), version, style] };
    },
  };
}

function program(version: string): ClientRow {
  return {
    id: `kafka-clients-${version}`,
    title: `kafka-clients ${version} (Java)`,
    set: 'java',
    prepare: async (root): Promise<PreparedClient | string> => jars(version) ?? { command: ['java', ...javaProgram(version, root, 'ClientFeatures.java')] },
  };
}

export const javaRows: readonly ClientRow[] = [
  tools('0.9.0.1', 'new'), tools('0.9.0.1', 'old'), tools('0.10.2.2', 'new'), tools('1.1.1', 'new'), tools('2.8.2', 'new'), tools('3.9.1', 'new'), tools('4.3.0', 'new'),
  program('3.9.1'), program('4.3.0'),
];
