/**
 * ## What it does
 * Points out a listed background paper that is an Act, an Order, a set of Regulations or a government policy that
 * everybody can read.
 *
 * ## Why it matters
 * The list is for documents that nobody could find otherwise. Published works are outside it; a long list of Acts
 * hides the letter or the survey that matters.
 *
 * ## Example
 * ```report bad
 * 4. Background papers
 *
 * - Care Act 2014
 * - Letter from the Regulator of 3 May 2024
 * ```
 * Write instead:
 * ```report good
 * 4. Background papers
 *
 * - Letter from the Regulator of 3 May 2024
 * ```
 *
 * ## Source
 * Section 100D(5) of the Local Government Act 1972: background papers “do not include any published works”; the
 * counterparts for Scotland and Northern Ireland are unverified.
 */
import type { DocumentModel } from '../../model/types.ts';
import { citationsIn } from '../../prose/citations.ts';
import { defineRule } from '../rule.ts';

/** Published government documents that reports list; a paper is one when it is nothing else. */
const PUBLISHED =
  /^(?:the )?(?:national planning policy framework|planning practice guidance|working together to safeguard children|keeping children safe in education|the highway code|manual for streets)\b.{0,40}$/i;
/** What may stand around the name of an Act in a list: an article, the provision, a link, a place. */
const AROUND = /^(?:the |\*\*|“|”|[.,;:]|\(as amended\)| )*$/i;

export const rule = defineRule({
  id: 'background-paper-published-work',
  category: 'legal',
  summary: 'A published work listed as a background paper',
  severity: 'hint',
  fix: null,
  kinds: ['report'],
  check({ model, report }) {
    for (const { content, text } of model.backgroundPapers.papers) {
      if (!PUBLISHED.test(text) && !isEnactment(model, content.start, text)) continue;
      report({
        at: content,
        message: `“${text}” is a published work, which the list of background papers does not have to name`,
        tags: ['unnecessary'],
      });
    }
  },
});

/** Whether the paper that begins at an offset is the name of an enactment and nothing else. */
function isEnactment(model: DocumentModel, offset: number, text: string): boolean {
  return citationsIn(model).some(
    (citation) =>
      citation.unit.content.start === offset &&
      AROUND.test(text.slice(0, citation.start)) &&
      AROUND.test(text.slice(citation.end)),
  );
}
