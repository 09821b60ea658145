import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { DocumentModel } from '../../model/types.ts';

const BODY =
  /\b(Board|Sub-Committee|Subcommittee|Committee|Panel|Cabinet|Council|Executive|Commission|Forum|Partnership|Trust)\b(?! \w+ (?:Board|Committee|Panel|Cabinet|Council))/g;
/** Names that stand without an article: `Cabinet notes the report`. */
const WITHOUT_ARTICLE = new Set(['Cabinet', 'Council']);

/** What a decision calls the body that met: `the Board`, `Cabinet`; `Members` where its name says nothing. */
export function bodyNameOf(model: DocumentModel): string {
  const committee = minutesOf(model)?.meeting.committee?.text ?? '';
  const word = [...committee.matchAll(BODY)].at(-1)?.[1];
  if (word === undefined) return 'Members';
  return WITHOUT_ARTICLE.has(word) ? word : `the ${word}`;
}
