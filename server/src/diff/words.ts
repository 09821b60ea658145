import { diffArrays } from 'diff';
import type { DiffBlock } from './blocks.ts';

/** A word, a number with its units or a sign of punctuation, with the blank before it. */
export interface Token {
  text: string;
  /** Tokens with the same key say the same; a reference says what it leads to, whatever its number. */
  key: string;
}

/** A stretch of words that both versions have, or only one. */
export interface WordPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** A reference in a block: indices of its text, and what it leads to. */
export interface LinkedNumber {
  start: number;
  end: number;
  key: string;
}

const TOKEN = /[£€$]?\d+(?:[.,/:]\d+)*[%\p{L}]*|[\p{L}\p{M}\p{N}'’-]+|\S/gu;
/** Beyond so many words put in and taken out, two texts are shown whole: the search would take too long. */
const MOST_EDITS = 4000;

/** The tokens of a block; each of its references is one. */
export function tokensOf({ text }: Pick<DiffBlock, 'text'>, references: readonly LinkedNumber[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const upTo = (end: number) => {
    let before = at;
    for (const match of text.slice(at, end).matchAll(TOKEN)) {
      const after = at + match.index + match[0].length;
      tokens.push({ text: text.slice(before, after), key: match[0] });
      before = after;
    }
  };
  for (const { start, end, key } of references) {
    if (start < at) continue;
    const from = text.slice(at, start).trimEnd().length + at;
    upTo(from);
    tokens.push({ text: text.slice(from, end), key });
    at = end;
  }
  upTo(text.length);
  return tokens;
}

export function sameTokens(old: readonly Token[], fresh: readonly Token[]): boolean {
  return old.length === fresh.length && old.every(({ key }, index) => key === fresh[index]?.key);
}

/**
 * What has been put in and taken out, in reading order; of a stretch that was replaced, first what went. The parts
 * that are not `removed` make the new text, those that are not `added` the old one, but for blanks.
 */
export function wordParts(old: readonly Token[], fresh: readonly Token[]): WordPart[] {
  const changes = diffArrays([...old], [...fresh], {
    comparator: (a, b) => a.key === b.key,
    maxEditLength: MOST_EDITS,
  });
  if (!changes) return [part('removed', old), part('added', fresh)];
  const parts: WordPart[] = [];
  for (const { added, removed, value } of changes) {
    // Where both have the words, the library gives them as the new version spells them.
    parts.push(part(added ? 'added' : removed ? 'removed' : 'same', value));
  }
  return inReadingOrder(withoutIslands(parts));
}

function part(kind: WordPart['kind'], tokens: readonly Token[]): WordPart {
  return { kind, text: tokens.map(({ text }) => text).join('') };
}

/** A single small word between two changes is no resting place for the eye. */
function withoutIslands(parts: readonly WordPart[]): WordPart[] {
  const isIsland = (index: number) => {
    const { kind, text } = parts[index] ?? { kind: 'added', text: '' };
    return kind === 'same' && text.trim().length <= 3 && index > 0 && index + 1 < parts.length;
  };
  return parts.flatMap(({ kind, text }, index): WordPart[] =>
    isIsland(index)
      ? [
          { kind: 'removed', text },
          { kind: 'added', text },
        ]
      : [{ kind, text }],
  );
}

/** Each run of changes as one that went and one that came. */
function inReadingOrder(parts: readonly WordPart[]): WordPart[] {
  const result: WordPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of parts) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
