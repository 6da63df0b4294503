/**
 * The topics in a "consumer" member's metadata. The coordinator looks into these bytes for two rules alone: offsets of
 * topics that a group still reads do not expire, and may not be deleted. Version 0 is the prefix of every version.
 */

/** Names of topics are ASCII; what is not cannot be one, and is of no interest here. */
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** null when the bytes are not a subscription. */
export function subscribedTopics(metadata: Uint8Array): string[] | null {
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  if (view.byteLength < 6) return null;
  const count = view.getInt32(2);
  if (count < 0 || count > (view.byteLength - 6) / 2) return null;
  const topics: string[] = [];
  let at = 6;
  for (let index = 0; index < count; index++) {
    if (at + 2 > view.byteLength) return null;
    const length = view.getInt16(at);
    at += 2;
    if (length < 0 || at + length > view.byteLength) return null;
    if (length <= 249) topics.push(ascii(metadata.subarray(at, at + length)));
    at += length;
  }
  return topics;
}
