const FINITE =
  /\b(?:is|are|was|were|(?<!\bto )be|been|(?<!-)being|has|have|had|will|would|can|could|might|must|shall|should|does|do(?! (?:nothing|minimum)\b)|did|isn['’]t|it['’]s)\b/i;
/** Verbs that are other words, too: `9 am`, `elections in May`. */
const FINITE_HERE = /\bI am\b|\bmay\b/;

/**
 * Whether a text has one of the verbs that nearly every sentence has and hardly any title or entry of a list. `Do nothing`
 * and `do minimum` are names of options.
 *
 * Source of these names: HM Treasury, The Green Book.
 */
export function hasFiniteVerb(text: string): boolean {
  return FINITE.test(text) || FINITE_HERE.test(text);
}
