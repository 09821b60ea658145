import { strict as assert } from 'node:assert';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DecisionsFlags } from '../../../server/src/cli/commands/decisions.ts';
import { decisions } from '../../../server/src/cli/decisions/decisions.ts';
import type { Register } from '../../../server/src/decisions/types.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const REPORT = `REPORT TO: Leisure Committee
DATE: 12 November 2026
SUBJECT: Opening hours
WARD(S): Castle Rise and Marsh End

2.0 RECOMMENDATION: That Members:

i) approve the new hours from January 2027; and
ii) ask for a report in a year.
`;

const MINUTES = `MEETING: Leisure Committee
DATE: 12 November 2026
PRESENT: Councillors A Ashe (Chair) and B Birch

## 4. Opening hours
REPORT: hours.report

The Head of Libraries introduced the report.

RESOLVED: That
(i) the new hours be approved from January 2027; and
(ii) a report be asked for in two years.

ACTION: F Fir – publish the hours – by 1 December 2026

ACTION: G Gale – order the signs (done)

## 5. The depot
EXEMPT: paragraph 3

RESOLVED UNANIMOUSLY: That the depot be sold.
`;

const EARLIER = `MEETING: Executive Board
DATE: 2 March 2026

## 1. Budget

RESOLVED (7:2): That the budget be approved.

ACTION: Director of Finance – publish it
`;

const FILES = { 'hours.report': REPORT, 'leisure.minutes': MINUTES, 'board.minutes': EARLIER };

async function run(
  flags: Partial<DecisionsFlags> = {},
  files: Record<string, string> = FILES,
  folder = folderWith(files),
  paths: readonly string[] = [],
) {
  const io = fakeIo(folder);
  const code = await decisions(
    paths,
    { format: 'json', show: 'all', exempt: 'public', today: '2026-12-24', ...flags },
    io,
  );
  return { code, folder, out: io.out(), err: io.err() };
}

async function register(flags: Partial<DecisionsFlags> = {}): Promise<Register> {
  const { out, err } = await run(flags);
  assert.equal(err, '');
  return JSON.parse(out) as Register;
}

/** `board 1: That the budget be approved.` for each. */
const decided = ({ decisions }: Register) =>
  decisions.map(
    ({ file, item, clauses }) =>
      `${file.split('.')[0]} ${item}: ${clauses.map(({ text }) => text).join(' ')}`,
  );
const todo = ({ actions }: Register) => actions.map(({ owner, state }) => `${owner}: ${state}`);

describe('decisions', () => {
  after(removeFolders);

  it('lists what was decided, the latest meeting first, and what is left to do', async () => {
    const whole = await register();
    assert.deepEqual(decided(whole), [
      'leisure 4: the new hours be approved from January 2027; and a report be asked for in two years.',
      'board 1: That the budget be approved.',
    ]);
    assert.deepEqual(todo(whole), ['F Fir: overdue', 'Director of Finance: open']);
  });

  it('says where, by which vote, and what became of the recommendations', async () => {
    const [first, second] = (await register()).decisions;
    assert.equal(first?.line, 10);
    assert.deepEqual(first?.reports, [
      {
        file: 'hours.report',
        found: true,
        exempt: false,
        title: 'Opening hours',
        wards: 'Castle Rise and Marsh End',
        outcomes: [
          { marker: 'i)', outcome: 'adopted' },
          { marker: 'ii)', outcome: 'amended' },
        ],
      },
    ]);
    assert.deepEqual(second?.vote, { for: 7, against: 2, abstentions: null });
  });

  for (const [flags, decisions, actions] of [
    [{ committee: 'leisure' }, ['leisure 4'], ['F Fir']],
    [{ committee: 'Planning' }, [], []],
    [{ from: '2026-06-01' }, ['leisure 4'], ['F Fir']],
    [{ to: '2026-06-01' }, ['board 1'], ['Director of Finance']],
    [{ ward: 'marsh end' }, ['leisure 4'], ['F Fir']],
    [{ owner: 'Director of Finance' }, ['board 1'], ['Director of Finance']],
    [{ owner: 'gale', done: true }, ['leisure 4'], ['G Gale']],
    [{ show: 'actions' }, [], ['F Fir', 'Director of Finance']],
    [{ show: 'decisions' }, ['leisure 4', 'board 1'], []],
    [{ exempt: 'full' }, ['leisure 4', 'leisure 5', 'board 1'], ['F Fir', 'Director of Finance']],
    [
      { today: '2026-11-30', done: true },
      ['leisure 4', 'board 1'],
      ['F Fir', 'G Gale', 'Director of Finance'],
    ],
  ] as [Partial<DecisionsFlags>, string[], string[]][]) {
    it(`keeps to what is wanted: ${JSON.stringify(flags)}`, async () => {
      const kept = await register(flags);
      assert.deepEqual(
        decided(kept).map((line) => line.split(':')[0]),
        decisions,
      );
      assert.deepEqual(
        todo(kept).map((line) => line.split(':')[0]),
        actions,
      );
    });
  }

  it('prints a table', async () => {
    const { out } = await run({ format: 'table' });
    assert.equal(
      out,
      `12 November 2026, Leisure Committee  leisure.minutes
  4  Opening hours
       (i) the new hours be approved from January 2027; and (ii) a report be asked for in two years.
       Opening hours: i) adopted, ii) amended

2 March 2026, Executive Board  board.minutes
  1  Budget
       That the budget be approved. (7 for, 2 against)

2 decisions.

F Fir, by 1 December 2026, overdue
  publish the hours
  12 November 2026, Leisure Committee, item 4  leisure.minutes:14
Director of Finance, no date
  publish it
  2 March 2026, Executive Board, item 1  board.minutes:8

2 actions, 1 overdue.
`,
    );
  });

  it('prints a table for spreadsheets, in which nothing is a formula', async () => {
    const { out } = await run(
      { format: 'csv' },
      { 'a.minutes': '## =1+1\n\nRESOLVED: That "it", be noted.\n' },
    );
    assert.equal(
      out,
      '\ufeffkind,date,committee,item,title,text,vote,report,outcome,wards,owner,due,state,file,line\r\n' +
        'decision,,,,\'=1+1,"That ""it"", be noted.",,,,,,,,a.minutes,3\r\n',
    );
  });

  it('prints a page, in which nothing of a document is markup', async () => {
    const { out } = await run(
      { format: 'html' },
      { 'a.minutes': '## <b>\n\nRESOLVED: That <script> be noted.\n' },
    );
    assert.match(out, /^<!DOCTYPE html>/);
    assert.match(out, /&lt;script&gt; be noted/);
    assert.doesNotMatch(out, /<script|<b>/);
  });

  it('writes to a file', async () => {
    const { out, err, folder } = await run({ out: 'register.json' });
    assert.equal(out, '');
    assert.equal(err, 'Wrote register.json.\n');
    assert.equal(
      (JSON.parse(readFileSync(join(folder, 'register.json'), 'utf8')) as Register).decisions.length,
      2,
    );
  });

  it('says what it cannot read, and lists the rest', async () => {
    const { code, out, err } = await run({}, { ...FILES, 'broken.minutes': 'a\0b' });
    assert.equal(code, 2);
    assert.match(err, /^rapporteur: broken\.minutes: /);
    assert.equal((JSON.parse(out) as Register).decisions.length, 2);
  });

  it('names the report that is not there', async () => {
    const { out } = await run({ format: 'table' }, { 'leisure.minutes': MINUTES });
    assert.match(out, /there is no report hours\.report/);
  });

  it('reads a report that lies outside the paths', async () => {
    const folder = folderWith({
      'papers/hours.report': REPORT,
      'minutes/a.minutes': MINUTES.replace('hours.report', '../papers/hours.report'),
    });
    const io = fakeIo(folder);
    await decisions(['minutes'], { format: 'json', show: 'all', exempt: 'public', today: '2026-12-24' }, io);
    assert.equal((JSON.parse(io.out()) as Register).decisions[0]?.reports[0]?.title, 'Opening hours');
  });

  it('leaves out an exempt minute under an item that the public may read', async () => {
    const files = {
      'a.minutes':
        '## 4. The lease\n\nRESOLVED: That it be granted.\n\n### Exempt minute\n\nEXEMPT: paragraph 3\nREPORT: bidders.report\n\nRESOLVED: That Bidder B have it.\n',
    };
    assert.doesNotMatch((await run({}, files)).out, /Bidder/i);
    assert.match((await run({ exempt: 'full' }, files)).out, /Bidder/);
  });

  it('tells nothing of an exempt report', async () => {
    const files = { ...FILES, 'hours.report': REPORT.replace('SUBJECT', 'EXEMPT: paragraph 3\nSUBJECT') };
    assert.doesNotMatch((await run({}, files)).out, /Marsh End/);
    assert.doesNotMatch((await run({ ward: 'Marsh End' }, files)).out, /new hours/);
    assert.match((await run({ show: 'decisions', exempt: 'full' }, files)).out, /Marsh End/);
  });

  it('gives the same from the cache, and another answer when a report has changed', async () => {
    const folder = folderWith(FILES);
    const first = await run({ cache: true }, FILES, folder);
    assert.ok(existsSync(join(folder, '.rapporteurcache-decisions')));
    assert.equal((await run({ cache: true }, FILES, folder)).out, first.out);
    writeFileSync(join(folder, 'hours.report'), REPORT.replace('in a year', 'in two years'));
    const changed = JSON.parse((await run({ cache: true }, FILES, folder)).out) as Register;
    assert.deepEqual(
      changed.decisions[0]?.reports[0]?.outcomes.map(({ outcome }) => outcome),
      ['adopted', 'adopted'],
    );
  });

  it('takes a broken cache for none', async () => {
    const folder = folderWith({ ...FILES, '.rapporteurcache-decisions': '{"build":' });
    assert.equal((await run({ cache: true }, FILES, folder)).err, '');
  });

  it('takes a file for no more than its name, whatever objects inherit by that name', async () => {
    const flags = { cache: true, kind: 'minutes' } as const;
    const { out, err } = await run(flags, FILES, folderWith({ constructor: EARLIER }), ['constructor']);
    assert.equal(err, '');
    assert.match(out, /the budget be approved/);
  });
});
