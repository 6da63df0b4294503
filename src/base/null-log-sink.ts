/** Swallows everything: the default of embedded brokers and of command line tools. */
import type { LogSink } from './ports.ts';

export const NULL_LOG_SINK: LogSink = {
  isEnabled: () => false,
  log: () => {},
};
