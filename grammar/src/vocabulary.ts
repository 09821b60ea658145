/**
 * The shapes of the language as regular-expression sources: the one place from which the line lexer, the
 * inline lexer and the TextMate grammar are made, so that highlighting cannot drift from parsing.
 *
 * Every source is linear: no nested quantifier can match the same text in two ways (`test/grammar/redos.test.ts`
 * holds all of them against a checker).
 */

/** Space inside a line: blank, tab, no-break space and the other Unicode spaces Word and PDF leave behind. */
export const SPACE = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000\\ufeff]';

/** CR LF, LF, or CR alone. */
export const LINE_END = '(?:\\r\\n?|\\n)';

/** The rest of a line with its line end; the last line may have none. */
export const REST_OF_LINE = `[^\\r\\n]*${LINE_END}?`;

/** Nothing more on this line but space; the line end is not eaten. */
export const AT_LINE_END = `(?=${SPACE}*(?:[\\r\\n]|$))`;

/** Bullets that people type or paste; `*` and `-` included. */
export const BULLET = '[-•*–—·▪◦●‣]';

/** `3.1`, `3.1.2`, `10.0`: a number with at least two parts. */
export const DECIMAL = '\\d{1,3}(?:\\.\\d{1,3}){1,4}';

/** `i`, `iv`, `xii`: lower- or upper-case Roman digits, judged by sequence later. */
export const ROMAN = '[ivxlc]{1,7}|[IVXLC]{1,7}';

/** What stands inside an ordered list marker: Roman, a letter (or a doubled one), a number. */
export const MARKER_CORE = `(?:${ROMAN}|aa|bb|cc|dd|ee|ff|gg|hh|[a-zA-Z]|\\d{1,2})`;

/** `(a)`, `a)`, `(iv)`, `1)`; `a.` and `iv.` in lower case only, since `A.` begins names. */
export const MARKER = `(?:\\(${MARKER_CORE}\\)|${MARKER_CORE}\\)|(?:[ivxlc]{1,7}|[a-z])\\.)`;

/** The words a council uses for what it attaches. */
export const APPENDIX_WORD =
  '(?:APPENDIX|ANNEX|ENCLOSURE|SCHEDULE|ATTACHMENT|Appendix|Annex|Enclosure|Schedule|Attachment)';

/** A letter, a number or a Roman numeral that labels an appendix. */
export const APPENDIX_LABEL = '(?:\\d{1,2}[A-Za-z]?|[IVX]{1,5}|[A-Z]\\d{0,2})';

/** What stands in brackets behind a title and is none of it: `[Officer initials: AB, date: 4 May]`. */
export const REMARK = '[(\\[][^()[\\]\\r\\n]{1,80}[)\\]]';

/**
 * Keywords of attribute lines, which may stand under any heading. `Exempt: paragraph 3` would be published if it were not
 * read because of its small letters: they are let pass where what follows leaves no doubt.
 */
export const ATTRIBUTE = `(?:FILE|EXEMPT|REPORT|OUTCOME|[Ee]xempt(?=:${SPACE}{0,4}[Pp]ara(?:graph)?s?\\.?${SPACE}{1,4}\\d)|[Rr]eport(?=:[^\\r\\n]{1,300}\\.report${AT_LINE_END})|[Ff]ile(?=:[^\\r\\n]{1,300}\\.[A-Za-z]{3,4}${AT_LINE_END}))`;

/** What may stand before a decision is said: how the vote went, in brackets; `(a)` begins what was decided. */
const VOTE = `(?:${SPACE}{0,4}\\((?!${MARKER_CORE}\\))[^()\\r\\n]{1,60}\\)){0,3}`;
/** What may stand between the word of a decision and the decision. */
const AFTER_DECISION = `${VOTE}(?:${SPACE}{0,4}(?::|[–—]|/?-(?=[-\\s]|$))|[.]?(?=${SPACE}*(?:[\\r\\n]|$))|,?${SPACE}{1,4}(?:[Tt]hat|THAT|T H A T|[Tt]o|TO)(?![A-Za-z])|(?=${SPACE}{1,4}\\([ai1]\\)${SPACE}{1,4}(?:[Tt]hat|THAT|[Tt]o|TO)(?![A-Za-z])))`;

/**
 * The words with which minutes begin a decision: `RESOLVED:`, `RESOLVED –`, `RESOLVED UNANIMOUSLY:`,
 * `Resolved (34:22) (1 abstention) – That`, `NOTED.`, `AGREED:`, `Agreed that`, `RECOMMENDED to Council`.
 */
export const DECISION = `(?:(?:RESOLVED|Resolved|NOTED|AGREED|Agreed|Noted(?=${SPACE}{0,4}(?:[:.–—]|[\\r\\n]|$)))(?:${SPACE}{1,4}(?:UNANIMOUSLY|Unanimously|unanimously))?(?:\\*\\*)?${AFTER_DECISION}|RECOMMENDED${SPACE}{1,4}(?:TO|to)${SPACE}{1,4}(?:(?:THE|the|FULL|full)${SPACE}{1,4})?(?:Council|COUNCIL|Cabinet|CABINET|Executive|EXECUTIVE|Board|BOARD|Committee|COMMITTEE)(?![A-Za-z]))`;

/** Question and answer, with who speaks in brackets: `Q:`, `A (Councillor Elm):`. */
export const EXCHANGE = `(?:Q|A|Question|Answer)(?:${SPACE}?\\d{1,3})?(?:${SPACE}{1,4}\\([^()\\r\\n]{1,80}\\))?`;

/** What somebody has been asked to do: `ACTION:`, `Action by:`, `Action 2:`, `Action points:`. */
export const ACTION = '(?:ACTIONS?|Actions?)(?: (?:BY|by|POINTS?|[Pp]oints?))?(?: \\d{1,3})?';

/**
 * What minutes number their items with that nothing else looks like: `26/087`, `12/2026`, `PL/24`, `PF/14/26`, `ECA 61/26`,
 * `C048/23`. A planning application has more digits, or letters behind it.
 */
export const MINUTE_NUMBER =
  '(?:[A-Z]{1,5}[A-Za-z]{0,3}\\d{0,4}/\\d{1,4}(?:/\\d{2,4})?|(?:[A-Z]{2,5}[ .]?)?\\d{1,4}/(?:20\\d{2}|\\d{2,3}))[A-Z]?(?![\\w/])';

/** Characters of a field label: letters, spaces and the punctuation that forms print in labels. */
export const LABEL = "[A-Za-z\\u00c0-\\u024f][A-Za-z\\u00c0-\\u024f0-9 \\t\\u00a0()/&'’.,-]{0,59}";

/** Words that begin a reference to another place in the documents. */
export const REFERENCE_WORD =
  '(?:paragraphs?|paras?\\.?|sections?|appendix|appendices|annex(?:es)?|enclosures?|recommendations?|tables?|figures?|minutes?)';

/** What a reference word points at: `3.4`, `(ii)`, `ii)`, `A`, `5`, `CYP4`, `EXB 32`. */
export const REFERENCE_TARGET =
  "(?:\\d{1,3}(?:\\.\\d{1,3}){0,4}(?!\\d)(?:\\([a-z]{1,5}\\))?|\\((?:[ivxlc]{1,7}|[a-zA-Z]|\\d{1,2})\\)|(?:[ivxlc]{1,7}|[a-z]|\\d{1,2})\\)|[A-Z]{2,5} ?\\d{1,4}|[IVX]{1,5}\\b|[A-Z]\\d{0,2}(?![\\w’']))";

/** Between two targets of one reference. */
export const REFERENCE_JOIN = '(?:, and | and |, | to |–|-| & | or | – )';

export const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
/** `18 MARCH 2027` is a date, and no section. */
export const MONTH_IN_CAPITALS =
  '(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)';
export const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';

/** `12th June 2023`, `Monday, 12 June 2023`, `Tuesday the 3rd day of March 2026`, `June 12, 2023`, `12/06/2023`, `2023-06-12`, `14 March`. */
export const DATE = `(?:${WEEKDAY},? (?:the )?)?(?:\\d{1,2}(?:(?:st|nd|rd|th)? (?:of )?|(?:st|nd|rd|th) day of )${MONTH}\\b\\.?(?:,? \\d{4}\\b)?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b|\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})\\b|\\d{4}-\\d{2}-\\d{2}\\b|\\d{1,2}\\.\\d{1,2}\\.\\d{4}\\b)`;

/** `£1.2m`, `£500,000`, `£3.2 million`, `£500,00` (a slip, kept whole so that it can be diagnosed). */
export const MONEY = '£ ?\\d(?:,?\\d){0,20}(?:\\.\\d{1,6})?(?: ?(?:million|billion|thousand|bn|m|M|k|K)\\b)?';

/** `12%`, `12.5 per cent`. */
export const PERCENTAGE = '\\d{1,6}(?:\\.\\d{1,4})?(?:%| ?per cent\\b)';

/** `7.00 pm`, `10:30am`. */
export const TIME = '\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])';

/** The words that end the title of an enactment, with its year. */
export const ENACTMENT = '(?:Act|Regulations|Order|Measure|Rules) (?:\\([A-Z][A-Za-z ]{1,30}\\) )?\\d{4}\\b';

export const URL = '(?:https?://|www\\.)[^\\s<>()\\[\\]“”"]{1,2000}';
export const EMAIL = "[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}";
// No `[` in text or target: in `[[[…` each is tried once, and of `[a [b](c)` the inner one is the link.
export const LINK = '\\[[^[\\]\\r\\n]{0,500}\\]\\([^)[\\s]{0,2000}\\)';
export const LABEL_DEFINITION = '\\{#[A-Za-z][\\w-]{0,63}\\}';

/** `(DfE)`, `(ILACS)`, `(“the Plan”)`: what may define a term; in `Rates (NI) Order 1977` it is part of the title. */
export const TERM_DEFINITION =
  '\\((?:[A-Z][A-Za-z0-9&/-]{0,12}[A-Z][A-Za-z0-9&/-]{0,12}s?|(?:the |hereafter )?[“"‘][^”"’)\\r\\n]{1,60}[”"’])\\)(?! (?:Act|Regulations|Order|Measure|Rules) )';
