/**
 * ## What it does
 * Finds section numbers in another form than the house’s (`4` or `4.` where it prints `4.0`) or, where the house
 * prescribes none, in another form than most of the report’s.
 *
 * ## Why it matters
 * A number in another form is the mark of a section pasted from another report.
 *
 * ## Example
 * ```report bad
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 Work began in May.
 *
 * 4. POLICY IMPLICATIONS
 * ```
 * Write instead:
 * ```report good
 * 3.0 SUPPORTING INFORMATION
 *
 * 3.1 Work began in May.
 *
 * 4.0 POLICY IMPLICATIONS
 * ```
 *
 * ## Source
 * `numbering.sections` of the house template. One finding tells all of them.
 */
import type { NumberShape } from '../../../../grammar/src/index.ts';
import { spellNumber } from '../../format/section-text.ts';
import type { SectionNumbering } from '../../house/types.ts';
import { replace } from '../../lint/edits.ts';
import type { TextEdit } from '../../lint/finding.ts';
import { ownSections } from '../../model/attachments.ts';
import type { DocumentModel } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

type Form = Exclude<SectionNumbering, 'none'>;
const FORMS: readonly Form[] = ['1.0', '1.', '1'];

export const rule = defineRule({
  id: 'section-number-form',
  category: 'numbering',
  summary: 'Section number in another form',
  severity: 'warning',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    const numbers = numbersOf(model);
    const form = house.prescriptive ? house.numbering.sections : usualForm(numbers);
    if (form === null || form === 'none') return;
    const odd = numbers.filter((number) => !isIn(form, number));
    const [first, ...others] = odd;
    if (!first) return;
    const spell = (number: NumberShape) => spellNumber(form, number.parts[0] ?? 0);
    const more = others.length === 0 ? '' : `; ${others.length} more section numbers are in another form too`;
    report({
      at: first,
      message: `“${model.source.slice(first.start, first.end)}” should be “${spell(first)}”${more}`,
      related: others.map(({ start, end }) => ({ start, end, message: 'Another' })),
      fix: {
        kind: 'safe',
        title: `Write section numbers as ${spellNumber(form, 1)}`,
        edits: [
          ...odd.map((number) => replace(number, spell(number))),
          ...(form === '1.0' ? [] : referenceEdits(model)),
        ],
      },
    });
  },
});

function numbersOf(model: DocumentModel): NumberShape[] {
  const numbers: NumberShape[] = [];
  for (const { number, level, title } of ownSections(model)) {
    if (number && level === 1 && !isAlone(number, title.start, model.source)) numbers.push(number);
  }
  return numbers;
}

/** A number alone on its line is a heading by its form only. */
function isAlone({ end }: NumberShape, titleStart: number, source: string): boolean {
  return titleStart <= end || /[\r\n]/.test(source.slice(end, titleStart));
}

function isIn(form: Form, { parts, dot }: NumberShape): boolean {
  if (form === '1.0') return parts.length === 2 && !dot;
  return parts.length === 1 && dot === (form === '1.');
}

/** The form of at least two numbers in three, or null. */
function usualForm(numbers: readonly NumberShape[]): Form | null {
  if (numbers.length < 3) return null;
  const counts = FORMS.map((form) => numbers.filter((number) => isIn(form, number)).length);
  const at = counts.findIndex((count) => count * 3 >= numbers.length * 2);
  return FORMS[at] ?? null;
}

/** `section 3.0` names the section as it will no longer be numbered. */
function referenceEdits(model: DocumentModel): TextEdit[] {
  return model.references.flatMap(({ targets }) =>
    targets.flatMap(({ text, target, start, end }) =>
      target && /^\d{1,3}\.0$/.test(text) ? [{ start, end, text: text.slice(0, -2) }] : [],
    ),
  );
}
