import { strict as assert } from 'node:assert';
import { type UriParts, VirtualUris } from '../../client/src/server/virtual-uris.ts';

const GITHUB = { scheme: 'vscode-vfs', authority: 'github' };

describe('names for a server without a disk', () => {
  it('are files for it, and what they were for the editor', () => {
    const uris = new VirtualUris(GITHUB);
    const cases: [UriParts, string][] = [
      [{ ...GITHUB, path: '/council/a.report' }, '/council/a.report'],
      [{ scheme: 'memfs', authority: '', path: '/a.report' }, '/@memfs@/a.report'],
      [{ scheme: 'vscode-vfs', authority: 'azure', path: '/b.report' }, '/@vscode-vfs@azure/b.report'],
    ];
    for (const [uri, path] of cases) {
      const file = uris.toServer(uri);
      assert.deepEqual(file, { scheme: 'file', authority: '', path });
      assert.deepEqual(uris.fromServer(file), uri);
    }
  });

  it('stay as they are where there is no place', () => {
    const uris = new VirtualUris();
    assert.equal(uris.toServer({ scheme: 'untitled', authority: '', path: 'Untitled-1' }), null);
    assert.equal(uris.fromServer({ scheme: 'untitled', authority: '', path: 'Untitled-1' }), null);
  });

  it('of the first document are the plain ones where there is no folder', () => {
    const uris = new VirtualUris();
    assert.equal(uris.toServer({ ...GITHUB, path: '/a' })?.path, '/a');
    assert.equal(uris.toServer({ scheme: 'memfs', authority: '', path: '/a' })?.path, '/@memfs@/a');
  });
});
