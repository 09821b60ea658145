/**
 * ## What it does
 * Asks for the words “Not for publication” (or the house’s own) in a report, or the section of one, that an
 * `EXEMPT:` line or the classification marks as exempt.
 *
 * ## Why it matters
 * Every copy of an exempt report or part has to carry the mark. A copy without it looks like any public paper.
 *
 * ## Example
 * ```report bad
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 * ```
 * Write instead:
 * ```report good
 * SUBJECT: Sale of the depot
 *
 * EXEMPT: paragraph 3
 *
 * Not for publication by virtue of paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.
 * ```
 *
 * ## Source
 * Section 100B(5) of the Local Government Act 1972 (unverified); the wording is that of published templates. The
 * words are the house’s `law.exemptMark`.
 */
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { Fix, Range } from '../../lint/finding.ts';
import { exemptSections } from '../../model/exempt-sections.ts';
import type { DocumentModel } from '../../model/types.ts';
import { exemptField, type MarkedPart, markedParts } from '../../prose/exemption.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'exempt-without-mark',
  category: 'legal',
  summary: 'Exempt, but not marked “Not for publication”',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report'],
  check({ model, house, report }) {
    const mark = house.law.exemptMark;
    if (mark === '') return;
    const parts = markedParts(model);
    const field = model.exempt ? null : exemptField(model);
    if (field && !has(model, { start: 0, end: model.source.length }, mark)) {
      report({ at: field.value, message: `An exempt report must carry the words “${mark}”` });
    }
    for (const part of parts) {
      const places = [...placesOf(part, model), { start: 0, end: model.frontEnd }];
      if (places.some((place) => has(model, place, mark))) continue;
      const what = part.section ? `the exempt section “${part.section.title.text}”` : 'an exempt report';
      report({
        at: part.mark,
        message: `Every copy of ${what} must carry the words “${mark}”`,
        ...withFix(model, part, mark, house.law.exemptSchedule),
      });
    }
  },
});

/** What a mark makes exempt: its section, and what belongs to an appendix or stands behind a divider. */
function placesOf({ mark, section }: MarkedPart, model: DocumentModel): Range[] {
  if (section === null) return [{ start: 0, end: model.source.length }];
  const exempt = [...exemptSections(model)];
  return exempt.flatMap(([each, paragraphs]) => (paragraphs === mark.paragraphs ? [each] : []));
}

/** Whether a stretch of the source has the words, notes of the author's own left out. */
function has(model: DocumentModel, { start, end }: Range, mark: string): boolean {
  const wanted = mark.toLowerCase();
  const text = model.source.slice(start, end).toLowerCase();
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const offset = start + at;
    if (!model.notes.some((note) => note.start <= offset && offset < note.end)) return true;
  }
  return false;
}

function withFix(model: DocumentModel, { mark }: MarkedPart, words: string, schedule: string): { fix?: Fix } {
  const { paragraphs } = mark;
  if (paragraphs.length === 0) return {};
  const word = paragraphs.length === 1 ? 'paragraph' : 'paragraphs';
  const eol = lineEndOf(model.source);
  const sentence = `${words} by virtue of ${word} ${paragraphs.join(' and ')} of ${schedule}.`;
  return {
    fix: {
      kind: 'unsafe',
      title: `Add “${words}” under the line`,
      edits: [insert(mark.end, `${eol}${eol}${sentence}`)],
    },
  };
}
