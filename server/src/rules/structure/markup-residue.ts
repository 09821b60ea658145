/**
 * ## What it does
 * Finds what agenda software and web pages leave in a text that is copied: `<AI1>`, `&nbsp;`, `<br>`,
 * `pdf icon PDF 71 KB`, and `Supporting documents:` at the very end.
 *
 * ## Why it matters
 * It is published with the report, and a screen reader reads it out.
 *
 * ## Example
 * ```report bad
 * 3.1 The Children&rsquo;s Plan , pdf icon PDF 71 KB
 * ```
 * Write instead:
 * ```report good
 * 3.1 The Children’s Plan
 * ```
 *
 * ## Source
 * Seen in published agendas and minutes. The fix takes out what is no word of the author’s; tags that carry
 * meaning (links, pictures, powers) are left to the author.
 */
import { replace } from '../../lint/edits.ts';
import type { Range } from '../../lint/finding.ts';
import { trimmedEnd } from '../../model/section-extent.ts';
import type { DocumentModel } from '../../model/types.ts';
import { defineRule, type WordHit } from '../rule.ts';

const TAG =
  /<\/?(?:[AP]I\d{1,3}|(?:TRAILER|HEADER|FOOTER|LAYOUT|TITLE|AGENDA|MINUTES)_[A-Z_]{3,40}|(?:p|br|hr|div|span|strong|em|b|i|u|font|o:p|ul|ol|li|table|tbody|thead|tr|td|th|h[1-6]|a|img|sup|sub|blockquote)(?:\s[^<>\r\n]{0,300}|\/)?)>/iy;
const ENTITY = /&(?:#\d{2,5}|#[Xx][\dA-Fa-f]{2,4}|[A-Za-z]{2,6}|frac12);/y;

/** What the tags of emphasis are in plain text. */
const EMPHASIS: Readonly<Record<string, string>> = { b: '**', strong: '**', i: '*', em: '*' };
/** Without these the words around them would say something else. */
const MEANINGFUL: ReadonlySet<string> = new Set(['a', 'img', 'sup', 'sub']);

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  pound: '£',
  euro: '€',
  bull: '•',
  middot: '·',
  deg: '°',
  frac12: '½',
};

export const rule = defineRule({
  id: 'markup-residue',
  category: 'structure',
  summary: 'Tag or page furniture left in',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report', 'minutes'],
  triggers: ['pdf icon', 'supporting documents', 'additional documents'],
  check({ model, hits, report }) {
    const { source } = model;
    const tell = (at: Range, replacement: { range: Range; text: string } | null) => {
      const words = source.slice(at.start, at.end);
      report({
        at,
        message: `“${words}” is left from a web page or the agenda software: take it out`,
        ...(replacement && {
          fix: {
            kind: 'safe',
            title: replacement.text.trim() === '' ? 'Take it out' : `Replace it by ${replacement.text}`,
            edits: [replace(replacement.range, replacement.text)],
          },
        }),
      });
    };
    for (const at of occurrences('<', TAG, model)) tell(at, withoutTag(source, at));
    for (const at of occurrences('&', ENTITY, model)) {
      const text = decode(source.slice(at.start + 1, at.end - 1));
      if (text !== null) tell(at, { range: at, text });
    }
    for (const hit of hits) {
      const found = hit.phrase === 'pdf icon' ? linkSize(hit) : trailingLabel(hit, model);
      if (found) tell(found.at, { range: found.range, text: '' });
    }
  },
});

/** Where a sticky pattern occurs outside the author’s notes; `first` begins all it matches. */
function occurrences(first: string, pattern: RegExp, { source, notes }: DocumentModel): Range[] {
  const found: Range[] = [];
  let note = 0;
  for (let at = source.indexOf(first); at >= 0; at = source.indexOf(first, at + 1)) {
    pattern.lastIndex = at;
    if (!pattern.test(source)) continue;
    while ((notes[note]?.end ?? Number.POSITIVE_INFINITY) <= at) note += 1;
    if (at < (notes[note]?.start ?? Number.POSITIVE_INFINITY))
      found.push({ start: at, end: pattern.lastIndex });
  }
  return found;
}

/** A tag taken out, with its line when it stands alone, without gluing words together. */
function withoutTag(source: string, { start, end }: Range): { range: Range; text: string } | null {
  const name = /[A-Za-z][\w:]*/.exec(source.slice(start, end))?.[0].toLowerCase() ?? '';
  if (MEANINGFUL.has(name)) return null;
  const emphasis = EMPHASIS[name];
  if (emphasis) return { range: { start, end }, text: emphasis };
  const before = source.charAt(start - 1);
  const after = source.charAt(end);
  if (isLineEdge(before) && isLineEdge(after)) {
    const lineEnd = /^(?:\r\n|\n|\r)/.exec(source.slice(end, end + 2))?.[0].length ?? 0;
    return { range: { start, end: end + lineEnd }, text: '' };
  }
  const isGlue = name !== 'span' && name !== 'font' && name !== 'u' && /\S/.test(before) && /\w/.test(after);
  if (isGlue) return { range: { start, end }, text: ' ' };
  if (isLineEdge(before) && isBlank(after)) return { range: { start, end: end + 1 }, text: '' };
  // One blank is enough, and none stands before a comma or the end of a line.
  const isTooMany = isBlank(before) && ENDS_WORD.test(source.charAt(textBehind(source, end)));
  return { range: { start: isTooMany ? start - 1 : start, end }, text: '' };
}

/** Where the text goes on behind tags that are taken out. */
function textBehind(source: string, from: number): number {
  for (let at = from; ; at = TAG.lastIndex) {
    TAG.lastIndex = at;
    const name = /^<\/?([\w:]+)/.exec(TAG.exec(source)?.[0] ?? '')?.[1]?.toLowerCase();
    if (name === undefined || EMPHASIS[name] || MEANINGFUL.has(name)) return at;
  }
}

const ENDS_WORD = /^(?:[\s.,;:!?)]|$)/;

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function isLineEdge(character: string): boolean {
  return character === '' || character === '\n' || character === '\r';
}

function decode(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const isHex = /^#x/i.test(name);
  const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  return code >= 32 && code < 0xd800 ? String.fromCharCode(code) : null;
}

/** `pdf icon PDF 71 KB`, and the comma that tied it to a title. */
function linkSize({ unit, start, end }: WordHit): { at: Range; range: Range } | null {
  const { text } = unit.content;
  const size = /^ PDF \d{1,4}(?:\.\d)? ?[KM]B\b/.exec(text.slice(end, end + 20))?.[0].length ?? 0;
  const until = end + size;
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === ',')) from -= 1;
  return { at: unit.content.range(start, until), range: unit.content.range(from, until) };
}

/** `Supporting documents:` as the last words of the text: what agenda software prints below every item. */
function trailingLabel(
  { unit, start }: WordHit,
  { source }: DocumentModel,
): { at: Range; range: Range } | null {
  const { content } = unit;
  if (start !== 0 || !/^\w+ documents:$/i.test(content.text)) return null;
  const end = trimmedEnd(source, source.length);
  if (content.end !== end) return null;
  return { at: { start: content.start, end }, range: { start: trimmedEnd(source, content.start), end } };
}
