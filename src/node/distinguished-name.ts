/**
 * The subject of a certificate as Java's X500Principal.getName() writes it (RFC 2253): Kafka's principal names are made
 * of it, and ACLs name them. Read from the DER, since Node's text has other attribute names and another escaping.
 */

interface Element {
  readonly tag: number;
  /** Header and content. */
  readonly whole: Uint8Array;
  readonly content: Uint8Array;
}

/** The attributes that RFC 2253 gives a name; others are written as OID and hexadecimal DER. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
]);
const SEQUENCE = 0x30;
const VERSION = 0xa0;
const BMP_STRING = 0x1e;
/** T61String is taken for Latin-1, as Java does. */
const LATIN1_STRING = 0x14;
const UTF8_STRINGS = new Set([0x0c, 0x13, 0x16, 0x12, 0x1a]);

/** `certificate`: DER of the whole certificate. Empty when the subject is; throws RangeError on malformed DER. */
export function subjectName(certificate: Uint8Array): string {
  const signed = children(elementAt(certificate, 0))[0];
  if (signed === undefined) throw new RangeError('an empty certificate');
  const fields = children(signed).filter((field) => field.tag !== VERSION);
  const subject = fields[4]; // serial number, algorithm, issuer, validity, subject
  if (subject === undefined || subject.tag !== SEQUENCE) throw new RangeError('a certificate without a subject');
  return children(subject).reverse().map(relativeName).join(',');
}

function elementAt(bytes: Uint8Array, at: number): Element {
  const tag = bytes[at];
  let length = bytes[at + 1];
  if (tag === undefined || length === undefined) throw new RangeError('DER ends early');
  let start = at + 2;
  if (length >= 0x80) {
    const lengthBytes = length & 0x7f;
    if (lengthBytes === 0 || lengthBytes > 3) throw new RangeError('not a DER length');
    length = 0;
    for (let i = 0; i < lengthBytes; i++) length = length * 256 + (bytes[start++] ?? 0);
  }
  const end = start + length;
  if (end > bytes.length) throw new RangeError('DER ends early');
  return { tag, whole: bytes.subarray(at, end), content: bytes.subarray(start, end) };
}

function children(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = 0; at < element.content.length; ) {
    const child = elementAt(element.content, at);
    found.push(child);
    at += child.whole.length;
  }
  return found;
}

/** A set of attributes, nearly always of one. */
function relativeName(set: Element): string {
  return children(set).map(attribute).join('+');
}

function attribute(pair: Element): string {
  const [type, value] = children(pair);
  if (type === undefined || value === undefined) throw new RangeError('not an attribute');
  const oid = oidText(type.content);
  const name = NAMES.get(oid);
  const text = name === undefined ? null : stringOf(value);
  return text === null ? `${name ?? oid}=#${Buffer.from(value.whole).toString('hex')}` : `${name}=${escaped(text)}`;
}

function oidText(content: Uint8Array): string {
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    if (arcs.length === 0) {
      const first = Math.min(2, Math.floor(arc / 40));
      arcs.push(first, arc - 40 * first);
    } else arcs.push(arc);
    arc = 0;
  }
  return arcs.join('.');
}

function stringOf({ tag, content }: Element): string | null {
  const bytes = Buffer.from(content);
  if (UTF8_STRINGS.has(tag)) return bytes.toString('utf8');
  if (tag === LATIN1_STRING) return bytes.toString('latin1');
  return tag === BMP_STRING && bytes.length % 2 === 0 ? bytes.swap16().toString('utf16le') : null;
}

/** Java escapes `=` and `#` wherever they stand, and blanks at either end. */
function escaped(text: string): string {
  return text
    .replace(/[,=+<>#;"\\]/g, (special) => `\\${special}`)
    .replaceAll('\0', '\\00')
    .replace(/^ +| +$/g, (blanks) => '\\ '.repeat(blanks.length));
}
