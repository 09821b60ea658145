import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LintReport } from '../../lint/report.ts';
import { findRule } from '../../lint/rule-set.ts';
import { ruleUrl } from '../../rules/url.ts';
import { withSlashes } from '../../workspace/node-files.ts';
import type { LintFlags } from '../commands/lint.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Io, wantsColor } from '../io.ts';
import { startProgress } from '../progress.ts';
import { renderReport } from '../reporters/index.ts';
import type { RuleInfo } from '../reporters/reporter.ts';
import { createResolver } from '../settings-flags.ts';
import { version } from '../version.ts';
import { reportOf, summarise } from './file-outcome.ts';
import { lintFiles } from './lint-files.ts';

/** `rapporteur lint`. */
export async function lint(paths: readonly string[], flags: LintFlags, io: Io): Promise<ExitCode> {
  const resolver = createResolver(flags, io.cwd);
  const { discover } = await import('../../workspace/node-discover.ts');
  const { files, problems } = await discover(paths, {
    folder: io.cwd,
    isIgnored: (path, named) => resolver.isIgnored(path, named),
  });
  for (const problem of problems) io.stderr.write(`rapporteur: ${problem}\n`);
  if (problems.length > 0) return EXIT.misuse;
  const progress = io.stderr.isTTY ? startProgress(files.length, { stream: io.stderr }) : null;
  const outcomes = await lintFiles(files, resolver, { kind: flags.kind ?? null, fix: 'none' }, progress);
  progress?.stop();
  const reports = outcomes.map((outcome) => reportOf(outcome, shown(outcome.path, io)));
  const report: LintReport = { version, files: reports, summary: summarise(reports) };
  const sources = new Map(outcomes.map((o, i) => [reports[i]?.path ?? '', o.source]));
  const text = await renderReport(flags.format, report, {
    color: flags.outputFile === undefined && wantsColor(io.stdout, io.env, flags.color),
    columns: flags.outputFile === undefined && io.stdout.isTTY ? (io.stdout.columns ?? 80) : null,
    quiet: flags.quiet ?? false,
    statistics: flags.statistics ?? false,
    ruleInfo,
    readSource: (path) => sources.get(path) ?? null,
    homepage: 'https://rapporteur.dev/',
    root: pathToFileURL(`${io.cwd}/`).href,
  });
  if (flags.outputFile) {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(flags.outputFile, text);
  } else io.stdout.write(text);
  return report.summary.errors > 0 ? EXIT.findings : EXIT.clean;
}

function shown(path: string, io: Io): string {
  return withSlashes(relative(io.cwd, path)) || '.';
}

function ruleInfo(id: string): RuleInfo | null {
  const rule = findRule(id);
  if (!rule) return null;
  return {
    id,
    summary: rule.summary,
    help: '',
    url: ruleUrl(id),
    defaultSeverity: rule.severity,
    category: rule.category,
  };
}
