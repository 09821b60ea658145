import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';

/** A file's text, or why it has none. */
export type TextFile = { ok: true; text: string; bom: '' | typeof BOM } | { ok: false; problem: TextProblem };

/** Why a file cannot be linted: a finding about the file as such, which no rule made. */
export interface TextProblem {
  rule: 'file-unreadable' | 'file-not-text' | 'file-not-utf8';
  /** A sentence without its full stop. */
  message: string;
  /** From 1; where the bytes stop being text. */
  line: number;
  column: number;
}

export const BOM = '\uFEFF';

/** Reads a file; never throws. */
export function readTextFile(path: string): TextFile {
  try {
    // One call into native code, twice as fast as reading bytes. What is not UTF-8 comes out as U+FFFD.
    const text = readFileSync(path, 'utf8');
    return isPlain(text) ? textFile(text) : decodeText(bytesOf(path, text));
  } catch (error) {
    return { ok: false, problem: unreadable(error) };
  }
}

/** Whether a text read from bytes is sure to be what the bytes say; if not, the bytes have to be looked at. */
function isPlain(text: string): boolean {
  return !text.includes('\uFFFD') && !text.includes('\0') && signatureOf(text) === null;
}

function textFile(text: string): TextFile {
  return text.startsWith(BOM) ? { ok: true, text: text.slice(1), bom: BOM } : { ok: true, text, bom: '' };
}

/** A pipe can be read only once. */
function bytesOf(path: string, text: string): Buffer {
  const bytes = readFileSync(path);
  return bytes.length === 0 ? Buffer.from(text, 'utf8') : bytes;
}

/** The text of some bytes, its byte-order mark kept aside; never throws. */
export function decodeText(bytes: Buffer): TextFile {
  const problem = notText(bytes) ?? notUtf8(bytes);
  if (problem) return { ok: false, problem };
  try {
    return textFile(bytes.toString('utf8'));
  } catch (error) {
    // The longest string that V8 can hold is half a gigabyte.
    return { ok: false, problem: unreadable(error) };
  }
}

const UNREADABLE: Record<string, string> = {
  ENOENT: 'The file does not exist, or is a link to one that does not',
  EISDIR: 'This is a folder, or a link to one; name a document in it',
  EACCES: 'The file may not be read; check its permissions',
  EPERM: 'The file may not be read; check its permissions',
  ELOOP: 'The file is a symbolic link that leads back to itself',
  ERR_FS_FILE_TOO_LARGE: 'The file is too large to be read',
  ERR_STRING_TOO_LONG: 'The file is too large to be read',
};

function unreadable(error: unknown): TextProblem {
  const { code = '', message } = error as { code?: string; message: string };
  return {
    rule: 'file-unreadable',
    message: UNREADABLE[code] ?? `The file cannot be read: ${message}`,
    line: 1,
    column: 1,
  };
}

const IMPORT = 'rapporteur import makes a report or minutes of it';
const SAVE_AS_DOCX = 'save it as a Word document (.docx) and let rapporteur import read that';

/** First bytes of what is often taken for a text, and what to do about it. */
const SIGNATURES: [bytes: string, what: string, remedy: string][] = [
  ['%PDF-', 'a PDF', IMPORT],
  ['PK\u0003\u0004', 'a Word document or another zip file', IMPORT],
  ['<!DOCTYP', 'a web page', IMPORT],
  ['<html', 'a web page', IMPORT],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document', SAVE_AS_DOCX],
  ['{\\rtf', 'a rich-text document', SAVE_AS_DOCX],
];

const LONGEST_SIGNATURE = Math.max(...SIGNATURES.map(([bytes]) => bytes.length));

/** What is to be said of a file that begins so, if it is no text. */
function signatureOf(text: string): string | null {
  const typed = text.slice(0, LONGEST_SIGNATURE).toLowerCase();
  const [, what, remedy] = SIGNATURES.find(([first]) => typed.startsWith(first.toLowerCase())) ?? [];
  return what === undefined || remedy === undefined ? null : `This is ${what}, not plain text; ${remedy}`;
}

function notText(bytes: Buffer): TextProblem | null {
  const start = bytes.toString('latin1', 0, 8);
  const signature = signatureOf(start);
  if (signature) return problemAt('file-not-text', signature);
  if (start.startsWith('\u00ff\u00fe') || start.startsWith('\u00fe\u00ff')) return UTF_16;
  const nul = bytes.indexOf(0);
  if (nul < 0) return null;
  if (looksLikeUtf16(bytes)) return UTF_16;
  if (!isMostlyText(bytes)) return problemAt('file-not-text', 'This is a binary file, not plain text');
  return {
    rule: 'file-not-text',
    message: `A NUL byte stands here (byte ${nul}), which no text has; delete it`,
    ...placeOfByte(bytes, nul),
  };
}

const UTF_16 = problemAt('file-not-utf8', 'The file was saved as UTF-16; save it as UTF-8');

function problemAt(rule: TextProblem['rule'], message: string): TextProblem {
  return { rule, message, line: 1, column: 1 };
}

/** Every other byte of English text in UTF-16 is NUL. */
function looksLikeUtf16(bytes: Buffer): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  const start = bytes.subarray(0, 1000);
  const nuls = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) nuls[index % 2] = (nuls[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = nuls;
  return (even === 0) !== (odd === 0) && Math.max(even, odd) > start.length * 0.4;
}

function isMostlyText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 8000);
  let controls = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  return controls <= start.length * 0.02 + 1;
}

function notUtf8(bytes: Buffer): TextProblem | null {
  if (isUtf8(bytes)) return null;
  const offset = firstInvalid(bytes);
  const byte = bytes[offset] ?? 0;
  const hex = `0x${byte.toString(16).toUpperCase()}`;
  // One byte for a curly quote, a dash, a pound sign or an accent, as Windows has long written them.
  const guess = (bytes[offset + 1] ?? 0) < 0x80 ? ', probably Windows-1252 (“ANSI”)' : '';
  return {
    rule: 'file-not-utf8',
    message: `Byte ${offset} (${hex}) is not UTF-8: the file was saved in another encoding${guess}; save it as UTF-8`,
    ...placeOfByte(bytes, offset),
  };
}

/** Where valid UTF-8 ends, found by halves: each half is checked by native code. */
function firstInvalid(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 16) {
    const middle = characterStart(bytes, (low + high) >> 1, low);
    if (isUtf8(bytes.subarray(low, middle))) low = middle;
    else high = middle;
  }
  for (let size = 1; size <= 4; size += 1) {
    if (low + size > high || !isUtf8(bytes.subarray(low, low + size))) continue;
    low += size;
    size = 0;
  }
  return low;
}

/** The start of the character that a byte belongs to; no character has more than four bytes. */
function characterStart(bytes: Buffer, offset: number, least: number): number {
  for (let at = offset; at > least && at > offset - 4; at -= 1) {
    if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return at;
  }
  return offset;
}

function placeOfByte(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  const start = Math.max(before.lastIndexOf(10), before.lastIndexOf(13)) + 1;
  let line = 1;
  for (let at = 0; at < offset; at += 1) {
    if (bytes[at] === 10 || (bytes[at] === 13 && bytes[at + 1] !== 10)) line += 1;
  }
  return { line, column: before.toString('utf8', start).length + 1 };
}
