export interface Looks {
  bold: boolean;
  italic: boolean;
}

interface Run extends Looks {
  text: string;
}

const PLAIN: Looks = { bold: false, italic: false };

/** The running text of one block, with its bold and italic stretches and its links. */
export class Line {
  #runs: Run[] = [];
  /** Whether nothing has been added since a line was broken. */
  endsWithBreak = false;
  /** How many runs there were when the link began that is open; -1 for none. */
  #link = -1;

  add(text: string, { bold, italic }: Looks): void {
    if (/\S/.test(text)) this.endsWithBreak = false;
    const last = this.#runs.at(-1);
    const isApart = this.#link === this.#runs.length;
    if (last && !isApart && last.bold === bold && last.italic === italic) last.text += text;
    else this.#runs.push({ text, bold, italic });
  }

  /** A line of text has no lines in it: a blank stands for the break. */
  break(): void {
    this.add(' ', PLAIN);
    this.endsWithBreak = true;
  }

  beginLink(): void {
    this.#link = this.#runs.length;
  }

  /** What was added since becomes `[label](href)`; an address that is its own label stays as it is. */
  endLink(href: string): void {
    if (this.#link < 0) return;
    const label = clean(
      this.#runs
        .splice(this.#link)
        .map(({ text }) => text)
        .join(''),
    );
    this.#link = -1;
    if (label === '') return;
    const isOwn = label === href || `mailto:${label}` === href || `${label}/` === href;
    const text = isOwn || /[[\]]/.test(label) ? label : `[${label}](${href})`;
    this.#runs.push({ text, ...PLAIN });
  }

  /** The text so far, on one line; the line is empty afterwards. */
  take(): string {
    const text = this.#runs.map(written).join('');
    this.#runs = [];
    this.#link = -1;
    this.endsWithBreak = false;
    return clean(text.replaceAll('****', '')).trim();
  }
}

/** The signs stand at the words, not at the spaces round them. */
function written({ text, bold, italic }: Run): string {
  const words = text.trim();
  if (words === '' || !(bold || italic)) return text;
  const sign = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return `${text.slice(0, start)}${sign}${words}${[...sign].reverse().join('')}${text.slice(end)}`;
}

/** Spaces of every kind are one; what is only there to break lines is none. */
function clean(text: string): string {
  return text.replace(/[\u00AD\u200B\u2060\uFEFF]/g, '').replace(/[\s\u00A0]+/g, ' ');
}
