import type { DocumentKind } from '../../house/types.ts';
import { diagnose } from '../../lint/diagnose.ts';
import type { Finding } from '../../lint/finding.ts';
import { fixDocument } from '../../lint/fix.ts';
import { lintText } from '../../lint/lint-text.ts';
import { buildModel } from '../../model/build.ts';
import type { DocumentModel } from '../../model/types.ts';
import { factsOf } from '../../trail/facts.ts';
import type { TrailFacts } from '../../trail/types.ts';
import type { ConfigResolver, Resolved } from '../../workspace/config.ts';
import { type FileProblem, faultOf, problemOf } from '../../workspace/file-problem.ts';
import { detectKind, kindOfPath } from '../../workspace/kind.ts';
import { shownPath } from '../../workspace/node-files.ts';
import type { TextFile } from '../../workspace/node-read-text.ts';
import { type LintedFile, type LintFileOptions, problemDiagnostic } from './linted-file.ts';

/** A file that has been read, with what applies to it. */
export interface OpenedFile {
  path: string;
  file: TextFile;
  kind: DocumentKind;
  resolved: Resolved;
}

/**
 * Finds out what applies to a file that has been read.
 *
 * @param kind `--kind`, or null
 * @throws ConfigProblem when its configuration or house cannot be used
 */
export function openFile(
  path: string,
  file: TextFile,
  resolver: ConfigResolver,
  { kind: given }: { kind: DocumentKind | null },
): OpenedFile {
  const text = file.ok ? file.text : null;
  const resolved = resolver.resolve(path, text);
  const kind = given ?? kindOfPath(path) ?? resolved.kind ?? detectKind(text ?? '');
  return { path, file, kind, resolved };
}

/**
 * Lints an opened file, and puts it right in memory when asked to. The own schemas of its house must be prepared.
 * Never throws: a fault of a rule costs the findings of one file.
 */
export function lintOpened(opened: OpenedFile, options: LintFileOptions): LintedFile {
  const problem = problemOf(opened.file, opened.resolved.noteProblem);
  if (problem !== null) return failed(opened, problem, options);
  try {
    const { findings, text, model, fixed } = findingsOf(opened, options.fix);
    return linted(opened, { findings, text, model, fixed }, options);
  } catch (error) {
    return failed(opened, faultOf(error), options);
  }
}

/** An opened file whose findings are known already, and its facts if they are. */
export function lintedBefore(
  opened: OpenedFile,
  { findings, facts }: { findings: readonly Finding[]; facts: TrailFacts | null },
  options: LintFileOptions,
): LintedFile {
  return linted(opened, { findings, text: textOf(opened), model: null, fixed: 0, facts }, options);
}

/** The findings of an opened file, for a cache of them; null when it cannot be linted. */
export interface Found {
  findings: readonly Finding[];
  /** What the findings are about: the text as it was read, or what fixing made of it. */
  text: string;
  /** What the text means, if it is at hand. */
  model: DocumentModel | null;
  /** How many findings were put right. */
  fixed: number;
  /** What the text contributes to the trail, if it is known. */
  facts?: TrailFacts | null;
}

/** Lints the text of an opened file that has no problem. */
export function findingsOf(opened: OpenedFile, fix: LintFileOptions['fix']): Found {
  const { kind, resolved } = opened;
  const text = textOf(opened);
  if (fix === 'none') return { ...lintText(text, kind, resolved.settings), text, fixed: 0 };
  const result = fixDocument(text, (changed) => lintText(changed, kind, resolved.settings), fix);
  return { findings: result.remaining, text: result.text, model: null, fixed: result.applied };
}

/** What is wanted of a file that was linted. */
export function linted(opened: OpenedFile, found: Found, options: LintFileOptions): LintedFile {
  const { path, file, kind, resolved } = opened;
  const { house } = resolved.settings;
  const { findings, text, fixed } = found;
  let { model } = found;
  const readModel = () => {
    model ??= buildModel(text, kind, house);
    return model;
  };
  const before = textOf(opened);
  const bom = file.ok ? file.bom : '';
  return {
    path,
    report: {
      path: shownPath(path, options.folder),
      kind,
      house: house.id,
      diagnostics: diagnose(findings, text, readModel, options.details),
    },
    source: options.details.source && findings.length > 0 ? text : null,
    change: text === before ? null : { before: bom + before, after: bom + text, findings: fixed },
    facts: options.facts === 'unwanted' ? null : (found.facts ?? factsOf(readModel())),
  };
}

/** A file that could not be linted. */
export function failed(opened: OpenedFile, problem: FileProblem, options: LintFileOptions): LintedFile {
  const { path, kind, resolved } = opened;
  return {
    path,
    report: {
      path: shownPath(path, options.folder),
      kind,
      house: resolved.settings.house.id,
      diagnostics: [problemDiagnostic(problem)],
    },
    source: null,
    change: null,
    facts: null,
  };
}

function textOf({ file }: OpenedFile): string {
  return file.ok ? file.text : '';
}
