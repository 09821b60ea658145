import { attachmentsStart, isAttachment } from './attachments.ts';
import { isPartDivider } from './part-dividers.ts';
import type { DocumentModel, SectionNode } from './types.ts';

const known = new WeakMap<DocumentModel, ReadonlyMap<SectionNode, readonly string[]>>();

/**
 * The sections that `EXEMPT:` lines make exempt, with the paragraphs that are cited for each: the very list of the line
 * that makes it so. Sub-sections of one are not among them: they go with it. In doubt a section is exempt, since what was published cannot be taken back.
 *
 * - A line makes the section exempt that it stands in.
 * - Under an appendix, it does so to the next appendix, also where that has sections numbered as the report's are.
 * - Under `PART II`, it does so to the next such divider.
 */
export function exemptSections(model: DocumentModel): ReadonlyMap<SectionNode, readonly string[]> {
  const before = known.get(model);
  if (before) return before;
  const exempt = new Map<SectionNode, readonly string[]>();
  for (const section of model.allSections) if (section.exempt) exempt.set(section, section.exempt.paragraphs);
  if (exempt.size > 0) addRests(model, exempt);
  known.set(model, exempt);
  return exempt;
}

/** Sections of the first level that follow an exempt divider or an exempt appendix belong to it. */
function addRests(model: DocumentModel, exempt: Map<SectionNode, readonly string[]>): void {
  const attached = attachmentsStart(model);
  /** The paragraphs of the exempt part that is being gone through. */
  let part: readonly string[] | null = null;
  /** The exempt appendix that is being gone through, and the number that ends it. */
  let appendix: { paragraphs: readonly string[]; end: number | null } | null = null;
  let lastNumber = 0;
  for (const section of model.sections) {
    const number = section.number?.parts[0] ?? null;
    const paragraphs = exempt.get(section) ?? null;
    if (isPartDivider(section.title.text)) {
      part = paragraphs;
      appendix = null;
    } else if (isAttachment(section)) {
      // In the middle of a report, its next section ends the appendix.
      const end = section.start >= attached ? null : lastNumber + 1;
      appendix = paragraphs ? { paragraphs, end } : null;
    } else if (appendix && number !== null && number === appendix.end) appendix = null;
    const rest = appendix?.paragraphs ?? part;
    if (rest && !paragraphs) exempt.set(section, rest);
    lastNumber = number ?? lastNumber;
  }
}
