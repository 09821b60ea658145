import type { ImportResult } from '../../import/import-document.ts';
import type { Dropped } from '../../import/source-document.ts';
import { count } from '../reporters/terminal.ts';

/** What became of one source. */
export interface ReportedImport {
  origin: string;
  /** Null when it could not be imported. */
  result: ImportResult | null;
  /** The files made of it, as seen from the working folder; none when it was printed. */
  written: readonly string[];
  /** A sentence, or null. */
  error: string | null;
}

/** For people: the files, then every piece of text that was left out, where it stood and why. */
export function importText({ origin, result, written, error }: ReportedImport): string {
  if (result === null) return `rapporteur: ${error ?? origin}\n`;
  const lines = result.documents.map(({ kind, house, isHouseDetected }, index) => {
    const target = written[index];
    const by = isHouseDetected ? ', which the text names' : '';
    return `${origin}${target === undefined ? '' : ` → ${target}`}  ${kind}, house ${house.id}${by}`;
  });
  for (const note of result.notes) lines.push(`  ${note}`);
  if (result.dropped.length > 0) {
    lines.push(`  ${count(result.dropped.length, 'piece')} of text left out:`);
    const places = result.dropped.map(placeOf);
    const width = Math.max(...places.map((place) => place.length));
    const reasons = Math.max(...result.dropped.map(({ reason }) => reason.length));
    for (const [index, { text, reason }] of result.dropped.entries())
      lines.push(`    ${(places[index] ?? '').padEnd(width)}  ${reason.padEnd(reasons)}  ${text}`);
  } else lines.push('  nothing left out');
  return `${lines.join('\n')}\n`;
}

function placeOf({ place: { page, line } }: Dropped): string {
  const parts = [page === null ? '' : `page ${page}`, line === null ? '' : `line ${line}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** For programs: `schemas/import.schema.json`. */
export function importJson(reports: readonly ReportedImport[]): string {
  const sources = reports.map(({ origin, result, written, error }) => ({
    source: origin,
    error,
    documents: (result?.documents ?? []).map(({ kind, house, isHouseDetected }, index) => ({
      file: written[index] ?? null,
      kind,
      house: house.id,
      houseDetected: isHouseDetected,
    })),
    notes: result?.notes ?? [],
    leftOut: (result?.dropped ?? []).map(({ text, reason, place: { page, line } }) => ({
      text,
      reason,
      page,
      line,
    })),
  }));
  return `${JSON.stringify({ sources }, null, 2)}\n`;
}
