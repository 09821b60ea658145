import { strict as assert } from 'node:assert';
import { checkAction, titlesAt } from './check-action.ts';

describe('code action: say nothing', () => {
  it('below the notes that the template gives, and above those of what follows', () => {
    const report = (first: string, second: string) =>
      [
        `4.0 POLICY IMPLICATIONS${first === '' ? '$0' : ''}`,
        '// Which policies of the council the decision follows.',
        '// If there is nothing to say: None identified.',
        ...(first === '' ? [] : ['', first]),
        '',
        `5.0 FINANCIAL IMPLICATIONS${first !== '' && second === '' ? '$0' : ''}`,
        ...(second === '' ? [] : ['', second]),
        '// the accountant has to clear this',
        '6.0 RISK ANALYSIS',
        '',
        '6.1 The pump is old.',
        '',
      ].join('\n');
    const [first, second] = ['4.1 None identified.', '5.1 None identified.'];
    checkAction(report('', ''), 'Say “None identified.”', report(first, '').replace('$0', ''));
    checkAction(report(first, ''), 'Say “None identified.”', report(first, second));
  });

  it('without a number under a sub-heading', () => {
    checkAction(
      '6.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES\n\n6.1 **A Healthy$0 Halton**\n',
      'Say “None identified.”',
      '6.0 IMPLICATIONS FOR THE COUNCIL’S PRIORITIES\n\n6.1 **A Healthy Halton**\n\nNone identified.\n',
    );
  });

  it('in the place of N/A, for this section alone', () => {
    const report = (first: string) =>
      `## Financial implications\n\n${first}\n\n## Legal implications\n\nNot applicable.\n`;
    checkAction(report('$0N/A'), 'Say “None.”', report('None.'), { house: 'england' });
  });

  it('never for several sections at once, and not where something has to be said', () => {
    const two = '4.0 POLICY IMPLICATIONS$0\n\n5.0 FINANCIAL IMPLICATIONS\n\n6.0 RISK ANALYSIS\n';
    const offered = titlesAt(two).filter((title) => /None|section-empty/.test(title));
    assert.deepEqual(
      offered.filter((title) => !title.startsWith('Ignore')),
      ['Say “None identified.”'],
    );
    const background = titlesAt('## Background$0\n\n## Legal implications\n\nNone.\n', { house: 'england' });
    assert.deepEqual(
      background.filter((title) => title.startsWith('Say')),
      [],
    );
  });
});
