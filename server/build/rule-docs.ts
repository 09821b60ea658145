/**
 * The documentation of the rules, from their doc comments: `docs/rules/*.md` for readers, and
 * `server/src/rules/documentation.generated.json` for `explain`, hovers and SARIF.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { GeneratedFile } from '../../grammar/build/generated-file.ts';
import { byCategory } from '../src/rules/categories.ts';
import type { Rule } from '../src/rules/rule.ts';
import { ruleFiles } from './registry.ts';
import { parseRuleComment, type RuleComment, SECTIONS } from './rule-comment.ts';

const FOLDER = new URL('../src/rules/', import.meta.url);
const ROOT = new URL('../../', import.meta.url);
const PAGES = new URL('docs/rules/', ROOT);

/** The files, and what is wrong with the comments of the rules that are not among them. */
export interface RuleDocs {
  files: GeneratedFile[];
  /** `file: sentence` each. */
  problems: string[];
}

interface DocumentedRule {
  rule: Rule;
  page: string;
  file: string;
}

/**
 * The documentation of every rule file of the folder. A rule without its full comment is a problem and does not
 * hold up the others.
 */
export async function ruleDocs(): Promise<RuleDocs> {
  const documented: DocumentedRule[] = [];
  const problems: string[] = [];
  for (const file of ruleFiles()) {
    const found = await documentRule(file);
    if (found.rule) documented.push({ rule: found.rule, page: found.page, file });
    problems.push(...found.problems.map((problem) => `server/src/rules/${file}: ${problem}`));
  }
  const pages = documented
    .map(({ rule, page }): [string, string] => [rule.id, page])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    files: [
      ...documented.map(({ rule, page, file }) => ({
        path: `docs/rules/${rule.id}.md`,
        text: `<!-- Written by \`npm run generate\` from server/src/rules/${file}. -->\n\n${page}`,
      })),
      { path: 'docs/rules/README.md', text: indexPage(documented.map(({ rule }) => rule)) },
      {
        path: 'server/src/rules/documentation.generated.json',
        text: `${JSON.stringify(Object.fromEntries(pages), null, 1)}\n`,
      },
    ],
    problems,
  };
}

/** The pages in `docs/rules` that no rule has (any more). */
export function stalePages(files: readonly GeneratedFile[]): string[] {
  const wanted = new Set(files.map(({ path }) => path));
  return readdirSync(PAGES)
    .map((name) => `docs/rules/${name}`)
    .filter((path) => path.endsWith('.md') && !wanted.has(path));
}

async function documentRule(file: string): Promise<{ rule: Rule | null; page: string; problems: string[] }> {
  try {
    const { rule } = (await import(new URL(file, FOLDER).href)) as { rule?: Rule };
    if (!rule) return { rule: null, page: '', problems: ['it exports no “rule”'] };
    const source = readFileSync(new URL(file, FOLDER), 'utf8');
    const { comment, problems } = parseRuleComment(source, Object.keys(rule.options?.properties ?? {}));
    if (file !== `${rule.category}/${rule.id}.ts`)
      problems.push(`its rule is ${rule.category}/${rule.id}, which belongs in a file of that name`);
    return { rule, page: rulePage(rule, comment), problems };
  } catch (error) {
    return { rule: null, page: '', problems: [`it cannot be loaded: ${String(error)}`] };
  }
}

const FIXES = { safe: 'safe', unsafe: 'unsafe (`--unsafe`)' };
const KINDS = { report: 'reports', minutes: 'minutes' };

function rulePage(rule: Rule, comment: RuleComment): string {
  const facts = [
    `Category: ${rule.category}`,
    `Severity: ${rule.severity}`,
    `Fix: ${rule.fix ? FIXES[rule.fix] : 'none'}`,
    `Documents: ${rule.kinds.map((kind) => KINDS[kind]).join(', ')}`,
  ];
  const parts = [`# ${rule.id}`, `${rule.summary}.`, facts.map((fact) => `- ${fact}`).join('\n')];
  for (const name of SECTIONS) {
    const text = comment[name];
    if (name === 'Source') parts.push(settingsOf(rule));
    if (text === undefined) continue;
    parts.push(`## ${name}`, withSpacedBlocks(text));
  }
  return `${parts.join('\n\n')}\n`;
}

/** Code blocks with blank lines around them, as every reader of Markdown wants them, and without our marks. */
function withSpacedBlocks(text: string): string {
  return text
    .replace(/([^\n])\n```(\w+)/g, '$1\n\n```$2')
    .replace(/\n```\n(?=\S)/g, '\n```\n\n')
    .replace(/^```(report|minutes) (?:bad|good)$/gm, '```$1');
}

/** How to make the rule milder, stricter or silent. */
function settingsOf({ id, severity, options, kinds }: Rule): string {
  const setting = options ? JSON.stringify([severity, options.defaults]) : JSON.stringify('off');
  const said = options
    ? 'These are its own severity and options; `"off"` turns it off'
    : '`"off"` turns it off';
  return [
    '## Settings',
    'In `rapporteur.json`, or in a house:',
    `\`\`\`json\n{ "rules": { "${id}": ${spaced(setting)} } }\n\`\`\``,
    `${said}; \`"error"\`, \`"warning"\`, \`"info"\` and \`"hint"\` say how bad a finding is.`,
    'In a document, for the next line or for all of it, always with the reason:',
    `\`\`\`${kinds[0] ?? 'report'}\n// rapporteur-ignore-next-line ${id}: the reason\n// rapporteur-ignore ${id}: the reason\n\`\`\``,
  ].join('\n\n');
}

/** JSON on one line, with the spaces people put. */
function spaced(json: string): string {
  const value: unknown = JSON.parse(json);
  return JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
}

function indexPage(rules: readonly Rule[]): string {
  const groups = byCategory(rules).flatMap(({ title, rules: inGroup }) => [
    `## ${title}`,
    [
      '| Rule | What it finds | Severity | Fix |',
      '| --- | --- | --- | --- |',
      ...inGroup.map(
        ({ id, summary, severity, fix }) =>
          `| [${id}](${id}.md) | ${summary.replaceAll('|', '\\|')} | ${severity} | ${fix ?? ''} |`,
      ),
    ].join('\n'),
  ]);
  const parts = [
    '<!-- Written by `npm run generate` from the rules in server/src/rules. -->',
    '# Rules',
    `There are ${rules.length}. \`rapporteur explain RULE\` shows the page of one in the terminal, \`rapporteur rules\` lists all.`,
    'A *safe* fix changes form only (punctuation, order, numbers, spacing) and is what `lint --fix` applies; an *unsafe* one touches words or adds text and needs `--unsafe` as well. No fix says for an author that there is nothing to say. A house or a `rapporteur.json` can change the severity of every rule, or turn it off.',
    ...groups,
  ];
  return `${parts.join('\n\n')}\n`;
}
