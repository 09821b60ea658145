import { strict as assert } from 'node:assert';
import { type FindingText, findingAsText } from '../../client/src/findings/as-text.ts';

const FINDING: FindingText = {
  file: 'reports/library.report',
  line: 30,
  severity: 'Error',
  message: 'Paragraph 3.9 does not exist: section 3 ends at 3.5',
  rule: 'reference-dangling',
  text: '3.1  See paragraph 3.9.\r',
};

describe('a finding as text', () => {
  it('says where, what it says there and what is wrong', () => {
    assert.equal(
      findingAsText(FINDING),
      `reports/library.report, line 30, at 3.1
> 3.1 See paragraph 3.9.
Error: Paragraph 3.9 does not exist: section 3 ends at 3.5 (reference-dangling)
`,
    );
  });

  it('quotes no empty line and no whole page', () => {
    assert.equal(
      findingAsText({ ...FINDING, text: ' ' })
        .split('\n')[1]
        ?.startsWith('Error'),
      true,
    );
    const quoted = findingAsText({ ...FINDING, text: 'word '.repeat(100) }).split('\n')[1] ?? '';
    assert.ok(quoted.length < 170 && quoted.endsWith('word …'), quoted);
  });
});
