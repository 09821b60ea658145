import { type Content, detached, lexInline } from '../../../grammar/src/index.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { Action, Meeting, MinutesItem, Resolution, ResolutionClause } from '../model/minutes/types.ts';
import { sharedText } from '../model/shared-text.ts';
import type { DocumentModel, ListItemNode, ListNode, ParagraphNode, Recommendation } from '../model/types.ts';
import { isRealDate, readDate, type WrittenDate } from '../prose/dates.ts';
import { readClause } from '../prose/operative-clause.ts';
import { readApprovals } from './approvals.ts';
import { bodyKeyOf } from './body-key.ts';
import type {
  ActionFacts,
  ClauseFacts,
  DecisionFacts,
  ItemFacts,
  MeetingFacts,
  MinutesFacts,
  RecommendationFacts,
  ReportFacts,
  TrailFacts,
} from './types.ts';

/** What a document contributes to the trail. Its strings are copies, so that the text itself can be let go. */
export function factsOf(model: DocumentModel): TrailFacts {
  return model.kind === 'minutes' ? minutesFacts(model) : reportFacts(model);
}

/** `2020-07-20`, or null for a date that is not whole or that the calendar has not. */
export function isoOf(date: WrittenDate | null | undefined): string | null {
  if (!date || date.year === null || !isRealDate(date)) return null;
  return `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

function reportFacts(model: DocumentModel): ReportFacts {
  const value = (id: string): string | null => {
    const field = model.fieldById.get(id);
    return field && !field.value.isEmpty ? sharedText(field.value.text) : null;
  };
  const body = value('report-to');
  const date = model.fieldById.get('date')?.value ?? null;
  return {
    kind: 'report',
    body,
    bodyKey: body === null ? null : sharedKey(body),
    ...dayIn(date),
    title: value('subject'),
    wards: value('wards'),
    recommendations: (model.recommendations?.items ?? []).map(recommendationFacts),
  };
}

function sharedKey(body: string): string | null {
  const key = bodyKeyOf(body);
  return key === null ? null : sharedText(key);
}

/** The first date of a field, which may say the time as well. */
function dayIn(value: Content | null): Pick<MeetingFacts, 'date' | 'dateAt'> {
  if (!value || value.isEmpty) return { date: null, dateAt: null };
  const token = lexInline(value.text).find(({ kind }) => kind === 'Date');
  const date = isoOf(token ? readDate(token.text) : null);
  if (!token || date === null) return { date: null, dateAt: null };
  return { date, dateAt: value.range(token.start, token.end) };
}

function recommendationFacts({
  marker,
  item,
  content,
  stem,
  verb,
  start,
  end,
}: Recommendation): RecommendationFacts {
  const whole = textWith(content.text, item.kind === 'listItem' ? item.lists : []);
  return {
    marker: marker === null ? null : sharedText(marker),
    text: detached(whole.text),
    stem: verb === null && stem !== null ? verbOfStem(stem.text) : '',
    start: item.kind === 'section' ? start : Math.min(item.start, start),
    end: Math.max(end, whole.end),
  };
}

/** `approve` of `That the Board approve:`; '' when the stem has no verb of its own. */
function verbOfStem(stem: string): string {
  const verb = readClause(stem)?.verb ?? '';
  // `Members are asked to:` says nothing of what is asked.
  return ASKING.has(verb) ? '' : verb;
}

const ASKING = new Set('ask invite recommend request require advise resolve'.split(' '));

/** A text with the texts of the lists under it. */
function textWith(own: string, lists: readonly ListNode[]): { text: string; end: number } {
  const texts = [own];
  let end = 0;
  const add = (items: readonly ListItemNode[]) => {
    for (const item of items) {
      texts.push(item.content.text);
      end = Math.max(end, item.end);
      for (const list of item.lists) add(list.items);
    }
  };
  for (const list of lists) add(list.items);
  return { text: texts.join(' '), end };
}

function minutesFacts(model: DocumentModel): MinutesFacts {
  const minutes = minutesOf(model);
  if (!minutes) return { kind: 'minutes', ...NO_MEETING, isWhole: false, lineEnd: '\n', items: [] };
  const { meeting, attendance, items } = minutes;
  const where = meetingFacts(meeting);
  return {
    kind: 'minutes',
    ...where,
    isWhole: where.date !== null && attendance.present.length > 0 && items.length > 2,
    lineEnd: /\r\n|\n|\r/.exec(model.source)?.[0] ?? '\n',
    items: items.map((item) => itemFacts(item, where, model.source)),
  };
}

const NO_MEETING: MeetingFacts = { body: null, bodyKey: null, date: null, dateAt: null };

function meetingFacts({ committee, date }: Meeting): MeetingFacts {
  const iso = isoOf(date?.date);
  return {
    body: committee ? sharedText(committee.text) : null,
    bodyKey: committee ? sharedKey(committee.text) : null,
    date: iso,
    dateAt: date && iso !== null ? { start: date.start, end: date.end } : null,
  };
}

function itemFacts(item: MinutesItem, meeting: MeetingFacts, source: string): ItemFacts {
  const { number, title, titleRange, standing, reports, outcomes, resolutions, actions, blocks } = item;
  return {
    start: item.start,
    end: item.end,
    number: number === null ? null : sharedText(number),
    title: title === null ? null : sharedText(title),
    titleAt: { start: titleRange.start, end: titleRange.end },
    standing,
    reports: reports
      .filter(({ path }) => path.trim() !== '')
      .map(({ path, pathRange: { start, end } }) => ({ path: detached(path.trim()), start, end })),
    stated: outcomes.map(({ marker, outcome, start, end }) => ({ marker, outcome, start, end })),
    decisions: resolutions.map(decisionFacts),
    actions: actions.map((action) => actionFacts(action, source)),
    recordsAmendment: blocks.some(recordsAmendment),
    approves: readApprovals(item, meeting),
  };
}

const AMENDMENT =
  /\b(?:amend(?:ed|ment|ments|ing)?|reworded|additional recommendations?|further recommendations?)\b/i;

function recordsAmendment(block: ParagraphNode | ListNode): boolean {
  return block.kind === 'paragraph'
    ? AMENDMENT.test(block.content.text)
    : block.items.some(({ content }) => AMENDMENT.test(content.text));
}

function decisionFacts(resolution: Resolution): DecisionFacts {
  const { start, end, word, lead, isUnanimous, clauses } = resolution;
  // `RESOLVED: That the Board approves:` before the items; its text is no clause.
  const stem = clauses.some(({ content }) => content === lead.content)
    ? ''
    : verbOfStem(lead.content.text.slice(lead.to));
  return {
    start,
    end,
    word,
    isUnanimous,
    vote: countsOf(resolution),
    clauses: clauses.map((clause) => clauseFacts(clause, stem)),
  };
}

/** How many voted how: as the minutes count them, else by the names; null for a side of which nobody is named. */
function countsOf({ vote, recordedVote }: Resolution): DecisionFacts['vote'] {
  if (vote) return { for: vote.for, against: vote.against, abstentions: vote.abstentions };
  if (!recordedVote) return null;
  const sides = [recordedVote.for, recordedVote.against, recordedVote.abstained];
  const [inFavour = null, against = null, abstentions = null] = sides.map(({ length }) => length || null);
  return sides.every(({ length }) => length === 0) ? null : { for: inFavour, against, abstentions };
}

function clauseFacts({ marker, text, item, start, end }: ResolutionClause, stem: string): ClauseFacts {
  const whole = textWith(text, item.kind === 'listItem' ? item.lists : []);
  return {
    marker: marker === null ? null : sharedText(marker),
    text: detached(whole.text),
    stem: stem !== '' && readClause(text) === null ? stem : '',
    start,
    end,
  };
}

/** `done`, `completed on 3 May 2027`: the last thing that is said of an action. */
const DONE = /^(?:now |since )?(?:done|completed?|closed|discharged)(?: (?:on )?\d[^;]{0,30})?$/i;

function isDone(action: string): boolean {
  const last = action.split(/[–—(,:.-]/).findLast((part) => /[^\s).]/.test(part)) ?? '';
  return DONE.test(last.replace(')', '').trim());
}

function actionFacts({ start, end, owner, task, due }: Action, source: string): ActionFacts {
  return {
    start,
    end,
    owner: owner ? sharedText(owner.text) : null,
    task: detached(task.text),
    due: due ? sharedText(due.text) : null,
    dueDate: isoOf(due?.date),
    isDone: isDone(source.slice(Math.max(start, end - 80), end)),
  };
}
