import type { Content } from '../../../grammar/src/index.ts';
import { readClause, readStem, type StemWants } from '../prose/operative-clause.ts';
import type {
  DocumentModel,
  ListItemNode,
  ParagraphNode,
  ProseUnit,
  Recommendation,
  RecommendationsPart,
  SectionBlock,
  SectionNode,
} from './types.ts';

const SECTION = 'recommendations';

/** The recommendations of a report: the stem that introduces them and each item with its operative verb. */
export function collectRecommendations(model: DocumentModel): RecommendationsPart | null {
  const first = model.sectionById.get(SECTION);
  if (!first) return null;
  let part: RecommendationsPart = { section: first, stem: null, items: [] };
  // `DETAILS OF RECOMMENDATIONS` may be followed by a heading `RECOMMENDATION: That Cabinet:` that has the items.
  for (const section of model.allSections) {
    if (section.id !== SECTION || isRecommendations(section.parent)) continue;
    const { stem, items } = readSection(section, model.house.recommendations.verbs);
    const isFirstWithItems = part.items.length === 0 && items.length > 0;
    part = {
      section: isFirstWithItems ? section : part.section,
      stem: isFirstWithItems ? stem : (part.stem ?? stem),
      items: [...part.items, ...items],
    };
  }
  return part;
}

/** Whether a section is, or stands in, the recommendations. */
export function isRecommendations(section: SectionNode | null): boolean {
  for (let at = section; at; at = at.parent) if (at.id === SECTION) return true;
  return false;
}

/** The prose of a recommendation, with what was recognised in it. */
export function unitsOf(model: DocumentModel, recommendation: Recommendation): ProseUnit[] {
  return model.prose.filter(
    ({ content }) => content.start >= recommendation.start && content.end <= wholeEnd(recommendation),
  );
}

/** Where a recommendation ends, the items under it included. */
function wholeEnd({ item, end }: Recommendation): number {
  return item.kind === 'listItem' ? item.lists.reduce((last, list) => Math.max(last, list.end), end) : end;
}

/** The items under a recommendation's own, if it has any. */
export function hasSubItems({ item }: Recommendation): boolean {
  return item.kind === 'listItem' && item.lists.length > 0;
}

/** `Recommendation ii)`, or `The recommendation` when it has no marker. */
export function nameOf({ marker }: Recommendation): string {
  return marker === null ? 'The recommendation' : `Recommendation ${marker}`;
}

function readSection(
  section: SectionNode,
  extra: readonly string[],
): Pick<RecommendationsPart, 'stem' | 'items'> {
  const blocks = blocksOf(section);
  const listsAhead = blocks.filter((block) => block.kind === 'list').length;
  const items: Recommendation[] = [];
  let stem = section.leadIn;
  let wants = wantsOf(stem, extra);
  let first = stem;
  const add = (content: Content, marker: string | null, item: Recommendation['item']) =>
    items.push({ ...readRecommendation(content, marker, item, extra), stem, wants });
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of block.items) add(item.content, item.marker?.text ?? null, item);
    } else if (block.kind === 'paragraph') {
      const introduces = /[:–-]$/.test(block.content.text) || (listsAhead > 0 && items.length === 0);
      if (introduces) {
        // A paragraph under `RECOMMENDATION: That Members:` only runs on from it.
        if (stem === null || items.length > 0) {
          stem = block.content;
          wants = wantsOf(stem, extra);
        }
        first ??= stem;
      } else if (listsAhead === 0) {
        // Prose after a list explains it; numbered paragraphs without a list are the recommendations.
        add(block.content, block.number?.text ?? null, block);
      }
    }
  }
  const only = section.leadIn;
  if (items.length === 0 && only && !only.text.endsWith(':')) {
    stem = null;
    wants = 'verb';
    add(only, null, section);
    first = null;
  }
  return { stem: first, items };
}

function blocksOf(section: SectionNode): SectionBlock[] {
  return [...section.blocks, ...section.sections.flatMap(blocksOf)];
}

function wantsOf(stem: Content | null, extra: readonly string[]): StemWants {
  return stem === null ? 'verb' : readStem(stem.text, extra);
}

function readRecommendation(
  content: Content,
  marker: string | null,
  item: ListItemNode | ParagraphNode | SectionNode,
  extra: readonly string[],
): Omit<Recommendation, 'stem' | 'wants'> {
  const found = readClause(content.text, extra);
  return {
    marker,
    verb: found?.verb ?? null,
    mood: found?.mood ?? null,
    verbAt: found && { start: found.start, end: found.end },
    shape: found?.shape ?? null,
    text: content.text,
    content,
    item,
    start: content.start,
    end: content.end,
  };
}
