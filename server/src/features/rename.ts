import { applyInOrder } from '../lint/edits.ts';
import type { Range, TextEdit } from '../lint/finding.ts';
import { buildModel } from '../model/build.ts';
import type { Appendix, DocumentModel, SectionNode, Term } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';
import { fileLinksOf } from './file-links.ts';
import { LABEL_CHARACTERS } from './linked-editing-ranges.ts';
import { occurrencesOf } from './occurrences.ts';
import { renamePerson } from './people/rename-person.ts';
import { type Subject, type SymbolAt, symbolAt } from './symbol-at.ts';
import { definitionsOf, nameOf } from './term-uses.ts';
import type { DocumentEdits, FeatureWorkspace } from './workspace.ts';

/** Why something cannot be renamed, in a sentence for the author. */
export interface Refusal {
  refusal: string;
}

/** What would be renamed, and its name so far. */
export interface Renameable extends Range {
  placeholder: string;
}

/**
 * What is renamed at an offset: the name of a label, a term, the label of an appendix, the title of a section where
 * the house leaves it to the author, in minutes a person. Null in plain text, a refusal on what has another way of changing.
 */
export function prepareRename({ model }: FeatureDocument, offset: number): Renameable | Refusal | null {
  const symbol = symbolAt(model, offset);
  if (!symbol) return null;
  const found = nameAt(model, symbol, offset);
  if ('refusal' in found) return found;
  return { ...found, placeholder: model.source.slice(found.start, found.end).replace(/\s+/g, ' ') };
}

/**
 * Give what stands at an offset another name, here and wherever it is used; links of other documents to a label
 * follow. Nothing but the names changes.
 *
 * @returns edits by document, none when the name is the old one; null in plain text
 */
export function rename(
  document: FeatureDocument,
  workspace: FeatureWorkspace,
  offset: number,
  newName: string,
): DocumentEdits | Refusal | null {
  const { model, uri } = document;
  const symbol = symbolAt(model, offset);
  if (!symbol) return null;
  const place = nameAt(model, symbol, offset);
  if ('refusal' in place) return place;
  const name = newName.trim();
  const { subject } = symbol;
  switch (subject.kind) {
    case 'label': {
      const edits = renameLabel(model, subject, name);
      return 'refusal' in edits
        ? edits
        : [{ uri, edits }, ...fragmentsElsewhere(document, workspace, subject.name, name)];
    }
    case 'term':
      return ofOne(uri, renameTerm(model, subject.term, name));
    case 'appendix':
      return ofOne(uri, renameAppendix(model, subject.appendix, name));
    case 'section':
      return ofOne(uri, renameTitle(model, subject.section, name));
    case 'person':
      return ofOne(uri, renamePerson(model, subject.person, name));
    default:
      return OTHERWISE;
  }
}

const OTHERWISE: Refusal = {
  refusal: 'Only labels, defined terms, appendices, section titles and, in minutes, people can be renamed.',
};
const NUMBER: Refusal = {
  refusal:
    'Numbers and markers follow from the order of the text: move the paragraph, or renumber the document, and references follow.',
};

function nameAt(model: DocumentModel, symbol: SymbolAt, offset: number): Range | Refusal {
  const { subject, name, role } = symbol;
  switch (subject.kind) {
    case 'label':
    case 'appendix':
    case 'person':
      return name;
    case 'term': {
      // The plural’s `s` is grammar, not name.
      const length = nameOf(subject.term.term).length;
      return { start: name.start, end: name.start + length };
    }
    case 'section':
      return titleAt(model, subject.section, role, offset);
    case 'paragraph':
    case 'recommendation':
    case 'table':
      return NUMBER;
    case 'nothing':
      return {
        refusal:
          'This refers to nothing in the document, or to another document: there is nothing to rename.',
      };
    case 'field':
      return {
        refusal:
          'The labels of fields are the house’s: the command “Apply house” changes them to another house’s.',
      };
    case 'file':
      return { refusal: 'Rename the file itself, and the documents that name it follow.' };
    default:
      return OTHERWISE;
  }
}

function titleAt(
  { house }: DocumentModel,
  { number, title, template }: SectionNode,
  role: SymbolAt['role'],
  offset: number,
): Range | Refusal {
  if (role === 'reference' || (number && offset >= number.start && offset < number.end)) return NUMBER;
  if (template && house.prescriptive) {
    return {
      refusal: `“${template.title}” is a title of the house ${house.name}: authors do not change it.`,
    };
  }
  if (title.isEmpty) return { refusal: 'This heading has no title yet.' };
  return { start: title.start, end: title.end };
}

function ofOne(uri: string, edits: TextEdit[] | Refusal): DocumentEdits | Refusal {
  return 'refusal' in edits ? edits : [{ uri, edits }];
}

const LABEL = new RegExp(`^${LABEL_CHARACTERS}$`);
const LONGEST_LABEL = 64;

function renameLabel(
  model: DocumentModel,
  subject: Extract<Subject, { kind: 'label' }>,
  name: string,
): TextEdit[] | Refusal {
  const bare = name.replace(/^\{?#|\}$/g, '');
  if (!LABEL.test(bare) || bare.length > LONGEST_LABEL) {
    return {
      refusal: `A label begins with a letter and goes on with letters, digits, - and _, without spaces, ${LONGEST_LABEL} at most.`,
    };
  }
  if (bare === subject.name) return [];
  if (model.labels.has(bare)) return { refusal: `The label {#${bare}} is taken in this document.` };
  return occurrencesOf(model, subject).map(({ start, end }) => ({ start, end, text: bare }));
}

/** `[…](this.report#workforce)` in other documents. */
function fragmentsElsewhere(
  { uri, path }: FeatureDocument,
  workspace: FeatureWorkspace,
  from: string,
  to: string,
): DocumentEdits {
  if (path === null) return [];
  const bare = to.replace(/^\{?#|\}$/g, '');
  const found: DocumentEdits = [];
  for (const entry of workspace.entries()) {
    if (entry.path === path || !entry.links.some((link) => workspace.resolve(entry, link.path) === uri))
      continue;
    const other = workspace.document(entry.uri);
    if (!other) continue;
    const edits = fileLinksOf(other.model)
      .filter((link) => link.fragment === from && workspace.resolve(other, link.path) === uri)
      .map(({ end }) => ({ start: end + 1, end: end + 1 + from.length, text: bare }));
    if (edits.length > 0 && from !== bare) found.push({ uri: entry.uri, edits });
  }
  return found;
}

/** As the language reads a definition in bare brackets: at least two capitals, no spaces. */
const ACRONYM = /^[A-Z][A-Za-z0-9&/-]{0,12}[A-Z][A-Za-z0-9&/-]{0,12}$/;
const NOT_QUOTED = /[“”"‘’()\r\n]/;
const LONGEST_TERM = 60;

function renameTerm(model: DocumentModel, term: Term, name: string): TextEdit[] | Refusal {
  const old = nameOf(term.term);
  const isQuoted = definitionsOf(model, term).every(({ start, end }) =>
    /[“"‘]/.test(model.source.slice(start, end)),
  );
  const isTerm = isQuoted
    ? name !== '' && name.length <= LONGEST_TERM && !NOT_QUOTED.test(name)
    : ACRONYM.test(name);
  if (!isTerm) {
    return {
      refusal: isQuoted
        ? 'A defined term is one to 60 characters on one line, without quotation marks and brackets.'
        : 'An acronym has at least two capitals and no spaces, such as DfE.',
    };
  }
  if (name === old) return [];
  if (model.terms.some((other) => nameOf(other.term) === name)) {
    return { refusal: `“${name}” is defined in this document already, for something else.` };
  }
  return occurrencesOf(model, { kind: 'term', term }).map(({ start, end }) => {
    const typed = model.source.slice(start, end);
    const plural = typed.length > old.length ? typed.slice(old.length) : '';
    // `The Plan` at the beginning of a sentence is `the Plan`.
    const isCapital = typed.charAt(0) !== old.charAt(0);
    return { start, end, text: (isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name) + plural };
  });
}

const APPENDIX_LABEL = /^(?:\d{1,2}[A-Z]?|[IVX]{1,5}|[A-Z]\d{0,2})$/;

function renameAppendix(model: DocumentModel, appendix: Appendix, name: string): TextEdit[] | Refusal {
  const word = model.house.appendices.word;
  const label = name.replace(/^[A-Za-z]{4,} /, '').toUpperCase();
  if (!APPENDIX_LABEL.test(label)) {
    return { refusal: `The label of ${withArticle(word)} is a letter or a number: A, B2, 3, IV.` };
  }
  if (label === appendix.label) return [];
  if (model.appendices.some((other) => other.label === label)) {
    return { refusal: `There is ${withArticle(word)} ${label} already: give that another label first.` };
  }
  const places = new Map(
    [...occurrencesOf(model, { kind: 'appendix', appendix }), ...headingsOf(model, appendix)].map((place) => [
      place.start,
      place,
    ]),
  );
  return [...places.values()]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start, end, text: label }));
}

/** The label in every line of the shape `APPENDIX A`, also where the list of appendices takes it for an entry. */
function headingsOf({ tree, source }: DocumentModel, { label }: Appendix): Range[] {
  return tree.blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.appendix?.toUpperCase() !== label) return [];
    const word =
      /^[^A-Za-z]{0,8}[A-Za-z]{5,10}\s{1,3}/.exec(source.slice(block.start, block.end))?.[0].length ?? 0;
    const start = block.start + word;
    return source.slice(start, start + label.length).toUpperCase() === label
      ? [{ start, end: start + label.length }]
      : [];
  });
}

function withArticle(word: string): string {
  return `${/^[AEIOU]/.test(word) ? 'an' : 'a'} ${word}`;
}

function renameTitle(model: DocumentModel, section: SectionNode, name: string): TextEdit[] | Refusal {
  if (name === '' || /[\r\n]/.test(name)) return { refusal: 'A title is some words on one line.' };
  const { start, end, text } = section.title;
  if (name === text) return [];
  const edits = [{ start, end, text: name }];
  const renamed = buildModel(applyInOrder(model.source, edits), model.kind, model.house);
  const isRead =
    renamed.allSections.length === model.allSections.length &&
    renamed.allSections.some((other) => other.start === section.start && other.title.text === name);
  if (isRead) return edits;
  return {
    refusal:
      section.heading.form === 'caps'
        ? 'This heading is told by its capitals: write the new title in capitals too.'
        : `“${name}” would not be read as a title.`,
  };
}
