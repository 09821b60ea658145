/**
 * `npm run bench`: the linter and the language server against their peers on the same text, and the register of
 * decisions. `npm run bench -- lint`, `-- lsp` or `-- decisions` measures the one only. Prints the tables and writes `docs/benchmarks.md`; asserts nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { benchDecisions, markdownDecisionsReport, terminalDecisionsReport } from './decisions.ts';
import { benchmarksDocument, PARTS, type Part } from './document.ts';
import { benchLinters } from './lint.ts';
import { benchLanguageServers } from './lsp/bench.ts';
import { markdownLspReport, terminalLspReport } from './lsp/report.ts';
import { installPeers } from './peers.ts';
import { markdownReport, terminalReport } from './report.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.bench');
const DOCUMENT = join(ROOT, 'docs/benchmarks.md');

const wanted = partsOf(process.argv.slice(2));
if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('dist/cli.js is not there: npm run build');
mkdirSync(CACHE, { recursive: true });
say('installing the peers');
installPeers(CACHE);

const where = {
  root: ROOT,
  cache: CACHE,
  machine: `${process.platform} ${process.arch}, ${availableParallelism()} cores, Node ${process.versions.node}`,
  say,
};
const measured = new Map<Part, string>();
if (wanted.includes('lint')) {
  const results = benchLinters(where);
  measured.set('lint', markdownReport(results));
  process.stdout.write(`${terminalReport(results)}\n`);
}
if (wanted.includes('lsp')) {
  const results = await benchLanguageServers(where);
  measured.set('lsp', markdownLspReport(results));
  process.stdout.write(terminalLspReport(results));
}
if (wanted.includes('decisions')) {
  const results = benchDecisions(where);
  measured.set('decisions', markdownDecisionsReport(results));
  process.stdout.write(terminalDecisionsReport(results));
}
mkdirSync(join(ROOT, 'docs'), { recursive: true });
writeFileSync(DOCUMENT, benchmarksDocument(DOCUMENT, measured));

function partsOf(words: readonly string[]): readonly Part[] {
  const unknown = words.find((word) => !PARTS.some((part) => part === word));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}"; say ${PARTS.join(' or ')}`);
  return words.length === 0 ? PARTS : PARTS.filter((part) => words.includes(part));
}

function say(line: string): void {
  process.stderr.write(`bench: ${line}\n`);
}
