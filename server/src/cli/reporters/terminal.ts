import type { styleText as StyleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';

export type Style = Parameters<typeof StyleText>[0];

/** Dresses text for the terminal, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Whether there is colour is decided once, by the command line; no stream or variable is asked here. */
export function painter(color: boolean): Paint {
  if (!color) return (_style, text) => text;
  // Loading the module takes three milliseconds, for nothing where there is no colour.
  const { styleText } = process.getBuiltinModule('node:util');
  return (style, text) => (text === '' ? '' : styleText(style, text, { validateStream: false }));
}

/** Controls, line ends and the marks that turn the direction of writing. */
const UNPRINTABLE = /[\p{Cc}\u{61C}\u{200E}\u{200F}\u{2028}-\u{202E}\u{2066}-\u{2069}]/gu;

/**
 * Text from a file or a path as one line that a terminal shows and does not obey: an escape sequence in a
 * report must not reach it. One UTF-16 unit stays one, so places in the text keep their columns.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (character) => {
    if (/\s/.test(character)) return ' ';
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u{2421}' : '\u{FFFD}';
  });
}

/** Breaks text between words into lines of at most `width` columns; `null` leaves it on one line. */
export function wrap(text: string, width: number | null): string[] {
  if (width === null) return [text];
  return wrapAnsi(text, width, { hard: true }).split('\n');
}

/** `1 error`, `2 errors`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `2 errors, 9 warnings and 1 hint`. Loading the rules of `Intl.ListFormat` takes longer than linting a report. */
export function list(items: string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
