/**
 * ## What it does
 * Compares the description given after a paragraph of the schedule of exempt information with the words of the
 * schedule. It speaks where the words are those of another paragraph, and where the brackets at the end of the
 * description have been changed; a shortened or a paraphrased description passes.
 *
 * ## Why it matters
 * The resolution to exclude the public has to state the description that applies. Templates still carry
 * descriptions from before 2006, when paragraph 3 was another paragraph and excluded the authority itself.
 *
 * ## Example
 * ```report bad
 * 4. Offers received
 *
 * 4.1 Not for publication by virtue of paragraph 3 of Schedule 12A: information relating to any individual.
 * ```
 * Write instead:
 * ```report good
 * 4. Offers received
 *
 * 4.1 Not for publication by virtue of paragraph 1 of Schedule 12A: information relating to any individual.
 * ```
 *
 * ## Source
 * Schedule 12A to the Local Government Act 1972 as the house’s `law.exemptParagraphs` has it. Paragraphs that the
 * house gives only in brief are not compared.
 */
import type { ExemptParagraph, House } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import { readSchedule, readScheduleCitation } from '../../prose/exemption.ts';
import { defineRule } from '../rule.ts';

/** What leads from a citation to the words of the paragraph. */
const DESCRIPTION =
  /^(?:[^.;]{0,90}?)(?:[:,–(-]|\bas|\bbeing|\bnamely|\bi\.e\.|\bit contains|\bcontains|\bdiscloses?|\brelates to) ?\(?[“"‘']?(information (?:relating|which|in respect)\b[^.;”"]{0,300})/i;
const NOT_STATUTORY = /\bin brief\b|\bsee the Act\b|^Paragraph \d/;
/** Words that a description must share with a paragraph to be told as its own. */
const FEWEST_WORDS = 4;

export const rule = defineRule({
  id: 'exempt-description-mismatch',
  category: 'legal',
  summary: 'A description of exempt information that is not that of its paragraph',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['schedule 12a', 'schedule 7a', 'schedule 6'],
  check({ house, hits, report }) {
    const schedule = readSchedule(house.law.exemptSchedule)?.schedule;
    for (const { unit, start, end, phrase } of hits) {
      if (phrase.slice('schedule '.length).toUpperCase() !== schedule) continue;
      const { text } = unit.content;
      const citation = readScheduleCitation(text, start, end);
      const cited = citation?.paragraphs[0];
      if (!citation || !cited || citation.paragraphs.length !== 1) continue;
      const own = house.law.exemptParagraphs.find(({ number }) => number === cited.number);
      const after = DESCRIPTION.exec(text.slice(citation.end));
      const given = after?.[1];
      if (!own || !given || NOT_STATUTORY.test(own.text)) continue;
      const from = citation.end + after.index + after[0].length - given.length;
      const at = unit.content.range(from, from + given.length);
      const other = paragraphOf(house, given, own);
      if (other) {
        report({
          at,
          message: `These are the words of paragraph ${other.number}, not of paragraph ${own.number}: which of them applies?`,
        });
      } else if (hasOtherBrackets(given, own.text)) {
        const statutory = lowerFirst(own.text.replace(/\.$/, ''));
        report({
          at,
          message: `Paragraph ${own.number} reads “${statutory}”: should it say so here?`,
          fix: {
            kind: 'unsafe',
            title: `Use the words of paragraph ${own.number}`,
            edits: [replace(at, given.startsWith('I') ? own.text.replace(/\.$/, '') : statutory)],
          },
        });
      }
    }
  },
});

/** The other paragraph whose words these are, and that share too few with the one that is cited. */
function paragraphOf(house: House, given: string, own: ExemptParagraph): ExemptParagraph | null {
  const words = wordsOf(given);
  const shared = (paragraph: ExemptParagraph) => sharedStart(words, wordsOf(paragraph.text));
  const isWhole = (paragraph: ExemptParagraph) =>
    !NOT_STATUTORY.test(paragraph.text) && shared(paragraph) >= Math.min(wordsOf(paragraph.text).length, 6);
  if (isWhole(own) || shared(own) === words.length) return null;
  const others = house.law.exemptParagraphs.filter(
    (paragraph) => paragraph !== own && isWhole(paragraph) && shared(paragraph) >= FEWEST_WORDS,
  );
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** The same words up to the brackets, and other words in them. */
function hasOtherBrackets(given: string, statutory: string): boolean {
  const [head = '', inBrackets] = statutory.split(' (');
  const [givenHead = '', givenBrackets] = given.split(' (');
  if (inBrackets === undefined || givenBrackets === undefined) return false;
  if (!/^(?:including|other than|excluding)\b/.test(givenBrackets)) return false;
  if (wordsOf(head).join(' ') !== wordsOf(givenHead).join(' ')) return false;
  return wordsOf(givenBrackets).join(' ') !== wordsOf(inBrackets).join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

function sharedStart(words: string[], others: string[]): number {
  let count = 0;
  while (count < words.length && words[count] === others[count]) count += 1;
  return count;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
