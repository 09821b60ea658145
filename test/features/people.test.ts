import { strict as assert } from 'node:assert';
import { definitionsAt } from '../../server/src/features/definition.ts';
import { documentHighlights } from '../../server/src/features/document-highlights.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { toPlainText } from '../../server/src/features/hover/parts.ts';
import { mentionsIn } from '../../server/src/features/people/mentions.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { applied, fixture } from './fixture.ts';

const MINUTES = [
  'MEETING: Parks Board',
  'PRESENT: Councillors A Ashe (Chair), B Birch and C Cedar (from 7.10 p.m.)',
  'APOLOGIES: Councillor D Dale',
  'SUBSTITUTES: Councillor E Elm for Councillor D Dale',
  'IN ATTENDANCE: F Fir (Head of Parks)',
  '',
  '## 1. Declarations of interest',
  '',
  'Councillor Birch declared a personal interest in item 2, and left the room.',
  '',
  '## 2. The pond',
  '',
  'Councillors Ashe, Birch and Elm spoke of Birch Road. Cedar wood is used. Councillor Ashe’s question was put.',
  '',
  'Q (Councillor Elm): When?',
  'A (F Fir): In May.',
  '',
].join('\n');

/** The minutes with a cursor in the `nth` place of a text. */
function at(text: string, within: string, offset = 1): string {
  const line = MINUTES.indexOf(within);
  const index = MINUTES.indexOf(text, line) + offset;
  assert.ok(line !== -1 && index >= offset, `${text} in ${within}`);
  return `${MINUTES.slice(0, index)}$0${MINUTES.slice(index)}`;
}

function read(marked: string) {
  return fixture(`//- /m/a.minutes\n${marked}`);
}

describe('people in minutes', () => {
  /** Who is named, place by place, with what stands there. */
  function check(text: string, expected: string[]): void {
    const { document } = read(text);
    assert.deepEqual(
      mentionsIn(document.model).map(
        ({ person, start, end }) => `${document.text.slice(start, end)} = ${person.name}`,
      ),
      expected,
    );
  }

  it('are known in lists, narrative and speakers, and told from trees and roads', () =>
    check(MINUTES, [
      'A Ashe = A Ashe',
      'B Birch = B Birch',
      'C Cedar = C Cedar',
      'D Dale = D Dale',
      'E Elm = E Elm',
      'D Dale = D Dale',
      'F Fir = F Fir',
      'Birch = B Birch',
      'Ashe = A Ashe',
      'Birch = B Birch',
      'Elm = E Elm',
      'Ashe = A Ashe',
      'Elm = E Elm',
      'F Fir = F Fir',
    ]));

  it('are told apart by their initials, and a surname of two is nobody’s', () =>
    check(
      'PRESENT: Councillors A Ashe, B Ashe and K O’Neil\n\n## 1. Pond\n\nCouncillor A Ashe asked Councillor Ashe and Councillor O’Neil about the Neil-Ashe plan.\n',
      ['A Ashe = A Ashe', 'B Ashe = B Ashe', 'K O’Neil = K O’Neil', 'A Ashe = A Ashe', 'O’Neil = K O’Neil'],
    ));

  it('are known without any list, by how they are addressed', () =>
    check(
      'A report was considered by the Board, and its members spoke at some length.\n\nCouncillor Ana de la Ash asked why. Councillor de la Ash thanked Mr Yew.\n',
      ['Ana de la Ash = Ana de la Ash', 'de la Ash = Ana de la Ash'],
    ));

  it('are nobody in a report', () => {
    const { document } = fixture('1.0 RISKS\n\n1.1 Councillor Ashe asked.\n');
    assert.deepEqual(mentionsIn(document.model), []);
  });
});

describe('people in minutes: places', () => {
  it('lead to the list, to each other, and light up', () => {
    const { document, workspace, cursor } = read(at('Ashe', 'Councillors Ashe'));
    const shown = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
    assert.deepEqual(
      definitionsAt(document, workspace, cursor).map(({ target }) => shown(target)),
      ['A Ashe'],
    );
    assert.deepEqual(documentHighlights(document, cursor).map(shown), ['A Ashe', 'Ashe', 'Ashe']);
    assert.deepEqual(referencesAt(document, workspace, cursor, 'references-only').map(shown), [
      'Ashe',
      'Ashe',
    ]);
  });
});

describe('people in minutes: hover', () => {
  async function check(marked: string, expected: string[]): Promise<void> {
    const { document, workspace, cursor } = read(marked);
    const hover = await hoverAt(document, workspace, cursor);
    assert.deepEqual(hover && toPlainText(hover.parts).split('\n\n'), expected);
  }

  it('says who they are, when they were there and what they declared', async () => {
    await check(at('Ashe', 'Councillors Ashe'), [
      'Councillor A Ashe',
      'Present (Chair).',
      'Named twice in the items.',
    ]);
    await check(at('Birch', 'Councillor Birch'), [
      'Councillor B Birch',
      'Present.',
      '- Declared a personal interest in item 2, and left the room',
      'Named twice in the items.',
    ]);
    await check(at('C Cedar', 'PRESENT'), [
      'Councillor C Cedar',
      'Present (from 7.10 p.m.).',
      '- Arrived at 7.10 p.m.',
    ]);
    await check(at('D Dale', 'APOLOGIES'), ['Councillor D Dale', 'Sent apologies. E Elm stood in.']);
    await check(at('Elm', 'Q ('), [
      'Councillor E Elm',
      'Substitute for D Dale.',
      'Named twice in the items.',
    ]);
    await check(at('F Fir', 'A ('), ['F Fir', 'Head of Parks', 'In attendance.', 'Named once in the items.']);
  });

  it('says when nobody listed them', () =>
    check(MINUTES.replace('Q (Councillor Elm)', 'Q (Councillor O$0ak)'), [
      'Councillor Oak',
      'In none of the attendance lists.',
      'Named once in the items.',
    ]));
});

describe('people in minutes: rename', () => {
  function check(marked: string, old: string, name: string, expected: string | RegExp): void {
    const { document, workspace, cursor } = read(marked);
    const offered = prepareRename(document, cursor);
    assert.equal(offered && 'placeholder' in offered && offered.placeholder, old);
    const result = rename(document, workspace, cursor, name);
    assert.ok(result);
    if (expected instanceof RegExp || 'refusal' in result) {
      assert.match(
        'refusal' in result ? result.refusal : 'not refused',
        expected instanceof RegExp ? expected : /^$/,
      );
      return;
    }
    assert.equal(applied(document.text, result[0]?.edits ?? []), expected);
  }

  const renamed = MINUTES.replace('A Ashe', 'A Ashworth')
    .replaceAll('s Ashe', 's Ashworth')
    .replace('r Ashe', 'r Ashworth');

  it('changes the surname everywhere, and leaves first names', () => {
    check(at('Ashe', 'Councillors Ashe'), 'Ashe', 'Ashworth', renamed);
    check(at('A Ashe', 'PRESENT'), 'A Ashe', 'A Ashworth', renamed);
    check(at('A Ashe', 'PRESENT'), 'A Ashe', 'Councillor A Ashworth', renamed);
    check(at('A Ashe', 'PRESENT'), 'A Ashe', 'Ashworth', renamed);
  });

  it('changes initials where they are written', () =>
    check(at('A Ashe', 'PRESENT'), 'A Ashe', 'K Ashe', MINUTES.replace('A Ashe', 'K Ashe')));

  it('refuses what is no name, and a name that is taken', () => {
    check(at('Ashe', 'Councillors Ashe'), 'Ashe', 'the Chair', /A name is some words/);
    check(at('Ashe', 'Councillors Ashe'), 'Ashe', 'Ashe, A', /without commas/);
    check(
      at('Ashe', 'Councillors Ashe'),
      'Ashe',
      'B Birch',
      /Councillor B Birch is named in this document already/,
    );
    check(at('Ashe', 'Councillors Ashe'), 'Ashe', 'Birch', /Councillor B Birch has this surname/);
  });
});
