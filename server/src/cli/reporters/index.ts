import type { LintReport } from '../../lint/report.ts';
import type { ReporterContext, ReporterModule } from './reporter.ts';

export type { Reporter, ReporterContext, ReporterModule, RuleInfo } from './reporter.ts';

/**
 * Every output format of `lint --format`. Loaded on demand: a run needs one of them, and the XML ones bring a
 * library along that must not cost the start of every other run.
 */
export const reporters = {
  stylish: () => import('./stylish.ts'),
  json: () => import('./json.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  rdjson: () => import('./rdjson.ts'),
} satisfies Record<string, () => Promise<ReporterModule>>;

export type Format = keyof typeof reporters;

/** The names of the formats, the default first. */
export const formats = Object.keys(reporters) as Format[];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(reporters, name);
}

/** Loads a format and renders a report with it. The text ends with a line end, or is empty. */
export async function renderReport(
  format: Format,
  report: LintReport,
  context: ReporterContext,
): Promise<string> {
  const { render } = await reporters[format]();
  return render(report, context);
}
