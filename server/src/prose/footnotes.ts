/** Whether a paragraph is a note to another, as text pasted from a word processor has them: `¹ As notified in May.` */
export function isFootnote(text: string): boolean {
  return FOOTNOTE.test(text);
}

const FOOTNOTE = /^[¹²³⁰⁴-⁹]/u;
