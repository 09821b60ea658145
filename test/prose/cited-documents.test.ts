import { strict as assert } from 'node:assert';
import { CITATION_TRIGGERS, citedDocument } from '../../server/src/prose/cited-documents.ts';

/** The documents that a text relies on, in the order of their triggers. */
function documentsIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const phrase of CITATION_TRIGGERS) {
    const at = text.toLowerCase().indexOf(phrase);
    const isWord = at !== -1 && !/[a-z]/i.test(text.charAt(at + phrase.length));
    const found = isWord ? citedDocument(text, phrase, at, at + phrase.length) : null;
    if (found) names.add(found.name);
  }
  return names;
}

describe('documents that running text relies on', () => {
  it('are those that something was taken from', () => {
    const texts: [string, string][] = [
      ['The condition survey carried out in March 2023 found that the roof leaks.', 'condition survey'],
      ['The findings of the peer review led to a new structure.', 'peer review'],
      [
        'An independent review by Ernst & Young recommended that the service be closed.',
        'independent review',
      ],
      [
        'A letter from the Minister dated 3 May 2024 confirmed it.',
        'letter from the Minister dated 3 May 2024',
      ],
      ['The results of the residents’ survey show support.', 'residents’ survey'],
      ['Prices are as set out in the Savills report.', 'Savills report'],
      ['The internal audit report identified three weaknesses.', 'internal audit report'],
      ['The proposals are based on a feasibility study by Mott MacDonald.', 'feasibility study'],
      ['According to the stock condition survey of 2022, a third of homes fail.', 'stock condition survey'],
      ['In May 2023 the findings of a draft viability study were used.', 'draft viability study'],
    ];
    for (const [text, name] of texts) assert.deepEqual([...documentsIn(text)], [name], text);
  });

  it('are not what is still to come, what is at hand, and what only sounds alike', () => {
    const texts = [
      'The outcome of the review will be reported to the Board in June.',
      'The results of the consultation are set out in Appendix A.',
      'The findings of the peer review are attached as Appendix B.',
      'That the findings of this report be noted.',
      'Officers will present the findings of the condition survey in June 2024.',
      'The budget is based on the monitoring report for quarter two.',
      'As set out in the report to Cabinet on 5 May 2023, the scheme is on track.',
      'Subject to the findings of the structural survey, work will begin in June.',
      'The results of the annual survey of tenants are published on the website.',
      'Payments are based on an assessment of need.',
      'The Audit Committee found that the annual audit was late.',
      'The review of fees identified in paragraph 3.2 has begun.',
      'A letter was sent to residents on 5 May 2023.',
      'The Council issued a letter of intent.',
      'This review found that the fees had not been changed.',
      'The performance review of staff showed good progress.',
      'The outcome of the application for judicial review is awaited.',
      'The findings of the Scrutiny Review Panel were reported to Cabinet.',
    ];
    for (const text of texts) assert.deepEqual([...documentsIn(text)], [], text);
  });
});
