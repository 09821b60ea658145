/**
 * ## What it does
 * Finds minutes that list the members present and nowhere say which of them presided.
 *
 * `(Chair)` behind a name, a `CHAIR` field, and any sentence that says who took the chair, was elected to it or
 * presided will do; so will a mayor, provost or convener.
 *
 * ## Why it matters
 * Rulings, casting votes and decisions on urgency are the chair’s, and the next meeting’s chair signs for what this one
 * did. The title alone (`The Chair thanked …`) does not tell a later reader who it was.
 *
 * ## Example
 * ```minutes bad
 * PRESENT: Councillors A Ashe, B Birch and C Cedar
 * ```
 * Write instead:
 * ```minutes good
 * PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar
 * ```
 *
 * ## Source
 * Paragraph 41 of Schedule 12 to the Local Government Act 1972: minutes are signed by the person presiding. Printing
 * `(Chair)` in the list of those present is what nearly all councils do.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** A list of fewer names is not the list of a meeting. */
const FEWEST = 3;
const CHAIR = '(?:chair|chairman|chairwoman|chairperson|convener|convenor|mayor|provost|leader|speaker)';
const NAMES_CHAIR = new RegExp(`\\b${CHAIR}\\b`, 'i');
const VICE = /\b(?:vice|deputy)[- ][a-z]+/gi;
// Anything that can tell who presided; in doubt it does.
const PRESIDED =
  /\b(?:presided|presides|presiding|chaired|chairing|(?:in|took|takes|taking|vacated|assumed|resumed) the chair)\b/i;
const CHOSEN = /\b(?:elected|appointed|nominated|acted|acting|act)\b/i;
const MEMBER = /\b(?:councillor|cllr|alderman)\b/i;
/** `The Chair, Councillor Ashe`, `the Chair of the Board, Councillor Ashe`, `Councillor Ashe (Chair)`. */
const BESIDE = new RegExp(
  `\\b(?:${CHAIR}|board|committee|panel|council|cabinet|forum)[,:]? \\(?(?:councillor|cllr|alderman)\\b|[(,–-] ?(?:the |in the )?${CHAIR}\\b`,
  'i',
);

export const rule = defineRule({
  id: 'chair-not-named',
  category: 'minutes',
  summary: 'Nobody named as presiding',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const attendance = minutesOf(model)?.attendance;
    if (!attendance || attendance.chair !== null || attendance.present.length < FEWEST) return;
    const field = model.fieldById.get('present');
    if (!field || saysWhoPresided(model)) return;
    report({
      at: field.label,
      message: 'Say who presided: put “(Chair)” behind the name, or name them in a CHAIR line',
    });
  },
});

function saysWhoPresided({ titles, fields, frontParagraphs, paragraphs, lists }: DocumentModel): boolean {
  // Beside a name of the front block, whatever the title is.
  if (fields.some(({ value }) => NAMES_CHAIR.test(value.text.replace(VICE, '')))) return true;
  return [
    ...titles.map(({ title }) => title),
    ...[...frontParagraphs, ...paragraphs].map(({ content }) => content),
    ...lists.flatMap(({ items }) => items.map(({ content }) => content)),
  ].some(({ text }) => {
    if (PRESIDED.test(text)) return true;
    return NAMES_CHAIR.test(text) && sentencesOf(text).some((sentence) => tellsWho(sentence.text));
  });
}

function tellsWho(sentence: string): boolean {
  const text = sentence.replace(VICE, '');
  if (!NAMES_CHAIR.test(text)) return false;
  return CHOSEN.test(text) || (MEMBER.test(text) && BESIDE.test(text));
}
