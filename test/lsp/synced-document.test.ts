import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { type PositionEncoding, Positions } from '../../server/src/lsp/positions.ts';
import { SyncedDocument } from '../../server/src/lsp/synced-document.ts';
import { ConfigResolver } from '../../server/src/workspace/config.ts';
import { nodeFiles } from '../../server/src/workspace/node-files.ts';
import { OpenDocument } from '../../server/src/workspace/open-document.ts';
import { trials } from '../properties.ts';

const { settings } = new ConfigResolver({ files: nodeFiles, folder: '/', house: 'halton' }).resolve(
  '/a.report',
  null,
);

function opened(text: string, encoding: PositionEncoding = 'utf-16'): SyncedDocument {
  const identity = { uri: 'untitled:a', path: null };
  const document = new OpenDocument(identity, '', 1, () => ({ kind: 'report', settings }));
  const synced = new SyncedDocument(document, encoding, 1);
  synced.update([{ text }], 1);
  return synced;
}

/** Edits as `from line:character to line:character text`. */
function check(before: string, edits: [number, number, number, number, string][], after: string): void {
  const synced = opened(before);
  const changes = edits.map(([line, character, endLine, endCharacter, text]) => ({
    range: { start: { line, character }, end: { line: endLine, character: endCharacter } },
    text,
  }));
  synced.update(changes, 2);
  assert.equal(synced.clientText, after);
}

describe('a document that follows the client', () => {
  it('one change after another', () => {
    check(
      'one\ntwo',
      [
        [0, 0, 0, 3, 'three'],
        [1, 0, 1, 0, 'and '],
      ],
      'three\nand two',
    );
  });

  it('a range from its end', () => check('one\ntwo', [[1, 1, 0, 1, '-']], 'o-wo'));

  it('places outside the text', () =>
    check(
      'one',
      [
        [7, 0, 9, 0, '!'],
        [-4, -2, 0, 1e9, 'two'],
      ],
      'two',
    ));

  it('a byte-order mark that comes and goes', () => {
    check('\uFEFFone', [[0, 1, 0, 2, 'O']], '\uFEFFOne');
    check('\uFEFFone', [[0, 0, 0, 1, '']], 'one');
    check('\uFEFFone', [[0, 0, 0, 0, 'x']], 'x\uFEFFone');
    check('x\uFEFFone', [[0, 0, 0, 1, '']], '\uFEFFone');
    check(
      'one',
      [
        [0, 0, 0, 0, '\uFEFF'],
        [0, 1, 0, 2, 'O'],
      ],
      '\uFEFFOne',
    );
    assert.equal(opened('\uFEFFone').document.text, 'one');
  });

  it('has another name for every text', () => {
    const synced = opened('one');
    const { revision } = synced;
    synced.update([{ text: 'two' }], 1);
    assert.notEqual(synced.revision, revision);
  });

  it('has the text of the client after any edits, in every encoding', () => {
    const pieces = fc.constantFrom('', 'a', '\n', '\r', '\r\n', 'é', '𝄞', '\uFEFF', '1.1 ', 'REPORT TO: ');
    const texts = fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join(''));
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(12), texts), { maxLength: 10 });
    const encodings = fc.constantFrom<PositionEncoding>('utf-8', 'utf-16', 'utf-32');
    fc.assert(
      fc.property(texts, edits, encodings, (first, changes, encoding) => {
        const synced = opened(first, encoding);
        let client = first;
        for (const [at, length, text] of changes) {
          const ends = [
            at % (client.length + 1),
            Math.min((at % (client.length + 1)) + length, client.length),
          ];
          // Clients do not cut characters, nor line ends, in two.
          const [start = 0, end = 0] = ends.map((offset) => (isInside(client, offset) ? offset - 1 : offset));
          const range = new Positions(client, encoding).range({ start, end });
          client = client.slice(0, start) + text + client.slice(end);
          synced.update([{ range, text }], 2);
          assert.equal(synced.clientText, client);
          const { positions, document } = synced;
          const bom = client.startsWith('\uFEFF') ? '\uFEFF' : '';
          const anew = new Positions(document.text, encoding, bom);
          assert.deepEqual(positions.positionAt(document.text.length), anew.positionAt(document.text.length));
        }
      }),
      trials(500),
    );
  });
});

function isInside(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) ?? 0) > 0xffff || text.slice(offset - 1, offset + 1) === '\r\n';
}
