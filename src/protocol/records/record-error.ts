/** Why records could not be read or converted, with Kafka's error code; thrown off the produce path only. */
import { CompressionError } from '../../compression/compression-error.ts';

export const CORRUPT_MESSAGE = 2;
export const MESSAGE_TOO_LARGE = 10;
export const INVALID_TIMESTAMP = 32;
export const UNSUPPORTED_COMPRESSION_TYPE = 76;
export const INVALID_RECORD = 87;

/** One entry of `record_errors` in a Produce response of v8 or later. */
export interface RecordProblem {
  readonly batchIndex: number;
  readonly message: string;
}

export class RecordError extends Error {
  readonly errorCode: number;
  readonly problems: readonly RecordProblem[];
  constructor(errorCode: number, message: string, problems: readonly RecordProblem[] = [], options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'RecordError';
    this.errorCode = errorCode;
    this.problems = problems;
  }
}

/** A codec's failure as a RecordError; anything else is a bug and passes. */
export function asRecordError(error: unknown): RecordError {
  if (error instanceof RecordError) return error;
  if (!(error instanceof CompressionError)) throw error;
  const code = { damaged: INVALID_RECORD, tooLarge: MESSAGE_TOO_LARGE, unsupported: UNSUPPORTED_COMPRESSION_TYPE }[error.failure];
  return new RecordError(code, error.message, [], { cause: error });
}
