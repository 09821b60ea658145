/** One line with single spaces, without what has no width. */
export function tidy(text: string): string {
  return withoutWidthless(text).replace(/\s+/gu, ' ').trim();
}

/** Without what has no width, spaces as they are. Soft hyphens only say where a word may break. */
export function withoutWidthless(text: string): string {
  return text.replace(WIDTHLESS, '');
}

// Soft hyphen, zero-width space and joiners, word joiner, byte-order mark, marks of direction.
const WIDTHLESS = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;
