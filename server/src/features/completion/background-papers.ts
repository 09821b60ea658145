/** Completion of the list of background papers: the documents that the text relies on and the list leaves out. */
import { scanWords } from '../../lint/scan-words.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import { SideTable } from '../../model/side-table.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { CITATION_TRIGGERS } from '../../prose/cited-documents.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { Lexicon } from '../../prose/lexicon.ts';
import { type ReliedOn, reliedOnDocuments } from '../../prose/relied-on-documents.ts';
import { begins, type Offer } from './offer.ts';
import type { Site } from './site.ts';

const LINE =
  /^([^\S\r\n]*)((?:[-•*–]|(?:[-•*–][^\S\r\n]+)?(?:\d{1,3}(?:\.\d{1,3}){0,2}\.?|\([a-z]\)|[a-z]\)))[^\S\r\n]+)?(\p{L}.{0,60})?$/u;

export function backgroundPaperOffers(site: Site): Offer[] {
  if (!isInPapers(site.section) || site.before.length > 80) return [];
  const match = LINE.exec(site.before);
  if (!match) return [];
  const [, , lead = '', typed = ''] = match;
  if (lead === '' && !site.isAsked) return [];
  const { model } = site;
  const listed = model.backgroundPapers.papers
    .filter(({ start }) => !site.isOnLine(start))
    .map(({ text }) => text.toLowerCase());
  return citedIn(model)
    .filter(({ name }) => !listed.some((text) => text.includes(name.toLowerCase())) && begins(name, typed))
    .map(({ name, paragraph, at }) => ({
      label: inCaseOf('A', name),
      kind: 'document',
      detail: paragraph === null ? 'The text relies on it' : `Relied on in ${paragraph}`,
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: `${lead === '' ? `${site.house.lists.bullet} ` : ''}${inCaseOf('A', name)}`,
      filter: name,
      topic: { of: 'text', id: `${at.start}:${at.end}` },
    }));
}

function isInPapers(section: SectionNode | null): boolean {
  for (let at = section; at; at = at.parent) if (at.id === 'background-papers') return true;
  return false;
}

const lexicon = new Lexicon(CITATION_TRIGGERS.map((phrase) => ({ phrase, owner: 0 })));
const cited = new SideTable<DocumentModel, readonly ReliedOn[]>();

/** The documents that the report's own text relies on, the plainest first. */
export function citedIn(model: DocumentModel): readonly ReliedOn[] {
  const known = cited.get(model);
  if (known) return known;
  const hits = scanWords(model.prose, lexicon).hits[0] ?? [];
  const found = reliedOnDocuments(hits, attachmentsStart(model)).sort((a, b) => b.weight - a.weight);
  cited.set(model, found);
  return found;
}
