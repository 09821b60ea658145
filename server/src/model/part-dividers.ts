/**
 * Whether a title divides a report into parts, of which councils print the public one first and the exempt one after
 * it: `PART I`, `Part 2 – Exempt`, `PART B (CONFIDENTIAL)`.
 *
 * Source: published reports; a part two is what section 100A(4) of the Local Government Act 1972 lets a council take
 * in private.
 */
export function isPartDivider(title: string): boolean {
  return DIVIDER.test(title);
}

const DIVIDER =
  /^part (?:i{1,3}|[1-4]|one|two|three|[a-d])(?:$| ?[:–—(-].{0,80}\b(?:confidential|exempt|open|private|public|restricted)\b)/i;
