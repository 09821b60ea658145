import { strict as assert } from 'node:assert';
import { exampleBlocks, parseRuleComment } from '../../server/build/rule-comment.ts';
import { ruleDocs, stalePages } from '../../server/build/rule-docs.ts';

const GOOD = `/**
 * ## What it does
 * Finds a thing.
 *
 * ## Why it matters
 * It matters.
 *
 * ## Example
 * \`\`\`report
 * ## 1. Heading of the report
 * \`\`\`
 * Write instead:
 * \`\`\`report
 * 1.0 Heading
 * \`\`\`
 *
 * ## Source
 * Somewhere.
 */
import x from 'y';
`;

describe('comment of a rule', () => {
  it('is read section by section, headings in examples left alone', () => {
    const { comment, problems } = parseRuleComment(GOOD, []);
    assert.deepEqual(problems, []);
    assert.equal(comment['What it does'], 'Finds a thing.');
    assert.match(comment.Example ?? '', /^```report\n## 1\. Heading of the report\n/);
    assert.equal(comment.Source, 'Somewhere.');
  });

  it('tells the wrong example from the right one, marked or not', () => {
    const { comment } = parseRuleComment(GOOD, []);
    const told = exampleBlocks(comment.Example ?? '');
    assert.deepEqual(
      told.map(({ isGood, text }) => [isGood, text]),
      [
        [false, '## 1. Heading of the report\n'],
        [true, '1.0 Heading\n'],
      ],
    );
    const marked = exampleBlocks('```report good\na\n```\n```minutes bad\nb\n```\n');
    assert.deepEqual(
      marked.map(({ language, isGood }) => [language, isGood]),
      [
        ['report', true],
        ['minutes', false],
      ],
    );
  });

  const cases: [title: string, source: string, options: string[], problem: RegExp][] = [
    ['no comment', "import x from 'y';\n", [], /does not begin with a doc comment/],
    ['a section missing', GOOD.replace(/ \* ## Source\n.*\n/, ''), [], /“## Source” is missing/],
    ['a section empty', GOOD.replace(' * Somewhere.\n', ''), [], /“## Source” is empty/],
    ['a section twice', GOOD.replace('Why it matters', 'What it does'), [], /there twice/],
    ['an unknown section', GOOD.replace('## Source', '## Sources'), [], /“## Sources” is not one of/],
    [
      'the order',
      GOOD.replace('What it does', 'X')
        .replace('Why it matters', 'What it does')
        .replace('X', 'Why it matters'),
      [],
      /the order is/,
    ],
    ['options not spoken of', GOOD, ['max'], /“## Options” is missing/],
    [
      'one option not spoken of',
      GOOD.replace(' * ## Source', ' * ## Options\n * `least`\n *\n * ## Source'),
      ['least', 'max'],
      /does not speak of `max`/,
    ],
    [
      'options where there are none',
      GOOD.replace(' * ## Source', ' * ## Options\n * None\n *\n * ## Source'),
      [],
      /the rule has none/,
    ],
    ['an example without a document', GOOD.replaceAll('```report', '```text'), [], /no ```report/],
  ];
  for (const [title, source, options, problem] of cases) {
    it(`is refused for ${title}`, () => {
      assert.match(parseRuleComment(source, options).problems.join('\n'), problem);
    });
  }
});

describe('documentation of the rules', () => {
  it('is complete for every rule', async () => {
    const { files, problems } = await ruleDocs();
    assert.deepEqual(problems, []);
    assert.deepEqual(stalePages(files), [], 'pages of rules that are gone; run npm run generate');
  });
});
