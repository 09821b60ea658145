import { builtinHouse, ROOT_HOUSE } from '../../house/builtin.ts';
import { matchField, matchSection } from '../../house/lookup.ts';
import { templateOf } from '../../house/template-of.ts';
import type { DocumentKind, House } from '../../house/types.ts';
import { fullText, type Piece } from './pieces.ts';

/**
 * What a document is: minutes when it decides, lists who was there or names itself so, a report when it has the fields
 * and the sections of one. A report may quote what was resolved before, so its sections count for more. A report in doubt.
 *
 * @param house the house of the document where it is known, otherwise null: labels and titles of any council then
 */
export function detectKind(pieces: readonly Piece[], house: House | null): DocumentKind {
  const template = house ?? builtinHouse(ROOT_HOUSE);
  const texts = pieces.flatMap((piece) =>
    // Items of minutes may stand in a table.
    piece.kind === 'text' ? [fullText(piece)] : piece.rows.flat().flatMap((cell) => cell.split('\n')),
  );
  const minutes = OF_MINUTES.filter((sign) => texts.some((text) => sign.test(text))).length;
  return minutes > 0 && minutes >= (template ? reportSigns(texts, template) : 0) ? 'minutes' : 'report';
}

const OF_MINUTES: readonly RegExp[] = [
  /^(?:\*\*)?(?:\d{1,3}\.? |[A-Z]{2,5}\d{1,4} )?(?:RESOLVED|Resolved|It was (?:RESOLVED|resolved|agreed))\b/,
  /^(?:(?:DRAFT|Draft) )?(?:MINUTES|Minutes)(?:$| (?:of|OF) (?:an?|the|A|AN|THE)\b.{0,60}\b(?:meeting|MEETING)\b)/,
  /^At an? (?:virtual |special |extraordinary |ordinary )?meeting of\b/i,
  /^(?:Members |Councillors )?Present ?(?:[:–-]|$)/i,
  /^(?:Apologies|In attendance|Also (?:present|in attendance)|Officers (?:present|in attendance)) ?(?:for absence ?)?(?:[:–-]|$)/i,
  /^(?:The )?meeting (?:commenced|began|started|ended|closed|finished|concluded)\b/i,
  /^Minutes:$/,
];

/** Fields and sections that only reports have; the more of them, the surer. */
function reportSigns(texts: readonly string[], house: House): number {
  const report = templateOf(house, 'report');
  const found = new Set<string>();
  for (const text of texts) {
    const line = text.replaceAll('*', '').trim();
    if (line.length > LONGEST_LINE) continue;
    const label = /^([^:]{3,60}):/.exec(line)?.[1];
    const field = label === undefined ? null : matchField(report, label);
    if (field && field.match !== 'near' && OF_REPORTS.has(field.field.id)) found.add(field.field.id);
    const section = matchSection(report, line.replace(/^[\d.]{1,8}\s+/, '').split(':')[0] ?? '');
    if (section && section.match !== 'near' && !OF_BOTH.has(section.section.id))
      found.add(section.section.id);
  }
  return found.size;
}

const LONGEST_LINE = 200;
/** A date or a body stands over minutes as well. */
const OF_REPORTS = new Set([
  'subject',
  'reporting-officer',
  'author',
  'portfolio',
  'wards',
  'report-number',
  'contact-officer',
]);
/** Minutes divide their items by such words too. */
const OF_BOTH = new Set(['background', 'reasons', 'options', 'consultation']);
