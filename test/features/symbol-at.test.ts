import { strict as assert } from 'node:assert';
import { occurrencesOf } from '../../server/src/features/occurrences.ts';
import { type Subject, symbolAt } from '../../server/src/features/symbol-at.ts';
import { fixture } from './fixture.ts';

/** At the cursor: the kind of thing, what of the text is marked, and all its places (definitions as `=3.1`). */
function check(marked: string, expected: string | null, places?: string[]): void {
  const { document, cursor } = fixture(marked);
  const found = symbolAt(document.model, cursor);
  const { text } = document;
  assert.equal(found && `${found.subject.kind} ${text.slice(found.range.start, found.range.end)}`, expected);
  if (!found || !places) return;
  assert.deepEqual(
    occurrencesOf(document.model, found.subject as Subject).map(
      ({ start, end, role }) => (role === 'definition' ? '=' : '') + text.slice(start, end),
    ),
    places,
  );
}

const REPORT = `SUBJECT: Youth services

EXEMPT: paragraphs 1 and 3

1.0 PURPOSE OF THE REPORT

1.1 To report on the Department for Education (DfE) grant: see section 2 and paragraphs 3.1 and 3.2.

2.0 RECOMMENDATION: That Members of the Board:

i) accept the grant in Appendix A; and
ii) note the DfE’s terms of 12 June 2023.

3.0 SUPPORTING INFORMATION {#support}

3.1 The DfE set terms under the Care Act 2014. Recommendation (i) and paragraph 3.1 accept them. {#terms}

3.2 See [the terms](#terms), [again](#terms), [the plan](plans/youth.report#aims) and paragraph 3.9 above.

4.0 APPENDICES

Appendix A: The terms

5.0 RISK ANALYSIS

APPENDIX A: The terms
FILE: terms.pdf
`;

/** The report with the cursor in the first place where `before|after` stands. */
function at(place: string): string {
  const plain = place.replace('|', '');
  const index = REPORT.indexOf(plain);
  assert.ok(index >= 0, place);
  return `${REPORT.slice(0, index)}${place.replace('|', '$0')}${REPORT.slice(index + plain.length)}`;
}

describe('symbol at', () => {
  it('finds sections by their heading and by references', () => {
    check(at('1.1 To| report'), null);
    check(at('3.|0 SUPP'), 'section 3.0', ['=3.0']);
    check(at('see sec|tion 2'), 'section section 2', ['2', '=2.0']);
    check(at('RECOMM|ENDATION'), 'section 2.0', ['2', '=2.0']);
  });

  it('finds paragraphs by their number and by references', () => {
    check(at('para|graphs 3.1 and'), 'paragraph paragraphs 3.1', ['3.1', '=3.1', '3.1', 'terms', 'terms']);
    check(at('paragraphs 3.|1 and'), 'paragraph paragraphs 3.1');
    check(at('and 3.2|.\n'), 'paragraph 3.2', ['3.2', '=3.2']);
    check(at('\n3|.1 The'), 'paragraph 3.1', ['3.1', '=3.1', '3.1', 'terms', 'terms']);
  });

  it('finds recommendations by their marker and by references', () => {
    check(at('\n|i) accept'), 'recommendation i)', ['=i)', '(i)']);
    check(at('Recommendation (|i)'), 'recommendation Recommendation (i)', ['=i)', '(i)']);
  });

  it('finds appendices by entry, heading and reference', () => {
    const places = ['A', '=A', '=A'];
    check(at('in Appendix |A;'), 'appendix Appendix A', places);
    check(at('\nAppen|dix A:'), 'appendix A', places);
    check(at('APPENDIX A|:'), 'appendix A', places);
  });

  it('finds labels by definition and by references', () => {
    const places = ['=terms', 'terms', 'terms'];
    check(at('{#te|rms}'), 'label terms', places);
    check(at('[the te|rms](#terms)'), 'label [the terms](#terms)', places);
    check(at('{#supp|ort}'), 'label support', ['=support']);
  });

  it('finds terms by definition and by uses', () => {
    const places = ['=DfE', 'DfE', 'DfE'];
    check(at('(D|fE)'), 'term DfE', places);
    check(at('note the DfE|’s'), 'term DfE', places);
    check(at('|DfE set'), 'term DfE', places);
  });

  it('takes a plural and an article with a term', () => {
    check('1.1 An academy (“the Trust”). $0The Trust and the Trustees.', 'term The Trust', [
      '=the Trust',
      'The Trust',
    ]);
    check('1.1 Social Workers (SWs). One $0SW, two SWs, no SWING.', 'term SW', ['=SW', 'SW', 'SW']);
  });

  it('finds statutes, dates, exempt paragraphs and files', () => {
    check(at('Care Act 20|14'), 'statute Care Act 2014', ['Care Act 2014']);
    check(at('12 Ju|ne'), 'date 12 June 2023', ['12 June 2023']);
    check(at('1 and 3|\n'), 'exempt-paragraph 3');
    check(at('EXE|MPT'), 'exempt-paragraph EXEMPT: paragraphs 1 and 3');
    check(at('terms.|pdf'), 'file terms.pdf', ['terms.pdf']);
    check(at('plans/|youth'), 'file plans/youth.report', ['plans/youth.report']);
    check('1.1 Exempt under paragraph $03 of Part 1 of Schedule 12A.', 'exempt-paragraph 3');
  });

  it('finds rules in suppressions', () => {
    const text =
      '// rapporteur-ignore-next-line jar$0gon, date-form: jargon is quoted\n// rapporteur-ignore jargon: yes\n';
    check(text, 'rule jargon', ['jargon', 'jargon']);
    check('// rapporteur-ignore jargon: jar$0gon is quoted\n', null);
  });

  it('finds fields', () => {
    check(at('SUB|JECT'), 'field SUBJECT', ['=SUBJECT']);
    check(at('Youth ser|vices'), 'field Youth services');
  });

  it('leaves what belongs to other documents alone', () => {
    check('3.0 RISK ANALYSIS\n\n3.1 See paragraph $03.1 of the Constitution.', 'nothing paragraph 3.1');
    check(at('paragraph 3.|9'), 'nothing paragraph 3.9', ['3.9']);
  });

  it('tells references to this document from those to others', () => {
    const asked: [string, boolean][] = [
      ['the plan in paragraph $03.1', true],
      ['paragraph $03.1 in the Local Plan', false],
      ['the NPPF paragraph $03.1', false],
      ['paragraph $03.1 of this report', true],
      ['section $03', true],
      ['section $03 of the Act', false],
      ['the agreement in Appendix $0A', true],
      ['Local Plan Appendix $0A', false],
    ];
    for (const [words, isOwn] of asked) {
      const { document, cursor } = fixture(
        `1.0 RISK ANALYSIS\n\n1.1 See ${words}.\n\n3.0 X\n\n3.1 Y.\n\nAPPENDIX A: Z\n`,
      );
      assert.equal(symbolAt(document.model, cursor)?.subject.kind !== 'nothing', isOwn, words);
    }
  });

  it('answers for any offset of any text', () => {
    for (const text of [
      '',
      '\r\n',
      REPORT,
      REPORT.slice(0, 500),
      '3.1',
      '{#',
      '[x](#',
      'EXEMPT:',
      '// rapporteur-ignore',
    ]) {
      const { document } = fixture(text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        const found = symbolAt(document.model, offset);
        if (!found) continue;
        assert.ok(found.range.start <= found.range.end && found.range.end <= text.length);
        occurrencesOf(document.model, found.subject);
      }
      symbolAt(document.model, -1);
      symbolAt(document.model, text.length + 9);
    }
  });
});
