import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Difference, diffDocuments } from '../../server/src/diff/diff-documents.ts';
import type { WordPart } from '../../server/src/diff/words.ts';
import { formatDocument } from '../../server/src/format/format-document.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';
import { fixture } from '../features/fixture.ts';
import { trials } from '../properties.ts';

/** What differs, a line each: `changed 3.1 → 3.2: The cost is [-£1m-] {+£2m+}.` */
function check(old: string, fresh: string, expected: readonly string[]): void {
  const { differences } = diffDocuments(modelOf(old), modelOf(fresh));
  assert.deepEqual(differences.filter(({ kind }) => kind !== 'same').map(lineOf), expected);
}

function lineOf({ kind, old, new: fresh, words }: Difference): string {
  const numbers = [old, fresh].flatMap((block) => (block?.number ? [block.number] : []));
  const number = [...new Set(numbers)].join(' → ');
  const text = words ? words.map(marked).join('') : (fresh ?? old)?.text;
  return `${kind}${number ? ` ${number}` : ''}: ${text}`;
}

function marked({ kind, text }: WordPart): string {
  if (kind === 'same') return text;
  const blank = text.startsWith(' ') ? ' ' : '';
  return kind === 'added' ? `${blank}{+${text.trim()}+}` : `${blank}[-${text.trim()}-]`;
}

const BASE = `REPORT TO: Executive Board
DATE: 12 June 2023

1.0 PURPOSE OF THE REPORT

1.1 To ask for approval of the library budget.

2.0 RECOMMENDATION: That Members of the Board:

i) approve the budget in paragraph 3.2; and

ii) note the risks.

3.0 SUPPORTING INFORMATION

3.1 The library opened in 1964 and is used by twelve thousand people.

3.2 The budget of the library for next year is £1.2m.

3.3 The roof leaks and has to be renewed before the winter comes.

4.0 POLICY IMPLICATIONS

4.1 None identified.

5.0 RISK ANALYSIS

5.1 None identified.
`;

const MINUTES = `MEETING: Audit Committee
PRESENT: Councillors A Ashe and B Birch

4. Budget

Q: Why?

A: So.

RESOLVED –

That the budget be approved.

Action: F Fir – write
`;

const SAMPLES = globSync('samples/**/*.report', { cwd: new URL('../../', import.meta.url) });

describe('the difference of two minutes', () => {
  const ofMinutes = (text: string) => fixture(`//- /a.minutes\n${text}`, { house: 'wirral' }).document.model;
  const changes = (old: string, fresh: string) =>
    diffDocuments(ofMinutes(old), ofMinutes(fresh))
      .differences.filter(({ kind }) => kind !== 'same')
      .map(lineOf);

  it('is that of their words', () => {
    assert.deepEqual(
      changes(
        MINUTES,
        MINUTES.replace('and B Birch', 'and C Cedar')
          .replace('be approved', 'be deferred')
          .replace('4. ', '5. '),
      ),
      [
        'changed: PRESENT: Councillors A Ashe and [-B Birch-] {+C Cedar+}',
        'renumbered 4 → 5: Budget',
        'changed: RESOLVED – That the budget be [-approved-] {+deferred+}.',
      ],
    );
  });

  it('is that of the text behind a title, too', () => {
    const text =
      '1. Apologies: None.\n\n2. MINUTES: The minutes were signed.\n\n3. Trees – The oak is old.\n';
    assert.deepEqual(changes(text, text.replace('were signed', 'were put off').replace('old', 'new')), [
      'changed: The minutes were [-signed-] {+put off+}.',
      'changed: The oak is [-old-] {+new+}.',
    ]);
  });

  it('is not that of their form', () => {
    const { text } = formatDocument(ofMinutes(MINUTES));
    assert.notEqual(text, MINUTES);
    assert.deepEqual(changes(MINUTES, text.replace('ACTION', 'Action')), []);
  });
});

describe('the difference of two documents', () => {
  it('is none between a document and itself', () => check(BASE, BASE, []));

  it('is none when lines are broken elsewhere and notes are added', () => {
    check(BASE, BASE.replace('1964 and is', '1964\nand is').replace('4.0', '// ask legal\n4.0'), []);
  });

  it('shows changed words', () => {
    check(BASE, BASE.replace('£1.2m', '£1.4m').replace('12 June', '19 June'), [
      'changed: DATE: [-12-] {+19+} June 2023',
      'changed 3.2: The budget of the library for next year is [-£1.2m-] {+£1.4m+}.',
    ]);
  });

  it('keeps quiet about numbers, and about references that follow them', () => {
    const added = '3.1 A new paragraph that nobody has seen before.\n\n3.2 The library opened';
    const fresh = BASE.replace('3.1 The library opened', added)
      .replace('3.2 The budget', '3.3 The budget')
      .replace('3.3 The roof', '3.4 The roof')
      .replace('paragraph 3.2', 'paragraph 3.3');
    check(BASE, fresh, [
      'added 3.1: A new paragraph that nobody has seen before.',
      'renumbered 3.1 → 3.2: The library opened in 1964 and is used by twelve thousand people.',
      'renumbered 3.2 → 3.3: The budget of the library for next year is £1.2m.',
      'renumbered 3.3 → 3.4: The roof leaks and has to be renewed before the winter comes.',
    ]);
  });

  it('shows a reference that means another paragraph now', () => {
    check(BASE, BASE.replace('paragraph 3.2', 'paragraph 3.3'), [
      'changed i): approve the budget in paragraph [-3.2-] {+3.3+}; and',
    ]);
  });

  it('shows what has moved within a section and into another', () => {
    const roof = '3.3 The roof leaks and has to be renewed before the winter comes.\n\n';
    check(BASE, BASE.replace(roof, '').replace('5.1 None', `5.1${roof.slice(3)}5.2 None`), [
      'moved 3.3 → 5.1: The roof leaks and has to be renewed before the winter comes.',
      'renumbered 5.1 → 5.2: None identified.',
    ]);
  });

  it('shows what has moved and was rewritten', () => {
    const roof = '3.3 The roof leaks and has to be renewed before the winter comes.\n\n';
    const fresh = BASE.replace(roof, '').replace(
      '5.1 None identified.',
      '5.1 The roof leaks and must be renewed before the winter comes.',
    );
    check(BASE, fresh, [
      'removed 5.1: None identified.',
      'moved 3.3 → 5.1: The roof leaks and [-has to-] {+must+} be renewed before the winter comes.',
    ]);
  });

  it('says of a section that has moved so, and not of what is in it', () => {
    const policy = '4.0 POLICY IMPLICATIONS\n\n4.1 None identified.\n\n';
    const fresh = BASE.replace(policy, '').replace('3.0 SUPPORTING', `${policy}3.0 SUPPORTING`);
    check(BASE, fresh, ['moved 4.0: POLICY IMPLICATIONS']);
  });

  it('keeps a section of the house together whatever its title', () => {
    check(BASE, BASE.replace('RISK ANALYSIS', 'RISKS'), ['changed 5.0: [-RISK ANALYSIS-]{+RISKS+}']);
  });

  it('shows added and removed sections with all that is in them', () => {
    const added = '6.0 EQUALITY AND DIVERSITY ISSUES\n\n6.1 Step-free access is part of the works.\n';
    check(BASE, `${BASE}\n${added}`, [
      'added 6.0: EQUALITY AND DIVERSITY ISSUES',
      'added 6.1: Step-free access is part of the works.',
    ]);
    check(`${BASE}\n${added}`, BASE, [
      'removed 6.0: EQUALITY AND DIVERSITY ISSUES',
      'removed 6.1: Step-free access is part of the works.',
    ]);
  });

  it('compares tables row by row', () => {
    const table = (total: string) =>
      `${BASE}\nTable 1: Costs\n\n| Item | £000 |\n| --- | --- |\n| Roof | 80 |\n| Total | ${total} |\n`;
    check(table('80'), table('95'), ['changed: Total | [-80-] {+95+}']);
  });

  it('shows that something has become exempt', () => {
    check(BASE, BASE.replace('2023\n', '2023\nEXEMPT: paragraph 3\n'), ['added: EXEMPT: paragraph 3']);
  });

  it('takes a paragraph rewritten under its number for the same', () => {
    check(BASE, BASE.replace('5.1 None identified.', '5.1 There are no risks, none were identified.'), [
      'changed 5.1: [-None-]{+There are no risks, none were+} identified.',
    ]);
  });

  it('shows nothing put in, taken out or moved after formatting, whatever the document', () => {
    for (const name of SAMPLES) {
      const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
      const model = modelOf(text);
      const { summary } = diffDocuments(model, modelOf(formatDocument(model).text));
      assert.equal(summary.added + summary.removed + summary.moved, 0, name);
    }
  });

  it('loses no block and no word of either version, whatever is done to a document', () => {
    const lines = BASE.split('\n');
    const shuffled = fc.shuffledSubarray(lines, { minLength: 0, maxLength: lines.length });
    fc.assert(
      fc.property(shuffled, shuffled, (one, two) => {
        const [old, fresh] = [modelOf(one.join('\n')), modelOf(two.join('\n'))];
        const { differences } = diffDocuments(old, fresh);
        const { differences: none } = diffDocuments(old, old);
        assert.deepEqual(
          none.filter(({ kind }) => kind !== 'same'),
          [],
        );
        for (const side of ['old', 'new'] as const) {
          const starts = differences.flatMap((each) => each[side]?.start ?? []);
          assert.equal(new Set(starts).size, starts.length);
        }
        for (const { old: before, new: after, words } of differences) {
          if (!words) continue;
          assert.equal(said(words, 'removed'), plain(after?.text ?? ''));
          assert.equal(said(words, 'added'), plain(before?.text ?? ''));
        }
      }),
      trials(60),
    );
  });

  it('takes no more than a moment for a thousand pages against another thousand', () => {
    const long = (word: string) =>
      Array.from({ length: 4000 }, (_, at) => `${at + 1}. Paragraph ${at} ${word} of ${at * 7}.`).join(
        '\n\n',
      );
    const started = performance.now();
    diffDocuments(modelOf(long('tells')), modelOf(long('speaks')));
    assert.ok(performance.now() - started < 5000);
  });
});

function said(words: readonly WordPart[], without: WordPart['kind']): string {
  return plain(
    words
      .filter(({ kind }) => kind !== without)
      .map(({ text }) => text)
      .join(''),
  );
}

function plain(text: string): string {
  return text.replace(/\s+/g, '').replace(/\d+(?:\.\d+)*/g, '#');
}

function modelOf(text: string): DocumentModel {
  return fixture(text).document.model;
}
