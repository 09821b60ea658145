import { templateOf } from '../../house/template-of.ts';
import type { House } from '../../house/types.ts';
import { lineEndOf } from '../../lint/edits.ts';
import { firstWhere } from '../../model/first-where.ts';
import type { DocumentModel, SectionNode } from '../../model/types.ts';
import type { FeatureDocument } from '../document.ts';
import type { FeatureWorkspace } from '../workspace.ts';

/** What is asked: what may stand at an offset of a document. */
export interface CompletionQuestion {
  document: FeatureDocument;
  workspace: FeatureWorkspace;
  /** Any number: it is put inside the text. */
  offset: number;
  /** The day, ISO: `2026-11-22`. */
  today: string;
  /** The character that was typed and asked by itself; null when the author asked, or is typing a word. */
  trigger: string | null;
}

/** No line that is worth completing is longer before the cursor; what is looked at of it is this much. */
const LONGEST_TAIL = 200;

/**
 * The place that is asked about. The line under the cursor is read by itself, since it is unfinished and the model
 * may take it for anything; the lines around it are read through the model, which is made when it is first needed.
 */
export class Site {
  readonly question: CompletionQuestion;
  readonly offset: number;
  readonly lineStart: number;
  readonly lineEnd: number;
  /** The line up to the cursor, without a byte-order mark. */
  readonly before: string;
  /** `before` without the blanks it begins with. */
  readonly line: string;
  /** The line from the cursor on. */
  readonly after: string;
  /** The last units of `before`, whatever its length. */
  readonly tail: string;
  #section: SectionNode | null | undefined;

  constructor(question: CompletionQuestion) {
    const { text } = question.document;
    const offset = Math.min(Math.max(Math.floor(question.offset) || 0, 0), text.length);
    this.question = question;
    this.offset = offset;
    const lineStart = lineStartBefore(text, offset);
    this.lineStart = lineStart === 0 && text.startsWith('\uFEFF') ? Math.min(1, offset) : lineStart;
    this.lineEnd = lineEndAfter(text, offset);
    this.before = text.slice(this.lineStart, offset);
    this.line = this.before.trimStart();
    this.after = text.slice(offset, this.lineEnd);
    this.tail = this.before.slice(-LONGEST_TAIL);
  }

  get text(): string {
    return this.question.document.text;
  }

  get model(): DocumentModel {
    return this.question.document.model;
  }

  /** With the fields and sections of the kind of document. */
  get house(): House {
    const { settings, kind } = this.question.document;
    return templateOf(settings.house, kind);
  }

  /** Asked by hand or while a word is typed, not by a blank or a stop. */
  get isAsked(): boolean {
    return this.question.trigger === null;
  }

  /** The line end of the document. */
  get eol(): string {
    return lineEndOf(this.text);
  }

  /** The innermost section that begins above the line, or null in the front block. */
  get section(): SectionNode | null {
    if (this.#section === undefined) this.#section = this.model.allSections[this.sectionsAbove - 1] ?? null;
    return this.#section;
  }

  /** How many of `model.allSections` begin above the line. */
  get sectionsAbove(): number {
    return firstWhere(this.model.allSections, ({ start }) => start >= this.lineStart);
  }

  /** Whether something that begins there is on the line under the cursor: unfinished, and not yet part of anything. */
  isOnLine(start: number): boolean {
    return start >= this.lineStart && start <= this.lineEnd;
  }

  /** Whether nothing but blanks stands on the line above; also at the beginning of the text. */
  get isAfterBlank(): boolean {
    return isBlankLineBefore(this.text, this.lineStart);
  }

  /** Whether nothing but blanks stands on the line below; also at the end of the text. */
  get isBeforeBlank(): boolean {
    const below = this.text.slice(this.lineEnd, this.lineEnd + 100);
    return /^(?:\r\n|\r|\n)?[^\S\r\n]*(?:[\r\n]|$)/.test(below);
  }

  /** The end of what is being typed: the word that goes on behind the cursor. */
  get wordEnd(): number {
    return this.offset + (/^[\p{L}\p{N}'’-]*/u.exec(this.after.slice(0, LONGEST_TAIL))?.[0].length ?? 0);
  }

  /**
   * Whether the innermost section has nothing to read but the line under the cursor: no text between its heading
   * and the next, only notes and marks. Read from the text, since the unfinished line may have misled the model.
   */
  get isAloneInSection(): boolean {
    const { section, model } = this;
    if (!section) return false;
    let next = this.sectionsAbove;
    const sections = model.allSections;
    while (this.isOnLine(sections[next]?.start ?? -1)) next += 1;
    const end = sections[next]?.start ?? this.text.length;
    return isSilent(this.text, section.heading.end, this.lineStart) && isSilent(this.text, this.lineEnd, end);
  }
}

function lineStartBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function lineEndAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at += 1;
  return at;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlankLineBefore(text: string, lineStart: number): boolean {
  let at = lineStart;
  let lineEnds = 0;
  while (at > 0) {
    const character = text.charAt(at - 1);
    if (character === '\n' || (character === '\r' && text.charAt(at) !== '\n')) {
      lineEnds += 1;
      if (lineEnds === 2) return true;
    } else if (!/\s/.test(character)) return false;
    at -= 1;
  }
  return true;
}

/** Blanks, notes, and marks such as `EXEMPT:` and `REPORT:`. */
function isSilent(text: string, start: number, end: number): boolean {
  const line = /\s*(?:(?:\/\/|EXEMPT:|REPORT:|OUTCOME:)[^\r\n]*)?/y;
  for (let at = start; at < end; ) {
    line.lastIndex = at;
    line.test(text);
    if (line.lastIndex === at) return false;
    at = line.lastIndex;
  }
  return true;
}
