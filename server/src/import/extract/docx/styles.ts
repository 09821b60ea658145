/**
 * How text looks in Word: the defaults of the document, the style of its paragraph with those that one is based on, the
 * style of its characters, and what is set on itself (ISO/IEC 29500-1, 17.7).
 */
import { child, property, switchOf, type XmlElement } from './xml.ts';

/** The look of characters. */
export interface CharacterLook {
  bold: boolean;
  italic: boolean;
  capitals: boolean;
  hidden: boolean;
  /** In points. */
  size: number | null;
  /** The typeface where it is one whose characters are pictures (`Wingdings`), which decides what they are. */
  font: string | null;
}

/** The look of a paragraph, and its place in a list. */
export interface ParagraphLook {
  /** From 1; null for running text. */
  heading: number | null;
  centred: boolean;
  numbering: NumberingUse;
  /** As Word names it whatever the language: `toc 1`. */
  styleName: string;
}

/** Which list a paragraph belongs to and at which level; null where nothing says. `numId` 0 says: none. */
export interface NumberingUse {
  numId: string | null;
  level: number | null;
  /** The style that says so, or null where the paragraph does. */
  styleId: string | null;
}

/** Properties that, set in two styles, cancel out (17.7.3). */
type Toggle = 'bold' | 'italic' | 'capitals' | 'hidden';
type Toggles = Record<Toggle, boolean | null>;
interface CharacterStyle extends Toggles {
  size: number | null;
  font: string | null;
}

interface Style {
  name: string;
  characters: CharacterStyle;
  heading: number | null;
  centred: boolean | null;
  numbering: NumberingUse;
  /** Of a table: the first row stands out. */
  marksFirstRow: boolean;
  /** Of a table: there are lines between the cells. */
  isRuled: boolean;
}

const NOTHING: CharacterStyle = {
  bold: null,
  italic: null,
  capitals: null,
  hidden: null,
  size: null,
  font: null,
};
const NO_NUMBERING: NumberingUse = { numId: null, level: null, styleId: null };
const TOGGLES: readonly Toggle[] = ['bold', 'italic', 'capitals', 'hidden'];
const HEADING_NAME = /^heading ([1-9])$/i;
/** What Word takes where a document says nothing (17.3.2.38), in points. */
const DEFAULT_SIZE = 10;

export class Styles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #resolved = new Map<string, Style>();
  readonly #defaults: CharacterStyle;
  #defaultParagraph: string | null = null;

  /** @param root `w:styles`, or null for a document that has none */
  constructor(root: XmlElement | null) {
    const defaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaults = characterStyle(defaults);
    for (const element of root?.children ?? []) {
      const id = element.attributes['w:styleId'];
      if (element.name !== 'w:style' || id === undefined) continue;
      this.#elements.set(id, element);
      const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
      if (isDefault && element.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  /** @param properties `w:pPr` of a paragraph, or null */
  paragraph(properties: XmlElement | null): ParagraphLook {
    const style = this.#style(this.#paragraphStyleId(properties));
    const level = outlineLevel(properties);
    const justification = property(properties, 'w:jc');
    const numbering = numberingUse(properties);
    return {
      heading: level === undefined ? (style?.heading ?? null) : level,
      centred: justification === null ? style?.centred === true : justification === 'center',
      numbering: inherited(style?.numbering ?? NO_NUMBERING, numbering),
      styleName: style?.name ?? '',
    };
  }

  /** The id of the style that a paragraph has, said or not. */
  #paragraphStyleId(properties: XmlElement | null): string | null {
    return property(properties, 'w:pStyle') ?? this.#defaultParagraph;
  }

  /**
   * The look of a run.
   * @param paragraph `w:pPr` of its paragraph
   * @param run `w:rPr` of the run
   */
  characters(paragraph: XmlElement | null, run: XmlElement | null): CharacterLook {
    const own = characterStyle(run);
    const ofParagraph = this.#style(this.#paragraphStyleId(paragraph))?.characters ?? NOTHING;
    const ofCharacters = this.#style(property(run, 'w:rStyle'))?.characters ?? NOTHING;
    const look: CharacterLook = {
      bold: false,
      italic: false,
      capitals: false,
      hidden: false,
      size: own.size ?? ofCharacters.size ?? ofParagraph.size ?? this.#defaults.size ?? DEFAULT_SIZE,
      font: own.font ?? ofCharacters.font ?? ofParagraph.font ?? this.#defaults.font,
    };
    for (const toggle of TOGGLES) {
      const fromStyles =
        this.#defaults[toggle] === true || (ofParagraph[toggle] === true) !== (ofCharacters[toggle] === true);
      look[toggle] = own[toggle] ?? fromStyles;
    }
    return look;
  }

  /** The list that a numbering style stands for. */
  numberingOf(styleId: string | null): string | null {
    return this.#style(styleId)?.numbering.numId ?? null;
  }

  /** Whether the style of a table sets its first row off from the others, and whether it rules the cells. */
  table(styleId: string | null): { marksFirstRow: boolean; isRuled: boolean } {
    const style = this.#style(styleId);
    return { marksFirstRow: style?.marksFirstRow === true, isRuled: style?.isRuled === true };
  }

  #style(id: string | null): Style | null {
    if (id === null) return null;
    const known = this.#resolved.get(id);
    if (known) return known;
    const resolved = this.#resolve(id);
    if (resolved) this.#resolved.set(id, resolved);
    return resolved;
  }

  /** A style over the one it is based on, and so down; a style that is based on itself is cut there. */
  #resolve(id: string): Style | null {
    const chain: XmlElement[] = [];
    const seen = new Set<string>();
    for (let next: string | null = id; next !== null && !seen.has(next); ) {
      seen.add(next);
      const element = this.#elements.get(next);
      if (!element) break;
      chain.unshift(element);
      next = property(element, 'w:basedOn');
    }
    if (chain.length === 0) return null;
    return chain.map(ownStyle).reduce(over);
  }
}

function ownStyle(element: XmlElement): Style {
  const properties = child(element, 'w:pPr');
  const name = property(element, 'w:name') ?? '';
  const byName = HEADING_NAME.exec(name)?.[1];
  const justification = property(properties, 'w:jc');
  return {
    name,
    characters: characterStyle(child(element, 'w:rPr')),
    heading: byName === undefined ? (outlineLevel(properties) ?? null) : Number(byName),
    centred: justification === null ? null : justification === 'center',
    numbering: { ...numberingUse(properties), styleId: element.attributes['w:styleId'] ?? null },
    marksFirstRow: marksFirstRow(element),
    isRuled: hasLines(child(child(element, 'w:tblPr'), 'w:tblBorders')),
  };
}

function over(base: Style, derived: Style): Style {
  const characters = { ...base.characters };
  for (const toggle of TOGGLES) characters[toggle] = derived.characters[toggle] ?? characters[toggle];
  characters.size = derived.characters.size ?? characters.size;
  characters.font = derived.characters.font ?? characters.font;
  return {
    ...derived,
    characters,
    heading: derived.heading ?? base.heading,
    centred: derived.centred ?? base.centred,
    numbering: inherited(base.numbering, derived.numbering),
    marksFirstRow: derived.marksFirstRow || base.marksFirstRow,
    isRuled: derived.isRuled || base.isRuled,
  };
}

function characterStyle(properties: XmlElement | null): CharacterStyle {
  if (!properties) return NOTHING;
  const halfPoints = property(properties, 'w:sz');
  const fonts = child(properties, 'w:rFonts')?.attributes;
  return {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    capitals: switchOf(properties, 'w:caps'),
    hidden: switchOf(properties, 'w:vanish'),
    size: halfPoints === null || !Number.isFinite(Number(halfPoints)) ? null : Number(halfPoints) / 2,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null,
  };
}

/** From 1; null for the level of running text, undefined where nothing says. */
function outlineLevel(properties: XmlElement | null): number | null | undefined {
  const value = property(properties, 'w:outlineLvl');
  if (value === null) return undefined;
  const level = Number(value);
  return level >= 0 && level < 9 ? level + 1 : null;
}

function numberingUse(properties: XmlElement | null): NumberingUse {
  const numbering = child(properties, 'w:numPr');
  const level = property(numbering, 'w:ilvl');
  return {
    numId: property(numbering, 'w:numId'),
    level: level === null ? null : Number(level),
    styleId: null,
  };
}

/** What is said closer to the paragraph wins; a list named there has nothing to do with the level of another. */
function inherited(from: NumberingUse, own: NumberingUse): NumberingUse {
  if (own.numId !== null) return own;
  return { ...from, level: own.level ?? from.level };
}

/** @param borders `w:tblBorders` or `w:tcBorders`, or null */
export function hasLines(borders: XmlElement | null): boolean {
  return (borders?.children ?? []).some(
    ({ attributes }) => !['none', 'nil'].includes(attributes['w:val'] ?? ''),
  );
}

function marksFirstRow(style: XmlElement): boolean {
  const conditional = style.children.find(
    ({ name, attributes }) => name === 'w:tblStylePr' && attributes['w:type'] === 'firstRow',
  );
  return switchOf(child(conditional ?? null, 'w:rPr'), 'w:b') === true;
}
