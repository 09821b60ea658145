import { strict as assert } from 'node:assert';
import { type FileRename, fileRenameEdits } from '../../server/src/features/file-renames.ts';
import { applied, fixture } from './fixture.ts';

/** What the documents name by `FILE:` and links after the rename, by their old paths. */
function check(marked: string, renames: FileRename[], expected: Record<string, string>): void {
  const { workspace, documents } = fixture(marked);
  const edits = fileRenameEdits(workspace, renames);
  const after = edits.map(({ uri, edits: own }) => {
    const path = uri.slice('file://'.length);
    return [path, applied(documents.get(path)?.text ?? '', own)];
  });
  assert.deepEqual(Object.fromEntries(after), expected);
}

const REPORT =
  '1.0 RISK ANALYSIS\n\n1.1 See [map](maps/ward.pdf#key) and [b](b.report).\n\nAPPENDIX A: Map\nFILE: maps/ward.pdf\n';

describe('file renames', () => {
  it('change links and FILE lines', () => {
    check(`//- /r/a.report\n${REPORT}`, [{ from: '/r/maps/ward.pdf', to: '/r/maps/old (1).pdf' }], {
      '/r/a.report': REPORT.replace('(maps/ward.pdf', '(maps/old%20%281%29.pdf').replace(
        'FILE: maps/ward.pdf',
        'FILE: maps/old (1).pdf',
      ),
    });
  });

  it('change the REPORT lines of minutes', () => {
    const minutes = '## 4. Pools\nREPORT: ../pools.report\nREPORT: https://example.org/pools.report\n';
    check(
      `//- /m/a.minutes\n${minutes}//- /pools.report\nSUBJECT: Pools\n`,
      [{ from: '/pools.report', to: '/m/baths.report' }],
      {
        '/m/a.minutes': minutes.replace('../pools.report', 'baths.report'),
      },
    );
    check(`//- /m/a.minutes\n${minutes}`, [{ from: '/m/a.minutes', to: '/m/old/a.minutes' }], {
      '/m/a.minutes': minutes.replace('../pools.report', '../../pools.report'),
    });
  });

  it('follow a folder', () => {
    check(`//- /r/a.report\n${REPORT}`, [{ from: '/r/maps', to: '/plans' }], {
      '/r/a.report': REPORT.replaceAll('maps/', '../plans/'),
    });
  });

  it('change the links of a document that is moved itself', () => {
    check(`//- /r/a.report\n${REPORT}`, [{ from: '/r/a.report', to: '/r/2026/a.report' }], {
      '/r/a.report': REPORT.replaceAll('maps/', '../maps/').replace('(b.report', '(../b.report'),
    });
  });

  it('change links to a document, and leave those that go with it', () => {
    check(
      '//- /r/a.report\nSUBJECT: A\n\n1.0 RISKS\n\n1.1 [b](./b.report#x), [c](https://b.report), [web](/b.report).\n//- /r/b.report\n1.0 RISKS\n\n1.1 [a](../r/a.report).\n',
      [{ from: '/r/b.report', to: '/r/c.report' }],
      {
        '/r/a.report':
          'SUBJECT: A\n\n1.0 RISKS\n\n1.1 [b](./c.report#x), [c](https://b.report), [web](/b.report).\n',
      },
    );
    check(`//- /r/a.report\n${REPORT}`, [{ from: '/r', to: '/s' }], {});
  });

  it('keep absolute paths absolute, on drives too', () => {
    check(
      '//- C:/r/a.report\n1.0 RISKS\n\nAPPENDIX A: Map\nFILE: D:\\maps\\w.pdf\n',
      [{ from: 'D:/maps', to: 'E:/maps' }],
      {
        'C:/r/a.report': '1.0 RISKS\n\nAPPENDIX A: Map\nFILE: E:/maps/w.pdf\n',
      },
    );
  });

  it('leave documents that name nothing renamed', () => {
    check(`//- /r/a.report\n${REPORT}`, [{ from: '/r/map', to: '/r/x' }], {});
  });
});
