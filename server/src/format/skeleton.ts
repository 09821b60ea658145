/** A new document of a house: all that the template gives, ready to be written in. */

import { childrenOf } from '../house/lookup.ts';
import type { FieldTemplate, House, SectionTemplate } from '../house/types.ts';
import { familyOf, markerText } from '../prose/list-markers.ts';
import { guidanceNotes, noneNotes, note } from './author-notes.ts';
import { spellNumber } from './section-text.ts';
import { titleInCapitals } from './title-capitals.ts';

/** What is known of the document before it is written. */
export interface SkeletonContent {
  /** Values of fields, by the field's id; fields that are not required stand in the skeleton when they have one. */
  fields?: Readonly<Record<string, string>>;
  /**
   * What the note `// house: …` on the first line names, for documents that no configuration gives a house;
   * null for no such note.
   */
  houseNote?: string | null;
  /** `usual`: what the house requires or every council has; `all`: everything in the template. */
  extent?: 'usual' | 'all';
  /**
   * Where a section may say that there is nothing to say. `proposed`: it does, for an author who is led to it to keep or
   * to write over. `noted`: a note gives the words, so that no report says of what nobody has thought about that there is
   * nothing.
   */
  none?: 'proposed' | 'noted';
  /**
   * `marked`: what the author is to fill in or may write over stands between the two `BLANK_MARKS`, and a section
   * that would have nothing has a paragraph for it.
   */
  blanks?: 'plain' | 'marked';
}

/** Round a blank: of the private use area, which no house writes in. */
export const BLANK_MARKS = { start: '\u{E000}', end: '\u{E001}' } as const;

/**
 * The report that a house's template describes: its fields in order, its sections in its form and numbering,
 * the guidance as notes, and the none-phrase where the house allows one, as text or as a note. It is in canonical form.
 */
export function reportSkeleton(house: House, content: SkeletonContent = {}): string {
  const {
    fields: values = {},
    houseNote = null,
    extent = 'usual',
    none = 'proposed',
    blanks = 'plain',
  } = content;
  const isIn = (entry: FieldTemplate | SectionTemplate) => extent === 'all' || isUsual(entry, house);
  const fields = house.fields.filter((field) => values[field.id] !== undefined || isIn(field));
  const sections = childrenOf(house, null).filter(isIn);
  const left = childrenOf(house, null).filter((section) => !isIn(section));
  const writer = new SkeletonWriter(house, blanks, none);
  writer.block([
    ...(houseNote === null ? [] : [note(`house: ${houseNote}`)]),
    note(`${house.name}: a new report. Lines like this one are notes to its author and are never published.`),
  ]);
  writer.block(fields.flatMap((field) => fieldLines(field, values[field.id] ?? writer.blank(''))));
  for (const section of sections) writer.section(section, isIn);
  if (left.length > 0)
    writer.block([note(`Further sections, where they apply: ${left.map(({ title }) => title).join('; ')}.`)]);
  return writer.text();
}

/** What nearly every council's report has, for houses whose list is a catalogue to choose from. */
const USUAL: ReadonlySet<string> = new Set([
  'report-to',
  'date',
  'subject',
  'reporting-officer',
  'wards',
  'purpose',
  'recommendations',
  'reasons',
  'options',
  'background',
  'consultation',
  'financial-implications',
  'legal-implications',
  'risk-analysis',
  'equality-and-diversity',
  'climate-change',
  'background-papers',
]);

function isUsual(entry: FieldTemplate | SectionTemplate, house: House): boolean {
  // A house that lays its sections down prints all of them; its fields may be those it inherits.
  return entry.required || (house.prescriptive && 'title' in entry) || USUAL.has(entry.id);
}

/** Writes blocks with a blank line between them, counting sections and paragraphs. */
class SkeletonWriter {
  readonly #house: House;
  readonly #blanks: 'plain' | 'marked';
  readonly #none: 'proposed' | 'noted';
  readonly #blocks: string[] = [];
  #sections = 0;
  #paragraphs = 0;

  constructor(house: House, blanks: 'plain' | 'marked', none: 'proposed' | 'noted') {
    this.#house = house;
    this.#blanks = blanks;
    this.#none = none;
  }

  /** What the author fills in, or writes over. */
  blank(text: string): string {
    return this.#blanks === 'plain' ? text : BLANK_MARKS.start + text + BLANK_MARKS.end;
  }

  text(): string {
    return `${this.#blocks.join('\n\n')}\n`;
  }

  block(lines: readonly string[]): void {
    if (lines.length > 0) this.#blocks.push(lines.join('\n'));
  }

  section(template: SectionTemplate, isIn: (section: SectionTemplate) => boolean): void {
    const { numbering, recommendations } = this.#house;
    this.#sections += 1;
    const isRecommendations = template.id === 'recommendations';
    const leadIn =
      isRecommendations && recommendations.stemAt === 'heading' ? `: ${recommendations.stem}` : '';
    const title = numbering.titles === 'upper' ? titleInCapitals(template.title, template) : template.title;
    const number = numbering.sections === 'none' ? '##' : spellNumber(numbering.sections, this.#sections);
    const children = childrenOf(this.#house, template.id).filter(isIn);
    const isLeaf = children.length === 0 && !isRecommendations;
    const isNoted = children.length === 0 && this.#none === 'noted';
    this.block([
      `${number} ${title}${leadIn}`,
      ...guidanceNotes(template),
      ...(isNoted ? noneNotes(template) : []),
    ]);
    if (isRecommendations) this.#recommendations();
    if (children.length === 0 && this.#proposesNone(template))
      this.#paragraph(this.blank(template.none.phrase));
    else if (isLeaf && this.#blanks === 'marked') this.#paragraph(this.blank(''));
    for (const [index, child] of children.entries()) this.#subSection(child, index + 1);
  }

  #subSection(template: SectionTemplate, place: number): void {
    const isNumbered = this.#house.numbering.sections !== 'none';
    const heading = isNumbered ? `${this.#sections}.${place} **${template.title}**` : `### ${template.title}`;
    this.block([heading, ...guidanceNotes(template), ...(this.#none === 'noted' ? noneNotes(template) : [])]);
    if (this.#proposesNone(template)) this.block([this.blank(template.none.phrase)]);
    else if (this.#blanks === 'marked') this.block([this.blank('')]);
  }

  #proposesNone({ none }: SectionTemplate): boolean {
    return none.allowed && this.#none === 'proposed';
  }

  #recommendations(): void {
    const { stem, stemAt, marker } = this.#house.recommendations;
    if (stemAt === 'paragraph') this.block([stem]);
    const shown = familyOf(marker) === 'bullet' ? this.#house.lists.bullet : markerText(marker, 1);
    this.block([`${shown} ${this.blank('')}`.trimEnd()]);
  }

  #paragraph(text: string): void {
    const { sections, paragraphs } = this.#house.numbering;
    this.#paragraphs += 1;
    if (paragraphs === 'continuous') this.block([`${this.#paragraphs}. ${text}`]);
    else if (paragraphs === '1.1' && sections !== 'none') this.block([`${this.#sections}.1 ${text}`]);
    else this.block([text]);
  }
}

/** A field with what the house says of it in notes above. */
export function fieldLines(field: FieldTemplate, value: string): string[] {
  const choices = field.choices.length > 0 ? ` One of: ${field.choices.join(', ')}.` : '';
  const guidance = `${field.guidance}${choices}`.trim();
  return [...(guidance === '' ? [] : [note(guidance)]), `${field.label}: ${value}`.trimEnd()];
}
