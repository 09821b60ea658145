import { withoutRemark } from '../../../grammar/src/index.ts';
import { fold } from './fold.ts';
import { type FoldedName, foldedName, SHORTEST_NEAR, stepsBetween } from './near-names.ts';
import type { FieldTemplate, House, SectionTemplate } from './types.ts';

/**
 * How a title or label was recognised: it is the house's own, another known one, or one with a slip of the pen.
 * Case, punctuation, quotes, plural endings and `&` against `and` make no difference to `exact` and `alias`.
 */
export type MatchKind = 'exact' | 'alias' | 'near';

export interface SectionMatch {
  section: SectionTemplate;
  match: MatchKind;
}

export interface FieldMatch {
  field: FieldTemplate;
  match: MatchKind;
}

export interface FieldPrefix {
  field: FieldTemplate;
  /** UTF-16 units of the label at the start of the line. */
  labelLength: number;
}

/**
 * The section that a title means, without its number, or null. Results are kept per house and title.
 *
 * @param parentId where two sections share a title, the one below this section is meant (null: at the top)
 */
export function matchSection(
  house: House,
  title: string,
  parentId: string | null = null,
): SectionMatch | null {
  const found = find(indexOf(house).sections, title, parentId);
  return found && { section: found.item, match: found.match };
}

/**
 * What of a recognised title or label is the name: not the remark in brackets behind `Legal implications (Ms Bell)`,
 * which is the author's, while those of `Resource implications (financial and employment)` are part of a known name.
 *
 * @param names the title or label and the aliases of what it was recognised as
 */
export function namePart(title: string, names: readonly string[]): string {
  const bare = withoutRemark(title);
  return bare === title || names.some((name) => fold(name) === fold(title)) ? title : bare;
}

/** The field that a label means, without its colon, or null. Results are kept per house and label. */
export function matchField(house: House, label: string): FieldMatch | null {
  const found = find(indexOf(house).fields, label, null);
  return found && { field: found.item, match: found.match };
}

/**
 * The field whose label stands at the start of a line with the colon missing: `WARD(S) Borough-wide`. Prose is
 * not taken for a field: the label must be in capitals or exactly as a template has it, a single ordinary word
 * (`DATE`) only in capitals and before something that is not in capitals, and space and a value must follow.
 */
export function fieldPrefix(house: House, line: string): FieldPrefix | null {
  const labels = indexOf(house).prefixes.get(line.charAt(0));
  if (!labels) return null;
  for (const { label, singleWord, field } of labels) {
    if (!line.startsWith(label)) continue;
    const rest = line.slice(label.length, label.length + 200);
    if (!/^\s+\S/.test(rest)) continue;
    if (singleWord && /^\s+\p{Lu}/u.test(rest) && !/\p{Ll}/u.test(rest)) continue;
    return { field, labelLength: label.length };
  }
  return null;
}

/**
 * Whether a text says that there is nothing to say: in the words of the house (of the section, if one is given),
 * in others that mean the same, or not at all (null).
 */
export function noneMatch(
  house: House,
  text: string,
  section?: SectionTemplate | null,
): 'house' | 'other' | null {
  if (text.length > LONGEST_TITLE) return null;
  const folded = fold(text);
  if (folded === '') return null;
  if (folded === fold(section?.none.phrase ?? house.none.phrase)) return 'house';
  return indexOf(house).nones.some((phrase) => fits(folded, phrase)) ? 'other' : null;
}

/** The section of that id, or null. */
export function sectionById(house: House, id: string): SectionTemplate | null {
  return indexOf(house).sectionsById.get(id) ?? null;
}

/** The field of that id, or null. */
export function fieldById(house: House, id: string): FieldTemplate | null {
  return indexOf(house).fieldsById.get(id) ?? null;
}

/** The sections directly below a section (or the top ones, for null), in the house's order. */
export function childrenOf(house: House, id: string | null): SectionTemplate[] {
  return house.sections.filter((section) => section.parent === id);
}

/** Longer texts are prose, not titles; they are not even folded. */
const LONGEST_TITLE = 300;
/** Results kept per house; a folder with more distinct titles than this starts afresh. */
const MOST_RESULTS = 5000;

interface Names<T> {
  exact: Map<string, Named<T>[]>;
  alias: Map<string, Named<T>[]>;
  /** Every folded title and alias with its owner, for near misses. */
  all: { name: FoldedName; named: Named<T> }[];
  /** By parent, then by title as typed. */
  results: Map<string | null, Map<string, Found<T> | null>>;
}

interface Named<T> {
  item: T;
  parent: string | null;
}

interface Found<T> {
  item: T;
  match: MatchKind;
}

interface Index {
  sections: Names<SectionTemplate>;
  fields: Names<FieldTemplate>;
  sectionsById: Map<string, SectionTemplate>;
  fieldsById: Map<string, FieldTemplate>;
  /** Labels by their first character, the longest first. */
  prefixes: Map<string, { label: string; singleWord: boolean; field: FieldTemplate }[]>;
  /** Folded none-phrases, cut at their ellipses. */
  nones: string[][];
}

const indexes = new WeakMap<House, Index>();

function indexOf(house: House): Index {
  const known = indexes.get(house);
  if (known) return known;
  const index: Index = {
    sections: namesOf(house.sections.map((item) => ({ item, name: item.title, parent: item.parent }))),
    fields: namesOf(house.fields.map((item) => ({ item, name: item.label, parent: null }))),
    sectionsById: new Map(house.sections.map((section) => [section.id, section])),
    fieldsById: new Map(house.fields.map((field) => [field.id, field])),
    prefixes: prefixesOf(house.fields),
    nones: nonePhrases(house).map((phrase) => phrase.split('…').map(fold)),
  };
  indexes.set(house, index);
  return index;
}

function namesOf<T extends { aliases: string[] }>(entries: (Named<T> & { name: string })[]): Names<T> {
  const names: Names<T> = { exact: new Map(), alias: new Map(), all: [], results: new Map() };
  for (const { name, ...named } of entries) {
    add(names, names.exact, name, named);
    for (const alias of named.item.aliases) add(names, names.alias, alias, named);
  }
  return names;
}

function add<T>(names: Names<T>, map: Map<string, Named<T>[]>, name: string, named: Named<T>): void {
  const folded = fold(name);
  if (folded === '') return;
  const owners = map.get(folded) ?? [];
  map.set(folded, [...owners, named]);
  names.all.push({ name: foldedName(folded), named });
}

function find<T>(names: Names<T>, title: string, parent: string | null): Found<T> | null {
  if (title.length > LONGEST_TITLE) return null;
  let results = names.results.get(parent);
  if (!results) {
    results = new Map();
    names.results.set(parent, results);
  }
  const known = results.get(title);
  if (known !== undefined) return known;
  const found = recognise(names, fold(title), parent) ?? recogniseBare(names, title, parent);
  if (results.size >= MOST_RESULTS) results.clear();
  results.set(title, found);
  return found;
}

function recognise<T>(names: Names<T>, folded: string, parent: string | null): Found<T> | null {
  const exact = names.exact.get(folded);
  if (exact) return { item: below(exact, parent).item, match: 'exact' };
  const alias = names.alias.get(folded);
  if (alias) return { item: below(alias, parent).item, match: 'alias' };
  const near = nearest(names, folded);
  const one = only(near) ?? only(near.filter((named) => named.parent === parent));
  return one ? { item: one, match: 'near' } : null;
}

/** `Legal implications (Ms Bell)`: the title without what stands behind it in brackets. */
function recogniseBare<T>(names: Names<T>, title: string, parent: string | null): Found<T> | null {
  const bare = withoutRemark(title);
  const found = bare === title ? null : recognise(names, fold(bare), parent);
  return found && { ...found, match: found.match === 'near' ? 'near' : 'alias' };
}

/** The one item that all of these are, or null. */
function only<T>(owners: Named<T>[]): T | null {
  const first = owners[0]?.item;
  return first !== undefined && owners.every((named) => named.item === first) ? first : null;
}

/** Of the owners of one name, the one below the parent; otherwise the first, which is never missing. */
function below<T>(owners: Named<T>[], parent: string | null): Named<T> {
  return owners.find((named) => named.parent === parent) ?? (owners[0] as Named<T>);
}

/** The owners of the name closest to the text; several when names are equally close; none when none is close. */
function nearest<T>(names: Names<T>, folded: string): Named<T>[] {
  if (folded.length < SHORTEST_NEAR) return [];
  const title = foldedName(folded);
  let best: Named<T>[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const { name, named } of names.all) {
    const steps = stepsBetween(title, name);
    if (steps === null || steps > least) continue;
    best = steps < least ? [named] : [...best, named];
    least = steps;
  }
  return best;
}

function prefixesOf(fields: FieldTemplate[]): Index['prefixes'] {
  const prefixes: Index['prefixes'] = new Map();
  const taken = new Set<string>();
  for (const field of fields) {
    for (const name of [field.label, ...field.aliases]) {
      const singleWord = /^[\p{L}]+$/u.test(name);
      for (const label of singleWord ? [name.toUpperCase()] : [name, name.toUpperCase()]) {
        if (taken.has(label) || label.length < 4) continue;
        taken.add(label);
        const initial = label.charAt(0);
        prefixes.set(initial, [...(prefixes.get(initial) ?? []), { label, singleWord, field }]);
      }
    }
  }
  for (const labels of prefixes.values()) labels.sort((a, b) => b.label.length - a.label.length);
  return prefixes;
}

function nonePhrases(house: House): string[] {
  return [house.none.phrase, ...house.none.others, ...house.sections.map((section) => section.none.phrase)];
}

/** Whether a text is a phrase whose parts stand apart by up to six words. */
function fits(folded: string, parts: string[]): boolean {
  const [head = '', ...rest] = parts;
  if (rest.length === 0) return folded === head;
  if (!folded.startsWith(head)) return false;
  const tail = rest.at(-1) ?? '';
  const between = folded.slice(head.length, folded.length - tail.length);
  return rest.length === 1 && folded.endsWith(tail) && between.trim().split(' ').length <= 6;
}
