/** What a codec of this room throws; nothing else leaves it. */
export type CompressionFailure =
  /** The bytes are no valid stream of the codec. */
  | 'damaged'
  /** The output would pass the caller's cap. */
  | 'tooLarge'
  /** No such codec. */
  | 'unsupported';

export class CompressionError extends Error {
  readonly failure: CompressionFailure;
  constructor(failure: CompressionFailure, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CompressionError';
    this.failure = failure;
  }
}

export const damaged = (codec: string, what: string, cause?: unknown): CompressionError =>
  new CompressionError('damaged', `damaged ${codec} data: ${what}`, { cause });

export const tooLarge = (codec: string, maxOutputBytes: number): CompressionError =>
  new CompressionError('tooLarge', `${codec} data inflates to more than ${maxOutputBytes} bytes`);
