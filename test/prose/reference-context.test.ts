import { strict as assert } from 'node:assert';
import { isOwnAppendix, isOwnReference } from '../../server/src/prose/reference-context.ts';

/** Asks of the reference between bars: `see |paragraph 3.4| of the Code`. */
function ask(marked: string, judge: (text: string, start: number, end: number) => boolean): boolean {
  const [before = '', reference = '', after = ''] = marked.split('|');
  return judge(before + reference + after, before.length, before.length + reference.length);
}

describe('references', () => {
  it('are of this report where nothing else is near', () => {
    for (const text of [
      '|Paragraph 3.4| gives the costs.',
      'As shown in |paragraph 3.4|, the roof leaks.',
      'The Council (|paragraph 3.4|) owns it.',
      'See |paragraphs 3.4 and 3.5| of this report.',
      'The costs (|paragraph 3.4| refers) are high.',
      'NPPF aside, |section 3.4| above holds.',
      'As |paragraph 3.4|(b)(ii) above says, the roof leaks.',
    ]) {
      assert.ok(ask(text, isOwnReference), text);
    }
  });

  it('are of another document where one is near', () => {
    for (const text of [
      '|Paragraph 3.4| of the Constitution applies.',
      'NPPF |paragraph 3.4| applies.',
      'The Code of Conduct (|paragraph 3.4|) applies.',
      'Under Schedule 2, |paragraph 3.4|, it applies.',
      'The report to Cabinet, |paragraph 3.4|, said so.',
      'The letter of 5 May 2023 (|paragraph 3.4|) said so.',
      'See |section 3.4| in Appendix B.',
      'As |paragraph 3.4|(b) of the report of June 2025 explained.',
      'As |paragraph 3.4| (a)(ii) to the scheme explained.',
    ]) {
      assert.ok(!ask(text, isOwnReference), text);
    }
  });

  it('to an appendix in brackets are to what is attached', () => {
    assert.ok(ask('The Improvement Plan (|Appendix A|) has ten actions.', isOwnAppendix));
    assert.ok(ask('as set out in |Appendix A| to the report', isOwnAppendix));
    assert.ok(!ask('|Appendix A| to the plan lists them.', isOwnAppendix));
    assert.ok(!ask('Local Plan |Appendix A| lists them.', isOwnAppendix));
  });
});
