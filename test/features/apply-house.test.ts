import { strict as assert } from 'node:assert';
import { applyHouse } from '../../server/src/features/apply-house.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import { applied, fixture } from './fixture.ts';

function check(from: string, to: string, note: string | null, text: string, expected: string): void {
  const loaded = loadHouse(to);
  assert.ok(loaded.ok);
  const { document } = fixture(text, { house: from });
  const after = applied(text, applyHouse(document, loaded.house, note));
  assert.equal(after, expected);
  const again = fixture(after, { house: to }).document;
  assert.deepEqual(applyHouse(again, loaded.house, note), [], 'once is enough');
}

const HALTON =
  'REPORT TO: Executive Board\n\nSUBJECT: Halls\n\nMOOD: Good\n\n1.0 SUPPORTING INFORMATION\n\n1.1 One.\n\n2.0 PARKS\n\n2.1 Two.\n';

describe('apply a house', () => {
  it('changes the labels and titles that both know', () => {
    check(
      'halton',
      'wirral',
      null,
      HALTON,
      HALTON.replace('REPORT TO', 'COMMITTEE').replace('SUBJECT', 'REPORT TITLE'),
    );
  });

  it('writes titles as the house prints them', () => {
    check(
      'england',
      'halton',
      null,
      '1. Background papers\n\n1.1 None.\n',
      '1. LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972\n\n1.1 None.\n',
    );
  });

  it('adds or changes the note', () => {
    check('england', 'halton', 'halton', 'Plain.\n', '// house: halton\nPlain.\n');
    check(
      'england',
      'halton',
      'halton',
      '\uFEFF// house: wirral\r\n\r\nPlain.\r\n',
      '\uFEFF// house: halton\r\n\r\nPlain.\r\n',
    );
    check('england', 'halton', 'halton', '', '// house: halton\n');
  });
});
