/**
 * Fields: what Word works out and prints in the place of a code (ISO/IEC 29500-1, 17.16). The code is not text; what Word
 * made of it last is. A field may run over many paragraphs.
 */
interface Field {
  code: string;
  /** The code has ended and what Word made of it follows. */
  showsResult: boolean;
}

export class Fields {
  readonly #open: Field[] = [];

  begin(): void {
    this.#open.push({ code: '', showsResult: false });
  }

  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.showsResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field) field.showsResult = true;
  }

  end(): void {
    this.#open.pop();
  }

  /** Whether text at this place is printed. */
  get areShown(): boolean {
    return this.#open.every(({ showsResult }) => showsResult);
  }

  /** Whether this place is in a list of contents or of figures that Word makes. */
  get areContents(): boolean {
    return this.#open.some(({ code, showsResult }) => showsResult && isContents(code));
  }

  /** Where the text at this place leads, or null. */
  get target(): string | null {
    for (const { code } of this.#open) {
      const target = targetOf(code);
      if (target !== null) return target;
    }
    return null;
  }
}

/** `TOC \o "1-3"` */
export function isContents(code: string): boolean {
  return /^\s*TOC(?:\s|$)/.test(code);
}

/** `HYPERLINK "https://…"`; a place in the document itself has no address. */
export function targetOf(code: string): string | null {
  return /^\s*HYPERLINK\s{1,9}"([^"]+)"/i.exec(code)?.[1] ?? null;
}
