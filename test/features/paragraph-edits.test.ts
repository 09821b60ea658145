import { strict as assert } from 'node:assert';
import { deleteParagraph, insertParagraphAfter } from '../../server/src/features/paragraph-edits.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

function checkInsert(marked: string, expected: string | null, options: FixtureOptions = {}): void {
  const { document, cursor } = fixture(marked, options);
  const edits = insertParagraphAfter(document, cursor, 'New.');
  assert.equal(edits && applied(document.text, edits), expected);
}

function checkDelete(marked: string, expected: string | null, orphans: string[] = []): void {
  const { document, cursor } = fixture(marked);
  const deletion = deleteParagraph(document, cursor);
  assert.equal(deletion && applied(document.text, deletion.edits), expected);
  assert.deepEqual(deletion?.orphans.map(({ start, end }) => document.text.slice(start, end)) ?? [], orphans);
}

const RIVERSIDE = new URL('../../samples/riverside/house.json', import.meta.url).pathname;

describe('insert a paragraph', () => {
  it('numbers it, and those after it count on', () => {
    checkInsert(
      '1.0 RISK ANALYSIS\n\n1.1 On$0e:\n\n- a.\n\n1.2 Two, see paragraph 1.2 and 1.1.\n\n2.0 OTHER IMPLICATIONS\n\n2.1 As paragraph 1.2.\n',
      '1.0 RISK ANALYSIS\n\n1.1 One:\n\n- a.\n\n1.2 New.\n\n1.3 Two, see paragraph 1.3 and 1.1.\n\n2.0 OTHER IMPLICATIONS\n\n2.1 As paragraph 1.3.\n',
    );
  });

  it('follows the last, and a heading', () => {
    checkInsert('1.0 RISK ANALYSIS\n\n1.1 One.$0', '1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.2 New.');
    checkInsert(
      '1.0 RISK$0 ANALYSIS\n\n1.1 One, as 1.1.\n',
      '1.0 RISK ANALYSIS\n\n1.1 New.\n\n1.2 One, as 1.1.\n',
    );
  });

  it('goes deeper where it stands deeper', () => {
    checkInsert(
      '1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.1.1 De$0ep.\n\n1.1.2 See paragraph 1.1.2.\n',
      '1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.1.1 Deep.\n\n1.1.2 New.\n\n1.1.3 See paragraph 1.1.3.\n',
    );
  });

  it('has no number where there are none, and goes on where they run through', () => {
    checkInsert('## Background\n\nOn$0e.\n\nTwo.\n', '## Background\n\nOne.\n\nNew.\n\nTwo.\n', {
      house: 'england',
    });
    checkInsert(
      '## Background\n\n1. On$0e.\n\n## Options\n\n2. See paragraph 2.\n',
      '## Background\n\n1. One.\n\n2. New.\n\n## Options\n\n3. See paragraph 3.\n',
      {
        house: RIVERSIDE,
      },
    );
  });

  it('marks an item', () => {
    checkInsert(
      '1.0 RECOMMENDATION: That Members:\n\ni) no$0te it; and\nii) approve it.\n\n2.0 RISK ANALYSIS\n\n2.1 Recommendation (ii) is bold.\n',
      '1.0 RECOMMENDATION: That Members:\n\ni) note it; and\nii) New.\niii) approve it.\n\n2.0 RISK ANALYSIS\n\n2.1 Recommendation (iii) is bold.\n',
    );
    checkInsert(
      '1.0 RISK ANALYSIS\n\n  - par$0ks;\n  - pools.\n',
      '1.0 RISK ANALYSIS\n\n  - parks;\n  - New.\n  - pools.\n',
    );
  });

  it('is nothing in the front block', () => checkInsert('SUBJECT: Ha$0lls\n', null));
});

describe('delete a paragraph', () => {
  it('counts down those after it, and names references that are lost', () => {
    checkDelete(
      '1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.2 Tw$0o:\n\n- a.\n\n1.3 See paragraphs 1.1, 1.2 and 1.3.\n',
      '1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.2 See paragraphs 1.1, 1.2 and 1.2.\n',
      ['1.2'],
    );
  });

  it('takes out an item', () => {
    checkDelete(
      '1.0 RECOMMENDATION: That Members:\n\ni) no$0te it; and\nii) approve it.\n\n2.0 RISK ANALYSIS\n\n2.1 Recommendation (ii) is bold.\n',
      '1.0 RECOMMENDATION: That Members:\n\ni) approve it.\n\n2.0 RISK ANALYSIS\n\n2.1 Recommendation (i) is bold.\n',
    );
  });

  it('leaves headings and the front block', () => {
    checkDelete('1.0 RI$0SK ANALYSIS\n', null);
    checkDelete('SUBJECT: $0x\n', null);
  });
});
