import type { DocumentModel } from '../types.ts';
import { minutesOf } from './minutes-of.ts';
import { membersThere } from './roll.ts';

/**
 * The most members that minutes may mean to list as having been there. Where the list is not made of names only, each
 * of its entries counts: who compares with this number never takes too few for the truth.
 */
export function mostPresent(model: DocumentModel): number {
  const attendance = minutesOf(model)?.attendance;
  if (!attendance) return 0;
  const { fields, frontParagraphs } = model;
  let entries = 0;
  for (const [index, { id, value, end }] of fields.entries()) {
    if (id !== 'present') continue;
    const next = fields[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    entries += entriesOf(value.text);
    for (const { start, content } of frontParagraphs) {
      if (start >= end && start < next) entries += entriesOf(content.text);
    }
  }
  const { present } = attendance;
  return Math.max(present.length, entries) + membersThere(attendance).length - present.length;
}

function entriesOf(text: string): number {
  return text
    .replace(/\([^()]*\)/g, '')
    .replace(/\b(?:Councillors?|Cllrs?)\b/g, ',')
    .split(/[,;&]| and /)
    .filter((entry) => /\p{Lu}\p{L}/u.test(entry)).length;
}
