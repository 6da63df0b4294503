/** Memory for reads: outside Buffer's pool and not zeroed, since every byte is written before it is read. */
export const allocateUnpooled = (length: number): Uint8Array => Buffer.allocUnsafeSlow(length);
