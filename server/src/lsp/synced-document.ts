import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { OpenDocument } from '../workspace/open-document.ts';
import { type PositionEncoding, Positions } from './positions.ts';

const BOM = '\uFEFF';

/**
 * A document that is open in the client: the client's lines and characters over our offsets. A byte-order mark, which
 * some clients keep as the first character, is no part of the document, as it is none of a file that is linted.
 */
export class SyncedDocument {
  readonly document: OpenDocument;
  readonly #encoding: PositionEncoding;
  readonly #serial: number;
  #bom: '' | typeof BOM = '';
  #positions: Positions;
  #changes = 0;

  /**
   * @param document empty so far
   * @param serial tells it from every document that the server had open before, also under the same URI
   */
  constructor(document: OpenDocument, encoding: PositionEncoding, serial: number) {
    this.document = document;
    this.#encoding = encoding;
    this.#serial = serial;
    this.#positions = new Positions(document.text, encoding);
  }

  get uri(): string {
    return this.document.uri;
  }

  /** A name for the text as it is: no two texts have the same, whatever versions the client gives them. */
  get revision(): string {
    return `${this.#serial}.${this.#changes}`;
  }

  /** The text as the client has it, with its byte-order mark. */
  get clientText(): string {
    return this.#bom + this.document.text;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** Follow the client: one change after another, each in the text that the one before left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#changes += 1;
    this.document.setVersion(version);
    for (const change of changes) this.#apply(change);
  }

  #apply(change: TextDocumentContentChangeEvent): void {
    if (!('range' in change) || !change.range) return this.#set(change.text);
    const from = this.#clientOffset(change.range.start);
    const to = this.#clientOffset(change.range.end);
    // Some clients name a selection from its end.
    const start = Math.min(from, to);
    const end = Math.max(from, to);
    if (this.#bom === '' ? start === 0 : start < BOM.length) {
      const text = this.clientText;
      const changed = text.slice(0, start) + change.text + text.slice(end);
      if (this.#bom !== '' || changed.startsWith(BOM)) return this.#set(changed);
    }
    this.#replace(start - this.#bom.length, end - this.#bom.length, change.text);
  }

  #replace(start: number, end: number, text: string): void {
    this.document.replace(start, end, text);
    this.#positions.replace(start, end, text.length, this.document.text);
  }

  #set(clientText: string): void {
    this.#bom = clientText.startsWith(BOM) ? BOM : '';
    this.document.replace(0, this.document.text.length, clientText.slice(this.#bom.length));
    this.#positions = new Positions(this.document.text, this.#encoding, this.#bom);
  }

  #clientOffset(position: { line: number; character: number }): number {
    const isBeforeBom = this.#bom !== '' && !(position.line > 0) && !(position.character > 0);
    return isBeforeBom ? 0 : this.#positions.offsetAt(position) + this.#bom.length;
  }
}
