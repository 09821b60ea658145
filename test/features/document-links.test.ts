import { strict as assert } from 'node:assert';
import { documentLinks } from '../../server/src/features/document-links.ts';
import { fixture } from './fixture.ts';

/** `text -> uri`, with the words at the place in it, if it leads to one. */
function check(marked: string, expected: string[]): void {
  const { document, documents, workspace } = fixture(marked);
  const byUri = new Map([...documents.values()].map((each) => [each.uri, each.text]));
  const links = documentLinks(document, workspace).map(({ start, end, uri, offset, tooltip }) => {
    assert.notEqual(tooltip, '');
    const place = offset === null ? '' : ` at ${byUri.get(uri)?.slice(offset, offset + 4)}`;
    return `${document.text.slice(start, end)} -> ${uri}${place}`;
  });
  assert.deepEqual(links, expected);
}

const body = (words: string) => `1.0 RISK ANALYSIS\n\n1.1 ${words}\n`;

describe('document links', () => {
  it('open web pages', () => {
    check(body('See https://example.org/a?b=c, www.example.org. And **http://example.org/x**.'), [
      'https://example.org/a?b=c -> https://example.org/a?b=c',
      'www.example.org -> https://www.example.org',
      'http://example.org/x -> http://example.org/x',
    ]);
    check(body('See [the page](https://example.org/ü|50%).'), [
      '[the page](https://example.org/ü|50%) -> https://example.org/%C3%BC%7C50%25',
    ]);
  });

  it('write to e-mail addresses', () => {
    check('CONTACT: jo.ash@example.org\n', ['jo.ash@example.org -> mailto:jo.ash@example.org']);
    check(body('Write to [Jo](mailto:jo@example.org?subject=x).'), [
      '[Jo](mailto:jo@example.org?subject=x) -> mailto:jo@example.org?subject=x',
    ]);
  });

  it('lead to labels', () => {
    check(body('See [it](#it).\n\n1.2 It. {#it}'), ['[it](#it) -> file:///reports/a.report at 1.2 ']);
    check(body('See [it](#gone).'), []);
  });

  it('open files, as the document sees them', () => {
    check('//- /r/sub/a.report\nAPPENDIX A: Plan\nFILE: ../maps/ward.pdf\n', [
      '../maps/ward.pdf -> file:///r/maps/ward.pdf',
    ]);
    check(body('See [the map](maps/ward.pdf).'), ['maps/ward.pdf -> file:///reports/maps/ward.pdf']);
  });

  it('open the reports that minutes name', () => {
    check(
      '//- /r/a.minutes\n## 4. Pools\nREPORT: pools.report\nREPORT: https://example.org/p.pdf\nOUTCOME: adopted\n',
      ['pools.report -> file:///r/pools.report', 'https://example.org/p.pdf -> https://example.org/p.pdf'],
    );
    const { document, workspace } = fixture(
      '//- /r/a.minutes\n## 4. Pools\nREPORT: pools.report\n//- /r/pools.report\nSUBJECT: Swimming pools\n',
    );
    assert.deepEqual(
      documentLinks(document, workspace).map(({ tooltip }) => tooltip),
      ['Open Swimming pools'],
    );
  });

  it('lead to labels of other documents', () => {
    check(`//- /r/a.report\n${body('See [b](b.report#it).')}//- /r/b.report\n${body('It. {#it}')}`, [
      'b.report -> file:///r/b.report at 1.1 ',
    ]);
  });

  it('lead nowhere with other schemes', () => {
    for (const target of [
      'javascript:alert`1`',
      'JavaScript:x',
      'data:text/html,x',
      'vscode://x',
      'file:///etc/passwd',
      '//x/y',
      'command:x',
      'mailto:',
      '',
    ]) {
      check(body(`See [it](${target}).`), []);
    }
  });

  it('are none in an empty document', () => check('', []));
});
