/** Words of a clause without which it decides the same. All texts are in lower case, a word an entry. */

/** Words that are never counted. */
const EMPTY = new Set(
  (
    'a an the this that these those its their said it them be is are was were been being and of to hereby also therefore accordingly ' +
    'respectively formally duly now please'
  ).split(' '),
);
const LABELLED = /^(?:appendix|annex|schedule|option|table|part)$/;

/** Words that say nothing of their own in some places: `idleLength` tells where. */
const IDLE_SOMEWHERE = new Set(
  (
    'agree agrees agreed approve approves approved resolve resolves resolved content contents following with give given ' +
    'gives grant grants granted of to in as set detailed outlined contained shown listed described attached appended presented'
  ).split(' '),
);

/** Whether a word may say nothing of its own; asked once for each word that there is. */
export function mayBeIdle(word: string): boolean {
  return EMPTY.has(word) || IDLE_SOMEWHERE.has(word);
}

/** What is known of the clause where its words are gone through. */
export interface IdleContext {
  /** Whether no word of it has been counted yet. */
  isFirst: boolean;
  /** Whether it says that approval or authority is given. */
  isGiving: boolean;
}

/** How many words at a place say nothing of their own; 0 when the word counts, as all do that `mayBeIdle` is false of. */
export function idleLength(words: readonly string[], at: number, { isFirst, isGiving }: IdleContext): number {
  const word = words[at] ?? '';
  const next = words[at + 1] ?? '';
  const ofReport = lengthOfReport(words, at);
  if (ofReport > 0) return ofReport;
  // `agree that the consultation be extended`
  if (isFirst && next === 'that' && /^(?:agree[sd]?|approve[sd]?|resolve[sd]?)$/.test(word)) return 2;
  // `agree the award of the contract`
  if (isFirst && /^(?:agrees?|approves?)$/.test(word) && words[at + (next === 'the' ? 2 : 1)] === 'award')
    return 1;
  // `Appendix A` is not `Appendix B`.
  if (EMPTY.has(word)) return word === 'a' && LABELLED.test(words[at - 1] ?? '') ? 0 : 1;
  if (/^(?:contents?)$/.test(word) && next === 'of') return 2;
  // Whether they are those of the report, their own text says.
  if (word === 'following' && /^(?:conditions?|informatives?|reasons?|terms)$/.test(next)) return 1;
  if (word === 'with' && next === 'effect' && words[at + 2] === 'from') return 2;
  if (isGiving && /^(?:given?|gives|grant|grants|granted)$/.test(word)) return 1;
  return lengthOfPlacing(words, at);
}

/** `as set out in Table 1`, `detailed at Appendix A`: where it stands is said by what follows. */
function lengthOfPlacing(words: readonly string[], at: number): number {
  // `the plan be presented to Cabinet` says what is to be done.
  if (/^(?:be|been|is|are|was|were)$/.test(words[at - 1] ?? '')) return 0;
  let next = at;
  if (words[next] === 'as') next += 1;
  if (words[next] === 'set' && words[next + 1] === 'out') next += 2;
  else if (
    /^(?:detailed|outlined|contained|shown|listed|described|attached|appended|presented|given)$/.test(
      words[next] ?? '',
    )
  )
    next += 1;
  else return 0;
  return /^(?:in|at|on|as|to|by|below|above)$/.test(words[next] ?? '') ? next - at : 0;
}

/** `paragraph 3.4 of the report`, `Appendix A to this report`: which report is plain. 0 elsewhere. */
function lengthOfReport(words: readonly string[], at: number): number {
  if (!/^(?:of|to|in|with)$/.test(words[at] ?? '')) return 0;
  const before = words[at - 1] ?? '';
  const isAfterPlace =
    /^(?:[a-z]|[ivx]+|\d+(?:\.\d+)*)$/.test(before) ||
    /^(?:outlined|contained|detailed|described|presented|proposed|appended|attached|out)$/.test(before) ||
    (words[at] === 'in' && /^(?:conditions?|reasons?|terms|recommendations?)$/.test(before));
  if (!isAfterPlace) return 0;
  let next = at + 1;
  if (/^(?:the|this)$/.test(words[next] ?? '')) next += 1;
  if (/^(?:attached|submitted|officer's|covering)$/.test(words[next] ?? '')) next += 1;
  return words[next] === 'report' ? next + 1 - at : 0;
}

const OTHER_BODY = '(?:the )?(?:full )?(?:council|cabinet|executive)';
const RECOMMENDING = new RegExp(
  `^(?:(?:to|that|the|board|committee|cabinet|panel|executive|members) ){0,4}(?:recommends? (?:to |that )?${OTHER_BODY}|${OTHER_BODY} be recommended)\\b`,
);

/**
 * How many words at the beginning say that another body is to decide: `recommend to Council that`, `Council be recommended
 * to`.
 */
export function lengthOfRecommending(words: readonly string[]): number {
  const match = RECOMMENDING.exec(words.slice(0, 14).join(' '));
  return match ? match[0].split(' ').length : 0;
}
