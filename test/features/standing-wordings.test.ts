import { strict as assert } from 'node:assert';
import { standingWordings } from '../../server/src/features/minutes/standing-wordings.ts';
import { loadHouseText } from '../../server/src/house/load.ts';
import type { Jurisdiction } from '../../server/src/house/types.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { fixture } from './fixture.ts';

/** What the minutes of a house usually say of a standing item. */
function wordings(id: string, text = '', jurisdiction: Jurisdiction = 'england'): string[] {
  const file = { id: 'our', name: 'Our Council', extends: 'england', jurisdiction };
  const loaded = loadHouseText('house.json', JSON.stringify(file));
  assert.ok(loaded.ok);
  const { workspace } = fixture('');
  return standingWordings(id, {
    model: buildModel(text, 'minutes', loaded.house),
    uri: 'file:///a',
    workspace,
  });
}

describe('usual words of standing items', () => {
  const exclusions: [Jurisdiction, string, string][] = [
    ['england', 'section 100A(4) of the Local Government Act 1972', 'Part 1 of Schedule 12A'],
    ['wales', 'section 100A(4) of the Local Government Act 1972', 'Part 4 of Schedule 12A'],
    ['scotland', 'section 50A(4) of the Local Government (Scotland) Act 1973', 'Part I of Schedule 7A'],
    [
      'northern-ireland',
      'section 42(4) of the Local Government Act (Northern Ireland) 2014',
      'Part 1 of Schedule 6',
    ],
  ];
  for (const [jurisdiction, power, schedule] of exclusions) {
    it(`exclude the public by the law of ${jurisdiction}`, () =>
      assert.deepEqual(wordings('exclusion', '', jurisdiction), [
        `RESOLVED: That, under ${power}, the press and public be excluded from the meeting during item {}, on the grounds that it involves the likely disclosure of exempt information as described in paragraph {} of ${schedule} to the Act.`,
      ]));
  }

  it('say who sent apologies, as far as the front block does', () => {
    assert.deepEqual(wordings('apologies', 'APOLOGIES: Councillor D Dale.\n'), [
      'Apologies for absence were received from Councillor D Dale.',
      'There were no apologies for absence.',
    ]);
    assert.equal(wordings('apologies', 'APOLOGIES: None\n')[0], 'There were no apologies for absence.');
  });

  it('invent no day and no time', () => {
    assert.deepEqual(wordings('previous-minutes'), [
      'RESOLVED: That the minutes of the meeting held on {} be approved as a correct record and signed by the Chair.',
    ]);
    assert.deepEqual(wordings('next-meeting'), ['The next meeting would be held on {}.']);
    assert.deepEqual(wordings('close'), ['The meeting ended at {}.']);
  });

  it('are none for other items', () => assert.deepEqual(wordings('budget'), []));
});
