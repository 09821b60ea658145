/** What a hover says, in parts that can be shown as Markdown or as plain text. */

/** One part; all texts are plain but `rule`'s, which is Markdown of our own. */
export type HoverPart =
  | { kind: 'title'; text: string }
  | { kind: 'text'; text: string }
  /** Words of the house, in which backticks mean code. */
  | { kind: 'guidance'; text: string }
  /** Words of the document or of the law. */
  | { kind: 'quote'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'page'; markdown: string }
  | { kind: 'link'; text: string; url: string };

export function title(text: string): HoverPart {
  return { kind: 'title', text };
}

export function text(words: string): HoverPart {
  return { kind: 'text', text: words };
}

export function quote(words: string): HoverPart {
  return { kind: 'quote', text: words };
}

/** The parts as Markdown; nothing in a text becomes markup. */
export function toMarkdown(parts: readonly HoverPart[]): string {
  return parts.map(partToMarkdown).join('\n\n');
}

/** The parts as plain text. */
export function toPlainText(parts: readonly HoverPart[]): string {
  return parts.map(partToPlainText).join('\n\n');
}

function partToMarkdown(part: HoverPart): string {
  switch (part.kind) {
    case 'title':
      return `**${escaped(part.text)}**`;
    case 'text':
      return escaped(part.text);
    case 'guidance':
      return withCode(part.text);
    case 'quote':
      return `> ${escaped(part.text)}`;
    case 'list':
      return part.items.map((item) => `- ${escaped(item)}`).join('\n');
    case 'page':
      return part.markdown;
    case 'link':
      return `[${escaped(part.text)}](${part.url})`;
  }
}

function partToPlainText(part: HoverPart): string {
  switch (part.kind) {
    case 'title':
    case 'text':
    case 'guidance':
      return part.text;
    case 'quote':
      return `“${part.text}”`;
    case 'list':
      return part.items.map((item) => `- ${item}`).join('\n');
    case 'page':
      return part.markdown.replaceAll('`', '').replace(/([^\n])\n(?![\n-])/g, '$1 ');
    case 'link':
      return `${part.text}: ${part.url}`;
  }
}

/** `Write \`2.0 TITLE\`.` with the code as code, the rest as plain words. */
function withCode(words: string): string {
  const parts = words.split('`');
  // A backtick without its fellow is one.
  if (parts.length % 2 === 0) return escaped(words);
  return parts.map((part, index) => (index % 2 === 1 ? `\`${part}\`` : escapedWithin(part))).join('');
}

const MARKUP = /[\\`*_{}[\]<>#|~!&$]/g;
/** `1. `, `- ` at the beginning would be a list, `===` a heading. */
const AT_START = /^(\d{1,9})?([-+.)=])/;

function escaped(words: string): string {
  return escapedWithin(words.trim());
}

function escapedWithin(words: string): string {
  const plain = words.replace(/\s+/g, ' ').replace(MARKUP, '\\$&').replace(AT_START, '$1\\$2');
  // What looks like an address is made a link by some clients; the document's addresses are document links.
  return plain.replace(/:\/\//g, ':\u200b//').replace(/\bwww\./gi, '$&\u200b');
}
