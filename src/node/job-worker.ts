/** What the threads of `NodeCompute` run, and how bytes cross to them and back. */

/** Plain text, not a file of its own, so that bundlers and test runners need not find one. */
export const JOB_WORKER_SOURCE = `
const { parentPort, workerData } = require('node:worker_threads');
const loaded = import(workerData.url);
loaded.catch(() => {}); // each job reports it
const transferOf = (value, into, depth) => {
  if (value === null || typeof value !== 'object' || depth > 4) return;
  if (ArrayBuffer.isView(value)) {
    const { buffer } = value;
    if (buffer instanceof ArrayBuffer && value.byteLength === buffer.byteLength) into.add(buffer);
  } else if (value instanceof ArrayBuffer) into.add(value);
  else if (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) {
    for (const key in value) transferOf(value[key], into, depth + 1);
  }
};
parentPort.on('message', async ({ id, job, input }) => {
  try {
    const { jobs } = await loaded;
    const run = jobs[job];
    if (typeof run !== 'function') throw new Error('no compute job is named ' + job);
    const output = await run(input);
    const transfer = new Set();
    transferOf(output, transfer, 0);
    try {
      parentPort.postMessage({ id, output }, [...transfer]);
    } catch {
      parentPort.postMessage({ id, output });
    }
  } catch (error) {
    parentPort.postMessage({ id, message: String(error?.message ?? error), code: error?.code });
  }
});
`;

const MAX_DEPTH = 4;

/**
 * A copy of `input` whose bytes are copied too, each view into a buffer of its own, listed in `transfer`: the caller
 * keeps its memory, and a small view of a large chunk does not drag the whole chunk along, as structured clone would.
 */
export function detachedCopy(input: unknown, transfer: ArrayBuffer[], depth = 0): unknown {
  if (input === null || typeof input !== 'object' || depth > MAX_DEPTH) return input;
  if (input instanceof Uint8Array) {
    const copy = new Uint8Array(input);
    transfer.push(copy.buffer);
    return copy;
  }
  if (Array.isArray(input)) return input.map((item) => detachedCopy(item, transfer, depth + 1));
  if (Object.getPrototypeOf(input) !== Object.prototype) return input;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) copy[key] = detachedCopy(value, transfer, depth + 1);
  return copy;
}

/** Bytes in the typed arrays of `input`, as far down as `detachedCopy` looks. */
export function byteCount(input: unknown, depth = 0): number {
  if (input === null || typeof input !== 'object' || depth > MAX_DEPTH) return 0;
  if (ArrayBuffer.isView(input)) return input.byteLength;
  let total = 0;
  for (const value of Array.isArray(input) ? input : Object.values(input)) total += byteCount(value, depth + 1);
  return total;
}
