import type { InlineToken } from '../../../grammar/src/index.ts';
import { SideTable } from '../model/side-table.ts';
import { expansionBefore } from '../model/terms.ts';
import type { DocumentModel, ProseUnit } from '../model/types.ts';
import type { CapitalsHit } from '../model/word-hits.ts';
import { acronymOf, fitsInitials, isWellKnown } from './acronyms.ts';
import { inlineAt } from './inline-at.ts';
import { isQuoted } from './quotations.ts';

/** One place where an acronym stands. `start` and `end` are indices of `unit.content.text`. */
export interface AcronymUse {
  /** Without plural and possessive endings. */
  acronym: string;
  /** As typed. */
  word: string;
  unit: ProseUnit;
  start: number;
  end: number;
  /** Its full name stands beside it: `Department for Education (DfE)`, `DfE (Department for Education)`. */
  isDefined: boolean;
  /** The author's own running text: not a title, a label, a cell with little in it, nor a quotation. */
  isRunning: boolean;
}

/**
 * The acronyms of a document by their base form, each with its uses in order. Words in capitals, codes
 * (`EXB 32`), postcodes, company names and web addresses are left out. Collected once for all the rules that ask.
 */
export function acronymUses(
  model: DocumentModel,
  capitals: readonly CapitalsHit[],
): ReadonlyMap<string, AcronymUse[]> {
  const known = collected.get(model);
  if (known) return known;
  const uses = new Map<string, AcronymUse[]>();
  let unit: ProseUnit | null = null;
  let isWorthReading = false;
  for (const [index, hit] of capitals.entries()) {
    if (hit.unit !== unit) {
      unit = hit.unit;
      isWorthReading = unit.role === 'cell' || SMALL_LETTERS.test(unit.content.text);
    }
    if (!isWorthReading) continue;
    let use = read.get(hit);
    if (use === undefined) {
      use = readUse(hit, capitals[index - 1], capitals[index + 1]);
      read.set(hit, use);
    }
    if (use === null) continue;
    const list = uses.get(use.acronym);
    if (list) list.push(use);
    else uses.set(use.acronym, [use]);
  }
  collected.set(model, uses);
  return uses;
}

const collected = new SideTable<DocumentModel, ReadonlyMap<string, AcronymUse[]>>();

// A hit outlives edits elsewhere in the document.
const read = new SideTable<CapitalsHit, AcronymUse | null>();

function readUse(
  hit: CapitalsHit,
  before: CapitalsHit | undefined,
  after: CapitalsHit | undefined,
): AcronymUse | null {
  const acronym = acronymOf(hit.word);
  if (acronym === null || !standsAsAcronym(hit, before, after)) return null;
  return { ...hit, acronym, isDefined: isDefinedAt(hit, acronym), isRunning: isRunning(hit) };
}

/** A line without them is all in capitals. */
const SMALL_LETTERS = /[a-z]{2}/;
/** A longer cell is a paragraph in a table. */
const SHORT_CELL = 60;

function standsAsAcronym(
  hit: CapitalsHit,
  before: CapitalsHit | undefined,
  after: CapitalsHit | undefined,
): boolean {
  const { text } = hit.unit.content;
  if (!OPENING.test(text.charAt(hit.start - 1)) || !CLOSING.test(text.charAt(hit.end))) return false;
  if (isShouted(hit, before, after)) return false;
  const rest = text.slice(hit.end, hit.end + 20);
  if (CODE_AFTER.test(rest) || NAME_AFTER_IT.has(/^ (\w+)/.exec(rest)?.[1] ?? '')) return false;
  if (CODE_BEFORE.test(text.slice(Math.max(0, hit.start - 8), hit.start))) return false;
  return !PERSON_BEFORE.test(text.slice(Math.max(0, hit.start - 80), hit.start)) && !isInCode(hit);
}

/** What may stand right before and after: not the rest of a web address, a code or a longer word. */
const OPENING = /^[\s("“'‘[*/–—&-]?$/;
const CLOSING = /^[\s)"”'’\]*/–—&.,;:!?-]?$/;
/** `EXB 32`, `EXB/32`, `ABC-1`, `gov.UK.net`. */
const CODE_AFTER = /^(?:[ /-]?\d|\.\w|\/\w*\d)/;
/** `22/00123/FUL`, `3-AB`. */
const CODE_BEFORE = /\d[A-Za-z]{0,3}[/-]$/;
/** Part of a name that nobody writes out. */
const NAME_AFTER_IT = new Set(
  (
    'Ltd Limited LLP LTD plc PLC Inc Group Consulting Consultants Consultancy Architects Stadium Arena Council ' +
    'School Primary High Junior Infant Infants Academy College'
  ).split(' '),
);
/** `Councillors SMITH, JONES and `, `Mr A `: what follows is somebody's name. */
const PERSON_BEFORE =
  /(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Alderman|Present|Apologies)[.:]? (?:[A-Z][A-Z'’. -]{0,20}(?:, |,? and |$)){0,6}$/;

/** Words in capitals side by side are one stamp, `NOT FOR PUBLICATION`, unless the neighbour is an acronym. */
function isShouted(
  hit: CapitalsHit,
  before: CapitalsHit | undefined,
  after: CapitalsHit | undefined,
): boolean {
  return (
    (before?.unit === hit.unit && before.end + 1 === hit.start && isPlainCapitals(before)) ||
    (after?.unit === hit.unit && hit.end + 1 === after.start && isPlainCapitals(after))
  );
}

function isPlainCapitals({ unit, start, end, word }: CapitalsHit): boolean {
  const beside = unit.content.text.charAt(start - 1) + unit.content.text.charAt(end);
  if (/[/(]/.test(beside) || /\d/.test(word)) return false;
  return !isWellKnown(acronymOf(word) ?? '') && word === word.toUpperCase();
}

const OF_MACHINES: ReadonlySet<InlineToken['kind']> = new Set([
  'Url',
  'Email',
  'Reference',
  'Statute',
  'LabelDefinition',
]);

function isInCode({ unit, start }: CapitalsHit): boolean {
  const thing = inlineAt(unit, start);
  if (thing === null) return false;
  return (
    OF_MACHINES.has(thing.kind) || (thing.kind === 'Link' && start > thing.start + thing.text.indexOf(']('))
  );
}

function isRunning({ unit, start }: CapitalsHit): boolean {
  if (unit.role === 'title' || unit.role === 'field') return false;
  const { text } = unit.content;
  if (unit.role === 'cell' && text.length < SHORT_CELL) return false;
  // Background papers are titles that others gave.
  if (unit.section?.id === 'background-papers') return false;
  return !isQuoted(text, start);
}

/** In brackets after its name, before its name in brackets, or in the cell before it. */
function isDefinedAt(hit: CapitalsHit, acronym: string): boolean {
  const { text } = hit.unit.content;
  const thing = inlineAt(hit.unit, hit.start);
  if (thing?.kind === 'Definition' && thing.start < hit.start && hit.end < thing.end) return true;
  const open = bracketAround(text, hit.start);
  if (open !== -1 && expansionBefore(text.slice(Math.max(0, open - 150), open), acronym) !== '') return true;
  const name = NAME_AFTER.exec(text.slice(hit.end, hit.end + 120));
  if (name && beginsWithName(name[1] ?? '', acronym)) return true;
  return hit.unit.role === 'cell' && isInGlossary(hit.unit, acronym);
}

/** Furthest that a bracket with an acronym in it opens or closes. */
const REACH = 80;

/** Where the bracket opens that a place stands in, or -1. */
function bracketAround(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const open = before.lastIndexOf('(');
  if (open === -1 || before.includes(')', open)) return -1;
  return text.slice(at, at + REACH).includes(')') ? from + open : -1;
}

const NAME_AFTER = /^\*{0,2}(?: \(| ?[–—:=-] ?| stands for | means |, or )([^()]*)/;

function beginsWithName(text: string, acronym: string): boolean {
  const words = text
    .replace(/^[\s“"‘'*]*(?:the |an? )?/i, '')
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  for (let count = 2; count <= Math.min(words.length, acronym.length + 4); count += 1) {
    if (fitsInitials(words.slice(0, count), acronym)) return true;
  }
  return false;
}

/** A table of abbreviations: the acronym in one cell, its name in the next. */
function isInGlossary({ owner, content }: ProseUnit, acronym: string): boolean {
  if (!('rows' in owner) || acronymOf(content.text) === null) return false;
  const row = owner.rows.find((cells) => cells.includes(content));
  return row?.some((cell) => beginsWithName(cell.text, acronym)) ?? false;
}
