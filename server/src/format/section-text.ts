/** The text of a section that is not there yet: its heading in the form of its neighbours and of the house. */
import { isUpperCase } from '../../../grammar/src/index.ts';
import type { House, SectionNumbering, SectionTemplate } from '../house/types.ts';
import type { DocumentModel, SectionNode } from '../model/types.ts';
import { guidanceNotes, noneNotes } from './author-notes.ts';
import { titleInCapitals } from './title-capitals.ts';

/** Where the new section goes. */
export interface SectionPlace {
  parent: SectionNode | null;
  after: SectionNode | null;
  before: SectionNode | null;
}

/**
 * Heading and the sub-sections the house requires, with a blank line between and none at the ends.
 *
 * @param none where a section may say that there is nothing to say. `proposed`: it does, for an author who is led to it
 * to keep or to write over. `noted`: notes under the heading give the words and what belongs there
 */
export function newSectionText(
  template: SectionTemplate,
  place: SectionPlace,
  model: DocumentModel,
  eol: string,
  none: 'proposed' | 'noted',
): string {
  const number = newNumber(place, model.house);
  const inner = place.parent
    ? []
    : model.house.sections.filter((child) => child.parent === template.id && child.required);
  const heading = newHeading(template, place, model);
  const subHeadings = inner.map((child, index) =>
    subHeading(child.title, number === null ? null : `${number}.${index + 1}`, place.after),
  );
  if (none === 'noted') {
    const blocks = [
      [heading, ...guidanceNotes(template), ...(inner.length === 0 ? noneNotes(template) : [])],
      ...inner.map((child, index) => [subHeadings[index], ...guidanceNotes(child), ...noneNotes(child)]),
    ];
    return blocks.map((lines) => lines.join(eol)).join(eol + eol);
  }
  const parts = [heading];
  if (template.none.allowed && inner.length === 0)
    parts.push(`${paragraphNumber(number, place, model)}${template.none.phrase}`);
  for (const [index, child] of inner.entries()) {
    parts.push(subHeadings[index] ?? '');
    if (child.none.allowed) parts.push(child.none.phrase);
  }
  return parts.join(eol + eol);
}

/** `5.1 ` for the only paragraph of a new section, or nothing where paragraphs have no numbers. */
export function paragraphNumber(number: number | null, place: SectionPlace, model: DocumentModel): string {
  const { paragraphs } = model.house.numbering;
  if (paragraphs === 'continuous') {
    const last = model.paragraphs.findLast(
      (paragraph) =>
        paragraph.number?.parts.length === 1 && (!place.before || paragraph.start < place.before.start),
    );
    return `${(last?.number?.parts[0] ?? 0) + 1}. `;
  }
  if (paragraphs === 'none' || place.parent !== null || number === null) return '';
  const isUsual = model.house.prescriptive || model.paragraphs.some((paragraph) => paragraph.number !== null);
  return isUsual ? `${number}.1 ` : '';
}

function newHeading(template: SectionTemplate, place: SectionPlace, model: DocumentModel): string {
  const peer = place.after ?? place.before;
  if (place.parent) {
    const section = place.parent.number?.parts[0];
    const last = place.after?.number?.parts[1] ?? 0;
    return subHeading(template.title, section === undefined ? null : `${section}.${last + 1}`, peer);
  }
  const number = newNumber(place, model.house);
  const isInCapitals = peer ? isUpperCase(peer.title.text) : model.house.numbering.titles === 'upper';
  const title = isInCapitals ? titleInCapitals(template.title, template) : template.title;
  if (number !== null) {
    const spelt = peer?.number
      ? spellLike(peer, number)
      : spellNumber(model.house.numbering.sections, number);
    return `${spelt} ${peer?.heading.bold ? `**${title}**` : title}`;
  }
  switch (peer?.heading.form) {
    case 'bold':
      return `**${title}**`;
    case 'caps':
      return title.toUpperCase();
    default:
      return `## ${title}`;
  }
}

/** Bold tells a numbered sub-heading from a paragraph. */
function subHeading(title: string, number: string | null, peer: SectionNode | null): string {
  if (number !== null) return `${number} **${title}**`;
  return peer?.heading.form === 'bold' || peer?.heading.form === 'caps' ? `**${title}**` : `### ${title}`;
}

/** The number of a new section among its neighbours; null where sections have none. */
export function newNumber({ parent, after, before }: SectionPlace, house: House): number | null {
  if (parent) return null;
  const peer = after ?? before;
  if (peer ? peer.number === null : house.numbering.sections === 'none') return null;
  return after?.number ? (after.number.parts[0] ?? 0) + 1 : (before?.number?.parts[0] ?? 1);
}

function spellLike(peer: SectionNode, value: number): string {
  const rest = peer.number?.parts.slice(1).map((part) => `.${part}`) ?? [];
  return `${value}${rest.join('')}${peer.number?.dot ? '.' : ''}`;
}

/** A section number as the house prints it. */
export function spellNumber(style: SectionNumbering, value: number): string {
  if (style === '1.0') return `${value}.0`;
  return style === '1.' ? `${value}.` : String(value);
}
