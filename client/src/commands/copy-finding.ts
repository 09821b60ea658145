import {
  type Diagnostic,
  DiagnosticSeverity,
  env,
  l10n,
  languages,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { findingAsText } from '../findings/as-text.ts';
import { type Command, reportEditor } from './command.ts';

/** A finding of the line with the cursor, to be pasted into an e-mail. */
export const copyFinding: Command = {
  id: 'rapporteur.copyFinding',
  async run() {
    const editor = reportEditor([]);
    if (!editor) return;
    const { document, selection } = editor;
    const all = languages.getDiagnostics(document.uri);
    const here = all.filter(
      ({ range }) => range.intersection(selection) ?? range.start.line === selection.active.line,
    );
    const chosen = here.length === 1 ? here[0] : await choose(here.length > 0 ? here : all);
    if (!chosen) {
      if (all.length === 0) void window.showInformationMessage(l10n.t('Nothing was found in this document.'));
      return;
    }
    await env.clipboard.writeText(textOf(document, chosen));
    window.setStatusBarMessage(l10n.t('The finding is on the clipboard.'), 3000);
  },
};

async function choose(diagnostics: readonly Diagnostic[]): Promise<Diagnostic | undefined> {
  if (diagnostics.length === 0) return undefined;
  const picks = [...diagnostics]
    .sort((a, b) => a.range.start.compareTo(b.range.start))
    .map((diagnostic) => ({
      label: diagnostic.message,
      description: l10n.t('line {0}', diagnostic.range.start.line + 1),
      diagnostic,
    }));
  const title = l10n.t('Copy Finding as Text');
  return (await window.showQuickPick(picks, { title, matchOnDescription: true }))?.diagnostic;
}

const SEVERITIES = {
  [DiagnosticSeverity.Error]: 'Error',
  [DiagnosticSeverity.Warning]: 'Warning',
  [DiagnosticSeverity.Information]: 'Information',
  [DiagnosticSeverity.Hint]: 'Hint',
} as const;

function textOf(document: TextDocument, { range, severity, message, code }: Diagnostic): string {
  const { line } = range.start;
  return findingAsText({
    file: workspace.asRelativePath(document.uri),
    line: line + 1,
    severity: SEVERITIES[severity],
    message,
    rule: String(typeof code === 'object' ? code.value : (code ?? '')),
    text: line < document.lineCount ? document.lineAt(line).text : '',
  });
}
