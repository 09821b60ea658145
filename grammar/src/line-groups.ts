/** What the lines of one block of the CST are: one block of the tree, or several that no blank line sets apart. */
import type { IToken } from 'chevrotain';
import { piecesOf } from './columns.ts';
import type { LineRule } from './cst-blocks.ts';
import { pastedTitles } from './pasted-titles.ts';
import { isUpperCase } from './shapes.ts';
import { beginningsAmong } from './title-lines.ts';

export interface LineGroup {
  /** `columns` is a table without pipes at its sides. */
  rule: LineRule | 'columns';
  lines: IToken[];
  /** It is no part of the sentence before, though no blank line stands between. */
  beginsAnew: boolean;
}

/**
 * The groups of a block's lines, in order: at titles that were pasted right above their text, and the tables apart.
 *
 * @param isInBody whether fields are over: in the front block, forms and names are in columns too
 * @param below the block right below the last line
 */
export function lineGroups(
  rule: LineRule,
  lines: IToken[],
  { isInBody, below }: { isInBody: boolean; below: LineRule | undefined },
): LineGroup[] {
  if (lines.length < 2 || !RUN_ON.has(rule)) return [{ rule, lines, beginsAnew: false }];
  if (rule === 'text' && !isInBody && isForm(lines))
    return lines.map((line) => ({ rule, lines: [line], beginsAnew: true }));
  const begins = BEGINNINGS.get(rule) ?? 'other';
  const texts = lines.map(({ image }) => image.trim());
  const beginnings = pastedTitles(texts, begins, below);
  return [0, ...beginnings].flatMap((from, index) => {
    const group = lines.slice(from, beginnings[index]);
    const own = from === 0 ? rule : 'text';
    const pieces = piecesOf(group, own === 'text' ? 0 : 1, isInBody ? 'any' : 'figures');
    return pieces.map((piece, at): LineGroup => {
      const asText = at === 0 ? own : 'text';
      return {
        rule: piece.kind === 'columns' ? 'columns' : asText,
        lines: piece.lines,
        beginsAnew: from > 0 && at === 0,
      };
    });
  });
}

const BEGINNINGS: ReadonlyMap<LineRule, 'text' | 'field' | 'item'> = new Map([
  ['text', 'text'],
  ['field', 'field'],
  ['listItem', 'item'],
]);

/** Labels in capitals, each with its value behind a tab: the form that heads a report, as it is pasted. */
function isForm(lines: readonly IToken[]): boolean {
  return lines.every(isFormRow) && !lines.every(({ image }) => isUpperCase(image));
}

/** `DATE`, a tab, `14 May 2026` */
export function isFormRow({ image }: IToken): boolean {
  const [label = '', value, ...more] = image.trim().split(/\t+ */);
  return value !== undefined && more.length === 0 && isUpperCase(label);
}

/** The rules whose lines behind the first are text. */
const RUN_ON: ReadonlySet<LineRule> = new Set([
  'text',
  'numbered',
  'listItem',
  'field',
  'resolution',
  'exchange',
  'action',
]);

/** The lines of a text in groups, each a block. */
export function textGroups(tokens: IToken[], afterBlank: boolean): IToken[][] {
  if (tokens.length === 1) return [tokens];
  const beginnings = beginningsAmong(
    tokens.map(({ image }) => image.trim()),
    afterBlank,
  );
  return beginnings.map((from, index) => tokens.slice(from, beginnings[index + 1]));
}
