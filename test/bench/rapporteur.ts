import { readdirSync, readFileSync, statSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { Command, Output, Program } from './measure.ts';

/** The command that is measured, less where its report goes. */
const LINT_CORPUS = [
  'dist/cli.js',
  'lint',
  '.bench/corpus',
  '--format',
  'json',
  '--jobs',
  '1',
  '--house',
  'halton',
];

/** The linter of this repository, as it was built into `dist`. */
export function rapporteur(root: string): Program {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    name: 'rapporteur',
    version: manifest.version,
    lintAll: { args: [...LINT_CORPUS, '--output-file', devNull], folder: root },
    lintAllPrinting: { args: LINT_CORPUS, folder: root },
    lintOne: {
      args: ['dist/cli.js', 'lint', '.bench/corpus/0001.report', '--house', 'halton'],
      folder: root,
    },
    countFindings: countDiagnostics,
  };
}

/** Lints one sample of the project: the sample whose size is nearest to that of an ordinary report. */
export function lintSample(root: string, ordinaryBytes: number): Command {
  const distance = (name: string): number =>
    Math.abs(statSync(join(root, 'samples', name)).size - ordinaryBytes);
  const [sample] = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.report'))
    .toSorted()
    .toSorted((a, b) => distance(a) - distance(b));
  if (sample === undefined) throw new Error('there is no .report under samples to start cold on');
  return { args: ['dist/cli.js', 'lint', `samples/${sample}`], folder: root };
}

function countDiagnostics({ stdout }: Output): number {
  const { summary } = JSON.parse(stdout) as {
    summary: { errors: number; warnings: number; infos: number; hints: number };
  };
  return summary.errors + summary.warnings + summary.infos + summary.hints;
}
