import type { Register } from './types.ts';

/** What a register can be filtered by: each once, in order. */
export interface RegisterChoices {
  committees: string[];
  /** `2026-11-12`, the latest first. */
  dates: string[];
  wards: string[];
  owners: string[];
}

/** What the entries of a register can be told apart by. */
export function choicesOf({ decisions, actions }: Register): RegisterChoices {
  const meetings = [...decisions, ...actions];
  const wards = decisions.flatMap(({ reports }) => reports.flatMap((report) => namesIn(report.wards)));
  return {
    committees: sorted(meetings.map(({ committee }) => committee)),
    dates: sorted(meetings.map(({ date }) => date)).reverse(),
    wards: sorted(wards),
    owners: sorted(actions.map(({ owner }) => owner)),
  };
}

/** The names in `Castle Rise, Marsh End and Weir Bridge`. */
function namesIn(wards: string | null): string[] {
  return (wards ?? '')
    .split(/[,;]| and | & /)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function sorted(values: readonly (string | null)[]): string[] {
  const known = new Set(values.filter((value) => value !== null));
  return [...known].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
