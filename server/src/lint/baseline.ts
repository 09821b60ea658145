import type { FileReport } from './report.ts';

/**
 * The findings that were there when somebody decided to look only at new ones. They are known by their
 * fingerprints, so they stay known when lines are inserted and paragraphs renumbered.
 */
export interface Baseline {
  /** By path, then by rule. */
  files: Record<string, Record<string, string[]>>;
}

/** What a baseline leaves of a run. */
export interface Remaining {
  files: FileReport[];
  /** How many findings were known. */
  known: number;
  /** How many findings of the baseline are gone from the files of the run. */
  gone: number;
}

const VERSION = 1;

/** The baseline that says: all this is known. Findings that no rule made stay: such a file was never looked at. */
export function createBaseline(files: readonly FileReport[]): Baseline {
  const baseline: Baseline = { files: {} };
  for (const { path, diagnostics } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const rules: Record<string, string[]> = {};
    for (const { rule, fingerprint } of diagnostics.filter(isOfRule)) {
      rules[rule] = [...(rules[rule] ?? []), fingerprint];
    }
    const sorted = Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1));
    if (sorted.length === 0) continue;
    baseline.files[path] = Object.fromEntries(sorted.map(([rule, prints]) => [rule, prints.sort()]));
  }
  return baseline;
}

/** As text that differs only where findings differ. */
export function printBaseline(baseline: Baseline): string {
  return `${JSON.stringify({ version: VERSION, ...baseline }, null, 2)}\n`;
}

/** Reads what `printBaseline` wrote; null when the text is something else. */
export function parseBaseline(text: string): Baseline | null {
  try {
    const value = JSON.parse(text) as { version?: unknown; files?: unknown } | null;
    if (value?.version !== VERSION || !isRecord(value.files)) return null;
    const isWhole = Object.values(value.files).every(
      (rules) => isRecord(rules) && Object.values(rules).every(isListOfText),
    );
    return isWhole ? { files: value.files as Baseline['files'] } : null;
  } catch {
    return null;
  }
}

/** Leaves the known findings out. */
export function applyBaseline(files: readonly FileReport[], baseline: Baseline): Remaining {
  const remaining: Remaining = { files: [], known: 0, gone: 0 };
  for (const file of files) {
    const rules = Object.hasOwn(baseline.files, file.path) ? baseline.files[file.path] : undefined;
    const known = new Set(
      Object.entries(rules ?? {}).flatMap(([rule, prints]) => prints.map((print) => `${rule} ${print}`)),
    );
    // Asking for a fingerprint reads the document once more: not for nothing.
    const diagnostics =
      known.size === 0
        ? file.diagnostics
        : file.diagnostics.filter(({ rule, fingerprint }) => !known.delete(`${rule} ${fingerprint}`));
    remaining.known += file.diagnostics.length - diagnostics.length;
    remaining.gone += known.size;
    remaining.files.push({ ...file, diagnostics });
  }
  return remaining;
}

function isOfRule({ url, rule }: { url: string | null; rule: string }): boolean {
  return url !== null || rule === 'house-schema';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOfText(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
