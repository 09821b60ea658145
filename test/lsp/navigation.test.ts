import { strict as assert } from 'node:assert';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Location,
  LocationLink,
} from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = `1.0 PURPOSE OF THE REPORT

1.1 See paragraph 3.1 and [pay](#pay).

3.0 RISK ANALYSIS

3.1 The Department for Education (DfE) pays. {#pay}
`;
const range = (line: number, from: number, to: number, last = line) => ({
  start: { line, character: from },
  end: { line: last, character: to },
});
const at = (line: number, character: number, uri = URI) => ({
  textDocument: { uri },
  position: { line, character },
});

describe('protocol: navigation', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
    await client.open(URI, TEXT);
  });
  after(() => client.stop());

  it('is announced', () => {
    const { capabilities } = client.initialized;
    assert.equal(capabilities.definitionProvider, true);
    assert.equal(capabilities.declarationProvider, true);
    assert.equal(capabilities.referencesProvider, true);
    assert.equal(capabilities.documentHighlightProvider, true);
    assert.equal(capabilities.linkedEditingRangeProvider, true);
    assert.equal(capabilities.callHierarchyProvider, true);
    assert.deepEqual(capabilities.documentLinkProvider, { resolveProvider: false });
    assert.equal(capabilities.implementationProvider, true);
  });

  it('links a reference with its definition', async () => {
    assert.deepEqual(await client.request<LocationLink[]>('textDocument/definition', at(2, 20)), [
      {
        originSelectionRange: range(2, 8, 21),
        targetUri: URI,
        targetRange: range(6, 0, 51),
        targetSelectionRange: range(6, 0, 3),
      },
    ]);
  });

  it('finds the declaration of a label', async () => {
    const [link] = await client.request<LocationLink[]>('textDocument/declaration', at(2, 34));
    assert.deepEqual(link?.targetSelectionRange, range(6, 47, 50));
  });

  it('finds references, with the declaration when it is wanted', async () => {
    const asked = (includeDeclaration: boolean) =>
      client.request<Location[]>('textDocument/references', {
        ...at(6, 48),
        context: { includeDeclaration },
      });
    assert.deepEqual(await asked(false), [{ uri: URI, range: range(2, 33, 36) }]);
    assert.deepEqual(await asked(true), [
      { uri: URI, range: range(2, 33, 36) },
      { uri: URI, range: range(6, 47, 50) },
    ]);
  });

  it('highlights', async () => {
    assert.deepEqual(await client.request('textDocument/documentHighlight', at(6, 34)), [
      { range: range(6, 34, 37), kind: 3 },
    ]);
  });

  it('links the places of a label for editing', async () => {
    assert.deepEqual(await client.request('textDocument/linkedEditingRange', at(6, 48)), {
      ranges: [range(2, 33, 36), range(6, 47, 50)],
      wordPattern: '[A-Za-z][\\w-]*',
    });
    assert.equal(await client.request('textDocument/linkedEditingRange', at(0, 0)), null);
  });

  it('links labels to their lines', async () => {
    assert.deepEqual(await client.request('textDocument/documentLink', { textDocument: { uri: URI } }), [
      { range: range(2, 26, 37), target: `${URI}#L7,1`, tooltip: 'Go to Paragraph 3.1' },
    ]);
  });

  it('follows the trail of a decision', async () => {
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at(2, 5));
    assert.equal(item?.name, '1.1 See paragraph 3.1 and pay.');
    assert.equal(item?.detail, '1.0 PURPOSE OF THE REPORT');
    const [call] = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', { item });
    assert.equal(call?.to.name, '3.1 The Department for Education (DfE) pays.');
    assert.deepEqual(call?.fromRanges, [range(2, 18, 21), range(2, 33, 36)]);
    assert.equal(
      (await client.request<unknown[]>('callHierarchy/incomingCalls', { item: call?.to })).length,
      1,
    );
  });

  it('answers for places and documents that there are not', async () => {
    assert.deepEqual(await client.request('textDocument/definition', at(999, 999)), []);
    assert.deepEqual(await client.request('textDocument/definition', at(0, 0, 'file:///gone.report')), []);
    assert.deepEqual(
      await client.request('textDocument/references', { ...at(0, 0, 'untitled:x'), context: {} }),
      [],
    );
  });
});

describe('protocol: navigation for a plain client', () => {
  it('gives locations, and links without tooltips', async () => {
    const { definition: _links, declaration: _, ...others } = MODERN.textDocument ?? {};
    const capabilities = { ...MODERN, textDocument: { ...others, definition: {}, documentLink: {} } };
    const client = await TestClient.start({ capabilities });
    await client.open(URI, TEXT);
    assert.equal(client.initialized.capabilities.declarationProvider, undefined);
    assert.deepEqual(await client.request('textDocument/definition', at(2, 20)), [
      { uri: URI, range: range(6, 0, 3) },
    ]);
    assert.deepEqual(await client.request('textDocument/documentLink', { textDocument: { uri: URI } }), [
      { range: range(2, 26, 37), target: `${URI}#L7,1` },
    ]);
    await client.stop();
  });
});

describe('protocol: navigation between files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-navigation-'));
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  after(() => rmSync(folder, { recursive: true }));

  it('goes to documents that are not open, and finds those that name one', async () => {
    writeFileSync(join(folder, 'plan.report'), '1.0 RISK ANALYSIS\n\n1.1 Low. {#low}\n');
    writeFileSync(join(folder, 'other.report'), 'APPENDIX A: Plan\nFILE: plan.report\n');
    const client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
    await client.open(uri('a.report'), 'APPENDIX A: Plan\nFILE: plan.report\n');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at(1, 8, uri('a.report')));
    assert.equal(link?.targetUri, uri('plan.report'));
    const places = await client.request<Location[]>('textDocument/references', {
      ...at(1, 8, uri('a.report')),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(places.map((place) => place.uri).sort(), [uri('a.report'), uri('other.report')]);
    await client.stop();
  });
});
