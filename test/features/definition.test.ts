import { strict as assert } from 'node:assert';
import { declarationsAt, definitionsAt } from '../../server/src/features/definition.ts';
import { fixture } from './fixture.ts';

const find = { definition: definitionsAt, declaration: declarationsAt };

/** `origin -> selection of target`, the path before it for other documents; long targets by first and last words. */
function check(marked: string, expected: string[], what: keyof typeof find = 'definition'): void {
  const { document, documents, workspace, cursor } = fixture(marked);
  const byUri = new Map([...documents.values()].map((each) => [each.uri, each]));
  const links = find[what](document, workspace, cursor).map(({ origin, uri, target, selection }) => {
    const { text = '', path } = byUri.get(uri) ?? {};
    assert.ok(
      target.start <= selection.start && selection.end <= target.end,
      'the selection is in the target',
    );
    const whole = text.slice(target.start, target.end).trimEnd().split('\n');
    const shown = whole.length > 1 ? `${whole[0]} … ${whole.at(-1)}` : whole[0];
    const from = document.text.slice(origin.start, origin.end);
    return `${from} -> ${uri === document.uri ? '' : `${path}: `}${text.slice(selection.start, selection.end)} of ${shown}`;
  });
  assert.deepEqual(links, expected);
}

const BODY = `
2.0 RECOMMENDATION: That Members:

i) note the report; and
ii) approve the plan.

3.0 SUPPORTING INFORMATION {#support}

3.1 The Department for Education (DfE) pays. {#pay}

Table 1: Costs

| Road | Cost |
| ---- | ---- |
| High Street | £1 |

APPENDIX A: The terms

Terms.
`;

/** The body after a paragraph with the cursor. */
const asking = (words: string) => `1.0 PURPOSE OF THE REPORT\n\n1.1 ${words}\n${BODY}`;

describe('definition', () => {
  it('of references', () => {
    check(asking('See paragraph $03.1.'), [
      'paragraph 3.1 -> 3.1 of 3.1 The Department for Education (DfE) pays. {#pay}',
    ]);
    check(asking('See section $02.'), [
      'section 2 -> 2.0 of 2.0 RECOMMENDATION: That Members: … ii) approve the plan.',
    ]);
    check(asking('See recommendation ($0ii).'), ['recommendation (ii) -> ii) of ii) approve the plan.']);
    check(asking('See Table $01.'), ['Table 1 -> Table 1: Costs of Table 1: Costs … | High Street | £1 |']);
    check(asking('See paragraph $09.1.'), []);
  });

  it('of the second of several targets', () => {
    check(asking('See paragraphs 1.1 and $03.1.'), [
      '3.1 -> 3.1 of 3.1 The Department for Education (DfE) pays. {#pay}',
    ]);
  });

  it('of labels', () => {
    check(asking('See [it](#p$0ay).'), [
      '[it](#pay) -> 3.1 of 3.1 The Department for Education (DfE) pays. {#pay}',
    ]);
    check(asking('See [it](#s$0upport).'), [
      '[it](#support) -> 3.0 of 3.0 SUPPORTING INFORMATION {#support} … | High Street | £1 |',
    ]);
    check(asking('See [it](#nob$0ody).'), []);
  });

  it('of terms', () => {
    check(asking('The $0DfE pays.'), ['DfE -> DfE of Department for Education (DfE)']);
  });

  it('of appendices', () => {
    check(asking('See Appendix $0A.'), ['Appendix A -> A of APPENDIX A: The terms … Terms.']);
  });

  it('is the thing itself where it stands', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n$01.1 To report.', ['1.1 -> 1.1 of 1.1 To report.']);
  });

  it('of files of the workspace', () => {
    const other = '//- /r/b.report\n1.0 RISK ANALYSIS\n\n1.1 It. {#it}\n';
    check(`//- /r/a.report\n1.0 RISK ANALYSIS\n\n1.1 See [b](b.re$0port).\n${other}`, [
      'b.report -> /r/b.report:  of ',
    ]);
    check(`//- /r/a.report\n1.0 RISK ANALYSIS\n\n1.1 See [b](b.re$0port#it).\n${other}`, [
      'b.report -> /r/b.report: 1.1 of 1.1 It. {#it}',
    ]);
    check('//- /r/a.report\n1.0 RISK ANALYSIS\n\n1.1 See [b](c.re$0port).\n', []);
    check('APPENDIX A: The terms\nFILE: $0b.report\n', []);
  });

  it('of nothing in plain text', () => check('$0', []));
});

describe('declaration', () => {
  it('of labels', () => {
    check(asking('See [it](#p$0ay).'), ['[it](#pay) -> pay of pay'], 'declaration');
  });

  it('of terms', () => {
    check(asking('The $0DfE pays.'), ['DfE -> DfE of DfE'], 'declaration');
  });

  it('is the definition for all else', () => {
    check(
      asking('See recommendation ($0ii).'),
      ['recommendation (ii) -> ii) of ii) approve the plan.'],
      'declaration',
    );
  });
});
