/** The CRC that a record has as a message of 0.9 (magic 0): what ChecksumMessageFormatter printed. */
import type { ConsumerRecord } from '../client/decode-records.ts';
import { viewOf } from '../log/batch-header.ts';
import { legacySize, writeLegacyMessage } from '../protocol/records/legacy-message.ts';

const CRC_AT = 12;

export function checksumOf(record: Pick<ConsumerRecord, 'key' | 'value'>): number {
  const { key, value } = record;
  const bytes = new Uint8Array(legacySize(0, key, value));
  writeLegacyMessage(viewOf(bytes), bytes, 0, { offset: 0, magic: 0, attributes: 0, timestampMs: -1, key, value });
  return viewOf(bytes).getUint32(CRC_AT);
}
