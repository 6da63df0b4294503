/**
 * What every driver in this folder is made of: runs the features asked for, one after another, each under a limit, and prints
 * a line for each. Drivers are programs of their own; a client that breaks its process breaks only its own column.
 */
import { createRequire } from 'node:module';
import path from 'node:path';

/** Returns the detail of the cell, or throws. */
export type FeatureRun = () => Promise<string | void>;

export interface DriverFeatures {
  readonly run: Readonly<Record<string, FeatureRun>>;
  /** Features that the client does not have → why. */
  readonly none: Readonly<Record<string, string>>;
}

const FEATURE_LIMIT_MS = 75_000;

function environment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: drivers are run by runner.ts`);
  return value;
}

/** host:port, several separated by commas. */
export const bootstrap = (): string => environment('BLUMFELD_BOOTSTRAP');
export const bootstrapList = (): string[] => bootstrap().split(',');
/** What topics are created with: 3 on three brokers. */
export const replicas = (): number => Number(environment('BLUMFELD_REPLICAS'));
/** A topic or group of this run's own. */
export const nameOf = (what: string): string => `${environment('BLUMFELD_PREFIX')}.${what}`;
export const crossTopic = (codec: string): string => `${environment('BLUMFELD_CROSS')}.${codec}`;

/** A package in the client's own folder under .cache/clients. */
export function clientPackage<T>(name: string): T {
  return createRequire(path.join(environment('BLUMFELD_CLIENT_HOME'), 'package.json'))(name) as T;
}

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls until `done`; throws with what `describe` says after the time. */
export async function until(done: () => boolean | Promise<boolean>, what: () => string, timeoutMs = 30_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  while (!(await done())) {
    if (Date.now() > end) throw new Error(`after ${timeoutMs / 1000} s: ${what()}`);
    await sleep(50);
  }
}

export function print(feature: string, ok: boolean | null, detail: string, ms: number): void {
  process.stdout.write(`${JSON.stringify({ feature, ok, detail, ms })}\n`);
}

async function runOne(id: string, run: FeatureRun): Promise<void> {
  const from = Date.now();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${FEATURE_LIMIT_MS / 1000} s`)), FEATURE_LIMIT_MS);
  });
  try {
    const detail = await Promise.race([run(), limit]);
    print(id, true, detail ?? '', Date.now() - from);
  } catch (error) {
    print(id, false, error instanceof Error ? `${error.name}: ${error.message}` : String(error), Date.now() - from);
  } finally {
    clearTimeout(timer);
  }
}

/** `phases` by name; argv: PHASE [FEATURE…]. Ends the process. */
export async function drive(phases: Readonly<Record<string, DriverFeatures>>): Promise<void> {
  const [phase = 'features', ...wanted] = process.argv.slice(2);
  process.on('unhandledRejection', (error) => process.stderr.write(`unhandled: ${String(error)}\n`));
  process.on('uncaughtException', (error) => process.stderr.write(`uncaught: ${String(error?.stack ?? error)}\n`));
  const features = phases[phase] ?? { run: {}, none: {} };
  for (const [id, why] of Object.entries(features.none)) if (wanted.length === 0 || wanted.includes(id)) print(id, null, why, 0);
  for (const [id, run] of Object.entries(features.run)) if (wanted.length === 0 || wanted.includes(id)) await runOne(id, run);
  process.exit(0);
}
