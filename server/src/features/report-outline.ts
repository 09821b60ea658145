import type { Severity } from '../house/types.ts';
import type { Finding } from '../lint/finding.ts';
import { emptySections } from '../model/empty-sections.ts';
import { stateOf } from '../model/implications.ts';
import { findMissingSections, type MissingSection } from '../model/missing-sections.ts';
import type { DocumentModel, ListNode, SectionBlock, SectionNode } from '../model/types.ts';
import { firstWords } from '../prose/first-words.ts';
import { partEnd } from './blocks.ts';
import type { FeatureDocument } from './document.ts';

/**
 * `written`: it says something; `none`: it says that there is nothing to say; `empty`: it is a heading and nothing
 * more; `missing`: the house requires it and it is not there.
 */
export type OutlineState = 'written' | 'none' | 'empty' | 'missing';

/** A section or what stands in it, as an editor shows them beside the text. */
export interface OutlineNode {
  kind: 'section' | 'paragraph' | 'list' | 'table' | 'recommendation' | 'appendix';
  /** The number or marker as typed, or null. */
  number: string | null;
  title: string;
  state: OutlineState;
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
}

/** As many letters as fit beside the text. */
const MOST_LETTERS = 60;

/** The sections of a report with those its house requires, its recommendations and its appendices. */
export function reportOutline(document: FeatureDocument): ReportOutline {
  return new Outliner(document).outline();
}

class Outliner {
  readonly #model: DocumentModel;
  readonly #findings: readonly Finding[];
  readonly #empty: ReadonlySet<SectionNode>;
  readonly #missing: readonly MissingSection[];

  constructor({ model, findings }: FeatureDocument) {
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
    return {
      ...node,
      id,
      state: isEmpty ? 'empty' : state === 'none' ? 'none' : 'written',
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
    if (block.kind === 'paragraph')
      return this.#node('paragraph', block.number?.text ?? null, block.content.text, range, true);
    if (block.kind === 'list') return this.#node('list', null, listTitle(block), range, false);
    const { caption, rows } = block;
    const title = caption ? [caption.name, caption.title].filter(Boolean).join(': ') : '';
    return this.#node('table', null, title || `Table of ${rows.length} rows`, range, true);
  }

  #node(
    kind: OutlineNode['kind'],
    number: string | null,
    text: string,
    range: { start: number; end: number },
    isMovable: boolean,
  ): OutlineNode {
    const inside = this.#findingsIn(range);
    return {
      kind,
      number,
      title: firstWords(text, MOST_LETTERS),
      state: 'written',
      worst: worstOf(inside),
      findings: inside.length,
      id: null,
      range,
      isMovable: isMovable && this.#model.conflicts.length === 0,
      children: [],
    };
  }

  #findingsIn({ start, end }: { start: number; end: number }): readonly Finding[] {
    return this.#findings.slice(firstFrom(this.#findings, start), firstFrom(this.#findings, end));
  }
}

function missingNode({ template: { id, title } }: MissingSection): OutlineNode {
  return {
    kind: 'section',
    number: null,
    title,
    state: 'missing',
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

/** Index of the first finding that begins at or behind an offset. */
function firstFrom(findings: readonly Finding[], offset: number): number {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
