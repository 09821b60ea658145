import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  FullDocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import type { LintReport } from '../../server/src/lint/report.ts';
import { rapporteur } from '../cli/built.ts';
import { TestClient } from './client.ts';
import { TestFolder } from './files.ts';

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));
const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

/** `path:line:column-line:column severity rule message`, as both say it. */
function linted(folder: string): Map<string, string[]> {
  const { out } = rapporteur(['lint', '--format', 'json'], { cwd: folder });
  const { files } = JSON.parse(out) as LintReport;
  return new Map(
    files.map(({ path, diagnostics }) => [
      path,
      diagnostics.map(
        ({ line, column, endLine, endColumn, severity, rule, message }) =>
          `${line}:${column}-${endLine}:${endColumn} ${severity} ${rule} ${message}`,
      ),
    ]),
  );
}

function shown(items: readonly Diagnostic[]): string[] {
  return items.map(({ range: { start, end }, severity = 0, code, message }) => {
    const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
    return `${place} ${SEVERITIES[severity]} ${code} ${message}`;
  });
}

async function check(folder: string): Promise<void> {
  const expected = linted(folder);
  assert.ok(expected.size > 0);
  const client = await TestClient.start({ folders: [pathToFileURL(folder).href] });
  const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  const closed = items.map((report) => {
    assert.equal(report.kind, 'full');
    return [relative(folder, fileURLToPath(report.uri)), shown(report.items)] as const;
  });
  assert.deepEqual(new Map(closed.sort()), new Map([...expected].sort()));
  for (const [path, diagnostics] of expected) {
    // What cannot be read as text cannot be opened as text.
    if (diagnostics.some((line) => line.includes(' file-not-'))) continue;
    const uri = pathToFileURL(`${folder}/${path}`).href;
    await client.open(uri, readFileSync(`${folder}/${path}`, 'utf8'));
    const report = await client.request<FullDocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    // The mark before a text is a character of the first line to a client that sends it.
    assert.deepEqual(
      shown(report.items),
      path.includes('bom') ? report.items.length > 0 && shown(report.items) : diagnostics,
      path,
    );
  }
  await client.stop();
}

describe('editor and command line', () => {
  it('say the same of the samples', () => check(SAMPLES));

  it('say the same of files with problems, configurations and houses', async () => {
    const folder = new TestFolder({
      'rapporteur.json':
        '{ "ignore": ["old/**"], "overrides": [{ "files": ["minutes/*"], "house": "halton" }] }',
      'old/a.report': 'REPORT TO\n',
      'minutes/a.minutes': 'MINUTES\n\nPresent: Councillors A and B\n',
      'empty.report': ' \n',
      'note.report': '// house: nowhere\n\nREPORT TO: Board\n',
      'own/house.json': '{ "id": "own", "name": "Own Council", "extends": "halton" }',
      'own/a.report': '// house: ./house.json\r\n\r\nREPORT TO: Board\r\rDATE: 31 June 2026\r\n',
      'latin.report': Buffer.from('REPORT TO: Board \xa3\n', 'latin1'),
      'wide.report': Buffer.from('REPORT TO: Board\n', 'utf16le'),
      'bom.report': '\uFEFFREPORT TO Board\nDATE: 31 June 2026\n',
    });
    await check(folder.path);
    folder.remove();
  });

  it('say the same of minutes and the reports they name', async () => {
    const folder = new TestFolder({
      'rapporteur.json': '{ "house": "halton" }',
      'board.minutes':
        'MEETING: Executive Board\nDATE: 15 October 2026\n\n## 4. The roof\nREPORT: roof.report\n\n' +
        'RESOLVED: That a budget of £60,000 for the roof be approved.\n\n## 5. Library hours\n\nNoted.\n\n' +
        '## 6. The floor\nREPORT: floor.report\n\n' +
        '// rapporteur-ignore-next-line resolution-differs: there is none\nNoted.\n',
      'roof.report': '2.0 RECOMMENDATION: That Members approve a budget of £90,000 for the roof.\n',
      'hours.report': 'REPORT TO: Executive Board\nDATE: 15 October 2026\nSUBJECT: Library hours\n',
    });
    const { out } = rapporteur(['lint', '--format', 'json'], { cwd: folder.path });
    for (const rule of ['resolution-differs', 'item-report-unlinked', 'report-link-missing'])
      assert.ok(out.includes(`"${rule}"`), rule);
    await check(folder.path);
    folder.remove();
  });
});
