import stringWidth from 'fast-string-width';
import type { FileReport } from '../../lint/report.ts';
import type { ReporterContext } from './reporter.ts';
import { type Paint, printable, wrap } from './terminal.ts';

/** Below this a summary says too little to be worth its place. */
const LEAST_SUMMARY = 20;

interface RuleCount {
  rule: string;
  findings: number;
  fixable: number;
}

/** How often each rule speaks, the most frequent first, rules of one frequency by name. */
export function countByRule(files: FileReport[]): RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { diagnostics } of files) {
    for (const { rule, fix } of diagnostics) {
      const entry = counts.get(rule) ?? { rule, findings: 0, fixable: 0 };
      entry.findings += 1;
      if (fix !== null) entry.fixable += 1;
      counts.set(rule, entry);
    }
  }
  return [...counts.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
}

/** The table of `--statistics` as lines: count, how many of them have a fix, rule, and what it is about. */
export function statisticsTable(files: FileReport[], context: ReporterContext, paint: Paint): string[] {
  const counts = countByRule(files);
  if (counts.length === 0) return [];
  const ruleWidth = Math.max(...counts.map(({ rule }) => stringWidth(printable(rule))), 'rule'.length);
  const room = context.columns === null ? null : context.columns - ruleWidth - 27;
  const rows = counts.map(({ rule, findings, fixable }) => {
    const name = printable(rule);
    const summary = printable(context.ruleInfo(rule)?.summary ?? '');
    const [first = '', ...rest] = room !== null && room < LEAST_SUMMARY ? [] : wrap(summary, room);
    const shown = rest.length === 0 ? first : `${first} …`;
    return [
      paint('bold', String(findings).padStart(10)),
      String(fixable === 0 ? '-' : fixable).padStart(9),
      shown === '' ? name : `${name}${' '.repeat(ruleWidth - stringWidth(name))}  ${paint('dim', shown)}`,
    ].join('  ');
  });
  const heading = `${'findings'.padStart(10)}  ${'with fix'.padStart(9)}  rule`;
  return [paint('dim', heading), ...rows];
}
