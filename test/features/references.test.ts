import { strict as assert } from 'node:assert';
import { documentHighlights } from '../../server/src/features/document-highlights.ts';
import { linkedEditingRanges } from '../../server/src/features/linked-editing-ranges.ts';
import { referencesAt, type WithDefinitions } from '../../server/src/features/references.ts';
import { fixture } from './fixture.ts';

/** `offset` is too fragile: the text of each place with what follows it, the path before it for other documents. */
function check(marked: string, expected: string[], wanted: WithDefinitions = 'references-only'): void {
  const { document, documents, workspace, cursor } = fixture(marked);
  const byUri = new Map([...documents.values()].map((each) => [each.uri, each]));
  const places = referencesAt(document, workspace, cursor, wanted).map(({ uri, start, end }) => {
    const { text = '', path } = byUri.get(uri) ?? {};
    return `${uri === document.uri ? '' : `${path}: `}${text.slice(start, end)}|${text.slice(end, end + 5)}`;
  });
  assert.deepEqual(places, expected);
}

const REPORT = `1.0 PURPOSE OF THE REPORT

1.1 See paragraph 3.1, section 3 and [pay](#pay).

3.0 RISK ANALYSIS

3.1 The Department for Education (DfE) pays. {#pay}

3.2 The DfE pays, as paragraph 3.1 says.
`;
const at = (place: string) => REPORT.replace(place.replace('$0', ''), () => place);

describe('references', () => {
  it('to a paragraph, by number and by label', () => {
    check(at('\n$03.1 The'), ['3.1|, sec', 'pay|).\n\n3', '3.1| says']);
    check(at('\n$03.1 The'), ['3.1|, sec', 'pay|).\n\n3', '3.1| The ', '3.1| says'], 'with-definitions');
    check(at('as paragraph $03.1'), ['3.1|, sec', 'pay|).\n\n3', '3.1| says']);
  });

  it('to a section', () => check(at('$03.0 RISK'), ['3| and ']));

  it('to a label', () => {
    check(at('{#p$0ay}'), ['pay|).\n\n3']);
    check(at('{#p$0ay}'), ['pay|).\n\n3', 'pay|}\n\n3.'], 'with-definitions');
  });

  it('to a term', () => {
    check(at('($0DfE)'), ['DfE| pays']);
    check(at('3.2 The $0DfE'), ['DfE|) pay', 'DfE| pays'], 'with-definitions');
  });

  it('to an appendix', () => {
    const report =
      '1.0 RISK ANALYSIS\n\n1.1 See Appendices A and B.\n\n1.2 Appendix B is long.\n\nAPPENDIX $0B: The terms\n';
    check(report, ['B|.\n\n1.', 'B| is l']);
  });

  it('to a file, from the whole workspace', () => {
    const workspace = [
      '//- /r/a.report\nAPPENDIX A: Plan\nFILE: ../m/pl$0an.report\n',
      '//- /m/b.report\nAPPENDIX A: Plan\nFILE: plan.report\n',
      '//- /m/plan.report\nSUBJECT: The plan\n',
    ].join('');
    check(workspace, ['../m/plan.report|\n', '/m/b.report: plan.report|\n']);
  });

  it('to this document, from the whole workspace', () => {
    check('//- /r/a.report\nSUB$0JECT: The plan\n//- /r/b.report\nAPPENDIX A: Plan\nFILE: a.report\n', [
      '/r/b.report: a.report|\n',
    ]);
  });

  it('to nothing', () => check('$0', []));
});

describe('document highlight', () => {
  /** The places, definitions as `=3.1`. */
  function checkHighlights(marked: string, expected: string[]): void {
    const { document, cursor } = fixture(marked);
    const places = documentHighlights(document, cursor);
    assert.deepEqual(
      places.map(
        ({ start, end, role }) => (role === 'definition' ? '=' : '') + document.text.slice(start, end),
      ),
      expected,
    );
  }

  it('marks where a thing is made and where it is meant', () => {
    checkHighlights(at('as paragraph $03.1'), ['3.1', 'pay', '=3.1', '3.1']);
    checkHighlights(at('3.2 The $0DfE'), ['=DfE', 'DfE']);
  });

  it('marks what stands alone', () => checkHighlights('EXEMPT: paragraph $03\n', ['3']));

  it('marks nothing in plain text', () => checkHighlights(at('pa$0ys. {'), []));
});

describe('linked editing', () => {
  function checkLinked(marked: string, expected: string[]): void {
    const { document, cursor } = fixture(marked);
    const places = linkedEditingRanges(document, cursor);
    assert.deepEqual(
      places.map(({ start, end }) => document.text.slice(start - 1, end + 1)),
      expected,
    );
  }

  it('edits a label with its references', () => {
    checkLinked(at('{#p$0ay}'), ['#pay)', '#pay}']);
    checkLinked(at('(#$0pay)'), ['#pay)', '#pay}']);
    checkLinked(at('(#pay$0)'), ['#pay)', '#pay}']);
  });

  it('leaves the words of a link, other names and lone labels alone', () => {
    checkLinked(at('[p$0ay]'), []);
    checkLinked(at('3.2 The $0DfE'), []);
    checkLinked('1.0 RISK ANALYSIS {#ri$0sk}\n', []);
  });

  it('leaves a label that two blocks carry alone', () => {
    checkLinked(`${at('{#p$0ay}')}\n3.3 Again. {#pay}\n`, []);
  });
});
