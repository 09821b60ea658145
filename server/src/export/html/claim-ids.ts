import type { Block, Range } from '../../../../grammar/src/index.ts';
import type { DocumentModel } from '../../model/types.ts';
import { type ExemptParts, isExempt } from '../public-parts.ts';
import { Anchors, idOf, recommendationMarkers, sectionIdName, stubIdName } from './anchors.ts';
import type { ExemptMode } from './body.ts';
import { type PageNode, topLevel } from './nodes.ts';

/** Ids that the page has beside those of the document. */
export const RESERVED_IDS = ['content', 'contents', 'contents-title', 'document'] as const;

/** Gives everything of a page its id: first the labels, which are the author's own, then all else in document order. */
export function claimIds(
  model: DocumentModel,
  mode: ExemptMode,
  exempt: ExemptParts,
  strays: readonly Block[],
): Anchors {
  return new IdClaims(model, mode, exempt).claimAll(strays);
}

class IdClaims {
  readonly #model: DocumentModel;
  readonly #mode: ExemptMode;
  readonly #exempt: ExemptParts;
  readonly #anchors = new Anchors(RESERVED_IDS);
  readonly #recommended: ReadonlyMap<number, string>;

  constructor(model: DocumentModel, mode: ExemptMode, exempt: ExemptParts) {
    this.#model = model;
    this.#mode = mode;
    this.#exempt = exempt;
    this.#recommended = recommendationMarkers(model);
  }

  claimAll(strays: readonly Block[]): Anchors {
    const model = this.#model;
    for (const [name, { start }] of model.labels) {
      if (this.#mode === 'full' || !isExempt(this.#exempt, start)) this.#anchors.claim(start, name);
    }
    for (const title of model.titles) this.#claim(title, 'title');
    for (const field of model.fields) this.#claim(field, idOf('field', field.id ?? field.label.text));
    for (const [index, paragraph] of model.frontParagraphs.entries())
      this.#claim(paragraph, `front-${index + 1}`);
    for (const node of topLevel(model)) this.#claimNode(node, 'text');
    for (const block of strays) this.#claim(block, idOf('source', block.kind));
    return this.#anchors;
  }

  #claim({ start }: Range, name: string): string {
    return this.#anchors.at(start) ?? this.#anchors.claim(start, name);
  }

  #claimNode(node: PageNode, place: string): void {
    switch (node.kind) {
      case 'section': {
        const isStub = this.#mode === 'public' && this.#exempt.sections.has(node);
        const head = isStub ? this.#exempt.rests.get(node) : undefined;
        const id = this.#claim(head ?? node, isStub ? stubIdName(node) : sectionIdName(node));
        if (head) this.#anchors.alias(node.start, id);
        this.#anchors.alias(node.heading.start, id);
        if (node.heading.appendix !== null) {
          this.#anchors.claimAppendix(node.heading.appendix.toUpperCase(), id);
        }
        const inner = [...node.blocks, ...node.sections];
        if (isStub) this.#leadToStub(inner, id);
        else for (const one of inner) this.#claimNode(one, `${id}-text`);
        return;
      }
      case 'paragraph':
        this.#claim(node, node.number ? idOf('paragraph', node.number.text) : place);
        return;
      case 'list':
        for (const item of node.items) {
          const marker = this.#recommended.get(item.start);
          this.#claim(item, marker ? idOf('recommendation', marker) : place);
          for (const list of item.lists) this.#claimNode(list, place);
        }
        return;
      case 'table':
        this.#anchors.alias(
          node.caption?.range.start ?? node.start,
          this.#claim(node, node.caption ? idOf('table', node.caption.name.replace(/^table /i, '')) : place),
        );
    }
  }

  /** References to what is exempt lead to the statement that it is. */
  #leadToStub(nodes: readonly PageNode[], id: string): void {
    for (const node of nodes) {
      this.#anchors.alias(node.start, id);
      if (node.kind === 'section') {
        this.#anchors.alias(node.heading.start, id);
        this.#leadToStub([...node.blocks, ...node.sections], id);
      }
      if (node.kind !== 'list') continue;
      for (const item of node.items) {
        this.#anchors.alias(item.start, id);
        this.#leadToStub(item.lists, id);
      }
    }
  }
}
