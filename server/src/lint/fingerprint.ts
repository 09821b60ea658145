import { firstWhere } from '../model/first-where.ts';
import type { DocumentModel, ProseUnit, SectionNode } from '../model/types.ts';
import type { Finding, Range } from './finding.ts';

/**
 * What each finding of a document is known by from run to run: its rule, its place in the structure and the words
 * there. Line numbers and paragraph numbers play no part, so lines inserted above and renumbering change nothing.
 * Findings that are alike in all that are told apart by their order.
 *
 * @returns 16 hexadecimal digits for each finding, all different
 */
export function fingerprints(findings: readonly Finding[], model: DocumentModel): string[] {
  const places = new Places(model);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { place, words } = places.around(finding);
    const about = model.source.slice(finding.start, Math.min(finding.end, finding.start + LONGEST));
    const key = [finding.rule, place, words, withoutNumbers(about), quoted(finding.message)].join('\0');
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return digest(ordinal === 1 ? key : `${key}\0${ordinal}`);
  });
}

/** More of a stretch than this is not looked at: it may be the whole document. */
const LONGEST = 2000;

/** The running text of a document in order, to find what a finding stands in. */
class Places {
  readonly #units: readonly ProseUnit[];
  readonly #sections: readonly SectionNode[];

  constructor(model: DocumentModel) {
    this.#units = [...model.prose].sort((a, b) => a.content.start - b.content.start);
    this.#sections = model.allSections;
  }

  around(range: Range): { place: string; words: string } {
    const unit = this.#unitAt(range);
    const section = unit?.section ?? this.#sectionAt(range.start);
    return {
      place: `${wayTo(section)}/${unit?.role ?? ''}`,
      words: unit ? withoutNumbers(unit.content.text.slice(0, LONGEST)) : '',
    };
  }

  /** The unit that a range is in, or that it stands before on its line (a wrong number, a bullet). */
  #unitAt({ start, end }: Range): ProseUnit | null {
    const unit = this.#units[firstWhere(this.#units, ({ content }) => content.end >= start)];
    if (!unit) return null;
    const { content, owner } = unit;
    return start >= Math.min(owner.start, content.start) && end <= Math.max(owner.end, content.end)
      ? unit
      : null;
  }

  #sectionAt(offset: number): SectionNode | null {
    let found: SectionNode | null = null;
    for (const section of this.#sections) {
      if (section.start > offset) break;
      if (offset < section.end) found = section;
    }
    return found;
  }
}

/** By the house's ids where it knows the sections, else by their titles. */
function wayTo(section: SectionNode | null): string {
  if (!section) return '';
  return `${wayTo(section.parent)}/${section.id ?? withoutNumbers(section.title.text.toLowerCase())}`;
}

/** `3.6` and `12.` become the same; spaces count once. Numbers that are no paragraph's stay. */
function withoutNumbers(text: string): string {
  return text
    .replace(/^[\s•*-]*\d+(?:\.\d+)*\.?(?=\s|$)/, '#')
    .replace(/\d{1,3}(?:\.\d{1,3}){1,4}/g, '#')
    .replace(/\s+/g, ' ');
}

/** What a message quotes is about this finding; the words around are the rule's and may be put better one day. */
function quoted(message: string): string {
  return (message.match(/“[^“”]*”/g) ?? []).map(withoutNumbers).join('');
}

/** 64 bits that serve as a name, not as a secret; without node's crypto, so that it runs in a browser. */
export function digest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(low) + hex(high);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, '0');
}
