import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { renumberEdits } from '../../server/src/format/renumber.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import type { House } from '../../server/src/house/types.ts';
import { applyEditGroups } from '../../server/src/lint/edits.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { trials } from '../properties.ts';

function houseOf(id: string): House {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  return loaded.house;
}

const halton = houseOf('halton');
const england = houseOf('england');

function format(text: string, house = halton): string {
  return formatDocument(buildModel(text, 'report', house)).text;
}

/** Formatting `before` gives `after`, and formatting that changes nothing more. */
function checkFormat(before: string, after: string, house = halton): void {
  assert.equal(format(before, house), after);
  assert.equal(format(after, house), after, 'idempotent');
}

describe('format', () => {
  it('takes numbers and markers out of bullets', () => {
    checkFormat(
      '2.0 RECOMMENDATION: That Members:\n\n- i) note the report; and\n- ii) approve the plan.\n\n3.0 SUPPORTING INFORMATION\n\n- 3.1 The hall reopened.\n',
      '2.0 RECOMMENDATION: That Members:\n\ni) note the report; and\nii) approve the plan.\n\n3.0 SUPPORTING INFORMATION\n\n3.1 The hall reopened.\n'.replaceAll(
        /\b([23])\.(?=[01])/g,
        (_, digit: string) => `${Number(digit) - 1}.`,
      ),
    );
  });

  it('joins what page ends broke', () => {
    checkFormat(
      '1.0 SUPPORTING INFORMATION\n\n1.1 The hall was closed to\n\nlet the roof dry.\n',
      '1.0 SUPPORTING INFORMATION\n\n1.1 The hall was closed to let the roof dry.\n',
    );
  });

  it('adds the missing colon and joins a value that ran on', () => {
    checkFormat(
      'REPORT TO: Executive\nBoard\n\nWARD(S) Borough-wide\n\n1.0 PURPOSE OF THE REPORT\n',
      'REPORT TO: Executive Board\n\nWARD(S): Borough-wide\n\n1.0 PURPOSE OF THE REPORT\n',
    );
  });

  it('numbers the sections of each appendix by themselves', () => {
    const body = (title: string) => `1. Background\n\n1.1 ${title}.\n\n2. Consultation\n\n2.1 ${title}.\n`;
    const report = `${body('See Appendices A and B')}\nAppendix A: Plan\n\n${body('Plan')}\nAppendix B: Map\n\n${body('Map')}`;
    checkFormat(report, report, england);
    const listed = `${body('See Appendices A and B')}\n3. Appendices\n\nAppendix A: Plan\n\nAppendix B: Map\n\n4. Background papers\n\n4.1 None.\n`;
    checkFormat(listed, listed, england);
  });

  it('renumbers, and references follow', () => {
    checkFormat(
      '1.0 SUPPORTING INFORMATION\n\n1.1 One.\n\n1.3 As paragraph 1.5 says.\n\n1.5 See paragraphs 1.1 to 1.3.\n',
      '1.0 SUPPORTING INFORMATION\n\n1.1 One.\n\n1.2 As paragraph 1.3 says.\n\n1.3 See paragraphs 1.1 to 1.2.\n',
    );
  });

  it('leaves a reference by label alone: it does not depend on any number', () => {
    checkFormat(
      '1.0 SUPPORTING INFORMATION\n\n1.2 One. {#one}\n\n1.5 See [the first](#one) and paragraph 1.2.\n',
      '1.0 SUPPORTING INFORMATION\n\n1.1 One. {#one}\n\n1.2 See [the first](#one) and paragraph 1.1.\n',
    );
  });

  it('leaves a reference that points nowhere as it is', () => {
    checkFormat(
      '1.0 SUPPORTING INFORMATION\n\n1.2 See paragraph 9.9.\n',
      '1.0 SUPPORTING INFORMATION\n\n1.1 See paragraph 9.9.\n',
    );
  });

  it('writes the house’s recommendation markers, and references follow', () => {
    checkFormat(
      '1.0 RECOMMENDATION: That Members:\n\n(a) note the report; and\n(b) approve the plan.\n\n2.0 SUPPORTING INFORMATION\n\n2.1 Recommendation (b) rests on the survey.\n',
      '1.0 RECOMMENDATION: That Members:\n\ni) note the report; and\nii) approve the plan.\n\n2.0 SUPPORTING INFORMATION\n\n2.1 Recommendation (ii) rests on the survey.\n',
    );
  });

  it('writes section numbers and titles as the house does', () => {
    checkFormat(
      '1. **Purpose of the report**\n\n1.1. To tell.\n',
      '1.0 PURPOSE OF THE REPORT\n\n1.1. To tell.\n',
    );
    checkFormat(
      '1.0 Purpose of the report\n\n1.1 To tell.\n',
      '1. Purpose of the report\n\n1.1 To tell.\n',
      england,
    );
  });

  it('keeps the capitals in which the house prints a title', () => {
    const same =
      'REPORT TITLE: Halls\n\nBACKGROUND PAPERS\n\nNone.\n\nSUBJECT HISTORY (last 3 years)\n\nNone.\n';
    checkFormat(same, same, houseOf('wirral'));
  });

  it('aligns tables', () => {
    checkFormat(
      '1.0 SUPPORTING INFORMATION\n\n|Item|Cost|\n|-|-:|\n|Roof|£1,200|\n',
      '1.0 SUPPORTING INFORMATION\n\n| Item |   Cost |\n| ---- | -----: |\n| Roof | £1,200 |\n',
    );
  });

  it('keeps CRLF, the byte-order mark, notes and suppressions', () => {
    checkFormat(
      '\uFEFF//a note\r\nSUBJECT:  Halls\r\n\r\n\r\n1.0 PURPOSE OF THE REPORT\r\n',
      '\uFEFF// a note\r\nSUBJECT: Halls\r\n\r\n1.0 PURPOSE OF THE REPORT\r\n',
    );
  });

  it('gives the divider of a report and what is attached to it no number', () =>
    checkFormat(
      '## PURPOSE OF THE REPORT\n\nTo sell.\n\n## PART II\n\n## OFFERS\n\nTwo.\n\n## Appendix 1: Map\n\nRed.\n',
      '1.0 PURPOSE OF THE REPORT\n\nTo sell.\n\n## PART II\n\n2.0 OFFERS\n\nTwo.\n\n## Appendix 1: Map\n\nRed.\n',
    ));

  it('leaves a file with merge-conflict markers alone and says why', () => {
    const text = '<<<<<<< ours\n1.0 PURPOSE\n=======\n1.0 SUMMARY\n>>>>>>> theirs\n';
    const formatted = formatDocument(buildModel(text, 'report', halton));
    assert.equal(formatted.text, text);
    assert.match(formatted.refusal ?? '', /merge-conflict/);
  });

  it('keeps an empty file empty', () => checkFormat('', ''));
});

/** Lines that mean something to the language, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'SUBJECT: Halls',
    'WARD(S) All',
    '1.0 PURPOSE OF THE REPORT',
    '## Background',
    '3.1 The hall reopened.',
    '3.4. See paragraph 3.1 and Appendix A',
    '- 3.6 It was so.',
    '- i) note',
    '  (a) inner item;',
    'b) other item',
    '12. Twelve.',
    'and so on without an end',
    'APPENDIX A: Plan',
    'FILE: plan.pdf',
    '| a | b |',
    '|---|--:|',
    'Table 1: Costs',
    '// a note',
    '6.1 **A Healthy Town**',
    '**Bold line**',
    'ALL CAPITALS HERE',
    'State of the hall',
    'PART II',
    'Item\tCost',
    'Hall\t£400',
    '– for the first time',
    '---',
    'EXEMPT: paragraph 3',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const document = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, eol]) => lines.join(eol));

describe('format, whatever the text', () => {
  it('is idempotent', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(halton, england), (text, house) => {
        const once = format(text, house);
        assert.equal(format(once, house), once);
      }),
      trials(400),
    );
  });

  it('keeps every letter in its order', () => {
    // Markers and references change with the numbers; every other letter stays. Reference-free texts show it.
    const letters = (text: string) =>
      text
        .replace(/^[ \t]*(?:[-•*–—·▪◦●‣]\s+)?\(?(?:[ivxlc]{1,7}|[a-zA-Z]{1,2}|\d+)[).](?=\s)/gmu, '')
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase();
    fc.assert(
      fc.property(document, fc.constantFrom(halton, england), (text, house) => {
        assert.equal(letters(format(text, house)), letters(text));
      }),
      trials(400),
    );
  });
});

describe('renumbering', () => {
  it('has no edits when the numbers are right', () => {
    const text = '1.0 PURPOSE OF THE REPORT\n\n1.1 One.\n\n1.2 Two, see paragraph 1.1.\n';
    assert.deepEqual(renumberEdits(buildModel(text, 'report', halton)), []);
  });

  it('mends a paragraph in the wrong section with all that refers to it', () => {
    const text = '1.0 PURPOSE OF THE REPORT\n\n1.1 One.\n\n2.1 Two.\n\n1.3 See paragraph 2.1.\n';
    const edits = renumberEdits(buildModel(text, 'report', halton));
    const { text: mended } = applyEditGroups(text, [edits]);
    assert.equal(mended, '1.0 PURPOSE OF THE REPORT\n\n1.1 One.\n\n1.2 Two.\n\n1.3 See paragraph 1.2.\n');
  });
});
