import { isFootnote } from '../prose/footnotes.ts';
import { isNonePhrase } from './none-phrase.ts';
import type { DocumentModel, Implication, ImplicationState, SectionNode } from './types.ts';

/** The state of every implication the house asks about, in the house's order. */
export function collectImplications(model: DocumentModel): Implication[] {
  const implications: Implication[] = [];
  for (const template of model.house.sections) {
    if (template.implication === null) continue;
    const section = model.sectionById.get(template.id) ?? null;
    if (!section && !template.required) continue;
    implications.push({
      id: template.id,
      implication: template.implication,
      state: section ? stateOf(section, model) : 'missing',
      section,
      template,
    });
  }
  return implications;
}

/** `none` when all the section says is a none-phrase, `missing` when it says nothing. */
export function stateOf(section: SectionNode, model: DocumentModel): ImplicationState {
  let state: ImplicationState = 'missing';
  for (const text of textsOf(section)) {
    // `5.1` and nothing after it.
    if (text === '') continue;
    if (!isNonePhrase(text, model.house, section.template?.none.phrase)) return 'stated';
    state = 'none';
  }
  return state;
}

/** The running texts of a section and of the sections in it. */
export function* textsOf(section: SectionNode): Generator<string> {
  if (section.leadIn) yield section.leadIn.text;
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') {
      if (!isFootnote(block.content.text)) yield block.content.text;
    } else if (block.kind === 'list') for (const item of block.items) yield item.content.text;
    else for (const row of block.rows) for (const cell of row) if (!cell.isEmpty) yield cell.text;
  }
  for (const inner of section.sections) yield* textsOf(inner);
}
