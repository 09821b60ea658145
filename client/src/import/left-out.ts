import type { ImportAnswer } from '../server/requests.ts';

type Imported = Exclude<ImportAnswer, { problem: string }>;

/** What an import left out, as text: every piece with its place and the reason. */
export function leftOutText(name: string, leftOut: Imported['leftOut'], notes: Imported['notes']): string {
  const places = leftOut.map(({ page, line }) =>
    [page === null ? '' : `page ${page}`, line === null ? '' : `line ${line}`]
      .filter((part) => part !== '')
      .join(', '),
  );
  const placeWidth = Math.max(0, ...places.map((place) => place.length));
  const reasonWidth = Math.max(0, ...leftOut.map(({ reason }) => reason.length));
  const lines = leftOut.map(
    ({ text, reason }, index) =>
      `${(places[index] ?? '').padEnd(placeWidth)}  ${reason.padEnd(reasonWidth)}  ${text}`,
  );
  return `${[name, ...notes, '', ...lines].join('\n')}\n`;
}
