import type { InlineToken } from '../../../grammar/src/index.ts';
import { firstWhere } from '../model/first-where.ts';
import type { ProseUnit } from '../model/types.ts';

/** What is recognised at an index of `unit.content.text`, or null. */
export function inlineAt({ inline }: ProseUnit, at: number): InlineToken | null {
  const thing = inline[firstWhere(inline, ({ end }) => end > at)];
  return thing && thing.start <= at ? thing : null;
}

const ADDRESSES: ReadonlySet<InlineToken['kind']> = new Set(['Url', 'Email', 'Link', 'LabelDefinition']);

/** Whether a place belongs to an address or its markup, where ordinary spelling and spacing do not hold. */
export function isInAddress(unit: ProseUnit, at: number): boolean {
  const thing = inlineAt(unit, at);
  return thing !== null && ADDRESSES.has(thing.kind);
}
