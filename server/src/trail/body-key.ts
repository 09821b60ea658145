import { fold } from '../house/fold.ts';

/**
 * What the names of bodies are compared by: `Children, Young People & Families Board` and `The Children, Young People
 * and Families Board` are one. Null for a name without letters.
 */
export function bodyKeyOf(name: string): string | null {
  const folded = fold(name.replace(/\*/g, '')).replace(/\b(?:and|of|for)\b/g, ' ');
  const key = folded
    .replace(/\bmeeting\b/g, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return key === '' ? null : key;
}
