/** Words shown beside what minutes only name: the item of a declaration, the report, the recommendation. */

import type { Range } from '../../lint/finding.ts';
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import type { MinutesItem } from '../../model/minutes/types.ts';
import { firstWords } from '../../prose/first-words.ts';
import { reportsOf } from '../considered-reports.ts';
import { plainText } from '../describe.ts';
import type { FeatureDocument } from '../document.ts';
import type { FeatureWorkspace } from '../workspace.ts';

/** What a hint in minutes is about. */
export type MinutesHintKind = 'item' | 'report' | 'recommendation';

/** A hint with what it says when one looks closer. */
export interface MinutesHint {
  kind: MinutesHintKind;
  /** The offset it stands at, behind what it explains. */
  at: number;
  label: string;
  text: string;
  /** What it leads to in the document. */
  place: Range | null;
}

const MOST_WORDS = 40;

/** The hints of minutes that stand in a range; none in a report. */
export function minutesHints(
  document: FeatureDocument,
  workspace: FeatureWorkspace | null,
  asked: Range,
): MinutesHint[] {
  const items = minutesOf(document.model)?.items ?? [];
  const near = items.filter(({ start, end }) => start <= asked.end && end >= asked.start);
  return near
    .flatMap((item) => [
      ...declaredItems(item, items),
      ...(workspace
        ? [...reportHints(item, document, workspace), ...outcomeHints(item, document, workspace)]
        : []),
    ])
    .filter(({ at }) => asked.start <= at && at <= asked.end);
}

/** `item 4` in a declaration: the title of item 4. */
function declaredItems({ declarations }: MinutesItem, items: readonly MinutesItem[]): MinutesHint[] {
  return declarations.flatMap(({ item }) => {
    const number =
      item === null
        ? null
        : /^(?:agenda )?item (?:no\.? |number )?([A-Z]{0,5}[ /]?\d{1,5})$/i.exec(item.text)?.[1];
    const meant = number == null ? undefined : items.find((each) => each.number === number);
    if (!item || !meant || meant.title === null) return [];
    const { start, end } = meant.titleRange;
    const name = plainText(meant.title);
    return [
      { kind: 'item', at: item.end, label: firstWords(name, MOST_WORDS), text: name, place: { start, end } },
    ];
  });
}

/** The subject of a report, unless the item is called so. */
function reportHints(
  item: MinutesItem,
  document: FeatureDocument,
  workspace: FeatureWorkspace,
): MinutesHint[] {
  return item.reports.flatMap((link) => {
    const uri = link.path === '' ? null : workspace.resolve(document, link.path);
    const report = uri === null ? undefined : workspace.entry(uri);
    if (report?.kind !== 'report') return [];
    const name = plainText(report.title);
    if (item.title !== null && name.toLowerCase() === plainText(item.title).toLowerCase()) return [];
    return [
      {
        kind: 'report',
        at: link.pathRange.end,
        label: firstWords(name, MOST_WORDS),
        text: name,
        place: null,
      },
    ];
  });
}

/** `(ii)` of an outcome: the recommendation it is. */
function outcomeHints(
  item: MinutesItem,
  document: FeatureDocument,
  workspace: FeatureWorkspace,
): MinutesHint[] {
  const stated = item.outcomes.filter(({ marker }) => marker !== null);
  if (stated.length === 0) return [];
  const recommended = reportsOf(item, document, workspace).flatMap(({ recommendations }) => recommendations);
  return stated.flatMap(({ marker, end }) => {
    const meant = recommended.find((each) => each.marker?.replace(/[().]/g, '').toLowerCase() === marker);
    if (!meant) return [];
    const said = plainText(meant.text);
    return [
      { kind: 'recommendation', at: end, label: firstWords(said, MOST_WORDS), text: said, place: null },
    ];
  });
}
