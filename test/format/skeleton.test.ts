import { strict as assert } from 'node:assert';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { reportSkeleton } from '../../server/src/format/skeleton.ts';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import { loadHouseText } from '../../server/src/house/load.ts';
import type { House } from '../../server/src/house/types.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';

/** Rules that ask for what only the author can write; a skeleton may break no other at error level. */
const ASK_FOR_CONTENT: ReadonlySet<string> = new Set([
  'header-field-empty',
  'section-empty',
  'recommendation-missing',
  'recommendation-without-verb',
]);

const HOUSES: House[] = [
  ...builtinIds.map((id) => builtinHouse(id)).filter((house) => house !== null),
  houseOf({
    id: 'unnumbered',
    name: 'No Numbers',
    prescriptive: true,
    numbering: { sections: 'none', paragraphs: 'none' },
    sections: [
      { id: 'recommendations', required: true },
      { id: 'implications' },
      { id: 'legal-implications', parent: 'implications', required: true },
      { id: 'background-papers', required: true },
    ],
    recommendations: { marker: '-' },
  }),
  houseOf({
    id: 'continuous',
    name: 'Continuous',
    prescriptive: true,
    numbering: { sections: 'none', paragraphs: 'continuous' },
    sections: [
      { id: 'recommendations', required: true },
      { id: 'legal-implications', required: true },
      { id: 'risk-analysis', required: true },
      { id: 'background-papers', required: true },
    ],
    recommendations: { marker: '1.' },
  }),
];

describe('skeleton of a report', () => {
  for (const house of HOUSES) {
    for (const extent of ['usual', 'all'] as const) {
      const text = reportSkeleton(house, { extent });
      const model = buildModel(text, 'report', house);

      it(`${house.id}, ${extent}: has nothing wrong with it but what is still to be written`, () => {
        const findings = lintDocument(model, createRuleSet('report', [house.rules]));
        const wrong = findings.filter(
          ({ rule, severity }) => severity === 'error' && !ASK_FOR_CONTENT.has(rule),
        );
        assert.deepEqual(
          wrong.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });

      it(`${house.id}, ${extent}: is in canonical form`, () => {
        const formatted = formatDocument(model);
        assert.equal(formatted.refusal, null);
        assert.equal(formatted.text, text);
      });

      it(`${house.id}, ${extent}: has what the house requires, in its order and spelling`, () => {
        const fields = model.fields.map(({ id, match }) => [id, match]);
        const sections = model.allSections.map(({ id, match }) => [id, match]);
        const isIn = ({ required }: { required: boolean }) => required || extent === 'all';
        for (const { id } of house.fields.filter(isIn)) assert.ok(model.fieldById.has(id), id);
        for (const { id } of house.sections.filter(isIn)) assert.ok(model.sectionById.has(id), id);
        for (const [id, match] of [...fields, ...sections]) assert.equal(match, 'exact', String(id));
        const order = house.sections.map(({ id }) => id);
        const places = model.sections.map(({ id }) => order.indexOf(id ?? ''));
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
      });
    }
  }

  it('says none where the house allows it', () => {
    const model = modelOf('halton');
    const states = model.implications.map(({ id, state }) => `${id} ${state}`);
    assert.deepEqual([...new Set(model.implications.map(({ state }) => state))], ['none'], states.join());
    assert.equal(model.backgroundPapers.state, 'none');
  });

  for (const house of HOUSES) {
    it(`${house.id}: says nothing for the author where it only notes the words`, () => {
      const noted = reportSkeleton(house, { extent: 'all', none: 'noted' });
      const model = buildModel(noted, 'report', house);
      assert.deepEqual(
        model.implications.filter(({ state }) => state === 'none').map(({ id }) => id),
        [],
      );
      assert.equal(formatDocument(model).text, noted);
    });
  }

  it('notes the words of the section itself', () => {
    const house = builtinHouse('halton');
    assert.ok(house);
    assert.match(
      reportSkeleton(house, { none: 'noted' }),
      /\n9\.0 CLIMATE CHANGE IMPLICATIONS\n\/\/ .*\n\/\/ If there is nothing to say: None identified\.\n\n10\.0 /,
    );
  });

  it('puts the stem where the house has it', () => {
    assert.match(text('halton'), /\n2\.0 RECOMMENDATION: That Members of the Board:\n\/\/ .*\n\ni\)\n/);
    assert.match(text('wirral'), /\n2\.0 RECOMMENDATION\/S\n\/\/ .*\n\nThat:\n\n\(1\)\n/);
  });

  it('has the values that are known, fields that are not required among them', () => {
    const house = houseOf({ id: 'x', name: 'X', sections: [{ id: 'recommendations' }] });
    const known = reportSkeleton(house, { fields: { subject: 'Libraries', 'call-in': 'Yes' } });
    assert.match(known, /\nSubject: Libraries\n/);
    assert.match(known, /\nCall-in: Yes\n/);
    assert.doesNotMatch(reportSkeleton(house), /Call-in/);
  });

  it('names the house on its first line when asked to', () => {
    assert.match(
      reportSkeleton(houseOf({ id: 'x', name: 'X' }), { houseNote: './x.json' }),
      /^\/\/ house: \.\/x\.json\n/,
    );
    assert.match(text('halton'), /^\/\/ Halton Borough Council: /);
  });

  it('lists what else the catalogue of the house has', () => {
    assert.match(text('england'), /\n\/\/ Further sections, where they apply: Summary; /);
    assert.doesNotMatch(text('halton'), /Further sections/);
  });

  it('gives the choices of a field', () => {
    const all = reportSkeleton(houseOf({ id: 'x', name: 'X' }), { extent: 'all' });
    assert.match(all, / One of: Yes, No\.\nKey decision:\n/);
  });
});

function text(id: string): string {
  const house = builtinHouse(id);
  assert.ok(house);
  return reportSkeleton(house);
}

function modelOf(id: string) {
  const house = builtinHouse(id);
  assert.ok(house);
  return buildModel(reportSkeleton(house), 'report', house);
}

function houseOf(file: Record<string, unknown>): House {
  const loaded = loadHouseText('house.json', JSON.stringify({ extends: 'england', ...file }));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return loaded.house;
}
