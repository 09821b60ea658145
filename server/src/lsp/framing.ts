/** A message of more than this is no message, in bytes: no editor opens such a document. */
const LARGEST_BODY = 256 * 1024 * 1024;
/** Headers are two short lines. */
const LARGEST_HEADER = 4096;

const END = bytesOf('\r\n\r\n');
const BEGINNING = bytesOf('content-length:');

/**
 * Lets through what is framed as the base protocol wants it (`Content-Length: 12`, an empty line, 12 bytes), and finds
 * the next message after what is not. Without it one wrong length makes a server swallow everything that follows.
 */
export class Framing {
  readonly #complain: (problem: string) => void;
  #held: Uint8Array = new Uint8Array(0);
  /** How many bytes of a body are still to come. */
  #body = 0;
  #isLost = false;

  /** @param complain is told of bytes that are passed over, in a sentence without its full stop */
  constructor(complain: (problem: string) => void) {
    this.#complain = complain;
  }

  /** The bytes that may be read, of all that have come so far. */
  push(chunk: Uint8Array): Uint8Array[] {
    const passed: Uint8Array[] = [];
    let rest = this.#held.length === 0 ? chunk : joined(this.#held, chunk);
    for (;;) {
      if (this.#body > 0) {
        const taken = rest.subarray(0, this.#body);
        if (taken.length > 0) passed.push(taken);
        this.#body -= taken.length;
        rest = rest.subarray(taken.length);
      }
      if (this.#body > 0 || rest.length === 0) break;
      const left = this.#isLost ? this.#find(rest) : this.#header(rest, passed);
      if (left === null) break;
      rest = left;
    }
    // A copy, so that a few bytes do not keep a large chunk in memory.
    this.#held = this.#body > 0 ? new Uint8Array(0) : rest.slice();
    if (this.#isLost && this.#held.length > BEGINNING.length)
      this.#held = this.#held.slice(-BEGINNING.length);
    return passed;
  }

  /** Take one header; null when it has not come in full. */
  #header(bytes: Uint8Array, passed: Uint8Array[]): Uint8Array | null {
    const end = indexOf(bytes.subarray(0, LARGEST_HEADER), END);
    if (end < 0) {
      return bytes.length < LARGEST_HEADER
        ? null
        : this.#lose(bytes, 'A header that does not end was passed over');
    }
    const text = String.fromCharCode(...bytes.subarray(0, end));
    const length = /^content-length:[ \t]*(\d{1,12})[ \t]*$/im.exec(text)?.[1];
    const isWellFormed = text.split('\r\n').every((line) => line.includes(':'));
    if (length === undefined || !isWellFormed)
      return this.#lose(bytes, `A message without a length was passed over: ${JSON.stringify(text)}`);
    if (Number(length) > LARGEST_BODY)
      return this.#lose(bytes, `A message that claims ${length} bytes was passed over`);
    passed.push(bytes.subarray(0, end + END.length));
    this.#body = Number(length);
    return bytes.subarray(end + END.length);
  }

  #lose(bytes: Uint8Array, problem: string): Uint8Array {
    this.#complain(problem);
    this.#isLost = true;
    return bytes.subarray(1);
  }

  /** What looks like the next message. */
  #find(bytes: Uint8Array): Uint8Array | null {
    const at = indexOf(bytes, BEGINNING);
    if (at < 0) return null;
    this.#isLost = false;
    return bytes.subarray(at);
  }
}

function bytesOf(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** Where some bytes stand, capitals or not; -1 when nowhere. */
function indexOf(bytes: Uint8Array, wanted: readonly number[]): number {
  for (let at = 0; at + wanted.length <= bytes.length; at += 1) {
    let length = 0;
    while (length < wanted.length && lowered(bytes[at + length] ?? 0) === wanted[length]) length += 1;
    if (length === wanted.length) return at;
  }
  return -1;
}

function lowered(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}
