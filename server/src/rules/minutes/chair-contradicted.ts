/**
 * ## What it does
 * Finds two different people named as the chair: two members marked `(Chair)` in the list of those present, or one
 * marked there and another in the `CHAIR` line.
 *
 * It says nothing where one of them came late or left early, or where somebody took the chair during the meeting.
 *
 * ## Why it matters
 * One of them is the chair by office and was not presiding, or a vice-chair has lost the first half of the title. Who
 * had the casting vote cannot be told.
 *
 * ## Example
 * ```minutes bad
 * CHAIR: Councillor A Ashe
 * PRESENT: Councillors A Ashe, B Birch (Chair) and C Cedar
 * ```
 * Write instead:
 * ```minutes good
 * CHAIR: Councillor A Ashe
 * PRESENT: Councillors A Ashe, B Birch (Vice-Chair) and C Cedar
 * ```
 *
 * ## Source
 * Paragraph 41 of Schedule 12 to the Local Government Act 1972: minutes are signed by the person presiding.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { isSamePerson } from '../../model/minutes/people.ts';
import type { Person } from '../../model/minutes/types.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** `Chair of the Audit Committee` is somebody’s office elsewhere, and `Co-Chair` one of two. */
const IS_CHAIR = /^(?:in the )?(?:the )?chair(?:man|woman|person)?$/i;
const CHANGED = /\b(?:took|vacated|assumed|resumed|in) the chair\b/i;
const CHOSEN = /\b(?:elected|appointed)\b/i;
const CHAIR = /\bchair(?:man|woman|person)?\b/i;

export const rule = defineRule({
  id: 'chair-contradicted',
  category: 'minutes',
  summary: 'Two people named as the chair',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const attendance = minutesOf(model)?.attendance;
    if (!attendance?.chair) return;
    const { chair, present, movements } = attendance;
    const others = present.filter(
      (person) => person.notes.some((note) => IS_CHAIR.test(note)) && !isSamePerson(person.name, chair.name),
    );
    const [other] = others;
    if (!other || hasMoved(chair) || hasMoved(other)) return;
    if (model.paragraphs.some(({ content }) => saysItChanged(content.text))) return;
    report({
      at: other,
      message: `“${other.name}” and “${chair.name}” are both named as the chair`,
      related: [{ start: chair.start, end: chair.end, message: 'Named as the chair here' }],
    });

    function hasMoved({ name, notes }: Person): boolean {
      return (
        notes.some((note) => /\b(?:from|until|for|to|items?|part)\b/i.test(note)) ||
        movements.some(({ person }) => isSamePerson(person.name, name))
      );
    }
  },
});

function saysItChanged(text: string): boolean {
  if (CHANGED.test(text)) return true;
  return (
    CHOSEN.test(text) &&
    sentencesOf(text).some((sentence) => CHOSEN.test(sentence.text) && CHAIR.test(sentence.text))
  );
}
