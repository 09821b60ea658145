import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import { folderWith, removeFolders } from '../cli/commands/fake-io.ts';

describe('files on the disk', () => {
  after(removeFolders);

  it('are not below a file, nor where there is nothing, nor a folder', () => {
    const folder = folderWith({ 'a.report': 'x', 'sub/b.report': 'x' });
    const is = (path: string) => nodeFiles.isFile(join(folder, path));
    assert.deepEqual(['a.report', 'sub/b.report', 'a.report/rapporteur.json', 'none', 'sub'].map(is), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
