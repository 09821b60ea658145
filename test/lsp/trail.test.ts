/** The trail over the protocol: minutes and reports of a folder, open and not open. */
import { strict as assert } from 'node:assert';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeAction,
  CodeLens,
  Diagnostic,
  FullDocumentDiagnosticReport,
  Hover,
  Location,
  LocationLink,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { MODERN, TestClient } from './client.ts';
import { eventually, TestFolder } from './files.ts';

const ROOF = `REPORT TO: Executive Board
DATE: 15 October 2026
SUBJECT: The roof of the hall

2.0 RECOMMENDATION: That Members:

i) note the survey; and
ii) approve a budget of £90,000 for the roof.
`;
const BOARD = `MEETING: Executive Board
DATE: 15 October 2026

## 4. The roof of the hall
REPORT: reports/roof.report

RESOLVED: That a budget of £60,000 for the roof be approved.
`;
const FILES = {
  'rapporteur.json': '{ "house": "halton" }',
  'board.minutes': BOARD,
  'reports/roof.report': ROOF,
};
const CLAUSE = { line: 6, character: 30 };
const RECOMMENDATION = { line: 7, character: 20 };

/** `line rule` of those of the rules that look across documents. */
function across(items: readonly Diagnostic[]): string[] {
  const rules = [
    'resolution-differs',
    'report-link-missing',
    'item-report-unlinked',
    'approved-minutes-date',
  ];
  return items.flatMap(({ code, range }) =>
    rules.includes(String(code)) ? [`${range.start.line + 1} ${code}`] : [],
  );
}

const DIFFERS = ['7 resolution-differs'];

describe('protocol: the trail', () => {
  let folder: TestFolder;
  let client: TestClient;
  let minutes: string;
  let report: string;

  beforeEach(async () => {
    folder = new TestFolder(FILES);
    minutes = folder.uriOf('board.minutes');
    report = folder.uriOf('reports/roof.report');
    client = await TestClient.start({
      folders: [folder.uri],
      capabilities: {
        ...MODERN,
        experimental: { commands: { commands: ['rapporteur.showReferences'] } },
      },
    });
  });
  afterEach(async () => {
    await client.stop();
    folder.remove();
  });

  async function diagnostics(uri: string): Promise<FullDocumentDiagnosticReport> {
    const answer = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.equal(answer.kind, 'full');
    return answer;
  }

  it('says what minutes and reports say of each other, as they are in the editor', async () => {
    await client.open(minutes, BOARD);
    const { items } = await diagnostics(minutes);
    assert.deepEqual(across(items), DIFFERS);
    const finding = items.find(({ code }) => code === 'resolution-differs');
    assert.deepEqual(finding?.relatedInformation, [
      {
        location: {
          uri: report,
          range: { start: { line: 7, character: 0 }, end: { line: 7, character: 45 } },
        },
        message: 'Recommendation ii), as it was put to the meeting',
      },
    ]);
    await client.open(report, ROOF);
    await client.change(report, 2, ROOF.replace('£90,000', '£60,000'));
    assert.deepEqual(across((await diagnostics(minutes)).items), []);
    await client.change(report, 3, ROOF);
    const { resultId } = await diagnostics(minutes);
    const same = await client.request<{ kind: string }>('textDocument/diagnostic', {
      textDocument: { uri: minutes },
      previousResultId: resultId,
    });
    assert.equal(same.kind, 'unchanged');
    await client.close(report);
    assert.deepEqual(across((await diagnostics(minutes)).items), DIFFERS);
  });

  it('asks the client to ask again when a report has changed on the disk', async () => {
    await client.open(minutes, BOARD);
    assert.deepEqual(across((await diagnostics(minutes)).items), DIFFERS);
    await client.request('textDocument/references', {
      textDocument: { uri: minutes },
      position: CLAUSE,
      context: { includeDeclaration: false },
    });
    const asked = () => client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;
    const before = asked();
    folder.write('reports/roof.report', ROOF.replace('£90,000', '£60,000'));
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: report, type: FileChangeType.Changed }],
    });
    await eventually(() => asked() > before);
    assert.deepEqual(across((await diagnostics(minutes)).items), []);
    folder.remove('reports/roof.report');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: report, type: FileChangeType.Deleted }],
    });
    await eventually(() => asked() > before + 1);
    assert.deepEqual(across((await diagnostics(minutes)).items), ['5 report-link-missing']);
  });

  describe('a held request for the workspace', () => {
    /** What it is told of minutes that are not open, each time; and how it is let go. */
    async function hold(uri: string, first: string[]) {
      const told: string[][] = [];
      client.connection.onNotification('$/progress', (params: unknown) => {
        const { token, value } = params as { token: string; value: WorkspaceDiagnosticReport };
        if (token !== 'held') return;
        for (const item of value.items)
          if (item.kind === 'full' && item.uri === uri) told.push(across(item.items));
      });
      const held = client.request('workspace/diagnostic', {
        previousResultIds: [],
        partialResultToken: 'held',
      });
      await eventually(() => told.length > 0);
      assert.deepEqual(told.at(-1), first);
      const release = async () => {
        await client.request('shutdown', undefined);
        await held.catch(() => null);
        client = await TestClient.start();
      };
      return { told, release };
    }

    it('tells of documents that others on the disk have changed', async () => {
      const { told, release } = await hold(minutes, DIFFERS);
      folder.write('reports/roof.report', ROOF.replace('£90,000', '£60,000'));
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: report, type: FileChangeType.Changed }],
      });
      await eventually(() => told.at(-1)?.length === 0);
      await release();
    });

    it('tells of them once what is typed into others rests, and when that is closed unsaved', async () => {
      const { told, release } = await hold(minutes, DIFFERS);
      await client.open(report, ROOF);
      for (const [index, budget] of ['£9', '£', '£6', '£60', '£60,000'].entries())
        await client.change(report, index + 2, ROOF.replace('£90,000', budget));
      await eventually(() => told.at(-1)?.length === 0);
      assert.deepEqual(told, [DIFFERS, []]);
      await client.close(report);
      await eventually(() => told.at(-1)?.length === 1);
      await release();
    });

    it('tells of the next minutes when the day of the meeting before is typed', async () => {
      folder.write(
        'next.minutes',
        'MEETING: Executive Board\nDATE: 12 November 2026\n\n## 1. Minutes\n\nRESOLVED: That the minutes of the meeting held on 15 October 2026 be confirmed as a correct record.\n',
      );
      const next = folder.uriOf('next.minutes');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: next, type: FileChangeType.Created }],
      });
      const { told, release } = await hold(next, []);
      await client.open(minutes, BOARD);
      await client.change(minutes, 2, BOARD.replace('15 October', '16 October'));
      await eventually(() => told.at(-1)?.length === 1);
      assert.deepEqual(told.at(-1), ['6 approved-minutes-date']);
      await release();
    });
  });

  it('links a recommendation with its decision, and a decision with its recommendation', async () => {
    await client.open(report, ROOF);
    const [decided] = await client.request<LocationLink[]>('textDocument/implementation', {
      textDocument: { uri: report },
      position: RECOMMENDATION,
    });
    assert.equal(decided?.targetUri, minutes);
    assert.deepEqual(decided?.targetSelectionRange.start, { line: 6, character: 10 });
    await client.open(minutes, BOARD);
    for (const method of ['textDocument/definition', 'textDocument/declaration']) {
      const [recommended] = await client.request<LocationLink[]>(method, {
        textDocument: { uri: minutes },
        position: CLAUSE,
      });
      assert.equal(recommended?.targetUri, report);
      assert.deepEqual(recommended?.targetSelectionRange.start, { line: 7, character: 0 });
    }
    const references = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: report },
      position: RECOMMENDATION,
      context: { includeDeclaration: false },
    });
    assert.deepEqual(
      references.map(({ uri }) => uri),
      [minutes],
    );
  });

  it('walks the trail through documents that are not open', async () => {
    await client.open(report, ROOF);
    const [stop] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', {
      textDocument: { uri: report },
      position: RECOMMENDATION,
    });
    assert.ok(stop);
    const [incoming] = await client.request<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: stop,
    });
    assert.equal(incoming?.from.uri, minutes);
    assert.equal(incoming?.from.detail, '15 October 2026, item 4: amended');
    const [outgoing] = await client.request<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: incoming?.from,
    });
    assert.equal(outgoing?.to.uri, report);
    assert.equal(outgoing?.to.detail, 'The roof of the hall');
  });

  it('shows lenses that lead to the other document, and the difference on a decision', async () => {
    await client.open(report, ROOF);
    await client.request('textDocument/implementation', {
      textDocument: { uri: report },
      position: RECOMMENDATION,
    });
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: report },
    });
    const resolved = await Promise.all(
      lenses.map((lens) => client.request<CodeLens>('codeLens/resolve', lens)),
    );
    const decided = resolved.find(({ command }) => command?.title.startsWith('Resolved 15 October 2026'));
    assert.equal(decided?.command?.title, 'Resolved 15 October 2026, item 4: as amended');
    const places = decided?.command?.arguments?.[2] as Location[];
    assert.deepEqual(
      places.map(({ uri }) => uri),
      [minutes],
    );
    await client.open(minutes, BOARD);
    const hover = await client.request<Hover | null>('textDocument/hover', {
      textDocument: { uri: minutes },
      position: CLAUSE,
    });
    assert.match(JSON.stringify(hover), /£90,000” has become “£60,000/);
  });

  it('offers to name the report of an item', async () => {
    const text = BOARD.replace(/REPORT: .*\n/, '');
    await client.request('workspace/diagnostic', { previousResultIds: [] });
    await client.open(minutes, text);
    const { items } = await diagnostics(minutes);
    assert.deepEqual(across(items), ['4 item-report-unlinked']);
    const finding = items.find(({ code }) => code === 'item-report-unlinked');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: minutes },
      range: finding?.range,
      context: { diagnostics: [finding], only: ['quickfix'] },
    });
    const action = actions.find(
      ({ title }) => title === 'Name reports/roof.report as the report of this item',
    );
    assert.deepEqual(action?.diagnostics, [finding]);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.match(JSON.stringify(resolved.edit), /\\nREPORT: reports\/roof\.report/);
    assert.ok(actions.some(({ title }) => title.startsWith('Ignore “item-report-unlinked” here')));
  });

  it('pushes to clients that cannot ask', async () => {
    await client.stop();
    const { diagnostic: _, ...textDocument } = MODERN.textDocument ?? {};
    client = await TestClient.start({ folders: [folder.uri], capabilities: { ...MODERN, textDocument } });
    await client.open(minutes, BOARD);
    const pushed = () => across(client.pushed.get(minutes)?.diagnostics ?? []);
    await eventually(() => pushed().length > 0);
    await client.open(report, ROOF);
    await client.change(report, 2, ROOF.replace('£90,000', '£60,000'));
    await eventually(() => pushed().length === 0);
  });
});
