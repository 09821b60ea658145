/** How a piece of text is set. */
export interface Marks {
  bold: boolean;
  italic: boolean;
}

/** The text of one block as it is put together from its pieces. */
export class HtmlLine {
  #pieces: { text: string; marks: Marks }[] = [];
  /** Where an open link began. */
  #link: number | null = null;

  /** Text whose white space means one blank. */
  add(text: string, marks: Marks): void {
    const plain = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (plain !== '') this.#pieces.push({ text: plain, marks });
  }

  /** Text whose line ends count. */
  addLines(text: string, marks: Marks): void {
    this.#pieces.push({ text: text.replace(/\r\n?/g, '\n'), marks });
  }

  breakLine(): void {
    this.#pieces.push({ text: '\n', marks: PLAIN });
  }

  beginLink(): void {
    this.#link = this.#pieces.length;
  }

  endLink(target: string): void {
    const from = this.#link;
    this.#link = null;
    if (from === null) return;
    const label = this.#pieces
      .slice(from)
      .map(({ text }) => text)
      .join('')
      .trim();
    // What is its own label needs no brackets; a picture has none.
    if (label === '' || /[[\]\n]/.test(label) || sameAddress(label, target)) return;
    const [first] = this.#pieces.splice(from);
    this.#pieces.push({ text: `[${label}](${target})`, marks: first?.marks ?? PLAIN });
  }

  /** The text with its marks, and whether all of it is bold (then it has no marks for that); the line is empty again. */
  take(): { text: string; isBold: boolean } {
    const pieces = this.#pieces;
    this.#pieces = [];
    this.#link = null;
    const worded = pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
    const isBold = worded.length > 0 && worded.every(({ marks }) => marks.bold);
    const isItalic = worded.length > 0 && worded.every(({ marks }) => marks.italic);
    const text = printPieces(
      pieces.map(({ text, marks }) => ({
        text,
        marks: { bold: marks.bold && !isBold, italic: marks.italic && !isItalic },
      })),
    );
    return { text, isBold };
  }
}

const PLAIN: Marks = { bold: false, italic: false };

function sameAddress(label: string, target: string): boolean {
  const bare = (address: string) => address.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return bare(label) === bare(target);
}

/** Pieces of the same look as one, the marks close to the words, no mark across a line end. */
function printPieces(pieces: readonly { text: string; marks: Marks }[]): string {
  let text = '';
  for (let at = 0; at < pieces.length; ) {
    const marks = pieces[at]?.marks ?? PLAIN;
    let run = '';
    for (; at < pieces.length; at += 1) {
      const piece = pieces[at];
      if (!piece || piece.marks.bold !== marks.bold || piece.marks.italic !== marks.italic) break;
      run += piece.text;
    }
    text += run
      .split('\n')
      .map((line) => marked(line, marks))
      .join('\n');
  }
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, last + 1).join('\n');
}

function marked(text: string, { bold, italic }: Marks): string {
  const sign = bold ? '**' : italic ? '*' : '';
  const words = text.trim();
  // A sign in the words would end the mark too early.
  if (sign === '' || words === '' || words.includes('*')) return text;
  const start = text.length - text.trimStart().length;
  return `${text.slice(0, start)}${sign}${words}${sign}${text.slice(start + words.length)}`;
}
