/**
 * ## What it does
 * Finds a subject that says nothing of the matter: `Report`, `Verbal update`, `Update for the Committee`, or only
 * the name of the committee or the portfolio.
 *
 * ## Why it matters
 * The subject is all that the agenda and the website show. Nobody finds the library's opening hours under
 * "Update report".
 *
 * ## Example
 * ```report bad
 * SUBJECT: Update report
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Library opening hours: progress since January
 * ```
 *
 * ## Source
 * Councils' report guides ask for a subject that a resident would look for.
 */
import { fold } from '../../house/fold.ts';
import { defineRule } from '../rule.ts';

/** Words that, without others, name no matter. */
const EMPTY = new Set(
  'a an and by for from on or of to general latest verbal oral written various progress information item paper presentation report update briefing discussion note committee board cabinet panel council member officer'
    .split(' ')
    .map(fold),
);
const MOST_WORDS = 6;

export const rule = defineRule({
  id: 'subject-uninformative',
  category: 'header',
  summary: 'Subject that does not say what the report is about',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const field = model.fieldById.get('subject');
    if (!field || field.value.isEmpty || field.value.text.length > 120) return;
    const subject = fold(field.value.text);
    const words = subject.split(' ');
    if (words.length <= MOST_WORDS && words.every((word) => EMPTY.has(word))) {
      report({
        at: field.value,
        message: `“${field.value.text}” does not say what the report is about: name the matter`,
      });
      return;
    }
    for (const other of model.fields) {
      const type = other.template?.type;
      if ((type !== 'committee' && type !== 'portfolio') || fold(other.value.text) !== subject) continue;
      report({
        at: field.value,
        message: `“${field.label.text}” only repeats “${other.label.text}”: say what the report is about`,
      });
      return;
    }
  },
});
