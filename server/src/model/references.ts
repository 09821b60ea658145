import type { Range } from '../../../grammar/src/index.ts';
import type { DocumentModel, ProseUnit, Reference, ReferenceKind, ReferenceTarget } from './types.ts';

const TARGET =
  /\d{1,3}(?:\.\d{1,3}){0,4}|\((?:[ivxlc]{1,7}|[a-zA-Z]|\d{1,2})\)|(?:[ivxlc]{1,7}|[a-z]|\d{1,2})\)|[A-Z]{2,5} ?\d{1,4}|[IVX]{1,5}\b|[A-Z]\d{0,2}/g;

/** Every reference in running text; `resolveReferences` says what they mean. */
export function readReferences(units: readonly ProseUnit[]): Reference[] {
  const references: Reference[] = [];
  for (const unit of units) {
    if (unit.role === 'title') continue;
    for (const thing of unit.inline) {
      const reference =
        thing.kind === 'Reference'
          ? readReference(thing.text, thing.start, unit)
          : thing.kind === 'Link'
            ? readLabelReference(thing.text, thing.start, unit)
            : null;
      if (reference) references.push(reference);
    }
  }
  return references;
}

/** Find the node that each target of the document's references means. */
export function resolveReferences(model: DocumentModel): void {
  const { references } = model;
  if (references.length === 0) return;
  const index = indexTargets(model, references);
  for (const { kind, targets } of references) {
    for (const target of targets) target.target = resolve(kind, target.text, index, model);
  }
}

function readReference(text: string, at: number, unit: ProseUnit): Reference {
  const word = /^[A-Za-z]+\.?/.exec(text)?.[0] ?? '';
  const targets: ReferenceTarget[] = [];
  for (const match of text.slice(word.length).matchAll(TARGET)) {
    const start = at + word.length + match.index;
    targets.push({ text: match[0], target: null, ...unit.content.range(start, start + match[0].length) });
  }
  return { text, kind: kindOf(word), targets, unit, ...unit.content.range(at, at + text.length) };
}

function readLabelReference(text: string, at: number, unit: ProseUnit): Reference | null {
  const match = /\]\(#([\w-]+)\)$/.exec(text);
  if (!match) return null;
  const range = unit.content.range(at, at + text.length);
  return { text, kind: 'label', targets: [{ text: match[1] ?? '', target: null, ...range }], unit, ...range };
}

function kindOf(word: string): ReferenceKind {
  const first = word.slice(0, 3).toLowerCase();
  switch (first) {
    case 'par':
      return 'paragraph';
    case 'sec':
      return 'section';
    case 'rec':
      return 'recommendation';
    case 'tab':
      return 'table';
    case 'fig':
      return 'figure';
    case 'min':
      return 'minute';
    default:
      return 'appendix';
  }
}

interface TargetIndex {
  /** `3.4` → paragraph or sub-section; `3` → section. */
  numbers: Map<string, Range>;
  appendices: Map<string, Range>;
  recommendations: Map<string, Range>;
  captions: Map<string, Range>;
}

function indexTargets(model: DocumentModel, references: readonly Reference[]): TargetIndex {
  const numbers = new Map<string, Range>();
  // Of thousands of numbers a few hundred are referred to.
  const wanted = new Set<string>();
  const first = new Set<number>();
  for (const { targets } of references) {
    for (const { text } of targets) {
      wanted.add(text).add(`${text}.0`);
      first.add(Number.parseInt(text, 10));
    }
  }
  const put = (key: string, range: Range) => {
    if (wanted.has(key) && !numbers.has(key)) numbers.set(key, range);
  };
  for (const section of model.allSections) {
    if (!section.number || !first.has(section.number.parts[0] ?? 0)) continue;
    put(section.number.text, section.heading);
    if (section.level === 1) put(String(section.number.parts[0]), section.heading);
  }
  for (const paragraph of model.paragraphs) {
    const { number } = paragraph;
    if (number && first.has(number.parts[0] ?? 0)) put(number.text, paragraph);
  }
  const recommendations = new Map<string, Range>();
  for (const { marker, item } of model.recommendations?.items ?? []) {
    if (marker) recommendations.set(bare(marker), item);
  }
  const captions = new Map<string, Range>();
  for (const { caption } of model.tables)
    if (caption) captions.set(caption.name.toLowerCase(), caption.range);
  return {
    numbers,
    appendices: new Map(model.appendices.map((appendix) => [appendix.label, appendix])),
    recommendations,
    captions,
  };
}

function resolve(kind: ReferenceKind, text: string, index: TargetIndex, model: DocumentModel): Range | null {
  switch (kind) {
    case 'paragraph':
    case 'section':
      return index.numbers.get(text) ?? index.numbers.get(`${text}.0`) ?? null;
    case 'appendix':
      return index.appendices.get(text.toUpperCase()) ?? null;
    case 'recommendation':
      return index.recommendations.get(bare(text)) ?? index.numbers.get(text) ?? null;
    case 'table':
    case 'figure':
      return index.captions.get(`${kind} ${text}`) ?? null;
    case 'label':
      return model.labels.get(text) ?? null;
    case 'minute':
      // A minute stands in another document.
      return null;
  }
}

function bare(marker: string): string {
  return marker.replace(/[().]/g, '').toLowerCase();
}
