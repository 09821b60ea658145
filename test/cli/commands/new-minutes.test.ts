import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewMinutesFlags } from '../../../server/src/cli/commands/new.ts';
import { newMinutes } from '../../../server/src/cli/documents/new-minutes.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

const report = (committee: string, date: string, subject: string) =>
  `REPORT TO: ${committee}\nDATE: ${date}\nSUBJECT: ${subject}\n\n2.0 RECOMMENDATION: That Members:\n\ni) note the **report**; and\nii) agree. {#all}\n`;

const FILES: Record<string, string> = {
  'rapporteur.json': '{"house":"halton"}',
  'reports/pond.report': report('Parks Board', '9 March 2026', 'The pond'),
  'reports/deep/gates.report': report('Parks Board', 'Monday 9 March 2026', 'Gates'),
  'reports/old.minutes': 'MEETING: Parks Board\n',
  'agenda.txt':
    'Meeting: Parks Board\nDate: 9th March 2026\n\n1. Apologies\n2. THE POND (Pages 1 - 4)\nTo consider it.\n3. Any other business\n',
};

function io(more: Record<string, string> = {}) {
  return fakeIo(folderWith({ ...FILES, ...more }));
}

describe('new minutes', () => {
  after(removeFolders);

  async function write(flags: NewMinutesFlags, more: Record<string, string> = {}) {
    const made = io(more);
    assert.equal(await newMinutes(flags, made), 0);
    const text = flags.out === undefined ? made.out() : readFileSync(join(made.cwd, flags.out), 'utf8');
    return { text, said: made.err() };
  }

  /** The lines that are no notes and not blank. */
  const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('//'));

  it('writes the front block and the standing items of the house', async () => {
    const { text } = await write({
      committee: 'Parks Board',
      date: '2026-03-09',
      time: '6.30 p.m.',
      venue: 'Town Hall',
    });
    assert.match(text, /^\/\/ Halton Borough Council: new minutes\./);
    assert.deepEqual(lines(text), [
      'MEETING: Parks Board',
      'DATE: 9 March 2026',
      'TIME: 6.30 p.m.',
      'VENUE: Town Hall',
      'PRESENT:',
      'APOLOGIES:',
      'IN ATTENDANCE:',
      '## 1. Apologies for absence',
      '## 2. Declarations of interest',
      '## 3. Minutes of the last meeting',
      '## 4. Close of meeting',
    ]);
  });

  it('names the house on the first line where the configuration does not', async () => {
    const { text, said } = await write({ house: 'wirral' });
    assert.match(text, /^\/\/ house: wirral\n/);
    assert.match(said, /^The house here is laid down by rapporteur\.json: it is halton, /);
    assert.doesNotMatch((await write({ house: 'halton' })).text, /house: /);
  });

  it('is in the house of the reports where no configuration names one', async () => {
    const noted = `// house: wirral\n\n${report('Parks Board', '9 March 2026', 'The pond')}`;
    const files = { 'rapporteur.json': '{}', 'papers/pond.report': noted };
    assert.match(
      (await write({ reports: ['papers'] }, files)).text,
      /^\/\/ house: wirral\n\/\/ Wirral Council: /,
    );
    const mixed = { ...files, 'papers/roof.report': report('Parks Board', '9 March 2026', 'The roof') };
    assert.match((await write({ reports: ['papers'] }, mixed)).text, /^\/\/ England \(any council\): /);
    assert.match(
      (await write({ reports: ['papers'], house: 'halton' }, files)).text,
      /^\/\/ house: halton\n/,
    );
  });

  it('has an item for each report, and takes the meeting from them', async () => {
    const { text, said } = await write({ reports: ['reports'], out: 'reports/2026-03.minutes' });
    assert.deepEqual(lines(text).slice(0, 2), ['MEETING: Parks Board', 'DATE: 9 March 2026']);
    assert.ok(
      text.includes(
        [
          '## 5. The pond',
          'REPORT: pond.report',
          '// Recommended: That Members:',
          '// i) note the report; and',
          '// ii) agree.',
          '',
        ].join('\n'),
      ),
      text,
    );
    assert.match(text, /^## 4\. Gates\nREPORT: deep\/gates\.report$/m);
    assert.match(said, /^Wrote reports\/2026-03\.minutes\. /);
  });

  it('takes the reports to the meeting that is meant, and says which it left out', async () => {
    const others = { 'reports/roof.report': report('Roofs Committee', '9 March 2026', 'The roof') };
    const flags = { reports: ['reports'], committee: 'parks board', out: 'a.minutes' };
    const { text, said } = await write(flags, others);
    assert.doesNotMatch(text, /roof/);
    assert.match(said, /^Left out, since they go to other meetings: reports\/roof\.report\.$/m);
  });

  it('follows an agenda, with the reports of the same titles', async () => {
    const { text } = await write({ agenda: 'agenda.txt', reports: ['reports'] });
    assert.deepEqual(lines(text).slice(0, 2), ['MEETING: Parks Board', 'DATE: 9 March 2026']);
    assert.deepEqual(lines(text).slice(7), [
      '## 1. Apologies',
      '## 2. THE POND',
      'REPORT: reports/pond.report',
      '## 3. Any other business',
      '## 4. Gates',
      'REPORT: reports/deep/gates.report',
      '## 5. Close of meeting',
    ]);
    assert.match(text, /^\/\/ To consider it\.\n\/\/ Recommended: That Members:$/m);
  });

  it('reads the agenda of a web page, its lists and tables', async () => {
    const page =
      '<!doctype html><title>Agenda</title><p>Date: 9 March 2026</p><ol><li>Apologies</li><li>Interests</li></ol>' +
      '<table><tr><td>3.</td><td>The pond</td><td>(Pages 1 - 4)</td></tr></table>';
    const { text } = await write({ agenda: 'agenda.html' }, { 'agenda.html': page });
    assert.deepEqual(
      lines(text).filter((line) => line.startsWith('##')),
      ['## 1. Apologies', '## 2. Interests', '## 3. The pond', '## 4. Close of meeting'],
    );
    assert.match(text, /^DATE: 9 March 2026$/m);
  });

  const refused: [string, NewMinutesFlags, RegExp, Record<string, string>?][] = [
    ['a date that is none', { date: 'soon' }, /--date: "soon" is not a day/],
    ['an agenda that is not there', { agenda: 'no.txt' }, /^no\.txt is not there; check its name$/],
    [
      'an agenda that is a folder',
      { agenda: 'reports' },
      /^reports is a folder; name the file of the agenda$/,
    ],
    ['an agenda without items', { agenda: 'rapporteur.json' }, /^rapporteur\.json has no items: /],
    [
      'an agenda that nobody can read',
      { agenda: 'a.rtf' },
      /^a\.rtf is rich text/,
      { 'a.rtf': '{\\rtf1 Hello}' },
    ],
    ['reports that are not there', { reports: ['no'] }, /no file or folder no/],
    ['minutes for reports', { reports: ['reports/old.minutes'] }, /^reports\/old\.minutes is no report; /],
    [
      'a folder without reports',
      { reports: ['empty'] },
      /^empty: there are no reports here$/,
      { 'empty/a.minutes': '' },
    ],
    [
      'reports to several meetings',
      { reports: ['reports'] },
      /^the reports go to 2 meetings \(.*Roofs.*\); say which one with --committee and --date$/,
      { 'reports/roof.report': report('Roofs Committee', '9 March 2026', 'The roof') },
    ],
    [
      'a meeting that no report goes to',
      { reports: ['reports'], date: '2027-01-01' },
      /^none of the reports goes to 1 January 2027; /,
    ],
    ['a file that is there', { out: 'agenda.txt' }, /agenda\.txt is there already/],
  ];
  for (const [title, flags, message, more] of refused) {
    it(`refuses ${title}`, async () => {
      const made = io(more);
      await assert.rejects(newMinutes(flags, made), { name: 'UserError', message });
      assert.equal(made.out(), '');
      assert.equal(readFileSync(join(made.cwd, 'agenda.txt'), 'utf8'), FILES['agenda.txt']);
    });
  }
});
