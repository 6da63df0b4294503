/** Random UUIDs as Kafka makes them for topics and clusters: version 4, 22 characters, none that starts with a dash. */
import { type Uuid, ZERO_UUID } from '../base/ids.ts';
import type { Random } from '../base/ports.ts';
import { readUuid } from '../protocol/codec/uuid.ts';

/** Kafka's Uuid.METADATA_TOPIC_ID. */
const METADATA_TOPIC_ID = 'AAAAAAAAAAAAAAAAAAAAAQ';

export function randomUuid(random: Random): Uuid {
  for (;;) {
    const bytes = random.bytes(16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    const uuid = readUuid(new DataView(bytes.buffer, bytes.byteOffset, 16), 0);
    if (uuid !== ZERO_UUID && uuid !== METADATA_TOPIC_ID && !uuid.startsWith('-')) return uuid;
  }
}
