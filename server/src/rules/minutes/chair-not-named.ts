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
import { defineRule } from '../rule.ts';

/** A list of fewer names is not the list of a meeting. */
const FEWEST = 3;
const CHAIR = '(?:chair|chairman|chairwoman|chairperson|convener|convenor|mayor|provost|leader|speaker)';
/** Anything that can tell who presided; in doubt it does. */
const PRESIDED = new RegExp(
  `\\b(?:presid(?:ed|ing|es)|chaired by|chairing|chaired|(?:in|took|takes|taking|vacated|assumed|resumed) the chair|(?:elected|appointed|nominated|acted|acting|act)\\b[^.]{0,60}\\b${CHAIR}|${CHAIR}[,:]? \\(?(?:of the [^.,()]{1,60}[,(] ?)?(?:councillor|cllr|alderman)|(?:councillor|cllr|alderman)\\.? [^.]{1,60}?[,(–-] ?(?:the )?(?:in the )?${CHAIR})\\b`,
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
  return (
    // Beside the name, whatever the title is.
    fields.some(({ value }) =>
      new RegExp(`\\b${CHAIR}\\b`, 'i').test(value.text.replace(/\b(?:vice|deputy)[- ]\w+/gi, '')),
    ) ||
    [
      ...titles.map(({ title }) => title),
      ...[...frontParagraphs, ...paragraphs].map(({ content }) => content),
      ...lists.flatMap(({ items }) => items.map(({ content }) => content)),
    ].some(({ text }) => PRESIDED.test(text))
  );
}
