/**
 * What a report says about one matter in two places: the section on it, and everything else. For rules that ask
 * whether the two agree.
 */
import type { Content } from '../../../grammar/src/index.ts';
import { isNoting } from '../prose/operative-verbs.ts';
import { attachmentsStart } from './attachments.ts';
import { isRecommendations } from './recommendations.ts';
import { SideTable } from './side-table.ts';
import type {
  DocumentModel,
  Implication,
  ImplicationState,
  ProseUnit,
  Recommendation,
  SectionNode,
} from './types.ts';

/** An implication that has a section in the document. */
export type WrittenImplication = Implication & { section: SectionNode };

/** The sections on a matter (`financial`, `equality` …) that are in a state, in the order of the house. */
export function implicationsIn(
  model: DocumentModel,
  matter: string,
  state: ImplicationState,
): WrittenImplication[] {
  return model.implications.filter(
    (implication): implication is WrittenImplication =>
      implication.implication === matter && implication.state === state && implication.section !== null,
  );
}

/** `None identified.` of a matter, or null when its section says something or there is no such section. */
export function noneOf(model: DocumentModel, matter: string): Content | null {
  const [found] = implicationsIn(model, matter, 'none');
  return found ? (contentsOf(found.section)[0] ?? null) : null;
}

/** Every running text of a section and of the sections in it, in order. */
export function contentsOf(section: SectionNode): Content[] {
  const contents = section.leadIn ? [section.leadIn] : [];
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') contents.push(block.content);
    else if (block.kind === 'list') for (const item of block.items) contents.push(item.content);
    else for (const row of block.rows) contents.push(...row.filter((cell) => !cell.isEmpty));
  }
  for (const inner of section.sections) contents.push(...contentsOf(inner));
  return contents;
}

/** Sections that name documents and people, and argue nothing. */
const LISTS = new Set([
  'appendices',
  'background-papers',
  'contact',
  'officers-consulted',
  'subject-history',
]);

/** Whether a unit is what the report itself says: no title, no field, no list of papers, nothing attached. */
export function isArgument({ role, section, content }: ProseUnit, model: DocumentModel): boolean {
  if (role === 'title' || role === 'field' || section === null) return false;
  for (let at: SectionNode | null = section; at; at = at.parent) {
    if (at.id !== null && LISTS.has(at.id)) return false;
  }
  return content.start < attachmentsStart(model);
}

/** As `isArgument`, but outside the recommendations and outside one section. */
export function isElsewhere(unit: ProseUnit, model: DocumentModel, section: SectionNode | null): boolean {
  if (isRecommendations(unit.section)) return false;
  for (let at = unit.section; at; at = at.parent) if (at === section) return false;
  return isArgument(unit, model);
}

/** Asks somebody for something, or puts it off. */
const ASKS = new Set(['ask', 'defer', 'invite', 'postpone', 'refer', 'request', 'instruct']);
/** `agree that a further report on car parks be brought to the next meeting` decides nothing about car parks. */
const SUCH_A_REPORT = /\b(?:additional|annual|another|further|progress|separate|update) reports?\b/i;
const BE_BROUGHT = /\bbe (?:brought|made|presented|provided|submitted)\b/gi;
const REPORT = /\breports?\b/i;

function isOnReport(text: string): boolean {
  if (SUCH_A_REPORT.test(text)) return true;
  // From the verb back to the report in the same clause; the other way round would be tried from every `report`.
  for (const { index } of text.matchAll(BE_BROUGHT)) {
    const clause =
      text
        .slice(Math.max(0, index - 90), index)
        .split(/[.;]/)
        .at(-1) ?? '';
    if (REPORT.test(clause)) return true;
  }
  return false;
}

/** The recommendations that change something: not those that note, consider or ask for a report. */
export function decisionsOf(model: DocumentModel): readonly Recommendation[] {
  const known = decisions.get(model);
  if (known) return known;
  const found = (model.recommendations?.items ?? []).filter(
    ({ verb, text }) => verb !== null && !isNoting(verb) && !ASKS.has(verb) && !isOnReport(text),
  );
  decisions.set(model, found);
  return found;
}

const decisions = new SideTable<DocumentModel, readonly Recommendation[]>();

/** The number of the paragraph that a place belongs to, as ` in 3.3`, or nothing when paragraphs have none. */
export function placeOf(model: DocumentModel, unit: ProseUnit): string {
  let number = '';
  for (const paragraph of model.paragraphs) {
    if (paragraph.start > unit.content.start) break;
    if (paragraph.number && paragraph.section === unit.section) number = paragraph.number.text;
  }
  return number === '' ? '' : ` in ${number}`;
}
