import type { SectionTemplate } from '../house/types.ts';

/**
 * A title in the capitals of a house that prints its titles so: `SUBJECT HISTORY (last 3 years)` where the house's
 * own capitals stop halfway.
 */
export function titleInCapitals(title: string, template: SectionTemplate): string {
  const isAsPrinted = title.toLowerCase() === template.title.toLowerCase();
  return isAsPrinted && /\p{Lu}{3}/u.test(template.title) ? template.title : title.toUpperCase();
}
