/** The ports of the real machine, made together. Starts nothing by itself; `close` ends what was started on the way. */
import { NULL_LOG_SINK } from '../base/null-log-sink.ts';
import type { LogSink, Ports } from '../base/ports.ts';
import { NodeClock } from './node-clock.ts';
import { NodeCompute, type NodeComputeOptions } from './node-compute.ts';
import { NodeDisk } from './node-disk.ts';
import { NodeRandom } from './node-random.ts';
import { NodeTransport, type NodeTransportOptions } from './node-transport.ts';

export interface NodePortsOptions {
  /** Module that exports `jobs`; without it no compute job can run. */
  readonly jobsModuleUrl?: string | URL | null;
  readonly compute?: Omit<NodeComputeOptions, 'jobsModuleUrl'>;
  /** Log directories that get a sync worker each. More with `disk.addRoot`. */
  readonly logDirectories?: readonly string[];
  readonly transport?: NodeTransportOptions;
  /** Nothing is logged without one. The caller closes it. */
  readonly log?: LogSink;
  /** Timers keep the process alive: for tools that wait. */
  readonly keepAlive?: boolean;
}

export interface NodePorts extends Ports {
  readonly disk: NodeDisk;
  readonly transport: NodeTransport;
  close(): Promise<void>;
}

export function createNodePorts(options: NodePortsOptions = {}): NodePorts {
  const disk = new NodeDisk();
  for (const directory of options.logDirectories ?? []) disk.addRoot(directory);
  const compute = new NodeCompute({ jobsModuleUrl: options.jobsModuleUrl ?? null, ...options.compute });
  return {
    clock: new NodeClock({ keepAlive: options.keepAlive ?? false }),
    random: new NodeRandom(),
    disk,
    transport: new NodeTransport(options.transport),
    compute,
    log: options.log ?? NULL_LOG_SINK,
    close: async () => {
      await Promise.all([compute.close(), disk.close()]);
    },
  };
}
