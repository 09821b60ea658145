import type { LawTemplate } from '../../house/types.ts';
import { type HoverPart, quote, text, title } from './parts.ts';

/** The statutory descriptions of paragraphs of the schedule of exempt information; nothing for those it has not. */
export function aboutExemptParagraphs(law: LawTemplate, numbers: readonly string[]): HoverPart[] {
  const parts: HoverPart[] = [];
  for (const number of numbers) {
    // `7A` belonged to standards committees and has no description of its own here.
    const paragraph = law.exemptParagraphs.find((each) => each.number === number);
    if (paragraph) parts.push(title(`Paragraph ${number}`), quote(paragraph.text));
  }
  return parts.length === 0 ? [] : [...parts, text(law.exemptSchedule)];
}
