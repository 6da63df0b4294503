/** Shared empty values that encoders and decoders put in for what is not there. Never written to. */
export const NO_BYTES = new Uint8Array(0);
export const NONE: readonly never[] = [];
