/** Reads the comment that a rule file begins with: the source of the rule's page. */

export const SECTIONS = ['What it does', 'Why it matters', 'Example', 'Options', 'Source'] as const;

export type SectionName = (typeof SECTIONS)[number];

/** What the comment says, section by section, in Markdown. */
export type RuleComment = Partial<Record<SectionName, string>>;

/** A code block of the example: what triggers the rule, or what to write instead. */
export interface ExampleBlock {
  language: string;
  isGood: boolean;
  text: string;
}

export interface ParsedComment {
  comment: RuleComment;
  /** What is wrong with the comment, a sentence each. */
  problems: string[];
}

/**
 * The sections of a rule file's leading comment. `Options` is expected exactly where the rule has options.
 *
 * @param source the text of the rule file
 * @param options the names of the rule's options
 */
export function parseRuleComment(source: string, options: readonly string[]): ParsedComment {
  const comment: RuleComment = {};
  const problems: string[] = [];
  const leading = /^\/\*\*\n((?: \*.*\n)*?) \*\/\n/.exec(source);
  if (!leading) return { comment, problems: ['it does not begin with a doc comment'] };
  const lines = (leading[1] ?? '').split('\n').map((line) => line.replace(/^ \* ?/, ''));
  const names: string[] = [];
  for (const { heading, text } of splitAtHeadings(lines)) {
    if (heading === null && text !== '') problems.push('text stands before the first section');
    if (heading === null) continue;
    names.push(heading);
    if (!isSection(heading)) problems.push(`“## ${heading}” is not one of ${SECTIONS.join(', ')}`);
    else if (comment[heading] !== undefined) problems.push(`“## ${heading}” is there twice`);
    else if (text === '') problems.push(`“## ${heading}” is empty`);
    else comment[heading] = text;
  }
  const expected = SECTIONS.filter((name) => name !== 'Options' || options.length > 0);
  for (const name of expected) if (!names.includes(name)) problems.push(`“## ${name}” is missing`);
  if (options.length === 0 && names.includes('Options'))
    problems.push('“## Options” is there, but the rule has none');
  const inOrder = SECTIONS.filter((name) => names.includes(name));
  if (names.filter(isSection).join() !== inOrder.join()) problems.push(`the order is ${SECTIONS.join(', ')}`);
  for (const option of options) {
    if (comment.Options && !comment.Options.includes(`\`${option}\``))
      problems.push(`“## Options” does not speak of \`${option}\``);
  }
  if (comment.Example && exampleBlocks(comment.Example).length === 0)
    problems.push('“## Example” has no ```report or ```minutes block');
  return { comment, problems };
}

/** The code blocks of an example that are documents; blocks that are not marked are bad before `Write instead`. */
export function exampleBlocks(example: string): ExampleBlock[] {
  const blocks: ExampleBlock[] = [];
  let before = 0;
  for (const match of example.matchAll(/^```(report|minutes)(?: (bad|good))?\n([\s\S]*?)^```$/gm)) {
    const lead = example.slice(before, match.index);
    const isGood = match[2] ? match[2] === 'good' : /\binstead\b/i.test(lead);
    blocks.push({ language: match[1] ?? '', isGood, text: match[3] ?? '' });
    before = match.index + match[0].length;
  }
  return blocks;
}

function isSection(name: string): name is SectionName {
  return (SECTIONS as readonly string[]).includes(name);
}

function splitAtHeadings(lines: readonly string[]): { heading: string | null; text: string }[] {
  const parts: { heading: string | null; lines: string[] }[] = [{ heading: null, lines: [] }];
  let isCode = false;
  for (const line of lines) {
    if (line.startsWith('```')) isCode = !isCode;
    // `##` begins a section of the comment, and in an example a heading of the report.
    const heading = isCode ? null : /^## +(.*?) *$/.exec(line);
    if (heading) parts.push({ heading: heading[1] ?? '', lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts.map((part) => ({ heading: part.heading, text: part.lines.join('\n').trim() }));
}
