import { ImportError } from '../import-error.ts';

/** The text of a file, and what had to be assumed to read it. */
export interface Decoded {
  /** Without a byte-order mark. */
  text: string;
  /** A sentence for the import report, or null where there was nothing to assume. */
  note: string | null;
}

/**
 * The text of some bytes: UTF-16 where they say so, UTF-8 where they are, and otherwise Windows-1252, in which Windows
 * and older web servers have long written their curly quotes and pound signs.
 *
 * @param declared the encoding that the file itself names, as the Encoding Standard spells it
 * @see https://encoding.spec.whatwg.org/
 * @throws ImportError when they are no text
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded {
  const marked = markedEncoding(bytes);
  if (marked === null && bytes.subarray(0, BYTES_LOOKED_AT).includes(0)) {
    throw new ImportError('is not text: give a Word document, a PDF, a web page or plain text.');
  }
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), note: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    const encoding = declared === null || /^utf-?8$/i.test(declared) ? 'windows-1252' : declared;
    const { text, name } = decodeAs(bytes, encoding);
    return { text, note: `It is not UTF-8 and was read as ${name}: look at its quotes and pound signs.` };
  }
}

/**
 * Refuses what is far larger than a document.
 *
 * @param what the file is: `web page`
 * @throws ImportError
 */
export function refuseLarge(bytes: Uint8Array, what: string): void {
  if (bytes.length <= MOST_BYTES) return;
  const megabytes = Math.round(bytes.length / 1_000_000);
  throw new ImportError(
    `is a ${what} of ${megabytes} MB, far more than a document has (the most is ${MOST_BYTES / 1_000_000} MB): save the part of it that is the document.`,
  );
}

/** A report of a hundred pages is one or two megabytes of HTML as Word writes it, and less of text. */
const MOST_BYTES = 20_000_000;

/** What the first two bytes say. A mark of UTF-8 is taken off by the decoder. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A name that nobody knows is as good as none. */
function decodeAs(bytes: Uint8Array, encoding: string): { text: string; name: string } {
  try {
    return { text: new TextDecoder(encoding).decode(bytes), name: encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), name: 'windows-1252' };
  }
}

/** No text has a NUL byte in it, and what is not text has one soon. */
const BYTES_LOOKED_AT = 8000;
