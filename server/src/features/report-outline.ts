import type { Severity } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import { emptySections } from '../model/empty-sections.ts';
import { firstWhere } from '../model/first-where.ts';
import { stateOf } from '../model/implications.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../model/minutes/types.ts';
import { findMissingSections, type MissingSection } from '../model/missing-sections.ts';
import type { DocumentModel, ListNode, SectionBlock, SectionNode } from '../model/types.ts';
import { firstWords } from '../prose/first-words.ts';
import { partEnd } from './blocks.ts';
import type { FeatureDocument } from './document.ts';
import { stateOfItem, wordsOf } from './minutes/item-state.ts';

/**
 * `written`: it says something; `none`: it says that there is nothing to say; `empty`: it is a heading and nothing
 * more; `missing`: the house requires it and it is not there; `open`: something was considered in an item of minutes, and
 * nothing says what was decided.
 */
export type OutlineState = 'written' | 'none' | 'empty' | 'missing' | 'open';

/** A section or what stands in it, as an editor shows them beside the text. */
export interface OutlineNode {
  kind:
    | 'section'
    | 'paragraph'
    | 'list'
    | 'table'
    | 'recommendation'
    | 'appendix'
    | 'resolution'
    | 'exchange'
    | 'action';
  /** The number or marker as typed, or null. */
  number: string | null;
  title: string;
  state: OutlineState;
  /** What an item of minutes came to, by when an action is due; empty where there is nothing to say. */
  detail: string;
  /** The worst finding in it, what is inside counted; null when there is none. */
  worst: Severity | null;
  /** How many findings there are in it. */
  findings: number;
  /** The house's id of a section, or null. */
  id: string | null;
  /** Its text in UTF-16 offsets; null when it is missing. */
  range: { start: number; end: number } | null;
  /** Whether it can be moved as a whole. */
  isMovable: boolean;
  children: OutlineNode[];
}

export interface ReportOutline {
  sections: OutlineNode[];
  recommendations: OutlineNode[];
  appendices: OutlineNode[];
  /** Of minutes: what was decided, and what is to be done. */
  decisions: OutlineNode[];
  actions: OutlineNode[];
}

/** As many letters as fit beside the text. */
const MOST_LETTERS = 60;

/**
 * The sections of a report with those its house requires, its recommendations and its appendices; the items of minutes
 * with what became of each, their decisions and actions.
 */
export function reportOutline(document: FeatureDocument): ReportOutline {
  return new Outliner(document).outline();
}

class Outliner {
  readonly #model: DocumentModel;
  readonly #findings: readonly Finding[];
  readonly #empty: ReadonlySet<SectionNode>;
  readonly #missing: readonly MissingSection[];
  readonly #items: readonly MinutesItem[];

  constructor({ model, findings }: FeatureDocument) {
    this.#items = minutesOf(model)?.items ?? [];
    this.#model = model;
    this.#findings = [...findings].sort((a, b) => a.start - b.start);
    this.#empty = new Set(emptySections(model));
    this.#missing = findMissingSections(model);
  }

  outline(): ReportOutline {
    const { sections, recommendations, appendices } = this.#model;
    const own = sections.filter(({ heading }) => heading.form !== 'appendix');
    return {
      sections: this.#withMissing(own, null),
      recommendations: (recommendations?.items ?? []).map(({ marker, text, item, start, end }) =>
        this.#node('recommendation', marker, text, { start, end }, item.kind === 'listItem'),
      ),
      appendices: appendices.map(({ label, title, start, end, isAttached }) => {
        const section = sections.find((each) => isAttached && each.start <= start && start < each.end);
        const range = section?.heading.form === 'appendix' ? { start, end: section.end } : { start, end };
        return this.#node('appendix', label, title, range, section?.heading.form === 'appendix');
      }),
      decisions: this.#items.flatMap(({ number, resolutions }) =>
        resolutions.map((resolution) => {
          return this.#node('resolution', number, wordsOf(resolution), resolution, false);
        }),
      ),
      actions: this.#items.flatMap(({ number, actions }) =>
        actions.map((action) => {
          const { owner, task, due } = action;
          const title = owner ? `${owner.text} – ${task.text}` : task.text;
          return { ...this.#node('action', number, title, action, false), detail: due?.text ?? '' };
        }),
      ),
    };
  }

  /** Sections of one level, with those that are missing where they belong. */
  #withMissing(nodes: readonly SectionNode[], parent: SectionNode | null): OutlineNode[] {
    const placed = nodes.map((section) => ({ section, node: this.#section(section) }));
    const result = placed.map(({ node }) => node);
    const nodeOf = (section: SectionNode | null) => placed.find((each) => each.section === section)?.node;
    const lastAfter = new Map<OutlineNode | undefined, OutlineNode>();
    for (const missing of this.#missing) {
      if (missing.parent !== parent) continue;
      const entry = missingNode(missing);
      const anchor = nodeOf(missing.after);
      const previous = lastAfter.get(anchor) ?? anchor;
      const next = nodeOf(missing.before);
      if (previous) result.splice(result.indexOf(previous) + 1, 0, entry);
      else if (next) result.splice(result.indexOf(next), 0, entry);
      else result.push(entry);
      lastAfter.set(anchor, entry);
    }
    return result;
  }

  #section(section: SectionNode): OutlineNode {
    const { id, number, title, start, end, blocks, sections } = section;
    const node = this.#node('section', number?.text ?? null, title.text, { start, end }, true);
    const state = stateOf(section, this.#model);
    const isEmpty = state === 'missing' && (this.#empty.has(section) || section.template?.implication);
    const item = this.#items.find((each) => each.section === section);
    const came = item ? stateOfItem(item) : null;
    return {
      ...node,
      id,
      state: came?.kind === 'open' ? 'open' : isEmpty ? 'empty' : state === 'none' ? 'none' : 'written',
      detail: came?.text ?? '',
      children: [...this.#blocks(blocks), ...this.#withMissing(sections, section)],
    };
  }

  /** What is moved as one is shown as one. */
  #blocks(blocks: readonly SectionBlock[]): OutlineNode[] {
    const nodes: OutlineNode[] = [];
    for (let from = 0; from < blocks.length; ) {
      const to = partEnd(blocks, from);
      const block = blocks[from];
      if (block) nodes.push(this.#block(block, blocks[to - 1] ?? block));
      from = to;
    }
    return nodes;
  }

  #block(block: SectionBlock, last: SectionBlock): OutlineNode {
    const range = { start: block.start, end: last.end };
    if (block.kind === 'paragraph') {
      const kind = this.#model.kind === 'minutes' ? (block.block.lead?.kind ?? 'paragraph') : 'paragraph';
      return this.#node(kind, block.number?.text ?? null, block.content.text, range, true);
    }
    if (block.kind === 'list') return this.#node('list', null, listTitle(block), range, false);
    const { caption, rows } = block;
    const title = caption ? [caption.name, caption.title].filter(Boolean).join(': ') : '';
    return this.#node('table', null, title || `Table of ${rows.length} rows`, range, true);
  }

  #node(
    kind: OutlineNode['kind'],
    number: string | null,
    text: string,
    { start, end }: { start: number; end: number },
    isMovable: boolean,
  ): OutlineNode {
    const range = { start, end };
    const inside = this.#findingsIn(range);
    return {
      kind,
      number,
      title: firstWords(text, MOST_LETTERS),
      state: 'written',
      detail: '',
      worst: worstOf(inside),
      findings: inside.length,
      id: null,
      range,
      isMovable: isMovable && this.#model.conflicts.length === 0,
      children: [],
    };
  }

  #findingsIn({ start, end }: { start: number; end: number }): readonly Finding[] {
    const from = firstWhere(this.#findings, (finding) => finding.start >= start);
    return this.#findings.slice(
      from,
      firstWhere(this.#findings, (finding) => finding.start >= end, from),
    );
  }
}

function missingNode({ template: { id, title } }: MissingSection): OutlineNode {
  return {
    kind: 'section',
    number: null,
    title,
    state: 'missing',
    detail: '',
    worst: null,
    findings: 0,
    id,
    range: null,
    isMovable: false,
    children: [],
  };
}

function listTitle({ items }: ListNode): string {
  const [first] = items;
  return `${first?.marker?.text ?? '•'} ${first?.content.text ?? ''}`;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function worstOf(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((each) => each.severity === severity)) ?? null;
}
