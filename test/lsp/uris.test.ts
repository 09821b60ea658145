import { strict as assert } from 'node:assert';
import { keyOfPath, keyOfUri, pathOfUri, uriBelow, uriOfPath } from '../../server/src/lsp/uris.ts';

describe('URIs', () => {
  const PATHS: [string, string | null][] = [
    ['file:///r/a%20b.report', '/r/a b.report'],
    ['file:///r/a b.report', '/r/a b.report'],
    ['file:///c%3A/r/a.report', 'C:/r/a.report'],
    ['file:///C:/r/a.report', 'C:/r/a.report'],
    ['file://server/share/a.report', '//server/share/a.report'],
    ['file:///r/%C3%A9.report', '/r/é.report'],
    ['untitled:Untitled-1', null],
    ['vscode-remote://x/a.report', null],
    ['no uri', null],
    ['', null],
  ];
  for (const [uri, path] of PATHS) it(`${uri} → ${path}`, () => assert.equal(pathOfUri(uri), path));

  it('lead back to their paths, with one key', () => {
    for (const path of [
      '/r/a b%20#?.report',
      'C:/r/a.report',
      '//server/share/a.report',
      '/',
      '/r/(é)[1].report',
    ]) {
      assert.equal(pathOfUri(uriOfPath(path)), path);
      assert.equal(keyOfUri(uriOfPath(path)), keyOfPath(path));
    }
  });

  it('have one key however they are spelt', () => {
    assert.equal(keyOfUri('file:///c%3A/r/a%20b'), keyOfUri('file:///C:/r/a b'));
    assert.notEqual(keyOfUri('untitled:a'), keyOfUri('untitled:b'));
  });

  it('follow the spelling of their folder', () => {
    assert.equal(uriBelow('file:///C:/r', 'b/a b.report'), 'file:///C:/r/b/a%20b.report');
    assert.equal(uriBelow('file:///c%3A/r/', 'a.report'), 'file:///c%3A/r/a.report');
    assert.equal(uriBelow('file:///', 'a.report'), 'file:///a.report');
  });
});
