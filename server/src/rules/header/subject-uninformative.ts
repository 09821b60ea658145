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
import { defineRule } from '../rule.ts';

/** Words that, without others, name no matter. */
const EMPTY = new Set(
  'a an and the by for from on or of to general latest verbal oral written various progress information item items paper papers presentation report reports update updates briefing discussion note committee board cabinet panel council member members officer officers'.split(
    ' ',
  ),
);
const LONGEST = 120;

export const rule = defineRule({
  id: 'subject-uninformative',
  category: 'header',
  summary: 'Subject that does not say what the report is about',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    const field = model.fieldById.get('subject');
    if (!field || field.value.isEmpty || field.value.text.length > LONGEST) return;
    const { text } = field.value;
    if (isEmptyOfMatter(text)) {
      report({
        at: field.value,
        message: `“${text}” does not say what the report is about: name the matter`,
      });
      return;
    }
    for (const other of model.fields) {
      const type = other.template?.type;
      if (type !== 'committee' && type !== 'portfolio') continue;
      if (other.value.text.toLowerCase() !== text.toLowerCase()) continue;
      report({
        at: field.value,
        message: `“${field.label.text}” only repeats “${other.label.text}”: say what the report is about`,
      });
      return;
    }
  },
});

function isEmptyOfMatter(text: string): boolean {
  // The first word settles it for nearly every subject.
  const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => word === '' || EMPTY.has(word));
}
