import { strict as assert } from 'node:assert';
import { render } from '../../../server/src/cli/reporters/gitlab.ts';
import { AWKWARD_MESSAGE, AWKWARD_PATH, CLEAN_REPORT, context, EMPTY_REPORT, REPORT } from './fixture.ts';

interface Finding {
  description: string;
  check_name: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number; end: number } };
}

function parse(text: string): Finding[] {
  return JSON.parse(text) as Finding[];
}

describe('gitlab reporter', () => {
  it('has the fields that GitLab reads', () => {
    const [first, second] = parse(render(REPORT, context()));
    assert.deepEqual(
      { ...first, fingerprint: null },
      {
        description: AWKWARD_MESSAGE,
        check_name: 'header-field-colon',
        fingerprint: null,
        severity: 'major',
        location: { path: AWKWARD_PATH, lines: { begin: 2, end: 2 } },
      },
    );
    assert.deepEqual(second?.location.lines, { begin: 4, end: 5 });
  });

  it('maps severities', () => {
    assert.deepEqual(
      parse(render(REPORT, context())).map(({ severity }) => severity),
      ['major', 'minor', 'info', 'info', 'info', 'major'],
    );
  });

  it('gives every finding a fingerprint of its own that is the same in the next run', () => {
    const prints = parse(render(REPORT, context())).map(({ fingerprint }) => fingerprint);
    assert.equal(new Set(prints).size, prints.length);
    for (const print of prints) assert.match(print, /^[0-9a-f]{64}$/);
    assert.equal(render(REPORT, context()), render(REPORT, context()));
  });

  it('is an empty list when nothing was found', () => {
    assert.deepEqual(parse(render(CLEAN_REPORT, context())), []);
    assert.deepEqual(parse(render(EMPTY_REPORT, context())), []);
  });

  it('leaves everything but errors out under --quiet', () => {
    assert.equal(parse(render(REPORT, context({ quiet: true }))).length, 2);
  });
});
