import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { onTypeFormattingEdits } from '../../server/src/features/on-type-formatting.ts';
import type { TextEdit } from '../../server/src/lint/finding.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

interface EnterOptions extends FixtureOptions {
  eol?: string;
  /** What the editor itself puts at the beginning of the new line. */
  indent?: string;
}

/** What Enter at `$0` makes, `$0` where the cursor is left. */
function check(
  before: string,
  after: string,
  { eol = '\n', indent = '', ...options }: EnterOptions = {},
): void {
  const typed = before.replace('$0', `${eol}${indent}$0`);
  const { document, cursor } = fixture(typed, options);
  const edits = onTypeFormattingEdits(document, cursor, '\n');
  const at = moved(cursor, edits);
  const text = applied(document.text, edits);
  assert.equal(`${text.slice(0, at)}$0${text.slice(at)}`, after);
}

/** The text and the cursor after Enter at an offset. */
function enter(text: string, offset: number, house: string): { text: string; cursor: number } {
  const { document } = fixture(`${text.slice(0, offset)}\n${text.slice(offset)}`, { house });
  const edits = onTypeFormattingEdits(document, offset + 1, '\n');
  return { text: applied(document.text, edits), cursor: moved(offset + 1, edits) };
}

function withoutBlankLines(text: string): string {
  return text.replace(/\n+/g, '\n');
}

/** Editors leave the cursor after what is put in where it is. */
function moved(cursor: number, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (at, { start, end, text }) => (end <= cursor ? at + text.length - (end - start) : at),
    cursor,
  );
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Numbers its paragraphs from first to last. */
const RIVERSIDE = `${ROOT}samples/riverside/house.json`;
const HEAD = '1.0 PURPOSE OF THE REPORT\n\n';

describe('on type formatting: minutes', () => {
  const MINUTES: EnterOptions = { kind: 'minutes' };
  const ITEM = 'MEETING: Parks Board\n\n## 1. The pond\n\n';
  const cases: [string, string, string][] = [
    ['a question brings its answer', 'Q: When?$0\n', 'Q: When?\nA: $0\n'],
    ['whoever asks', 'Q (Councillor Elm): When?$0\n', 'Q (Councillor Elm): When?\nA: $0\n'],
    ['with its number', 'Q2: When?$0\n', 'Q2: When?\nA2: $0\n'],
    ['an answer the next question', 'Q: When?\nA: In May.$0\n', 'Q: When?\nA: In May.\n\nQ: $0\n'],
    [
      'and the next number',
      'Question 2: When?\nAnswer 2: In May.$0\n',
      'Question 2: When?\nAnswer 2: In May.\n\nQuestion 3: $0\n',
    ],
    ['an empty question ends them', 'A: In May.\n\nQ: $0\n', 'A: In May.\n\n$0\n'],
    ['an empty answer too', 'Q: When?\nA: $0\n', 'Q: When?\n\n$0\n'],
    ['but not one with a speaker', 'Q (Councillor Elm):$0\n', 'Q (Councillor Elm):\nA: $0\n'],
    [
      'an action brings the next',
      'ACTION: F Fir – send it – by 3 May 2026$0\n',
      'ACTION: F Fir – send it – by 3 May 2026\nACTION: $0\n',
    ],
    ['an empty action ends them', 'ACTION: F Fir – send it\nACTION: $0\n', 'ACTION: F Fir – send it\n\n$0\n'],
    ['a side of a vote the next side', 'FOR: Councillor Ashe$0\n', 'FOR: Councillor Ashe\nAGAINST: $0\n'],
    [
      'and the last',
      'FOR: Councillor Ashe\nAGAINST: Councillor Elm$0\n',
      'FOR: Councillor Ashe\nAGAINST: Councillor Elm\nABSTAINED: $0\n',
    ],
    ['and no more', 'ABSTAINED: Councillor Elm$0\n', 'ABSTAINED: Councillor Elm\n$0\n'],
    ['a decision that stops at That its clauses', 'RESOLVED: That$0\n', 'RESOLVED: That\n\ni) $0\n'],
    ['with the body too', 'RESOLVED – That the Board:$0\n', 'RESOLVED – That the Board:\n\ni) $0\n'],
    ['one that is whole nothing', 'RESOLVED: That it be noted.$0\n', 'RESOLVED: That it be noted.\n$0\n'],
    [
      'one with clauses nothing',
      'RESOLVED: That$0\n\n(i) it be noted.\n',
      'RESOLVED: That\n$0\n\n(i) it be noted.\n',
    ],
    [
      'a clause the next clause',
      'RESOLVED: That\n\n(i) it be noted; and$0\n',
      'RESOLVED: That\n\n(i) it be noted; and\n(ii) $0\n',
    ],
    ['narrative nothing', 'Councillor Ashe asked why:$0\n', 'Councillor Ashe asked why:\n$0\n'],
    ['a question cut in two nothing', 'Q: When?$0 And why?\n', 'Q: When?\n$0 And why?\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, () => check(ITEM + before, ITEM + after, MINUTES));
  }
});

describe('on type formatting: paragraphs', () => {
  it('gives the next number', () => {
    check(`${HEAD}1.1 To report.$0\n`, `${HEAD}1.1 To report.\n\n1.2 $0\n`);
    check(`${HEAD}1.1 To report.$0`, `${HEAD}1.1 To report.\n\n1.2 $0`);
    check(`${HEAD}1.1. To report.$0\n`, `${HEAD}1.1. To report.\n\n1.2. $0\n`);
    check(`${HEAD}1.1.9 To report.$0\n`, `${HEAD}1.1.9 To report.\n\n1.1.10 $0\n`);
  });

  it('numbers what follows anew, references with it', () => {
    check(
      `${HEAD}1.1 See paragraphs 1.1 to 1.3.$0\n\n1.2 To note.\n\n1.2.1 All.\n\n1.3 See 1.2.\n\n2.0 POLICY IMPLICATIONS\n\n2.1 See paragraph 1.3.\n`,
      `${HEAD}1.1 See paragraphs 1.1 to 1.4.\n\n1.2 $0\n\n1.3 To note.\n\n1.3.1 All.\n\n1.4 See 1.2.\n\n2.0 POLICY IMPLICATIONS\n\n2.1 See paragraph 1.4.\n`,
    );
  });

  it('fills a gap in the numbers without moving any', () => {
    check(`${HEAD}1.1 One.$0\n\n1.3 Three.\n`, `${HEAD}1.1 One.\n\n1.2 $0\n\n1.3 Three.\n`);
  });

  it('moves no number that a reference means twice, or not at all', () => {
    check(
      `${HEAD}1.1 See paragraph 1.2.$0\n\n1.2 One.\n\n1.2 Two.\n`,
      `${HEAD}1.1 See paragraph 1.2.\n\n1.2 $0\n\n1.2 One.\n\n1.2 Two.\n`,
    );
    check(
      `${HEAD}1.1 See paragraph 1.3.$0\n\n1.2 One.\n`,
      `${HEAD}1.1 See paragraph 1.3.\n\n1.2 $0\n\n1.2 One.\n`,
    );
  });

  it('splits a paragraph', () => {
    check(
      `${HEAD}1.1 To report.$0 To note.\n\n1.2 To act. See paragraph 1.2.\n`,
      `${HEAD}1.1 To report.\n\n1.2$0 To note.\n\n1.3 To act. See paragraph 1.3.\n`,
    );
    check(`${HEAD}1.1 To report. $0To note.\n`, `${HEAD}1.1 To report.\n\n1.2 $0To note.\n`);
    check(
      `${HEAD}1.1 To report\nparks.$0 To note\npools.\n`,
      `${HEAD}1.1 To report\nparks.\n\n1.2$0 To note\npools.\n`,
    );
    check(`${HEAD}1.1 To report\nparks.$0\nTo note.\n`, `${HEAD}1.1 To report\nparks.\n\n1.2 $0\nTo note.\n`);
  });

  it('puts an empty paragraph before one, whose references follow it', () => {
    check(
      `${HEAD}1.1 $0To report.\n\n1.2 See paragraphs 1.1 and 1.2.\n`,
      `${HEAD}1.1\n\n1.2 $0To report.\n\n1.3 See paragraphs 1.2 and 1.3.\n`,
    );
  });

  it('numbers nothing that has a number already', () => {
    check(`${HEAD}1.1 One. $01.2 Two.\n`, `${HEAD}1.1 One. \n$01.2 Two.\n`);
    check(`${HEAD}1.1 One.$0 {#one}\n`, `${HEAD}1.1 One.\n$0 {#one}\n`);
  });

  it('begins with the first paragraph below one', () => {
    check(
      `${HEAD}1.1 One.$0\n\n1.1.1 Below.\n\n1.2 Two. See paragraph 1.1.1.\n`,
      `${HEAD}1.1 One.\n\n1.1.1 $0\n\n1.1.2 Below.\n\n1.2 Two. See paragraph 1.1.2.\n`,
    );
  });

  it('ends with an empty one, and numbers what follows back', () => {
    check(`${HEAD}1.1 One.\n\n1.2 $0\n`, `${HEAD}1.1 One.\n\n$0\n`);
    check(
      `${HEAD}1.1 One. See paragraph 1.3.\n\n1.2 $0\n\n1.3 Two.\n`,
      `${HEAD}1.1 One. See paragraph 1.2.\n\n$0\n\n1.2 Two.\n`,
    );
    check(
      `${HEAD}1.1 One. See paragraph 1.2.\n\n1.2 $0\n\n1.3 Two.\n`,
      `${HEAD}1.1 One. See paragraph 1.2.\n\n$0\n\n1.3 Two.\n`,
    );
  });

  it('takes no bullet along that is wrapped round a number', () => {
    check(`${HEAD}- 1.1 One.$0\n`, `${HEAD}- 1.1 One.\n\n1.2 $0\n`);
  });

  it('keeps paragraphs together in a text that has no blank lines', () => {
    check(`${HEAD}1.1 One.\n1.2 Two.$0\n1.3 Three.\n`, `${HEAD}1.1 One.\n1.2 Two.\n1.3 $0\n1.4 Three.\n`);
  });

  it('puts a blank line before what stood directly below', () => {
    check(
      `${HEAD}1.1 One.$0\n2.0 POLICY IMPLICATIONS\n`,
      `${HEAD}1.1 One.\n\n1.2 $0\n\n2.0 POLICY IMPLICATIONS\n`,
    );
  });

  it('numbers through the whole document in a house that does', () => {
    check(
      '## Purpose of the report\n\n1. One.$0\n\n## Financial implications\n\n2. Two. See paragraph 2.\n',
      '## Purpose of the report\n\n1. One.\n\n2. $0\n\n## Financial implications\n\n3. Two. See paragraph 3.\n',
      { house: RIVERSIDE },
    );
  });

  it('keeps line ends, and takes out the indentation of the editor', () => {
    check('1.0 PURPOSE\r\n\r\n1.1 One.$0\r\n', '1.0 PURPOSE\r\n\r\n1.1 One.\r\n\r\n1.2 $0\r\n', {
      eol: '\r\n',
    });
    check(`${HEAD}1.1 One.$0\n`, `${HEAD}1.1 One.\n\n1.2 $0\n`, { indent: '    ' });
  });
});

describe('on type formatting: lists', () => {
  const LIST = `${HEAD}1.1 These:\n\n`;

  it('gives the next bullet or marker', () => {
    check(`${LIST}- one$0\n`, `${LIST}- one\n- $0\n`);
    check(`${LIST}• one$0\n`, `${LIST}• one\n• $0\n`);
    check(`${LIST}(a) one;$0\n`, `${LIST}(a) one;\n(b) $0\n`);
    check(`${LIST}i) one$0`, `${LIST}i) one\nii) $0`);
    check(`${LIST}g) one\nh) two$0\n`, `${LIST}g) one\nh) two\ni) $0\n`);
  });

  it('takes the markers that follow along, and the recommendations that are named', () => {
    check(`${LIST}a) one$0\nb) two\nc) three\n`, `${LIST}a) one\nb) $0\nc) two\nd) three\n`);
    check(
      '1.0 RECOMMENDATION: That Members:\n\ni) note one;$0\nii) note two; and\niii) note three.\n\n2.0 SUPPORTING INFORMATION\n\n2.1 Recommendation (iii) says so.\n',
      '1.0 RECOMMENDATION: That Members:\n\ni) note one;\nii) $0\niii) note two; and\niv) note three.\n\n2.0 SUPPORTING INFORMATION\n\n2.1 Recommendation (iv) says so.\n',
    );
  });

  it('splits an item', () => {
    check(`${LIST}- one;$0 two\n- three\n`, `${LIST}- one;\n-$0 two\n- three\n`);
  });

  it('goes on where a list is nested', () => {
    check(`${LIST}- one\n  - two$0\n- three\n`, `${LIST}- one\n  - two\n  - $0\n- three\n`, { indent: '  ' });
    check(`${LIST}- one\n  - two$0\n- three\n`, `${LIST}- one\n  - two\n  - $0\n- three\n`);
    check(`${LIST}a) one$0\n  i) two\nb) three\n`, `${LIST}a) one\n  i) $0\n  ii) two\nb) three\n`);
  });

  it('ends a list at an empty item, an inner one first', () => {
    check(`${LIST}- one\n- $0\n`, `${LIST}- one\n\n$0\n`);
    check(`${LIST}- $0\n`, `${LIST}$0\n`);
    check(`${LIST}a) one\nb) $0\n\n1.2 Next.\n`, `${LIST}a) one\n\n$0\n\n1.2 Next.\n`);
    check(`${LIST}- one\n  - two\n  - $0\n`, `${LIST}- one\n  - two\n- $0\n`, { indent: '  ' });
    check(`${LIST}a) one\n  - two\n  - $0\nb) three\n`, `${LIST}a) one\n  - two\nb) $0\nc) three\n`);
  });

  it('begins a list after a colon', () => {
    check(`${HEAD}1.1 These:$0\n`, `${HEAD}1.1 These:\n\n- $0\n`);
    check('1.0 RECOMMENDATION: That Members:$0\n', '1.0 RECOMMENDATION: That Members:\n\ni) $0\n');
    check('1.0 RECOMMENDATION\n\nThat Members:$0\n', '1.0 RECOMMENDATION\n\nThat Members:\n\ni) $0\n');
    check(`${LIST}- one:$0\n`, `${LIST}- one:\n  - $0\n`);
  });

  it('begins none before one, nor before a table', () => {
    check(`${HEAD}1.1 These:$0\n\n- one\n`, `${HEAD}1.1 These:\n$0\n\n- one\n`);
    check(`${HEAD}1.1 These:$0\n\n| a |\n| - |\n`, `${HEAD}1.1 These:\n$0\n\n| a |\n| - |\n`);
  });
});

describe('on type formatting: headings and notes', () => {
  it('gives the first number of an empty section', () => {
    check(
      '1.0 PURPOSE OF THE REPORT$0\n\n2.0 POLICY IMPLICATIONS\n',
      `${HEAD}1.1 $0\n\n2.0 POLICY IMPLICATIONS\n`,
    );
  });

  it('gives none to a section that has text, inner sections or no number', () => {
    check(`1.0 PURPOSE OF THE REPORT$0\n\n1.1 One.\n`, '1.0 PURPOSE OF THE REPORT\n$0\n\n1.1 One.\n');
    check('## Purpose$0\n', '## Purpose\n$0\n');
    const priorities = "6.0 IMPLICATIONS FOR THE COUNCIL'S PRIORITIES";
    check(`${priorities}$0\n`, `${priorities}\n$0\n`);
    check('1.0 PURPOSE$0 OF THE REPORT\n', '1.0 PURPOSE\n$0 OF THE REPORT\n');
  });

  it('goes on with a note, and ends it', () => {
    check('// one$0\n', '// one\n// $0\n');
    check('// one$0 two\n', '// one\n//$0 two\n');
    check('// one\n// $0\n', '// one\n$0\n');
  });

  it('does not go on with what is said to the linter', () => {
    const ignored = '// rapporteur-ignore jargon: quoted';
    check(`${ignored}$0\n`, `${ignored}\n$0\n`);
    check('// house: halton$0\n', '// house: halton\n$0\n');
  });

  it('says nothing of fields, tables, blank lines and plain paragraphs', () => {
    for (const line of ['DATE: 12 June 2023', '| a | b |', '', 'A line of text.', '5 million']) {
      check(`${line}$0\n`, `${line}\n$0\n`);
    }
    check(`${HEAD}A line of text.$0\n`, `${HEAD}A line of text.\n$0\n`);
  });

  it('keeps to Enter', () => {
    const { document, cursor } = fixture(`${HEAD}1.1 One.\n$0`);
    assert.deepEqual(onTypeFormattingEdits(document, cursor, ';'), []);
  });

  it('continues minutes without numbering what follows', () => {
    check('1.0 ITEM\n\n1.1 One.$0\n\n1.2 Two.\n', '1.0 ITEM\n\n1.1 One.\n\n1.2 $0\n\n1.2 Two.\n', {
      kind: 'minutes',
    });
  });
});

describe('on type formatting: everywhere', () => {
  const files = globSync('samples/**/*.{report,minutes}', { cwd: ROOT });
  it('is undone by a second Enter', () => {
    for (const file of files) {
      const folder = file.split(/[\\/]/)[1] ?? '';
      const house = folder === 'riverside' ? RIVERSIDE : folder === 'drafts' ? 'england' : folder;
      const text = readFileSync(`${ROOT}${file}`, 'utf8').replaceAll('\r\n', '\n');
      for (const { index } of text.matchAll(/$/gm)) {
        const once = enter(text, index, house);
        const line = once.text.slice(once.text.lastIndexOf('\n', once.cursor - 1) + 1).split('\n', 1)[0];
        // Where something was begun and is still empty; an inner list ends with the next item of the outer one.
        if (!line?.endsWith(' ') || line.startsWith(' ')) continue;
        const twice = enter(once.text, once.cursor, house);
        assert.equal(
          withoutBlankLines(twice.text),
          withoutBlankLines(text),
          `${file}, offset ${index}: ${line}`,
        );
      }
    }
  });

  it('is total', () => {
    const pieces = [
      '1.0 A\n',
      '1.1 ',
      '- ',
      '(a) ',
      '// ',
      'text:',
      '\n',
      '\r\n',
      ' ',
      '| a |\n',
      '{#x}',
      '\u{1f600}',
      '## ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), fc.integer({ min: -2, max: 60 }), (parts, offset) => {
        const { document } = fixture(parts.join('').replace(/^\/\/- /, ''));
        const edits = onTypeFormattingEdits(document, Math.min(offset, document.text.length), '\n');
        applied(document.text, edits);
        for (const [index, edit] of edits.entries()) assert.ok(edit.start >= (edits[index - 1]?.end ?? 0));
      }),
    );
  });
});
