/** Citations of enactments in running text, each with its provision, title and year told apart. */
import { perPart } from '../model/per-part.ts';
import type { ProseUnit } from '../model/types.ts';

/** A citation; all indices are of `unit.content.text`. */
export interface Citation {
  unit: ProseUnit;
  start: number;
  end: number;
  text: string;
  /** `section 100D` of `section 100D of the Local Government Act 1972`; '' when only the enactment is named. */
  provision: string;
  /** `Local Government Act` */
  title: string;
  titleStart: number;
  year: number;
  yearStart: number;
}

const PROVISION =
  '(?:sections?|ss?\\.|paragraphs?|parts?|schedules?|regulations?|articles?|chapters?) ?\\d[\\dA-Za-z()]{0,11}(?:(?:,| and| to|-) ?\\d[\\dA-Za-z()]{0,11}){0,6}';
const LEAD = new RegExp(`^(?:${PROVISION},? (?:of|to|in) (?:the )?){1,3}`, 'i');
/** Words that begin a sentence and were taken for the first word of a title. */
const STARTER = /^(?:And|As|Both|By|Following|If|In|See|Since|The|Under|When|Where|While|With) (?:the )?/;
const LAST_JOIN = /,? (?:of|to|in)(?: the)? $/;

/** Every citation of a document, in order. */
export const citationsIn = perPart(readCitations);

function readCitations(prose: readonly ProseUnit[]): Citation[] {
  const citations: Citation[] = [];
  for (const unit of prose) {
    for (const { kind, start, end, text } of unit.inline) {
      if (kind === 'Statute') citations.push(readCitation(unit, start, end, text));
    }
  }
  return citations;
}

function readCitation(unit: ProseUnit, start: number, end: number, text: string): Citation {
  const lead = leadOf(text);
  const starter = lead === '' ? (STARTER.exec(text)?.[0].length ?? 0) : 0;
  const titleAt = lead.length + starter;
  return {
    unit,
    start: start + starter,
    end,
    text: text.slice(starter),
    provision: lead.replace(LAST_JOIN, ''),
    title: text.slice(titleAt, -YEAR_LENGTH).trim(),
    titleStart: start + titleAt,
    year: Number(text.slice(-YEAR_LENGTH)),
    yearStart: end - YEAR_LENGTH,
  };
}

const YEAR_LENGTH = 4;
const AFTER_DIGITS = /[\dA-Za-z()]*,? (?:of|to|in) (?:the )?/y;

/** The provision with the words that join it to the title; '' when only the enactment is named. */
function leadOf(text: string): string {
  let digit = text.length - YEAR_LENGTH - 1;
  while (digit >= 0 && !isDigit(text.charCodeAt(digit))) digit -= 1;
  if (digit < 0) return '';
  AFTER_DIGITS.lastIndex = digit;
  // A title such as `(No. 2) Regulations` has digits of its own.
  return AFTER_DIGITS.test(text) ? text.slice(0, AFTER_DIGITS.lastIndex) : (LEAD.exec(text)?.[0] ?? '');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
