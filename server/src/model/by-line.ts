import { startsInLowerCase } from '../../../grammar/src/index.ts';
import type { House } from '../house/types.ts';
import type { FieldNode } from './types.ts';

/**
 * Whether a field without its colon is a line that reads as a sentence, and is complete as it is: `Report of the
 * Director of Governance`, and `Report by Executive Director (Environment)` unless the house lays down its labels.
 */
export function isByLine({ label, colon, value }: FieldNode, house: House): boolean {
  if (colon !== null) return false;
  return startsInLowerCase(value.text) || (!house.prescriptive && BY.test(label.text));
}

const BY = / (?:of|by|from)$/i;
