/** Text as HTML: whatever a document holds stays text. */

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text for an element or a quoted attribute. Characters that a page may not hold (control characters, noncharacters,
 * halves of a surrogate pair) become U+FFFD.
 */
export function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\f\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => SPECIAL[character] ?? '');
}
