/** What `outline` shows of a document, as plain data; printed as it is by `--format json`. */
import { stateOfItem } from '../../features/minutes/item-state.ts';
import type { SectionTemplate } from '../../house/types.ts';
import { stateOf } from '../../model/implications.ts';
import { LineIndex } from '../../model/line-index.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { findMissingSections, type MissingSection } from '../../model/missing-sections.ts';
import type { DocumentModel, ImplicationState, ListNode, SectionNode } from '../../model/types.ts';
import { firstWords } from '../../prose/first-words.ts';

export interface Outline {
  path: string;
  kind: DocumentModel['kind'];
  house: { id: string; name: string };
  fields: { id: string | null; label: string; value: string; line: number }[];
  sections: OutlineSection[];
  recommendations: OutlineText[];
  appendices: { label: string; title: string; listed: boolean; attached: boolean; line: number }[];
}

export interface OutlineSection {
  id: string | null;
  number: string | null;
  title: string;
  /**
   * `stated`: it says something; `none`: it says that there is nothing to say; `missing`: the house requires it
   * and it is not there; `empty`: it is a heading and nothing more.
   */
  state: ImplicationState | 'empty';
  /** Of an item of minutes what it came to: `RESOLVED: That …`, `noted`, `no decision`; absent where nothing is to be said. */
  decision?: string;
  /** From 1; null when the section is missing. */
  line: number | null;
  /** Paragraphs and list items, those of the outer lists only. */
  texts: OutlineText[];
  sections: OutlineSection[];
}

/** A paragraph, list item or recommendation: its number or marker, and its first words. */
export interface OutlineText {
  number: string | null;
  text: string;
  line: number;
}

/** The outline of a document. */
export function outlineOf(model: DocumentModel, path: string): Outline {
  const lines = new LineIndex(model.source);
  const lineAt = (offset: number) => lines.at(offset).line;
  return {
    path,
    kind: model.kind,
    house: { id: model.house.id, name: model.house.name },
    fields: model.fields.map(({ id, label, value, start }) => ({
      id,
      label: label.text,
      value: value.text,
      line: lineAt(start),
    })),
    sections: withMissing(
      model.sections.map((section) => sectionOf(section, model, lineAt)),
      findMissingSections(model).filter((missing) => missing.parent === null),
      model.sections,
    ),
    recommendations: (model.recommendations?.items ?? []).map(({ marker, text, start }) => ({
      number: marker,
      text: firstWords(text, MOST_LETTERS),
      line: lineAt(start),
    })),
    appendices: model.appendices.map(({ label, title, isListed, isAttached, start }) => ({
      label,
      title,
      listed: isListed,
      attached: isAttached,
      line: lineAt(start),
    })),
  };
}

function sectionOf(
  section: SectionNode,
  model: DocumentModel,
  lineAt: (offset: number) => number,
): OutlineSection {
  const missing = findMissingSections(model).filter(({ parent }) => parent === section);
  const state = stateOf(section, model);
  const item = minutesOf(model)?.items.find((each) => each.section === section);
  const decision = item ? stateOfItem(item).text : '';
  return {
    id: section.id,
    number: section.number?.text ?? null,
    title: section.title.text,
    state: state === 'missing' ? 'empty' : state,
    ...(decision !== '' && { decision }),
    line: lineAt(section.start),
    texts: section.blocks.flatMap((block): OutlineText[] => {
      if (block.kind === 'list') return itemsOf(block, lineAt);
      const text = block.kind === 'table' ? tableName(block.caption, block.rows.length) : block.content.text;
      const number = block.kind === 'table' ? null : (block.number?.text ?? null);
      return [{ number, text: firstWords(text, MOST_LETTERS), line: lineAt(block.start) }];
    }),
    sections: withMissing(
      section.sections.map((inner) => sectionOf(inner, model, lineAt)),
      missing,
      section.sections,
    ),
  };
}

function itemsOf(list: ListNode, lineAt: (offset: number) => number): OutlineText[] {
  return list.items.map(({ marker, content, start }) => ({
    number: marker?.text ?? '-',
    text: firstWords(content.text, MOST_LETTERS),
    line: lineAt(start),
  }));
}

function tableName(caption: { name: string; title: string } | null, rows: number): string {
  return caption ? `${caption.name}: ${caption.title}` : `a table of ${rows} rows`;
}

/** The sections that are there, and those that are not in the places where they belong. */
function withMissing(
  present: OutlineSection[],
  missing: readonly MissingSection[],
  nodes: readonly SectionNode[],
): OutlineSection[] {
  const result = [...present];
  const placed = new Map<SectionNode, OutlineSection>();
  for (const [index, node] of nodes.entries()) {
    const section = present[index];
    if (section) placed.set(node, section);
  }
  const lastAfter = new Map<OutlineSection | undefined, OutlineSection>();
  for (const { template, after, before } of missing) {
    const entry = missingSection(template);
    const anchor = after ? placed.get(after) : undefined;
    // Several that are missing in one place keep the order of the house.
    const previous = lastAfter.get(anchor) ?? anchor;
    const next = before ? placed.get(before) : undefined;
    if (previous) result.splice(result.indexOf(previous) + 1, 0, entry);
    else if (next) result.splice(result.indexOf(next), 0, entry);
    else result.push(entry);
    lastAfter.set(anchor, entry);
  }
  return result;
}

function missingSection({ id, title }: SectionTemplate): OutlineSection {
  return { id, number: null, title, state: 'missing', line: null, texts: [], sections: [] };
}

/** As many as fit on a line of a terminal, beside a number and the branches of the tree. */
const MOST_LETTERS = 72;
