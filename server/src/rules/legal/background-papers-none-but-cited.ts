/**
 * ## What it does
 * Asks whether background papers have been forgotten: the list says that there are none, and the text relies on
 * a review, a survey, an inspection report, a letter or the like. Only passages that take something from the
 * document count (“the findings of the condition survey”, “as set out in the Department’s review”); a document
 * that is attached, linked or published, a paper of the council’s own committees, and an Act do not.
 *
 * ## Why it matters
 * Documents that disclose the facts a report is based on, and that were relied on to a material extent, have to
 * be listed and open to inspection. In 2025 the High Court quashed a planning permission because an unpublished
 * draft on which the officer’s report relied had not been treated as a background paper.
 *
 * ## Example
 * ```report bad
 * 3. Background
 *
 * 3.1 The findings of the structural survey led to the closure of the hall.
 *
 * 4. Background papers
 *
 * 4.1 None.
 * ```
 * Write instead:
 * ```report good
 * 3. Background
 *
 * 3.1 The findings of the structural survey led to the closure of the hall.
 *
 * 4. Background papers
 *
 * 4.1 Structural survey of the hall, May 2024: at the Town Hall, from the contact officer.
 * ```
 *
 * ## Source
 * Section 100D(5) of the Local Government Act 1972 and its counterparts; Wild Justice v Pembrokeshire Coast
 * National Park Authority [2025] EWHC 2249 (Admin). Whether a document has to be listed is for the proper
 * officer, which is why the finding is a question.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import type { Range } from '../../lint/finding.ts';
import { attachmentsStart } from '../../model/attachments.ts';
import type { ProseUnit, SectionNode } from '../../model/types.ts';
import { CITATION_TRIGGERS, citedDocument } from '../../prose/cited-documents.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type WordHit } from '../rule.ts';

export const rule = defineRule({
  id: 'background-papers-none-but-cited',
  category: 'legal',
  summary: 'No background papers listed, yet the text relies on documents',
  severity: 'warning',
  fix: null,
  kinds: ['report'],
  triggers: CITATION_TRIGGERS,
  check({ model, hits, report }) {
    const { state, section } = model.backgroundPapers;
    if (state !== 'none' || !section || hits.length === 0) return;
    const none = nonePhrase(section);
    if (!none) return;
    const cited = citationsOf(hits, attachmentsStart(model));
    if (cited.length === 0) return;
    report({
      at: none,
      message: messageFor(none.text, cited),
      related: cited.map(({ name, at }) => ({ ...at, message: `The text relies on the ${name} here` })),
    });
  },
});

/** The plainest documents are named, the others counted. */
function messageFor(none: string, cited: readonly Cited[]): string {
  const [first, second, ...others] = [...cited].sort((a, b) => b.weight - a.weight);
  const names = [first, second].filter((one) => one !== undefined).map(nameWithPlace);
  const more = others.length === 1 ? 'one other document' : `${others.length} other documents`;
  const list = others.length === 0 ? names.join(' and ') : `${names.join(', ')} and ${more}`;
  return `The list says “${none}”, but the report relies on ${list}: should ${cited.length === 1 ? 'this' : 'they'} be listed?`;
}

function nameWithPlace({ name, paragraph }: Cited): string {
  return paragraph === null ? `the ${name}` : `the ${name} (${paragraph})`;
}

function nonePhrase(section: SectionNode): Content | null {
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') return block.content;
    if (block.kind === 'list') return block.items[0]?.content ?? null;
  }
  return section.leadIn ?? null;
}

interface Cited {
  name: string;
  weight: number;
  /** The number of the paragraph it is cited in. */
  paragraph: string | null;
  at: Range;
}

function citationsOf(hits: readonly WordHit[], end: number): Cited[] {
  const byName = new Map<string, Cited>();
  for (const { unit, phrase, start, end: phraseEnd } of hits) {
    if (unit.content.start >= end || !isRunningText(unit) || isQuoted(unit.content.text, start)) continue;
    const found = citedDocument(unit.content.text, phrase, start, phraseEnd);
    if (!found) continue;
    const at = unit.content.range(found.start, found.end);
    // Two triggers may lead to one document, one document may be cited twice.
    const isKnown = [...byName.values()].some((cited) => cited.at.start < at.end && at.start < cited.at.end);
    const key = found.name.toLowerCase();
    if (!isKnown && !byName.has(key))
      byName.set(key, { name: found.name, weight: found.weight, paragraph: numberOf(unit), at });
  }
  return [...byName.values()];
}

/** Running text, and no recommendation: those are decided on, not relied on. */
function isRunningText({ role, section }: ProseUnit): boolean {
  if (role !== 'paragraph' && role !== 'list-item') return false;
  for (let at = section; at; at = at.parent) {
    if (at.id === 'recommendations' || at.id === 'appendices') return false;
  }
  return section !== null;
}

function numberOf({ owner, role }: ProseUnit): string | null {
  return role === 'paragraph' && 'number' in owner ? (owner.number?.text ?? null) : null;
}
