/**
 * ## What it does
 * Asks for the list of background papers where a report has none.
 *
 * ## Why it matters
 * In England and Wales every copy of a report that is open to inspection must include a list of its background
 * papers, even if the list says that there are none. In Scotland and Northern Ireland the rule speaks only where
 * the house’s template has the section. The finding names the law of the house’s jurisdiction. This rule takes
 * the place of `section-missing` for the list of background papers.
 *
 * ## Example
 * ```report bad
 * 1. Recommendations
 *
 * (a) note the report.
 *
 * 2. Financial implications
 *
 * 2.1 None.
 * ```
 * Write instead:
 * ```report good
 * 1. Recommendations
 *
 * (a) note the report.
 *
 * 2. Financial implications
 *
 * 2.1 None.
 *
 * 3. Background papers
 *
 * 3.1 None.
 * ```
 *
 * ## Source
 * Section 100D(1) of the Local Government Act 1972. In Scotland (section 50D of the Local Government (Scotland)
 * Act 1973) the list has to be open to inspection and need not stand in each copy; the position in Northern
 * Ireland is unverified.
 */
import type { House, SectionTemplate } from '../../house/types.ts';
import { insert, lineEndOf } from '../../lint/edits.ts';
import type { Fix, Range } from '../../lint/finding.ts';
import { ownSections } from '../../model/attachments.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

const ID = 'background-papers';
const LISTED_IN_EVERY_COPY = new Set(['england', 'wales']);
const LABEL = /\bbackground (?:papers?|documents?)\b/i;

export const rule = defineRule({
  id: 'background-papers-missing',
  category: 'legal',
  summary: 'No list of background papers',
  severity: 'error',
  fix: 'unsafe',
  kinds: ['report'],
  // Whoever speaks of them anywhere may have them under a name that the house does not know.
  triggers: ['background paper', 'background papers', 'background document', 'background documents'],
  check({ model, house, hits, report }) {
    if (model.sectionById.has(ID) || hits.length > 0 || model.sections.length === 0) return;
    if (model.fields.some(({ label }) => LABEL.test(label.text))) return;
    const template = house.sections.find(({ id }) => id === ID);
    if (!LISTED_IN_EVERY_COPY.has(house.jurisdiction) && !template?.required) return;
    const neighbour = lastSectionBefore(model, house);
    const fix = template && neighbour ? addSection(model, template, neighbour) : null;
    report({
      at: neighbour ? neighbour.title : firstLine(model),
      message: `The report has no list of background papers, which ${house.law.backgroundPapers} asks for`,
      ...(fix ? { fix } : {}),
    });
  },
});

/** The last section that the house’s template has before the list; where it has none, the last one. */
function lastSectionBefore(model: DocumentModel, house: House): SectionNode | null {
  const order = new Map(house.sections.map(({ id }, index) => [id, index]));
  const own = order.get(ID) ?? order.size;
  const body = ownSections(model);
  return body.findLast(({ id }) => id !== null && (order.get(id) ?? order.size) < own) ?? body.at(-1) ?? null;
}

function firstLine(model: DocumentModel): Range {
  const first = model.fields[0]?.label ?? model.sections[0]?.title;
  return first ?? { start: 0, end: 0 };
}

/** The heading after the last section, in the form of the one before; no fix where sections follow. */
function addSection(model: DocumentModel, template: SectionTemplate, last: SectionNode): Fix | null {
  if (ownSections(model).at(-1) !== last) return null;
  const next = model.sections[model.sections.indexOf(last) + 1];
  const { heading } = last;
  if (heading.form === 'bold') return null;
  const isUpper = last.title.text === last.title.text.toUpperCase();
  const title = isUpper ? template.title.toUpperCase() : template.title;
  const marked = heading.bold ? `**${title}**` : title;
  const end = contentEnd(model.source, next?.start ?? model.source.length);
  const eol = lineEndOf(model.source);
  return {
    kind: 'unsafe',
    title: `Add the heading “${title}”`,
    edits: [insert(end, `${eol}${eol}${leadOf(last)}${marked}`)],
  };
}

function leadOf({ heading }: SectionNode): string {
  const hashes = heading.form === 'hash' ? `${'#'.repeat(heading.level + 1)} ` : '';
  if (!heading.number) return hashes;
  const [first = 0, ...others] = heading.number.parts;
  return `${hashes}${[first + 1, ...others].join('.')}${heading.number.dot ? '.' : ''} `;
}

function contentEnd(source: string, end: number): number {
  return source.slice(0, end).trimEnd().length;
}
