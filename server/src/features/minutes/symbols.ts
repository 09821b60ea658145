import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { readPeople } from '../../model/minutes/people.ts';
import type { Action, Exchange, MinutesItem, Piece, Resolution } from '../../model/minutes/types.ts';
import type { DocumentModel, FieldNode, SectionBlock, SectionNode } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { plainText } from '../describe.ts';
import type { OutlineSymbol } from '../document-symbols.ts';
import { stateOfItem, wordsOf } from './item-state.ts';

const MOST_LETTERS = 72;
const PEOPLE = new Set(['present', 'apologies', 'absent', 'substitutes', 'in-attendance']);

/** What the outline of minutes has beside that of a report: decisions, questions, actions, and who was there. */
export class MinutesSymbols {
  readonly #items = new Map<SectionNode, MinutesItem>();
  readonly #resolutions = new Map<number, Resolution>();
  readonly #exchanges = new Map<number, Exchange>();
  readonly #actions = new Map<number, Action>();
  readonly #isEmpty: boolean;

  constructor(model: DocumentModel) {
    const items = minutesOf(model)?.items ?? [];
    this.#isEmpty = items.length === 0;
    for (const item of items) {
      if (item.section) this.#items.set(item.section, item);
      for (const resolution of item.resolutions) this.#resolutions.set(resolution.start, resolution);
      for (const exchange of item.exchanges) this.#exchanges.set(exchange.start, exchange);
      for (const action of item.actions) this.#actions.set(action.start, action);
    }
  }

  /** Whether a section is an item of the meeting. */
  isItem(section: SectionNode): boolean {
    return this.#items.has(section);
  }

  /** What the item came to; empty where there is nothing to say. */
  detailOf(section: SectionNode): string {
    const item = this.#items.get(section);
    return item ? stateOfItem(item).text : '';
  }

  /** The people that a field of the front block lists. */
  peopleIn({ id, value, end }: FieldNode): OutlineSymbol[] {
    if (!PEOPLE.has(id ?? '')) return [];
    return readPeople(value)
      .filter((person) => person.end <= end)
      .map(({ start, end: last, name, style, post, notes }) => {
        const detail = [post, ...notes].filter((part) => part !== null).join(', ');
        const title = style === null ? '' : `${style.replace(/^(Councillor|Cllr)s$/, '$1')} `;
        return symbol('person', `${title}${name}`, detail, { start, end: last });
      });
  }

  /**
   * What begins with a block of a section, and how many of its blocks that takes; null for text that is no more than
   * text.
   */
  at(blocks: readonly SectionBlock[], index: number): { symbols: OutlineSymbol[]; taken: number } | null {
    const block = blocks[index];
    // A report has none.
    if (this.#isEmpty || block === undefined || block.kind === 'table') return null;
    if (block.kind === 'list') {
      const symbols = block.items.flatMap(({ content, start, end }) =>
        this.#ofText(content.start, { start, end }),
      );
      return symbols.length > 0 ? { symbols, taken: 1 } : null;
    }
    const resolution = this.#resolutions.get(block.start);
    if (resolution) {
      const taken = countUpTo(blocks, index, resolution.end);
      const end = blocks[index + taken - 1]?.end ?? block.end;
      return { symbols: [resolutionSymbol(resolution, { start: block.start, end })], taken };
    }
    const exchange = this.#exchanges.get(block.content.start);
    const taken = exchange ? countUpTo(blocks, index, exchange.end) : 1;
    const end = blocks[index + taken - 1]?.end ?? block.end;
    const symbols = this.#ofText(block.content.start, { start: block.start, end });
    return symbols.length > 0 ? { symbols, taken } : null;
  }

  #ofText(at: number, range: { start: number; end: number }): OutlineSymbol[] {
    const exchange = this.#exchanges.get(at);
    if (exchange) return [exchangeSymbol(exchange, range)];
    const action = this.#actions.get(at);
    return action ? [actionSymbol(action, range)] : [];
  }
}

/** How many blocks, one at least, end by an offset. */
function countUpTo(blocks: readonly SectionBlock[], index: number, end: number): number {
  let next = index + 1;
  while ((blocks[next]?.end ?? Number.POSITIVE_INFINITY) <= end) next += 1;
  return next - index;
}

function resolutionSymbol(resolution: Resolution, range: { start: number; end: number }): OutlineSymbol {
  const { clauses, isUnanimous, vote, lead } = resolution;
  const detail = vote ? vote.text.replace(/^\(|\)$/g, '') : isUnanimous ? 'unanimous' : '';
  const listed = clauses.filter(({ start, end, item }) => {
    return item.kind === 'listItem' && start >= range.start && end <= range.end;
  });
  return {
    ...symbol('resolution', wordsOf(resolution), detail, range),
    selection: lead.end > lead.start ? { start: lead.start, end: lead.end } : range,
    children:
      listed.length > 1
        ? listed.map(({ marker, text, item, end }) =>
            symbol('clause', named(marker ?? '', text), '', { start: item.start, end }),
          )
        : [],
  };
}

function exchangeSymbol(
  { question, answer, asker }: Exchange,
  range: { start: number; end: number },
): OutlineSymbol {
  const who = asker ? `${asker.text}: ` : '';
  return symbol('exchange', `${who}${wordsIn(question)}`, answer ? wordsIn(answer) : 'no answer', range);
}

function actionSymbol({ owner, task, due }: Action, range: { start: number; end: number }): OutlineSymbol {
  const name = owner ? `${wordsIn(owner)} – ${wordsIn(task)}` : wordsIn(task);
  return symbol('action', name, due ? wordsIn(due) : '', range);
}

function wordsIn({ text }: Piece): string {
  return firstWords(plainText(text), MOST_LETTERS);
}

function named(number: string, text: string): string {
  return `${number} ${firstWords(plainText(text), MOST_LETTERS)}`.trim();
}

function symbol(
  kind: OutlineSymbol['kind'],
  name: string,
  detail: string,
  { start, end }: { start: number; end: number },
): OutlineSymbol {
  return {
    kind,
    name: name || NAMELESS[kind] || 'Empty',
    detail,
    start,
    end,
    selection: { start, end },
    children: [],
  };
}

const NAMELESS: Partial<Record<OutlineSymbol['kind'], string>> = {
  resolution: 'Decision without words',
  exchange: 'Question without words',
  action: 'Action without words',
};
