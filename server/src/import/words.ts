import { withoutWidthless } from './spaces.ts';

/** The words of a text, figures among them, in lower case and in order: what an import may not lose. */
export function wordsOf(text: string): string[] {
  return (withoutWidthless(text).normalize('NFC').match(WORD) ?? []).map((word) => word.toLowerCase());
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
