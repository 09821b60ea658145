/** Which appendices a report mentions, and which it lists or attaches, by their labels (`A`, `1`, `2B`). */
import { romanize } from 'romans';
import { attachmentsStart } from '../model/attachments.ts';
import { SideTable } from '../model/side-table.ts';
import type { DocumentModel, ProseUnit, SectionNode } from '../model/types.ts';

/** One label in a reference; the indices are of `unit.content.text`. */
export interface AppendixMention {
  label: string;
  unit: ProseUnit;
  /** Of the whole reference: `Appendices A and B`. */
  start: number;
  end: number;
  /** Of the label. */
  labelStart: number;
  labelEnd: number;
}

/** The words for what is attached, in lower case. */
export const APPENDIX_PLURALS: Readonly<Record<string, string>> = {
  appendix: 'appendices',
  annex: 'annexes',
  enclosure: 'enclosures',
  schedule: 'schedules',
  attachment: 'attachments',
};

const LABEL = /^(?:\d{1,2}[A-Z]?|[IVX]{1,5}|[A-Z]\d{0,2})$/;

/** Every appendix that running text mentions outside the list of appendices, in order. */
export function mentionsOf(model: DocumentModel): readonly AppendixMention[] {
  const known = collected.get(model);
  if (known) return known;
  const mentions: AppendixMention[] = [];
  for (const { kind, targets, unit, start: sourceStart, text } of model.references) {
    if (kind !== 'appendix' || isList(unit.section)) continue;
    const start = unit.content.fromSource(sourceStart);
    for (const target of targets) {
      const labelStart = unit.content.fromSource(target.start);
      const letter = /^[A-Za-z]\b/.exec(unit.content.text.slice(labelStart + target.text.length))?.[0] ?? '';
      const label = (/\d$/.test(target.text) ? target.text + letter : target.text).toUpperCase();
      if (!LABEL.test(label)) continue;
      const labelEnd = labelStart + label.length;
      mentions.push({
        label,
        unit,
        start,
        end: Math.max(start + text.length, labelEnd),
        labelStart,
        labelEnd,
      });
    }
  }
  collected.set(model, mentions);
  return mentions;
}

const collected = new SideTable<DocumentModel, readonly AppendixMention[]>();

/** The labels between the two of a range: `Appendices A to D` mentions B and C too. */
export function labelsMeant(mentions: readonly AppendixMention[]): Set<string> {
  const labels = new Set<string>();
  for (const [index, mention] of mentions.entries()) {
    labels.add(mention.label);
    const next = mentions[index + 1];
    if (next?.unit !== mention.unit || next.start !== mention.start) continue;
    if (!/^ ?(?:to|–|-) ?$/.test(mention.unit.content.text.slice(mention.labelEnd, next.labelStart)))
      continue;
    for (const label of between(mention.label, next.label)) labels.add(label);
  }
  return labels;
}

function between(from: string, to: string): string[] {
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    return Array.from({ length: Math.max(0, Number(to) - Number(from)) }, (_, index) =>
      String(Number(from) + index),
    );
  }
  if (from.length !== 1 || to.length !== 1) return [];
  const first = from.charCodeAt(0);
  return Array.from({ length: Math.max(0, to.charCodeAt(0) - first) }, (_, index) =>
    String.fromCharCode(first + index),
  );
}

const LIST_TITLE =
  /^(?:list of )?(?:appendix|appendices|annexe?s?|attachments?|enclosures?|supporting (?:documents?|documentation))\b/i;

/** Whether a section is, or belongs to, the list of appendices, also where the house does not know it. */
export function isList(section: SectionNode | null): boolean {
  for (let at = section; at; at = at.parent) {
    if (at.id === 'appendices') return true;
    if (at.heading.form !== 'appendix' && LIST_TITLE.test(at.title.text)) return true;
  }
  return false;
}

/** Every label that a report lists or attaches, in whatever way; `I` and `1` stand for one another. */
export function labelsThere(model: DocumentModel): Set<string> {
  const labels = new Set<string>();
  const add = (label: string) => {
    labels.add(label.toUpperCase());
    const number = /^\d{1,2}$/.test(label) ? Number(label) : 0;
    // There is no Roman nought.
    if (number > 0) labels.add(romanize(number));
  };
  for (const { label } of model.appendices) add(label);
  for (const { heading } of model.allSections) if (heading.appendix) add(heading.appendix);
  for (const { label, value } of model.fields) {
    if (LIST_TITLE.test(label.text)) for (const [token] of value.text.matchAll(TOKEN)) add(token);
  }
  const lists = new Set(model.allSections.filter(isList));
  if (lists.size === 0) return labels;
  for (const unit of model.prose) {
    if (unit.section === null || !lists.has(unit.section)) continue;
    for (const [token] of unit.content.text.matchAll(TOKEN)) add(token);
    if ('marker' in unit.owner && unit.owner.marker) add(unit.owner.marker.core);
    if (unit.role === 'paragraph' && 'number' in unit.owner && unit.owner.number) add(unit.owner.number.text);
  }
  return labels;
}

const TOKEN = /\b(?:\d{1,2}[A-Za-z]?|[IVX]{1,5}|[A-Z]\d{0,2})\b/g;

/** Whether a mention stands in the report itself, not in what is attached to it. */
export function isInReport(model: DocumentModel, { unit }: AppendixMention): boolean {
  return unit.content.start < attachmentsStart(model);
}
