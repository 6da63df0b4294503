/** Jobs for the test of NodeCompute. */
import { threadId } from 'node:worker_threads';

export const jobs = {
  double: (input: Uint8Array): Uint8Array => input.map((byte) => byte * 2),
  thread: (): number => threadId,
  size: (input: { part: Uint8Array }): { bytes: number; backing: number } => ({ bytes: input.part.length, backing: input.part.buffer.byteLength }),
  fail: (): never => {
    throw new Error('bad input');
  },
  die: (): never => process.exit(3),
};
