/** Local damage stays local: one broken line leaves the blocks that are not next to it as they were. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseTree, type Tree } from '../../grammar/src/index.ts';
import { trials } from '../properties.ts';
import { anything } from './arbitraries.ts';
import { dumpTree } from './dump.ts';

const TITLES = [
  'PURPOSE OF THE REPORT',
  'RECOMMENDATION: That:',
  'SUPPORTING INFORMATION',
  '**Risk analysis**',
];
const SENTENCES = [
  'The Board was told of it.',
  'In paragraph 2.1 the £1.2m of 12 June 2023 is explained.',
  'A sentence that is long enough to be\nbroken over two\nlines of the page.',
  '“None identified.”',
];
const FRONT = [
  'REPORT TO: Executive Board',
  'DATE: 12 June 2023',
  'REPORTING OFFICER: Director,\nEarly Help',
];
const LISTS = [
  '- one;\n- two;\n- three.',
  '(a) one;\n(b) two:\n  (i) inner;\n  (ii) other;\n(c) three.',
  '- i) Note the position;\n- ii) Approve the plan.',
  'Table 1: Spending\n\n| Ward | Sum |\n| --- | --: |\n| Appleton | £1 |\n| Halton | £2 |',
  '// who says so?',
];

/** The body of a report that is as it should be, but for paragraph numbers in bullets. */
const report = fc
  .array(
    fc.array(
      fc.record({
        sentence: fc.constantFrom(...SENTENCES),
        bullet: fc.constantFrom('', '', '- '),
        after: fc.constantFrom('', '', ...LISTS),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    { minLength: 2, maxLength: 6 },
  )
  .map((sections) =>
    sections
      .flatMap((paragraphs, section) => [
        `${section + 1}.0 ${TITLES[section % TITLES.length]}`,
        ...paragraphs.flatMap(({ sentence, bullet, after }, index) => [
          `${bullet}${section + 1}.${index + 1} ${sentence}`,
          ...(after ? [after] : []),
        ]),
      ])
      .join('\n\n'),
  )
  .map((body) => `${FRONT.join('\n\n')}\n\n${body}\n`);

const lineDamage = fc.oneof(
  fc.constant(() => ''),
  fc.nat(60).map((at) => (line: string) => line.slice(0, at % (line.length + 1))),
  fc.nat(60).map((at) => (line: string) => line.slice(at % (line.length + 1))),
  fc.nat(60).map((at) => (line: string) => {
    const from = at % line.length;
    return line.slice(0, from) + line.slice(from + 1);
  }),
  fc
    .tuple(fc.nat(60), fc.constantFrom('*', '**', '|', '#', '(', '“', ':', ' ', '-', '\t', '{', '//'))
    .map(([at, junk]) => (line: string) => {
      const from = at % (line.length + 1);
      return line.slice(0, from) + junk + line.slice(from);
    }),
  anything.map((text) => () => text.replace(/[\r\n]/g, ' ')),
  fc.constant((line: string) => `${line}\n${line}`),
);

describe('a damaged line', () => {
  it('leaves the blocks that are not next to it as they were', () => {
    fc.assert(
      fc.property(report, fc.nat(), lineDamage, (source, which, damage) => {
        const lines = source.split('\n');
        const whole = lines.map((text, index) => ({ text, index })).filter(({ text }) => text !== '');
        const { text = '', index = 0 } = whole[which % whole.length] ?? {};
        const start = lines.slice(0, index).reduce((length, line) => length + line.length + 1, 0);
        const damaged = source.slice(0, start) + damage(text) + source.slice(start + text.length);
        assertLocal(parseTree(source), parseTree(damaged), start, start + text.length);
      }),
      trials(1500),
    );
  });
});

/** All blocks before and after the line, but for the nearest on each side, are as they were. */
function assertLocal(before: Tree, after: Tree, start: number, end: number): void {
  const dump = dumpTree(before);
  const damaged = dumpTree(after);
  const above = before.blocks.filter((block) => block.end <= start).length;
  const below = before.blocks.filter((block) => block.start >= end).length;
  const head = dump.slice(0, Math.max(0, above - 1));
  const tail = dump.slice(dump.length - Math.max(0, below - 1));
  assert.deepEqual(damaged.slice(0, head.length), head, 'the blocks above');
  assert.deepEqual(tail.length === 0 ? [] : damaged.slice(-tail.length), tail, 'the blocks below');
}
