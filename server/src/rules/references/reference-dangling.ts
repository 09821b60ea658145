/**
 * ## What it does
 * Finds a reference to a paragraph, section or recommendation of this report that the report does not have. It
 * speaks only where the reference can mean nothing else: not where it is followed or preceded by another document
 * (“of the Constitution”, “NPPF paragraph 3.4”), and of whole numbers (“section 17”, “paragraph 45”) only where the
 * text says “above”, “below” or “of this report”.
 *
 * ## Why it matters
 * Paragraphs move, and references stay behind. A member who turns to paragraph 3.9 and finds none cannot follow
 * the argument, and a recommendation that relies on it decides nothing.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The options are set out in paragraph 3.9.
 *
 * 3.2 The hall needs a roof.
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The options are set out in paragraph 3.2.
 *
 * 3.2 The hall needs a roof, or a new use.
 * ```
 *
 * ## Source
 * Reports revised after they were numbered. What a dangling reference should point to is never guessed.
 */
import { attachmentsStart } from '../../model/attachments.ts';
import type { DocumentModel, Reference, ReferenceTarget } from '../../model/types.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { isOwnReference, saysOwn } from '../../prose/reference-context.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'reference-dangling',
  category: 'references',
  summary: 'Reference to a paragraph that does not exist',
  severity: 'error',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    let numbers: Numbers | null = null;
    const end = attachmentsStart(model);
    for (const reference of model.references) {
      const { kind, unit, targets } = reference;
      if (kind !== 'paragraph' && kind !== 'section' && kind !== 'recommendation') continue;
      if (unit.content.start >= end) continue;
      for (const target of targets) {
        if (target.target) continue;
        numbers ??= readNumbers(model, end);
        const message =
          kind === 'recommendation'
            ? missingRecommendation(reference, target, model)
            : missingNumber(reference, target, numbers);
        if (message) report({ at: target, message });
      }
    }
  },
});

/** What the report itself is numbered by. */
interface Numbers {
  all: Set<string>;
  /** The last number in each section: `3` → `3.6`. */
  lastIn: Map<number, string>;
  lastSection: number;
  hasContinuous: boolean;
}

function readNumbers(model: DocumentModel, end: number): Numbers {
  const numbers: Numbers = { all: new Set(), lastIn: new Map(), lastSection: 0, hasContinuous: false };
  const add = (text: string, parts: readonly number[]) => {
    numbers.all.add(text);
    const [first = 0, second = 0] = parts;
    if (parts.length < 2 || second === 0) return;
    const last = Number(numbers.lastIn.get(first)?.split('.')[1] ?? 0);
    if (second > last) numbers.lastIn.set(first, `${first}.${second}`);
  };
  for (const { number, level, start } of model.allSections) {
    if (!number || start >= end) continue;
    add(number.text, number.parts);
    const [first = 0] = number.parts;
    if (level === 1) numbers.all.add(String(first));
    numbers.lastSection = Math.max(numbers.lastSection, first);
  }
  for (const { number, start } of model.paragraphs) {
    if (!number || start >= end) continue;
    add(number.text, number.parts);
    numbers.hasContinuous ||= number.parts.length === 1;
  }
  return numbers;
}

function missingNumber(reference: Reference, target: ReferenceTarget, numbers: Numbers): string | null {
  const number = target.text.replace(/\.0$/, '');
  if (!/^\d/.test(number) || numbers.all.has(number) || numbers.all.has(target.text)) return null;
  const { unit, text } = reference;
  const start = unit.content.fromSource(reference.start);
  const end = unit.content.fromSource(target.end - 1) + 1;
  const whole = start + text.length;
  if (isQuoted(unit.content.text, start)) return null;
  const parts = number.split('.').map(Number);
  const [first = 0] = parts;
  const word = reference.kind === 'section' ? 'Section' : 'Paragraph';
  const isOutright = saysOwn(unit.content.text, whole) || saysOwn(unit.content.text, end);
  if (parts.length === 1) {
    const isNumbered = reference.kind === 'section' ? numbers.lastSection > 1 : numbers.hasContinuous;
    return isOutright && isNumbered ? `${word} ${number} does not exist${lastOf(reference, numbers)}` : null;
  }
  const last = numbers.lastIn.get(first);
  if (!last) return isOutright && numbers.lastIn.size > 0 ? `${word} ${number} does not exist` : null;
  // `3.1.2` can be the author’s way to a list item.
  if (parts.length > 2 && numbers.all.has(parts.slice(0, 2).join('.'))) return null;
  const isInRecommendation = unit.section?.id === 'recommendations';
  if (!isOutright && !isOwnReference(unit.content.text, start, whole, isInRecommendation)) return null;
  return `${word} ${number} does not exist: section ${first} ends at ${last}`;
}

function lastOf({ kind }: Reference, { lastSection }: Numbers): string {
  return kind === 'section' ? `: the last section is ${lastSection}` : '';
}

const ROMAN = /^[ivxl]+$/;

/** Within the recommendations, `recommendation (iv)` is one of them. */
function missingRecommendation(
  reference: Reference,
  target: ReferenceTarget,
  model: DocumentModel,
): string | null {
  const { unit } = reference;
  const start = unit.content.fromSource(reference.start);
  const end = start + reference.text.length;
  const isInside = unit.section?.id === 'recommendations' && isOwnReference(unit.content.text, start, end);
  if (!isInside && !saysOwn(unit.content.text, end)) return null;
  const markers = (model.recommendations?.items ?? []).flatMap(({ marker }) =>
    marker ? [bare(marker)] : [],
  );
  const wanted = bare(target.text);
  if (markers.length < 2 || markers.includes(wanted)) return null;
  if (!markers.every((marker) => familyOf(marker) === familyOf(wanted))) return null;
  return `There is no recommendation ${target.text}: the last is ${model.recommendations?.items.at(-1)?.marker ?? ''}`;
}

function bare(marker: string): string {
  return marker.replace(/[().]/g, '').toLowerCase();
}

function familyOf(marker: string): 'digit' | 'roman' | 'letter' {
  if (/^\d/.test(marker)) return 'digit';
  return ROMAN.test(marker) ? 'roman' : 'letter';
}
