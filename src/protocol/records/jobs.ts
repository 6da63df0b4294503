/**
 * The work on records that may leave the event loop: named functions for the Compute port. Inputs and outputs can be
 * cloned; what a client's bytes can cause comes back as `error`, so that only bugs reject.
 */
import { compress, decompress, prepareCompression } from '../../compression/compress.ts';
import { type BatchKeys, batchKeys } from './batch-keys.ts';
import { downConvert, type DownConvertOptions } from './down-convert.ts';
import { filterBatch, type FilterOptions } from './filter-batch.ts';
import { prepareBatch, type PrepareOptions, type PreparedBatch } from './prepare-batch.ts';
import { asRecordError, type RecordProblem } from './record-error.ts';
import { upConvert, type UpConvertOptions } from './up-convert.ts';

export interface JobError {
  readonly errorCode: number;
  readonly message: string;
  readonly problems: readonly RecordProblem[];
}
export type JobResult<Value> = { readonly value: Value; readonly error: null } | { readonly value: null; readonly error: JobError };

export interface CodecInput {
  readonly codec: number;
  readonly bytes: Uint8Array;
  readonly level?: number;
}

async function guarded<Value>(run: () => Value): Promise<JobResult<Value>> {
  await prepareCompression();
  try {
    return { value: run(), error: null };
  } catch (error) {
    const { errorCode, message, problems } = asRecordError(error);
    return { value: null, error: { errorCode, message, problems } };
  }
}

export const recordJobs = {
  /** Check, and change of codec, of one produced batch of magic 2, which is all of `bytes`. */
  'records.prepare': async ({ bytes, options }: { bytes: Uint8Array; options: PrepareOptions }): Promise<PreparedBatch> => {
    await prepareCompression();
    return prepareBatch(bytes, 0, bytes.length, options);
  },
  /** A produced set of magic 0 or 1, which is all of `bytes`, as one batch of magic 2. */
  'records.upConvert': ({ bytes, options }: { bytes: Uint8Array; options: UpConvertOptions }): Promise<JobResult<{ batch: Uint8Array | null; recordsCount: number }>> =>
    guarded(() => upConvert(bytes, 0, bytes.length, options)),
  /** The whole batches in `bytes` as messages of an older magic. */
  'records.downConvert': ({ bytes, options }: { bytes: Uint8Array; options: DownConvertOptions }): Promise<JobResult<Uint8Array[]>> =>
    guarded(() => downConvert(bytes, 0, bytes.length, options)),
  'records.inflate': ({ codec, bytes, maxOutputBytes }: CodecInput & { maxOutputBytes: number }): Promise<JobResult<Uint8Array>> =>
    guarded(() => decompress(codec, bytes, maxOutputBytes)),
  'records.deflate': ({ codec, bytes, level }: CodecInput): Promise<JobResult<Uint8Array>> => guarded(() => compress(codec, bytes, level)),
  /** The keys of one stored batch of magic 2, which is all of `bytes`. */
  'records.keys': ({ bytes }: { bytes: Uint8Array }): Promise<JobResult<BatchKeys>> => guarded(() => batchKeys(bytes)),
  /** What compaction leaves of such a batch; `kept` has a 1 for each record that stays. */
  'records.filter': ({ bytes, kept, options }: { bytes: Uint8Array; kept: Uint8Array; options: FilterOptions }): Promise<JobResult<Uint8Array | null>> =>
    guarded(() => {
      let i = 0;
      return filterBatch(bytes, 0, bytes.length, () => kept[i++] === 1, options);
    }),
} as const;

export type RecordJobs = typeof recordJobs;
