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
import { attachmentsStart } from '../../model/attachments.ts';
import type { SectionNode } from '../../model/types.ts';
import { CITATION_TRIGGERS } from '../../prose/cited-documents.ts';
import { type ReliedOn, reliedOnDocuments } from '../../prose/relied-on-documents.ts';
import { defineRule } from '../rule.ts';

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
    const cited = reliedOnDocuments(hits, attachmentsStart(model));
    if (cited.length === 0) return;
    report({
      at: none,
      message: messageFor(none.text, cited),
      related: cited.map(({ name, at }) => ({ ...at, message: `The text relies on the ${name} here` })),
    });
  },
});

/** The plainest documents are named, the others counted. */
function messageFor(none: string, cited: readonly ReliedOn[]): string {
  const [first, second, ...others] = [...cited].sort((a, b) => b.weight - a.weight);
  const names = [first, second].filter((one) => one !== undefined).map(nameWithPlace);
  const more = others.length === 1 ? 'one other document' : `${others.length} other documents`;
  const list = others.length === 0 ? names.join(' and ') : `${names.join(', ')} and ${more}`;
  return `The list says “${none}”, but the report relies on ${list}: should ${cited.length === 1 ? 'this' : 'they'} be listed?`;
}

function nameWithPlace({ name, paragraph }: ReliedOn): string {
  return paragraph === null ? `the ${name}` : `the ${name} (${paragraph})`;
}

function nonePhrase(section: SectionNode): Content | null {
  for (const block of section.blocks) {
    if (block.kind === 'paragraph') return block.content;
    if (block.kind === 'list') return block.items[0]?.content ?? null;
  }
  return section.leadIn ?? null;
}
