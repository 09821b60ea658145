import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import type { DocumentModel, FieldNode } from '../../model/types.ts';

/** What of minutes is one thing though it has several paragraphs: for folding and for growing selections. */
export interface MinutesExtents {
  /** The fields that say who was there; null for fewer than two. */
  attendance: Range | null;
  /** Decisions with their clauses and votes. */
  resolutions: Range[];
  /** Questions with what announces them, to the last answer. */
  rounds: Range[];
  /** A question with its answers. */
  exchanges: Range[];
}

const PEOPLE = new Set(['chair', 'present', 'apologies', 'substitutes', 'absent', 'in-attendance', 'clerk']);

/** Of a report all are empty. */
export function minutesExtents(model: DocumentModel): MinutesExtents {
  const items = minutesOf(model)?.items ?? [];
  const of = ({ start, end }: Range): Range => ({ start, end });
  return {
    attendance: model.kind === 'minutes' ? attendanceOf(model.fields) : null,
    resolutions: items.flatMap(({ resolutions }) => resolutions.map(of)),
    rounds: items.flatMap(roundsOf),
    exchanges: items.flatMap(({ exchanges }) => exchanges.map(of)),
  };
}

/** Those that follow one another, with the names under them. */
function attendanceOf(fields: readonly FieldNode[]): Range | null {
  const first = fields.findIndex(({ id }) => PEOPLE.has(id ?? ''));
  if (first < 0) return null;
  let last = first;
  while (PEOPLE.has(fields[last + 1]?.id ?? '')) last += 1;
  const from = fields[first];
  const to = fields[last];
  return from && to && first < last ? { start: from.start, end: to.end } : null;
}

function roundsOf({ blocks, exchanges, comments }: MinutesItem): Range[] {
  const said = [...exchanges, ...comments].sort((a, b) => a.start - b.start);
  let at = 0;
  const isOfRound = (block: Range): boolean => {
    while ((said[at]?.end ?? Number.POSITIVE_INFINITY) <= block.start) at += 1;
    return (said[at]?.start ?? Number.POSITIVE_INFINITY) < block.end;
  };
  const rounds: Range[] = [];
  let open: Range | null = null;
  for (const [index, block] of blocks.entries()) {
    if (!isOfRound(block)) {
      open = null;
      continue;
    }
    if (open) open.end = block.end;
    else {
      const before = blocks[index - 1];
      const isAnnounced = before?.kind === 'paragraph' && /:[-–—]?$/.test(before.content.text);
      open = { start: isAnnounced ? before.start : block.start, end: block.end };
      rounds.push(open);
    }
  }
  return rounds;
}
