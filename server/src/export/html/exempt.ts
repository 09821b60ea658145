/**
 * What is said in place of exempt text. Nothing here is taken from the document but what is looked up in the house:
 * the words of a part that may not be published are not published with its label either.
 */
import { matchRegister } from '../../house/registers.ts';
import type { House } from '../../house/types.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import { formatDate, isRealDate, readDate } from '../../prose/dates.ts';
import type { ExemptParts } from '../public-parts.ts';
import { escaped } from './text.ts';

/**
 * A public page for a document that is exempt as a whole: which meeting it was for, as the house writes it, and why
 * it is not to be read here. Its subject may be what has to be kept back, so it is not named.
 */
export function wholeStub(model: DocumentModel, cited: readonly string[]): string {
  const { house } = model;
  const title = wholeTitle(model);
  const rows = meetingOf(model).map(({ label, value }) => {
    return `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`;
  });
  const fields = rows.length > 0 ? `\n<dl class="fields">\n${rows.join('\n')}\n</dl>` : '';
  return `<h1 id="document">${escaped(title)}</h1>${fields}\n${statement(house, cited, KINDS[model.kind])}`;
}

const KINDS = { report: 'This report is', minutes: 'These minutes are' } as const;

/** `Exempt report`: what the page of a document is called of which nothing may be told. */
export function wholeTitle({ kind }: DocumentModel): string {
  return `Exempt ${kind}`;
}

/** The heading and the statement that stand for an exempt section. Both HTML. */
export function exemptStub(
  { house, kind }: DocumentModel,
  section: SectionNode,
  cited: readonly string[],
): { title: string; html: string } {
  const part = kind === 'minutes' && section.level === 1 ? 'item' : 'part';
  return {
    title: escaped(stubTitle(house, section, part)),
    html: statement(house, cited, `This ${part} is`),
  };
}

/** Said above a full copy; empty when nothing in it is exempt. */
export function exemptNotice({ house }: DocumentModel, { whole, sections }: ExemptParts): string {
  if (!whole && sections.size === 0) return '';
  const what = whole
    ? statement(house, whole, 'This copy is')
    : '<p>Parts of this copy are exempt. They are left out of the public one.</p>';
  return `<div class="exempt-notice"><p><strong>${escaped(markOf(house))}</strong></p>\n${what}</div>`;
}

/** Committee and date as the house spells them, where it knows them. */
function meetingOf({ fieldById, house }: DocumentModel): { label: string; value: string }[] {
  const rows: { label: string; value: string }[] = [];
  const committee = fieldById.get('report-to') ?? fieldById.get('meeting');
  const name = committee && matchRegister(house.registers.committees, committee.value.text);
  if (committee?.template && name && name.match !== 'near')
    rows.push({ label: committee.template.label, value: name.name });
  const day = fieldById.get('date');
  const date = day && readDate(day.value.text);
  if (day?.template && date && date.year !== null && isRealDate(date) && !date.ambiguous)
    rows.push({ label: day.template.label, value: formatDate(date, house.dates.form) });
  return rows;
}

/** `Appendix A`, `5. Financial implications`: number and label, and the title where it is the house's own. */
function stubTitle(house: House, { heading, number, template }: SectionNode, part: string): string {
  if (heading.appendix !== null && /^[A-Z\d]{1,4}$/i.test(heading.appendix)) {
    return `${house.appendices.word} ${heading.appendix.toUpperCase()}`;
  }
  const title = template?.title ?? `Exempt ${part}`;
  return number ? `${number.text} ${title}` : title;
}

function statement(house: House, cited: readonly string[], subject: string): string {
  const { exemptParagraphs, exemptSchedule } = house.law;
  const known = exemptParagraphs.filter(({ number }) => cited.includes(number));
  const mark = markOf(house);
  const notFor = `${subject} ${mark.charAt(0).toLowerCase()}${mark.slice(1)}`;
  if (known.length === 0) {
    return `<p class="exempt-statement">${escaped(`${notFor}: exempt information.`)}</p>`;
  }
  const numbers = known.map(({ number }) => number);
  const word = numbers.length === 1 ? 'paragraph' : 'paragraphs';
  const schedule = exemptSchedule === '' ? '' : ` of ${exemptSchedule}`;
  const by = `${notFor} by virtue of ${word} ${listed(numbers)}${schedule}.`;
  const rows = known.map(({ number, text }) => {
    const description = text === '' ? '' : `: ${escaped(text.replace(/\.$/, ''))}`;
    return `<li>Paragraph ${escaped(number)}${description}.</li>`;
  });
  return `<p class="exempt-statement">${escaped(by)}</p>\n<ul class="exempt-paragraphs">${rows.join('')}</ul>`;
}

function markOf(house: House): string {
  return house.law.exemptMark === '' ? 'Not for publication' : house.law.exemptMark;
}

function listed(numbers: readonly string[]): string {
  if (numbers.length < 2) return numbers.join('');
  return `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
