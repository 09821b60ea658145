import { attachmentsStart } from './attachments.ts';
import type { DocumentModel, SectionNode } from './types.ts';

/**
 * The sections of the report itself that ought to say something and say nothing. A heading over other headings is
 * not empty, nor is one that is exempt or that introduces what is attached.
 */
export function emptySections(model: DocumentModel): SectionNode[] {
  const end = attachmentsStart(model);
  const empty: SectionNode[] = [];
  let isOfRecommendations = false;
  for (const [index, section] of model.allSections.entries()) {
    if (section.start >= end) break;
    const isEmpty = section.blocks.length === 0 && section.sections.length === 0 && !section.leadIn;
    isOfRecommendations =
      isEmpty && (section.id === 'recommendations' || (isOfRecommendations && section.id === null));
    if (!isEmpty) continue;
    const next = model.allSections[index + 1] ?? null;
    // `1. GRANT PERMISSION` is what is recommended, and has the shape of a heading.
    if (isOfRecommendations && (section.id === null || next?.id === null)) continue;
    if (isMeantToHaveContent(section, next, model)) empty.push(section);
  }
  return empty;
}

function isMeantToHaveContent(section: SectionNode, next: SectionNode | null, model: DocumentModel): boolean {
  const { template, number, exempt, heading } = section;
  if (exempt || heading.form === 'appendix' || heading.level === 0) return false;
  // A line in capitals that is no section of anybody’s may be a stamp, a name, the title of a part.
  if (template === null && number === null) return false;
  // `SUPPORTING INFORMATION` over `1.0 REASONS`: a heading without a number over numbered ones.
  if (number === null && next?.number) return false;
  if (
    template?.id === 'implications' ||
    model.house.sections.some(({ parent }) => parent === section.id && parent)
  )
    return false;
  // `Contact details` over `Author: …`, which names the same matter.
  if (next && next.id !== null && next.id === section.id) return false;
  // A heading without a number over numbered ones, and a heading over what is attached.
  if (next && number === null && next.number !== null) return false;
  if (next?.heading.form === 'appendix' || (next && next.start >= attachmentsStart(model))) return false;
  return isBlankBelow(section, model);
}

/** Nothing but notes: a picture’s caption, a rule or an attribute is something. */
function isBlankBelow({ heading, end }: SectionNode, { source }: DocumentModel): boolean {
  return source
    .slice(heading.end, end)
    .split(/[\r\n]/)
    .every((line) => line.trim() === '' || line.trimStart().startsWith('//'));
}
