/**
 * The trail of a decision as a call hierarchy: a paragraph "calls" what it refers to. From a recommendation one
 * walks to the evidence it rests on, from a paragraph to the recommendations that rest on it. A decision in minutes
 * calls what was recommended, so that the trail goes on from the report to the meetings and back.
 */

import type { Range } from '../lint/finding.ts';
import type { DocumentModel, ProseUnit } from '../model/types.ts';
import { firstWords } from '../prose/first-words.ts';
import { outcomeInWords, placeInWords } from '../trail/describe.ts';
import { namesOf } from '../trail/names.ts';
import { placeOfOutcome } from '../trail/outcomes.ts';
import { fileNameOf } from '../trail/paths.ts';
import { type DecisionLink, decisionSiteAt } from './decision-trail.ts';
import { nameOf, nameOfSection, plainText, textOf } from './describe.ts';
import type { FeatureDocument } from './document.ts';
import { nodeAt, type StructureNode } from './nodes.ts';
import { type Pointer, pointersIn, pointersOf, pointersTo } from './reference-index.ts';
import { enclosingAt, type Subject, symbolAt } from './symbol-at.ts';
import type { FeatureWorkspace } from './workspace.ts';

export type TrailKind = 'section' | 'paragraph' | 'recommendation' | 'appendix' | 'table' | 'clause';

/** One stop of the trail. */
export interface TrailItem {
  /** Of its document. */
  uri: string;
  kind: TrailKind;
  /** `3.4 The grant was …`, `Recommendation i) accept …` */
  name: string;
  /** The section it stands in, or ''. */
  detail: string;
  range: Range;
  /** Its number or name, inside `range`; asking again at its beginning finds the same item. */
  selection: Range;
}

/** A stop that refers to the one asked about, or is referred to by it, and the references between the two. */
export interface TrailStep {
  item: TrailItem;
  /** Where the one who refers does so, in its document. */
  ranges: Range[];
}

/** What the trail begins from at an offset: what a reference there means, else what the offset lies in. */
export function trailAt(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): TrailItem | null {
  const { model } = document;
  const symbol = symbolAt(model, offset);
  const site = symbol?.role === 'reference' ? null : decisionSiteAt(document, workspace, offset);
  const [link] = site?.links ?? [];
  if (site?.side === 'decision' && link) return decisionItem(document.uri, link, site.origin);
  const node = stopAt(model, offset);
  return node && itemOf(document, node);
}

/** Who refers to the stop at an offset, or to anything in it when it is a section; not the section itself. */
export function incomingSteps(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): TrailStep[] {
  const { model } = document;
  const node = stopAt(model, offset);
  if (!node) return [];
  const whole = rangeOf(node);
  const steps = new Steps(document);
  for (const pointer of pointersMeaning(model, node, whole)) {
    if (isWithin(pointer, whole)) continue;
    const from = stopOf(model, pointer.reference.unit);
    if (from) steps.add(from, pointer);
  }
  const decisions = node.subject.kind === 'recommendation' ? decisionsOn(document, workspace, offset) : [];
  return [...steps.inOrder(), ...decisions];
}

/** What the stop at an offset refers to, outside itself. */
export function outgoingSteps(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
): TrailStep[] {
  const { model } = document;
  const recommended = recommendedBy(document, workspace, offset);
  const node = stopAt(model, offset);
  if (!node) return recommended;
  const whole = rangeOf(node);
  const steps = new Steps(document);
  for (const pointer of pointersIn(model, whole)) {
    if (!pointer.to || isWithin(pointer.to, whole)) continue;
    const to = nodeAt(model, pointer.to.start);
    if (to) steps.add(to, pointer);
  }
  return [...steps.inOrder(), ...recommended];
}

/** The decisions on a recommendation, one for each meeting. */
function decisionsOn(document: FeatureDocument, workspace: FeatureWorkspace, offset: number): TrailStep[] {
  const site = decisionSiteAt(document, workspace, offset);
  if (site?.side !== 'recommendation') return [];
  return site.links.flatMap((link) => {
    const place = placeOfOutcome(link.outcome);
    return place
      ? [{ item: decisionItem(link.consideration.minutes.uri, link, place), ranges: [bare(place)] }]
      : [];
  });
}

/** What was recommended where something was decided. */
function recommendedBy(document: FeatureDocument, workspace: FeatureWorkspace, offset: number): TrailStep[] {
  const site = decisionSiteAt(document, workspace, offset);
  if (site?.side !== 'decision') return [];
  return site.links.map(({ consideration: { report }, outcome: { recommendation } }) => {
    const { start, end, text } = recommendation;
    const name = firstWords(`${namesOf([recommendation])} ${plainText(text)}`, LONGEST_NAME);
    const detail = report.facts.title ?? fileNameOf(report.path);
    const item: TrailItem = {
      uri: report.uri,
      kind: 'recommendation',
      name,
      detail,
      range: { start, end },
      selection: { start, end },
    };
    return { item, ranges: [bare(site.origin)] };
  });
}

function decisionItem(uri: string, { consideration, outcome }: DecisionLink, place: Range): TrailItem {
  const words = outcome.clause ? plainText(outcome.clause.text) : outcomeInWords(outcome);
  return {
    uri,
    kind: 'clause',
    name: firstWords(words, LONGEST_NAME),
    detail: `${placeInWords(consideration)}: ${outcomeInWords(outcome)}`,
    range: bare(place),
    selection: bare(place),
  };
}

function bare({ start, end }: Range): Range {
  return { start, end };
}

function pointersMeaning(model: DocumentModel, { subject }: StructureNode, whole: Range): readonly Pointer[] {
  if (subject.kind === 'appendix') return pointersTo(model, subject.appendix);
  if (subject.kind !== 'section') return pointersTo(model, whole);
  return pointersOf(model).filter(({ to }) => to !== null && isWithin(to, whole));
}

function stopAt(model: DocumentModel, offset: number): StructureNode | null {
  const symbol = symbolAt(model, offset);
  if (symbol?.role === 'reference') {
    const start = startOf(symbol.subject);
    const node = start === null ? null : nodeAt(model, start);
    if (node) return node;
  }
  const around = symbol && startOf(symbol.subject) !== null ? symbol : enclosingAt(model, offset);
  const start = around && startOf(around.subject);
  return start === null || start === undefined ? null : nodeAt(model, start);
}

function startOf(subject: Subject): number | null {
  switch (subject.kind) {
    case 'section':
      return subject.section.start;
    case 'paragraph':
      return subject.paragraph.start;
    case 'recommendation':
      return subject.recommendation.item.start;
    case 'appendix':
      return subject.appendix.start;
    case 'table':
      return subject.table.start;
    case 'label':
      return subject.carrier?.start ?? null;
    default:
      return null;
  }
}

/** Where a reference stands: its paragraph, item or table, else its section; nothing in the front block. */
function stopOf(model: DocumentModel, { owner, section }: ProseUnit): StructureNode | null {
  return nodeAt(model, owner.start) ?? (section && nodeAt(model, section.start));
}

function itemOf({ model, uri }: FeatureDocument, { subject, name }: StructureNode): TrailItem | null {
  const kind = kindOf(subject);
  if (!kind) return null;
  const range = rangeOf({ subject, name });
  const selection = { start: name.start, end: name.end };
  return { uri, kind, name: titleOf(model, subject), detail: detailOf(subject), range, selection };
}

const LONGEST_NAME = 60;

function titleOf(model: DocumentModel, subject: Subject): string {
  const name = nameOf(model, subject).replace(/^Paragraph /, '');
  if (subject.kind === 'section') return name || 'Section';
  return firstWords(`${name} ${textOf(subject)}`.trim(), LONGEST_NAME) || 'Paragraph';
}

function detailOf(subject: Subject): string {
  const section =
    subject.kind === 'paragraph'
      ? subject.paragraph.kind === 'paragraph'
        ? subject.paragraph.section
        : subject.paragraph.list.section
      : subject.kind === 'table'
        ? subject.table.section
        : null;
  return section ? nameOfSection(section) : '';
}

function kindOf({ kind }: Subject): TrailKind | null {
  switch (kind) {
    case 'section':
    case 'paragraph':
    case 'recommendation':
    case 'appendix':
    case 'table':
      return kind;
    default:
      return null;
  }
}

/** The whole of a stop; a list item with the items under it. */
function rangeOf({ subject, name }: StructureNode): Range {
  const whole = wholeOf(subject) ?? name;
  return { start: Math.min(whole.start, name.start), end: Math.max(whole.end, name.end) };
}

function wholeOf(subject: Subject): Range | null {
  switch (subject.kind) {
    case 'section':
      return subject.section;
    case 'paragraph':
      return withSubItems(subject.paragraph);
    case 'recommendation':
      return withSubItems(subject.recommendation.item);
    case 'appendix':
      return subject.appendix;
    case 'table':
      return subject.table;
    default:
      return null;
  }
}

function withSubItems(node: Range & { lists?: readonly Range[] }): Range {
  return { start: node.start, end: Math.max(node.end, node.lists?.at(-1)?.end ?? 0) };
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

/** Steps by stop; each once, with all the references between. */
class Steps {
  readonly #document: FeatureDocument;
  readonly #byStart = new Map<number, TrailStep>();

  constructor(document: FeatureDocument) {
    this.#document = document;
  }

  add(node: StructureNode, { start, end }: Range): void {
    const known = this.#byStart.get(node.name.start);
    if (known) {
      known.ranges.push({ start, end });
      return;
    }
    const item = itemOf(this.#document, node);
    if (item) this.#byStart.set(node.name.start, { item, ranges: [{ start, end }] });
  }

  inOrder(): TrailStep[] {
    return [...this.#byStart.values()].sort((a, b) => a.item.range.start - b.item.range.start);
  }
}
