import { startsInLowerCase } from '../../../grammar/src/index.ts';
import type { FieldNode } from './types.ts';

/**
 * Whether a field without its colon is a line that reads as a sentence, and is complete as it is: `Report of the
 * Director of Governance`, `Report by Executive Director (Environment)`, `Report for Resolution`, `Report to Cabinet`,
 * `Held on Monday 2 March 2026`, `Is this a key decision? Yes`. `REPORT TO` in capitals is a label.
 */
export function isByLine({ label, colon, value }: FieldNode): boolean {
  return (
    colon === null && (startsInLowerCase(value.text) || COMPLETE.test(label.text) || / to$/.test(label.text))
  );
}

const COMPLETE = / (?:at|by|for|from|in|of|on)$|\?$/i;
