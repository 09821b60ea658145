import { strict as assert } from 'node:assert';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { minutesSkeleton, type SkeletonItem } from '../../server/src/format/minutes-skeleton.ts';
import { builtinHouse, builtinIds } from '../../server/src/house/builtin.ts';
import { loadHouseText } from '../../server/src/house/load.ts';
import type { House } from '../../server/src/house/types.ts';
import { lintDocument } from '../../server/src/lint/lint-document.ts';
import { createRuleSet } from '../../server/src/lint/rule-set.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';

/** Rules that ask for what only the clerk can write; a skeleton may break no other at error level. */
const ASK_FOR_CONTENT: ReadonlySet<string> = new Set([
  'header-field-empty',
  'section-empty',
  'decision-missing',
]);

const HOUSES: House[] = [...builtinIds.flatMap((id) => builtinHouse(id) ?? []), lettered()];
const POND: SkeletonItem = {
  title: 'The pond',
  number: null,
  report: 'reports/pond.report',
  notes: ['Recommended: That Members:', 'i) note the report.'],
};

function lettered(): House {
  const file = { id: 'lettered', name: 'Lettered', extends: 'england', minutes: { itemNumber: 'PB#' } };
  const loaded = loadHouseText('house.json', JSON.stringify(file));
  assert.ok(loaded.ok);
  return loaded.house;
}

/** `1 Apologies for absence`, with the report in brackets. */
function itemsOf(text: string, house: House): string[] {
  const items = minutesOf(buildModel(text, 'minutes', house))?.items ?? [];
  return items.map(({ number, title, reports }) =>
    [number, title, ...reports.map(({ path }) => `(${path})`)].join(' '),
  );
}

describe('skeleton of minutes', () => {
  for (const house of HOUSES) {
    for (const extent of ['usual', 'all'] as const) {
      const text = minutesSkeleton(house, { extent, items: [POND] });
      const model = buildModel(text, 'minutes', house);

      it(`${house.id}, ${extent}: has nothing wrong with it but what is still to be written`, () => {
        const findings = lintDocument(model, createRuleSet('minutes', [house.rules]));
        const wrong = findings.filter(
          ({ rule, severity }) => severity === 'error' && !ASK_FOR_CONTENT.has(rule),
        );
        assert.deepEqual(
          wrong.map(({ rule, message }) => `${rule}: ${message}`),
          [],
        );
      });

      it(`${house.id}, ${extent}: is in canonical form, and decides nothing`, () => {
        const formatted = formatDocument(model);
        assert.equal(formatted.refusal, null);
        assert.equal(formatted.text, text);
        const items = minutesOf(model)?.items ?? [];
        assert.deepEqual(
          items.flatMap(({ resolutions, actions }) => [...resolutions, ...actions]),
          [],
        );
      });
    }
  }

  const england = HOUSES.find(({ id }) => id === 'england');
  assert.ok(england);

  it('puts the business between the standing items', () => {
    assert.deepEqual(itemsOf(minutesSkeleton(england, { items: [POND] }), england), [
      '1 Apologies for absence',
      '2 Declarations of interest',
      '3 Minutes of the last meeting',
      '4 The pond (reports/pond.report)',
      '5 Close of meeting',
    ]);
    assert.deepEqual(itemsOf(minutesSkeleton(lettered(), { items: [POND] }), lettered()).slice(3), [
      'PB4 The pond (reports/pond.report)',
      'PB5 Close of meeting',
    ]);
  });

  it('follows an agenda in order and numbers, and adds the close', () => {
    const items = [
      { ...POND, number: '3' },
      { title: 'APOLOGIES', number: '4', report: null, notes: [] },
      { title: 'The roof', number: '6', report: null, notes: ['To consider it.'] },
    ];
    const text = minutesSkeleton(england, { items, order: 'agenda' });
    assert.deepEqual(itemsOf(text, england), [
      '3 The pond (reports/pond.report)',
      '4 APOLOGIES',
      '6 The roof',
      '7 Close of meeting',
    ]);
    assert.match(text, /^## 6\. The roof\n\/\/ To consider it\.$/m);
    assert.match(text, /^\/\/ Further items, where the meeting had them: Declarations of interest; /m);
  });

  it('has what was recommended in notes, which are never published', () =>
    assert.match(
      minutesSkeleton(england, { items: [POND] }),
      /^REPORT: reports\/pond\.report\n\/\/ Recommended: That Members:\n\/\/ i\) note the report\.$/m,
    ));

  it('is filled in as far as it is known', () =>
    assert.match(
      minutesSkeleton(england, {
        fields: { meeting: 'Parks Board', venue: 'Town Hall' },
        houseNote: 'england',
      }),
      /^\/\/ house: england\n[\s\S]*^MEETING: Parks Board$[\s\S]*^VENUE: Town Hall$/m,
    ));
});
