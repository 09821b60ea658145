/**
 * ## What it does
 * Finds an appendix that has a label and no title, where it is listed or where it is attached.
 *
 * ## Why it matters
 * “Appendix B” tells nobody whether to open it. Guides ask for appendices by number and title, and the agenda
 * prints the list.
 *
 * ## Example
 * ```report bad
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B
 * ```
 * Write instead:
 * ```report good
 * 4. Appendices
 *
 * Appendix A: Site plan
 *
 * Appendix B: Options compared
 * ```
 *
 * ## Source
 * Guides to report writing: “appendices are listed by number and title”.
 */
import type { Appendix, DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'appendix-untitled',
  category: 'references',
  summary: 'An appendix without a title',
  severity: 'info',
  fix: null,
  kinds: ['report'],
  check({ model, house, report }) {
    for (const appendix of model.appendices) {
      if (appendix.title !== '' || hasTitleElsewhere(appendix, model)) continue;
      report({
        at: appendix,
        message: `${house.appendices.word} ${appendix.label} has no title: say what it is`,
      });
    }
  },
});

/** The title may stand in the next cell of a table, in the line below, or only at one of its two places. */
function hasTitleElsewhere(appendix: Appendix, model: DocumentModel): boolean {
  const inCell = model.prose.some(({ role, content }) => role === 'cell' && content.start === appendix.start);
  if (inCell) return true;
  const section = model.sections.find(
    ({ heading }) => heading.form === 'appendix' && heading.appendix?.toUpperCase() === appendix.label,
  );
  if (!section) return goesOnBelow(appendix, model);
  return section.title.text !== '' || beginsWithTitle(section, model);
}

/** The line below the label in the list is its title, if it is no label itself. */
function goesOnBelow(appendix: Appendix, model: DocumentModel): boolean {
  const index = model.prose.findIndex(({ content }) => content.start === appendix.start);
  const next = model.prose[index + 1];
  if (index === -1 || !next || next.section !== model.prose[index]?.section || next.role === 'title')
    return false;
  return !model.appendices.some(({ start }) => start === next.content.start);
}

/** A heading, or a short line, right under `APPENDIX A` is its title. */
function beginsWithTitle(section: SectionNode, model: DocumentModel): boolean {
  const [block] = section.blocks;
  if (!block) return section.sections.length > 0 || followedByTitle(section, model);
  return block.kind === 'paragraph' && (block.block.titleLike || section.sections.length > 0);
}

function followedByTitle(section: SectionNode, model: DocumentModel): boolean {
  const next = model.sections[model.sections.indexOf(section) + 1];
  return next !== undefined && next.heading.form !== 'appendix' && next.number === null;
}
