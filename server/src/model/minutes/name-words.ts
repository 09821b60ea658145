/** How people are addressed and what posts they hold, as lists of names write them. */

const STYLES =
  'Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Prof|Sir|Dame|Lord|Lady|Baroness|Provost|Bailie|Alderman|Aldermen|Reverend|Rev|Canon';
/** `County Cllr M Broome` at a meeting of a parish. */
const TIER = '(?:County|District|Borough|City|Town|Parish|Community|Unitary|Ward)';
/** One or more: `Councillor Mrs B Luck`. */
export const STYLE_AT_START = new RegExp(`^(?:The )?(?:${TIER} )?(?:(?:${STYLES})\\b\\.?:? +){1,3}`);
/** The first of them, without the tier. */
export const FIRST_STYLE = new RegExp(`^(?:The )?(?:${TIER} )?(${STYLES})\\b`);
/** What stands before another style and is no name: `Parish`, `Councillor`, `The Rev`. */
export const IS_STYLE = new RegExp(`^(?:The )?(?:(?:${TIER}|${STYLES})\\b\\.?:? *){1,4}$`);
/** Words that make the name of a post. */
const POST =
  /\b(?:Director|Officer|Manager|Head|Solicitor|Chief|Clerk|Lead|Leader|Adviser|Advisor|Executive|Secretary|Monitoring|Planner|Engineer|Lawyer|Accountant|Assistant|Coordinator|Co-ordinator|Consultant|Auditor|Treasurer|Constable|Inspector|Superintendent|Nurse|Surveyor|Specialist|Administrator|Registrar|Analyst|Barrister|Counsel|Mayor|Principal|Headteacher|Representative|Partner|Team|Service|Services|Council|Board|Trust|Unit)\b/;

/** Whether a text has a word in it that makes the name of a post. */
export function hasPost(text: string): boolean {
  return POST.test(text);
}

/** Whether a text is the name of a post; `J Head` is that of a person. */
export function isPost(text: string): boolean {
  return hasPost(text) && !/^\p{Lu}\.? \p{Lu}[\p{Ll}'’-]+$/u.test(text);
}

/** An entry of a list of names without what it says in brackets. */
export function withoutNotes(text: string): string {
  return text.replace(/ ?\([^()]{0,200}\)/g, '').trim();
}
