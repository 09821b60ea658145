import { type Content, type InlineToken, lexInline } from '../../../../grammar/src/index.ts';
import { pointersIn } from '../../features/reference-index.ts';
import type { DocumentModel } from '../../model/types.ts';
import { addressOf } from './href.ts';
import { escaped } from './text.ts';

/** A stretch of a text, as indices of it, that is printed as something else. */
interface Piece {
  start: number;
  end: number;
  html: string;
}

/** Finds where a reference leads: the `href` of what begins at an offset, null when it is not on the page. */
export type Destination = (target: { start: number }, appendix: string | null) => string | null;

/**
 * Running text as HTML: emphasis, links, addresses, and references as links to what they mean. Everything else is
 * text, marks that have no partner included.
 */
export function inlineHtml(content: Content, model: DocumentModel, destination: Destination): string {
  const { text } = content;
  const tokens = lexInline(text).flatMap(withoutMarks);
  if (tokens.length === 0) return escaped(text);
  const pieces = [...emphasis(tokens, text), ...addresses(tokens, content, model, destination)];
  if (tokens.some(({ kind }) => kind === 'Reference'))
    pieces.push(...references(content, model, destination));
  pieces.sort((a, b) => a.start - b.start);
  return joined(text, pieces);
}

/** Without emphasis and links, for titles of pages. */
export function plainText(text: string): string {
  const marks = lexInline(text).flatMap(({ kind, start, end, text: typed }) => {
    if (kind === 'Strong' || kind === 'Emphasis') return [{ start, end, html: '' }];
    return kind === 'Link' ? [{ start, end, html: labelOf(typed) || targetOf(typed) }] : [];
  });
  let plain = '';
  let at = 0;
  for (const { start, end, html } of marks) {
    plain += text.slice(at, start) + html;
    at = end;
  }
  return plain + text.slice(at);
}

function joined(text: string, pieces: readonly Piece[]): string {
  let html = '';
  let at = 0;
  for (const piece of pieces) {
    if (piece.start < at) continue;
    html += escaped(text.slice(at, piece.start)) + piece.html;
    at = piece.end;
  }
  return html + escaped(text.slice(at));
}

const ELEMENTS = { Strong: 'strong', Emphasis: 'em' } as const;

/** Marks in pairs, well nested: a mark closes the nearest open one of its kind, and what was opened inside is text. */
function emphasis(tokens: readonly InlineToken[], text: string): Piece[] {
  const open: { kind: keyof typeof ELEMENTS; start: number; end: number }[] = [];
  // Who looks for a mark that is not there would look through all.
  const count = { Strong: 0, Emphasis: 0 };
  const pieces: Piece[] = [];
  for (const { kind, start, end } of tokens) {
    if (kind !== 'Strong' && kind !== 'Emphasis') continue;
    const mayClose = count[kind] > 0 && !/\s/.test(text.charAt(start - 1));
    const at = mayClose ? open.findLastIndex((mark) => mark.kind === kind) : -1;
    const opener = open[at];
    if (opener) {
      for (const mark of open.splice(at)) count[mark.kind] -= 1;
      const element = ELEMENTS[kind];
      pieces.push({ start: opener.start, end: opener.end, html: `<${element}>` });
      pieces.push({ start, end, html: `</${element}>` });
    } else if (end < text.length && !/\s/.test(text.charAt(end))) {
      open.push({ kind, start, end });
      count[kind] += 1;
    }
  }
  return pieces;
}

function* addresses(
  tokens: readonly InlineToken[],
  content: Content,
  model: DocumentModel,
  destination: Destination,
): Iterable<Piece> {
  for (const { kind, start, end, text } of tokens) {
    if (kind === 'Url') yield { start, end, html: anchor(addressOf(text)?.href ?? null, text) };
    if (kind === 'Email') yield { start, end, html: anchor(addressOf(`mailto:${text}`)?.href ?? null, text) };
    if (kind === 'Link') yield { start, end, html: link(text, content.toSource(start), model, destination) };
  }
}

/** The full stop after an address ends the sentence, and stars are emphasis. */
const AFTER_ADDRESS = /[.,;:!?'’*_]{1,20}$/;

/** An address as far as it is one, and the mark of emphasis behind it. */
function withoutMarks(token: InlineToken): InlineToken[] {
  if (token.kind !== 'Url') return [token];
  const text = token.text.replace(AFTER_ADDRESS, '');
  const end = token.start + text.length;
  const rest = token.text.slice(text.length);
  const address = { ...token, text, end };
  const star = rest.indexOf('*');
  if (star === -1) return [address];
  const mark = rest.startsWith('**', star) ? '**' : '*';
  const start = end + star;
  return [
    address,
    { kind: mark === '**' ? 'Strong' : 'Emphasis', start, end: start + mark.length, text: mark },
  ];
}

function link(typed: string, offset: number, model: DocumentModel, destination: Destination): string {
  const target = targetOf(typed);
  const label = labelOf(typed).trim() || target.replace(/^#/, '');
  if (!target.startsWith('#')) return anchor(addressOf(target)?.href ?? null, label);
  const [pointer] = pointersIn(model, { start: offset, end: offset + typed.length });
  return anchor(pointer?.to ? destination(pointer.to, null) : null, label);
}

function labelOf(typed: string): string {
  return typed.slice(1, typed.indexOf(']('));
}

function targetOf(typed: string): string {
  return typed.slice(typed.indexOf('](') + 2, -1);
}

/** `paragraph 3.4` whole; of `paragraphs 3.2 and 3.4` the word with the first number, and the other number. */
function* references(content: Content, model: DocumentModel, destination: Destination): Iterable<Piece> {
  let word: { start: number } | null = null;
  for (const { reference, target, to, start, end } of pointersIn(model, content)) {
    if (reference.kind === 'label') continue;
    const isFirst = word !== reference;
    word = reference;
    if (!to) continue;
    const from = content.fromSource(isFirst ? reference.start : start);
    const until = content.fromSource(end - 1) + 1;
    if (from < 0 || until <= from) continue;
    const href = destination(
      to,
      reference.kind === 'appendix' ? appendixLabel(content, target.start, end) : null,
    );
    if (href === null) continue;
    yield { start: from, end: until, html: anchor(href, content.text.slice(from, until)) };
  }
}

function appendixLabel(content: Content, start: number, end: number): string {
  return content.text.slice(content.fromSource(start), content.fromSource(end - 1) + 1).toUpperCase();
}

/** A link, or the text where it leads nowhere. */
export function anchor(href: string | null, text: string): string {
  return href === null ? escaped(text) : `<a href="${escaped(href)}">${escaped(text)}</a>`;
}
