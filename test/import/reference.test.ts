/** What an import makes of published documents, read where they lie beside this checkout; they are not ours. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import { compareWords, droppedWords, sourceWords } from '../../server/src/import/account.ts';
import { readText } from '../../server/src/import/extract/text.ts';
import { wordsOf } from '../../server/src/import/words.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { modelToJson } from '../../server/src/model/json.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';
import type { Minutes, MinutesItem } from '../../server/src/model/minutes/types.ts';
import { importing } from './fixture.ts';
import { withoutRanges } from './model.ts';

const FOLDER = new URL('../../../shared/reference/', import.meta.url);

describe('import of published documents', () => {
  if (!existsSync(FOLDER)) {
    it('is tested where they lie beside this checkout: the fixtures stand in for them', () => {
      assert.ok(readdirSync(new URL('fixtures/', import.meta.url)).length > 0);
    });
    return;
  }

  it('makes the same report of 001 as reading it as it is', async () => {
    const { documents, dropped } = await imported('001', 'halton');
    const house = houseOf('halton');
    const [document] = documents;
    assert.ok(document);
    assert.deepEqual(dropped, []);
    assert.deepEqual(
      withoutRanges(modelToJson(buildModel(document.text, 'report', house))),
      withoutRanges(modelToJson(buildModel(sourceOf('001'), 'report', house))),
    );
  });

  it('makes one item without a heading of 000', async () => {
    const { items } = await minutesIn('000', 'halton');
    assert.equal(items.length, 1);
    const [item] = items;
    assert.ok(item);
    assert.deepEqual(summary(item), { number: null, title: null, exchanges: 5, comments: 1, resolutions: 1 });
  });

  it('makes an item of 002 with who asked, and the resolution that stands below its word', async () => {
    const { items } = await minutesIn('002', 'wirral');
    const [item] = items;
    assert.ok(item && items.length === 1);
    const { title, resolutions } = summary(item);
    assert.equal(title, 'Improvement Journey - Update');
    assert.equal(resolutions, 1);
    assert.match(item.resolutions[0]?.text ?? '', /^That the /);
    const asked = item.contributions
      .filter(({ kind }) => kind === 'asked')
      .map(({ speaker }) => speaker.text);
    assert.equal(asked.length, 5, asked.join(', '));
  });

  it('makes an item with a unanimous resolution of 003', async () => {
    const { items } = await minutesIn('003', 'windsor-maidenhead');
    const [item] = items;
    assert.ok(item && items.length === 1);
    assert.equal(item.title, "Children's Services Improvement Plan Progress");
    assert.deepEqual(
      item.resolutions.map(({ isUnanimous }) => isUnanimous),
      [true],
    );
  });

  it('makes item 4 of the meeting of 20 July 2020 of 004', async () => {
    const { meeting, items } = await minutesIn('004', 'halton');
    assert.match(meeting.committee?.text ?? '', /Policy and Performance Board$/);
    const { day, month, year } = meeting.date?.date ?? {};
    assert.deepEqual({ day, month, year }, { day: 20, month: 7, year: 2020 });
    const [item] = items;
    assert.ok(item && items.length === 1);
    assert.deepEqual(summary(item), {
      number: '4',
      title: 'Inspection of Authority Children Services',
      exchanges: 5,
      comments: 0,
      resolutions: 1,
    });
  });

  for (const [name, house] of [
    ['000', 'halton'],
    ['001', 'halton'],
    ['002', 'wirral'],
    ['003', 'windsor-maidenhead'],
    ['004', 'halton'],
  ] as const) {
    it(`loses no word of ${name} and adds none but labels`, async () => {
      const { documents, dropped } = await imported(name, house);
      const source = sourceWords(readText(bytesOf(name), name));
      const result = [...documents.flatMap(({ text }) => wordsOf(text)), ...droppedWords(dropped)];
      assert.deepEqual(compareWords(source, result), { lost: [], added: name === '004' ? ['date'] : [] });
    });

    it(`leaves ${name} in a form that format keeps`, async () => {
      const [document] = (await imported(name, house)).documents;
      assert.ok(document);
      const model = buildModel(document.text, document.kind, document.house);
      assert.equal(formatDocument(model).text, document.text);
    });
  }
});

function fileOf(name: string): URL {
  const file = readdirSync(FOLDER).find((entry) => entry.startsWith(name));
  assert.ok(file, name);
  return new URL(file, FOLDER);
}

function bytesOf(name: string): Uint8Array {
  return readFileSync(fileOf(name));
}

function sourceOf(name: string): string {
  return readFileSync(fileOf(name), 'utf8');
}

function imported(name: string, house: string) {
  return importing(bytesOf(name), `${name}.txt`, { house });
}

function houseOf(id: string) {
  const house = builtinHouse(id);
  assert.ok(house);
  return house;
}

async function minutesIn(name: string, house: string): Promise<Minutes> {
  const [document] = (await imported(name, house)).documents;
  assert.equal(document?.kind, 'minutes');
  const minutes = minutesOf(buildModel(document?.text ?? '', 'minutes', houseOf(house)));
  assert.ok(minutes);
  return minutes;
}

function summary({ number, title, exchanges, comments, resolutions }: MinutesItem) {
  return {
    number,
    title,
    exchanges: exchanges.length,
    comments: comments.length,
    resolutions: resolutions.length,
  };
}
