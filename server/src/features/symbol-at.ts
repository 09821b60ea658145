/**
 * What thing stands at an offset. Hover, definition, references, highlight and rename all begin here, so that they
 * agree on what is under the cursor; `occurrences.ts` says where else it stands.
 */
import type { Attribute, InlineToken, LabelShape, Note } from '../../../grammar/src/index.ts';
import type { Range } from '../lint/finding.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { MinutesItem, Resolution, StatedOutcome } from '../model/minutes/types.ts';
import type {
  Appendix,
  DocumentModel,
  FieldNode,
  ListItemNode,
  ParagraphNode,
  ProseUnit,
  Recommendation,
  SectionNode,
  TableNode,
  Term,
} from '../model/types.ts';
import { type Citation, citationsIn } from '../prose/citations.ts';
import { readDate, type WrittenDate } from '../prose/dates.ts';
import { isSamePart, readSchedule, readScheduleCitation } from '../prose/exemption.ts';
import { inlineAt } from '../prose/inline-at.ts';
import { fileLinkAt } from './file-links.ts';
import { nodeAt, type StructureNode, subjectAt } from './nodes.ts';
import { mentionAt } from './people/mentions.ts';
import type { NamedPerson } from './people/named-people.ts';
import { blockAt, unitAt } from './places.ts';
import { type Pointer, pointerAt } from './reference-index.ts';
import { termAt } from './term-uses.ts';

/** A thing that a document has a name or a number for. */
export type Subject =
  | { kind: 'section'; section: SectionNode }
  /** A paragraph, or a list item that is no recommendation. */
  | { kind: 'paragraph'; paragraph: ParagraphNode | ListItemNode }
  | { kind: 'recommendation'; recommendation: Recommendation }
  | { kind: 'appendix'; appendix: Appendix }
  | { kind: 'table'; table: TableNode }
  /** `carrier`: the heading, paragraph or list item with `{#name}`; null when there is none. */
  | { kind: 'label'; name: string; carrier: Range | null }
  | { kind: 'term'; term: Term }
  | { kind: 'field'; field: FieldNode }
  | { kind: 'statute'; citation: Citation }
  | { kind: 'date'; date: WrittenDate }
  /** Paragraphs of the schedule of exempt information: `3`, `7A`. */
  | { kind: 'exempt-paragraph'; numbers: readonly string[] }
  /** A rule named in a suppression, known or not. */
  | { kind: 'rule'; id: string }
  /** A file named by `FILE:` or a link, with `#label` when it has one. */
  | { kind: 'file'; path: string; fragment: string | null }
  /** Somebody named in minutes. */
  | { kind: 'person'; person: NamedPerson }
  /** The words before a decision, `RESOLVED:`. */
  | { kind: 'resolution'; resolution: Resolution; item: MinutesItem }
  /** `OUTCOME: (ii) deferred`, the part of it that is meant. */
  | { kind: 'outcome'; outcome: StatedOutcome; item: MinutesItem }
  /** A reference to what this document does not have: dangling, or in another document. */
  | { kind: 'nothing'; pointer: Pointer };

/** A subject as it stands at one place. */
export interface SymbolAt {
  subject: Subject;
  /** What to mark: the reference, the citation, the name. Holds the offset, or ends at it. */
  range: Range;
  /** The name or number alone, `3.4` of `paragraph 3.4`: one of the thing’s occurrences, where it has any. */
  name: Range;
  /** Whether this place makes the thing (a heading's number, `{#label}`, `(DfE)`) or speaks of it. */
  role: 'definition' | 'reference';
}

/**
 * The thing at an offset of the document, or at the end of a word before it; null in plain text. Any offset will do.
 */
export function symbolAt(model: DocumentModel, offset: number): SymbolAt | null {
  const block = blockAt(model, offset);
  switch (block?.kind) {
    case 'note':
      return ruleAt(model, block, offset);
    case 'attribute':
      return attributeAt(model, block, offset);
    case 'heading':
    case 'paragraph':
    case 'listItem': {
      const { label } = block;
      if (label && holds(label, offset)) return labelDefinition(model, label);
      break;
    }
  }
  const place = unitAt(model, offset);
  const inText = place && (textAt(model, place.unit, place.index, offset) ?? beforeIt(model, place, offset));
  return (
    inText ||
    inMinutesAt(model, offset) ||
    structureAt(model, offset, place?.unit ?? null) ||
    fieldAt(model, offset)
  );
}

/** The paragraph, list item, recommendation, section, appendix or table that an offset lies in, the innermost. */
export function enclosingAt(model: DocumentModel, offset: number): SymbolAt | null {
  const place = unitAt(model, offset);
  const owner = place?.unit.owner;
  const start =
    owner && 'kind' in owner && owner.kind !== 'table' ? owner.start : blockAt(model, offset)?.start;
  const node = start === undefined ? null : nodeAt(model, start);
  return node && asDefinition(node);
}

/** The thing a pointer means, as the subject all its places share. */
export function subjectOf(model: DocumentModel, pointer: Pointer): Subject {
  const { reference, target, to } = pointer;
  if (reference.kind === 'label') return { kind: 'label', name: target.text, carrier: to };
  return (to && subjectAt(model, to)) ?? { kind: 'nothing', pointer };
}

function holds({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** `{#workforce}` */
function labelDefinition(model: DocumentModel, { name, start }: LabelShape): SymbolAt {
  const subject: Subject = { kind: 'label', name, carrier: model.labels.get(name) ?? null };
  return at(subject, { start: start + 2, end: start + 2 + name.length }, 'definition');
}

function at(subject: Subject, name: Range, role: SymbolAt['role']): SymbolAt {
  return { subject, range: name, name, role };
}

function ruleAt(model: DocumentModel, { start, end }: Note, offset: number): SymbolAt | null {
  const suppression = model.suppressions.find((each) => each.start === start);
  if (!suppression) return null;
  const [directive = ''] = model.source.slice(start, end).split(':', 1);
  // After `rapporteur-ignore-next-line`, which has the shape of an id itself.
  for (const match of directive.matchAll(/[^\s,]+/g)) {
    if (!suppression.rules.includes(match[0])) continue;
    const range = { start: start + match.index, end: start + match.index + match[0].length };
    if (holds(range, offset)) return at({ kind: 'rule', id: match[0] }, range, 'reference');
  }
  return null;
}

function attributeAt(
  model: DocumentModel,
  { key, value, start, end }: Attribute,
  offset: number,
): SymbolAt | null {
  if (key === 'FILE' || key === 'REPORT') return fileAt(model, offset);
  if (key === 'OUTCOME') return outcomeAt(model, offset);
  const numbers = [...value.text.matchAll(/\b\d{1,2}[A-C]?\b/g)];
  if (numbers.length === 0) return null;
  const hit = numbers.find((match) => holds(value.range(match.index, match.index + match[0].length), offset));
  const subject: Subject = {
    kind: 'exempt-paragraph',
    numbers: (hit ? [hit] : numbers).map(([text]) => text),
  };
  const range = hit ? value.range(hit.index, hit.index + hit[0].length) : { start, end };
  return at(subject, range, 'reference');
}

function outcomeAt(model: DocumentModel, offset: number): SymbolAt | null {
  for (const item of minutesOf(model)?.items ?? []) {
    const outcome = item.outcomes.find((each) => holds(each, offset));
    if (outcome) return at({ kind: 'outcome', outcome, item }, outcome, 'reference');
  }
  return null;
}

/** What only minutes name: people, and decisions by the words before them. */
function inMinutesAt(model: DocumentModel, offset: number): SymbolAt | null {
  if (model.kind !== 'minutes') return null;
  const mention = mentionAt(model, offset);
  if (mention) {
    const role = mention.isListed ? 'definition' : 'reference';
    return at({ kind: 'person', person: mention.person }, { start: mention.start, end: mention.end }, role);
  }
  for (const item of minutesOf(model)?.items ?? []) {
    if (!holds(item, offset)) continue;
    const resolution = item.resolutions.find(({ lead }) => lead.text !== '' && holds(lead, offset));
    if (!resolution) continue;
    const { start, end } = resolution.lead;
    return at({ kind: 'resolution', resolution, item }, { start, end }, 'definition');
  }
  return null;
}

function fileAt(model: DocumentModel, offset: number): SymbolAt | null {
  const link = fileLinkAt(model, offset);
  if (!link) return null;
  const { path, fragment, start, end } = link;
  return at({ kind: 'file', path, fragment }, { start, end }, 'reference');
}

/** At the end of a word the cursor still means the word. */
function beforeIt(
  model: DocumentModel,
  { unit, index }: { unit: ProseUnit; index: number },
  offset: number,
): SymbolAt | null {
  return index > 0 && offset > 0 ? textAt(model, unit, index - 1, offset - 1) : null;
}

/** What is recognised in running text. */
function textAt(model: DocumentModel, unit: ProseUnit, index: number, offset: number): SymbolAt | null {
  const exempt = exemptCitationAt(model, unit, index);
  if (exempt) return exempt;
  const thing = inlineAt(unit, index);
  if (thing) {
    const found = thingAt(model, unit, thing, offset);
    if (found) return found;
  }
  const term = termAt(model, unit, index);
  if (!term) return null;
  const role = thing?.kind === 'Definition' ? 'definition' : 'reference';
  return at({ kind: 'term', term: term.term }, term.range, role);
}

function thingAt(model: DocumentModel, unit: ProseUnit, thing: InlineToken, offset: number): SymbolAt | null {
  switch (thing.kind) {
    case 'Reference':
      return referenceAt(model, offset);
    case 'Link':
      return referenceAt(model, offset) ?? fileAt(model, offset);
    case 'Statute': {
      const citation = citationsIn(model).find(
        (each) => each.unit === unit && each.start >= thing.start && each.end === thing.end,
      );
      if (!citation) return null;
      const range = unit.content.range(citation.start, citation.end);
      return at({ kind: 'statute', citation }, range, 'reference');
    }
    case 'Date': {
      const date = readDate(thing.text);
      if (!date) return null;
      const range = unit.content.range(thing.start, thing.start + date.text.length);
      return at({ kind: 'date', date }, range, 'reference');
    }
    default:
      return null;
  }
}

function referenceAt(model: DocumentModel, offset: number): SymbolAt | null {
  const pointer = pointerAt(model, offset);
  if (!pointer) return null;
  const { reference } = pointer;
  const subject = subjectOf(model, pointer);
  const name = { start: pointer.start, end: pointer.end };
  if (subject.kind === 'appendix' && reference.start === subject.appendix.start) {
    return { subject, range: name, name, role: 'definition' };
  }
  // The word belongs to the first target: `paragraphs 3.1` of `paragraphs 3.1 and 3.2`.
  const isFirst = pointer.target === reference.targets[0];
  const end = reference.kind === 'label' ? reference.end : pointer.end;
  return {
    subject,
    range: { start: isFirst ? reference.start : pointer.start, end },
    name,
    role: 'reference',
  };
}

const LONGEST_CITATION = 160;

/** `paragraphs 1 and 3 of Part 1 of Schedule 12A`, in whatever order it is cited. */
function exemptCitationAt(model: DocumentModel, unit: ProseUnit, index: number): SymbolAt | null {
  const law = readSchedule(model.house.law.exemptSchedule);
  if (!law) return null;
  const from = Math.max(0, index - LONGEST_CITATION);
  const near = unit.content.text.slice(from, index + LONGEST_CITATION);
  for (const match of near.matchAll(/\bschedule (\d{1,2}[A-Z]?)\b/gi)) {
    if (match[1]?.toUpperCase() !== law.schedule) continue;
    const start = from + match.index;
    const citation = readScheduleCitation(unit.content.text, start, start + match[0].length);
    if (!citation || index < citation.start || index >= citation.end) continue;
    if (citation.part !== null && law.part !== null && !isSamePart(citation.part, law.part)) continue;
    const hit = citation.paragraphs.find((each) => each.start <= index && index < each.end);
    const numbers = (hit ? [hit] : citation.paragraphs).map(({ number }) => number);
    const range = unit.content.range((hit ?? citation).start, (hit ?? citation).end);
    return at({ kind: 'exempt-paragraph', numbers }, range, 'reference');
  }
  return null;
}

/** On the number or marker of a thing, on a heading, on a table's caption. */
function structureAt(model: DocumentModel, offset: number, unit: ProseUnit | null): SymbolAt | null {
  const block = blockAt(model, offset);
  const start = unit?.role === 'title' ? unit.owner.start : block?.start;
  const node = start === undefined ? null : nodeAt(model, start);
  const symbol = node && asDefinition(node);
  if (!symbol) return null;
  if (unit?.role === 'title' || (block?.kind === 'heading' && offset <= block.title.end)) return symbol;
  return hasNumber(symbol.subject) && holds(symbol.range, offset) ? symbol : null;
}

/** The first word of a paragraph without a number is a word. */
function hasNumber(subject: Subject): boolean {
  if (subject.kind === 'recommendation') return subject.recommendation.marker !== null;
  if (subject.kind !== 'paragraph') return true;
  const { paragraph } = subject;
  return paragraph.kind === 'listItem' ? paragraph.marker !== null : paragraph.number !== null;
}

function asDefinition({ subject, name }: StructureNode): SymbolAt {
  return at(subject, { start: name.start, end: name.end }, 'definition');
}

function fieldAt(model: DocumentModel, offset: number): SymbolAt | null {
  if (offset > model.frontEnd) return null;
  const field = model.fields.find(({ start, end }) => start <= offset && offset <= end);
  if (!field) return null;
  const { label, value } = field;
  const part = offset <= label.end || value.isEmpty ? label : value;
  return at({ kind: 'field', field }, { start: part.start, end: part.end }, 'definition');
}
