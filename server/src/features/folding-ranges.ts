import type { Range } from '../lint/finding.ts';
import type { SectionNode } from '../model/types.ts';
import type { FeatureDocument } from './document.ts';
import { minutesExtents } from './minutes/extents.ts';

/** What can be folded away to its first line. */
export interface Fold extends Range {
  kind?: 'comment' | 'region';
}

/**
 * Sections with all that is below them, paragraphs and list items of several lines, lists, tables, the front block,
 * and runs of notes; in minutes also who was there, decisions, and rounds of questions. In document order, outer before inner.
 */
export function foldingRanges({ model }: FeatureDocument): Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number, kind?: Fold['kind']) => {
    if (end > start) folds.push(kind ? { start, end, kind } : { start, end });
  };
  const first = model.fields[0];
  const last = model.fields.at(-1);
  if (first && last && first !== last) add(first.start, last.end);
  const addSection = (section: SectionNode) => {
    add(section.start, lastEndIn(section));
    section.sections.forEach(addSection);
  };
  model.sections.forEach(addSection);
  for (const { start, end } of model.paragraphs) add(start, end);
  for (const { start, end } of model.lists) add(start, end);
  for (const { start, end } of model.tables) add(start, end);
  const { attendance, resolutions, rounds } = minutesExtents(model);
  for (const { start, end } of [...(attendance ? [attendance] : []), ...resolutions, ...rounds])
    add(start, end);
  for (const run of runsOfNotes(model.notes, model.source)) add(run.start, run.end, 'comment');
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the text of a section ends: not with the blank lines that part it from the next. */
function lastEndIn({ heading, blocks, sections }: SectionNode): number {
  const inner = sections.at(-1);
  return Math.max(heading.end, blocks.at(-1)?.end ?? 0, inner ? lastEndIn(inner) : 0);
}

function* runsOfNotes(notes: readonly Range[], source: string): Iterable<Range> {
  let run: Range | null = null;
  for (const { start, end } of notes) {
    if (run && /^\s*$/.test(source.slice(run.end, start))) run = { start: run.start, end };
    else {
      if (run) yield run;
      run = { start, end };
    }
  }
  if (run) yield run;
}
