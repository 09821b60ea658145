import type { DocumentKind } from '../../house/types.ts';
import type { Losses } from '../recognise/losses.ts';
import type { HeadingPart, Part } from '../recognise/parts.ts';
import { isTitleLike, type TextPiece } from '../recognise/pieces.ts';
import { tableLines } from './table.ts';

/**
 * The source of a document of the language: one line a block, blank lines between blocks, none between fields or between
 * items of a list.
 *
 * @param houseNote the id for the `// house:` line, or null where the document needs none
 */
export function compose(
  parts: readonly Part[],
  { kind, houseNote }: { kind: DocumentKind; houseNote: string | null },
  losses: Losses,
): string {
  const printed = parts.map((part) => print(part, kind, losses)).filter(({ lines }) => lines.length > 0);
  if (houseNote !== null) printed.unshift({ lines: [`// house: ${houseNote}`], role: 'other' });
  let text = '';
  for (const [index, { lines, role }] of printed.entries()) {
    const before = printed[index - 1]?.role;
    if (before !== undefined) text += role !== 'other' && role === before ? '\n' : '\n\n';
    text += lines.join('\n');
  }
  return `${text}\n`;
}

interface Printed {
  lines: string[];
  /** Fields stand together, and so do items. */
  role: 'field' | 'item' | 'other';
}

function print(part: Part, kind: DocumentKind, losses: Losses): Printed {
  switch (part.kind) {
    case 'field':
      return { lines: [`${part.label}: ${part.value}`.trimEnd()], role: 'field' };
    case 'title':
      return other(/\p{Ll}/u.test(part.text) ? `# ${part.text}` : part.text);
    case 'heading':
      return other(headingLine(part, kind));
    case 'table':
      return { lines: tableLines(part), role: 'other' };
    default:
      return printText(part, losses);
  }
}

function other(line: string): Printed {
  return { lines: [line], role: 'other' };
}

/**
 * A heading has the number of the source or none. One without is printed with hashes, which say its level; in capitals it
 * is a section as it is.
 */
function headingLine({ level, number, title }: HeadingPart, kind: DocumentKind): string {
  const isUpper = !/\p{Ll}/u.test(title);
  if (kind === 'minutes') return minutesHeading(level, number, title);
  if (number !== null && isUpper) return `${number} ${title}`;
  if (number !== null)
    return level === 1 && !number.includes('.') ? `## ${number}. ${title}` : `${number} **${title}**`;
  return isUpper && level === 1 ? title : `${hashes(level)} ${title}`;
}

const DEEPEST = 4;

/** `## 4. Title`; a number with letters is part of the line, and needs no full stop. */
function minutesHeading(level: number, number: string | null, title: string): string {
  if (number === null) return `${hashes(level)} ${title}`;
  return /^\d+$/.test(number)
    ? `${hashes(level)} ${number}. ${title}`
    : `${hashes(level)} ${number} ${title}`;
}

function hashes(level: number): string {
  return '#'.repeat(Math.min(level, DEEPEST) + 1);
}

function printText({ text, list, place, role }: TextPiece, losses: Losses): Printed {
  if (role === 'comment') return other(`// ${list === null ? '' : `${list.marker} `}${text}`);
  const plain = withoutLead(text, (lead) => losses.add(lead, 'stray mark', place)).replace(
    BOLD_DECISION,
    '$1',
  );
  if (list === null) {
    const line = isBoldLine(plain) ? plain.replaceAll('**', '') : plain.replace(ITALIC_CAPTION, '$1');
    return other(line.replace(OPEN_ITEM, '$1)'));
  }
  // A marker that ends a sentence of figures, such as `3.1`, numbers a paragraph.
  const isNumbered = /^\d+(?:\.\d+)+\.?$/.test(list.marker);
  if (isNumbered) return other(`${list.marker} ${plain}`);
  const item = `${list.marker} ${plain}`.trimEnd().replace(OPEN_ITEM, '$1)');
  return { lines: [`${'  '.repeat(list.level)}${item}`], role: 'item' };
}

/** `*Table 1: Visits by month*`: a caption is one, however it is set. */
const ITALIC_CAPTION = /^\*((?:Table|Figure|Chart) \d[^*]{0,300})\*$/;

/** `**RESOLVED** that`, `**ACTION: Clerk** to`: the word is a decision or an action, however it is set, and the language has it plain. */
const BOLD_DECISION =
  /^\*\*((?:RESOLVED|Resolved|AGREED|Agreed|NOTED|Noted|RECOMMENDED|Recommended|ACTIONS?:|Actions?:|Actions? by:?)(?=[\s*:–-])[^*]{0,60})\*\*/;

/**
 * `2. to extend the hours`: after a line without a full stop the language takes it for the rest of a sentence
 * (`… in paragraph` / `2. of the report`); with a bracket it is an item everywhere.
 */
const OPEN_ITEM = /^(\d{1,3})\.(?=\s\p{Ll})/u;

/** What the language would read as a note, a heading or a table at the start of a line, where the source has text. */
function withoutLead(text: string, lose: (lead: string) => void): string {
  const lead = /^(?:#{1,6}(?=\s)|\/{2,}|\|)\s*/.exec(text)?.[0] ?? '';
  if (lead === '') return text;
  lose(lead);
  return withoutLead(text.slice(lead.length), lose);
}

/** A sentence that is all in bold would be read as a heading. */
function isBoldLine(text: string): boolean {
  return /^\*\*[^*]+\*\*:?$/.test(text) && !isTitleLike(text.replaceAll('*', ''));
}
