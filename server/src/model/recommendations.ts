import type { Content } from '../../../grammar/src/index.ts';
import { operativeVerb } from '../prose/operative-verbs.ts';
import type {
  DocumentModel,
  ListItemNode,
  ParagraphNode,
  Recommendation,
  RecommendationMood,
  RecommendationsPart,
  SectionBlock,
  SectionNode,
} from './types.ts';

/** The recommendations of a report: the stem that introduces them and each item with its operative verb. */
export function collectRecommendations(model: DocumentModel): RecommendationsPart | null {
  const section = model.sectionById.get('recommendations');
  if (!section) return null;
  const blocks = blocksOf(section);
  const hasList = blocks.some((block) => block.kind === 'list');
  let stem = section.leadIn;
  const items: Recommendation[] = [];
  const add = (content: Content, marker: string | null, item: Recommendation['item']) =>
    items.push(readRecommendation(content, marker, item, model.house.recommendations.verbs));
  for (const block of blocks) {
    if (block.kind === 'list') {
      for (const item of block.items) add(item.content, item.marker?.text ?? null, item);
    } else if (block.kind === 'paragraph') {
      const introduces = /[:–-]$/.test(block.content.text) || (hasList && items.length === 0);
      if (introduces) stem ??= block.content;
      // Prose after the list explains it; numbered paragraphs without a list are the recommendations.
      else if (!hasList) add(block.content, block.number?.text ?? null, block);
    }
  }
  const only = section.leadIn;
  if (items.length === 0 && only && !only.text.endsWith(':')) {
    add(only, null, section);
    stem = null;
  }
  return { section, stem, items };
}

function blocksOf(section: SectionNode): SectionBlock[] {
  return [...section.blocks, ...section.sections.flatMap(blocksOf)];
}

/** Who decides, when the item names it again: "That the Board notes …". */
const SUBJECT =
  /^(?:the |that )*(?:members(?: of the [\w-]+)?|(?:[\w’'&,-]+ ){0,6}?(?:board|committee|cabinet|council|executive|panel|sub-committee|authority|commission|forum))(?:'s|’s)? (?:is |are )?(?:asked |recommended |requested |invited )?(?:to )?/i;

function readRecommendation(
  content: Content,
  marker: string | null,
  item: Recommendation['item'],
  extra: readonly string[],
): Recommendation {
  const found = findVerb(content.text, extra);
  return {
    marker,
    verb: found?.verb ?? null,
    mood: found?.mood ?? null,
    verbAt: found && { start: found.start, end: found.end },
    text: content.text,
    content,
    item: item satisfies ListItemNode | ParagraphNode | SectionNode,
    start: content.start,
    end: content.end,
  };
}

interface FoundVerb {
  verb: string;
  mood: RecommendationMood;
  start: number;
  end: number;
}

/** The operative verb of a recommendation: at its beginning, after who decides, or as "… be noted". */
export function findVerb(text: string, extra: readonly string[]): FoundVerb | null {
  const lead = /^(?:\*\*)?(?:that[,:]? |to |it is recommended that )*/i.exec(text)?.[0].length ?? 0;
  const isInfinitive = /\bto $/i.test(text.slice(0, lead));
  const first = wordAt(text, lead);
  const direct = readVerb(first, isInfinitive, extra);
  if (direct) return direct;
  const subject = SUBJECT.exec(text.slice(lead))?.[0].length ?? 0;
  const afterSubject = subject > 0 ? readVerb(wordAt(text, lead + subject), false, extra) : null;
  if (afterSubject) return afterSubject;
  for (const match of text.matchAll(
    /\b(?:be|is|are) (?:(?:hereby|formally|duly|also|further|not|re-?|[a-z]+ly) )?([a-z-]+)/gi,
  )) {
    const word = match[1] ?? '';
    const verb = operativeVerb(word, extra);
    if (verb?.form !== 'participle') continue;
    const end = match.index + match[0].length;
    return { verb: verb.base, mood: 'passive', start: end - word.length, end };
  }
  return null;
}

function readVerb(
  word: { text: string; start: number },
  isInfinitive: boolean,
  extra: readonly string[],
): FoundVerb | null {
  const verb = operativeVerb(word.text, extra);
  if (!verb || verb.form === 'participle') return null;
  const mood = verb.form === 'third' ? 'indicative' : isInfinitive ? 'infinitive' : 'imperative';
  return { verb: verb.base, mood, start: word.start, end: word.start + word.text.length };
}

/** The word at `from`, an adverb before it passed over: "formally approve". */
function wordAt(text: string, from: number): { text: string; start: number } {
  const match = /^[“"‘'*(]*((?:[A-Za-z]+ly |also |hereby )?)([A-Za-z][A-Za-z-]*)/.exec(text.slice(from));
  if (!match) return { text: '', start: from };
  const word = match[2] ?? '';
  return { text: word, start: from + match[0].length - word.length };
}
