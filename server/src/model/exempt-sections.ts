import { attachmentsStart, isAttachment } from './attachments.ts';
import { isPartDivider } from './part-dividers.ts';
import { SideTable } from './side-table.ts';
import type { DocumentModel, SectionNode } from './types.ts';

const known = new SideTable<DocumentModel, ReadonlyMap<SectionNode, readonly string[]>>();

/**
 * The sections that `EXEMPT:` lines make exempt, with the paragraphs that are cited for each: the very list of the line
 * that makes it so. Sub-sections of one are not among them: they go with it. In doubt a section is exempt, since what was published cannot be taken back.
 *
 * - A line makes the section exempt that it stands in.
 * - Under an appendix, it does so to the next appendix, also where that has sections numbered as the report's are.
 * - Under `PART II`, it does so to the next such divider.
 * - Under a marked or numbered sub-heading, it does so past short lines that are only taken for sub-headings.
 */
export function exemptSections(model: DocumentModel): ReadonlyMap<SectionNode, readonly string[]> {
  const before = known.get(model);
  if (before) return before;
  const exempt = new Map<SectionNode, readonly string[]>();
  for (const section of model.allSections) if (section.exempt) exempt.set(section, section.exempt.paragraphs);
  if (exempt.size > 0) {
    addRests(model, exempt);
    addGuessed(model, exempt);
  }
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

/** What follows an exempt sub-section under a title that nobody wrote as one may still be of it. */
function addGuessed(model: DocumentModel, exempt: Map<SectionNode, readonly string[]>): void {
  for (const { sections } of [model, ...model.allSections]) {
    let paragraphs: readonly string[] | null = null;
    for (const section of sections) {
      const own = exempt.get(section) ?? null;
      if (!isGuessed(section)) paragraphs = own;
      else if (own) paragraphs = null;
      else if (paragraphs) exempt.set(section, paragraphs);
    }
  }
}

/** Whether only its place makes a line the title of a section: neither a number, a mark nor the house does. */
function isGuessed({ heading, level, number, template }: SectionNode): boolean {
  return level > 1 && template === null && number === null && heading.form === 'bold' && !heading.bold;
}
