/**
 * The printed form of the document model: what `rapporteur parse` prints, what a house's own JSON Schema is
 * checked against, and what exporters may rely on. Described by `schemas/document.schema.json`.
 */
import type { Range } from '../../../grammar/src/index.ts';
import { LineIndex } from './line-index.ts';
import { type JsonMinutes, minutesToJson } from './minutes/json.ts';
import { minutesOf } from './minutes/minutes-of.ts';
import type {
  DocumentModel,
  ExemptMark,
  FieldNode,
  ListNode,
  ParagraphNode,
  Recommendation,
  Reference,
  SectionBlock,
  SectionNode,
  TableNode,
} from './types.ts';

/** Lines and columns from 1; columns and offsets in UTF-16 units; the end is exclusive. */
export interface JsonPosition {
  line: number;
  column: number;
  offset: number;
}

export interface JsonRange {
  start: JsonPosition;
  end: JsonPosition;
}

type Ranged<Fields> = Fields & { range: JsonRange };

export type JsonField = Ranged<{ id: string | null; label: string; value: string }>;
export type JsonParagraph = Ranged<{ type: 'paragraph'; number: string | null; text: string }>;
export type JsonListItem = Ranged<{ marker: string | null; text: string; lists: JsonList[] }>;
export type JsonList = Ranged<{ type: 'list'; family: ListNode['family']; items: JsonListItem[] }>;
export type JsonTable = Ranged<{
  type: 'table';
  caption: string | null;
  header: string[];
  rows: string[][];
}>;
export type JsonBlock = JsonParagraph | JsonList | JsonTable;
export type JsonSection = Ranged<{
  id: string | null;
  number: string | null;
  title: string;
  leadIn: string | null;
  exempt: string[] | null;
  blocks: JsonBlock[];
  sections: JsonSection[];
}>;
export type JsonRecommendation = Ranged<{
  marker: string | null;
  verb: string | null;
  mood: Recommendation['mood'];
  text: string;
}>;
export type JsonReference = Ranged<{
  text: string;
  kind: Reference['kind'];
  targets: { text: string; target: JsonRange | null }[];
}>;

export interface JsonDocument extends JsonMinutes {
  kind: DocumentModel['kind'];
  house: string;
  exempt: string[] | null;
  fields: JsonField[];
  sections: JsonSection[];
  paragraphs: JsonParagraph[];
  recommendations: JsonRecommendation[];
  implications: {
    id: string;
    implication: string;
    state: 'none' | 'stated' | 'missing';
    range: JsonRange | null;
  }[];
  backgroundPapers: Ranged<{ text: string }>[];
  backgroundPapersState: 'none' | 'stated' | 'missing';
  appendices: Ranged<{
    label: string;
    title: string;
    listed: boolean;
    attached: boolean;
    file: string | null;
  }>[];
  references: JsonReference[];
  terms: Ranged<{ term: string; expansion: string }>[];
  range: JsonRange;
}

/** The model as plain JSON. */
export function modelToJson(model: DocumentModel): JsonDocument {
  const writer = new JsonWriter(new LineIndex(model.source));
  const range = (node: Range) => writer.range(node);
  return {
    kind: model.kind,
    house: model.house.id,
    exempt: paragraphsOf(model.exempt),
    fields: model.fields.map((field) => writer.field(field)),
    sections: model.sections.map((section) => writer.section(section)),
    paragraphs: model.paragraphs.map((paragraph) => writer.paragraph(paragraph)),
    recommendations: (model.recommendations?.items ?? []).map(({ marker, verb, mood, text, start, end }) => ({
      marker,
      verb,
      mood,
      text,
      range: range({ start, end }),
    })),
    implications: model.implications.map(({ id, implication, state, section }) => ({
      id,
      implication,
      state,
      range: section && range(section),
    })),
    backgroundPapers: model.backgroundPapers.papers.map(({ text, start, end }) => ({
      text,
      range: range({ start, end }),
    })),
    backgroundPapersState: model.backgroundPapers.state,
    appendices: model.appendices.map(({ label, title, isListed, isAttached, file, start, end }) => ({
      label,
      title,
      listed: isListed,
      attached: isAttached,
      file,
      range: range({ start, end }),
    })),
    references: model.references.map(({ text, kind, targets, start, end }) => ({
      text,
      kind,
      targets: targets.map((target) => ({
        text: target.text,
        target: target.target && range(target.target),
      })),
      range: range({ start, end }),
    })),
    terms: model.terms.map(({ term, expansion, start, end }) => ({
      term,
      expansion,
      range: range({ start, end }),
    })),
    ...minutesToJson(minutesOf(model), range),
    range: range({ start: 0, end: model.source.length }),
  };
}

function paragraphsOf(mark: ExemptMark | null): string[] | null {
  return mark?.paragraphs ?? null;
}

class JsonWriter {
  readonly #lines: LineIndex;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  range({ start, end }: Range): JsonRange {
    return {
      start: { ...this.#lines.at(start), offset: start },
      end: { ...this.#lines.at(end), offset: end },
    };
  }

  field(field: FieldNode): JsonField {
    return { id: field.id, label: field.label.text, value: field.value.text, range: this.range(field) };
  }

  section(section: SectionNode): JsonSection {
    return {
      id: section.id,
      number: section.number?.text ?? null,
      title: section.title.text,
      leadIn: section.leadIn?.text ?? null,
      exempt: paragraphsOf(section.exempt),
      blocks: section.blocks.map((block) => this.block(block)),
      sections: section.sections.map((inner) => this.section(inner)),
      range: this.range(section),
    };
  }

  block(block: SectionBlock): JsonBlock {
    if (block.kind === 'paragraph') return this.paragraph(block);
    return block.kind === 'list' ? this.list(block) : this.table(block);
  }

  paragraph(paragraph: ParagraphNode): JsonParagraph {
    return {
      type: 'paragraph',
      number: paragraph.number?.text ?? null,
      text: paragraph.content.text,
      range: this.range(paragraph),
    };
  }

  list(list: ListNode): JsonList {
    const items = list.items.map((item) => ({
      marker: item.marker?.text ?? null,
      text: item.content.text,
      lists: item.lists.map((inner) => this.list(inner)),
      range: this.range(item),
    }));
    return {
      type: 'list',
      family: list.family,
      items,
      range: this.range(list),
    };
  }

  table(table: TableNode): JsonTable {
    return {
      type: 'table',
      caption: table.caption && `${table.caption.name}: ${table.caption.title}`,
      header: table.header.map((cell) => cell.text),
      rows: table.rows.map((row) => row.map((cell) => cell.text)),
      range: this.range(table),
    };
  }
}
