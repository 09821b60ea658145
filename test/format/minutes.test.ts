/** The canonical form of minutes. */
import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { formatBlocks } from '../../server/src/format/format-blocks.ts';
import { formatDocument } from '../../server/src/format/format-document.ts';
import { loadHouse } from '../../server/src/house/load.ts';
import type { House } from '../../server/src/house/types.ts';
import { applyEditGroups } from '../../server/src/lint/edits.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';
import { trials } from '../properties.ts';

function houseOf(id: string): House {
  const loaded = loadHouse(id);
  assert.ok(loaded.ok);
  return loaded.house;
}

const HOUSES = {
  /** Prints `RESOLVED:`. */
  halton: houseOf('halton'),
  /** Prints `RESOLVED –`. */
  wirral: houseOf('wirral'),
  /** Prints `RESOLVED UNANIMOUSLY:`. */
  'windsor-maidenhead': houseOf('windsor-maidenhead'),
  /** Prescribes nothing. */
  england: houseOf('england'),
};
type HouseId = keyof typeof HOUSES;

function format(text: string, house: House): string {
  const { text: formatted, refusal } = formatDocument(buildModel(text, 'minutes', house));
  assert.equal(refusal, null, text);
  return formatted;
}

function check(before: string, after: string, house: HouseId = 'halton'): void {
  assert.equal(format(before, HOUSES[house]), after);
  assert.equal(format(after, HOUSES[house]), after, 'idempotent');
}

/** One item with what is written in it. */
function checkItem(before: string, after: string, house?: HouseId): void {
  check(`## 1. Budget\n\n${before}\n`, `## 1. Budget\n\n${after}\n`, house);
}

describe('format minutes: items on one line', () => {
  it('leaves the text behind a title on its line', () =>
    check(
      '1. Apologies.  None came.\n\n2. MINUTES: The minutes\nwere signed.\n3. Trees\nWords.\n',
      '1. Apologies.  None came.\n\n2. MINUTES: The minutes were signed.\n\n## 3. Trees\n\nWords.\n',
      'england',
    ));

  it('keeps the bold that a number is in, too', () =>
    check(
      '**1. Apologies:** None.\n\n**2. Minutes:** Signed.\n\nThat:\n\n**2.1 The oak** be kept.\n',
      '1. **Apologies:** None.\n\n2. **Minutes:** Signed.\n\nThat:\n\n2.1 **The oak** be kept.\n',
      'england',
    ));
});

describe('format minutes: the front block', () => {
  for (const [name, before, after] of [
    [
      'labels as the house prints them',
      'Meeting : Board\nDate: 1 May 2026\n',
      'MEETING: Board\nDATE: 1 May 2026\n',
    ],
    [
      'an alias is the clerk’s own word',
      'Members present: Councillor A Ashe\n',
      'Members present: Councillor A Ashe\n',
    ],
    [
      'names under each other on one line',
      'Present:\nCouncillor A Ashe (Chair)\nCouncillor B Birch\n',
      'PRESENT: Councillor A Ashe (Chair), Councillor B Birch\n',
    ],
    [
      'semicolons where commas part name and post',
      'In attendance: F Fir, Solicitor\nG Gale, Clerk\n',
      'IN ATTENDANCE: F Fir, Solicitor; G Gale, Clerk\n',
    ],
    [
      'a list that was wrapped',
      'PRESENT: Councillors A Ashe, B Birch,\nC Cedar and D Dale\n',
      'PRESENT: Councillors A Ashe, B Birch, C Cedar and D Dale\n',
    ],
  ] as const)
    it(name, () => check(before, after));
});

describe('format minutes: items', () => {
  for (const [name, before, after] of [
    ['a number and a title', '4. Budget\n\nWords.\n', '## 4. Budget\n\nWords.\n'],
    ['capitals as typed', '4 BUDGET\n\nWords.\n\n## 5. Fees\n', '## 4. BUDGET\n\nWords.\n\n## 5. Fees\n'],
    ['a number with letters', 'CYP4 BUDGET\n\nWords.\n', '## CYP4 BUDGET\n\nWords.\n'],
    ['no renumbering', '## 7. Budget\n\nWords.\n\n## 12. Fees\n', '## 7. Budget\n\nWords.\n\n## 12. Fees\n'],
    [
      'bold titles',
      'DATE: 1 May 2026\n\n**Budget**\n\nWords.\n\n**Fees**\n\nMore.\n',
      'DATE: 1 May 2026\n\n## Budget\n\nWords.\n\n## Fees\n\nMore.\n',
    ],
    [
      'headings inside an item',
      '4. Budget\n\nWords.\n\n**Decision**\n\nTo approve it.\n',
      '## 4. Budget\n\nWords.\n\n**Decision**\n\nTo approve it.\n',
    ],
    [
      'a standing item keeps its capitals',
      '## 2. Declarations of interest\n\nNone.\n',
      '## 2. Declarations of interest\n\nNone.\n',
    ],
    [
      'report and outcome under the heading',
      '## 4. Budget\nREPORT:budget.report\nOUTCOME:  amended\nWords.\n',
      '## 4. Budget\nREPORT: budget.report\nOUTCOME: amended\n\nWords.\n',
    ],
  ] as const)
    it(name, () => check(before, after));
});

describe('format minutes: decisions', () => {
  for (const [before, after, house] of [
    ['RESOLVED - That it be noted.', 'RESOLVED: That it be noted.', 'halton'],
    ['RESOLVED - That it be noted.', 'RESOLVED – That it be noted.', 'wirral'],
    ['RESOLVED - That it be noted.', 'RESOLVED: That it be noted.', 'windsor-maidenhead'],
    ['RESOLVED - That it be noted.', 'RESOLVED – That it be noted.', 'england'],
    ['RESOLVED : That it be noted.', 'RESOLVED: That it be noted.', 'england'],
    ['RESOLVED:- That it be noted.', 'RESOLVED: That it be noted.', 'england'],
    ['Resolved – that it be noted.', 'RESOLVED: that it be noted.', 'halton'],
    ['Resolved: that it be noted.', 'Resolved: that it be noted.', 'england'],
    ['RESOLVED That it be noted.', 'RESOLVED: That it be noted.', 'halton'],
    ['RESOLVED to note it.', 'RESOLVED to note it.', 'halton'],
    ['RESOLVED That it be noted.', 'RESOLVED That it be noted.', 'england'],
    ['**RESOLVED:** That it be noted.', 'RESOLVED: That it be noted.', 'halton'],
    ['**RESOLVED: That it be noted.**', '**RESOLVED: That it be noted.**', 'halton'],
    ['Resolved unanimously: That it be noted.', 'RESOLVED UNANIMOUSLY – That it be noted.', 'wirral'],
    ['RESOLVED UNANIMOUSLY: That it be noted.', 'RESOLVED UNANIMOUSLY: That it be noted.', 'halton'],
    ['RESOLVED: (Unanimously) That it be noted.', 'RESOLVED – (Unanimously) That it be noted.', 'wirral'],
    [
      'Resolved (34:22) (1 abstention) – That it be noted.',
      'RESOLVED (34:22) (1 abstention): That it be noted.',
      'halton',
    ],
    ['NOTED.', 'NOTED.', 'halton'],
    [
      'RECOMMENDED to Council that the levy be set.',
      'RECOMMENDED to Council that the levy be set.',
      'halton',
    ],
    ['RESOLVED –\n\nThat it be noted.', 'RESOLVED – That it be noted.', 'wirral'],
    ['RESOLVED:\n\nThat it be noted.', 'RESOLVED: That it be noted.', 'halton'],
    ['RESOLVED\n\nThat it be noted.', 'RESOLVED: That it be noted.', 'halton'],
    [
      'RESOLVED –\n\nThat the Board:\n\n(a) notes it; and\n(c) asks for more.',
      'RESOLVED – That the Board:\n\n(a) notes it; and\n(c) asks for more.',
      'wirral',
    ],
    ['RESOLVED -\n\n(1) that it be noted.', 'RESOLVED:\n\n(1) that it be noted.', 'halton'],
    [
      'RESOLVED –\n\nThat it be noted.\n\nThat more be brought.',
      'RESOLVED –\n\nThat it be noted.\n\nThat more be brought.',
      'wirral',
    ],
    [
      'RESOLVED –\n// ask the chair\nThat it be noted.',
      'RESOLVED –\n// ask the chair\nThat it be noted.',
      'wirral',
    ],
    [
      'RESOLVED: That it be noted.\n\nFOR: Councillor Ashe\n\nAGAINST: Councillor Birch',
      'RESOLVED: That it be noted.\n\nFOR: Councillor Ashe\nAGAINST: Councillor Birch',
      'halton',
    ],
  ] as const)
    it(`${JSON.stringify(before)} in ${house}`, () => checkItem(before, after, house));
});

describe('format minutes: questions and actions', () => {
  for (const [before, after] of [
    [
      'Q: Why?\n\nA: So.\n\nA: And so.\nQ: When?\nA: Now.',
      'Q: Why?\nA: So.\nA: And so.\n\nQ: When?\nA: Now.',
    ],
    ['Q: Why\n\nA: So', 'Q: Why\nA: So'],
    ['Q  (Councillor Elm): Why?\n**A:** So.', 'Q (Councillor Elm): Why?\nA: So.'],
    [
      'Members raised the following queries:\n\nWhat will it cost - very little.\n\nWho is to pay — the county.',
      'Members raised the following queries:\n\nWhat will it cost – very little.\n\nWho is to pay – the county.',
    ],
    [
      'Action: F Fir - circulate the plan - by 31 July 2026\nACTION: G Gale – write',
      'ACTION: F Fir – circulate the plan – by 31 July 2026\nACTION: G Gale – write',
    ],
  ] as const)
    it(JSON.stringify(before), () => checkItem(before, after));
});

describe('format a range of minutes', () => {
  it('joins a decision with its lead-in, and leaves the rest alone', () => {
    const text = '## 1.  Budget\n\nRESOLVED -\n\nThat it be noted.\n\nWords   here.\n';
    const model = buildModel(text, 'minutes', HOUSES.wirral);
    const from = text.indexOf('RESOLVED');
    const to = text.indexOf('Words');
    const edits = formatBlocks(model, ({ start, end }) => start >= from && end <= to);
    assert.equal(
      applyEditGroups(text, [edits]).text,
      '## 1.  Budget\n\nRESOLVED – That it be noted.\n\nWords   here.\n',
    );
  });
});

const REFERENCE = new URL('../../../shared/reference/', import.meta.url);

describe('format the minutes that councils have written', () => {
  if (!existsSync(REFERENCE)) {
    it('are not beside this checkout: the samples stand in for them', () => {
      assert.ok(existsSync(new URL('../../samples/', import.meta.url)));
    });
    return;
  }
  for (const [number, house] of [
    ['000', 'halton'],
    ['002', 'wirral'],
    ['003', 'windsor-maidenhead'],
    ['004', 'halton'],
  ] as const) {
    it(number, () => {
      const file = readdirSync(REFERENCE).find((name) => name.startsWith(number));
      assert.ok(file);
      const text = readFileSync(new URL(file, REFERENCE), 'utf8');
      const once = format(text, HOUSES[house]);
      assert.equal(format(once, HOUSES[house]), once);
      const decided = minutesOf(buildModel(once, 'minutes', HOUSES[house]))?.items.flatMap(
        ({ resolutions }) => resolutions,
      );
      assert.equal(decided?.length, 1);
    });
  }
});

/** Lines that mean something in minutes, in any order. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'BOARD',
    'MEETING: Board',
    'PRESENT: Councillors A Ashe (Chair) and B Birch',
    'Councillor C Cedar',
    'Apologies for absence',
    '## 4. Budget',
    '4. Budget',
    'CYP4 BUDGET',
    '**Fees**',
    '### Part',
    'Decision',
    'REPORT: budget.report',
    'OUTCOME: (ii) deferred',
    'EXEMPT: paragraph 3',
    'Members asked the following questions:',
    'What was the cost - it was low.',
    'Q (Councillor Ashe): Why?',
    'A: Because',
    'RESOLVED -',
    'RESOLVED: That',
    'Resolved (34:22) – That the levy be set.',
    '**RESOLVED:** That it be noted.',
    'RESOLVED UNANIMOUSLY: That the Board',
    'NOTED.',
    'That it be noted.',
    'the plan be approved; and',
    '(i) the report be noted; and',
    'iii) a report be brought',
    '2. note the plan',
    'FOR: Councillor Ashe',
    'AGAINST: Councillor Birch',
    'ACTION: F Fir - write - by 1 May 2026',
    '// a note',
    '| a | b |',
    'Meeting ended at 8.15 p.m.',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, ' ')),
);
const document = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, eol]) => lines.join(eol));
const anyHouse = fc.constantFrom(...Object.values(HOUSES));

describe('format minutes, whatever the text', () => {
  const formatted = (text: string, house: House) => formatDocument(buildModel(text, 'minutes', house));

  it('is idempotent, and keeps every letter and digit in its order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '').toLowerCase();
    fc.assert(
      fc.property(document, anyHouse, (text, house) => {
        const once = formatted(text, house).text;
        assert.equal(formatted(once, house).text, once);
        assert.equal(letters(once), letters(text));
      }),
      trials(500),
    );
  });

  it('refuses few texts', () => {
    let refused = 0;
    const { numRuns } = trials(300);
    fc.assert(
      fc.property(document, anyHouse, (text, house) => {
        if (formatted(text, house).refusal) refused += 1;
      }),
      { numRuns },
    );
    assert.ok(refused < numRuns / 8, `${refused} of ${numRuns} refused`);
  });
});
