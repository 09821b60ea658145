import type { Range } from '../lint/finding.ts';
import type { DocumentModel } from '../model/types.ts';
import { citationsIn } from '../prose/citations.ts';
import { datesIn } from '../prose/dates.ts';
import { fileLinksOf } from './file-links.ts';
import { appendixNames, nodeAt } from './nodes.ts';
import { mentionsIn } from './people/mentions.ts';
import { pointersOf, pointersTo } from './reference-index.ts';
import type { Subject } from './symbol-at.ts';
import { usesOf } from './term-uses.ts';

/** One place where a thing stands: exactly its name or number, without brackets and words around it. */
export interface Occurrence extends Range {
  role: 'definition' | 'reference';
}

/** Every place of a thing in its document, in document order. What has no name of its own has none. */
export function occurrencesOf(model: DocumentModel, subject: Subject): Occurrence[] {
  return [...found(model, subject)].sort((a, b) => a.start - b.start);
}

function* found(model: DocumentModel, subject: Subject): Iterable<Occurrence> {
  switch (subject.kind) {
    case 'section':
      return yield* ofNode(model, subject.section);
    case 'paragraph':
      return yield* ofNode(model, subject.paragraph);
    case 'recommendation':
      return yield* ofNode(model, subject.recommendation.item);
    case 'table':
      if (subject.table.caption) yield* ofNode(model, subject.table.caption.range);
      return;
    case 'appendix': {
      const names = appendixNames(model, subject.appendix);
      for (const { name } of names) yield { ...name, role: 'definition' };
      const defined = new Set(names.map(({ name }) => name.start));
      for (const { start, end } of pointersTo(model, subject.appendix)) {
        if (!defined.has(start)) yield { start, end, role: 'reference' };
      }
      return;
    }
    case 'label':
      return yield* ofLabel(model, subject.name);
    case 'term':
      for (const { start, end, isDefinition } of usesOf(model, subject.term)) {
        yield { start, end, role: isDefinition ? 'definition' : 'reference' };
      }
      return;
    case 'field':
      yield { start: subject.field.label.start, end: subject.field.label.end, role: 'definition' };
      return;
    case 'statute':
      for (const { unit, start, end, title, year } of citationsIn(model)) {
        if (title !== subject.citation.title || year !== subject.citation.year) continue;
        yield { ...unit.content.range(start, end), role: 'reference' };
      }
      return;
    case 'date': {
      const { day, month, year } = subject.date;
      for (const { date, unit, start, end } of datesIn(model)) {
        if (date.day !== day || date.month !== month || date.year !== year) continue;
        yield { ...unit.content.range(start, end), role: 'reference' };
      }
      return;
    }
    case 'rule':
      return yield* ofRule(model, subject.id);
    case 'file':
      for (const { start, end, path } of fileLinksOf(model)) {
        if (path === subject.path) yield { start, end, role: 'reference' };
      }
      return;
    case 'person':
      for (const { person, isListed, start, end } of mentionsIn(model)) {
        if (person === subject.person) yield { start, end, role: isListed ? 'definition' : 'reference' };
      }
      return;
    case 'resolution':
      yield { start: subject.resolution.lead.start, end: subject.resolution.lead.end, role: 'definition' };
      return;
    case 'outcome':
      yield { start: subject.outcome.start, end: subject.outcome.end, role: 'reference' };
      return;
    case 'nothing':
      return yield* ofNothing(model, subject.pointer.reference.kind, subject.pointer.target.text);
    case 'exempt-paragraph':
      return;
  }
}

function* ofNode(model: DocumentModel, node: Range): Iterable<Occurrence> {
  const name = nodeAt(model, node.start)?.name;
  if (name) yield { start: name.start, end: name.end, role: 'definition' };
  for (const { start, end } of pointersTo(model, node)) yield { start, end, role: 'reference' };
}

function* ofLabel(model: DocumentModel, name: string): Iterable<Occurrence> {
  for (const block of model.tree.blocks) {
    if (block.kind !== 'heading' && block.kind !== 'paragraph' && block.kind !== 'listItem') continue;
    if (block.label?.name !== name) continue;
    const start = block.label.start + 2;
    yield { start, end: start + name.length, role: 'definition' };
  }
  for (const { reference, target, start, end } of pointersOf(model)) {
    if (reference.kind === 'label' && target.text === name) yield { start, end, role: 'reference' };
  }
}

function* ofRule(model: DocumentModel, id: string): Iterable<Occurrence> {
  for (const { start, end, rules } of model.suppressions) {
    if (!rules.includes(id)) continue;
    const [directive = ''] = model.source.slice(start, end).split(':', 1);
    for (const match of directive.matchAll(/[^\s,]+/g)) {
      if (match[0] !== id) continue;
      yield { start: start + match.index, end: start + match.index + id.length, role: 'reference' };
    }
  }
}

/** The same reference elsewhere, to what is not there. */
function* ofNothing(model: DocumentModel, kind: string, text: string): Iterable<Occurrence> {
  for (const { reference, target, to, start, end } of pointersOf(model)) {
    if (to === null && reference.kind === kind && target.text === text)
      yield { start, end, role: 'reference' };
  }
}
