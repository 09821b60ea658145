const NAMES_PLACE =
  /\b(?:paragraph|section|appendi|annex|table) ?|\b(?:option|phase|lot) \w{1,3} \(|\bas (?:attached|presented|proposed|recommended|submitted)\b/i;
/** Where in the report something stands: `as set out in paragraphs 3.2 to 3.4 of the report`, `(Appendix A)`. */
const PLACE =
  /(?:,? (?:as )?(?:set out|detailed|outlined|contained|shown|listed|described|summarised|presented|given|reported|attached|appended)(?: in| at| as| to)?|,? as per| \(?(?:see|at|in)) (?:(?:paragraphs?|sections?|appendix|appendices|annex|annexe|table) [A-Z\d][\d.]{0,6}(?:(?: to | and |, | & | ?[-–] ?)[A-Z\d][\d.]{0,6}\b){0,4}(?: (?:of|to) (?:the|this) (?:officer's )?report)?|the (?:table|paragraphs?|section|appendix|appendices) (?:above|below|attached)\b)\)?,?/gi;
/** Without saying where. */
const AS_BEFORE_MEETING =
  /,? as (?:attached|presented|proposed|recommended|submitted)(?! (?:in|at|on|to|by|as)\b)\b/gi;
/** `Option B (phased closure)`: what it is called. */
const NAME_OF_OPTION = /(\b(?:option|phase|lot) \w{1,3}) \([^()]{1,80}\)/gi;

/**
 * A text without what it says of where in the report a thing stands, and what an option is called; blanks stand for it, so
 * that indices stay.
 */
export function withoutPlaces(text: string): string {
  if (!NAMES_PLACE.test(text)) return text;
  return text
    .replace(PLACE, (place) => ' '.repeat(place.length))
    .replace(AS_BEFORE_MEETING, (words) => ' '.repeat(words.length))
    .replace(NAME_OF_OPTION, (whole, option: string) => option.padEnd(whole.length));
}
