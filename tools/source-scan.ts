/** A rough reading of TypeScript source, enough to measure functions: no parser, since TypeScript 7 has none for us. */

/** The text with comments, strings, templates and regular expressions blanked; length and line breaks stay. */
export function codeOnly(text: string): string {
  let out = '';
  let at = 0;
  const blankTo = (end: number): void => {
    out += text.slice(at, end).replace(/[^\n]/g, ' ');
    at = end;
  };
  while (at < text.length) {
    const two = text.slice(at, at + 2);
    const char = text[at]!;
    if (two === '//') blankTo(endOr(text.indexOf('\n', at), text.length));
    else if (two === '/*') blankTo(endOr(text.indexOf('*/', at + 2), text.length - 2) + 2);
    else if (char === "'" || char === '"') blankTo(quoteEnd(text, at, char));
    else if (char === '`') blankTo(templateEnd(text, at));
    else if (char === '/' && startsRegex(out)) blankTo(regexEnd(text, at));
    else {
      out += char;
      at++;
    }
  }
  return out;
}

const endOr = (index: number, otherwise: number): number => (index < 0 ? otherwise : index);

function quoteEnd(text: string, start: number, quote: string): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote || text[at] === '\n') return at + 1;
  }
  return text.length;
}

/** A template with all that is in it, nested ones too. */
function templateEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (depth === 0 && char === '`') return at + 1;
    else if (char === '$' && text[at + 1] === '{') {
      depth++;
      at++;
    } else if (depth > 0 && char === '`') at = templateEnd(text, at) - 1;
    else if (depth > 0 && (char === "'" || char === '"')) at = quoteEnd(text, at, char) - 1;
    else if (depth > 0 && char === '{') depth++;
    else if (depth > 0 && char === '}') depth--;
  }
  return text.length;
}

/** After a value a slash divides; elsewhere it opens a regular expression. */
function startsRegex(before: string): boolean {
  const trimmed = before.trimEnd();
  return /(?:^|[=(,:[!&|?{};+\-*%~<>]|\b(?:return|typeof|case|in|of|do|else))$/.test(trimmed.slice(-12));
}

function regexEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '\n') return at;
    else if (char === '/' && !inClass) return at + 1;
  }
  return text.length;
}

export interface FoundFunction {
  /** From 1. */
  readonly line: number;
  readonly lines: number;
  readonly header: string;
}

const CONTROL = /(?:^|[^.\w$])(?:if|for|while|switch|catch|with|await)\s*\([^]*$/;

/** Functions with a body in braces: declarations, methods, accessors, arrows. */
export function findFunctions(code: string): FoundFunction[] {
  const found: FoundFunction[] = [];
  const open: { line: number; header: string; isFunction: boolean; typeOf: string | null }[] = [];
  let line = 1;
  let segmentStart = 0;
  let afterType: string | null = null;
  for (let at = 0; at < code.length; at++) {
    const char = code[at];
    if (char === '\n') line++;
    else if (char === ';') {
      segmentStart = at + 1;
      afterType = null;
    } else if (char === '{') {
      const segment = code.slice(segmentStart, at).trim();
      const header = afterType !== null && segment === '' ? afterType : segment;
      const isType = /\)\s*:(?:[^=>{}]*[|&<,[(])?\s*$/.test(header) && afterType === null;
      open.push({ line, header, isFunction: !isType && opensFunction(header), typeOf: isType ? header : null });
      segmentStart = at + 1;
      afterType = null;
    } else if (char === '}') {
      const closed = open.pop();
      segmentStart = at + 1;
      afterType = closed?.typeOf ?? null;
      if (closed?.isFunction === true) found.push({ line: closed.line, lines: line - closed.line + 1, header: closed.header.slice(-80) });
    }
  }
  return found;
}

function opensFunction(header: string): boolean {
  if (/=>\s*$/.test(header)) return true;
  if (!/\)(?:\s*:[^=]*)?\s*$/.test(header)) return false;
  const last = header.slice(Math.max(0, lastCallStart(header)));
  return !CONTROL.test(last);
}

/** Where the name before the last pair of round brackets (of the parameters) begins. */
function lastCallStart(header: string): number {
  let depth = 0;
  for (let at = header.lastIndexOf(')'); at >= 0; at--) {
    if (header[at] === ')') depth++;
    else if (header[at] === '(' && --depth === 0) return header.slice(0, at).search(/[\w$#.]+\s*$/);
  }
  return 0;
}
