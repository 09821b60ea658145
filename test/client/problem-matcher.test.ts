/** What `rapporteur lint` prints is what the problem matcher of the extension reads. */
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rapporteur } from '../cli/built.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Pattern {
  regexp: string;
}

describe('the problem matcher', () => {
  const { contributes } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
    contributes: { problemPatterns: { patterns: [Pattern, Pattern] }[] };
  };
  const [file, finding] = (contributes.problemPatterns[0]?.patterns ?? []).map(
    ({ regexp }) => new RegExp(regexp),
  );
  assert.ok(file && finding);

  it('finds every finding that is printed', () => {
    const { out } = rapporteur(['lint', '--', 'samples'], { cwd: ROOT });
    const lines = out.split('\n');
    const found = lines.flatMap((line) => finding.exec(line) ?? []).filter((part) => /^\d+$/.test(part));
    const total = /(\d+) errors?.*?(\d+) warnings?.*?(\d+) infos?.*?(\d+) hints?/.exec(out);
    assert.ok(total, out.slice(-300));
    const printed = total.slice(1).reduce((sum, count) => sum + Number(count), 0);
    assert.equal(found.length / 2, printed);
  });

  it('reads the parts of a line', () => {
    assert.equal(file.exec('samples/a b.report  report, house halton')?.[1], 'samples/a b.report');
    assert.equal(file.exec('a.report')?.[1], 'a.report');
    assert.deepEqual(
      finding.exec('   42:4  warning  “X” is wrong: 2  mended  section-empty [fix?]')?.slice(1),
      ['42', '4', 'warning', '“X” is wrong: 2  mended', 'section-empty'],
    );
  });
});
