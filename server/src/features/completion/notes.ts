/** Completion in the author's notes: rules to suppress, and the house of the document. */
import { builtinHouse, builtinIds } from '../../house/builtin.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

const RULES = /^rapporteur-ignore(-next-line)?[^\S\r\n]+((?:[a-z-]+[^\S\r\n]*,[^\S\r\n]*)*)([a-z-]*)$/;
const HOUSE = /^house:[^\S\r\n]*([\w-]*)$/;

/** Null where the line is no note; otherwise all that can stand there, which in a plain note is nothing. */
export function noteOffers(site: Site): Offer[] | null {
  if (!site.line.startsWith('//')) return null;
  if (site.line.length > LONGEST_NOTE) return [];
  const said = site.line.slice(2).trimStart();
  const rules = RULES.exec(said);
  if (rules) return ruleOffers(site, rules[1] ? 'next-line' : 'file', rules[2] ?? '', rules[3] ?? '');
  const house = HOUSE.exec(said);
  if (house && isFirstLine(site)) return houseOffers(site, house[1] ?? '');
  return site.isAsked ? keywordOffers(site, said) : [];
}

const LONGEST_NOTE = 500;

function isFirstLine({ text, lineStart }: Site): boolean {
  return text.slice(0, Math.min(lineStart, 300)).trim() === '' && lineStart < 300;
}

/** The rules that find something there come first, then the others in the order of the alphabet. */
function ruleOffers(site: Site, scope: 'next-line' | 'file', others: string, typed: string): Offer[] {
  const { document } = site.question;
  const named = new Set(others.split(/[\s,]+/));
  const found = new Set(findingsInScope(site, scope).map(({ rule }) => rule));
  const hasReason = /^[a-z-]*[^\S\r\n]*:/.test(site.after);
  const rules = document.settings.ruleSet(document.kind).rules.filter(({ rule }) => !named.has(rule.id));
  const offers = rules.map(
    ({ rule }): Offer => ({
      label: rule.id,
      kind: 'rule',
      detail: rule.summary,
      start: site.offset - typed.length,
      end: site.offset + (/^[a-z-]*/.exec(site.after)?.[0].length ?? 0),
      text: hasReason ? rule.id : `${rule.id}: `,
      topic: { of: 'rule', id: rule.id },
      ...(found.has(rule.id) && { isDue: true }),
    }),
  );
  return offers.sort(
    (a, b) => Number(found.has(b.label)) - Number(found.has(a.label)) || (a.label < b.label ? -1 : 1),
  );
}

/** Above this many units a lint takes longer than a list may; then the rules come in the order of the alphabet. */
const MOST_LINTED = 100_000;

function findingsInScope({ question, text, lineEnd }: Site, scope: 'next-line' | 'file'): readonly Finding[] {
  if (text.length > MOST_LINTED) return [];
  const { findings } = question.document;
  if (scope === 'file') return findings;
  const next = /(?:[\r\n][^\S\r\n]*(?:\/\/[^\r\n]*)?)*/y;
  next.lastIndex = lineEnd;
  next.test(text);
  const start = next.lastIndex;
  const length = text.slice(start).search(/[\r\n]/);
  const end = length === -1 ? text.length : start + length;
  return findings.filter((finding) => finding.start >= start && finding.start <= end);
}

function houseOffers(site: Site, typed: string): Offer[] {
  return builtinIds.map((id) => ({
    label: id,
    kind: 'house',
    detail: builtinHouse(id)?.name ?? '',
    start: site.offset - typed.length,
    end: site.wordEnd,
    text: id,
    topic: { of: 'house', id },
  }));
}

function keywordOffers(site: Site, typed: string): Offer[] {
  const keywords: [string, string][] = [
    ['rapporteur-ignore-next-line ', 'Suppress a rule on the next line, with the reason'],
    ['rapporteur-ignore ', 'Suppress a rule in the whole document, with the reason'],
  ];
  if (isFirstLine(site)) keywords.push(['house: ', 'The house of this document']);
  return keywords
    .filter(([keyword]) => keyword.startsWith(typed))
    .map(([keyword, detail]) => ({
      label: keyword.trim(),
      kind: 'note',
      detail,
      start: site.offset - typed.length,
      end: site.wordEnd,
      text: keyword,
    }));
}
