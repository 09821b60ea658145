/** Completion of `OUTCOME:`: the recommendations of the linked report, and what may become of them. */
import type { OutcomeKind } from '../../../model/minutes/types.ts';
import { reportsOf } from '../../considered-reports.ts';
import { type Offer, shortened } from '../offer.ts';
import type { Site } from '../site.ts';
import { itemAt, replacing } from './place.ts';

const WORDS: readonly [OutcomeKind, string][] = [
  ['adopted', 'As recommended'],
  ['amended', 'Otherwise than recommended'],
  ['deferred', 'To a later meeting'],
  ['rejected', 'Not agreed'],
];

/** Null on every other line. */
export function outcomeOffers(site: Site): Offer[] | null {
  const [lead, gap = '', said = ''] = /^OUTCOME:([^\S\r\n]*)((?:\S[^\r\n]{0,300})?)$/.exec(site.line) ?? [];
  if (lead === undefined) return null;
  const clause = said.split(';').at(-1)?.trimStart() ?? '';
  const space = gap === '' || (said.endsWith(';') && clause === '') ? ' ' : '';
  const word = /^(?:(\([a-z\d]{1,7}\)) ?)?([a-z]*)$/i.exec(clause);
  if (!word) return [];
  const [, marker, typed = ''] = word;
  const words = WORDS.map(
    ([label, detail]): Offer =>
      replacing(site, typed, {
        label,
        kind: 'value',
        detail,
        text: `${space}${clause.endsWith(')') ? ' ' : ''}${label}`,
      }),
  );
  return marker === undefined ? [...markerOffers(site, typed, said, space), ...words] : words;
}

/** Those of which nothing is said yet. */
function markerOffers(site: Site, typed: string, said: string, space: string): Offer[] {
  const { document, workspace } = site.question;
  const item = itemAt(site);
  if (!item) return [];
  return reportsOf(item, document, workspace)
    .flatMap(({ recommendations }) => recommendations)
    .flatMap(({ marker, text }) => {
      const core = marker?.replace(/[().]/g, '') ?? '';
      const name = `(${core})`;
      if (core === '' || said.includes(name)) return [];
      return [
        replacing(site, typed, {
          label: name,
          kind: 'recommendation' as const,
          detail: shortened(text),
          text: `${space}${name} `,
          filter: `${name} ${core}`,
        }),
      ];
    });
}
