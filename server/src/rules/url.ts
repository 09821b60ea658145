/** Where the pages of the rules are published; `docs/rules/ID.md` in the repository. */
const PAGES = 'https://rapporteur.dev/rules/';

/** The page that explains a rule. */
export function ruleUrl(id: string): string {
  return PAGES + id;
}
