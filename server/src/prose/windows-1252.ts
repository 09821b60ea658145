/** The characters of the bytes 80 to 9F in Windows-1252; where it has none, the control character itself. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a control character of U+0080 to U+009F was in Windows-1252, or null. */
export function characterOfByte(byte: number): string | null {
  const character = byte >= 0x80 && byte <= 0x9f ? HIGH.charAt(byte - 0x80) : '';
  return character === '' || character.charCodeAt(0) === byte ? null : character;
}

/**
 * The text that was meant where UTF-8 was read as Windows-1252 (`â€™` for `’`, `Â£` for `£`), or null when the
 * characters are not the bytes of any.
 */
export function decodeMisread(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const high = code < 0x100 ? -1 : HIGH.indexOf(text.charAt(at));
    if (code >= 0x100 && high === -1) return null;
    bytes[at] = high === -1 ? code : 0x80 + high;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
