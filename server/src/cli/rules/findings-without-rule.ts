import type { HOUSE_SCHEMA_RULE } from '../../lint/house-schema.ts';
import type { FileProblem } from '../../workspace/file-problem.ts';

type FindingWithoutRule = FileProblem['rule'] | typeof HOUSE_SCHEMA_RULE;

const PAGES: Record<FindingWithoutRule, string> = {
  'house-schema': `# house-schema

What the council’s own schema refuses.

## What it does

The house has a JSON Schema of its own over what a document says, under \`schema\`, and this document does not fit
it. Where the house gives words of its own (\`errorMessage\`), the finding is in those words.
\`rapporteur print-config FILE\` names the house, \`rapporteur parse FILE\` prints what the schema is asked about.

## Settings

In \`rapporteur.json\`, or in a house:

\`\`\`json
{ "rules": { "house-schema": "warning" } }
\`\`\`

\`"off"\` turns all of them off. In a document, with the reason:

\`\`\`report
// rapporteur-ignore house-schema: the reason
\`\`\`
`,
  'house-unknown': page(
    'house-unknown',
    'A document that asks for a house that there is not.',
    'The note `// house: …` on the first line names a house that is not known, or a file that is not there. The document was not checked. Write the id of a shipped house, or the path of a house file seen from the document.',
  ),
  'file-empty': page(
    'file-empty',
    'A file with nothing in it.',
    'There is nothing to check. `rapporteur new report` prints a skeleton to begin with.',
  ),
  'file-not-text': page(
    'file-not-text',
    'A file that is no plain text.',
    'It holds bytes that no text has: it may be a Word document or a PDF under another name. It was not checked. Give it the ending that it should have, such as `.docx`, and `rapporteur import` makes plain text of it.',
  ),
  'file-not-utf8': page(
    'file-not-utf8',
    'A text in another encoding than UTF-8.',
    'It was saved as UTF-16 or in the encoding of an older Windows. It was not checked, since letters might be read wrongly. Open it in an editor and save it as UTF-8.',
  ),
  'file-unreadable': page(
    'file-unreadable',
    'A file that cannot be read.',
    'It is not there, it is a link that leads nowhere, or its permissions forbid it. It was not checked.',
  ),
  'lint-failed': page(
    'lint-failed',
    'A fault of rapporteur.',
    'Checking this file came to an end that is not the author’s doing; the other files were checked. Please report it, with the message and, if it may be shown, the file.',
  ),
};

/**
 * Pages for the findings that no rule makes, by the id that they are printed with: about a file as such, or made by
 * the schema of a house. In the form of the pages of the rules.
 */
export const FINDINGS_WITHOUT_RULE: ReadonlyMap<string, string> = new Map(Object.entries(PAGES));

function page(id: string, summary: string, text: string): string {
  return `# ${id}\n\n${summary}\n\n## What it does\n\n${text}\n\nIt is no rule: it has no settings and cannot be silenced.\n`;
}
