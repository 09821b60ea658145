import { strict as assert } from 'node:assert';
import { convertReference, convertReferences } from '../../server/src/features/convert-reference.ts';
import { applied, fixture } from './fixture.ts';

function check(marked: string, to: 'label' | 'number', expected: string | null): void {
  const { document, cursor } = fixture(marked);
  const edits = convertReference(document, cursor, to);
  assert.equal(edits && applied(document.text, edits), expected);
}

const HEAD = '1.0 SUPPORTING INFORMATION\n\n';

describe('convert a reference', () => {
  it('gives what it means a readable label', () => {
    check(
      `${HEAD}1.1 The posts are vacant.\n\n1.2 See para$0graph 1.1.\n`,
      'label',
      `${HEAD}1.1 The posts are vacant. {#posts-vacant}\n\n1.2 See [paragraph 1.1](#posts-vacant).\n`,
    );
  });

  it('uses the label that is there', () => {
    check(
      `${HEAD}1.1 The posts are vacant. {#workforce}\n\n1.2 See paragraph $01.1.\n`,
      'label',
      `${HEAD}1.1 The posts are vacant. {#workforce}\n\n1.2 See [paragraph 1.1](#workforce).\n`,
    );
  });

  it('gives a label that no other block has', () => {
    check(
      `${HEAD}1.1 Posts. {#posts}\n\n1.2 The posts.\n\n1.3 See paragraph $01.2.\n`,
      'label',
      `${HEAD}1.1 Posts. {#posts}\n\n1.2 The posts. {#posts-2}\n\n1.3 See [paragraph 1.2](#posts-2).\n`,
    );
  });

  it('turns all numbers of a list', () => {
    check(
      `${HEAD}1.1 Parks.\n\n1.2 Pools.\n\n1.3 See paragraphs 1.1 $0and 1.2.\n`,
      'label',
      `${HEAD}1.1 Parks. {#parks}\n\n1.2 Pools. {#pools}\n\n1.3 See paragraphs [1.1](#parks) and [1.2](#pools).\n`,
    );
  });

  it('labels sections and recommendations', () => {
    check(
      '1.0 RECOMMENDATION: That Members:\n\ni) note the report.\n\n2.0 RISK ANALYSIS\n\n2.1 Under recommendation $0(i).\n',
      'label',
      '1.0 RECOMMENDATION: That Members:\n\ni) note the report. {#note-report}\n\n2.0 RISK ANALYSIS\n\n2.1 Under [recommendation (i)](#note-report).\n',
    );
    check(
      '1.0 RISK ANALYSIS\n\n1.1 As sec$0tion 1 says.\n',
      'label',
      '1.0 RISK ANALYSIS {#risk-analysis}\n\n1.1 As [section 1](#risk-analysis) says.\n',
    );
  });

  it('turns a label back into the number that stands there now', () => {
    check(
      `${HEAD}1.1 The posts. {#posts}\n\n1.2 See [paragraph 1.9$0](#posts) and [the posts](#posts).\n`,
      'number',
      `${HEAD}1.1 The posts. {#posts}\n\n1.2 See paragraph 1.1 and [the posts](#posts).\n`,
    );
    check(
      `${HEAD}1.1 The posts. {#posts}\n\n1.2 See [the po$0sts](#posts).\n`,
      'number',
      `${HEAD}1.1 The posts. {#posts}\n\n1.2 See the posts (paragraph 1.1).\n`,
    );
  });

  it('leaves what means nothing here, or another document', () => {
    check(`${HEAD}1.1 See paragraph $09.9.\n`, 'label', null);
    check(`${HEAD}1.1 See paragraph 1.1$0 of the Constitution.\n`, 'label', null);
    check(`${HEAD}1.1 See [it]($0#gone).\n`, 'number', null);
    check(`${HEAD}1.1 Plain$0 text.\n`, 'label', null);
    check('', 'label', null);
  });

  it('turns all references of a document, and back', () => {
    const text = `${HEAD}1.1 Parks: section 1, paragraph 1.2.\n\n1.2 Pools: paragraphs 1.1 to 1.2.\n`;
    const labelled = applied(text, convertReferences(fixture(text).document, 'label'));
    assert.equal(
      labelled,
      '1.0 SUPPORTING INFORMATION {#supporting-information}\n\n1.1 Parks: [section 1](#supporting-information), [paragraph 1.2](#pools). {#parks}\n\n1.2 Pools: paragraphs [1.1](#parks) to [1.2](#pools). {#pools}\n',
    );
    const back = applied(labelled, convertReferences(fixture(labelled).document, 'number'));
    assert.equal(back.replace(/ \{#[\w-]+\}/g, ''), text);
  });
});
