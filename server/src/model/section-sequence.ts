import { isUpperCase } from '../../../grammar/src/index.ts';
import { attachmentsStart } from './attachments.ts';
import { numberOf } from './minutes/headings.ts';
import { partNumber } from './part-dividers.ts';
import type { DocumentModel, SectionNode } from './types.ts';

/**
 * How plainly a line is a heading, whatever it says: a plain line (0), a line in bold (1), in capitals (2), with a number
 * or a mark of its own (3).
 */
export type Rank = 0 | 1 | 2 | 3;

/** What a document attaches: `Appendix B`, `Exempt annex 2`. */
export interface Attached {
  /** `appendix`, in small letters. */
  word: string;
  /** In capitals; '' without one. */
  label: string;
  /** Its title calls it exempt. */
  isCalledExempt: boolean;
}

/** A section and what has gone before it. */
export interface SectionStep {
  section: SectionNode;
  rank: Rank;
  attachment: Attached | null;
  /** Which part of a document in parts begins with it: 2 of `PART II`; null where none does. */
  part: number | null;
  /** The number of a section of the first level, `7` of `7.0`, or of an item, `PL/24`; null without one. */
  number: string | null;
  /** The last such number, of the section itself where it has one; null since nothing was numbered in this document. */
  lastNumber: string | null;
  /** Whether a section without a number stands before it in this document; what is attached is one of its own. */
  hasUnnumberedBefore: boolean;
  /** By which words attachments are called before it. */
  wordsBefore: ReadonlySet<string>;
  /** The last part before it: see `part`. */
  lastPart: number | null;
  /** The number of the report's next section, where it stands in the middle of the report. */
  nextOfReport: string | null;
  isMinutes: boolean;
}

/** Goes through the sections of a document in its order, and keeps what has been seen. */
export class SectionSequence {
  readonly #model: DocumentModel;
  readonly #words = new Set<string>();
  #lastPart: number | null = null;
  #hasUnnumbered = false;
  #lastNumber: string | null = null;
  #lastOfReport = 0;

  constructor(model: DocumentModel) {
    this.#model = model;
  }

  next(section: SectionNode): SectionStep {
    const { house, kind } = this.#model;
    const isMinutes = kind === 'minutes';
    const own = isMinutes
      ? numberOf(section, house, this.#lastNumber)
      : (section.number?.parts[0]?.toString() ?? null);
    const number = section.level === 1 ? own : null;
    const attachment = readAttached(section);
    if (attachment) {
      this.#lastNumber = null;
      this.#hasUnnumbered = false;
    }
    const step: SectionStep = {
      section,
      rank: rankOf(section, isMinutes ? own : null),
      attachment,
      part: partNumber(section.title.text),
      number,
      // 7 also of `7.1`.
      lastNumber: number ?? (isMinutes ? null : own) ?? this.#lastNumber,
      hasUnnumberedBefore: this.#hasUnnumbered,
      wordsBefore: new Set(this.#words),
      lastPart: this.#lastPart,
      nextOfReport: this.#isInMiddle(section) ? `${this.#lastOfReport + 1}` : null,
      isMinutes,
    };
    this.#lastNumber = step.lastNumber;
    if (number !== null && !isMinutes) this.#lastOfReport = Number(number);
    const isOrdinary = attachment === null && step.part === null;
    if (isOrdinary && section.level === 1 && number === null) this.#hasUnnumbered = true;
    return step;
  }

  /** Remembers how the document itself divides what it holds; what an exempt appendix is divided into is not asked about. */
  addDivision({ attachment, part }: SectionStep): void {
    if (attachment) this.#words.add(attachment.word);
    if (part !== null) this.#lastPart = Math.max(part, this.#lastPart ?? 0);
  }

  #isInMiddle({ start }: SectionNode): boolean {
    return this.#lastOfReport > 0 && start < attachmentsStart(this.#model);
  }
}

/** @param number of the item, in minutes: of `PL/24 Title` the heading itself has none */
export function rankOf({ heading, number }: SectionNode, itemNumber: string | null): Rank {
  if (number || itemNumber !== null || heading.form === 'hash' || heading.form === 'appendix') return 3;
  if (heading.form === 'caps' || isUpperCase(heading.title.text)) return 2;
  return heading.bold ? 1 : 0;
}

const ATTACHED =
  /^\W{0,2}((?:confidential|exempt|private|restricted) )?(annexe?|appendix|attachment|enclosure|schedule)(?:$| (\d{1,2}[a-z]?|[ivx]{1,5}|[a-z]\d{0,2})\b)/i;

function readAttached({ heading, title }: SectionNode): Attached | null {
  return readAttachedTitle((heading.form === 'appendix' ? (heading.line ?? title) : title).text);
}

/** `Appendix B: The map`, `Exempt annex 2`, `ANNEX`; null for any other title. */
export function readAttachedTitle(title: string): Attached | null {
  const [found, exempt, word, label = ''] = ATTACHED.exec(title) ?? [];
  if (found === undefined || word === undefined) return null;
  return { word: word.toLowerCase(), label: label.toUpperCase(), isCalledExempt: exempt !== undefined };
}
