import type { InlineToken } from '../../../grammar/src/index.ts';
import type { ProseUnit } from '../model/types.ts';

/** What is recognised at an index of `unit.content.text`, or null. They stand in order: the middle is looked at. */
export function inlineAt({ inline }: ProseUnit, at: number): InlineToken | null {
  let low = 0;
  let high = inline.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const thing = inline[middle];
    if (thing === undefined) return null;
    if (thing.end <= at) low = middle + 1;
    else if (thing.start > at) high = middle - 1;
    else return thing;
  }
  return null;
}

const ADDRESSES: ReadonlySet<InlineToken['kind']> = new Set(['Url', 'Email', 'Link', 'LabelDefinition']);

/** Whether a place belongs to an address or its markup, where ordinary spelling and spacing do not hold. */
export function isInAddress(unit: ProseUnit, at: number): boolean {
  const thing = inlineAt(unit, at);
  return thing !== null && ADDRESSES.has(thing.kind);
}
