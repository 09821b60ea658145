/** What is asked before a new document opens: house, committee, meeting. */
import { l10n, Position, SnippetString, Uri, window, workspace } from 'vscode';
import type { CommandContext } from '../commands/command.ts';
import { type HousePick, housePicks } from './houses.ts';
import { isDay, isoDay } from './meeting-date.ts';

type KnownMeeting = HousePick['house']['meetings'][number];

/** The words of the dialogue; the titles say which of its steps it is at. */
export interface Words {
  title: { house: string; committee: string; meeting: string };
  house: string;
  committee: string;
  /** With what an empty answer means. */
  committeePrompt: string;
  meeting: string;
}

/** What may be given along instead of being asked. */
export interface Given {
  house?: string;
  committee?: string;
  date?: string;
}

/** What was chosen. */
export interface Choice {
  pick: HousePick;
  committee: string;
  /** ISO, or '' where it is not known yet. */
  date: string;
}

/** Whether a command was called with answers. */
export function asGiven(value: unknown): Given {
  return typeof value === 'object' && value !== null ? value : {};
}

/**
 * Asks for what is not given.
 *
 * @param times of which meetings there are documents to come: reports are written before a meeting, minutes after it
 * @returns undefined when somebody thinks better of it
 */
export async function choose(
  context: CommandContext,
  uri: Uri,
  { house, committee, date }: Given,
  words: Words,
  times: 'to come' | 'any',
): Promise<Choice | undefined> {
  const pick = await pickHouse(context, uri, house, words);
  if (!pick) return undefined;
  const body = committee ?? (await pickCommittee(pick, words));
  if (body === undefined) return undefined;
  const meetings = pick.house.meetings.filter(
    (meeting) => meeting.committee === body && (times === 'any' || !meeting.isPast),
  );
  const day = date ?? (await pickMeeting(meetings, words));
  return day === undefined ? undefined : { pick, committee: body, date: isoDay(day) };
}

/** A file that is not there yet: `new.report`, `new-2.report` … in a folder. */
export async function targetIn(folder: unknown, ending: 'report' | 'minutes'): Promise<Uri> {
  const within = folder instanceof Uri ? folder : workspace.workspaceFolders?.[0]?.uri;
  if (!within) return Uri.from({ scheme: 'file', path: `/new.${ending}` });
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(within, number === 1 ? `new.${ending}` : `new-${number}.${ending}`);
    const isOpen = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!isOpen && !(await exists(uri))) return uri;
  }
}

/** Opens a document that is not saved yet, with the cursor in its first blank. */
export async function openDraft(uri: Uri, snippet: string, language: string): Promise<void> {
  const isInFolder = workspace.getWorkspaceFolder(uri) !== undefined;
  const document = isInFolder
    ? await workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language, content: '' });
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0));
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
  words: Words,
): Promise<HousePick | undefined> {
  const picks = await housePicks(server, uri);
  if (reference !== undefined) return picks.find(({ house }) => house.reference === reference);
  return window.showQuickPick(picks, {
    title: words.title.house,
    placeHolder: words.house,
    matchOnDescription: true,
  });
}

/** One that the house or other documents know, or in words of one's own; '' where it is not known yet. */
async function pickCommittee({ house }: HousePick, words: Words): Promise<string | undefined> {
  const title = words.title.committee;
  const prompt = words.committeePrompt;
  if (house.committees.length === 0) return window.showInputBox({ title, prompt });
  const other = { label: l10n.t('Another body, or not known yet…'), isOther: true };
  const picks = [...house.committees.map((label) => ({ label, isOther: false })), other];
  const pick = await window.showQuickPick(picks, { title, placeHolder: words.committee });
  return pick?.isOther ? window.showInputBox({ title, prompt }) : pick?.label;
}

/** One that other documents are of, or any other day. */
async function pickMeeting(meetings: readonly KnownMeeting[], words: Words): Promise<string | undefined> {
  if (meetings.length === 0) return askDate(words);
  const other = { label: l10n.t('Another day, or not fixed yet…'), date: null };
  const picks = meetings.map(({ label, weekday, documents, date }) => ({
    label,
    description:
      documents === 1 ? l10n.t('{0}, 1 document', weekday) : l10n.t('{0}, {1} documents', weekday, documents),
    date,
  }));
  const pick = await window.showQuickPick([...picks, other], {
    title: words.title.meeting,
    placeHolder: words.meeting,
    matchOnDescription: true,
  });
  if (!pick) return undefined;
  return pick.date ?? askDate(words);
}

function askDate(words: Words): Thenable<string | undefined> {
  return window.showInputBox({
    title: words.title.meeting,
    prompt: l10n.t('The day of the meeting; leave it empty when it is not fixed yet'),
    placeHolder: l10n.t('9 March 2026'),
    validateInput: (text) =>
      text.trim() === '' || isDay(text.trim().replace(/\s+/g, ' '))
        ? null
        : l10n.t('This is no day of the calendar with its year: write it as 9 March 2026 or 2026-03-09'),
  });
}
