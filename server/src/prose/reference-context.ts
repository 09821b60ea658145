/**
 * Whether a reference (`paragraph 3.4`, `Appendix A`) means a place in the document it stands in, or in another
 * one: `paragraph 3.4 of the Constitution`. Where the words around it leave that open, it is taken to be another.
 */

/** After the reference: it is of this document. */
const OWN_AFTER =
  /^\)?,? ?(?:\(?(?:above|below|overleaf)\b|(?:of|to|in|within) (?:this|the present) (?:report|document|paper)\b)/i;
const THE_REPORT_AFTER = /^\)?,? ?(?:of|to|in|within) the report\b/i;
/** After the reference: it is of something else, or that cannot be known. */
const OTHER_AFTER = /^,? ?\(?(?:of|to|in|from|under|within|on page|at page|at|thereof|et seq)\b/i;
const DOCUMENT_WORD =
  '(?:acts?|regulations?|orders?|codes?|constitution|schedules?|parts?|chapters?|appendi(?:x|ces)|annex(?:es)?|minutes?|guidance|framework|policy|policies|plans?|strateg(?:y|ies)|rules?|agreements?|leases?|contracts?|schemes?|guides?|handbook|letters?|judgments?|decisions?|volume|reports?|statute|reference)';
/** Before the reference: a document, with its name, its date or its number (`Code of Conduct`, `Schedule 2`). */
const DOCUMENT_BEFORE = new RegExp(
  `\\b${DOCUMENT_WORD}(?:[’']s)?(?: (?:of|for|to) (?:the )?[A-Z][\\w’'-]*(?: [A-Z][\\w’'-]*){0,2}| of \\d{1,2} [A-Z][a-z]+(?: \\d{4})?| [\\dA-Z]{1,4})?[ ,:;(–-]{0,4}(?:at |see |and |under |in |- )?\\(?$`,
  'i',
);
/** An acronym: `the NPPF (paragraph 3.4)`. */
const ACRONYM_BEFORE = /\b[A-Z]{3,}s?,? \(?$/;
/** A name in the middle of a sentence, right before it: `Planning Circular paragraph 3.4`. */
const NAME_BEFORE = /[^.?!:;”"] ([A-Z][\w’'&-]*),? $/;
const COMMON_NAMES = new Set(
  'As At By In On Per See Members Council Board Cabinet Committee Officers'.split(' '),
);
const NEAR = 60;
/** The item of what is referred to: `paragraph 3.4(b)`. */
const ITEM_AFTER = /^(?: ?\((?:[a-z]|[ivxl]{1,5}|\d{1,2})\)){1,3}/;

/**
 * Whether the reference at `start`–`end` of a text can only mean this document.
 *
 * @param isTheReportThis in a recommendation, `the report` is the one it stands in
 */
export function isOwnReference(text: string, start: number, end: number, isTheReportThis = false): boolean {
  const after = textAfter(text, end);
  if (OWN_AFTER.test(after)) return true;
  if (isTheReportThis && THE_REPORT_AFTER.test(after)) return true;
  if (OTHER_AFTER.test(after)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (DOCUMENT_BEFORE.test(before) || ACRONYM_BEFORE.test(before)) return false;
  const name = NAME_BEFORE.exec(before)?.[1];
  return name === undefined || COMMON_NAMES.has(name);
}

/** Whether the words after a reference say outright that it is of this document: `above`, `of this report`. */
export function saysOwn(text: string, end: number): boolean {
  return OWN_AFTER.test(textAfter(text, end));
}

function textAfter(text: string, end: number): string {
  return text.slice(end, end + NEAR).replace(ITEM_AFTER, '');
}

/** Before `Appendix`, without a bracket between: it is an appendix of what is named. */
const HOLDER_BEFORE =
  /\b(?:act|regulations|code|constitution|schedule|circular|guidance|framework|policy|plan|strategy|statement|agreement|lease|contract|scheme|handbook|letter|decision)(?:[’']s)?,? (?:at |in )?$/i;

/**
 * Whether `Appendix A` at `start`–`end` is an appendix of this document. `The plan (Appendix A)` is: the plan is
 * attached; `Appendix A to the plan` and `Local Plan Appendix A` are not.
 */
export function isOwnAppendix(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + NEAR);
  if (OWN_AFTER.test(after) || THE_REPORT_AFTER.test(after)) return true;
  if (OTHER_AFTER.test(after)) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (HOLDER_BEFORE.test(before) || /\b[A-Z]{3,}s? $/.test(before)) return false;
  const name = NAME_BEFORE.exec(before)?.[1];
  return name === undefined || COMMON_NAMES.has(name);
}
