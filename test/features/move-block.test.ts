import { strict as assert } from 'node:assert';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureDocument } from '../../server/src/features/document.ts';
import { ownTargets } from '../../server/src/features/follow-references.ts';
import { moveBlock, moveBlockTo } from '../../server/src/features/move-block.ts';
import type { TextEdit } from '../../server/src/lint/finding.ts';
import { buildModel } from '../../server/src/model/build.ts';
import type { DocumentModel } from '../../server/src/model/types.ts';
import { applied, type FixtureOptions, fixture } from './fixture.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const RIVERSIDE = `${ROOT}samples/riverside/house.json`;

function check(
  direction: 'up' | 'down',
  marked: string[],
  expected: string[] | null,
  options: FixtureOptions = {},
): void {
  const { document, cursor } = fixture(marked.join('\n'), options);
  const edits = moveBlock(document, cursor, direction);
  assert.equal(edits && applied(document.text, edits), expected?.join('\n') ?? null);
}

/** The block at `$[` goes before the one at `$]`. */
function checkTo(marked: string[], expected: string[] | null): void {
  const { document, selection } = fixture(marked.join('\n'));
  const isToEnd = selection.start === selection.end;
  const edits = moveBlockTo(document, selection.start, isToEnd ? null : selection.end);
  assert.equal(edits && applied(document.text, edits), expected?.join('\n') ?? null);
}

describe('move a block', () => {
  it('moves a paragraph up, numbers and references following', () => {
    check(
      'up',
      [
        '1.0 SUPPORTING INFORMATION',
        '',
        '1.1 One, see paragraph 1.2.',
        '',
        '1.2 $0Two.',
        '',
        '1.3 As 1.2: see paragraph 1.1.',
        '',
      ],
      [
        '1.0 SUPPORTING INFORMATION',
        '',
        '1.1 Two.',
        '',
        '1.2 One, see paragraph 1.1.',
        '',
        '1.3 As 1.2: see paragraph 1.2.',
        '',
      ],
    );
  });

  it('moves a paragraph down with its list and table', () => {
    check(
      'down',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 One$0:',
        '',
        '- a;',
        '- b.',
        '',
        'Table 1: Costs',
        '',
        '| a |',
        '| - |',
        '| 1 |',
        '',
        '1.2 Two. {#two}',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 Two. {#two}',
        '',
        '1.2 One:',
        '',
        '- a;',
        '- b.',
        '',
        'Table 1: Costs',
        '',
        '| a |',
        '| - |',
        '| 1 |',
        '',
      ],
    );
  });

  it('takes along deeper paragraphs and notes', () => {
    check(
      'up',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 One.',
        '',
        '// why',
        '1.2 Tw$0o.',
        '',
        '1.2.1 Deep, as paragraph 1.2 says.',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '// why',
        '1.1 Two.',
        '',
        '1.1.1 Deep, as paragraph 1.1 says.',
        '',
        '1.2 One.',
        '',
      ],
    );
  });

  it('leaves a paragraph at the edge of its section, and what is no block', () => {
    check('up', ['1.0 POLICY IMPLICATIONS', '', '1.1 On$0e.', '', '1.2 Two.'], null);
    check('down', ['1.0 POLICY IMPLICATIONS', '', '1.1 One.', '', '1.2 Two$0.'], null);
    check('up', ['SUBJECT: Hal$0ls', 'DATE: 1 May 2026', ''], null);
    check('down', ['$0'], null);
  });

  it('keeps the report and each of its appendices apart', () => {
    const own = [
      '1. Purpose of the report',
      '',
      '1.1 See Appendix A.',
      '',
      '2. Background papers',
      '',
      '2.1 None.',
      '',
    ];
    const appendix = [
      'Appendix A: Costs',
      '',
      '1.0 STAFF',
      '',
      '1.1 Ten.',
      '',
      '2.0 ROOMS',
      '',
      '2.1 Two.',
      '',
    ];
    const marked = (line: string) =>
      [...own, ...appendix].map((each) => (each === line ? `${line}$0` : each));
    check('down', marked('2. Background papers'), null);
    check('up', marked('Appendix A: Costs'), null);
    check('down', marked('Appendix A: Costs'), null);
    check('up', marked('1.0 STAFF'), null);
    check('down', marked('1.0 STAFF'), [
      ...own,
      'Appendix A: Costs',
      '',
      '1.0 ROOMS',
      '',
      '1.1 Two.',
      '',
      '2.0 STAFF',
      '',
      '2.1 Ten.',
      '',
    ]);
    check(
      'up',
      [...own, 'Appendix B: Rooms', '', 'Two.', '', 'Appendix A$0: Staff', '', 'Ten.', ''],
      [...own, 'Appendix A: Staff', '', 'Ten.', '', 'Appendix B: Rooms', '', 'Two.', ''],
    );
  });

  it('keeps a range that still names all its blocks, and turns one that would run backwards', () => {
    check(
      'down',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 On$0e.',
        '',
        '1.2 Two.',
        '',
        '1.3 Three.',
        '',
        '1.4 See paragraphs 1.1 to 1.3.',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 Two.',
        '',
        '1.2 One.',
        '',
        '1.3 Three.',
        '',
        '1.4 See paragraphs 1.1 to 1.3.',
        '',
      ],
    );
    check(
      'down',
      ['1.0 POLICY IMPLICATIONS', '', '1.1 On$0e.', '', '1.2 Two.', '', '1.3 See paragraphs 1.1 to 1.2.', ''],
      ['1.0 POLICY IMPLICATIONS', '', '1.1 Two.', '', '1.2 One.', '', '1.3 See paragraphs 1.1 to 1.2.', ''],
    );
  });

  it('leaves references to other documents alone', () => {
    check(
      'up',
      ['1.0 POLICY IMPLICATIONS', '', '1.1 See paragraph 1.2 of the Constitution.', '', '1.2 Tw$0o.', ''],
      ['1.0 POLICY IMPLICATIONS', '', '1.1 Two.', '', '1.2 See paragraph 1.2 of the Constitution.', ''],
    );
  });

  it('leaves references of an appendix to its own numbers alone', () => {
    check(
      'down',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 On$0e.',
        '',
        '1.2 Two, see paragraph 1.1.',
        '',
        'APPENDIX A: Plan',
        '',
        '1.0 AIMS',
        '',
        '1.1 Aim.',
        '',
        '1.2 As paragraph 1.1 says.',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 Two, see paragraph 1.2.',
        '',
        '1.2 One.',
        '',
        'APPENDIX A: Plan',
        '',
        '1.0 AIMS',
        '',
        '1.1 Aim.',
        '',
        '1.2 As paragraph 1.1 says.',
        '',
      ],
    );
  });

  it('leaves wrong numbers elsewhere as they are', () => {
    check(
      'up',
      [
        '4.0 POLICY IMPLICATIONS',
        '',
        '4.1 One.',
        '',
        '4.2 Tw$0o.',
        '',
        '6.0 RISK ANALYSIS',
        '',
        '6.3 Three.',
        '',
      ],
      [
        '4.0 POLICY IMPLICATIONS',
        '',
        '4.1 Two.',
        '',
        '4.2 One.',
        '',
        '6.0 RISK ANALYSIS',
        '',
        '6.3 Three.',
        '',
      ],
    );
  });

  it('moves a section, its paragraphs renumbered', () => {
    check(
      'up',
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 One, see section 2.',
        '',
        '2.0 RISK $0ANALYSIS',
        '',
        '2.1 Two, see paragraph 1.1.',
        '',
      ],
      [
        '1.0 RISK ANALYSIS',
        '',
        '1.1 Two, see paragraph 2.1.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 One, see section 1.',
        '',
      ],
    );
  });

  it('moves a sub-section', () => {
    check(
      'down',
      ['1.0 POLICY IMPLICATIONS', '', '1.1 **Par$0ks**', '', 'Open.', '', '1.2 **Pools**', '', 'Shut.', ''],
      ['1.0 POLICY IMPLICATIONS', '', '1.1 **Pools**', '', 'Shut.', '', '1.2 **Parks**', '', 'Open.', ''],
    );
  });

  it('moves a recommendation, markers and ends staying', () => {
    check(
      'up',
      [
        '1.0 RECOMMENDATION: That Members:',
        '',
        'i) note the report; and',
        'ii) appr$0ove the plan.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 Recommendation (ii) follows the plan.',
        '',
      ],
      [
        '1.0 RECOMMENDATION: That Members:',
        '',
        'i) approve the plan; and',
        'ii) note the report.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 Recommendation (i) follows the plan.',
        '',
      ],
    );
  });

  it('moves an item with the items in it', () => {
    check(
      'down',
      ['1.0 POLICY IMPLICATIONS', '', '- park$0s:', '  - large;', '  - small;', '- pools.', ''],
      ['1.0 POLICY IMPLICATIONS', '', '- pools;', '- parks:', '  - large;', '  - small.', ''],
    );
  });

  it('renumbers paragraphs that run through the document', () => {
    check(
      'up',
      [
        '## Background',
        '',
        '1. One.',
        '',
        '2. Tw$0o, see paragraph 1.',
        '',
        '## Options',
        '',
        '3. Three.',
        '',
      ],
      ['## Background', '', '1. Two, see paragraph 2.', '', '2. One.', '', '## Options', '', '3. Three.', ''],
      { house: RIVERSIDE },
    );
  });

  it('moves items of minutes by their own numbers', () => {
    check(
      'up',
      ['31. MINUTES', '', 'Taken as read.', '', '32. LIBRAR$0IES', '', 'Noted.', ''],
      ['31. LIBRARIES', '', 'Noted.', '', '32. MINUTES', '', 'Taken as read.', ''],
      { kind: 'minutes' },
    );
  });

  it('keeps CRLF and the end of the text', () => {
    check(
      'up',
      ['1.0 POLICY IMPLICATIONS\r', '\r', '1.1 One.\r', '\r', '1.2 Tw$0o.'],
      ['1.0 POLICY IMPLICATIONS\r', '\r', '1.1 Two.\r', '\r', '1.2 One.'],
    );
  });
});

describe('move a block to a place', () => {
  it('moves a paragraph into another section', () => {
    checkTo(
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 $[One.',
        '',
        '1.2 Two, see paragraph 2.1.',
        '',
        '2.0 RISK ANALYSIS',
        '',
        '2.1 $]Three, see paragraph 1.1.',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 Two, see paragraph 2.2.',
        '',
        '2.0 RISK ANALYSIS',
        '',
        '2.1 One.',
        '',
        '2.2 Three, see paragraph 2.1.',
        '',
      ],
    );
  });

  it('moves a paragraph dropped on a heading to the end of the section above', () => {
    const { document } = fixture(
      '1.0 POLICY IMPLICATIONS\n\n1.1 One.\n\n2.0 RISK ANALYSIS\n\n2.1 Two.\n\n2.2 Three.\n',
    );
    const edits = moveBlockTo(document, document.text.indexOf('Two'), document.text.indexOf('RISK'));
    assert.equal(
      edits && applied(document.text, edits),
      '1.0 POLICY IMPLICATIONS\n\n1.1 One.\n\n1.2 Two.\n\n2.0 RISK ANALYSIS\n\n2.1 Three.\n',
    );
  });

  it('moves to the end', () => {
    checkTo(
      ['1.0 POLICY IMPLICATIONS', '', '1.1 O$0ne.', '', '1.2 Two.', ''],
      ['1.0 POLICY IMPLICATIONS', '', '1.1 Two.', '', '1.2 One.', ''],
    );
  });

  it('moves a section before another', () => {
    checkTo(
      [
        '1.0 $[PURPOSE OF THE REPORT',
        '',
        '1.1 One.',
        '',
        '2.0 POLICY IMPLICATIONS',
        '',
        '2.1 Two.',
        '',
        '3.0 RISK ANALYSIS$]',
        '',
        '3.1 See paragraph 1.1.',
        '',
      ],
      [
        '1.0 POLICY IMPLICATIONS',
        '',
        '1.1 Two.',
        '',
        '2.0 PURPOSE OF THE REPORT',
        '',
        '2.1 One.',
        '',
        '3.0 RISK ANALYSIS',
        '',
        '3.1 See paragraph 2.1.',
        '',
      ],
    );
  });
});

/** What every reference says, without numbers, and what it means: the words of the block. */
function meanings(model: DocumentModel): string[] {
  const own = ownTargets(model);
  return model.references
    .flatMap(({ unit, targets }) =>
      // Ranges may name another end.
      targets.flatMap((each) =>
        each.target && targets.length === 1 && own.has(each)
          ? `${sentence(unit.content.text)} -> ${sentence(model.source.slice(each.target.start, each.target.end))}`
          : [],
      ),
    )
    .sort();
}

/** The "and" before the last item of a list stays where it is. */
function sentence(text: string): string {
  return wordsOf(text.replace(/[;,] and$/, ''));
}

function wordsOf(text: string): string {
  return (text.match(/\p{L}{3,}/gu) ?? []).join(' ');
}

function checkKept(document: FeatureDocument, edits: TextEdit[]): void {
  const { model, text } = document;
  const after = buildModel(applied(text, edits), model.kind, model.house);
  const sorted = (words: string) => wordsOf(words).split(' ').sort();
  assert.deepEqual(sorted(after.source), sorted(text), 'the words are the same');
  assert.deepEqual(meanings(after), meanings(model), 'references mean what they meant');
  for (const key of ['paragraphs', 'allSections', 'lists', 'tables'] as const)
    assert.equal(after[key].length, model[key].length, key);
}

describe('every move in the samples', () => {
  for (const file of globSync('samples/**/*.{report,minutes}', { cwd: ROOT })) {
    const house = /samples.(halton|wirral|windsor-maidenhead|england)/.exec(file)?.[1] ?? RIVERSIDE;
    const { document } = fixture(`//- /${file}\n${readFileSync(`${ROOT}${file}`, 'utf8')}`, { house });

    it(`keeps words and references of ${file}`, () => {
      const { model } = document;
      const items = model.lists.flatMap((list) => list.items);
      let moved = 0;
      for (const { start } of [...model.paragraphs, ...items, ...model.tables, ...model.allSections]) {
        for (const edits of [
          moveBlock(document, start, 'up'),
          moveBlock(document, start, 'down'),
          moveBlockTo(document, start, null),
        ]) {
          if (!edits) continue;
          checkKept(document, edits);
          moved += 1;
        }
      }
      assert.ok(
        moved >= model.paragraphs.length / 2,
        `${moved} moves of ${model.paragraphs.length} paragraphs`,
      );
    });

    it(`moves there and back in ${file}`, () => {
      for (const paragraph of document.model.paragraphs) {
        const down = moveBlock(document, paragraph.start, 'down');
        if (!down) continue;
        const text = applied(document.text, down);
        const there = fixture(`//- /${file}\n${text}`, { house }).document;
        const at = there.model.paragraphs.find(
          ({ content, section }) =>
            content.text === paragraph.content.text && section?.title.text === paragraph.section?.title.text,
        );
        const up = at && moveBlock(there, at.start, 'up');
        assert.equal(up && applied(text, up), document.text);
      }
    });
  }
});
