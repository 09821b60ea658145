import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import type { House } from '../../server/src/house/types.ts';
import { diagnose } from '../../server/src/lint/diagnose.ts';
import { fixDocument } from '../../server/src/lint/fix.ts';
import { lintText } from '../../server/src/lint/lint-text.ts';
import { Settings } from '../../server/src/workspace/settings.ts';
import { trials } from '../properties.ts';

const HOUSES = builtinIds.map((id) => builtinHouse(id)).filter((house): house is House => house !== null);
const SETTINGS = new Map(HOUSES.map((house) => [house, new Settings(house, [house.rules])]));

/** Pieces that mean something to the grammar, the model or a rule; joined at random they seldom make sense. */
const PIECES = [
  ...[
    'REPORT TO:',
    'DATE: 12th June 2023',
    'WARD(S)',
    '1.0 PURPOSE',
    '2.0 RECOMMENDATION: That',
    '10.1',
    '3.',
    'i)',
    '(ii)',
    'a.',
  ],
  ...[
    '- ',
    '• ',
    '# ',
    '## Minutes',
    '**',
    '| a | b |',
    '| --- | --: |',
    'Table 1:',
    'APPENDIX A',
    'FILE: x',
    'EXEMPT: paragraph 3',
  ],
  ...[
    '// house: halton',
    '// rapporteur-ignore date-form: x',
    '// rapporteur-ignore-next-line',
    '<<<<<<< a',
    '=======',
    '>>>>>>> b',
    '---',
  ],
  ...[
    'RESOLVED: That',
    'None identified.',
    'see paragraph 3.2',
    '{#label}',
    '[label]',
    '£3.4m',
    '£',
    '31 February 2024',
    'Monday 1 May 2023',
  ],
  ...[
    'DfE',
    "doesn't",
    'an Notice',
    'section 100D of the Local Government Act 1972',
    'the Council',
    'Department for Education (DfE)',
  ],
  ...[
    '\n\nQ: ',
    '\nA (F Fir): ',
    'RESOLVED –',
    '\n## 4. Inspection\n',
    'CYP4 INSPECTION',
    'OUTCOME: (ii) defered',
    'REPORT:',
    'ACTION: F Fir – write – by May',
    'Members raised the following queries:\n\nWas there more – yes, we have',
    'PRESENT: Councillors A Ashe (Chair) and B Birch',
    'FOR: Councillor Ashe',
    'Councillor Ashe asked',
    'That Members notes',
    '## 1. Minutes\n\nThe minutes of the meeting held on 10 December 2027 were approved',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\0',
    '\u001b',
    '\ud83c',
    '😀',
    '“',
    '”',
    '’',
    '–',
    '…',
    '.',
    ';',
    ':',
    '(',
    ')',
  ],
];

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ', '\n', '\n\n')), { maxLength: 60, size: 'max' })
  .map((pairs) => pairs.map(([one, between]) => one + between).join(''));
const kind = fc.constantFrom('report' as const, 'minutes' as const);
const house = fc.constantFrom(...HOUSES);

function settingsOf(house: House): Settings {
  const settings = SETTINGS.get(house);
  assert.ok(settings);
  return settings;
}

describe('any text at all', function () {
  this.timeout(120_000);

  it('is linted without a fault, its findings and edits inside it', () => {
    fc.assert(
      fc.property(text, kind, house, (source, kind, house) => {
        const { model, findings } = lintText(source, kind, settingsOf(house));
        for (const { start, end, message, fix, related = [] } of findings) {
          const ranges = [{ start, end }, ...related, ...(fix?.edits ?? [])];
          for (const range of ranges)
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= source.length, message);
          assert.ok(message.length > 0 && !/[\r\n]/.test(message), JSON.stringify(message));
        }
        const all = { fingerprints: true, edits: true, related: true };
        const diagnostics = diagnose(findings, source, () => model, all);
        assert.equal(new Set(diagnostics.map(({ fingerprint }) => fingerprint)).size, findings.length);
      }),
      trials(600),
    );
  });

  it('is put right, and put right again, without a fault', () => {
    fc.assert(
      fc.property(text, kind, house, (source, kind, house) => {
        const lint = (changed: string) => lintText(changed, kind, settingsOf(house));
        for (const mode of ['safe-only', 'with-unsafe'] as const) fixDocument(source, lint, mode);
      }),
      trials(200),
    );
  });

  it('is formatted without a fault, and the second time not at all', () => {
    fc.assert(
      fc.property(text, kind, house, (source, kind, house) => {
        const first = formatDocument(lintText(source, kind, settingsOf(house)).model);
        const second = formatDocument(lintText(first.text, kind, settingsOf(house)).model);
        if (first.refusal === null) assert.equal(second.text, first.text);
        else assert.equal(first.text, source);
      }),
      trials(200),
    );
  });
});
