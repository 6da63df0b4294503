/** The copying of literals and matches that the LZ77 codecs of this room share. Bounds are the callers'. */

const SHORT_BYTES = 40;

export function copyLiterals(from: Uint8Array, at: number, into: Uint8Array, to: number, length: number): void {
  if (length > SHORT_BYTES) into.set(from.subarray(at, at + length), to);
  else for (let i = 0; i < length; i++) into[to + i] = from[at + i]!;
}

/** Repeats what lies `distance` bytes back; source and target may overlap. */
export function copyMatch(bytes: Uint8Array, to: number, distance: number, length: number): void {
  const from = to - distance;
  if (length <= SHORT_BYTES) {
    for (let i = 0; i < length; i++) bytes[to + i] = bytes[from + i]!;
  } else if (distance >= length) {
    bytes.copyWithin(to, from, from + length);
  } else {
    // What is copied doubles with every step: the pattern repeats.
    let done = 0;
    for (let step = distance; done < length; step *= 2) {
      const count = Math.min(step, length - done);
      bytes.copyWithin(to + done, from, from + count);
      done += count;
    }
  }
}
