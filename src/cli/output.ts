/** What the tools print with: standard output, standard error, and log lines as Kafka's tools-log4j writes them. */

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** No newline is added. */
export function write(text: string | Uint8Array): void {
  process.stdout.write(text);
}

export function printError(line = ''): void {
  process.stderr.write(`${line}\n`);
}

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** `2017-03-08 01:28:09,730`: local time; the tools of performance use `:` before the milliseconds. */
export function timeText(atMs: number, beforeMs = ','): string {
  const at = new Date(atMs);
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day} ${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}${beforeMs}${pad(at.getMilliseconds(), 3)}`;
}

export type ToolLogLevel = 'WARN' | 'ERROR';

/** `detail` is what log4j would print of an exception, on lines of its own. */
export function logLine(level: ToolLogLevel, message: string, logger: string, detail?: string): void {
  printError(`[${timeText(Date.now())}] ${level} ${message} (${logger})`);
  if (detail !== undefined) printError(detail);
}

/**
 * Runs `listener` on the first Ctrl-C or SIGTERM; a second one ends the process at once. Returns the way to stop.
 * Tools end with 130 (143 for SIGTERM) then.
 */
export function onInterrupt(listener: (exitCode: 130 | 143) => void): () => void {
  let count = 0;
  const handle = (exitCode: 130 | 143) => (): void => {
    if (count++ > 0) process.exit(exitCode);
    listener(exitCode);
  };
  const onInt = handle(130);
  const onTerm = handle(143);
  process.on('SIGINT', onInt);
  process.on('SIGTERM', onTerm);
  return () => {
    process.off('SIGINT', onInt);
    process.off('SIGTERM', onTerm);
  };
}
