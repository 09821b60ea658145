import type { InlineToken } from '../../../grammar/src/index.ts';
import type { ProseUnit } from '../model/types.ts';

/** What is recognised at an index of `unit.content.text`, or null. */
export function inlineAt(unit: ProseUnit, at: number): InlineToken | null {
  for (const thing of unit.inline) {
    if (thing.start > at) return null;
    if (thing.end > at) return thing;
  }
  return null;
}

const ADDRESSES: ReadonlySet<InlineToken['kind']> = new Set(['Url', 'Email', 'Link', 'LabelDefinition']);

/** Whether a place belongs to an address or its markup, where ordinary spelling and spacing do not hold. */
export function isInAddress(unit: ProseUnit, at: number): boolean {
  const thing = inlineAt(unit, at);
  return thing !== null && ADDRESSES.has(thing.kind);
}
