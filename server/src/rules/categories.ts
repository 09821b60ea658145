import type { RuleCategory } from './rule.ts';

/** What the categories of rules are called in lists, in the order of the lists. */
export const CATEGORIES: Readonly<Record<RuleCategory, string>> = {
  document: 'The document as a whole',
  header: 'Header',
  structure: 'Structure',
  numbering: 'Numbering',
  recommendations: 'Recommendations',
  minutes: 'Minutes',
  implications: 'Implications',
  legal: 'Legal',
  references: 'References',
  trail: 'From recommendation to decision',
  style: 'Style',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
};

/** The rules of each category that has any, in the order of the lists. */
export function byCategory<T extends { category: RuleCategory }>(
  rules: readonly T[],
): { category: RuleCategory; title: string; rules: T[] }[] {
  return (Object.keys(CATEGORIES) as RuleCategory[])
    .map((category) => ({
      category,
      title: CATEGORIES[category],
      rules: rules.filter((rule) => rule.category === category),
    }))
    .filter((group) => group.rules.length > 0);
}
