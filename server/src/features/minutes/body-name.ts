import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';

const BODIES = new Set(
  'Board Sub-Committee Subcommittee Committee Panel Cabinet Council Executive Commission Forum Partnership Trust'.split(
    ' ',
  ),
);
/** Names that stand without an article: `Cabinet notes the report`. */
const WITHOUT_ARTICLE = new Set(['Cabinet', 'Council']);

/** What a decision calls the body that met: `the Board`, `Cabinet`; `Members` where its name says nothing. */
export function bodyNameOf(model: DocumentModel): string {
  const committee = minutesOf(model)?.meeting.committee?.text ?? '';
  // `Planning Committee of the Council` is a committee.
  const [name = ''] = committee.split(' of ', 1);
  const word = name.split(/[^A-Za-z-]/).findLast((each) => BODIES.has(each));
  if (word === undefined) return 'Members';
  return WITHOUT_ARTICLE.has(word) ? word : `the ${word}`;
}
