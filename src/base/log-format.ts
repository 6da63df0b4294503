/** Kafka's log line, `[2026-11-22 17:39:52,529] INFO message (kafka.server.KafkaServer)`, and the order of levels. */
import type { LogLevel } from './ports.ts';

const RANK: Readonly<Record<LogLevel, number>> = { TRACE: 0, DEBUG: 1, INFO: 2, WARN: 3, ERROR: 4, FATAL: 5 };

export const isAtLeast = (level: LogLevel, threshold: LogLevel): boolean => RANK[level] >= RANK[threshold];

/** `localMs`: wall time in ms since 1970 with the zone's offset added, so that no calendar of the host is needed. */
export function formatLogLine(localMs: number, level: LogLevel, logger: string, message: string): string {
  return `[${formatLogTime(localMs)}] ${level} ${message} (${logger})`;
}

export function formatLogTime(localMs: number): string {
  const ms = Math.floor(localMs);
  const [year, month, day] = civilDate(Math.floor(ms / 86_400_000));
  const inDay = ((ms % 86_400_000) + 86_400_000) % 86_400_000;
  const time = [inDay / 3_600_000, (inDay / 60_000) % 60, (inDay / 1000) % 60].map((part) => two(Math.floor(part))).join(':');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)} ${time},${String(inDay % 1000).padStart(3, '0')}`;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days since 1970 → proleptic Gregorian date, by 400-year eras that start on 1 March. */
function civilDate(days: number): [year: number, month: number, day: number] {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

/** The lines that follow a message with an error, as Java prints a stack; empty without one. */
export function errorLines(error: unknown): string {
  if (error === undefined || error === null) return '';
  if (!(error instanceof Error)) return `\n${String(error)}`;
  const text = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause === undefined ? `\n${text}` : `\n${text}\nCaused by: ${errorLines(error.cause).slice(1)}`;
}
