/** Numbers that belong to one person, told from other numbers by their form and check digits. */

/** Letters that no National Insurance number has in either of its first places, or pairs never given out. */
const NOT_ISSUED = /^(?:[DFIQUV]|.[DFIOQUV]|BG|GB|KN|NK|NT|TN|ZZ)/;
const INSURANCE = /^([A-Z]{2}) ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w-])/;

/** Length of the National Insurance number at the start of a text (`AB 12 34 56 C`), or 0. */
export function insuranceNumberLength(text: string): number {
  const match = INSURANCE.exec(text);
  return match === null || NOT_ISSUED.test(match[1] ?? '') ? 0 : match[0].length;
}

const HEALTH = /\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/;

/** Where an NHS number with the right check digit stands in a text, or null. */
export function findHealthNumber(text: string): { start: number; end: number } | null {
  const match = HEALTH.exec(text);
  if (!match || /\d/.test(text.charAt(match.index - 1))) return null;
  const digits = [...match[0].replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9] ? { start: match.index, end: match.index + match[0].length } : null;
}
