import { strict as assert } from 'node:assert';
import { readAgenda } from '../../server/src/format/agenda.ts';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import { templateOf } from '../../server/src/house/template-of.ts';

describe('agenda', () => {
  /** Items as `number | title | line / line`. */
  function check(lines: string[], expected: string[], fields: Record<string, string> = {}): void {
    const house = builtinHouse('england');
    assert.ok(house);
    const agenda = readAgenda(lines, templateOf(house, 'minutes'));
    assert.deepEqual(
      agenda.items.map(({ number, title, lines: below }) => [number, title, ...below].join(' | ')),
      expected,
    );
    assert.deepEqual(agenda.fields, fields);
  }

  const forms: [string, string[], string[]][] = [
    [
      'numbers with a stop, a bracket, a colon or nothing',
      ['1. Apologies', '2) Interests', '3: Minutes', '4 The pond'],
      ['1 | Apologies', '2 | Interests', '3 | Minutes', '4 | The pond'],
    ],
    [
      'the word before the number',
      ['Item 1: Apologies', 'AGENDA ITEM NO. 2 – INTERESTS'],
      ['1 | Apologies', '2 | INTERESTS'],
    ],
    ['our own headings', ['## 1. Apologies', '**2. Interests**'], ['1 | Apologies', '2 | Interests']],
    [
      'letters behind the number',
      ['4. The pond', '4a. The gates', '5. The roof'],
      ['4 | The pond', '4a | The gates', '5 | The roof'],
    ],
    ['numbers with letters', ['CYP1 APOLOGIES', 'CYP2 INTERESTS'], ['CYP1 | APOLOGIES', 'CYP2 | INTERESTS']],
    [
      'a number on a line of its own',
      ['1.', 'Apologies', '2.', '', 'Interests'],
      ['1 | Apologies', '2 | Interests'],
    ],
    [
      'the pages of each item',
      ['1. Apologies (Pages 3 - 8)', '2. Interests ........ 12', '3. The pond\t21 - 30'],
      ['1 | Apologies', '2 | Interests', '3 | The pond'],
    ],
    [
      'what is said below',
      ['1. Apologies', 'To receive apologies.', '', '2. Minutes', '(a) of March', '(Pages 1 - 2)'],
      ['1 | Apologies | To receive apologies.', '2 | Minutes | (a) of March'],
    ],
    [
      'a part of an agenda, which begins anywhere',
      ['7. The roof', '8. The gates'],
      ['7 | The roof', '8 | The gates'],
    ],
  ];
  for (const [name, lines, expected] of forms) it(`reads ${name}`, () => check(lines, expected));

  const texts: [string, string[]][] = [
    ['days', ['1. Apologies', '10 March 2026 is a holiday.']],
    ['lengths', ['1. Apologies', '3 minutes are allowed to each speaker.']],
    ['lists inside an item', ['5. The pond', '1. Its depth']],
    ['years and sums', ['1. Apologies', '2026 is the year.', '300 People came.']],
  ];
  for (const [name, lines] of texts) {
    it(`takes ${name} for text`, () => {
      const [item = '', text = ''] = lines;
      const [, number, title] = /^(\d+)\. (.*)$/.exec(item) ?? [];
      check(lines, [[number, title, text, ...lines.slice(2)].join(' | ')]);
    });
  }

  it('reads what the meeting is', () =>
    check(
      [
        'BARCHESTER',
        'Meeting: Parks Board',
        '**Date:** 9 March 2026',
        'Time: 6.30 p.m.',
        'Contact: A Ash',
        '1. Apologies',
        'Venue: elsewhere',
      ],
      ['1 | Apologies | Venue: elsewhere'],
      { meeting: 'Parks Board', date: '9 March 2026', time: '6.30 p.m.' },
    ));

  const titles: [string, string | null][] = [
    ['PLANNING COMMITTEE', 'PLANNING COMMITTEE'],
    ['Agenda – Parks Board', 'Parks Board'],
    ['AGENDA FOR THE LICENSING SUB-COMMITTEE', 'LICENSING SUB-COMMITTEE'],
    ['Meeting of the Health and Wellbeing Board', 'Health and Wellbeing Board'],
    ['Notice of Meeting: Cabinet', 'Cabinet'],
    ['## Children & Young People Scrutiny Panel Agenda', 'Children & Young People Scrutiny Panel'],
    ['Barchester City Council', null],
    ['Committee Room, Town Hall', null],
    ['Chief Executive', null],
    ['Members of the Board', null],
    ['Clerk to the Audit Committee', null],
    ['The public may attend meetings of the committee', null],
  ];
  for (const [title, meeting] of titles) {
    it(`${meeting === null ? 'takes no body from' : 'takes the body from'} “${title}”`, () =>
      check(['BARCHESTER', title, '1. Apologies'], ['1 | Apologies'], meeting === null ? {} : { meeting }));
  }

  it('reads nothing where nothing is numbered', () => check(['Apologies', '', 'Interests'], []));
});
