import type { Attribute } from '../../../grammar/src/index.ts';
import type { ExemptMark } from './types.ts';

/** The mark that an `EXEMPT:` line makes: `EXEMPT: paragraphs 3 and 5` → `['3', '5']`. */
export function readExempt(block: Attribute): ExemptMark {
  const paragraphs = [...block.value.text.matchAll(/\b\d{1,2}[A-C]?\b/g)].map((match) => match[0]);
  return { start: block.start, end: block.end, text: block.value.text, paragraphs };
}
