/** A snapshot: all sessions and znodes, in frames of changes, and a last frame that says how many there were. */
import { CoordinationStoreError, encodeFrame, encodeHeader, frameAt, FRAME_HEADER_BYTES, HEADER_BYTES, readChange, readHeader, SNAPSHOT_MAGIC, writeChange } from './journal-codec.ts';
import { JuteReader, JuteWriter } from './jute.ts';
import type { ZnodeMap } from './tree-nodes.ts';

/** Small, so that the event loop is held only for a moment between two writes. */
const CHUNK_BYTES = 256 * 1024;
const END = 255;

/** Lazily: the map may change between two pieces; `lastZxid` tells at the end up to which transaction it may have. */
export function* snapshotPieces(map: ZnodeMap, zxid: number, lastZxid: () => number): Generator<Uint8Array[]> {
  yield [encodeHeader(SNAPSHOT_MAGIC, zxid)];
  let writer = new JuteWriter(CHUNK_BYTES);
  let count = 0;
  for (const [sessionId, session] of map.sessions) {
    writeChange(writer, { kind: 'openSession', sessionId, ...session });
    count++;
  }
  for (const [path, node] of map.nodes) {
    if (writer.length >= CHUNK_BYTES) {
      yield encodeFrame(writer.finish());
      writer = new JuteWriter(CHUNK_BYTES);
    }
    writeChange(writer, { kind: 'put', path, node });
    count++;
  }
  yield encodeFrame(writer.finish());
  yield encodeFrame(new JuteWriter().byte(END).int(count).long(lastZxid()).finish());
}

/**
 * Fills `map`. The journal goes on after `zxid`, and must be replayed up to `lastZxid` at least: parts of those
 * transactions may be in the snapshot. Any damage is an error: it was whole when it got its name.
 */
export function loadSnapshot(file: string, bytes: Uint8Array, map: ZnodeMap): { zxid: number; lastZxid: number } {
  const zxid = readHeader(file, bytes, SNAPSHOT_MAGIC);
  if (zxid === null) throw new CoordinationStoreError(file, bytes.length, 'the snapshot ends within its header');
  let count = 0;
  for (let position = HEADER_BYTES; ; ) {
    const payload = frameAt(bytes, position);
    if (typeof payload === 'string') throw new CoordinationStoreError(file, position, `damaged snapshot (${payload === 'short' ? 'it ends here' : 'wrong CRC'})`);
    const reader = new JuteReader(payload);
    if (payload[0] === END) {
      reader.byte();
      if (reader.int() !== count) throw new CoordinationStoreError(file, position, 'the snapshot lacks entries');
      return { zxid, lastZxid: reader.long() };
    }
    while (reader.remaining > 0) {
      map.apply(readChange(reader));
      count++;
    }
    position += FRAME_HEADER_BYTES + payload.length;
  }
}
