/**
 * The numbers that Word prints and does not keep in the text (ISO/IEC 29500-1, 17.9): definitions of lists, and a count
 * that follows the document from its beginning.
 */
import { coreOf } from '../../../prose/list-markers.ts';
import type { NumberingUse, Styles } from './styles.ts';
import { child, property, switchOf, type XmlElement } from './xml.ts';

/** What stands before a paragraph. */
export interface Marker {
  /** As printed: `3.1`, `(a)`; `-` for a bullet of any shape. */
  text: string;
  level: number;
}

interface Level {
  start: number;
  format: string;
  /** `%1.%2` */
  text: string;
  /** The level whose paragraphs start this one again; null for all above it, 0 for none. */
  restart: number | null;
  allFigures: boolean;
}

/** A list as it is used: several may share one definition and then count together. */
interface List {
  definition: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this use starts anew, by level. */
  restarts: ReadonlyMap<number, number>;
}

/** Levels that Word knows. */
const LEVELS = 9;

export class Numbering {
  readonly #definitions = new Map<string, XmlElement>();
  readonly #uses = new Map<string, XmlElement>();
  readonly #lists = new Map<string, List | null>();
  /** The level that a list keeps for a style, by both ids. */
  readonly #byStyle = new Map<string, number>();
  readonly #styles: Styles;
  /** The numbers reached, by definition; a level that has not begun has none. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** @param root `w:numbering`, or null for a document without lists */
  constructor(root: XmlElement | null, styles: Styles) {
    this.#styles = styles;
    for (const element of root?.children ?? []) {
      const { 'w:abstractNumId': definition, 'w:numId': use } = element.attributes;
      if (element.name === 'w:abstractNum' && definition !== undefined)
        this.#definitions.set(definition, element);
      if (element.name === 'w:num' && use !== undefined) this.#uses.set(use, element);
    }
    for (const [numId, use] of this.#uses) this.#noteStyles(numId, use);
  }

  /** Counts a paragraph, and gives what stands before it; null where nothing does. */
  next({ numId, level: said, styleId }: NumberingUse): Marker | null {
    if (numId === null) return null;
    // A style may name a list and no level: the list says which of its levels is for that style (17.9.23).
    const level = said ?? this.#byStyle.get(`${numId} ${styleId}`) ?? 0;
    const list = this.#list(numId);
    const own = list?.levels.get(level);
    if (!list || !own) return null;
    const counts = this.#countsOf(list.definition);
    const restart = list.restarts.get(level);
    const use = `${numId} ${level}`;
    const begins = restart !== undefined && !this.#restarted.has(use);
    this.#restarted.add(use);
    const before = counts[level];
    counts[level] = begins ? restart : before === undefined ? own.start : before + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const { restart: by } = list.levels.get(deeper) ?? { restart: null };
      if (by === null || (by > 0 && level < by)) counts[deeper] = undefined;
    }
    const text = markerOf(list, level, counts);
    return text === '' ? null : { text, level };
  }

  #countsOf(definition: string): (number | undefined)[] {
    const counts = this.#counts.get(definition) ?? [];
    this.#counts.set(definition, counts);
    return counts;
  }

  #list(numId: string): List | null {
    const known = this.#lists.get(numId);
    if (known !== undefined) return known;
    const list = this.#read(numId, new Set());
    this.#lists.set(numId, list);
    return list;
  }

  #read(numId: string, seen: Set<string>): List | null {
    const use = this.#uses.get(numId);
    const id = property(use ?? null, 'w:abstractNumId');
    const definition = id === null ? undefined : this.#definitions.get(id);
    if (!use || id === null || !definition || seen.has(numId)) return null;
    seen.add(numId);
    // A definition that only names a style: the style's own list has the levels (17.9.21).
    const linked = this.#styles.numberingOf(property(definition, 'w:numStyleLink'));
    const base = linked === null ? null : this.#read(linked, seen);
    const levels = new Map(base?.levels ?? levelsOf(definition));
    const restarts = new Map<number, number>();
    for (const override of use.children) {
      const level = Number(override.attributes['w:ilvl']);
      if (override.name !== 'w:lvlOverride' || !Number.isInteger(level)) continue;
      const own = child(override, 'w:lvl');
      if (own) levels.set(level, readLevel(own));
      const start = property(override, 'w:startOverride');
      if (start !== null) restarts.set(level, Number(start));
      else if (own) restarts.set(level, readLevel(own).start);
    }
    return { definition: base?.definition ?? id, levels, restarts };
  }

  #noteStyles(numId: string, use: XmlElement): void {
    const definition = this.#definitions.get(property(use, 'w:abstractNumId') ?? '');
    for (const element of definition?.children ?? []) {
      const style = property(element, 'w:pStyle');
      if (element.name !== 'w:lvl' || style === null) continue;
      this.#byStyle.set(`${numId} ${style}`, Number(element.attributes['w:ilvl'] ?? 0));
    }
  }
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  const levels = definition.children.filter(({ name }) => name === 'w:lvl');
  return new Map(levels.map((element) => [Number(element.attributes['w:ilvl'] ?? 0), readLevel(element)]));
}

function readLevel(element: XmlElement): Level {
  const restart = property(element, 'w:lvlRestart');
  return {
    start: Number(property(element, 'w:start') ?? 0),
    format: property(element, 'w:numFmt') ?? 'decimal',
    text: property(element, 'w:lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    allFigures: switchOf(element, 'w:isLgl') === true,
  };
}

function markerOf(list: List, level: number, counts: readonly (number | undefined)[]): string {
  const own = list.levels.get(level);
  if (!own) return '';
  if (own.format === 'bullet') return own.text.trim() === '' ? '' : '-';
  const text = own.text.replace(/%([1-9])/g, (_, place: string) => {
    const of = list.levels.get(Number(place) - 1);
    const value = counts[Number(place) - 1] ?? of?.start ?? 0;
    return numeral(
      own.allFigures && of?.format !== 'decimalZero' ? 'decimal' : (of?.format ?? 'decimal'),
      value,
    );
  });
  return text.trim();
}

/** A number in a format of Word's (ST_NumberFormat, 17.18.59); figures in those of other scripts. */
export function numeral(format: string, value: number): string {
  switch (format) {
    case 'lowerRoman':
      return coreOf('roman', value);
    case 'upperRoman':
      return coreOf('roman', value).toUpperCase();
    case 'lowerLetter':
      return coreOf('alpha', value);
    case 'upperLetter':
      return coreOf('alpha', value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return `${value}${ordinalEnding(value)}`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function ordinalEnding(value: number): string {
  const inTeens = value % 100 >= 11 && value % 100 <= 13;
  return inTeens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
