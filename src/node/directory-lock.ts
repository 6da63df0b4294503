/**
 * The lock file of a data directory. Node has no flock, so a file says who holds it: pid, process start time, boot id
 * and a nonce. A holder that is gone (no such process, another start time, another boot) is taken over at once. Pids of
 * another container mean nothing here: such a holder is asked by its beacon (lock-beacon.ts).
 *
 * The same file is Kafka's `.lock`, an ordinary file that Kafka locks with fcntl and never removes: a running Kafka is
 * found in /proc/locks by the file's inode. Kafka in turn does not see our lock.
 *
 * Invariants: a lock file appears whole (hard link of a written file); an existing one is replaced only by the holder
 * of the `.takeover` guard, after judging it again, so two take-overs cannot both win.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PortError } from '../base/ports.ts';
import { beaconAnswers, lightBeacon } from './lock-beacon.ts';
import { hasCode } from './port-errors.ts';

export interface DirectoryLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** Clock ticks after boot; empty where there is no /proc. */
  readonly startTime: string;
  readonly bootId: string;
  /** `pid:[4026531836]`; empty where there is no /proc. */
  readonly pidNamespace: string;
  readonly nonce: string;
}

const GUARD_ATTEMPTS = 50;
const GUARD_WAIT_MS = 20;

export async function readBootId(): Promise<string> {
  try {
    return (await fs.promises.readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim();
  } catch {
    // Elsewhere the minute of the boot; a jump of the wall clock looks like a reboot, which is the careful error.
    return `boot-minute-${Math.round((Date.now() / 1000 - os.uptime()) / 60)}`;
  }
}

export async function lockFile(file: string): Promise<DirectoryLock> {
  const holder: Holder = {
    pid: process.pid,
    startTime: await startTimeOf(process.pid),
    bootId: await readBootId(),
    pidNamespace: await pidNamespace(),
    nonce: randomBytes(12).toString('hex'),
  };
  const written = `${file}.${holder.nonce}`;
  await fs.promises.writeFile(written, `${JSON.stringify(holder)}\n`);
  try {
    if (!(await tryLink(written, file))) await takeOver(file, written);
  } finally {
    await unlinkIfThere(written);
  }
  const beacon = await lightBeacon(file);
  return {
    release: async () => {
      await beacon?.close();
      await release(file, holder);
    },
  };
}

async function pidNamespace(): Promise<string> {
  return fs.promises.readlink('/proc/self/ns/pid').catch(() => '');
}

/** False when the lock file exists. */
async function tryLink(written: string, file: string): Promise<boolean> {
  try {
    await fs.promises.link(written, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM') && !hasCode(error, 'ENOTSUP') && !hasCode(error, 'ENOSYS')) throw error;
    return copyExclusive(written, file); // a file system without hard links
  }
}

async function copyExclusive(written: string, file: string): Promise<boolean> {
  try {
    await fs.promises.copyFile(written, file, fs.constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

async function takeOver(file: string, written: string): Promise<void> {
  await refuseIfHeld(file);
  const guard = `${file}.takeover`;
  for (let attempt = 0; attempt < GUARD_ATTEMPTS; attempt++) {
    if (await tryLink(written, guard)) {
      try {
        await refuseIfHeld(file);
        await fs.promises.rename(written, file);
        return;
      } finally {
        await unlinkIfThere(guard);
      }
    }
    const owner = await readHolder(guard);
    if (owner !== null && (await isGone(owner, file))) await unlinkIfThere(guard);
    else await new Promise((resolve) => setTimeout(resolve, GUARD_WAIT_MS));
  }
  throw new PortError('EBUSY', `${file}: another process is taking it over (${guard})`);
}

/** Rejects with EBUSY when a live process of ours or a running Kafka holds `file`. */
async function refuseIfHeld(file: string): Promise<void> {
  const kafkaPid = await lockerOf(file);
  if (kafkaPid !== null) throw new PortError('EBUSY', `${file} is locked by process ${kafkaPid} (${await commandOf(kafkaPid)})`);
  const holder = await readHolder(file);
  if (holder === null || (await isGone(holder, file))) return;
  const elsewhere = holder.pidNamespace !== (await pidNamespace());
  const who = elsewhere ? `process ${holder.pid} of another container` : holder.pid === process.pid ? `this process (${holder.pid})` : `process ${holder.pid} (${await commandOf(holder.pid)})`;
  throw new PortError('EBUSY', `${file} is held by ${who}`);
}

/** null when there is no such file or it is not one of ours (Kafka leaves an empty one). */
async function readHolder(file: string): Promise<Holder | null> {
  try {
    const parsed = JSON.parse(await fs.promises.readFile(file, 'utf8')) as Partial<Holder> | null;
    if (parsed === null || typeof parsed.pid !== 'number' || typeof parsed.nonce !== 'string') return null;
    return { pid: parsed.pid, startTime: String(parsed.startTime), bootId: String(parsed.bootId), pidNamespace: String(parsed.pidNamespace), nonce: parsed.nonce };
  } catch {
    return null;
  }
}

async function isGone(holder: Holder, file: string): Promise<boolean> {
  if (holder.bootId !== (await readBootId())) return true;
  if (holder.pidNamespace !== (await pidNamespace())) return !(await beaconAnswers(file));
  if (!isAlive(holder.pid)) return true;
  return holder.startTime !== '' && holder.startTime !== (await startTimeOf(holder.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** Field 22 of /proc/PID/stat; the command name before it may hold blanks and brackets. A zombie counts as gone. */
async function startTimeOf(pid: number): Promise<string> {
  try {
    const stat = await fs.promises.readFile(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'zombie' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

async function commandOf(pid: number): Promise<string> {
  try {
    const command = (await fs.promises.readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
    return command.includes('kafka.Kafka') ? 'Apache Kafka' : command.slice(0, 120);
  } catch {
    return 'unknown command';
  }
}

/** The process that holds an fcntl or flock lock on `file`, from /proc/locks, or null. */
async function lockerOf(file: string): Promise<number | null> {
  let locks: string;
  let stat: fs.Stats;
  try {
    stat = await fs.promises.stat(file);
    locks = await fs.promises.readFile('/proc/locks', 'utf8');
  } catch {
    return null;
  }
  for (const line of locks.split('\n')) {
    const match = /^\d+: (?:POSIX|FLOCK|OFDLCK)\s+\S+\s+\S+\s+(-?\d+) [0-9a-f]+:[0-9a-f]+:(\d+) /.exec(line);
    if (match === null || Number(match[2]) !== stat.ino) continue;
    const pid = Number(match[1]);
    if (await holdsOpen(pid, file, stat)) return pid;
  }
  return null;
}

/** Whether `pid` has this very file open: inode numbers repeat between devices, and /proc/locks' devices mislead on some. */
async function holdsOpen(pid: number, file: string, stat: fs.Stats): Promise<boolean> {
  let names: string[];
  try {
    names = await fs.promises.readdir(`/proc/${pid}/fd`);
  } catch {
    return true; // another user's process: the inode alone must do
  }
  const real = await fs.promises.realpath(file).catch(() => path.resolve(file));
  for (const name of names) {
    const at = `/proc/${pid}/fd/${name}`;
    const target = await fs.promises.readlink(at).catch(() => '');
    if (target === real) return true;
    const opened = await fs.promises.stat(at).catch(() => null);
    if (opened !== null && opened.ino === stat.ino && opened.dev === stat.dev) return true;
  }
  return false;
}

async function release(file: string, holder: Holder): Promise<void> {
  const current = await readHolder(file);
  if (current?.nonce === holder.nonce) await unlinkIfThere(file);
}

async function unlinkIfThere(file: string): Promise<void> {
  try {
    await fs.promises.unlink(file);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}
