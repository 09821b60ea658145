import type { House, SectionTemplate } from '../../house/types.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { nameOfSection, textOf } from '../describe.ts';
import type { SymbolAt } from '../symbol-at.ts';
import { citedIn } from './cited-in.ts';
import { type HoverPart, quote, text, title } from './parts.ts';
import { LONGEST_QUOTE } from './structure.ts';

/** At its heading what the house says of a section, at a reference to it how it begins. */
export function aboutSection(
  model: DocumentModel,
  section: SectionNode,
  role: SymbolAt['role'],
): HoverPart[] {
  if (role === 'reference') {
    const words = textOf({ kind: 'section', section });
    const parts = [title(nameOfSection(section))];
    if (words !== '') parts.push(quote(firstWords(words, LONGEST_QUOTE)));
    return parts;
  }
  const { template } = section;
  if (!template) return citedIn(model, section);
  const parts = [title(template.title)];
  if (template.guidance !== '') parts.push({ kind: 'guidance', text: template.guidance });
  if (template.owner !== '') parts.push(text(`Written or cleared by: ${template.owner}.`));
  parts.push(text(needOf(template, model.house)));
  if (template.none.allowed) parts.push(text(`Where there is nothing to say: “${template.none.phrase}”`));
  return [...parts, ...citedIn(model, section)];
}

function needOf({ required }: SectionTemplate, { documentKind }: House): string {
  const isMinutes = documentKind === 'minutes';
  if (required) {
    return isMinutes
      ? 'All minutes of this house have this item.'
      : 'Every report of this house has this section.';
  }
  return isMinutes ? 'Left out where the meeting had no such item.' : 'Left out where it does not apply.';
}
