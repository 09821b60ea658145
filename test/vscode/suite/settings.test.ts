import * as vscode from 'vscode';
import { ask, closeAll, extension, findings, open, report } from './editor.ts';
import { eventually, includes } from './expect.ts';

declare const PLATFORM: 'node' | 'browser';

const REPEATED = '// house: halton\n\n1.0 PURPOSE OF THE REPORT\n\n1.1 To to seek approval.\n';

describe('settings', () => {
  afterEach(async () => {
    await set('rules', undefined);
    await set('house', undefined);
    await closeAll();
  });

  it('turn a rule off and on again while a report is open', async () => {
    const opened = await report(REPEATED);
    await findings(opened, (rules) => rules.includes('repeated-word'));
    await set('rules', { 'repeated-word': 'off' });
    await findings(opened, (rules) => !rules.includes('repeated-word'));
    await set('rules', undefined);
    await findings(opened, (rules) => rules.includes('repeated-word'));
  });
});

describe('the server', () => {
  afterEach(closeAll);

  it('is there again after Restart Server', async () => {
    await ask('rapporteur.restartServer');
    await findings(await report(REPEATED), (rules) => rules.includes('repeated-word'));
  });

  // In a browser it is a worker, which nobody can kill from outside.
  if (PLATFORM === 'browser') return;

  it('is there again after it was killed', async () => {
    const { exports } = await extension();
    const pid = exports.client.serverProcess?.pid;
    if (pid === undefined) throw new Error('the server has no process');
    await findings(await open('halton/footway-programme.report'), (rules) => rules.length === 3);
    process.kill(pid, 'SIGKILL');
    await eventually(
      () => exports.client.serverProcess?.pid,
      (now) => now !== undefined && now !== pid,
    );
    await findings(await report(REPEATED), (rules) => rules.includes('repeated-word'));
  });
});

describe('commands', () => {
  afterEach(closeAll);

  it('Renumber puts the numbers in order', async () => {
    const { document } = await report('// house: halton\n\n1.0 RISK ANALYSIS\n\n1.1 One.\n\n1.4 Two.\n');
    await eventually(
      async () => {
        await ask('rapporteur.renumber');
        return document.getText();
      },
      (text) => text.includes('1.2 Two.'),
    );
  });

  it('Show Canonical Form opens it beside, to read', async () => {
    await report('// house: halton\n\n1. PURPOSE OF THE REPORT\n1.1 To seek approval.\n');
    await ask('rapporteur.showCanonicalForm');
    const text = await eventually(visibleTexts, (texts) => texts.includes('1.1 To seek approval.'));
    includes(text, '1.0 PURPOSE OF THE REPORT');
  });

  it('Show Document Model opens what the report was read as', async () => {
    await report(REPEATED);
    await ask('rapporteur.showDocumentModel');
    await eventually(visibleTexts, (texts) => texts.includes('PURPOSE OF THE REPORT') && texts.includes('"'));
  });
});

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace
    .getConfiguration('rapporteur')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}

function visibleTexts(): string {
  return vscode.window.visibleTextEditors.map(({ document }) => document.getText()).join('\n');
}
