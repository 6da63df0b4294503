/**
 * Reporter for node:test: passing tests say nothing, a failing one is printed in full, and the end is one line of JSON
 * behind a marker, which run-tests.ts adds up.
 */
import path from 'node:path';
import { inspect } from 'node:util';

export const MARK = '@@blumfeld-tests ';

export interface TestReport {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly slowest: readonly { name: string; ms: number }[];
}

interface TestEvent {
  readonly type: string;
  readonly data: {
    readonly name?: string;
    readonly file?: string;
    readonly line?: number;
    readonly message?: string;
    readonly details?: { readonly duration_ms?: number; readonly error?: Error & { cause?: unknown } };
  };
}

const SLOWEST = 5;

function failureText({ data }: TestEvent): string {
  const error = data.details?.error;
  const reason = error?.cause ?? error;
  const where = data.file === undefined ? '' : ` (${path.relative(process.cwd(), data.file)}:${data.line ?? 0})`;
  const text = reason instanceof Error ? (reason.stack ?? String(reason)) : inspect(reason, { depth: 6 });
  const cause = reason instanceof Error && reason.cause !== undefined ? `\nCaused by: ${inspect(reason.cause)}` : '';
  return `not ok - ${data.name}${where}\n${`${text}${cause}`.replace(/^/gm, '    ')}\n`;
}

/** node:test gives its events, in order; what is yielded goes to standard output. */
export default async function* report(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = new Map<string, number>();
  const slowest: { name: string; ms: number }[] = [];
  for await (const event of events) {
    const { type, data } = event;
    if (type === 'test:fail') yield failureText(event);
    if (type === 'test:pass' || type === 'test:fail') {
      slowest.push({ name: `${data.name}${data.file === undefined ? '' : ` (${path.basename(data.file)})`}`, ms: data.details?.duration_ms ?? 0 });
      slowest.sort((a, b) => b.ms - a.ms);
      slowest.length = Math.min(slowest.length, SLOWEST);
      yield `${MARK}"${type}"\n`;
    }
    const count = type === 'test:diagnostic' ? /^(pass|fail|cancelled|skipped) (\d+)$/.exec(data.message ?? '') : null;
    if (count !== null) counts.set(count[1]!, Number(count[2]));
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message ?? '';
  }
  const of = (name: string): number => counts.get(name) ?? 0;
  const result: TestReport = { passed: of('pass'), failed: of('fail') + of('cancelled'), skipped: of('skipped'), slowest };
  yield `${MARK}${JSON.stringify(result)}\n`;
}
