import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { OpenDocument } from '../workspace/open-document.ts';
import { type PositionEncoding, Positions } from './positions.ts';

/** A document that is open in the client: the client's lines and characters over our offsets. */
export class SyncedDocument {
  readonly document: OpenDocument;
  #positions: Positions;

  constructor(document: OpenDocument, encoding: PositionEncoding) {
    this.document = document;
    this.#positions = new Positions(document.text, encoding);
  }

  get uri(): string {
    return this.document.uri;
  }

  get positions(): Positions {
    return this.#positions;
  }

  /** Follow the client: one change after another, each in the text that the one before left. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) this.#apply(change);
    this.document.setVersion(version);
  }

  #apply(change: TextDocumentContentChangeEvent): void {
    const { document } = this;
    if (!('range' in change)) {
      document.replace(0, document.text.length, change.text);
      this.#positions = new Positions(document.text, this.#positions.encoding);
      return;
    }
    const from = this.#positions.offsetAt(change.range.start);
    const to = this.#positions.offsetAt(change.range.end);
    const start = Math.min(from, to);
    const end = Math.max(from, to);
    document.replace(start, end, change.text);
    this.#positions.replace(start, end, change.text.length, document.text);
  }
}
