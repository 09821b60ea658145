/** An agenda as text: what the meeting is, and its items by number and title. */
import { matchField } from '../house/lookup.ts';
import type { House } from '../house/types.ts';

/** One item of an agenda. */
export interface AgendaItem {
  /** As printed, without its stop: `4`, `4a`, `CYP4`. */
  number: string;
  title: string;
  /** What the agenda says below the title, a line each: `To receive apologies.` */
  lines: string[];
}

export interface Agenda {
  /** Values of the front block by the ids of the house's fields for minutes: `meeting`, `date`, `time`, `venue`. */
  fields: Record<string, string>;
  items: AgendaItem[];
}

/** `4. Title`, `4 Title`, `4) Title`, `Item 4: Title`, `## 4. Title`, `4a. Title`, `CYP4 Title`. */
const NUMBERED =
  /^(?:#{1,3} )?(?:\*\*)?(?:(?:Agenda )?Item (?:No\.? )?)?((?:[A-Z]{2,5}[ /]?)?\d{1,3}[a-z]?)(?:[.):]| [–—-](?= )|(?= )) ?(?:\*\*)? ?(\S.*)$/i;
/** `(Pages 7 - 20)` */
const PAGES = /^\((?:pages?|pp?\.?) ?\d[\d \-–to]{0,20}\)$/i;
/** `21`, `21 - 30` */
const PAGE_NUMBERS = /^\d{1,4}(?: ?[-–] ?\d{1,4})?$/;
/** What an agenda says of the meeting and minutes say too. */
const FRONT: ReadonlySet<string> = new Set(['meeting', 'date', 'time', 'venue']);
/** `4 March 2026`, `10 minutes`, `5 Members`: numbers that count something. */
const NO_TITLE =
  /^(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4}|$)|minutes?\b|mins\b|hours?\b|members?\b|councillors?\b|copies\b|pages?\b|a\.?m\b|p\.?m\b|%|per cent\b)/;
const LONGEST_TITLE = 300;

/**
 * Reads an agenda line by line. Its items are the lines with numbers that go on from 1 or from wherever they begin;
 * a smaller number than the one before is text, such as a list inside an item.
 */
export function readAgenda(lines: readonly string[], house: House): Agenda {
  const agenda: Agenda = { fields: {}, items: [] };
  let last = 0;
  let waiting: string | null = null;
  let body: string | null = null;
  for (const typed of lines) {
    const line = withoutPages(typed);
    if (line === '') continue;
    const numbered = waiting === null ? itemOf(line, last) : null;
    if (numbered) {
      last = numbered.value;
      agenda.items.push({ number: numbered.number, title: numbered.title, lines: [] });
      continue;
    }
    const bare: RegExpExecArray | null =
      waiting === null ? /^((?:[A-Z]{2,5}[ /]?)?\d{1,3}[a-z]?)[.)]?$/.exec(line) : null;
    const value = Number(/\d+/.exec(bare?.[1] ?? '')?.[0] ?? 0);
    if (bare?.[1] !== undefined && isNext(value, last)) {
      // The number of a table or a list stands on a line of its own.
      waiting = bare[1];
      last = value;
      continue;
    }
    if (waiting !== null) {
      agenda.items.push({ number: waiting, title: titleOf(line), lines: [] });
      waiting = null;
      continue;
    }
    const item = agenda.items.at(-1);
    if (item) item.lines.push(line);
    else {
      readFront(line, house, agenda.fields);
      body ??= bodyIn(line);
    }
  }
  if (body !== null && house.fields.some(({ id }) => id === 'meeting')) agenda.fields.meeting ??= body;
  return { ...agenda, items: agenda.items.map(withoutEmptyLines) };
}

function itemOf(line: string, last: number): { number: string; value: number; title: string } | null {
  const [, number = '', rest = ''] = NUMBERED.exec(line) ?? [];
  const value = Number(/\d+/.exec(number)?.[0] ?? 0);
  const title = titleOf(rest);
  if (title === '' || title.length > LONGEST_TITLE || NO_TITLE.test(title)) return null;
  if (!/^[\p{Lu}\d“"‘'(]/u.test(title) || !isNext(value, last)) return null;
  return { number, value, title };
}

/** The first item of what is printed of an agenda may be any; after it each is the next, or a little further on. */
function isNext(value: number, last: number): boolean {
  if (last === 0) return value > 0;
  return value >= last && value <= last + MOST_SKIPPED;
}

/** `4a` follows `4`, and numbers may be left out. */
const MOST_SKIPPED = 3;

function titleOf(text: string): string {
  let end = text.length;
  while (end > 0 && ' :–—-'.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).replaceAll('**', '').trim();
}

/** A line with single blanks, without the pages on which the item is found. */
function withoutPages(typed: string): string {
  const tab = typed.trimEnd().lastIndexOf('\t');
  const isPaged =
    tab > 0 && PAGE_NUMBERS.test(typed.slice(tab + 1).trim()) && /\p{L}/u.test(typed.slice(0, tab));
  const line = (isPaged ? typed.slice(0, tab) : typed).replace(/\s+/g, ' ').trim();
  const bracket = line.lastIndexOf('(');
  if (bracket !== -1 && PAGES.test(line.slice(bracket))) return line.slice(0, bracket).trim();
  const dots = Math.max(line.lastIndexOf('...') + 2, line.lastIndexOf('…'));
  if (dots < 2 || !PAGE_NUMBERS.test(line.slice(dots + 1).trim())) return line;
  let end = dots;
  while (end > 0 && ' .…'.includes(line.charAt(end - 1))) end -= 1;
  return line.slice(0, end);
}

function withoutEmptyLines(item: AgendaItem): AgendaItem {
  return { ...item, lines: item.lines.filter((line) => line.trim() !== '') };
}

/** What a title says beside the body that meets: `Agenda for a meeting of the`, `Agenda`. */
const AROUND_BODY =
  /^(?:(?:(?:supplementary |public )?agenda|(?:notice of )?(?:a )?meeting)(?: for| of)?[ :–—-]{1,3}){0,2}(?:the )?|[ :–—-]{1,3}(?:agenda|meeting)$/gi;
/** A council has many bodies: the name of the council alone does not say which of them meets. */
const BODY = /^(?:\p{Lu}[\p{L}’'-]*|and|of|for|the|&|,)(?:,? (?:\p{Lu}[\p{L}’'-]*|and|of|for|the|&)){0,12}$/u;
const BODY_WORD =
  /(?:^|[ -])(?:committee|subcommittee|board|panel|cabinet|(?<!chief )executive|forum|commission)$/i;

const PEOPLE = /^(?:to|from|all|members|councillors|chair\w*|vice-chair\w*|clerk|secretary)\b/i;

/** The body that a line names and says nothing else of: `PLANNING COMMITTEE`, `Agenda – Parks Board`. */
function bodyIn(line: string): string | null {
  const name = line
    .replaceAll('**', '')
    .replace(/^#{1,3} /, '')
    .replace(AROUND_BODY, '')
    .trim();
  return BODY_WORD.test(name) && BODY.test(name) && !PEOPLE.test(name) ? name : null;
}

/** `Date: 9 March 2026`, where the house knows the label. */
function readFront(line: string, house: House, fields: Record<string, string>): void {
  const [, label = '', value = ''] = /^(?:\*\*)?([^:]{1,60}?)(?:\*\*)?:(?:\*\*)?\s*(\S.*)$/.exec(line) ?? [];
  const id = label === '' ? undefined : matchField(house, label)?.field.id;
  if (id !== undefined && FRONT.has(id)) fields[id] ??= value.replaceAll('**', '').trim();
}
