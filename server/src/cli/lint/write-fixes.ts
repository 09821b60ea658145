import type { ConfigResolver } from '../../workspace/config.ts';
import type { LintFlags } from '../commands/lint.ts';
import type { Io } from '../io.ts';
import { count } from '../reporters/terminal.ts';
import { writeDocument } from '../write-file.ts';
import { lintOptionsOf } from './lint-all.ts';
import { lintFiles } from './lint-files.ts';
import type { LintedFile } from './linted-file.ts';

/**
 * Writes the files that fixing changed. One that cannot be written is told of, does not stop the others, and is
 * linted again as it is.
 */
export async function writeFixes(
  files: readonly LintedFile[],
  flags: LintFlags,
  resolver: ConfigResolver,
  io: Io,
): Promise<{ files: LintedFile[]; failed: boolean }> {
  const failed = new Set<string>();
  for (const { path, change, report } of files) {
    if (change === null) continue;
    const reason = await writeDocument(path, change.after);
    if (reason === null) continue;
    failed.add(path);
    io.stderr.write(`rapporteur: ${report.path} ${reason}\n`);
  }
  const written = files.filter(({ path, change }) => change !== null && !failed.has(path));
  if (written.length > 0) io.stderr.write(`Put right ${describeFixes(written)}\n`);
  const options = { ...lintOptionsOf(flags, io), fix: 'none' as const };
  const again = await lintFiles([...failed], resolver, options, { cache: null, progress: null });
  const asTheyAre = new Map(again.map((file) => [file.path, file]));
  return { files: files.map((file) => asTheyAre.get(file.path) ?? file), failed: failed.size > 0 };
}

/** `12 findings in 3 files`, of those that fixing changed. */
export function describeFixes(files: readonly LintedFile[]): string {
  const changes = files.flatMap(({ change }) => change ?? []);
  const findings = changes.reduce((sum, change) => sum + change.findings, 0);
  return `${count(findings, 'finding')} in ${count(changes.length, 'file')}`;
}
