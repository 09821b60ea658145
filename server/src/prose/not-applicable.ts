/** `N/A`, which says that a question was not asked, where `None` would say that it was. */

const NOT_APPLICABLE = /^\W*(?:n ?[/.] ?a|not applicable)\W*$/i;

/** Matters that every decision touches or does not touch: “not applicable” leaves open which. */
const ALWAYS_APPLIES = new Set(['equality', 'financial', 'hr', 'legal', 'risk']);

/** Whether a text only says that something is not applicable. */
export function isNotApplicable(text: string): boolean {
  return text.length < 30 && NOT_APPLICABLE.test(text);
}

/** Whether an implication (`financial`, `legal` …) asks for a statement in every report. */
export function needsStatement(implication: string | null): boolean {
  return implication !== null && ALWAYS_APPLIES.has(implication);
}
