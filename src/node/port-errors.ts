/** Turns errors of Node into `PortError`s with the POSIX code, so that no room has to know Node's. */
import { PortError } from '../base/ports.ts';

export function toPortError(error: unknown, what?: string): PortError {
  if (error instanceof PortError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  return new PortError(code, what === undefined ? message : `${what}: ${message}`, { cause: error });
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : 'EIO';
}

export const hasCode = (error: unknown, code: string): boolean => codeOf(error) === code;
