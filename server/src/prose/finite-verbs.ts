const FINITE =
  /\b(?:is|are|was|were|am|be|been|being|has|have|had|will|would|can|could|may|might|must|shall|should|does|do|did|isn['’]t|it['’]s)\b/i;

/** Whether a text has one of the verbs that nearly every sentence has and hardly any title or entry of a list. */
export function hasFiniteVerb(text: string): boolean {
  return FINITE.test(text);
}
