import { isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileReport, LintReport } from '../../lint/report.ts';
import { shownPath } from '../../workspace/node-files.ts';
import type { LintFlags } from '../commands/lint.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { type Io, type OutputStream, wantsColor } from '../io.ts';
import { renderReport } from '../reporters/index.ts';
import { count } from '../reporters/terminal.ts';
import { loadRuleHelp, ruleInfo } from '../rule-info.ts';
import { version } from '../version.ts';
import { type LintedFile, summarise } from './linted-file.ts';

const HOMEPAGE = 'https://rapporteur.dev/';

/**
 * Prints what was found, or what the options want instead, and says how the run ends.
 *
 * @param stream where findings go that go to no file
 */
export async function finish(
  linted: readonly LintedFile[],
  flags: LintFlags,
  io: Io,
  stream: OutputStream | null = null,
): Promise<ExitCode> {
  const files = linted.map(({ report }) => report);
  if (flags.writeBaseline !== undefined) return learn(files, flags, io);
  const report = await reportOn(files, flags, io);
  if (flags.fixDryRun) {
    const { printFixes } = await import('./print-fixes.ts');
    printFixes(linted, io, flags.color);
  }
  if (!flags.fixDryRun || flags.out !== undefined) {
    const sources = new Map(linted.map(({ report, source }) => [report.path, source]));
    await print(report, (path) => sources.get(path) ?? null, flags, io, stream);
  }
  return exitCodeOf(report, flags, io);
}

async function learn(files: readonly FileReport[], flags: LintFlags, io: Io): Promise<ExitCode> {
  const { DEFAULT_BASELINE, writeBaseline } = await import('./baseline-file.ts');
  const { writeBaseline: named, baseline } = flags;
  const file = typeof named === 'string' ? named : (baseline ?? DEFAULT_BASELINE);
  const { findings, files: number } = writeBaseline(files, file, io.cwd);
  io.stderr.write(
    `Wrote ${file}: ${count(findings, 'finding')} in ${count(number, 'file')}. ` +
      `Leave them out with --baseline ${file}\n`,
  );
  return EXIT.clean;
}

async function reportOn(files: FileReport[], { baseline }: LintFlags, io: Io): Promise<LintReport> {
  if (baseline === undefined) return { version, files, summary: summarise(files) };
  const { withoutKnown } = await import('./baseline-file.ts');
  const remaining = withoutKnown(files, baseline, io.cwd);
  if (remaining.known > 0)
    io.stderr.write(`${count(remaining.known, 'finding')} left out that ${baseline} knows\n`);
  if (remaining.gone > 0) {
    io.stderr.write(
      `${count(remaining.gone, 'finding')} of ${baseline} no longer there: ` +
        `write it anew with --write-baseline ${baseline}\n`,
    );
  }
  return { version, files: remaining.files, summary: summarise(remaining.files) };
}

async function print(
  report: LintReport,
  readSource: (path: string) => string | null,
  flags: LintFlags,
  io: Io,
  given: OutputStream | null,
): Promise<void> {
  const { format, out, quiet = false, statistics = false, color } = flags;
  if (format === 'sarif') await loadRuleHelp();
  const stream = out === undefined ? (given ?? io.stdout) : null;
  const root = repositoryOf(io);
  const text = await renderReport(format, report, {
    color: stream ? wantsColor(stream, io.env, color) : color === true,
    columns: stream?.isTTY ? (stream.columns ?? 80) : null,
    quiet,
    statistics,
    ruleInfo,
    readSource,
    homepage: HOMEPAGE,
    root: pathToFileURL(`${root}/`).href,
    inRepository: (path) => shownPath(resolve(io.cwd, path), root),
  });
  if (out === undefined) stream?.write(text);
  else {
    const { writeNewFile } = await import('../write-file.ts');
    const documents = report.files.map((file) => resolve(io.cwd, file.path));
    writeNewFile(resolve(io.cwd, out), out, text, documents);
  }
}

/** GitHub and GitLab name files from where they checked out the repository, whatever folder of it the job runs in. */
function repositoryOf({ cwd, env }: Io): string {
  const checkout = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  if (!checkout) return cwd;
  const inside = relative(checkout, cwd);
  return /^\.\.(?:[/\\]|$)/.test(inside) || isAbsolute(inside) ? cwd : checkout;
}

function exitCodeOf({ summary }: LintReport, { maxWarnings }: LintFlags, io: Io): ExitCode {
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) {
    io.stderr.write(`${count(summary.warnings, 'warning')}: more than --max-warnings ${maxWarnings}\n`);
    return EXIT.findings;
  }
  return summary.errors > 0 ? EXIT.findings : EXIT.clean;
}
