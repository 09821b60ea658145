import type { Content } from '../../../grammar/src/index.ts';
import type { Severity } from '../house/types.ts';
import { attachmentsStart } from '../model/attachments.ts';
import { awaitsDecision } from '../model/minutes/awaits-decision.ts';
import { minutesOf } from '../model/minutes/minutes-of.ts';
import { findMissingSections } from '../model/missing-sections.ts';
import type { DocumentModel } from '../model/types.ts';
import { countWords } from '../prose/sentences.ts';
import type { FeatureDocument } from './document.ts';

/** What there is to say of a document in a line. */
export interface DocumentStatus {
  house: { id: string; name: string };
  /** Of the document itself: without its fields, its notes and what is attached. */
  words: number;
  /** How long it takes to read, in whole minutes, at least one. */
  minutes: number;
  problems: Record<Severity, number>;
  implications: {
    /** How many the house asks about. */
    asked: number;
    /** Those the document says nothing of, in the order of the house. */
    missing: MissingImplication[];
  };
  /** Of minutes: how many items there are, and those in which something was considered and nothing decided. */
  decisions: { items: number; open: OpenItem[] } | null;
  /** Sections that the house requires and the document does not have, in the order of the house. */
  missingSections: { id: string; title: string }[];
}

/** An item of minutes that awaits its decision. */
export interface OpenItem {
  /** `4 Inspection of Services`; `The item` where there is one without a heading. */
  title: string;
  /** Offset of the item. */
  at: number;
}

/** An implication that nothing is said of. */
export interface MissingImplication {
  /** Of its section. */
  id: string;
  title: string;
  /** Offset of the empty section, or null when there is none. */
  at: number | null;
}

/**
 * Words a minute that adults read silently in English prose: 238. Brysbaert, M. (2019), How many words do we read per
 * minute?, Journal of Memory and Language 109.
 */
const WORDS_A_MINUTE = 238;

/** The house, length and gaps of a document, and how many findings it has. */
export function documentStatus({ model, findings }: FeatureDocument): DocumentStatus {
  const words = wordsOf(model);
  const problems: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) problems[severity] += 1;
  return {
    house: { id: model.house.id, name: model.house.name },
    words,
    minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)),
    problems,
    implications: {
      asked: model.kind === 'minutes' ? 0 : model.implications.length,
      missing: model.kind === 'minutes' ? [] : missingOf(model),
    },
    decisions: decisionsOf(model),
    missingSections: findMissingSections(model).map(({ template: { id, title } }) => ({ id, title })),
  };
}

/** How many items minutes have, and those that await a decision; null for a report. */
export function decisionsOf(model: DocumentModel): DocumentStatus['decisions'] {
  const items = minutesOf(model)?.items;
  if (!items) return null;
  const open = items.filter(awaitsDecision).map((item): OpenItem => {
    const title = [item.number, item.title].filter((part) => part !== null).join(' ');
    return { title: title || 'The item', at: item.start };
  });
  return { items: items.length, open };
}

function missingOf(model: DocumentModel): MissingImplication[] {
  const absent = new Set(findMissingSections(model).map(({ template }) => template.id));
  return model.implications
    .filter(({ id, state, section }) => state === 'missing' && (section !== null || absent.has(id)))
    .map(({ id, template, section }) => ({ id, title: template.title, at: section?.start ?? null }));
}

/** Contents outlive an edit elsewhere, so that only what was written is counted again. */
function wordsOf(model: DocumentModel): number {
  const end = attachmentsStart(model);
  let words = 0;
  for (const { content, role } of model.prose) {
    if (content.start < end && role !== 'field') words += wordsIn(content);
  }
  return words;
}

const counted = new WeakMap<object, number>();

function wordsIn(content: Content): number {
  const known = counted.get(content);
  if (known !== undefined) return known;
  const words = countWords(content.text);
  counted.set(content, words);
  return words;
}
