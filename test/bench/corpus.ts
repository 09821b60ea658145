import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport } from './invented-report.ts';

/** Where the corpus lies and how much text it holds. */
export interface Corpus {
  /** How many reports there are. */
  readonly files: number;
  /** Their size together. */
  readonly bytes: number;
}

/**
 * Writes `files` invented reports in the shape of a published Halton report: `corpus/NNNN.report` under
 * `folder`, and the same bytes as `corpus-md/NNNN.md`, because the peers go by the extension. The same seed
 * gives the same bytes.
 */
export function writeCorpus(folder: string, files: number, seed: number): Corpus {
  const reports = join(folder, 'corpus');
  const markdown = join(folder, 'corpus-md');
  // Written afresh each time: a second's work, and never a stale or half-written corpus.
  for (const path of [reports, markdown]) {
    rmSync(path, { recursive: true, force: true });
    mkdirSync(path, { recursive: true });
  }
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const name = String(index + 1).padStart(4, '0');
    const content = Buffer.from(createReport(seed + index));
    writeFileSync(join(reports, `${name}.report`), content);
    writeFileSync(join(markdown, `${name}.md`), content);
    bytes += content.length;
  }
  return { files, bytes };
}
