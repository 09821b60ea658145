import { findRule } from '../../lint/rule-set.ts';
import { documentationOf, loadDocumentation } from '../../rules/documentation.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { ruleUrl } from '../../rules/url.ts';
import type { ExplainFlags } from '../commands/explain.ts';
import { EXIT, type ExitCode, UserError } from '../exit-codes.ts';
import { type Io, wantsColor } from '../io.ts';
import { list, painter, printable } from '../reporters/terminal.ts';
import { FINDINGS_WITHOUT_RULE } from './findings-without-rule.ts';
import { renderMarkdown } from './markdown.ts';
import { nearest } from './nearest.ts';

/** Lines longer than this are tiring to read. */
const WIDEST = 100;
const WIDTH_WITHOUT_TERMINAL = 80;

/** `rapporteur explain`. */
export async function explain(id: string, flags: ExplainFlags, io: Io): Promise<ExitCode> {
  const { page, url } = await pageOf(id.trim());
  if (flags.format === 'markdown') {
    io.stdout.write(page);
    return EXIT.clean;
  }
  const columns = io.stdout.isTTY === true ? (io.stdout.columns ?? 80) : WIDTH_WITHOUT_TERMINAL;
  const paint = painter(wantsColor(io.stdout, io.env, flags.color));
  const text = renderMarkdown(page, paint, Math.max(20, Math.min(columns, WIDEST)));
  io.stdout.write(url === null ? `${text}\n` : `${text}\n\n${paint('dim', url)}\n`);
  return EXIT.clean;
}

async function pageOf(id: string): Promise<{ page: string; url: string | null }> {
  const withoutRule = FINDINGS_WITHOUT_RULE.get(id);
  if (withoutRule !== undefined) return { page: withoutRule, url: null };
  const rule = findRule(id);
  if (!rule) throw new UserError(unknownRule(id));
  await loadDocumentation();
  // A rule that has just been written has no page yet.
  return { page: documentationOf(id) ?? `# ${id}\n\n${rule.summary}.\n`, url: ruleUrl(id) };
}

function unknownRule(id: string): string {
  const ids = nearest(
    id,
    RULES.map((rule) => rule.id),
  );
  const shown = printable(id);
  if (ids.length === 0) return `There is no rule "${shown}"; rapporteur rules lists all of them`;
  return `There is no rule "${shown}"; did you mean ${list(ids).replace(/ and (?=[^ ]*$)/, ' or ')}?`;
}
