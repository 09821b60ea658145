import { stepBetween } from './minutes/item-number.ts';
import { partNumber } from './part-dividers.ts';
import { type Attached, readAttachedTitle, type SectionStep } from './section-sequence.ts';

/** What an `EXEMPT:` line says, and the title that it stands under: of its section, or a plain line above it. */
export interface ExemptionStart {
  paragraphs: readonly string[];
  under: string;
}

/**
 * How far an `EXEMPT:` line reaches, told section by section: past whatever may still be of what it stands under.
 *
 * - Under `PART II`, to the next part.
 * - Under an appendix, to the next appendix: one that is called by the same word and comes later, or by a word that was
 *   used before. A `Schedule 1` of an exempt appendix is of it, and so are sections numbered as the report's are. In the
 *   middle of a report, its next section ends the appendix.
 * - Under any other heading, to the next that is as plainly one: a line in capitals, in bold or in neither does not end
 *   what a number or `##` begins, nor do numbers that begin again at 1. In minutes only `###` ends what stands inside an item.
 */
export class Exemption {
  readonly paragraphs: readonly string[];
  readonly #start: SectionStep;
  readonly #part: number | null;
  readonly #attachment: Attached | null;
  /** The level of its heading; 1 where a plain line is the title, or a line of which only the place tells the level. */
  readonly #level: number;
  /** The number that ends an appendix in the middle of a report. */
  #end: string | null;
  /** The last number of those that began again at 1. */
  #inner: string | null = null;

  constructor({ paragraphs, under }: ExemptionStart, start: SectionStep) {
    this.paragraphs = paragraphs;
    this.#start = start;
    this.#part = partNumber(under);
    const isHeading = under === start.section.title.text;
    this.#attachment = isHeading ? start.attachment : readAttachedTitle(under);
    this.#level = isHeading && start.rank === 3 ? start.section.level : 1;
    this.#end = start.nextOfReport;
  }

  /** What kind of heading it began at: two of one kind end alike. */
  get key(): string {
    const { rank, section } = this.#start;
    if (this.#part !== null) return `part ${this.#part} ${this.#level}`;
    const { word, label } = this.#attachment ?? { word: '', label: rank };
    return `${word} ${label} ${this.#attachment ? this.#level : section.level}`;
  }

  /** Whether what was exempt ends where a section begins; asked of each behind it, in their order. */
  endsAt(step: SectionStep): boolean {
    const { section, part, rank } = step;
    if (section.start < this.#start.section.end) return false;
    if (this.#part === null)
      return this.#attachment ? this.#endsAttachment(this.#attachment, step) : this.#endsSection(step);
    return part === null ? rank === 3 && section.level < this.#level : part > this.#part;
  }

  #endsAttachment(own: Attached, step: SectionStep): boolean {
    const { section, attachment, number } = step;
    const start = this.#start;
    if (step.part !== null) return isNextPart(step.part, start);
    if (attachment) {
      if (attachment.isCalledExempt) return false;
      if (attachment.word !== own.word) return start.wordsBefore.has(attachment.word);
      return isLater(own.label, attachment.label);
    }
    if (step.rank === 3 && section.level < this.#level) return true;
    if (number === null || this.#end === null) return false;
    if (number === this.#end) return true;
    // Its own sections begin here, and may come to any number.
    this.#end = null;
    return false;
  }

  #endsSection(step: SectionStep): boolean {
    const { section, rank, number } = step;
    const start = this.#start;
    if (section.level > start.section.level) return false;
    if (section.heading.form === 'hash' || (step.attachment && rank > 1)) return true;
    if (step.part !== null && isNextPart(step.part, start)) return true;
    if (number !== null) return this.#endsAtNumber(number);
    if (step.isMinutes && section.level > 1) return false;
    // Among numbered paragraphs, a title with a number may be one of what has none.
    if (section.number) return start.rank === 3;
    return rank >= start.rank;
  }

  #endsAtNumber(number: string): boolean {
    const { lastNumber, hasUnnumberedBefore, section } = this.#start;
    // `1.0 PURPOSE` behind a summary without a number; in a report that numbers none, it is of what it stands in.
    if (lastNumber === null) return !hasUnnumberedBefore && section.heading.form !== 'hash';
    const isNextInner = this.#inner !== null && stepBetween(this.#inner, number) === 1;
    if (number === '1' || isNextInner) {
      this.#inner = number;
      return false;
    }
    return (stepBetween(lastNumber, number) ?? 0) > 0;
  }
}

/** In a document in parts, `PART III` behind `PART II`. */
function isNextPart(part: number, { lastPart }: SectionStep): boolean {
  return lastPart !== null && part > lastPart;
}

/** `B` after `A`, `10` after `9`; a number is not after a letter. */
function isLater(label: string, other: string): boolean {
  if (label !== '' && other !== '' && isNumber(label) !== isNumber(other)) return false;
  byLabel ??= new Intl.Collator('en', { numeric: true });
  return byLabel.compare(other, label) > 0;
}

/** Made once, since `localeCompare` makes one for each pair, and when it is wanted: it takes a twentieth of a cold start. */
let byLabel: Intl.Collator | null = null;

function isNumber(label: string): boolean {
  return /^\d/.test(label);
}
