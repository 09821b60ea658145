/** A recommendation as the decision that adopts it, in words that a clerk can leave as they are. */
import type { Recommendation } from '../../model/types.ts';
import { participleOf } from '../../prose/operative-verbs.ts';

/** An object that can stand before its verb: a few words that hold no other clause. */
const PLAIN_OBJECT = /^(?:the|this|its) [\p{L}\d’'-]+(?: [\p{L}\d’'-]+){0,4}$/u;
const JOINED = /\b(?:and|or|that|which|to|as|for|by|with|subject|including|until|from|following)\b/i;
/** Words that are capital only because a sentence began with them. */
const LOWERED =
  /^(?:The|A|An|It|This|These|Authority|Delegated|Members|Officers|Approval|Consideration|Support|Agreement|Further)\b/;

/**
 * What follows `That`: `the report be noted`, `the Board approve the scheme set out in Appendix A`. The words of the
 * recommendation stay; only a short object is put before its verb.
 *
 * @param body who decides: `the Board`
 */
export function asDecision(recommendation: Recommendation, body: string): string {
  const words = bareText(recommendation);
  const { verb, verbAt, mood } = recommendation;
  switch (mood) {
    case 'imperative': {
      const object = verbAt?.start === 0 ? words.slice(verbAt.end).trim() : '';
      const isPlain = PLAIN_OBJECT.test(object) && !JOINED.test(object);
      return verb !== null && isPlain ? `${object} be ${participleOf(verb)}` : `${body} ${lowered(words)}`;
    }
    case 'indicative':
      return `${body} ${lowered(words)}`;
    case 'infinitive':
      return `${body} ${lowered(words.replace(/^to /i, ''))}`;
    default:
      return LOWERED.test(words) ? lowered(words) : words;
  }
}

/** Whether a recommendation says what the body itself is to do, so that `That the Board:` can stand before it. */
export function isDoneByBody({ mood }: Recommendation): boolean {
  return mood === 'imperative' || mood === 'indicative';
}

/** The words alone: without `That`, the label, and the stop or `; and` that joins it to its neighbours. */
export function bareText({ text }: Recommendation): string {
  return text
    .replace(/\{#[\w-]{1,64}\}/g, '')
    .trim()
    .replace(/^that /i, '')
    .replace(/[;,]? (?:and|or)$/i, '')
    .replace(/[;.,:]$/, '')
    .trim();
}

/** With a small first letter, unless an acronym begins it. */
export function lowered(words: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
