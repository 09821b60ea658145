/**
 * Text that says of itself that it is not for the public, in words of its own: `EXEMPT – paragraph 3`, `CONFIDENTIAL`,
 * `Not for publication by virtue of paragraph 3`. Only an `EXEMPT:` line keeps anything back.
 */

export interface ExemptClaim {
  /** The paragraphs that it cites: `['3', '5']`. */
  paragraphs: string[];
  /** It says nothing else, so that an `EXEMPT:` line may stand in its place. */
  isOnlyMark: boolean;
}

const END = '(?=[*)\\]]{0,3}$|[*)\\]]{0,3} ?[:–—-])';
const CLAIM = new RegExp(
  `^[*([]{0,3}(?:not for publication\\b|exempt(?:${END}|,? (?:information |report |item |appendix )?(?:by virtue|under (?:paragraph|schedule|section)|\\(?paragraphs? \\d))|(?:strictly )?(?:private (?:and|&) )?confidential${END}|part (?:ii|2|two|b) ?[:–—-] ?(?:exempt|confidential|private))`,
  'i',
);
/** `Exempt: no`, `Confidential – none` */
const NOT_AFTER_ALL = /^[^:–—-]*[:–—-] ?(?:no|none|nil|not applicable|n\/a)\b/i;
const PARAGRAPHS = /\bparagraphs? ((?:\d{1,2}[A-C]?(?:, | and | & )?){1,8})/i;
/** Longer text says more than that it is exempt. */
const LONGEST_MARK = 60;

/** What a piece of running text claims of itself by its first words, or null. */
export function readExemptClaim(text: string): ExemptClaim | null {
  const start = text.slice(0, LONGEST_CLAIM);
  if (!CLAIM.test(start) || NOT_AFTER_ALL.test(start)) return null;
  const cited = PARAGRAPHS.exec(start)?.[1] ?? '';
  return {
    paragraphs: [...cited.matchAll(/\d{1,2}[A-C]?/g)].map((match) => match[0]),
    isOnlyMark: text.length <= LONGEST_MARK && !/^\W*not for publication/i.test(text),
  };
}

/** The claim is in the first words, the paragraphs soon after. */
const LONGEST_CLAIM = 300;
