import { strict as assert } from 'node:assert';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { discover } from '../../server/src/workspace/node-discover.ts';
import { shownPath, withSlashes } from '../../server/src/workspace/node-files.ts';
import { folderWith, removeFolders } from '../cli/commands/fake-io.ts';

const FILES = [
  'b.report',
  'a.minutes',
  'notes.txt',
  'sub/c.report',
  'sub/x.report/d.report',
  'sub/node_modules/pack/e.report',
  '.hidden/f.report',
  '.git/g.report',
];

async function found(folder: string, paths: string[], ignored: string[] = []) {
  const { files, problems } = await discover(paths, {
    folder,
    isIgnored: (path) => ignored.includes(shownPath(path, folder)),
  });
  return { files: files.map((file) => shownPath(file, withSlashes(folder))), problems };
}

describe('discovery of documents', () => {
  let folder = '';
  // Not before: other suites remove every folder when they are done.
  before(() => {
    folder = folderWith(Object.fromEntries(FILES.map((name) => [name, 'x'])));
  });
  after(removeFolders);

  it('takes the reports and minutes below the working folder, sorted', async () => {
    const expected = ['a.minutes', 'b.report', 'sub/c.report', 'sub/x.report/d.report'];
    assert.deepEqual(await found(folder, []), { files: expected, problems: [] });
    assert.deepEqual(await found(folder, ['.']), { files: expected, problems: [] });
  });

  it('takes what is named: any file, a hidden folder, a folder called x.report', async () => {
    assert.deepEqual((await found(folder, ['notes.txt'])).files, ['notes.txt']);
    assert.deepEqual((await found(folder, ['.hidden'])).files, ['.hidden/f.report']);
    assert.deepEqual((await found(folder, ['sub/x.report'])).files, ['sub/x.report/d.report']);
    assert.deepEqual((await found(folder, ['sub/node_modules/pack'])).files, [
      'sub/node_modules/pack/e.report',
    ]);
  });

  it('keeps the order of the command line and names each file once', async () => {
    const { files } = await found(folder, ['sub', 'b.report', join(folder, 'sub/c.report'), 'a.minutes']);
    assert.deepEqual(files, ['sub/c.report', 'sub/x.report/d.report', 'b.report', 'a.minutes']);
  });

  it('expands globs itself, for shells that do not', async () => {
    assert.deepEqual((await found(folder, ['*.{report,minutes}'])).files, ['a.minutes', 'b.report']);
    assert.deepEqual((await found(folder, ['**/*.txt'])).files, ['notes.txt']);
  });

  it('takes the folders before the pattern of a glob by their names', async () => {
    const files = ['Cabinet (May)/a.report', 'Cabinet (May)/[1]/b.report'];
    const top = folderWith(Object.fromEntries(files.map((name) => [name, 'x'])));
    for (const [glob, expected] of [
      ['Cabinet (May)/*.report', files.slice(0, 1)],
      [join(top, 'Cabinet (May)/[1]/*.report'), files.slice(1)],
      ['Cabinet (May)/../Cabinet*/**/*.report', files],
    ] as const)
      assert.deepEqual((await found(top, [glob])).files.sort(), [...expected].sort(), glob);
    assert.deepEqual((await found(top, ['Cabinet (May)/none.report'])).problems, [
      'There is no file or folder Cabinet (May)/none.report; check the path',
    ]);
  });

  it('leaves out what is ignored, and says so when nothing is left', async () => {
    assert.deepEqual((await found(folder, [], ['b.report'])).files, [
      'a.minutes',
      'sub/c.report',
      'sub/x.report/d.report',
    ]);
    assert.deepEqual((await found(folder, ['b.report'], ['b.report'])).files, ['b.report']);
    assert.match(
      (await found(folder, ['b.rep*'], ['b.report'])).problems[0] ?? '',
      /only files that rapporteur.json ignores/,
    );
    assert.match(
      (await found(folder, ['sub/x.report'], ['sub/x.report/d.report'])).problems[0] ?? '',
      /Every .* in the folder sub\/x\.report is ignored/,
    );
  });

  it('says what matches nothing', async () => {
    const bare = folderWith({ 'a.txt': '' });
    assert.deepEqual((await found(bare, ['', 'none.report', '*.zip', '.'])).problems, [
      'One of the paths is empty; write . for this folder',
      'There is no file or folder none.report; check the path',
      'The pattern *.zip matches no file; check it',
      'There is no .report or .minutes file in this folder; name the files or folders to lint',
    ]);
  });

  it('is not led in circles by links, and takes links to files and to nowhere as files', async () => {
    const linked = folderWith({ 'a.report': 'x', 'sub/b.report': 'x' });
    symlinkSync('..', join(linked, 'sub/up'));
    symlinkSync('a.report', join(linked, 'c.report'));
    symlinkSync('nowhere', join(linked, 'd.report'));
    symlinkSync('e.report', join(linked, 'e.report'));
    symlinkSync('sub', join(linked, 'f.report'));
    assert.deepEqual(await found(linked, []), {
      files: ['a.report', 'c.report', 'd.report', 'e.report', 'sub/b.report'],
      problems: [],
    });
    assert.deepEqual((await found(linked, ['**/*.report'])).files, (await found(linked, [])).files);
    assert.deepEqual((await found(linked, ['e.report'])).files, ['e.report']);
    assert.deepEqual((await found(linked, ['f.report'])).files, ['f.report/b.report']);
    assert.deepEqual((await found(linked, ['f.report/*.report'])).files, ['f.report/b.report']);
    assert.match((await found(linked, ['*/up/*.report'])).problems[0] ?? '', /matches no file/);
  });
});
