import type { DiffBlock } from '../../diff/blocks.ts';
import { sectionName, summaryText } from '../../diff/describe.ts';
import type { Difference, DifferenceKind, DocumentDiff } from '../../diff/diff-documents.ts';
import type { Version } from '../../diff/json.ts';
import type { WordPart } from '../../diff/words.ts';
import { type Paint, printable, type Style, wrap } from '../reporters/terminal.ts';

/** What is put before each change, as `diff` does; `>` is something that has moved. */
const SIGNS: Record<Exclude<DifferenceKind, 'same' | 'renumbered'>, string> = {
  changed: '~',
  moved: '>',
  added: '+',
  removed: '-',
};

const STYLES: Record<Exclude<DifferenceKind, 'same' | 'renumbered'>, Style> = {
  changed: 'yellow',
  moved: 'cyan',
  added: 'green',
  removed: 'red',
};

/** How many letters are left of what stays the same, on either side of a change. */
const CONTEXT = 60;

/**
 * A difference for the terminal: a paragraph for each change under the section it is in, with words taken out as
 * `[-words-]` and words put in as `{+words+}`.
 *
 * @param width of the lines, in columns
 */
export function diffText(
  diff: DocumentDiff,
  old: Version,
  fresh: Version,
  paint: Paint,
  width: number,
): string[] {
  const lines = [`${paint('bold', printable(old.path))} → ${paint('bold', printable(fresh.path))}`];
  let section: DiffBlock | null | undefined;
  for (const difference of diff.differences) {
    const { kind } = difference;
    if (kind === 'same' || kind === 'renumbered') continue;
    if (difference.section !== section) {
      section = difference.section;
      const isHeading = (difference.new ?? difference.old)?.kind === 'heading' && section === null;
      if (!isHeading) lines.push('', paint('bold', printable(sectionName(section))));
      else lines.push('');
    }
    const sign = `${paint(STYLES[kind], SIGNS[kind])} `;
    const [first = '', ...more] = wrap(changeText(difference, paint), Math.max(width - 4, 20));
    lines.push(`  ${sign}${first}`, ...more.map((line) => `    ${line}`));
  }
  lines.push('', `${summaryText(diff)}.`);
  return lines;
}

function changeText({ kind, old, new: fresh, words }: Difference, paint: Paint): string {
  const number = numberText(old, fresh);
  if (words) return number + words.map((part, index) => partText(part, index, words.length, paint)).join('');
  const text = printable((fresh ?? old)?.text ?? '');
  return number + (kind === 'added' || kind === 'removed' ? paint(STYLES[kind], text) : shortened(text));
}

function numberText(old: DiffBlock | null, fresh: DiffBlock | null): string {
  const numbers = [old, fresh].flatMap((block) => (block?.number ? [printable(block.number)] : []));
  const shown = [...new Set(numbers)].join(' → ');
  return shown === '' ? '' : `${shown} `;
}

function partText({ kind, text }: WordPart, index: number, count: number, paint: Paint): string {
  const shown = printable(text);
  if (kind === 'same') return unchanged(shown, index, count);
  const blank = shown.startsWith(' ') ? ' ' : '';
  const marked = kind === 'added' ? `{+${shown.trim()}+}` : `[-${shown.trim()}-]`;
  return blank + paint(kind === 'added' ? 'green' : 'red', marked);
}

/** Of a long stretch that stays, only what stands beside the changes. */
function unchanged(text: string, index: number, count: number): string {
  const before = index === 0 ? '' : text.slice(0, wordEnd(text, CONTEXT));
  const after = index === count - 1 ? '' : text.slice(wordStart(text, text.length - CONTEXT));
  if (before.length + after.length + 3 >= text.length) return text;
  // At the beginning of the block there is nothing to part the dots from.
  return index === 0 ? `… ${after.trimStart()}` : `${before} … ${after.trimStart()}`;
}

function shortened(text: string): string {
  const end = wordEnd(text, 2 * CONTEXT);
  return end < text.length ? `${text.slice(0, end)} …` : text;
}

function wordEnd(text: string, at: number): number {
  const end = text.lastIndexOf(' ', at);
  return at >= text.length ? text.length : Math.max(end, 0);
}

function wordStart(text: string, at: number): number {
  if (at <= 0) return 0;
  const start = text.indexOf(' ', at);
  return start < 0 ? text.length : start;
}
