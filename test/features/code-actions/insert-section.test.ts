import { strict as assert } from 'node:assert';
import { checkAction, outcomeOf, titlesAt } from './check-action.ts';

const REPORT = [
  '1.0 PURPOSE OF THE REPORT$0',
  '',
  '1.1 To report on what section 2 says.',
  '',
  '2.0 EQUALITY AND DIVERSITY ISSUES',
  '',
  '2.1 None identified.',
  '',
].join('\n');

describe('code action: insert section', () => {
  it('those that belong at the cursor, in the order of the house', () => {
    assert.deepEqual(
      titlesAt(REPORT).filter((title) => title.startsWith('Insert')),
      [
        'Insert the section “RECOMMENDATION”',
        'Insert the section “SUPPORTING INFORMATION”',
        'Insert the section “POLICY IMPLICATIONS”',
        'Insert the section “FINANCIAL IMPLICATIONS”',
        'Insert the section “IMPLICATIONS FOR THE COUNCIL’S PRIORITIES”',
        'Insert the section “RISK ANALYSIS”',
        'Insert all 8 missing sections',
      ],
    );
  });

  it('and numbers what follows anew, though an appendix has the same numbers', () => {
    const appendix = ['Appendix A: Plan', '', '1. Aims', '', '1.1 Aim.', '', '1.2 See paragraph 1.1.', ''];
    checkAction(
      [
        '1. Purpose$0 of the report',
        '',
        '1.1 See paragraph 2.1.',
        '',
        '2. Background papers',
        '',
        '2.1 None, as paragraph 1.1 says.',
        '',
        ...appendix,
      ].join('\n'),
      'Insert the section “Financial implications”',
      [
        '1. Purpose of the report',
        '',
        '1.1 See paragraph 3.1.',
        '',
        '2. Financial implications',
        '// What it costs or saves, in which year and from which budget.',
        '// If there is nothing to say: None.',
        '',
        '3. Background papers',
        '',
        '3.1 None, as paragraph 1.1 says.',
        '',
        ...appendix,
      ].join('\n'),
      { house: 'england' },
    );
  });

  it('before one that the house does not know, which takes the next number', () => {
    checkAction(
      '1. Recommendations$0\n\n(a) note paragraph 2.1.\n\n2. How the pond came to leak\n\n2.1 It is old.\n\n3. Background papers\n\n3.1 None.\n',
      'Insert the section “Financial implications”',
      '1. Recommendations\n\n(a) note paragraph 3.1.\n\n2. Financial implications\n// What it costs or saves, in which year and from which budget.\n// If there is nothing to say: None.\n\n3. How the pond came to leak\n\n3.1 It is old.\n\n4. Background papers\n\n4.1 None.\n',
      { house: 'england' },
    );
  });

  it('a sub-section, with its number, references following', () => {
    checkAction(
      [
        '1.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES',
        '',
        '1.1 **Children & Young People in Halton$0**',
        '',
        'As paragraph 1.3 says.',
        '',
        '1.2 **A Healthy Halton**',
        '',
        'None identified.',
        '',
        '1.3 **Halton’s Urban Renewal**',
        '',
        'None identified.',
        '',
      ].join('\n'),
      'Insert the section “Employment, Learning & Skills in Halton”',
      [
        '1.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES',
        '',
        '1.1 **Children & Young People in Halton**',
        '',
        'As paragraph 1.4 says.',
        '',
        '1.2 **Employment, Learning & Skills in Halton**',
        '// What the decision does for work, learning and skills.',
        '// If there is nothing to say: None identified.',
        '',
        '1.3 **A Healthy Halton**',
        '',
        'None identified.',
        '',
        '1.4 **Halton’s Urban Renewal**',
        '',
        'None identified.',
        '',
      ].join('\n'),
    );
  });

  it('two at one place, numbered one after the other', () => {
    const after = outcomeOf(
      '1.0 RISK ANALYSIS$0\n\n1.1 See section 2.\n\n2.0 LIST OF BACKGROUND PAPERS\n\n2.1 None.\n',
      'Insert all 8 missing sections',
    );
    assert.equal(after.match(/^(?!\/\/).*None/gm)?.length, 1, 'only what the author has said');
    assert.deepEqual(after.match(/^(?:\d+\.0 .*|.*See .*)$/gm), [
      '1.0 PURPOSE OF THE REPORT',
      '2.0 RECOMMENDATION',
      '3.0 SUPPORTING INFORMATION',
      '4.0 POLICY IMPLICATIONS',
      '5.0 FINANCIAL IMPLICATIONS',
      '6.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES',
      '7.0 RISK ANALYSIS',
      '7.1 See section 10.',
      '8.0 EQUALITY AND DIVERSITY ISSUES',
      '9.0 CLIMATE CHANGE IMPLICATIONS',
      '10.0 LIST OF BACKGROUND PAPERS',
    ]);
  });
});
