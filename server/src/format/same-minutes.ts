import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { Piece } from '../model/minutes/types.ts';
import type { DocumentModel } from '../model/types.ts';

/**
 * Whether two documents minute the same: the same items, in each the same questions, decisions and actions, and the same
 * people. True for reports. What was decided must not hang on the form it is written in.
 */
export function sameMinutes(before: DocumentModel, after: DocumentModel): boolean {
  const old = said(before);
  const now = said(after);
  return old.length === now.length && old.every((line, index) => line === now[index]);
}

function said(model: DocumentModel): string[] {
  const minutes = minutesOf(model);
  if (!minutes) return [];
  const { present, apologies, absent, inAttendance } = minutes.attendance;
  const lines = [present, apologies, absent, inAttendance].map((people) =>
    people.map(({ name }) => name).join('; '),
  );
  for (const { number, title, exchanges, resolutions, actions, reports } of minutes.items) {
    lines.push(`item ${number ?? ''} ${title ?? ''}`);
    for (const { path } of reports) lines.push(`report ${path}`);
    for (const { question, answer } of exchanges) lines.push(`asked ${textOf(question)} / ${textOf(answer)}`);
    for (const { word, clauses, isUnanimous } of resolutions) {
      lines.push(`${word} ${isUnanimous}`);
      for (const { marker, text } of clauses) lines.push(`${marker ?? ''} ${text}`);
    }
    for (const { owner, task, due } of actions)
      lines.push(`${textOf(owner)} / ${textOf(task)} / ${textOf(due)}`);
  }
  return lines.map((line) => line.replace(/ (?:--?|—|–) /g, ' – '));
}

function textOf(piece: Piece | null): string {
  return piece?.text ?? '';
}
