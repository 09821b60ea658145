/**
 * ## What it does
 * Finds paragraph numbers with a dot behind them (`3.1.`) where the house, or most of the report, has none.
 *
 * ## Why it matters
 * Numbers in two forms show that parts of the report come from elsewhere.
 *
 * ## Example
 * ```report bad
 * 3.1. Work began in May.
 * ```
 * Write instead:
 * ```report good
 * 3.1 Work began in May.
 * ```
 *
 * ## Source
 * `numbering.paragraphs` of the house template. One finding tells all of them. Where a house prescribes nothing,
 * a report that has the dot throughout is left alone, and one that has it here and there is made like the most.
 */
import type { NumberShape } from '../../../../grammar/src/index.ts';
import { insert, remove } from '../../lint/edits.ts';
import type { DocumentModel } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'paragraph-number-form',
  category: 'numbering',
  summary: 'Paragraph number in another form',
  severity: 'info',
  fix: 'safe',
  kinds: ['report'],
  check({ model, house, report }) {
    if (house.prescriptive && house.numbering.paragraphs !== '1.1') return;
    const { dotted, plain } = countForms(model);
    if (dotted === 0 || (plain === 0 && !house.prescriptive)) return;
    const wantsDot = !house.prescriptive && dotted > plain;
    const odd = numbersOf(model).filter((number) => number.dot !== wantsDot);
    const [first, ...others] = odd;
    if (!first) return;
    const more = others.length === 0 ? '' : `, and ${others.length} more like it`;
    report({
      at: first,
      message: `${first.text} has ${wantsDot ? 'no' : 'a'} dot behind it${more}: write ${first.text}${wantsDot ? '.' : ''}`,
      related: others.map(({ start, end }) => ({ start, end, message: 'Another' })),
      fix: {
        kind: 'safe',
        title: wantsDot ? 'Add the dots' : 'Take the dots away',
        edits: odd.map(({ start, end, text }) =>
          wantsDot ? insert(end, '.') : remove({ start: start + text.length, end }),
        ),
      },
    });
  },
});

function countForms(model: DocumentModel): { dotted: number; plain: number } {
  let dotted = 0;
  let plain = 0;
  for (const { number } of model.paragraphs) {
    if (!number || number.parts.length < 2) continue;
    if (number.dot) dotted += 1;
    else plain += 1;
  }
  return { dotted, plain };
}

/** Of paragraphs, and of the sub-headings that are numbered among them. */
function numbersOf(model: DocumentModel): NumberShape[] {
  const numbers: NumberShape[] = [];
  for (const { number } of model.paragraphs) if (number && number.parts.length > 1) numbers.push(number);
  for (const { number, level } of model.allSections) {
    if (number && level > 1 && number.parts.length > 1) numbers.push(number);
  }
  return numbers.sort((a, b) => a.start - b.start);
}
