/** How reports and minutes lead to one another, kept current document by document. */
import { strict as assert } from 'node:assert';
import { posix } from 'node:path';
import { loadHouse } from '../../server/src/house/load.ts';
import { buildModel } from '../../server/src/model/build.ts';
import { factsOf } from '../../server/src/trail/facts.ts';
import { Trail, type TrailDocument } from '../../server/src/trail/trail.ts';

const loaded = loadHouse('halton');
assert.ok(loaded.ok);
const { house } = loaded;

function documentOf(path: string, text: string): TrailDocument {
  const kind = path.endsWith('.minutes') ? 'minutes' : 'report';
  return { path, uri: `file://${path}`, facts: factsOf(buildModel(text, kind, house)) };
}

/** A trail of files; beside them there is a PDF, and a report that is in no folder. */
function trailOf(files: Record<string, string>): Trail {
  const trail = new Trail({
    resolve: (from, path) => posix.resolve(posix.dirname(from), path),
    find: (path) => {
      if (path === '/outside.report') return documentOf(path, report('Outside'));
      return path.endsWith('.pdf') ? 'other' : 'missing';
    },
  });
  for (const [path, text] of Object.entries(files)) trail.set(documentOf(path, text));
  return trail;
}

const report = (subject: string, date = '15 October 2026') =>
  `REPORT TO: The Executive Board\nDATE: ${date}\nSUBJECT: ${subject}\n\n2.0 RECOMMENDATION: That Members approve the ${subject}.\n`;
const minutes = (date: string, ...items: string[]) =>
  `MEETING: EXECUTIVE BOARD\nDATE: ${date}\n\n${items.map((item, index) => `## ${index + 1}. Item\n${item}\n`).join('\n')}`;
const decided = (path: string, what = 'plan') =>
  `REPORT: ${path}\n\nRESOLVED: That the ${what} be approved.\n`;

/** `minutes item: outcomes` of each consideration of a report. */
function considered(trail: Trail, path: string): string[] {
  return trail
    .considerationsOf(path)
    .map(
      ({ minutes: { path: of }, item, outcomes }) =>
        `${of} ${item.number}: ${outcomes.map(({ kind }) => kind)}`,
    );
}

describe('the trail', () => {
  it('knows what considered a report, by the day', () => {
    const trail = trailOf({
      '/b.minutes': minutes('12 November 2026', decided('r/plan.report')),
      '/a.minutes': minutes('15 October 2026', decided('x.pdf'), decided('./r/plan.report', 'fees')),
      '/r/plan.report': report('plan'),
    });
    assert.deepEqual(considered(trail, '/r/plan.report'), ['/a.minutes 2: none', '/b.minutes 1: adopted']);
    assert.deepEqual(considered(trail, '/r/none.report'), []);
  });

  it('follows documents that change, come and go', () => {
    const trail = trailOf({ '/a.minutes': minutes('15 October 2026', decided('plan.report')) });
    const { version } = trail;
    assert.deepEqual(considered(trail, '/plan.report'), []);
    trail.set(documentOf('/plan.report', report('plan')));
    assert.deepEqual(considered(trail, '/plan.report'), ['/a.minutes 1: adopted']);
    trail.set(documentOf('/plan.report', report('fees')));
    assert.deepEqual(considered(trail, '/plan.report'), ['/a.minutes 1: none']);
    trail.set(documentOf('/a.minutes', minutes('15 October 2026', decided('other.report'))));
    assert.deepEqual(considered(trail, '/plan.report'), []);
    trail.delete('/plan.report');
    trail.delete('/plan.report');
    assert.equal(trail.get('/plan.report'), null);
    assert.ok(trail.version > version);
  });

  it('tells reports from other files, and those from what is not there', () => {
    const trail = trailOf({
      '/a.minutes': minutes(
        '15 October 2026',
        'REPORT: plan.report\nREPORT: outside.report\nREPORT: map.pdf\nREPORT: gone.report\nREPORT: a.minutes\n\nNoted.\n',
      ),
      '/plan.report': report('plan'),
    });
    const own = trail.get('/a.minutes');
    assert.ok(own && own.facts.kind === 'minutes');
    assert.deepEqual(
      own.facts.items[0]?.reports.map((link) => trail.target(own, link).state),
      ['report', 'report', 'other', 'missing', 'other'],
    );
  });

  it('counts each report’s own recommendations where an item has several', () => {
    const trail = trailOf({
      '/a.minutes': minutes(
        '15 October 2026',
        'REPORT: plan.report\nREPORT: fees.report\n\nRESOLVED: That the fees be approved.\n',
      ),
      '/plan.report': report('plan'),
      '/fees.report': report('fees'),
    });
    assert.deepEqual(considered(trail, '/plan.report'), ['/a.minutes 1: none']);
    assert.deepEqual(considered(trail, '/fees.report'), ['/a.minutes 1: adopted']);
  });

  it('finds meetings and reports by body and day, however the body is written', () => {
    const trail = trailOf({
      '/b.minutes': minutes('12 November 2026'),
      '/a.minutes': minutes('Thursday, 15th October 2026'),
      '/plan.report': report('plan'),
      '/later.report': report('later', '12 November 2026'),
    });
    assert.deepEqual(
      trail.minutesOf('executive board').map(({ path }) => path),
      ['/a.minutes', '/b.minutes'],
    );
    assert.deepEqual(
      trail.reportsTo('executive board', '2026-10-15').map(({ path }) => path),
      ['/plan.report'],
    );
  });

  it('says of which documents something else may be to be said', () => {
    const trail = trailOf({
      '/a.minutes': minutes('15 October 2026', decided('plan.report')),
      '/b.minutes': minutes('12 November 2026'),
      '/plan.report': report('plan', '1 May 2020'),
      '/fees.report': report('fees'),
      '/audit.minutes': 'MEETING: Audit Board\nDATE: 15 October 2026\n',
    });
    assert.deepEqual(trail.related('/a.minutes').sort(), ['/b.minutes', '/fees.report', '/plan.report']);
    assert.deepEqual(trail.related('/plan.report'), ['/a.minutes']);
    assert.deepEqual(trail.related('/fees.report'), ['/a.minutes']);
    assert.deepEqual(trail.related('/gone.report'), []);
  });
});

describe('what a document contributes', () => {
  it('says which actions are done', () => {
    const text = minutes(
      '15 October 2026',
      'ACTION: F Fir – write to users – by 1 May 2027 – done\n\nACTION: F Fir – close the hall (completed 3 May 2027)\n\nACTION: F Fir – get the work done – by 1 May 2027\n',
    );
    const { facts } = documentOf('/a.minutes', text);
    assert.ok(facts.kind === 'minutes');
    assert.deepEqual(
      facts.items[0]?.actions.map(({ isDone }) => isDone),
      [true, true, false],
    );
  });

  it('holds recommendations with the items under them and the verb of their stem', () => {
    const text =
      '2.0 RECOMMENDATION: That the Board approve:\n\ni) the plan:\n  a) for parks; and\n  b) for roads;\nii) the fees.\n';
    const { facts } = documentOf('/a.report', text);
    assert.ok(facts.kind === 'report');
    assert.deepEqual(
      facts.recommendations.map(({ marker, stem, text: said, start, end }) => [
        marker,
        stem,
        said,
        text.slice(start, end),
      ]),
      [
        [
          'i)',
          'approve',
          'the plan: for parks; and for roads;',
          'i) the plan:\n  a) for parks; and\n  b) for roads;',
        ],
        ['ii)', 'approve', 'the fees.', 'ii) the fees.'],
      ],
    );
  });

  it('knows the days of the minutes that are approved, and not those of other bodies', () => {
    const text =
      'MEETING: Executive Board\nDATE: 15 October 2026\n\n## 1. Minutes\n\nRESOLVED: That the minutes of the meetings held on 2 and 17 September 2026 be approved.\n\nThe minutes of the Audit Panel held on 1 June 2026 were confirmed.\n\n## 2. Sale\n\nThe minutes of the meeting held on 3 May 2026 say so.\n';
    const { facts } = documentOf('/a.minutes', text);
    assert.ok(facts.kind === 'minutes');
    assert.deepEqual(
      facts.items.map(({ approves }) => approves.map(({ date }) => date)),
      [['2026-09-17'], []],
    );
  });
});

describe('how a decision was voted on', () => {
  for (const [behind, expected] of [
    [
      '\n\nFOR: Councillors Ashe and Birch\n\nAGAINST: Councillor Cedar',
      { for: 2, against: 1, abstentions: null },
    ],
    ['\n\nFOR: All members', null],
    [' (5:2)\n\nFOR: Councillor Ashe', { for: 5, against: 2, abstentions: null }],
    ['', null],
  ] as const) {
    it(behind.replaceAll('\n', '⏎') || 'by nobody', () => {
      const text = minutes('15 October 2026', `\nRESOLVED: That it be done.${behind}`);
      const { facts } = documentOf('/a.minutes', text);
      assert.equal(facts.kind, 'minutes');
      assert.deepEqual(facts.items[0]?.decisions[0]?.vote, expected);
    });
  }
});
