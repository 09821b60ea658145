import { strict as assert } from 'node:assert';
import type { ApplyWorkspaceEditParams, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { TestClient } from './client.ts';

const URI = 'file:///r/a.report';
const TEXT = '// house: halton\n1.0 RISK ANALYSIS\n\n1.2 One.\n\n1.3 See paragraph 1.2.\n';

/** What the client was asked to apply: the label, the version and the new texts. */
function applied(client: TestClient): unknown {
  const params = client.asked.find(({ method }) => method === 'workspace/applyEdit')?.params as
    | ApplyWorkspaceEditParams
    | undefined;
  const [change] = (params?.edit.documentChanges ?? []) as TextDocumentEdit[];
  return (
    params && [
      params.label,
      change?.textDocument.version,
      change?.edits.map((edit) => 'newText' in edit && edit.newText),
    ]
  );
}

async function run(
  command: string,
  args: unknown[],
  text = TEXT,
): Promise<{ client: TestClient; result: unknown; shown: string[] }> {
  const client = await TestClient.start();
  const shown: string[] = [];
  client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
    shown.push(message);
  });
  await client.open(URI, text, 3);
  const result = await client.request('workspace/executeCommand', { command, arguments: args });
  await client.stop();
  return { client, result, shown };
}

describe('protocol: workspace/executeCommand', () => {
  it('announces its commands', async () => {
    const client = await TestClient.start();
    assert.deepEqual(client.initialized.capabilities.executeCommandProvider?.commands, [
      'rapporteur.applyHouse',
      'rapporteur.convertReferences',
      'rapporteur.insertSection',
      'rapporteur.renumber',
      'rapporteur.showDocumentModel',
    ]);
    await client.stop();
  });

  it('renumbers', async () => {
    const { client, result } = await run('rapporteur.renumber', [URI]);
    assert.equal(result, null);
    assert.deepEqual(applied(client), ['Renumber', 3, ['1.1', '1.2', '1.1']]);
  });

  it('inserts a section that is missing', async () => {
    const { client } = await run('rapporteur.insertSection', [URI, 'equality-and-diversity']);
    const [label, , texts] = applied(client) as [string, number, string[]];
    assert.equal(label, 'Insert sections');
    assert.match(texts.join(''), /2\.0 EQUALITY AND DIVERSITY ISSUES/);
    const { shown } = await run('rapporteur.insertSection', [URI, 'risk-analysis']);
    assert.deepEqual(shown, ['No section is missing here that the house requires.']);
  });

  it('applies a house', async () => {
    const { client } = await run(
      'rapporteur.applyHouse',
      [URI, 'wirral'],
      '// house: halton\nSUBJECT: Halls\n',
    );
    assert.deepEqual(applied(client), ['Apply the house Wirral Council', 3, ['wirral', 'REPORT TITLE']]);
  });

  it('converts references', async () => {
    const { client } = await run('rapporteur.convertReferences', [URI, 'labels']);
    assert.deepEqual(applied(client), ['Turn references into labels', 3, [' {#one}', '[', '](#one)']]);
  });

  it('shows the document model', async () => {
    const { result } = await run('rapporteur.showDocumentModel', [URI]);
    assert.equal((result as { house: string }).house, 'halton');
  });

  it('says what is wrong with arguments', async () => {
    const wrong: [string, unknown[], RegExp][] = [
      ['rapporteur.renumber', [], /wants the URI/],
      ['rapporteur.renumber', ['file:///r/gone.report'], /is not open/],
      ['rapporteur.applyHouse', [URI], /wants a house/],
      ['rapporteur.applyHouse', [URI, 'haltom'], /did you mean "halton"/],
      ['rapporteur.convertReferences', [URI, 'both'], /“labels” or “numbers”/],
      ['rapporteur.other', [URI], /no command rapporteur\.other/],
    ];
    for (const [command, args, sentence] of wrong) {
      const { client, result, shown } = await run(command, args);
      assert.equal(result, null);
      assert.match(shown.join('\n'), sentence);
      assert.equal(applied(client), undefined);
    }
  });
});
