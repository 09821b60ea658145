import { fileLinksOf } from '../features/file-links.ts';
import { minutesSymbols, titleOfMinutes } from '../features/minutes/entry-symbols.ts';
import type { DocumentEntry, EntryLink, EntrySymbol } from '../features/workspace.ts';
import { sharedText } from '../model/shared-text.ts';
import type { DocumentModel } from '../model/types.ts';
import { factsOf } from '../trail/facts.ts';
import type { DocumentIdentity } from './open-document.ts';

/** What the workspace remembers of a document. Its strings are copies, so that the text itself can be let go. */
export function entryOf({ uri, path }: DocumentIdentity, model: DocumentModel): DocumentEntry {
  const fields: Record<string, string> = {};
  for (const field of model.fields) {
    if (field.id !== null && !(field.id in fields)) fields[field.id] = sharedText(field.value.text);
  }
  return {
    uri,
    path,
    kind: model.kind,
    house: model.house.id,
    title: fields.subject || sharedText(titleOfMinutes(model)) || nameOf(path ?? uri),
    fields,
    symbols: symbolsOf(model),
    links: linksOf(model),
    facts: factsOf(model),
  };
}

function symbolsOf(model: DocumentModel): EntrySymbol[] {
  const symbols: EntrySymbol[] = [];
  const appendixName = (label: string, title: string) =>
    sharedText(`${model.house.appendices.word} ${label}${title ? `: ${title}` : ''}`);
  for (const { start, end, number, title, heading } of model.allSections) {
    if (heading.form === 'appendix') {
      symbols.push({ kind: 'appendix', name: appendixName(heading.appendix ?? '', title.text), start, end });
      continue;
    }
    const name = number ? `${number.text} ${title.text}` : title.text;
    symbols.push({ kind: 'section', name: sharedText(name), start, end });
  }
  for (const { start, end, marker } of model.recommendations?.items ?? []) {
    const name = marker === null ? 'Recommendation' : `Recommendation ${marker}`;
    symbols.push({ kind: 'recommendation', name, start, end });
  }
  for (const { start, end, label, title, isAttached } of model.appendices) {
    // One that is attached has its heading among the sections.
    if (!isAttached) symbols.push({ kind: 'appendix', name: appendixName(label, title), start, end });
  }
  for (const [name, { start, end }] of model.labels)
    symbols.push({ kind: 'label', name: sharedText(name), start, end });
  for (const { start, end, term } of model.terms)
    symbols.push({ kind: 'term', name: sharedText(term), start, end });
  for (const { kind, name, start, end } of minutesSymbols(model))
    symbols.push({ kind, name: sharedText(name), start, end });
  return symbols;
}

function linksOf(model: DocumentModel): EntryLink[] {
  return fileLinksOf(model).map(({ path, start, end }) => ({ path: sharedText(path), start, end }));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
