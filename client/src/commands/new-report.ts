import { l10n, Position, SnippetString, Uri, window, workspace } from 'vscode';
import { type HousePick, housePicks } from '../new-report/houses.ts';
import { isDay, isoDay } from '../new-report/meeting-date.ts';
import { REPORT } from '../server/names.ts';
import { NewReportRequest } from '../server/requests.ts';
import type { Command, CommandContext } from './command.ts';

/** What may be given along instead of being asked. */
interface Given {
  house?: string;
  committee?: string;
  date?: string;
}

/** Asks for house, committee and meeting, and opens a report with a tab stop at every blank. */
export const newReport: Command = {
  id: 'rapporteur.newReport',
  async run(context, folder, given) {
    const uri = await targetIn(folder instanceof Uri ? folder : workspace.workspaceFolders?.[0]?.uri);
    const { house, committee, date }: Given = isGiven(given) ? given : {};
    const pick = await pickHouse(context, uri, house);
    if (!pick) return;
    const receiver = committee ?? (await pickCommittee(pick));
    if (receiver === undefined) return;
    const day = date ?? (await askDate());
    if (day === undefined) return;
    const { client } = context.server;
    const answer = await client.sendRequest(NewReportRequest, {
      uri: client.code2ProtocolConverter.asUri(uri),
      house: pick.house.isUsual ? null : pick.house.reference,
      committee: receiver,
      date: isoDay(day),
    });
    if (answer) await open(uri, answer.snippet);
  },
};

const STEPS = 3;

function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null;
}

/** A file that is not there yet. */
async function targetIn(folder: Uri | undefined): Promise<Uri> {
  if (!folder) return Uri.from({ scheme: 'file', path: '/new.report' });
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(folder, number === 1 ? 'new.report' : `new-${number}.report`);
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!isOpen && !(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function pickHouse(
  { server }: CommandContext,
  uri: Uri,
  reference: string | undefined,
): Promise<HousePick | undefined> {
  const picks = await housePicks(server, uri);
  if (reference !== undefined) return picks.find(({ house }) => house.reference === reference);
  return window.showQuickPick(picks, {
    title: l10n.t('New Report ({0}/{1}): House', 1, STEPS),
    placeHolder: l10n.t('The council whose template the report follows'),
    matchOnDescription: true,
  });
}

/** From the house's register, or in words of one's own; '' where it is not known yet. */
async function pickCommittee({ house }: HousePick): Promise<string | undefined> {
  const title = l10n.t('New Report ({0}/{1}): Committee', 2, STEPS);
  const prompt = l10n.t('The body that receives the report; leave it empty when you do not know yet');
  if (house.committees.length === 0) return window.showInputBox({ title, prompt });
  const other = { label: l10n.t('Another body, or not known yet…'), isOther: true };
  const picks = [...house.committees.map((label) => ({ label, isOther: false })), other];
  const pick = await window.showQuickPick(picks, {
    title,
    placeHolder: l10n.t('The body that receives the report'),
  });
  return pick?.isOther ? window.showInputBox({ title, prompt }) : pick?.label;
}

function askDate(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('New Report ({0}/{1}): Meeting', 3, STEPS),
    prompt: l10n.t('The day of the meeting; leave it empty when it is not fixed yet'),
    placeHolder: l10n.t('9 March 2026'),
    validateInput: (text) =>
      text.trim() === '' || isDay(text.trim().replace(/\s+/g, ' '))
        ? null
        : l10n.t('This is no day of the calendar with its year: write it as 9 March 2026 or 2026-03-09'),
  });
}

async function open(uri: Uri, snippet: string): Promise<void> {
  const isInFolder = workspace.getWorkspaceFolder(uri) !== undefined;
  const document = isInFolder
    ? await workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language: REPORT, content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0));
}
