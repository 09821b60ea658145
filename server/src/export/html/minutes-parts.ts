/** What of the text of minutes belongs together on a page: a decision, a question with its answers, a vote, what is to be done. */
import type { Content } from '../../../../grammar/src/index.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { Action, Exchange, Piece, Resolution } from '../../model/minutes/types.ts';
import { readVotingSide } from '../../model/minutes/votes.ts';
import type { DocumentModel, ListItemNode, ParagraphNode } from '../../model/types.ts';
import type { PageNode } from './nodes.ts';

export type MinutesPart =
  | { kind: 'resolution'; resolution: Resolution; nodes: PageNode[] }
  | { kind: 'exchange'; nodes: ParagraphNode[] }
  | { kind: 'votes'; nodes: ParagraphNode[] }
  | ActionsPart;

export interface ActionsPart {
  kind: 'actions';
  /** What stands above a list of them, `ACTIONS:`; null where each says it itself. */
  heading: ParagraphNode | null;
  rows: ActionRow[];
  nodes: PageNode[];
}

/** Who does what by when, each as running text, or null. */
export interface ActionRow {
  node: ParagraphNode | ListItemNode;
  who: Content | null;
  what: Content;
  when: Content | null;
}

/** Of a report all of this is empty. */
export class MinutesParts {
  readonly #resolutions = new Map<number, Resolution>();
  readonly #votes = new Set<number>();
  readonly #actions = new Map<number, Action>();
  readonly #exchanges = new Map<Content, Exchange>();

  constructor(model: DocumentModel) {
    for (const { resolutions, actions, exchanges } of minutesOf(model)?.items ?? []) {
      for (const resolution of resolutions) {
        if (resolution.lead.from === 0) this.#resolutions.set(resolution.start, resolution);
        const { recordedVote } = resolution;
        if (recordedVote) this.#votes.add(recordedVote.start);
      }
      for (const action of actions) this.#actions.set(action.start, action);
      for (const exchange of exchanges)
        if (exchange.form === 'dash') this.#exchanges.set(exchange.question.content, exchange);
    }
  }

  /** Where question and answer meet in a paragraph that holds both, or null. */
  dashOf(content: Content): { question: number; answer: number } | null {
    const exchange = this.#exchanges.get(content);
    return exchange?.answer ? { question: exchange.question.to, answer: exchange.answer.from } : null;
  }

  /**
   * What belongs together from a node on, or null for a node that stands alone.
   *
   * @param inside the decision whose nodes these are
   */
  at(nodes: readonly PageNode[], index: number, inside: Resolution | null): MinutesPart | null {
    const node = nodes[index];
    if (node?.kind !== 'paragraph') return null;
    const resolution = this.#resolutions.get(node.start);
    if (resolution && resolution !== inside)
      return { kind: 'resolution', resolution, nodes: upTo(nodes, index, resolution.end) };
    if (this.#votes.has(node.start)) return { kind: 'votes', nodes: sidesFrom(nodes, index) };
    switch (node.block.lead?.kind) {
      case 'exchange':
        return { kind: 'exchange', nodes: exchangeFrom(nodes, index, node) };
      case 'action':
        return this.#actionsFrom(nodes, index, node);
      default:
        return null;
    }
  }

  #actionsFrom(nodes: readonly PageNode[], index: number, first: ParagraphNode): ActionsPart | null {
    const next = nodes[index + 1];
    if (isBareLead(first)) {
      if (next?.kind !== 'list') return null;
      const rows = next.items.map((item) => item.lists.length === 0 && this.#rowOf(item, 0));
      return isAll(rows) ? { kind: 'actions', heading: first, rows, nodes: [first, next] } : null;
    }
    const rows: ActionRow[] = [];
    for (let node = nodes[index]; node?.kind === 'paragraph'; node = nodes[index + rows.length]) {
      if (node.block.lead?.kind !== 'action' || isBareLead(node)) break;
      const row = this.#rowOf(node, node.block.lead.length);
      if (!row) break;
      rows.push(row);
    }
    return rows.length > 0
      ? { kind: 'actions', heading: null, rows, nodes: rows.map(({ node }) => node as ParagraphNode) }
      : null;
  }

  /** Null where a part of the text would be lost: then it is printed as it stands. */
  #rowOf(node: ParagraphNode | ListItemNode, from: number): ActionRow | null {
    const { content } = node;
    const action = this.#actions.get(content.start);
    if (!action) return null;
    const { owner, task, due } = action;
    const isInTask = due !== null && due.from < task.to;
    const parts = [owner, isInTask ? { ...task, to: due.from } : task, due];
    const said = parts
      .filter((part) => part !== null)
      .sort((a, b) => a.from - b.from)
      .map(({ from: start, to }) => content.text.slice(start, to));
    if (wordsIn(said.join(' ')) !== wordsIn(content.text.slice(from))) return null;
    const of = (piece: Pick<Piece, 'from' | 'to'> | null) =>
      piece && content.slice(piece.from, piece.to).trim();
    const [who, what, when] = parts;
    return { node, who: of(who ?? null), what: of(what ?? task) ?? content, when: of(when ?? null) };
  }
}

/** The nodes that end by an offset; none of them a section. */
function upTo(nodes: readonly PageNode[], index: number, end: number): PageNode[] {
  let last = index + 1;
  while (last < nodes.length && nodes[last]?.kind !== 'section' && (nodes[last]?.end ?? 0) <= end) last += 1;
  return nodes.slice(index, last);
}

/** The sides of a vote that follow one another. */
function sidesFrom(nodes: readonly PageNode[], index: number): ParagraphNode[] {
  const sides: ParagraphNode[] = [];
  for (const node of nodes.slice(index)) {
    if (node.kind !== 'paragraph' || !readVotingSide(node.content)) break;
    sides.push(node);
  }
  return sides;
}

/** A question with the answers behind it; an answer of which the question is not known stands alone. */
function exchangeFrom(nodes: readonly PageNode[], index: number, first: ParagraphNode): ParagraphNode[] {
  const found = [first];
  for (const node of nodes.slice(index + 1)) {
    if (node.kind !== 'paragraph' || node.block.lead?.kind !== 'exchange' || isQuestion(node)) break;
    found.push(node);
  }
  return found;
}

export function isQuestion({ content }: ParagraphNode): boolean {
  return /^\**Q/.test(content.text);
}

function isBareLead({ block, content }: ParagraphNode): boolean {
  return content.text.slice(block.lead?.length ?? 0).trim() === '';
}

function isAll(rows: readonly (ActionRow | null | false)[]): rows is ActionRow[] {
  return rows.length > 0 && rows.every(Boolean);
}

function wordsIn(text: string): string {
  return text.replace(/[^\p{L}\d]/gu, '');
}
