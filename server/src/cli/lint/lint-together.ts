import { lintAcross, withAcross } from '../../lint/across.ts';
import { diagnose } from '../../lint/diagnose.ts';
import { applyEditGroups } from '../../lint/edits.ts';
import type { Finding } from '../../lint/finding.ts';
import { lintModel } from '../../lint/lint-text.ts';
import { createRuleSet } from '../../lint/rule-set.ts';
import { buildModel } from '../../model/build.ts';
import { factsOf } from '../../trail/facts.ts';
import { Trail, type TrailDocument } from '../../trail/trail.ts';
import type { ConfigResolver } from '../../workspace/config.ts';
import { problemOf } from '../../workspace/file-problem.ts';
import { kindOfPath } from '../../workspace/kind.ts';
import { nodeFiles } from '../../workspace/node-files.ts';
import { readTextFile, type TextFile } from '../../workspace/node-read-text.ts';
import { type OpenedFile, openFile } from './lint-file.ts';
import type { LintedFile, LintFileOptions } from './linted-file.ts';

/**
 * What files that were linted by themselves say of each other, added to what was found: minutes are compared with the
 * reports they name (read from the disk when they are not among the files) and with the other minutes of the run.
 * Nothing of this is cached, so that no change of another file can be missed.
 *
 * @param given the text of the only file when it comes from the standard input
 */
export async function lintTogether(
  files: readonly LintedFile[],
  resolver: ConfigResolver,
  options: LintFileOptions,
  given?: TextFile & { ok: true },
): Promise<LintedFile[]> {
  if (!files.some(({ facts }) => facts?.kind === 'minutes')) return [...files];
  const run = new TogetherRun(files, resolver, options, given);
  const compared: LintedFile[] = [];
  for (const file of files) compared.push(await run.compare(file));
  return compared;
}

class TogetherRun {
  readonly #resolver: ConfigResolver;
  readonly #options: LintFileOptions;
  readonly #given: (TextFile & { ok: true }) | undefined;
  readonly #trail: Trail;
  readonly #outside = new Map<string, TrailDocument | 'other' | 'missing'>();

  constructor(
    files: readonly LintedFile[],
    resolver: ConfigResolver,
    options: LintFileOptions,
    given: (TextFile & { ok: true }) | undefined,
  ) {
    this.#resolver = resolver;
    this.#options = options;
    this.#given = given;
    this.#trail = new Trail({
      resolve: nodeFiles.resolve,
      find: (path) => {
        const known = this.#outside.get(path) ?? this.#read(path);
        this.#outside.set(path, known);
        return known;
      },
    });
    for (const { path, facts } of files) if (facts) this.#trail.set({ path, uri: path, facts });
  }

  async compare(file: LintedFile): Promise<LintedFile> {
    const document = this.#trail.get(file.path);
    // Most have nothing to be said about, and the house need not be known to see that.
    if (!document || lintAcross(document, this.#trail, RULE_SETS[document.facts.kind]).length === 0)
      return file;
    const opened = this.#open(file);
    if (!opened.file.ok) return file;
    const { settings } = opened.resolved;
    if (this.#resolver.needsPreparing(settings.house)) await this.#resolver.prepare(settings.house);
    const across = lintAcross(document, this.#trail, settings.ruleSet(document.facts.kind));
    if (across.length === 0) return file;
    return this.#options.fix === 'with-unsafe'
      ? this.#fixed(file, opened, opened.file.text, across)
      : this.#reported(file, opened, opened.file.text, across);
  }

  /** The file as linting left it: what fixing made of it, else what is on the disk. */
  #open(file: LintedFile): OpenedFile {
    const { path, change } = file;
    const read: TextFile = this.#given ?? readTextFile(path);
    const text: TextFile =
      change !== null && read.ok ? { ...read, text: change.after.slice(read.bom.length) } : read;
    return openFile(path, text, this.#resolver, this.#options);
  }

  #reported(file: LintedFile, opened: OpenedFile, text: string, across: readonly Finding[]): LintedFile {
    const { kind, resolved } = opened;
    const model = buildModel(text, kind, resolved.settings.house);
    const alone = lintModel(model, resolved.settings);
    const findings = withAcross(alone, across, model, resolved.settings.ruleSet(kind));
    if (findings.length === alone.length) return file;
    const { details } = this.#options;
    return {
      ...file,
      report: { ...file.report, diagnostics: diagnose(findings, text, () => model, details) },
      source: details.source ? text : null,
    };
  }

  /** With the fixes of what was found across documents, if any can be made. */
  #fixed(file: LintedFile, opened: OpenedFile, text: string, across: readonly Finding[]): LintedFile {
    const { kind, resolved } = opened;
    const model = buildModel(text, kind, resolved.settings.house);
    const kept = withAcross([], across, model, resolved.settings.ruleSet(kind));
    const result = applyEditGroups(
      text,
      kept.flatMap(({ fix }) => (fix ? [fix.edits] : [])),
    );
    const document = this.#trail.get(file.path);
    if (result.applied.length === 0 || !opened.file.ok || !document)
      return this.#reported(file, opened, text, across);
    const again = buildModel(result.text, kind, resolved.settings.house);
    const facts = factsOf(again);
    const ruleSet = resolved.settings.ruleSet(kind);
    this.#trail.set({ ...document, facts });
    const { bom } = opened.file;
    const before = file.change?.before ?? bom + text;
    const changed: LintedFile = {
      ...file,
      facts,
      change: {
        before,
        after: bom + result.text,
        findings: (file.change?.findings ?? 0) + result.applied.length,
      },
    };
    const left = lintAcross({ ...document, facts }, this.#trail, ruleSet);
    // Its own findings have moved, too.
    const findings = withAcross(lintModel(again, resolved.settings), left, again, ruleSet);
    const { details } = this.#options;
    return {
      ...changed,
      report: { ...file.report, diagnostics: diagnose(findings, result.text, () => again, details) },
      source: details.source ? result.text : null,
    };
  }

  /** A report that minutes of the run name and that is not in the run. */
  #read(path: string): TrailDocument | 'other' | 'missing' {
    if (!nodeFiles.isFile(path)) return 'missing';
    if (kindOfPath(path) === null) return 'other';
    const file = readTextFile(path);
    const { kind, resolved } = openFile(path, file, this.#resolver, { kind: null });
    if (!file.ok || problemOf(file, resolved.noteProblem)) return 'other';
    const facts = factsOf(buildModel(file.text, kind, resolved.settings.house));
    return { path, uri: path, facts };
  }
}

/** Every rule there is; no rule that looks across documents is off to begin with. */
const RULE_SETS = { report: createRuleSet('report', []), minutes: createRuleSet('minutes', []) };
