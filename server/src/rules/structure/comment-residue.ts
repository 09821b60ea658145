/**
 * ## What it does
 * Finds what Word’s comments and tracked changes leave in a text that is copied: `Commented [AB1]:`,
 * `Formatted: Font: Bold`, `Deleted: …`, and the `[AB1]` to which a comment is tied.
 *
 * ## Why it matters
 * What a colleague said of the draft is published with the report, with the initials.
 *
 * ## Example
 * ```report bad
 * 3.2 The service was closed in May.[AB1]
 *
 * Commented [AB1]: Is this public yet?
 * ```
 * Write instead:
 * ```report good
 * 3.2 The service was closed in May.
 * ```
 *
 * ## Source
 * Report guides: “delete all comments before submission”. There is no fix: what a comment asks for has to be
 * settled first.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { defineRule, type WordHit } from '../rule.ts';

const COMMENT = /^\[[A-Za-z]{1,4}\d{1,3}(?:R\d{1,2})?\]:?/;
/** What Word names after `Formatted:`. */
const FORMATTING =
  /^: ?(?:Font|Normal|Indent|Bullet|Left|Right|Cent(?:re|er)d|Justified|Not |Highlight|List|Heading|Space|Underline|English|Line spacing|Tab|Numbered|Border|Style|No |Strikethrough)/;
const ANCHOR = /^[A-Z]{2,3}\d{1,2}$/;

export const rule = defineRule({
  id: 'comment-residue',
  category: 'structure',
  summary: 'Comment or tracked change left in',
  severity: 'error',
  fix: null,
  kinds: ['report', 'minutes'],
  triggers: ['commented', 'comment', 'formatted', 'deleted', 'field code changed'],
  check({ model, hits, capitals, report }) {
    const tell = (content: Content, start: number, end: number) =>
      report({
        at: content.range(start, end),
        message: `“${content.text.slice(start, end)}” is left from a comment or a tracked change: settle it and take it out`,
      });
    const plain = hits.filter(isPlain);
    for (const hit of hits) {
      // `Deleted:` alone may be a label; next to other traces it is one of them.
      const isTrace = plain.includes(hit) || (plain.length > 0 && isDeletion(hit));
      if (isTrace) tell(hit.unit.content, hit.start, endOfTrace(hit));
    }
    for (const { unit, word, start, end } of capitals) {
      if (!ANCHOR.test(word) || !isTied(unit.content.text, start, end)) continue;
      tell(unit.content, start - 1, end + 1);
    }
    for (const { id, label, value } of model.fields) {
      if (id === null && label.text === 'Formatted' && FORMATTING.test(`:${value.text}`)) {
        tell(label, 0, label.text.length);
      }
    }
  },
});

function isPlain({ unit, phrase, start, end }: WordHit): boolean {
  const after = unit.content.text.slice(end, end + 30);
  if (phrase === 'field code changed') return true;
  if (phrase === 'formatted') return start === 0 && FORMATTING.test(after);
  return phrase !== 'deleted' && after.startsWith(' ') && COMMENT.test(after.slice(1));
}

function isDeletion({ unit, phrase, start, end }: WordHit): boolean {
  return phrase === 'deleted' && start === 0 && unit.content.text.charAt(end) === ':';
}

function endOfTrace({ unit, phrase, end }: WordHit): number {
  const { text } = unit.content;
  if (phrase === 'commented' || phrase === 'comment') {
    return end + 1 + (COMMENT.exec(text.slice(end + 1, end + 20))?.[0].length ?? 0);
  }
  return text.charAt(end) === ':' ? end + 1 : end;
}

/** `[AB1]` right behind a word; with a space before it, it is a key to a source. */
function isTied(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) !== '[' || text.charAt(end) !== ']' || text.charAt(end + 1) === '(')
    return false;
  return /[a-z.,;:)]/.test(text.charAt(start - 2));
}
