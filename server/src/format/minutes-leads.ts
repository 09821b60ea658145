/** How a paragraph of minutes begins in the form of its house: words stay, punctuation and capitals follow the house. */
import type { LeadShape } from '../../../grammar/src/index.ts';
import type { House } from '../house/types.ts';

/**
 * The text of a paragraph with its lead-in as the house prints it: `Resolved - That` is `RESOLVED: That` in a house that
 * prints `RESOLVED:`. A house that prescribes nothing keeps colon or dash as typed.
 *
 * @param isFollowed whether what was decided stands behind the paragraph, when the lead-in stands alone in it
 */
export function withHouseLead(text: string, lead: LeadShape, house: House, isFollowed: boolean): string {
  const typed = text.slice(0, lead.length);
  const rest = text.slice(lead.length);
  const bare = withoutBold(typed);
  if (bare === null) return text;
  switch (lead.kind) {
    case 'resolution':
      return resolutionText(bare, rest, house, isFollowed);
    case 'exchange':
      return `${withoutEnd(bare).replace(/ {2,}/g, ' ')}: ${rest.trimStart()}`.trimEnd();
    case 'action':
      return `${withoutEnd(bare).toUpperCase()}: ${withEnDashes(rest.trimStart())}`.trimEnd();
  }
}

/** A text without the punctuation between the word of a decision and the decision. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BETWEEN.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

const BETWEEN = ' :–—-/';

/** What is typed without the bold around it; null when only one end of the bold is in it. */
function withoutBold(typed: string): string | null {
  const opens = typed.startsWith('**');
  const closes = typed.length > 2 && typed.endsWith('**');
  if (opens !== closes) return null;
  return opens ? typed.slice(2, -2) : typed;
}

function resolutionText(lead: string, rest: string, house: House, isFollowed: boolean): string {
  // `NOTED.` is a decision and no lead-in.
  if (lead.endsWith('.')) return lead + rest;
  const head = withoutEnd(lead).replace(/ {2,}/g, ' ');
  const said = withoutBeginning(rest);
  const typed = lead.slice(withoutEnd(lead).length) + rest.slice(0, rest.length - said.length);
  const separator = separatorOf(typed.trim(), house, mayTakeSeparator(head, said, isFollowed));
  return `${inHouseCapitals(head, house)}${separator}${said === '' ? '' : ` ${said}`}`;
}

function withoutBeginning(text: string): string {
  let start = 0;
  while (start < text.length && BETWEEN.includes(text.charAt(start))) start += 1;
  return text.slice(start);
}

/** `RESOLVED That` lacks what the house prints between the two; `RECOMMENDED to Council that` lacks nothing. */
function mayTakeSeparator(head: string, said: string, isFollowed: boolean): boolean {
  if (!/^(?:resolved|noted|agreed)\b/i.test(head)) return false;
  return said === '' ? isFollowed : /^(?:that|t h a t)\b/i.test(said);
}

/** `:` or ` –`, or nothing. */
function separatorOf(typed: string, house: House, isMissing: boolean): string {
  if (typed === '' && !(house.prescriptive && isMissing)) return '';
  const model = house.prescriptive ? house.minutes.resolution : typed;
  if (model.includes(':')) return ':';
  return /[–—-]$/.test(model.trimEnd()) ? ' –' : typed.includes(':') ? ':' : typed === '' ? '' : ' –';
}

/** `Resolved unanimously` as the house prints `RESOLVED`; what stands in brackets behind it as typed. */
function inHouseCapitals(head: string, { prescriptive, minutes: { resolution } }: House): string {
  if (!prescriptive || resolution !== resolution.toUpperCase()) return head;
  return head.replace(/^(?:resolved|noted|agreed)(?: unanimously)?/i, (words) => words.toUpperCase());
}

/** `F Fir - write to the school - by May` with the dash that parts who, what and by when. */
export function withEnDashes(text: string): string {
  return text.replace(/(?<= )(?:--?|—)(?= )/g, '–');
}
