import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { DocumentModel } from '../../server/src/model/types.ts';
import {
  type CommentChange,
  changeThreads,
  placeThreads,
  readComments,
  writeComments,
} from '../../server/src/review/comments.ts';
import type { Comment, Thread } from '../../server/src/review/thread.ts';
import { fixture } from '../features/fixture.ts';
import { trials } from '../properties.ts';

const COMMENT: Comment = { author: 'Jo Clerk', date: '2026-11-22T10:00:00Z', text: 'Says who?' };

const LINES = [
  'REPORT TO: Executive Board',
  '1.0 PURPOSE OF THE REPORT',
  '1.1 To ask for the renewal of the roof of the library.',
  '2.0 SUPPORTING INFORMATION',
  '2.1 The library opened in 1964 and has never been renewed.',
  '2.2 The works cost £80,000 as paragraph 2.1 explains.',
  '- They begin in May.',
  '- They end in June.',
  '3.0 POLICY IMPLICATIONS',
  '3.1 None identified.',
  '4.0 RISK ANALYSIS',
  '4.1 None identified.',
];
const TEXT = textOf(LINES);

/** A comment on the line that begins with `about`, and where it is found in another version of the document. */
function check(about: string, fresh: string, expected: string | null): void {
  const [placed] = placeThreads(threadsOn(TEXT, [about]), modelOf(fresh));
  const range = placed?.range;
  assert.equal(range ? fresh.slice(range.start, range.end) : null, expected);
}

describe('comments on a document', () => {
  const cases: [title: string, about: string, fresh: string, expected: string | null][] = [
    ['stays where it is', '2.1', TEXT, LINES[4] ?? ''],
    [
      'follows edits above',
      '2.1',
      TEXT.replace('1.0 PURPOSE', '// hello\n\nDATE: 1 May 2026\n\n1.0 PURPOSE'),
      LINES[4] ?? '',
    ],
    [
      'follows its number',
      '2.2',
      TEXT.replace('2.2 The', '2.7 The').replace('graph 2.1', 'graph 2.6'),
      '2.7 The works cost £80,000 as paragraph 2.6 explains.',
    ],
    [
      'follows into another section',
      '2.1',
      textOf([...LINES.filter((_, at) => at !== 4), `5.0 ${LINES[4]}`]),
      `5.0 ${LINES[4]}`,
    ],
    [
      'stays when the text is edited',
      '2.1',
      TEXT.replace('never been', 'been'),
      '2.1 The library opened in 1964 and has been renewed.',
    ],
    [
      'stays when the text is written anew in its place',
      '2.1',
      TEXT.replace('The library opened in 1964 and has never been renewed.', 'Rain comes in.'),
      '2.1 Rain comes in.',
    ],
    [
      'tells those that say the same by their section',
      '4.1',
      TEXT.replace('3.1 None', '3.1 Nothing at all.\n\n3.2 None'),
      '4.1 None identified.',
    ],
    ['is lost with the paragraph', '2.1', TEXT.replace(`${LINES[4]}\n\n`, ''), null],
    ['is lost in an empty document', '2.1', '', null],
    ['stays at a list item', '- They end', TEXT.replace('- They begin in May.\n', ''), '- They end in June.'],
    ['stays at a field', 'REPORT TO', `SUBJECT: Roof\n${TEXT}`, 'REPORT TO: Executive Board'],
    ['stays at a heading', '3.0', TEXT.replace('3.0 POLICY', '7.0 POLICY'), '7.0 POLICY IMPLICATIONS'],
  ];
  for (const [title, about, fresh, expected] of cases) it(title, () => check(about, fresh, expected));

  it('follow their paragraphs through any edits that leave them as they are', () => {
    const kept = '2.1 The library opened in 1964 and has never been renewed.';
    const noise = fc.constantFrom(
      '3.7 A new line of text.',
      '- an item',
      '// note',
      'WORDS IN CAPITALS',
      '',
      'x: y',
    );
    fc.assert(
      fc.property(
        fc.subarray(LINES.filter((line) => line !== kept)),
        fc.array(noise, { maxLength: 12 }),
        fc.nat(),
        (others, added, at) => {
          const lines = [...others, ...added];
          lines.splice(at % (lines.length + 1), 0, kept);
          check('2.1', textOf(lines), kept);
        },
      ),
      trials(200),
    );
  });

  it('follow through one edit after another when they are anchored anew', () => {
    const versions = [
      'The library opened in 1964 and has never been renewed.',
      'The library opened in 1965 and has never once been renewed.',
      'The town library opened in 1965 and has not once been repaired.',
      'Our town library of 1965 has not once been repaired since it opened.',
    ];
    let threads = threadsOn(TEXT, ['2.1']);
    for (const version of versions) {
      const text = TEXT.replace(versions[0] ?? '', version).replace(LINES[2] ?? '', `1.1 ${version.length}.`);
      const [placed] = placeThreads(threads, modelOf(text));
      assert.equal(placed?.range && text.slice(placed.range.start, placed.range.end), `2.1 ${version}`);
      threads = placed ? [placed.thread] : [];
    }
  });

  describe('changes', () => {
    const threads = () => threadsOn(TEXT, ['2.1', '4.1']);
    const said = (found: Thread[] | null) =>
      found?.map(
        ({ id, state, comments }) => `${id} ${state} ${comments.map(({ text }) => text).join(' / ')}`,
      );
    const changes: [CommentChange, string[] | undefined][] = [
      [
        { kind: 'reply', id: 't0', comment: { ...COMMENT, text: 'I do.' } },
        ['t0 open Says who? / I do.', 't1 open Says who?'],
      ],
      [{ kind: 'edit', id: 't1', index: 0, text: 'Why?' }, ['t0 open Says who?', 't1 open Why?']],
      [{ kind: 'resolve', id: 't0' }, ['t0 resolved Says who?', 't1 open Says who?']],
      [{ kind: 'reopen', id: 't0' }, undefined],
      [{ kind: 'delete', id: 't0', index: 0 }, ['t1 open Says who?']],
      [{ kind: 'delete', id: 't0', index: 4 }, undefined],
      [{ kind: 'delete-thread', id: 't1' }, ['t0 open Says who?']],
      [{ kind: 'resolve', id: 'gone' }, undefined],
    ];
    for (const [change, expected] of changes) {
      it(JSON.stringify(change).slice(0, 60), () => {
        assert.deepEqual(said(changeThreads(threads(), change, modelOf(TEXT))) ?? undefined, expected);
      });
    }

    it('opens a thread again that was resolved', () => {
      const model = modelOf(TEXT);
      const resolved = changeThreads(threads(), { kind: 'resolve', id: 't0' }, model) ?? [];
      assert.equal(changeThreads(resolved, { kind: 'reopen', id: 't0' }, model)?.[0]?.state, 'open');
    });

    it('has nowhere to put a comment in an empty document', () => {
      assert.equal(
        changeThreads([], { kind: 'add', id: 'a', offset: 0, comment: COMMENT }, modelOf('')),
        null,
      );
    });
  });

  describe('file', () => {
    it('comes back as it was written, the same for the same threads', () => {
      const threads = threadsOn(TEXT, ['2.1', '4.1']);
      const text = writeComments(threads);
      assert.equal(writeComments([...threads].reverse()), text);
      const read = readComments('a', text);
      assert.ok(read.ok);
      assert.equal(writeComments(read.threads), text);
      assert.equal(JSON.stringify(read.threads), JSON.stringify(threads));
    });

    it('may be empty', () => assert.deepEqual(readComments('a', ' \n'), { ok: true, threads: [] }));

    const refused: [string, string][] = [
      ['{', 'The file'],
      ['{"threads": 1}', '"threads": must be a list in brackets [ ], not a number'],
      ['{"threads": [], "author": "x"}', '"author" is not known in a comments file; known are threads'],
    ];
    for (const [text, message] of refused) {
      it(`says what is wrong with ${text}`, () => {
        const result = readComments('a.comments.json', text);
        assert.equal(result.ok, false);
        if (result.ok || text === '{') return;
        assert.equal(result.errors[0]?.message, message);
      });
    }

    it('makes no editor fetch anything', () => {
      assert.equal(writeComments([]), '{\n  "threads": []\n}\n');
    });
  });
});

function threadsOn(text: string, abouts: readonly string[]): Thread[] {
  const model = modelOf(text);
  return abouts.reduce<Thread[]>((threads, about, index) => {
    const offset = text.indexOf(about);
    const change: CommentChange = { kind: 'add', id: `t${index}`, offset, comment: COMMENT };
    return changeThreads(threads, change, model) ?? [];
  }, []);
}

function textOf(lines: readonly string[]): string {
  return `${lines.join('\n\n')}\n`;
}

function modelOf(text: string): DocumentModel {
  return fixture(text).document.model;
}
