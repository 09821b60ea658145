import { type Content, lexInline, WordRecord } from '../../../grammar/src/index.ts';
import type { BodyPart } from './body-part.ts';
import type { Front } from './front.ts';
import type { ProseUnit, SectionNode } from './types.ts';

/** The running text of the front block. */
export function proseOfFront({ fields, paragraphs }: Front): ProseUnit[] {
  const units = new UnitList();
  for (const field of fields) units.add(field.value, 'field', null, field);
  for (const paragraph of paragraphs) units.add(paragraph.content, 'paragraph', null, paragraph);
  return units.finish();
}

/**
 * The running text of a part of the body, in document order.
 *
 * @param known units of an earlier version of the part, by their content: text that has not changed is not read again
 */
export function proseOfPart(
  { order }: BodyPart,
  known: ReadonlyMap<Content, ProseUnit> = NOTHING_KNOWN,
): ProseUnit[] {
  const units = new UnitList(known);
  for (const node of order) {
    switch (node.kind) {
      case 'section':
        units.add(node.title, 'title', node, node);
        if (node.leadIn) units.add(node.leadIn, 'lead-in', node, node);
        break;
      case 'paragraph':
        units.add(node.content, 'paragraph', node.section, node);
        break;
      case 'listItem':
        units.add(node.content, 'list-item', node.list.section, node);
        break;
      case 'table':
        for (const row of [node.header, ...node.rows])
          for (const cell of row) units.add(cell, 'cell', node.section, node);
    }
  }
  return units.finish();
}

// One record for all documents: it grows to the longest and stays.
const record = new WordRecord();
const NO_WORDS = new Int32Array(0);
const NOTHING_KNOWN: ReadonlyMap<Content, ProseUnit> = new Map();

class UnitList {
  readonly #units: ProseUnit[] = [];
  readonly #read: ProseUnit[] = [];
  readonly #known: ReadonlyMap<Content, ProseUnit>;

  constructor(known = NOTHING_KNOWN) {
    this.#known = known;
    record.clear();
  }

  add(
    content: Content,
    role: ProseUnit['role'],
    section: SectionNode | null,
    owner: ProseUnit['owner'],
  ): void {
    if (content.isEmpty) return;
    const known = this.#known.get(content);
    if (known && canStay(known, role, section)) {
      known.section = section;
      known.owner = owner;
      this.#units.push(known);
      return;
    }
    const wordsFrom = record.length;
    const inline = lexInline(content.text, record);
    const wordsTo = record.length;
    const unit = { content, role, section, owner, inline, words: NO_WORDS, wordsFrom, wordsTo };
    this.#units.push(unit);
    this.#read.push(unit);
  }

  finish(): ProseUnit[] {
    const words = record.take();
    for (const unit of this.#read) unit.words = words;
    return this.#units;
  }
}

/** What is kept of a unit elsewhere was found in its text, its role and its kind of section; of a cell, in its row. */
function canStay(unit: ProseUnit, role: ProseUnit['role'], section: SectionNode | null): boolean {
  return role !== 'cell' && unit.role === role && unit.section?.id === section?.id;
}
