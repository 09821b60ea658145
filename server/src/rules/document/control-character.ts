/**
 * ## What it does
 * Finds characters that cannot be seen or were lost on the way: zero-width spaces, soft hyphens, control
 * characters, quotation marks of old Windows files, symbols of another font, and the mark � for a letter that
 * could not be read.
 *
 * ## Why it matters
 * A search for the word does not find it, a screen reader stumbles, and the printed page may show a box.
 *
 * ## Example
 * ```report bad
 * 3.1 The caf� opens at nine.
 * ```
 * Write instead:
 * ```report good
 * 3.1 The café opens at nine.
 * ```
 *
 * ## Source
 * Left behind by copying from Word, web pages and PDF files.
 */
import { remove, replace } from '../../lint/edits.ts';
import type { Range, TextEdit } from '../../lint/finding.ts';
import type { DocumentModel } from '../../model/types.ts';
import { characterOfByte } from '../../prose/windows-1252.ts';
import { defineRule } from '../rule.ts';

// Everything but these is odd. Joiners (U+200C, U+200D) belong to emoji and to other scripts.
const ODD =
  /[^\t\n\r -~\u00a0-\u00ac\u00ae-\u200a\u200c-\u200d\u200f-\u2027\u202f-\u205f\u2070-\udfff\uf900-\ufefe\uff00-\ufffc\ufffe\uffff]/g;

type Kind = 'lost' | 'symbol' | 'windows' | 'break' | 'invisible';

export const rule = defineRule({
  id: 'control-character',
  category: 'document',
  summary: 'Invisible or unreadable character',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  check({ model, extent, report }) {
    const { source } = model;
    const text = source.slice(extent.start, extent.end);
    let from = extent.start === 0 && source.startsWith('\uFEFF') ? 1 : 0;
    for (let index = oddFrom(text, from); index >= 0; index = oddFrom(text, from)) {
      const start = extent.start + index;
      const kind = kindOf(source.charCodeAt(start));
      const at = { start, end: endOfRun(source, start, kind) };
      from = at.end - extent.start;
      const edit = editOf(model, at, kind);
      report({
        at,
        message: messageOf(source, at, kind),
        ...(edit ? { fix: { kind: 'safe', title: TITLES[kind], edits: [edit] } } : {}),
      });
    }
  },
});

const TITLES: Record<Kind, string> = {
  lost: 'Put the character back',
  symbol: 'Write a bullet',
  windows: 'Put the character right',
  break: 'Put a space in its place',
  invisible: 'Take it out',
};

function kindOf(code: number): Kind {
  if (code === 0xfffd) return 'lost';
  if (code >= 0xe000 && code <= 0xf8ff) return 'symbol';
  if (code >= 0x80 && code <= 0x9f) return 'windows';
  // Word's own line and page breaks.
  return code === 0x0b || code === 0x0c || code === 0x2028 || code === 0x2029 ? 'break' : 'invisible';
}

function oddFrom(text: string, from: number): number {
  ODD.lastIndex = from;
  return ODD.exec(text)?.index ?? -1;
}

function endOfRun(source: string, start: number, kind: Kind): number {
  let end = start + 1;
  while (end < source.length && isOdd(source.charAt(end)) && kindOf(source.charCodeAt(end)) === kind)
    end += 1;
  return end;
}

function isOdd(character: string): boolean {
  ODD.lastIndex = 0;
  return ODD.test(character);
}

function editOf({ source, house }: DocumentModel, at: Range, kind: Kind): TextEdit | null {
  switch (kind) {
    case 'lost':
      return null;
    case 'symbol': {
      // Word's bullet, at the beginning of its line.
      const isBullet = /(?:^|[\r\n])[ \t]*$/.test(source.slice(Math.max(0, at.start - 20), at.start));
      if (!isBullet || at.end - at.start > 1 || !/[ \t\u00a0]/.test(source.charAt(at.end))) return null;
      return replace(at, house.lists.bullet);
    }
    case 'windows': {
      const meant = windowsText(source.slice(at.start, at.end));
      return meant === null ? null : replace(at, meant);
    }
    case 'break': {
      const isAtEdge = /[\s]|^$/.test(source.charAt(at.start - 1)) || /[\s]|^$/.test(source.charAt(at.end));
      return isAtEdge ? remove(at) : replace(at, ' ');
    }
    case 'invisible':
      return remove(at);
  }
}

function windowsText(text: string): string | null {
  const characters = [...text].map((character) => characterOfByte(character.charCodeAt(0)));
  return characters.includes(null) ? null : characters.join('');
}

function messageOf(source: string, { start, end }: Range, kind: Kind): string {
  switch (kind) {
    case 'lost':
      return end - start === 1
        ? 'A character was lost here when the text was copied: put it back'
        : 'Some characters were lost here when the text was copied: put them back';
    case 'symbol':
      return 'This is a symbol of a special font, which others see as an empty box: write it in another way';
    case 'windows': {
      const meant = windowsText(source.slice(start, end));
      return meant === null
        ? 'A character was garbled here when the text was copied: put it right'
        : `“${meant}” was garbled here when the text was copied: put it right`;
    }
    case 'break':
      return 'A line or page break of a word processor stands here: put a space or a new line in its place';
    case 'invisible':
      return `${NAMES[source.charCodeAt(start)] ?? 'An invisible character'} stands here: take it out`;
  }
}

const NAMES: Record<number, string> = {
  173: 'An invisible soft hyphen',
  8203: 'An invisible space of no width',
  65279: 'An invisible byte order mark',
};
