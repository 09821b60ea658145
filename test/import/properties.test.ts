/** Nothing is lost and nothing is made up, whatever the source. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import { compareWords, droppedWords, sourceWords } from '../../server/src/import/account.ts';
import { readHtml } from '../../server/src/import/extract/html.ts';
import { readText } from '../../server/src/import/extract/text.ts';
import { type ImportResult, importDocument } from '../../server/src/import/import-document.ts';
import { ImportError } from '../../server/src/import/import-error.ts';
import {
  PLAIN_LOOK,
  type SourceBlock,
  type SourceDocument,
} from '../../server/src/import/source-document.ts';
import { wordsOf } from '../../server/src/import/words.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { minutesOf } from '../../server/src/model/minutes/minutes-of.ts';
import { trials } from '../properties.ts';

/** What an import may add: the labels of what a page says in another way. */
const LABELS = ['meeting', 'date', 'time', 'venue'];

/** The pieces that recognition looks for, in every mixture. */
const text = fc.oneof(
  fc.constantFrom(
    ...['Agenda item', 'Issue - meetings', 'Minutes:', 'Decision:', 'Supporting documents:', 'Library hours'],
    ...[
      'Meeting: 20/07/2020 - Culture Committee (Item 4)',
      'Culture Committee - Monday, 8th September, 2025 6.30 pm',
    ],
    ...[
      '4 Library hours pdf icon PDF 71 KB',
      'Items',
      'No. Item',
      '13.',
      'CYP2',
      'Report, item 4.',
      'Page 1 of 3',
      '7',
    ],
    ...[
      'REPORT TO: Culture Committee',
      'DATE:',
      '12 June 2023',
      'WARD(S) All',
      'SUBJECT',
      'Present:',
      'Councillor A Ashe',
    ],
    ...[
      '1.0 PURPOSE OF THE REPORT',
      '2.0 RECOMMENDATION: That Members:',
      '- i) note it;',
      '3.1 Visits to the',
      '(a) one',
    ],
    ...[
      'RESOLVED –',
      'RESOLVED: That it be noted.',
      'That it be noted.',
      'Is it – yes it is.',
      'Apologies for absence',
    ],
    ...[
      '# of visits',
      '// a note',
      '| a | b |',
      '**Costs**',
      '**All of it is bold.**',
      'It was so.    .',
      '<AI1>',
      'a-',
      'b',
    ],
    ...[
      'APPENDIX A: Offers',
      'FILE: offers.pdf',
      'EXEMPT: paragraph 3',
      'Q: Why?',
      'A: It was.',
      'ACTION: Jo – do it',
    ],
  ),
  fc.stringMatching(/^[A-Za-z0-9 .,:;()*[\]#|/\\'’–-]{0,60}$/),
);
const lines = fc.array(text, { maxLength: 4 }).map((all) => all.join('\n'));
const look = fc.record({
  heading: fc.option(fc.integer({ min: 1, max: 3 })),
  bold: fc.boolean(),
  capitals: fc.constant(false),
  size: fc.option(fc.constantFrom(11, 14)),
  centred: fc.boolean(),
});
const block: fc.Arbitrary<SourceBlock> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('paragraph' as const),
      text: lines,
      look: fc.oneof(fc.constant(PLAIN_LOOK), look),
      list: fc.option(
        fc.record({ marker: fc.constantFrom('-', '(a)', 'i)', '3.1', '1.'), level: fc.nat(2) }),
      ),
      place: fc.record({ page: fc.constant(null), line: fc.nat(99) }),
      role: fc.constantFrom(
        'body' as const,
        'body' as const,
        'header' as const,
        'footer' as const,
        'footnote' as const,
        'comment' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('table' as const),
      rows: fc.array(fc.tuple(text, lines), { minLength: 1, maxLength: 3 }),
      headerRows: fc.nat(1),
      place: fc.constant({ page: 1, line: null }),
    }),
  },
);

/** `1. 4` is two words, and so was `1**4`, of which the heading makes one. */
const JOINED_ONCE: SourceBlock[] = [
  { text: '4', look: PLAIN_LOOK, list: { marker: '1.', level: 0 } },
  { text: 'a*1**4', look: { ...PLAIN_LOOK, heading: 1 }, list: null },
].map((one) => ({ ...one, kind: 'paragraph', place: { page: null, line: 0 }, role: 'body' }));

/** The column's title says more than the label of the field that it becomes; nobody was present. */
const APOLOGIES: SourceBlock[] = [
  {
    kind: 'table',
    rows: [
      ['Apologies for absence', 'Present:'],
      ['Cllr A Bell', ''],
    ],
    headerRows: 0,
    place: { page: 1, line: null },
  },
];

function check(source: SourceDocument): void {
  const words = sourceWords(source);
  fc.pre(words.length > 0);
  const imported = importOf(source);
  // There may be nothing in it but what is of the page.
  if (imported === null) return;
  const { documents, dropped } = imported;
  const result = [...documents.flatMap((document) => wordsOf(document.text)), ...droppedWords(dropped)];
  const { lost, added } = compareWords(words, result);
  // The title of a page is that of every meeting it tells of.
  const again = documents.length > 1 ? words : [];
  assert.deepEqual(lost, [], 'lost');
  assert.deepEqual(
    dropped.filter(({ reason }) => reason === 'not placed'),
    [],
    'forgotten on the way',
  );
  assert.deepEqual(
    added.filter((word) => !LABELS.includes(word) && !again.includes(word)),
    [],
    'made up',
  );
}

function importOf(source: SourceDocument): ImportResult | null {
  try {
    return importDocument(source, { kind: null, house: builtinHouse('halton'), houseNote: null });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return null;
  }
}

describe('an import', () => {
  it('has every word of a text in its result or in its list, and no other', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 12 }), (blocks) => {
        check(readText(new TextEncoder().encode(blocks.join('\n\n')), 'a.txt'));
      }),
      trials(400),
    );
  });

  it('has every word of a web page', () => {
    const tags = fc.constantFrom('p', 'h1', 'h2', 'li', 'div', 'td', 'b', 'nav', 'del', 'th', 'main');
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, text), { maxLength: 12 }), (parts) => {
        const html = parts
          .map(([tag, inner]) => `<${tag}>${inner.replaceAll('<', '&lt;')}</${tag}>`)
          .join('');
        check(readHtml(new TextEncoder().encode(html), 'a.html'));
      }),
      trials(300),
    );
  });

  it('has every word of whatever a reader hands over', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
        check({ origin: 'a.docx', blocks, notes: [], dropped: [] });
      }),
      { ...trials(500), examples: [[JOINED_ONCE], [APOLOGIES]] },
    );
  });

  it('makes no heading and no decision of sentences, whatever they look like', () => {
    const sentence = fc.constantFrom(
      ...['The hours of the library were long.', 'note the report; and', 'Visits had risen,', 'It cost £5.'],
      ...[
        '**It was so.**',
        'Was it so?',
        '3.1 Visits had risen.',
        '(a) the north;',
        'What had been asked was this:',
      ],
    );
    const paragraph = fc.record({
      kind: fc.constant('paragraph' as const),
      text: sentence,
      look: look.map((all) => ({ ...all, heading: null })),
      list: fc.constant(null),
      place: fc.constant({ page: null, line: null }),
      role: fc.constant('body' as const),
    });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1 }),
        fc.constantFrom('report', 'minutes'),
        (blocks, kind) => {
          // `What is proposed?` may be the title of a section.
          fc.pre(kind === 'minutes' || blocks.every(({ text: line }) => !line.endsWith('?')));
          const source = { origin: 'a.docx', blocks, notes: [], dropped: [] };
          const [document] = importDocument(source, { kind, house: null, houseNote: null }).documents;
          assert.ok(document);
          const model = buildModel(document.text, kind, document.house);
          assert.deepEqual(
            model.allSections.map(({ title }) => title.text),
            [],
          );
          assert.deepEqual(minutesOf(model)?.items.flatMap(({ resolutions }) => resolutions) ?? [], []);
        },
      ),
      trials(300),
    );
  });
});
