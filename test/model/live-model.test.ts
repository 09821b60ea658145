/** A model that follows edits is the model of the text. */
import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Content } from '../../grammar/src/index.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import type { DocumentKind, House } from '../../server/src/house/types.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { modelToJson } from '../../server/src/model/json.ts';
import { LiveModel } from '../../server/src/model/live-model.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';
import { fragments } from '../grammar/arbitraries.ts';
import { applyEdit, edit } from '../grammar/edits.ts';
import { trials } from '../properties.ts';

const HOUSES = ['halton', 'england', 'wirral'].map(houseOf);

function houseOf(id: string): House {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  return loaded.house;
}

/** Offsets of every unit of a content, which no comparison of objects sees. */
function offsets(content: Content): number[] {
  return [...content.text, ''].map((_unit, index) => content.toSource(index));
}

/** The words of a piece are what counts, not in which record they stand. */
function withOwnWords(model: DocumentModel): void {
  for (const unit of model.prose) {
    unit.words = unit.words.slice(unit.wordsFrom, unit.wordsTo);
    unit.wordsTo -= unit.wordsFrom;
    unit.wordsFrom = 0;
  }
}

function assertSame(live: DocumentModel, built: DocumentModel): void {
  withOwnWords(live);
  withOwnWords(built);
  assert.deepEqual(modelToJson(live), modelToJson(built));
  const { tree: liveTree, ...liveRest } = live;
  const { tree: builtTree, ...builtRest } = built;
  assert.deepEqual({ ...liveTree }, { ...builtTree });
  assert.deepEqual(liveRest, builtRest);
  assert.deepEqual(
    live.prose.map(({ content }) => offsets(content)),
    built.prose.map(({ content }) => offsets(content)),
  );
  assert.deepEqual(
    live.allSections.map(({ heading }) => offsets(heading.title)),
    built.allSections.map(({ heading }) => offsets(heading.title)),
  );
}

function check(
  text: string,
  kind: DocumentKind,
  house: House,
  edits: readonly { start: number; end: number; text: string }[],
): void {
  const live = new LiveModel(text, kind, house);
  let source = text;
  for (const { start, end, text: typed } of edits) {
    source = source.slice(0, start) + typed + source.slice(end);
    live.replace({ start, end }, typed.length, source);
    assertSame(live.model, buildModel(source, kind, house));
  }
}

describe('a model that follows edits', () => {
  it('any edits of any text', () => {
    fc.assert(
      fc.property(
        fragments,
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<DocumentKind>('report', 'minutes'),
        fc.constantFrom(...HOUSES),
        (text, edits, kind, house) => {
          let source = text;
          const made = edits.map((one) => {
            const { start, end, text: typed, source: next } = applyEdit(source, one);
            source = next;
            return { start, end, text: typed };
          });
          check(text, kind, house, made);
        },
      ),
      trials(400),
    );
  });

  it('typing, deleting and moving in the samples', () => {
    for (const file of globSync('samples/**/*.{report,minutes}')) {
      const text = readFileSync(file, 'utf8');
      const middle = Math.floor(text.length / 2);
      check(text, file.endsWith('.minutes') ? 'minutes' : 'report', houseOf('halton'), [
        { start: middle, end: middle, text: 'x' },
        { start: middle, end: middle + 1, text: '' },
        { start: middle, end: middle, text: '\n\n4.9 A paragraph more.\n\n' },
        { start: middle - 300, end: middle - 200, text: '' },
        { start: text.length - 400, end: text.length - 390, text: '\n\n9.0 OTHER\n\n' },
        { start: 20, end: 30, text: '' },
      ]);
    }
  });

  it('what a section says of the titles behind it', () => {
    const cases: [text: string, before: string, after: string][] = [
      [
        '1. Purpose\n\n1.1 One.\n\n## Appendices\n\nNone\n\n7. Background papers\n\nA letter.\n',
        'None',
        'A map',
      ],
      [
        '1. Purpose\n\n1.1 One.\n\n## Appendices\n\n(a) Appendix A: Map\n\nAppendix A: Map\n\nRed.\n',
        'A:',
        'B:',
      ],
      ['BACKGROUND\n\n3.1 One.\n\n3.2 Two.\n\nSITES\n\n3.3 Three.\n', '3.1', '2.1'],
      ['1. Purpose\n\n1.1 One.\n\n3. Risk\n\n// Note.\n\n3. The pond\n\nIt is old.\n', '// ', ''],
      ['Date: 1 May 2027\n\nPART A\n\n1. Purpose\n\n1.1 One.\n\n2. Two\n', '1. Purpose', 'Ward: East'],
      ['3. BACKGROUND\n\n3.1 One\n\nThe sites\n\n3.2 Two.\n', 'One', 'One.'],
      ['Background\n\n1. One.\n\nIt is old.\n\n// Note.\n\nThe sites\n\n2. Two.\n', 'old.', 'old'],
    ];
    for (const [text, before, after] of cases) {
      const start = text.indexOf(before, text.indexOf('\n\n'));
      check(text, 'report', houseOf('england'), [{ start, end: start + before.length, text: after }]);
    }
  });

  it('what an item of minutes says of the number behind it', () => {
    const text = '## 24/26 Trees\n\nWords.\n\n## 25/26 Parks\n\nWords.\n';
    check(text, 'minutes', houseOf('england'), [{ start: 3, end: 5, text: '23' }]);
  });

  it('whether the titles of items stand on the line of their text', () => {
    const text = '1. Apologies: None.\n\n2. Trees: Words.\n\n3. Parks: Words.\n\n4. ROADS: Words.\n';
    for (const [before, after] of [
      ['Apologies', 'Ashes'],
      ['Parks:', 'Parks'],
      ['2.', '12.'],
      ['Words', 'More words'],
      ['1.', 'Board\n\n## 1.'],
    ] as const) {
      const start = text.indexOf(before);
      const made = [{ start, end: start + before.length, text: after }];
      check(text, 'minutes', houseOf('england'), [
        ...made,
        { start, end: start + after.length, text: before },
      ]);
    }
  });

  it('which numbered lines of minutes begin items', () => {
    const line = fc.constantFrom(
      '1. Apologies',
      '2. Minutes',
      '3. Trees',
      '4. Parks',
      '## 2. Minutes',
      '## 3. Ponds',
      '5. ROADS: Words.',
      '1. The oak fell.',
      '2. The elm fell.',
      '3. The Clerk spoke.',
      '4. The Clerk said that it rained.',
      '26/0412 Porch',
      'No objection.',
      'RESOLVED: That',
      'Words.',
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 3, maxLength: 12 }),
        fc.constantFrom('\n', '\n\n'),
        fc.array(fc.tuple(fc.nat(11), fc.option(line, { nil: '' })), { minLength: 1, maxLength: 6 }),
        (lines, between, changes) => {
          let now: string[] = lines;
          const edits = changes.map(([place, text]) => {
            const index = place % now.length;
            const start = now.slice(0, index).join(between).length + (index > 0 ? between.length : 0);
            const end = start + (now[index]?.length ?? 0);
            now = now.with(index, text);
            return { start, end, text };
          });
          check(lines.join(between), 'minutes', houseOf('england'), edits);
        },
      ),
      trials(200),
    );
  });

  it('reads little again when little changes', () => {
    const sections = Array.from(
      { length: 100 },
      (_, index) => `${index + 1}.0 PART ${index}\n\n${index + 1}.1 Words.\n\n`,
    );
    const text = sections.join('');
    const live = new LiveModel(text, 'report', houseOf('halton'));
    const at = text.indexOf('50.1 Words') + 8;
    const change = live.replace({ start: at, end: at }, 1, `${text.slice(0, at)}x${text.slice(at)}`);
    assert.ok(change !== 'all' && change.removed <= 2, JSON.stringify(change));
  });
});
