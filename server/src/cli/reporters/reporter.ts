import type { DiagnosticDetail, LintReport } from '../../lint/report.ts';

/** What a reporter may say about a rule. */
export interface RuleInfo {
  id: string;
  /** One line without markup. */
  summary: string;
  /** The rule's page in GitHub-flavoured Markdown. */
  help: string;
  /** Where that page is published. */
  url: string;
  defaultSeverity: DiagnosticDetail['severity'];
  /** The group the rule belongs to, used as a tag. */
  category: string;
}

/** All that a reporter may know beside the report itself. */
export interface ReporterContext {
  /** Whether escape sequences for colour may be written. */
  color: boolean;
  /** Width of the terminal, or null when the text goes to a file or a pipe and must not be wrapped. */
  columns: number | null;
  /** List errors only. The report's summary still counts everything that was found. */
  quiet: boolean;
  /** Add the table of findings by rule; only `stylish` has one. */
  statistics: boolean;
  /** Null for findings that no rule made (an unreadable file, a broken suppression). */
  ruleInfo(id: string): RuleInfo | null;
  /**
   * The text that was linted, in which lines and columns count; null when it is not at hand. `stylish` quotes
   * from it, and `rdjson` needs it to count columns in bytes.
   */
  readSource?(path: string): string | null;
  /** The project's page, for the formats that name their tool's home. */
  homepage: string | null;
  /** What `inRepository` names files from, as a `file:` URL with a slash at the end, or null to leave it out (SARIF). */
  root: string | null;
  /**
   * A path of the report as the repository has it, for the services that put findings beside lines: the command may run
   * in a folder of it.
   */
  inRepository(path: string): string;
}

/** Turns a report into the text of one format. Pure: same report and context, same text. */
export type Reporter = (report: LintReport, context: ReporterContext) => string;

/** What each module of this folder that is a format exports. */
export interface ReporterModule {
  render: Reporter;
}
