/** What an encoder takes for a `records` field: bytes, or pieces that follow each other; they are not copied. */
export type RecordsPieces = Uint8Array | readonly Uint8Array[] | null;
