/** Where a thing comes from: the definition of what a reference means, and the declaration of a name. */
import type { Range } from '../lint/finding.ts';
import type { Appendix, DocumentModel, TableNode, Term } from '../model/types.ts';
import { decisionSiteAt, recommendedAt } from './decision-trail.ts';
import type { FeatureDocument } from './document.ts';
import { fileLinksOf } from './file-links.ts';
import { appendixNames, nodeAt } from './nodes.ts';
import { occurrencesOf } from './occurrences.ts';
import { mentionsIn } from './people/mentions.ts';
import type { NamedPerson } from './people/named-people.ts';
import { type Subject, type SymbolAt, symbolAt } from './symbol-at.ts';
import { definitionsOf, usesOf } from './term-uses.ts';
import type { FeatureWorkspace } from './workspace.ts';

/** From a place in the document that was asked about to one in it or in another. */
export interface DefinitionLink {
  /** What stands under the cursor, in the document that was asked about. */
  origin: Range;
  uri: string;
  /** The whole of what is meant: a section, a paragraph. */
  target: Range;
  /** Its number or name, inside `target`. */
  selection: Range;
}

/**
 * What stands at an offset is defined here: the paragraph that `paragraph 3.4` means, what carries `{#label}`, the
 * words before `(DfE)`, an appendix with its entry and its file, the document or the place in it that a link means, what
 * was recommended where something was decided.
 */
export function definitionsAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): DefinitionLink[] {
  const symbol = symbolAt(document.model, offset);
  const links = symbol
    ? definitionsOfSubject(document, workspace, symbol.subject).map((link) => ({
        origin: symbol.range,
        ...link,
      }))
    : [];
  if (symbol?.role === 'reference' && links.length > 0) return links;
  const recommended = recommendationsAt(document, workspace, offset);
  return recommended.length > 0 ? recommended : links;
}

/** What a decision was recommended as. */
function recommendationsAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): DefinitionLink[] {
  const site = decisionSiteAt(document, workspace, offset);
  if (site?.side !== 'decision') return [];
  return recommendedAt(site.links).map(({ uri, start, end }) => ({
    origin: site.origin,
    uri,
    target: { start, end },
    selection: { start, end },
  }));
}

/**
 * The first place that gives a thing its name: `{#label}` itself, `(DfE)`, the entry in the list of appendices. For
 * all else the definition.
 */
export function declarationsAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): DefinitionLink[] {
  const symbol = symbolAt(document.model, offset);
  const first = symbol && declarationOf(document.model, symbol);
  if (!first) return definitionsAt(document, workspace, offset);
  return [{ origin: symbol.range, uri: document.uri, target: first, selection: first }];
}

function declarationOf(model: DocumentModel, { subject }: SymbolAt): Range | null {
  if (subject.kind !== 'label' && subject.kind !== 'term' && subject.kind !== 'appendix') return null;
  const first = occurrencesOf(model, subject).find(({ role }) => role === 'definition');
  return first ? { start: first.start, end: first.end } : null;
}

type Link = Omit<DefinitionLink, 'origin'>;

function definitionsOfSubject(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  subject: Subject,
): Link[] {
  switch (subject.kind) {
    case 'section':
      return nodeLinks(document, subject.section);
    case 'paragraph':
      return nodeLinks(document, subject.paragraph);
    case 'recommendation':
      return nodeLinks(document, subject.recommendation.item);
    case 'table':
      return tableLinks(document, subject.table);
    case 'label':
      return subject.carrier ? nodeLinks(document, subject.carrier) : [];
    case 'term':
      return termLinks(document, subject.term);
    case 'appendix':
      return [
        ...appendixLinks(document, subject.appendix),
        ...fileOf(document, workspace, subject.appendix.file),
      ];
    case 'person':
      return personLinks(document, subject.person);
    case 'file':
      return fileLinks(document, workspace, subject.path, subject.fragment);
    default:
      return [];
  }
}

function tableLinks({ uri }: FeatureDocument, table: TableNode): Link[] {
  return [bare({ uri, target: table, selection: table.caption?.range ?? table })];
}

/** A node of the structure: all of it, with its number or name. */
function nodeLinks({ model, uri }: FeatureDocument, node: Range): Link[] {
  const found = nodeAt(model, node.start);
  const selection = found?.name ?? node;
  const whole = found && wholeOf(found.subject);
  const end = Math.max(whole?.end ?? node.end, selection.end);
  return [bare({ uri, target: { start: node.start, end }, selection })];
}

/** A reference to a section means its heading; shown is all of it. */
function wholeOf(subject: Subject): Range | null {
  switch (subject.kind) {
    case 'section':
      return subject.section;
    case 'paragraph':
      return subject.paragraph;
    case 'recommendation':
      return subject.recommendation.item;
    default:
      return null;
  }
}

/** `Department for Education (DfE)` as a whole; the first definition alone, others are mistakes for lint to name. */
function termLinks({ model, uri }: FeatureDocument, term: Term): Link[] {
  const [first] = definitionsOf(model, term);
  if (!first) return [];
  const use = usesOf(model, term).find(({ start, end }) => first.start <= start && end <= first.end);
  const selection = use ?? first;
  // On one line the words of the expansion stand right before the bracket.
  const before = model.source.slice(Math.max(0, first.start - first.expansion.length - 1), first.start);
  const start =
    first.expansion !== '' && before === `${first.expansion} ` ? first.start - before.length : first.start;
  return [bare({ uri, target: { start, end: first.end }, selection })];
}

/** Its own heading before its entry in the list: what is wanted is the appendix, not its name. */
function appendixLinks({ model, uri }: FeatureDocument, appendix: Appendix): Link[] {
  const names = appendixNames(model, appendix);
  const sections = new Map(model.allSections.map((section) => [section.start, section]));
  return names
    .map(({ start, name, isHeading }) => {
      const end = isHeading ? (sections.get(start)?.end ?? name.end) : appendix.end;
      return {
        isHeading,
        link: bare({ uri, target: { start, end: Math.max(end, name.end) }, selection: name }),
      };
    })
    .sort((a, b) => Number(b.isHeading) - Number(a.isHeading))
    .map(({ link }) => link);
}

/** The entry in the list of those present, or where the person is first named. */
function personLinks({ model, uri }: FeatureDocument, person: NamedPerson): Link[] {
  const mentions = mentionsIn(model).filter((mention) => mention.person === person);
  const first = mentions.find(({ isListed }) => isListed) ?? mentions[0];
  return first ? [bare({ uri, target: first, selection: first })] : [];
}

function fileOf(document: FeatureDocument, workspace: FeatureWorkspace, path: string | null): Link[] {
  if (path === null) return [];
  const link = fileLinksOf(document.model).find((each) => each.path === path);
  return fileLinks(document, workspace, path, link?.fragment ?? null);
}

const DOCUMENT = /\.(?:report|minutes)$/i;

/** Other reports and minutes; files of other kinds have no places of ours, and are opened as document links. */
function fileLinks(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  path: string,
  fragment: string | null,
): Link[] {
  const uri = DOCUMENT.test(path) ? workspace.resolve(document, path) : null;
  const other = uri === null ? null : workspace.document(uri);
  if (!other) return [];
  const carrier = fragment === null ? undefined : other.model.labels.get(fragment);
  if (carrier) return nodeLinks(other, carrier);
  return [{ uri: other.uri, target: { start: 0, end: 0 }, selection: { start: 0, end: 0 } }];
}

function bare({ uri, target, selection }: Link): Link {
  return {
    uri,
    target: { start: target.start, end: target.end },
    selection: { start: selection.start, end: selection.end },
  };
}
