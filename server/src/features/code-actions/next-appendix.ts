import type { DocumentModel } from '../../model/types.ts';

/** An appendix that is still to be written. */
export interface NextAppendix {
  /** As references name it: `Appendix C`. */
  name: string;
  /** As its heading begins: `APPENDIX C`. */
  heading: string;
}

/**
 * The appendix after the last one, counting also those that are referred to but not there; lettered or numbered as
 * the others are, or as the house does it. Null when their labels do not count on.
 */
export function nextAppendix({
  appendices,
  references,
  house,
  source,
  sections,
}: DocumentModel): NextAppendix | null {
  const labels = [
    ...appendices.map(({ label }) => label),
    ...references.flatMap(({ kind, targets }) =>
      kind === 'appendix' ? targets.map(({ text }) => text.toUpperCase()) : [],
    ),
  ];
  const areNumbers =
    labels.length === 0 ? house.appendices.labels === 'numbers' : /^\d/.test(labels[0] ?? '');
  const values = labels.map((label) => (areNumbers ? Number.parseInt(label, 10) : label.charCodeAt(0) - 64));
  const last = Math.max(0, ...values);
  if (!Number.isFinite(last) || (!areNumbers && last >= 26)) return null;
  const label = areNumbers ? String(last + 1) : String.fromCharCode(65 + last);
  const { word } = house.appendices;
  const peer = sections.find(({ heading }) => heading.form === 'appendix');
  const typed = peer && /[A-Za-z]+/.exec(source.slice(peer.start, peer.end))?.[0];
  const printed = typed ?? (house.numbering.titles === 'upper' ? word.toUpperCase() : word);
  return { name: `${word} ${label}`, heading: `${printed} ${label}` };
}
