import type { Block, Content, Paragraph } from '../../../grammar/src/index.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import { nameLineEnds } from '../model/minutes/name-lines.ts';
import type { Exchange, MinutesItem, Resolution } from '../model/minutes/types.ts';
import { readVotingSide } from '../model/minutes/votes.ts';
import type { DocumentModel, FieldNode, ParagraphNode, SectionNode } from '../model/types.ts';
import { withHouseLead } from './minutes-leads.ts';

/** What of a minute a paragraph is, for the distance to its neighbours. */
export type MinutesRole = 'question' | 'answer' | 'vote' | 'action';

/** What only minutes print in a form of their own. Numbers and markers stay as typed: they go on from other meetings. */
export class MinutesForm {
  readonly #model: DocumentModel;
  readonly #exchanges = new Map<Content, Exchange>();
  /** The paragraphs that hold a lead-in and nothing more, with whether the next one is to stand behind it. */
  readonly #alone = new Map<number, { joinsNext: boolean }>();
  readonly #paragraphs: ReadonlyMap<number, ParagraphNode>;
  /** Where the block behind one begins. */
  readonly #nextStart = new Map<number, number>();

  constructor(model: DocumentModel) {
    this.#model = model;
    this.#paragraphs = new Map(model.paragraphs.map((paragraph) => [paragraph.start, paragraph]));
    const { blocks } = model.tree;
    for (const [index, { start }] of blocks.entries())
      this.#nextStart.set(start, blocks[index + 1]?.start ?? model.source.length);
    for (const item of minutesOf(model)?.items ?? []) this.#readItem(item);
  }

  /** `## 4. Title`, or null for what is printed as in a report. */
  headingLine(section: SectionNode, title: string, end: string): string | null {
    const { level, heading, number } = section;
    if (level > 1)
      return heading.form === 'hash' ? `${'#'.repeat(level + 1)} ${numbered(number)}${title}${end}` : null;
    return heading.form === 'appendix' ? null : `## ${numbered(number)}${title}${end}`;
  }

  /** The value of a field; names that stood under each other are parted by what parts names on one line. */
  fieldValue({ template, value }: FieldNode): string {
    const ends = PEOPLE.has(template?.id ?? '') ? nameLineEnds(value) : [];
    if (ends.length === 0) return value.text;
    const mark = /[,;]/.test(value.text.replace(/\([^()]*\)/g, '')) ? ';' : ',';
    let text = '';
    let from = 0;
    for (const end of ends) {
      text += value.text.slice(from, end) + mark;
      from = end;
    }
    return text + value.text.slice(from);
  }

  /** Running text: with the house's lead-in, and the dash between question and answer. */
  text(content: Content, block: Block | null): string {
    const exchange = this.#exchanges.get(content);
    if (exchange?.answer) {
      const { question, answer } = exchange;
      return `${content.text.slice(0, question.to)} – ${content.text.slice(answer.from)}`;
    }
    if (block?.kind !== 'paragraph' || block.lead === null) return content.text;
    return withHouseLead(content.text, block.lead, this.#model.house, this.#alone.has(block.start));
  }

  roleOf(block: Block): MinutesRole | null {
    // `FOR: Councillor Ashe` has the shape of a field.
    if (block.kind === 'field') return readVotingSide(block.content) ? 'vote' : null;
    if (block.kind !== 'paragraph') return null;
    if (block.lead?.kind === 'action') return 'action';
    if (block.lead?.kind === 'exchange') return /^\**Q/.test(block.content.text) ? 'question' : 'answer';
    return readVotingSide(block.content) ? 'vote' : null;
  }

  /** Whether the paragraph behind a block goes on with its line: what was decided, behind `RESOLVED –`. */
  joinsNext(block: Block): boolean {
    return this.#alone.get(block.start)?.joinsNext === true;
  }

  #readItem({ exchanges, resolutions }: MinutesItem): void {
    for (const exchange of exchanges)
      if (exchange.form === 'dash') this.#exchanges.set(exchange.question.content, exchange);
    for (const resolution of resolutions) {
      const paragraph = this.#paragraphs.get(resolution.start);
      if (paragraph && isAlone(paragraph))
        this.#alone.set(paragraph.start, { joinsNext: this.#isOfOneParagraph(paragraph, resolution) });
    }
  }

  /** The next block of the text holds all that was decided, or says whose decision the list behind it is. */
  #isOfOneParagraph({ start, section }: ParagraphNode, { clauses }: Resolution): boolean {
    // By its node: `That the Board:` has the shape of a field.
    const node = this.#paragraphs.get(this.#nextStart.get(start) ?? -1);
    if (!node || node.section !== section || !isPlain(node.block)) return false;
    const [first] = clauses;
    if (first?.item === node) return clauses.length === 1;
    return first !== undefined && node.content.text.endsWith(':') && first.start > node.start;
  }
}

const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

function numbered(number: SectionNode['number']): string {
  if (!number) return '';
  return `${number.text}${number.dot || number.parts.length === 1 ? '.' : ''} `;
}

function isAlone({ block, content }: ParagraphNode): boolean {
  const { lead } = block;
  return lead?.kind === 'resolution' && /^[\s:–—-]*$/.test(content.text.slice(lead.length));
}

function isPlain({ lead, number, bullet, label }: Paragraph): boolean {
  return lead === null && number === null && bullet === null && label === null;
}
