import { l10n, type QuickPickItem, QuickPickItemKind, Selection, window } from 'vscode';
import { type DocumentStatus, StatusRequest } from '../server/requests.ts';
import { type Command, executeOnServer, reportEditor } from './command.ts';

/** Puts in a section that the house requires and the report does not have, or goes to one that is empty. */
export const insertSection: Command = {
  id: 'rapporteur.insertSection',
  async run(context, ...args) {
    const editor = reportEditor(args);
    if (!editor) return;
    const { client } = context.server;
    const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
    const [, given] = args;
    if (typeof given === 'string') {
      await executeOnServer(context, 'rapporteur.insertSection', [uri, given]);
      return;
    }
    const status = await client.sendRequest(StatusRequest, { textDocument: { uri } });
    const picks = status ? picksOf(status) : [];
    if (picks.length === 0) {
      void window.showInformationMessage(l10n.t('Every section that the house requires is there.'));
      return;
    }
    const placeHolder = l10n.t('What the report has still to say');
    const pick = await window.showQuickPick(picks, { title: l10n.t('Missing Sections'), placeHolder });
    if (pick?.insert) await executeOnServer(context, 'rapporteur.insertSection', [uri, pick.insert]);
    if (!pick?.at) return;
    const { end } = editor.document.lineAt(pick.at.line).range;
    await window.showTextDocument(editor.document, { selection: new Selection(end, end) });
  },
};

type Pick = QuickPickItem & { insert?: string; at?: { line: number; character: number } };

function picksOf({ implications, missingSections }: DocumentStatus): Pick[] {
  const empty = implications.missing.flatMap(({ title, at }): Pick[] => (at ? [{ label: title, at }] : []));
  const absent = missingSections.map(({ id, title }): Pick => ({ label: title, insert: id }));
  const picks: Pick[] = [];
  if (absent.length > 0) {
    picks.push({ label: l10n.t('Insert'), kind: QuickPickItemKind.Separator });
    if (absent.length > 1) {
      picks.push({ label: l10n.t('All {0} missing sections', absent.length), insert: '*' });
    }
    picks.push(...absent);
  }
  if (empty.length > 0) {
    picks.push({ label: l10n.t('Go to what is empty'), kind: QuickPickItemKind.Separator }, ...empty);
  }
  return picks;
}
