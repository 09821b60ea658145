import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewReportFlags } from '../../../server/src/cli/commands/new.ts';
import { newReport } from '../../../server/src/cli/documents/new-report.ts';
import { fakeIo, folderWith, removeFolders } from './fake-io.ts';

describe('new report', () => {
  after(removeFolders);

  const write = (flags: NewReportFlags, files: Record<string, string> = {}) => {
    const io = fakeIo(folderWith(files));
    assert.equal(newReport(flags, io), 0);
    return flags.out === undefined ? io.out() : readFileSync(join(io.cwd, flags.out), 'utf8');
  };

  it('writes the skeleton of the house that the configuration names', () => {
    const text = write({ out: 'a.report' }, { 'rapporteur.json': '{"house":"halton"}' });
    assert.match(text, /^\/\/ Halton Borough Council: /);
  });

  it('says of no implication that there is none', () => {
    const text = write({ house: 'halton', all: true });
    assert.doesNotMatch(text, /^(?!\/\/).*None/m);
    assert.match(text, /^\/\/ If there is nothing to say: None identified\.$/m);
  });

  it('names the house on the first line where the configuration does not', () => {
    assert.match(write({ house: 'halton' }), /^\/\/ house: halton\n/);
    assert.match(
      write({ house: 'halton' }, { 'rapporteur.json': '{"house":"wirral"}' }),
      /^\/\/ house: halton\n/,
    );
    assert.doesNotMatch(write({ house: 'halton' }, { 'rapporteur.json': '{"house":"halton"}' }), /house: /);
  });

  it('says that a configuration lays down another house, before and after it is written', () => {
    const said = (flags: NewReportFlags, config: string) => {
      const io = fakeIo(folderWith({ 'rapporteur.json': config }));
      newReport(flags, io);
      return io.err();
    };
    const laidDown =
      'The house here is laid down by rapporteur.json: it is wirral, whatever the first line says. Change it there, or give --house halton to rapporteur lint, too.\n';
    assert.equal(said({ house: 'halton' }, '{"house":"wirral"}'), laidDown);
    assert.ok(said({ house: 'halton', out: 'a.report' }, '{"house":"wirral"}').endsWith(`\n${laidDown}`));
    for (const config of ['{"house":"halton"}', '{}']) assert.equal(said({ house: 'halton' }, config), '');
    assert.equal(said({}, '{"house":"wirral"}'), '');
  });

  it('says how to go on, as a shell takes it', () => {
    const io = fakeIo(folderWith());
    for (const out of ['a.report', 'b (2).report']) newReport({ out }, io);
    assert.equal(
      io.err(),
      'Wrote a.report. rapporteur lint a.report says what is still to be filled in.\n' +
        'Wrote b (2).report. rapporteur lint "b (2).report" says what is still to be filled in.\n',
    );
  });

  it('names a house file as the new report sees it', () => {
    const io = fakeIo(folderWith({ 'our.json': '{"id":"our","name":"Our Council","extends":"halton"}' }));
    mkdirSync(join(io.cwd, 'drafts'));
    newReport({ house: './our.json', out: 'drafts/a.report' }, io);
    assert.match(readFileSync(join(io.cwd, 'drafts/a.report'), 'utf8'), /^\/\/ house: \.\.\/our\.json\n/);
  });

  it('fills in what is known, the date in the form of the house', () => {
    const text = write({
      house: 'halton',
      committee: 'Executive Board',
      date: '2026-03-09',
      subject: 'Library  opening hours',
      officer: 'Director of Libraries',
      portfolio: 'Culture',
      wards: 'Borough-wide',
    });
    for (const line of [
      'REPORT TO: Executive Board',
      'DATE: 9 March 2026',
      'SUBJECT: Library opening hours',
      'REPORTING OFFICER: Director of Libraries',
      'PORTFOLIO: Culture',
      'WARD(S): Borough-wide',
    ])
      assert.ok(text.split('\n').includes(line), line);
  });

  const refused: [string, NewReportFlags, RegExp][] = [
    ['a day that there is not', { date: '30 February 2026' }, /--date: "30 February 2026" is not a day/],
    ['a date that is none', { date: 'soon' }, /--date: "soon" is not a day/],
    ['a date without its year', { date: '9 March' }, /is not a day of the calendar with its year/],
    ['a date that is two', { date: '04/05/2026' }, /can be read as two different days/],
    ['a field that the house has not', { house: 'wirral', wards: 'All' }, /--wards: the reports of Wirral/],
    ['a file that is there', { out: 'there.report' }, /there\.report is there already/],
    ['a folder', { out: '.' }, /^\. is a folder/],
    ['a folder that there is not', { out: 'no/a.report' }, /there is no such folder/],
  ];
  for (const [title, flags, message] of refused) {
    it(`refuses ${title}`, () => {
      const io = fakeIo(folderWith({ 'there.report': 'mine' }));
      assert.throws(() => newReport(flags, io), { name: 'UserError', message });
      assert.equal(readFileSync(join(io.cwd, 'there.report'), 'utf8'), 'mine');
      assert.equal(io.out(), '');
    });
  }
});
