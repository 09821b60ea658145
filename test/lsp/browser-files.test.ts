import { strict as assert } from 'node:assert';
import { BrowserFiles } from '../../server/src/lsp/browser-files.ts';

describe('files of a browser', () => {
  it('resolves paths as a disk does', () => {
    const { files } = new BrowserFiles();
    const check = (from: string, relative: string, path: string) =>
      assert.equal(files.resolve(from, relative), path);
    check('/r/x/a.report', 'b.pdf', '/r/x/b.pdf');
    check('/r/x/a.report', './../b.pdf', '/r/b.pdf');
    check('/r/a.report', '../../../b.pdf', '/b.pdf');
    check('/r/a.report', '/b.pdf', '/b.pdf');
    check('C:/r/a.report', '../b c.pdf', 'C:/b c.pdf');
  });

  it('tells what is new, has changed or is gone', () => {
    const files = new BrowserFiles();
    const uri = 'file:///r/a%20b.report';
    assert.deepEqual(
      files.update({
        files: [
          { uri, text: '\uFEFFone' },
          { uri: 'https://x/', text: '' },
        ],
      }),
      [{ uri, type: 1 }],
    );
    assert.deepEqual(files.readDocument('/r/a b.report'), { ok: true, text: 'one', bom: '\uFEFF' });
    assert.deepEqual(files.update({ files: [{ uri, text: 'two' }] }), [{ uri, type: 2 }]);
    assert.deepEqual(files.update({ files: [{ uri, text: null }] }), [{ uri, type: 3 }]);
    assert.equal(files.readDocument('/r/a b.report').ok, false);
    assert.equal(files.files.isFile('/r/a b.report'), false);
  });

  it('finds the documents below a folder', () => {
    const files = new BrowserFiles();
    const names = ['b/c.minutes', 'a.report', 'notes.txt', '.git/x.report', 'node_modules/y.report'];
    files.update({ files: names.map((name) => ({ uri: `file:///r/${name}`, text: '' })) });
    assert.deepEqual([...files.documentsBelow('/r')].flat(), ['/r/a.report', '/r/b/c.minutes']);
  });
});
