import type { Content } from '../../../grammar/src/index.ts';
import { isFootnote } from '../prose/footnotes.ts';
import { stateOf } from './implications.ts';
import type { BackgroundPaper, DocumentModel, SectionNode } from './types.ts';

/** The list of background papers (LGA 1972 s100D and its counterparts): its state and what it lists. */
export function collectBackgroundPapers(model: DocumentModel): DocumentModel['backgroundPapers'] {
  const section = model.sectionById.get('background-papers') ?? null;
  if (!section) return { state: 'missing', papers: [], section };
  const state = stateOf(section, model);
  return { state, papers: state === 'stated' ? papersOf(section) : [], section };
}

function papersOf(section: SectionNode): BackgroundPaper[] {
  const contents: Content[] = [];
  let lists = 0;
  for (const block of section.blocks) {
    if (block.kind === 'list') {
      lists += 1;
      for (const item of block.items) contents.push(item.content);
    } else if (block.kind === 'table') {
      // Document | Place of inspection | Contact officer: the first column names the paper.
      for (const row of block.rows) if (row[0] && !row[0].isEmpty) contents.push(row[0]);
    } else if (!block.content.text.endsWith(':') && !isFootnote(block.content.text)) {
      contents.push(block.content);
    }
  }
  const own = lists > 0 || section.sections.length === 0 ? contents : [];
  return [...own.map(asPaper), ...section.sections.flatMap((inner) => papersOf(inner))];
}

function asPaper(content: Content): BackgroundPaper {
  return { text: content.text.replace(/[;.]$/, ''), content, start: content.start, end: content.end };
}
