import { Parser } from '../libraries/office.ts';
import type { SourceDocument } from '../source-document.ts';
import { decode, refuseLarge } from './decode.ts';
import { HtmlReader } from './html-reader.ts';

/**
 * A web page: what it shows, in order, with what its tags and styles say about the look. What stands outside the main
 * part of the page is navigation. Nothing that the page refers to is fetched: neither pictures nor styles nor frames.
 *
 * @throws ImportError when the bytes are no text or far too many
 */
export function readHtml(bytes: Uint8Array, origin: string): SourceDocument {
  refuseLarge(bytes, 'web page');
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

/** `<meta charset="windows-1252">`, `<meta http-equiv=… content="text/html; charset=…">`. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  return /charset=["']?([\w-]{1,40})/i.exec(start)?.[1] ?? null;
}
