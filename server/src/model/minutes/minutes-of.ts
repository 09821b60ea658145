import { SideTable } from '../side-table.ts';
import type { DocumentModel } from '../types.ts';
import { readAttendance } from './attendance.ts';
import { readItems } from './items.ts';
import { readMeeting } from './meeting.ts';
import type { Minutes } from './types.ts';

const known = new SideTable<DocumentModel, Minutes>();

/** What the minutes of a document say; null for a report. Read when it is first asked for, and kept with the model. */
export function minutesOf(model: DocumentModel): Minutes | null {
  if (model.kind !== 'minutes') return null;
  const made = known.get(model) ?? {
    meeting: readMeeting(model),
    attendance: readAttendance(model),
    items: readItems(model),
  };
  known.set(model, made);
  return made;
}
