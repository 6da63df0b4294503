/**
 * java.util.Properties' text format: comments with # or !, `=`, `:` or white space between key and value, lines
 * continued by an odd number of backslashes, escapes \t \n \r \f and \uXXXX. Keeps the line on which each key began.
 */

export interface PropertyLine {
  readonly key: string;
  readonly value: string;
  /** 1-based; null when the property came from elsewhere (--override). */
  readonly line: number | null;
}

const BLANK = /[ \t\f]/;
const escapes: ReadonlyMap<string, string> = new Map([['t', '\t'], ['n', '\n'], ['r', '\r'], ['f', '\f']]);

const endsWithContinuation = (text: string): boolean => /\\*$/.exec(text)![0].length % 2 === 1;
const skipBlanks = (text: string): string => text.replace(/^[ \t\f]+/, '');

function unescape(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, escape: string) =>
    escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : (escapes.get(escape) ?? escape),
  );
}

/** Index at which the key ends: the first separator that no backslash precedes. */
function keyEnd(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '\\') i++;
    else if (character === '=' || character === ':' || BLANK.test(character)) return i;
  }
  return text.length;
}

function splitProperty(text: string): { key: string; value: string } {
  const end = keyEnd(text);
  let rest = skipBlanks(text.slice(end));
  if (rest.startsWith('=') || rest.startsWith(':')) rest = skipBlanks(rest.slice(1));
  return { key: unescape(text.slice(0, end)), value: unescape(rest) };
}

/** All properties in order; a key that occurs twice occurs twice here (the last one counts). */
export function parseProperties(text: string): PropertyLine[] {
  const found: PropertyLine[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (let i = 0; i < lines.length; i++) {
    let logical = skipBlanks(lines[i]!);
    if (logical === '' || logical.startsWith('#') || logical.startsWith('!')) continue;
    const line = i + 1;
    while (endsWithContinuation(logical)) {
      logical = logical.slice(0, -1);
      if (i + 1 >= lines.length) break;
      logical += skipBlanks(lines[++i]!);
    }
    found.push({ ...splitProperty(logical), line });
  }
  return found;
}
