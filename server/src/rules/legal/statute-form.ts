/**
 * ## What it does
 * Finds provisions cited in a form that the statute book does not have: a section that was inserted later with its
 * letter in brackets (`section 100(A)`), a letter in lower case (`Schedule 12a`), a section for a schedule and the
 * other way round.
 *
 * ## Why it matters
 * `Section 5(A)(4)` and `section 5A(4)` are different places. Citations are copied into resolutions, where a wrong
 * one can undo an exclusion of the public.
 *
 * ## Example
 * ```report bad
 * 3. Legal implications
 *
 * 3.1 The power is in section 100(A) of the Local Government Act 1972.
 * ```
 * Write instead:
 * ```report good
 * 3. Legal implications
 *
 * 3.1 The power is in section 100A of the Local Government Act 1972.
 * ```
 *
 * ## Source
 * Seen in published minutes and decisions (“Section 5(A)(4)”, “Section 6” for Schedule 6). Sections 100A to 100K of
 * the Local Government Act 1972 and 50A to 50K of the Local Government (Scotland) Act 1973. Numbered paragraphs and
 * Parts belong to schedules: “paragraph 3 of section 6” is taken for a schedule.
 */
import { replace } from '../../lint/edits.ts';
import { type Citation, citationsIn } from '../../prose/citations.ts';
import { keyOf } from '../../prose/enactments.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type RuleContext } from '../rule.ts';

const BRACKETED_LETTER = /\b(\d{1,3})\(([A-Z])\)/;
const SCHEDULE_AS_SECTION = /\b(?:paragraphs?|parts?) (?:\d|[IVX]+\b)[^()]{0,40}? of (?:the )?(section) \d/i;
const LOWER_LETTER = /\b(?:[Ss]ections?|ss?\.|[Ss]chedules?) ?(\d{1,3}[a-k])\b/;
const SECTION_AS_SCHEDULE = /\b(schedule) (\d{1,3}[A-K])\b/i;
/** Inserted sections that reports cite, by enactment. */
const SECTIONS = new Map([
  ['local government act 1972', /^100[A-K]$/],
  ['local government scotland act 1973', /^50[A-K]$/],
]);
const PROVISIONS = /^(?:100[A-K]|50[A-K]|12A|7A)$/;

export const rule = defineRule({
  id: 'statute-form',
  category: 'legal',
  summary: 'A provision cited in a form that no Act has',
  severity: 'warning',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: ['schedule 12a', 'schedule 7a', 'section 100', 'section 50', 'section 5'],
  check(context) {
    for (const citation of citationsIn(context.model)) {
      if (citation.provision !== '') checkCitation(context, citation);
    }
    for (const { unit, start, end } of context.hits) {
      if (unit.inline.some((token) => token.kind === 'Statute' && token.start <= start && start < token.end))
        continue;
      checkBare(context, unit, start, end);
    }
  },
});

type Context = RuleContext<Record<string, never>>;

function checkCitation(context: Context, citation: Citation): void {
  const { unit, start, provision } = citation;
  if (isQuoted(unit.content.text, start)) return;
  const letter = BRACKETED_LETTER.exec(provision);
  if (letter) return tellLetter(context, unit, start + letter.index, letter);
  const lower = LOWER_LETTER.exec(provision);
  const number = lower?.[1] ?? '';
  if (lower && PROVISIONS.test(number.toUpperCase())) {
    const at = start + lower.index + lower[0].length - number.length;
    return tellLower(context, unit, at, number);
  }
  const section = SCHEDULE_AS_SECTION.exec(provision);
  if (section) {
    const word = section[1] ?? '';
    const at = start + section.index + section[0].lastIndexOf(word);
    return tellWord(
      context,
      unit,
      at,
      word,
      'Schedule',
      'a numbered paragraph or a Part belongs to a Schedule',
    );
  }
  const schedule = SECTION_AS_SCHEDULE.exec(provision);
  const known = SECTIONS.get(`${keyOf(citation.title)} ${citation.year}`);
  if (schedule && known?.test((schedule[2] ?? '').toUpperCase())) {
    const word = schedule[1] ?? '';
    tellWord(
      context,
      unit,
      start + schedule.index,
      word,
      'section',
      `${schedule[2]} is a section of that Act`,
    );
  }
}

/** `section 100(A)` and `Schedule 12a` without the name of an Act. */
function checkBare(context: Context, unit: Citation['unit'], start: number, end: number): void {
  const { text } = unit.content;
  if (isQuoted(text, start)) return;
  const phrase = text.slice(start, end);
  const number = /\d{1,3}[a-k]$/.exec(phrase)?.[0];
  if (number) return tellLower(context, unit, end - number.length, number);
  const digits = /\d{1,3}$/.exec(phrase)?.[0] ?? '';
  // `section 5(A)` alone may be of a contract; with a subsection after it, it is of an Act.
  const letter = digits === '5' ? /^\([A-K]\)\(\d/ : /^\([A-K]\)/;
  if (digits === '' || !letter.test(text.slice(end))) return;
  const at = end - digits.length;
  const match = BRACKETED_LETTER.exec(text.slice(at));
  if (match) tellLetter(context, unit, at, match);
}

function tellLetter(
  { report }: Context,
  unit: Citation['unit'],
  at: number,
  [whole, digits, letter]: RegExpExecArray,
): void {
  const range = unit.content.range(at, at + whole.length);
  report({
    at: range,
    message: `“${whole}” is not how a section of an Act is cited: should it be “${digits}${letter}”?`,
    fix: { kind: 'unsafe', title: `Write ${digits}${letter}`, edits: [replace(range, `${digits}${letter}`)] },
  });
}

function tellLower({ report }: Context, unit: Citation['unit'], at: number, number: string): void {
  const range = unit.content.range(at, at + number.length);
  const upper = number.toUpperCase();
  report({
    at: range,
    message: `“${number}” is cited with a capital letter: “${upper}”`,
    fix: { kind: 'unsafe', title: `Write ${upper}`, edits: [replace(range, upper)] },
  });
}

function tellWord(
  { report }: Context,
  unit: Citation['unit'],
  at: number,
  word: string,
  meant: string,
  why: string,
): void {
  const range = unit.content.range(at, at + word.length);
  report({
    at: range,
    message: `“${word}” should perhaps be “${meant}”: ${why}`,
    fix: { kind: 'unsafe', title: `Write “${meant}”`, edits: [replace(range, meant)] },
  });
}
