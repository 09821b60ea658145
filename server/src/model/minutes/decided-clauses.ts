import type { Range } from '../../../../grammar/src/index.ts';
import { type OperativeClause, readClause, readStem, type StemWants } from '../../prose/operative-clause.ts';
import { SideTable } from '../side-table.ts';
import type { DocumentModel, ParagraphNode } from '../types.ts';
import { minutesOf } from './minutes-of.ts';
import { pieceOf } from './piece.ts';
import type { MinutesItem, Piece, Resolution, ResolutionClause } from './types.ts';

/** A clause of a decision, read as the recommendation that it was. */
export interface DecidedClause extends ResolutionClause {
  resolution: Resolution;
  /** `That the Board` of `RESOLVED: That the Board` with items under it; null where nothing stands between. */
  stem: Piece | null;
  wants: StemWants;
  verb: string | null;
  verbAt: { start: number; end: number } | null;
  shape: OperativeClause['shape'] | null;
}

/**
 * The clauses of all decisions of minutes with their operative verbs, in order; `verbAt` are indices of `text`. Read
 * when they are first asked for, and kept with the model.
 */
export function decidedClauses(model: DocumentModel): readonly DecidedClause[] {
  const made = known.get(model) ?? readClauses(model);
  known.set(model, made);
  return made;
}

const known = new SideTable<DocumentModel, readonly DecidedClause[]>();

function readClauses(model: DocumentModel): DecidedClause[] {
  const { verbs } = model.house.recommendations;
  return (minutesOf(model)?.items ?? []).flatMap((item) =>
    item.resolutions.flatMap((resolution) => {
      const stem = stemOf(resolution, item);
      const wants = stem ? readStem(stem.text, verbs) : 'verb';
      return resolution.clauses.map((clause) => {
        const read = readOnce(clause, verbs);
        const verbAt = read && { start: read.start, end: read.end };
        return {
          ...clause,
          resolution,
          stem,
          wants,
          verb: read?.verb ?? null,
          verbAt,
          shape: read?.shape ?? null,
        };
      });
    }),
  );
}

const ofClauses = new SideTable<ResolutionClause, OperativeClause | null>();

/** A clause stays the same object for as long as its item does. */
function readOnce(clause: ResolutionClause, verbs: readonly string[]): OperativeClause | null {
  const made = ofClauses.get(clause);
  if (made !== undefined) return made;
  const read = readClause(clause.text, verbs);
  ofClauses.set(clause, read);
  return read;
}

/** `(Unanimously)`, `–`: what may stand between the word of a decision and its stem. */
const BEFORE_STEM = /^(?:\s*(?:\([^()]{1,80}\)|[:–—-]|\*\*|unanimously\b[,:]?))*\s*/i;

/** What stands between the word of the decision and its clauses, on its line or on a line of its own. */
function stemOf({ lead, clauses }: Resolution, { blocks }: MinutesItem): Piece | null {
  const [first] = clauses;
  if (!first || first.content === lead.content) return null;
  const { text } = lead.content;
  const from = lead.to + (BEFORE_STEM.exec(text.slice(lead.to))?.[0].length ?? 0);
  if (from < text.length) return pieceOf(lead.content, from);
  const alone = blocks.find(
    (block): block is ParagraphNode => isBetween(block, lead, first) && block.kind === 'paragraph',
  );
  return alone ? pieceOf(alone.content) : null;
}

function isBetween(block: Range, before: Range, after: Range): boolean {
  return block.start >= before.end && block.end <= after.start;
}
