/** How a report says that it, or a part of it, is exempt, and how it cites the schedule of exempt information. */
import type { Range } from '../../../grammar/src/index.ts';
import { exemptSections } from '../model/exempt-sections.ts';
import type { DocumentModel, ExemptMark, FieldNode, SectionNode } from '../model/types.ts';

/** `EXEMPT: paragraph 3`, in the front block (no section) or under a heading. */
export interface MarkedPart {
  mark: ExemptMark;
  section: SectionNode | null;
}

/** Every part of a document that an `EXEMPT:` line marks. */
export function markedParts(model: DocumentModel): MarkedPart[] {
  const parts: MarkedPart[] = model.exempt ? [{ mark: model.exempt, section: null }] : [];
  for (const section of model.allSections) if (section.exempt) parts.push({ mark: section.exempt, section });
  return parts;
}

/** Whether a section lies in a part that an `EXEMPT:` line makes exempt; that it does so to the whole is not asked. */
export function isInExemptPart(section: SectionNode | null, model: DocumentModel): boolean {
  const exempt = exemptSections(model);
  if (exempt.size === 0) return false;
  for (let at = section; at; at = at.parent) if (exempt.has(at)) return true;
  return false;
}

const CLASSIFICATION = /^(?:\*\*)?(?:exempt(?! from)|not for publication|part (?:ii|2|two|b)\b)/i;
const NOT_AFTER_ALL = /\b(?:no|none|non-exempt|not exempt)\b/i;

/** The field of the front block that calls the whole report exempt, or null. */
export function exemptField(model: DocumentModel): FieldNode | null {
  const field = model.fieldById.get('classification');
  if (!field || !CLASSIFICATION.test(field.value.text) || NOT_AFTER_ALL.test(field.value.text)) return null;
  return field;
}

/** Numbers of paragraphs cited from a schedule; the ranges are indices of the text they were read from. */
export interface ScheduleCitation {
  /** `1` of `Part 1`, `I` of `Part I`; null when no part is named. */
  part: string | null;
  paragraphs: (Range & { number: string })[];
  /** The whole citation, as far as it was read. */
  start: number;
  end: number;
}

const NUMBERS =
  '\\d{1,2}[A-C]?(?:\\([a-z]\\))?(?:(?:, and |, | and | & | or )\\d{1,2}[A-C]?(?:\\([a-z]\\))?){0,8}';
const BEFORE = new RegExp(
  `\\b(?:paragraphs?|paras?\\.?) (${NUMBERS}),? (?:of|in|to|under) (?:the )?(?:Part (\\d|I{1,3}|IV|V),? (?:of|to|in) (?:the )?)?$`,
  'i',
);
const AFTER = new RegExp(
  `^,? ?\\(?(?:(?:of |to |in )?(?:the )?Part (\\d|I{1,3}|IV|V)\\b,? ?)?\\(?(?:paragraphs?|paras?\\.?) (${NUMBERS})`,
  'i',
);
const PART_AFTER = /^,? ?\(?Part (\d|I{1,3}|IV|V)\b/i;
const LONGEST_LEAD = 120;

/**
 * The paragraphs cited with the schedule whose name stands in `text` from `start` to `end`:
 * `paragraphs 1 and 2 of Part 1 of Schedule 12A`, `Schedule 12A, paragraph 3`. Null when none is.
 */
export function readScheduleCitation(text: string, start: number, end: number): ScheduleCitation | null {
  const from = Math.max(0, start - LONGEST_LEAD);
  const before = BEFORE.exec(text.slice(from, start));
  if (before) {
    const at = from + before.index + before[0].indexOf(before[1] ?? '');
    const part = before[2] ?? PART_AFTER.exec(text.slice(end))?.[1] ?? null;
    return { part, paragraphs: readNumbers(before[1] ?? '', at), start: from + before.index, end };
  }
  const after = AFTER.exec(text.slice(end, end + LONGEST_LEAD));
  if (!after) return null;
  const numbers = after[2] ?? '';
  const at = end + after[0].length - numbers.length;
  return { part: after[1] ?? null, paragraphs: readNumbers(numbers, at), start, end: at + numbers.length };
}

function readNumbers(text: string, at: number): ScheduleCitation['paragraphs'] {
  return [...text.matchAll(/\d{1,2}[A-C]?/g)].map((match) => ({
    number: match[0],
    start: at + match.index,
    end: at + match.index + match[0].length,
  }));
}

/** `Part 1 of Schedule 12A to the …` → schedule `12A`, part `1`. */
export function readSchedule(law: string): { schedule: string; part: string | null } | null {
  const schedule = /\bSchedule (\d{1,2}[A-Z]?)\b/i.exec(law)?.[1];
  if (!schedule) return null;
  return { schedule: schedule.toUpperCase(), part: /\bPart (\w{1,3})\b/i.exec(law)?.[1] ?? null };
}

/** Whether two parts are the same: `1` and `I` are. */
export function isSamePart(a: string, b: string): boolean {
  return (ROMAN[a.toUpperCase()] ?? a) === (ROMAN[b.toUpperCase()] ?? b);
}

const ROMAN: Record<string, string> = { I: '1', II: '2', III: '3', IV: '4', V: '5' };
