/** What minutes usually say of the items that meetings have again and again; `{}` is where the clerk goes on. */
import type { House, Jurisdiction } from '../../house/types.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';
import type { FeatureWorkspace } from '../workspace.ts';
import { dayOfMinutes, ofSameBody, previousMinutes } from './meetings.ts';

/** The document that the item is in, and what else there is. */
export interface StandingQuestion {
  model: DocumentModel;
  uri: string;
  workspace: FeatureWorkspace;
}

/** The usual words of a standing item, the likeliest first; none for an item that is no standing one. */
export function standingWordings(id: string | null, question: StandingQuestion): string[] {
  const { house } = question.model;
  const lead = house.minutes.resolution;
  switch (id) {
    case 'apologies': {
      const sent = question.model.fieldById.get('apologies')?.value.text ?? '';
      const isNobody = /^(?:none|nil)\b/i.test(sent);
      const received = `Apologies for absence were received from ${isNobody || sent === '' ? '{}' : plain(sent)}.`;
      const none = 'There were no apologies for absence.';
      return isNobody ? [none, received] : [received, none];
    }
    case 'declarations':
      return [
        'There were no declarations of interest.',
        'Councillor {} declared {a personal interest} in item {}, {}.',
      ];
    case 'previous-minutes':
      return [
        `${lead} That the minutes of the meeting held on ${dateBefore(question)} be approved as a correct record and signed by the Chair.`,
      ];
    case 'public-questions':
      return ['No questions had been received from members of the public.'];
    case 'urgent-business':
      return ['There was no urgent business.'];
    case 'exclusion':
      return [`${lead} ${exclusion(house)}`];
    case 'next-meeting':
      return [`The next meeting would be held on ${dateAfter(question)}.`];
    case 'close':
      return ['The meeting ended at {}.'];
    default:
      return [];
  }
}

/**
 * Where the power to exclude the public stands. Sources: Local Government Act 1972 section 100A(4) for England and
 * Wales; Local Government (Scotland) Act 1973 section 50A(4); Local Government Act (Northern Ireland) 2014
 * section 42(4).
 */
const EXCLUDING: Record<Jurisdiction, string> = {
  england: 'section 100A(4)',
  wales: 'section 100A(4)',
  scotland: 'section 50A(4)',
  'northern-ireland': 'section 42(4)',
};

/** The resolution says what is excluded, for which item, and the description of the information. */
function exclusion({ law, jurisdiction }: House): string {
  const [schedule = law.exemptSchedule, act = ''] = law.exemptSchedule.split(/ (?:to|of) the (?=Local)/);
  const power = act === '' ? 'the law' : `${EXCLUDING[jurisdiction]} of the ${act}`;
  return `That, under ${power}, the press and public be excluded from the meeting during item {}, on the grounds that it involves the likely disclosure of exempt information as described in paragraph {} of ${schedule} to the Act.`;
}

/** Of the minutes that are there. */
function dateBefore({ model, uri, workspace }: StandingQuestion): string {
  return plain(previousMinutes(model, uri, workspace)?.fields.date ?? '') || '{}';
}

/** The body's next meeting that reports are written for. */
function dateAfter({ model, uri, workspace }: StandingQuestion): string {
  const own = dayOfMinutes(model);
  if (own === null || minutesOf(model)?.meeting.committee == null) return '{}';
  const next = [
    ...ofSameBody('report', model, uri, workspace),
    ...ofSameBody('minutes', model, uri, workspace),
  ]
    .filter(({ day }) => day !== null && day > own)
    .sort((a, b) => (a.day ?? 0) - (b.day ?? 0))[0];
  return plain(next?.entry.fields.date ?? '') || '{}';
}

function plain(text: string): string {
  return text
    .replace(/[{}\r\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}
