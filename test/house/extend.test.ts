import { strict as assert } from 'node:assert';
import { builtinIds } from '../../server/src/house/builtin.ts';
import { lawOf } from '../../server/src/house/extend.ts';
import { isHousePath, loadHouse } from '../../server/src/house/load.ts';
import { fieldById, matchSection, sectionById } from '../../server/src/house/lookup.ts';
import { filesOf, houseOf, houseText, shipped } from './files.ts';

describe('a house that extends another', () => {
  it('starts from england when it says nothing', () => {
    const house = houseOf(houseText({}));
    const england = shipped('england');
    assert.deepEqual(
      { ...house, id: '', name: '', sources: [] },
      { ...england, id: '', name: '', sources: [] },
    );
    assert.deepEqual(house.sources, ['house.json', 'built-in:england']);
  });

  it('merges objects property by property', () => {
    const house = houseOf(
      houseText({ extends: 'halton', numbering: { titles: 'as-written' }, dates: { clearDays: 6 } }),
    );
    assert.deepEqual(house.numbering, { sections: '1.0', paragraphs: '1.1', titles: 'as-written' });
    assert.deepEqual(house.dates, { form: 'd MMMM yyyy', clearDays: 6 });
  });

  it('takes its list of fields as the whole list, in its order', () => {
    const house = houseOf(houseText({ fields: [{ id: 'wards', label: 'Area' }, { id: 'date' }] }));
    assert.deepEqual(
      house.fields.map((field) => field.id),
      ['wards', 'date'],
    );
    assert.equal(fieldById(house, 'wards')?.type, 'wards');
    assert.equal(fieldById(house, 'date')?.label, 'Date');
  });

  it('keeps the old title as an alias when the title changes, unless it lists aliases', () => {
    const renamed = houseOf(houseText({ sections: [{ id: 'financial-implications', title: 'Money' }] }));
    assert.equal(matchSection(renamed, 'Money')?.match, 'exact');
    assert.equal(matchSection(renamed, 'Financial implications')?.match, 'alias');
    const own = houseOf(
      houseText({ sections: [{ id: 'financial-implications', title: 'Money', aliases: ['Cash'] }] }),
    );
    assert.deepEqual(sectionById(own, 'financial-implications')?.aliases, ['Cash']);
  });

  it('drops an inherited alias that now names another section', () => {
    const sections = [
      { id: 'financial-implications' },
      { id: 'resources', title: 'Resource implications', guidance: 'x.' },
    ];
    const house = houseOf(houseText({ sections }));
    assert.equal(matchSection(house, 'RESOURCE IMPLICATIONS')?.section.id, 'resources');
    assert.equal(
      sectionById(house, 'financial-implications')?.aliases.includes('Resource implications'),
      false,
    );
  });

  it('lets null take a parent or an implication away', () => {
    const sections = [{ id: 'priority-safer-halton', parent: null, implication: null }];
    const house = houseOf(houseText({ extends: 'halton', sections }));
    assert.equal(sectionById(house, 'priority-safer-halton')?.parent, null);
    assert.equal(sectionById(house, 'priority-safer-halton')?.title, 'A Safer Halton');
  });

  it('replaces other lists and merges rules by id', () => {
    const parent = houseText({
      id: 'county',
      rules: { a: 'off', b: 'hint' },
      lists: { markers: ['1)', 'a)'] },
    });
    const child = houseText({
      extends: './county.json',
      rules: { b: ['error', { most: 3 }] },
      lists: { markers: ['(1)'] },
    });
    const house = houseOf(child, { 'county.json': parent });
    assert.deepEqual(plain(house.rules), { a: 'off', b: ['error', { most: 3 }] });
    assert.deepEqual(house.lists, { bullet: '-', markers: ['(1)'] });
    assert.deepEqual(house.sources, ['house.json', 'county.json', 'built-in:england']);
  });

  it('gives its none-phrase to every section that states none in the file', () => {
    const sections = [
      { id: 'legal-implications' },
      { id: 'background-papers', none: { phrase: 'No papers.' } },
    ];
    const house = houseOf(houseText({ none: { phrase: 'Nil.' }, sections }));
    assert.deepEqual(
      house.sections.map((section) => section.none),
      [
        { allowed: true, phrase: 'Nil.' },
        { allowed: true, phrase: 'No papers.' },
      ],
    );
    const inherited = houseOf(houseText({ extends: 'halton', none: { phrase: 'Nil.' } }));
    assert.ok(inherited.sections.every((section) => section.none.phrase === 'Nil.'));
    assert.deepEqual(inherited.none.others, shipped('england').none.others);
  });

  it('accumulates schemas from the base outwards', () => {
    const house = houseOf(houseText({ extends: './county.json', schema: { maxProperties: 9 } }), {
      'county.json': JSON.stringify({ id: 'county', name: 'County', schema: { type: 'object' } }),
    });
    assert.deepEqual(plain(house.schemas), [
      { house: 'county', schema: { type: 'object' } },
      { house: 'barchester', schema: { maxProperties: 9 } },
    ]);
  });

  it('takes law and clear days of its jurisdiction, dropping those of another', () => {
    const english = houseText({ id: 'english', law: { exemptMark: 'PART II' }, dates: { clearDays: 7 } });
    const welsh = houseOf(houseText({ extends: './english.json', jurisdiction: 'wales' }), {
      'english.json': english,
    });
    assert.deepEqual(welsh.law, lawOf('wales'));
    assert.equal(welsh.dates.clearDays, 3);
    const same = houseOf(houseText({ extends: './english.json' }), { 'english.json': english });
    assert.equal(same.law.exemptMark, 'PART II');
    assert.equal(same.law.backgroundPapers, lawOf('england').backgroundPapers);
    assert.equal(same.dates.clearDays, 7);
  });

  it('may carry the id of the shipped house it extends', () => {
    assert.equal(houseOf(houseText({ id: 'halton', extends: 'halton' })).fields.length, 6);
  });

  it('resolves paths from the file that names them', () => {
    const files = filesOf({
      'a/house.json': houseText({ extends: '../b/base.json' }),
      'b/base.json': houseText({ id: 'base', extends: './top.json' }),
      'b/top.json': houseText({ id: 'top', language: 'cy' }),
    });
    const result = loadHouse('./house.json', { files, from: 'a/rapporteur.json' });
    assert.equal(result.ok && result.house.language, 'cy');
  });

  it('resolves a shipped house once', () => {
    for (const id of builtinIds) assert.equal(shipped(id), shipped(id));
  });

  it('tells a path from an id', () => {
    assert.deepEqual(['halton', './halton', 'a\\b', 'halton.json', 'halton.JSONC'].map(isHousePath), [
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});

/** Objects read from a file have no prototype; the comparison is of what they hold. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
