import { ImportError } from '../import-error.ts';
import { Parser } from '../libraries/office.ts';
import type { SourceDocument } from '../source-document.ts';
import { decode } from './decode.ts';
import { HtmlReader } from './html-reader.ts';

/**
 * A web page: what it shows, in order, with what its tags and styles say about the look. What stands outside the main
 * part of the page is navigation. Nothing that the page refers to is fetched: neither pictures nor styles nor frames.
 *
 * @throws ImportError when the bytes are no text or far too many
 */
export function readHtml(bytes: Uint8Array, origin: string): SourceDocument {
  if (bytes.length > MOST_BYTES) {
    const megabytes = Math.round(bytes.length / 1_000_000);
    throw new ImportError(
      `is a web page of ${megabytes} MB, far more than a document has (the most is ${MOST_BYTES / 1_000_000} MB): save the part of it that is the document.`,
    );
  }
  const { text, note } = decode(bytes, declaredEncoding(bytes));
  const reader = new HtmlReader(text);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes, parser.startIndex),
      ontext: (piece) => reader.text(piece),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  parser.end();
  const { blocks, dropped } = reader.end();
  return { origin, blocks, notes: note === null ? [] : [note], dropped };
}

/** A report of a hundred pages is one or two megabytes of HTML as Word writes it. */
const MOST_BYTES = 20_000_000;

/** `<meta charset="windows-1252">`, `<meta http-equiv=… content="text/html; charset=…">`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /charset=["']?([\w-]{1,40})/i.exec(start)?.[1] ?? null;
}
