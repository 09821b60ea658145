/** Where the front block of a report ends, and which of its lines are fields. */
import { strict as assert } from 'node:assert';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';

/** The labels of the fields, and the titles of the sections. */
function check(text: string, fields: string[], sections: string[]): void {
  const loaded = loadHouse('england');
  assert.ok(loaded.ok);
  const model = buildModel(text, 'report', loaded.house);
  assert.deepEqual(
    model.fields.map(({ label }) => label.text),
    fields,
  );
  assert.deepEqual(
    model.sections.map(({ title }) => title.text),
    sections,
  );
}

describe('front block', () => {
  it('has the form that heads a planning report, though sections have such titles', () => {
    check(
      'Application number: 26/01482/FUL\nProposal: Nine dwellings\nWard: East\nRecommendation: APPROVE\n\n1. Proposal\n\n1.1 Nine houses.\n',
      ['Application number', 'Proposal', 'Ward', 'Recommendation'],
      ['Proposal'],
    );
  });

  it('has questions of a form that are answered on their line', () => {
    check(
      'Author: Jo Ash\nIs this a key decision? No\nWards: All\n\n1. Purpose\n\n1.1 To report.\n',
      ['Author', 'Is this a key decision?', 'Wards'],
      ['Purpose'],
    );
  });

  it('ends at the divider above the first section, not at one above the fields', () => {
    check('Date: 12 May 2027\n\nPART A\n\n1. Purpose\n\n1.1 To report.\n', ['Date'], ['PART A', 'Purpose']);
    check('PART A\n\nDate: 12 May 2027\n\n1. Purpose\n\n1.1 To report.\n', ['Date'], ['Purpose']);
    check(
      'Date: 12 May 2027\n\nPART A\n\nWard: East\n\n1. Purpose\n\n1.1 To report.\n',
      ['Date', 'Ward'],
      ['Purpose'],
    );
  });

  it('ends at a title in capitals, though a field has such a label', () => {
    check('Date: 12 May 2027\n\nPURPOSE OF REPORT\n\nTo report.\n', ['Date'], ['PURPOSE OF REPORT']);
    check('Date: 12 May 2027\n\nREPORT AUTHOR\n\nJo Ash\n\nPurpose\n\nTo report.\n', ['Date'], ['Purpose']);
  });

  it('ends at a section that begins on the line of its title', () => {
    check('Date: 12 May 2027\n\nProposal: Nine dwellings\n', ['Date'], ['Proposal']);
    check('Date: 12 May 2027\nSummary: The roof leaks.\n', ['Date'], ['Summary']);
    check(
      'Date: 12 May 2027\nRecommendation: That Cabinet notes the report.\n',
      ['Date'],
      ['Recommendation'],
    );
  });
});
