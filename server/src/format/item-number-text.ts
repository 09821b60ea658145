/** How minutes print the numbers and titles of items. */
import { isUpperCase } from '../../../grammar/src/index.ts';

/** `4.`, `CYP4`: a number in the form of the house, `#` for its figures; a bare number has a stop after it. */
export function spellItemNumber(form: string, value: number): string {
  const number = form.includes('#') ? form.replace('#', String(value)) : String(value);
  return /^\d+$/.test(number) ? `${number}.` : number;
}

/** Houses print titles of standing items in capitals; a title that is written otherwise stays as it is. */
export function inSentenceCase(title: string): string {
  return isUpperCase(title) ? title.charAt(0) + title.slice(1).toLowerCase() : title;
}
