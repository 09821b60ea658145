import { strict as assert } from 'node:assert';
import { type OutlineNode, reportOutline } from '../../server/src/features/report-outline.ts';
import { fixture } from './fixture.ts';

/** The nodes a line each, indented: `1.0 PURPOSE [written]`. */
function check(text: string, part: 'sections' | 'recommendations' | 'appendices', expected: string[]): void {
  assert.deepEqual(linesOf(reportOutline(fixture(text).document)[part], ''), expected);
}

function linesOf(nodes: readonly OutlineNode[], indent: string): string[] {
  return nodes.flatMap(({ kind, number, title, state, children }) => {
    const said = kind === 'section' ? ` [${state}]` : '';
    return [`${indent}${number ? `${number} ` : ''}${title}${said}`, ...linesOf(children, `${indent}  `)];
  });
}

describe('report outline', () => {
  it('gives sections their states, the missing ones where they belong', () => {
    check(
      [
        '1.0 PURPOSE OF THE REPORT\n\n1.1 To report on the parks:\n\n- all of them.\n\n1.2 They are open.',
        '2.0 RECOMMENDATION: That Members of the Board note it.',
        '4.0 POLICY IMPLICATIONS\n\n4.1 None identified.',
        '5.0 FINANCIAL IMPLICATIONS',
      ].join('\n\n'),
      'sections',
      [
        '1.0 PURPOSE OF THE REPORT [written]',
        '  1.1 To report on the parks:',
        '  1.2 They are open.',
        '2.0 RECOMMENDATION [written]',
        'SUPPORTING INFORMATION [missing]',
        '4.0 POLICY IMPLICATIONS [none]',
        '  4.1 None identified.',
        '5.0 FINANCIAL IMPLICATIONS [empty]',
        'IMPLICATIONS FOR THE COUNCIL’S PRIORITIES [missing]',
        'RISK ANALYSIS [missing]',
        'EQUALITY AND DIVERSITY ISSUES [missing]',
        'CLIMATE CHANGE IMPLICATIONS [missing]',
        'LIST OF BACKGROUND PAPERS UNDER SECTION 100D OF THE LOCAL GOVERNMENT ACT 1972 [missing]',
      ],
    );
  });

  it('gives recommendations with their markers', () => {
    check(
      '2.0 RECOMMENDATION: That Members of the Board:\n\ni) note it; and\n\nii) act.\n',
      'recommendations',
      ['i) note it; and', 'ii) act.'],
    );
  });

  it('gives appendices, and not as sections', () => {
    check('1.0 PURPOSE OF THE REPORT\n\n1.1 See Appendix A.\n\nAPPENDIX A: Maps\n\nMaps.\n', 'appendices', [
      'A Maps',
    ]);
  });

  it('counts the findings of a section with those inside', () => {
    const { sections } = reportOutline(fixture('1.0 PURPOSE OF THE REPORT\n\n1.1 the the parks\n').document);
    const [section] = sections;
    const [paragraph] = section?.children ?? [];
    assert.equal(paragraph?.findings, 1);
    assert.equal(paragraph?.worst, 'warning');
    assert.ok((section?.findings ?? 0) > 1);
    assert.equal(section?.worst, 'error');
  });

  it('is empty for minutes without text, and lists nothing that is missing', () => {
    assert.deepEqual(reportOutline(fixture('', { kind: 'minutes' }).document), {
      sections: [],
      recommendations: [],
      appendices: [],
      decisions: [],
      actions: [],
    });
  });
});
