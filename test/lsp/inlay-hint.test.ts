import { strict as assert } from 'node:assert';
import type { ClientCapabilities, InlayHint } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '1.0 RISK\n\n1.1 See paragraph 1.2.\n\n1.2 The roof leaks.\n';
const POSITION = { line: 2, character: 21 };
const LOCATION = {
  uri: URI,
  range: { start: { line: 4, character: 0 }, end: { line: 4, character: 19 } },
};
const TOOLTIP = 'Paragraph 1.2\n\nThe roof leaks.';

/** The only hint of a client that resolves these properties, before and after resolving. */
async function hints(properties: string[] | null): Promise<[InlayHint | undefined, InlayHint | null]> {
  const inlayHint = properties ? { resolveSupport: { properties } } : {};
  const capabilities: ClientCapabilities = { textDocument: { inlayHint } };
  const client = await TestClient.start({ capabilities });
  await client.open(URI, TEXT);
  const params = {
    textDocument: { uri: URI },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  };
  const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', params);
  const resolved = properties ? await client.request<InlayHint>('inlayHint/resolve', hint) : null;
  await client.stop();
  return [hint && { ...hint, data: undefined }, resolved && { ...resolved, data: undefined }];
}

const HINT = { position: POSITION, label: 'The roof leaks.', paddingLeft: true, data: undefined };

describe('protocol: textDocument/inlayHint', () => {
  it('leaves the tooltip for later', async () => {
    assert.deepEqual(await hints(['tooltip']), [HINT, { ...HINT, tooltip: TOOLTIP }]);
  });

  it('leads to what is referred to', async () => {
    const [hint, resolved] = await hints(['tooltip', 'label.location']);
    assert.deepEqual(hint, { ...HINT, label: [{ value: HINT.label }] });
    assert.deepEqual(resolved, {
      ...HINT,
      tooltip: TOOLTIP,
      label: [{ value: HINT.label, location: LOCATION }],
    });
  });

  it('gives the tooltip at once to clients that cannot ask later', async () => {
    assert.deepEqual(await hints(null), [{ ...HINT, tooltip: TOOLTIP }, null]);
  });
});
