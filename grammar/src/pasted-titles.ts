/** Titles among the lines of a text that was pasted without a blank line between its paragraphs. */
import type { LineRule } from './cst-blocks.ts';
import { endsTerminally, startsInLowerCase } from './shapes.ts';
import { hadRoomFor, isTitleWithRoom } from './title-lines.ts';

/**
 * Where titles stand among the lines of one block, and where the text under them begins: a short line, behind the end of a
 * sentence, on which the sentence below would have had room to begin; a short line behind the last sentence, too, what it
 * is the title of below a blank line; and a sentence that no item of a list goes on with. Indices of lines, ascending;
 * empty when there are none.
 *
 * @param lines without the blanks at their ends
 * @param begins what the first line begins: a text, a field with its value, an item of a list, or another block
 * @param next the block right below the last line
 */
export function pastedTitles(
  lines: readonly string[],
  begins: 'text' | 'field' | 'item' | 'other',
  next: LineRule | undefined,
): number[] {
  const below = standings(lines, next !== undefined);
  const beginnings: number[] = [];
  let wasTitle = begins === 'text';
  for (let at = wasTitle ? 0 : 1; at < lines.length; at += 1) {
    const above = lines[at - 1] ?? '';
    // The value of a field has no end of its own, may go on, and may stand on the line below.
    const isBehindValue = at === 1 && begins === 'field';
    const isApart = isBehindValue
      ? below[at] === 'over a sentence' && !above.endsWith(':')
      : wasTitle || endsTerminally(above) || NONE.test(above);
    const isBehindItem = at === 1 && begins === 'item' && isWholeItem(above, lines[at] ?? '');
    const mayFollowItem = isBehindItem && (below[at] === 'over a sentence' || next === 'numbered');
    const isTitle = below[at] !== 'nothing' && (isApart || mayFollowItem);
    const isOther =
      (isBehindItem && isSentence(lines[at] ?? '')) ||
      (isApart && !isBehindValue && isTitleBeforeGap(lines, at));
    if (isTitle || wasTitle || isOther) beginnings.push(at);
    wasTitle = isTitle;
  }
  return beginnings[0] === 0 ? beginnings.slice(1) : beginnings;
}

/** `Visits by day` behind a sentence, a blank line and a table below it. */
function isTitleBeforeGap(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  return at > 0 && at === lines.length - 1 && !line.includes('\t') && isTitleWithRoom(line, '');
}

/** `• a step that had moved` above `Condition of the bridge`: an item without a full stop, which was not full either. */
function isWholeItem(item: string, below: string): boolean {
  const text = /^(?:[^\p{L}\d]{1,4}|\(?[a-z\d]{1,4}[.)]\s{1,4})(\p{Ll}.*)/u.exec(item)?.[1];
  return text !== undefined && hadRoomFor(below, text);
}

type Standing = 'over a sentence' | 'over a block' | 'nothing';

/** For each line whether it can be a title, as far as what is below it tells. From the end: a title may stand over another. */
function standings(lines: readonly string[], isAbove: boolean): Standing[] {
  const found = new Array<Standing>(lines.length).fill('nothing');
  let below: Standing = isAbove ? 'over a block' : 'nothing';
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    if (below !== 'nothing' && !line.includes('\t') && isTitleWithRoom(line, lines[at + 1] ?? ''))
      found[at] = below;
    else below = isSentence(line) || NONE.test(line) || line.includes('\t') ? 'over a sentence' : 'nothing';
  }
  return found;
}

const NONE = /^(?:none|nil|n\/a)\.?$/i;
const FEWEST_WORDS = 6;

function isSentence(line: string): boolean {
  return (
    endsTerminally(line) && !startsInLowerCase(line) && line.split(' ', FEWEST_WORDS).length === FEWEST_WORDS
  );
}
