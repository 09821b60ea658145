let pages: Record<string, string> | null = null;

/**
 * Loads the pages of all rules, which are written from their doc comments. They are as large as the rest of the
 * program, so that only what shows them pays for them.
 */
export async function loadDocumentation(): Promise<void> {
  pages ??= (await import('./documentation.generated.json', { with: { type: 'json' } })).default;
}

/** The page of a rule in GitHub-flavoured Markdown, or null before `loadDocumentation` and for unknown rules. */
export function documentationOf(id: string): string | null {
  return pages !== null && Object.hasOwn(pages, id) ? (pages[id] ?? null) : null;
}
