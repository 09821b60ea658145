import { format } from 'date-fns/format';
import type { DocumentModel } from '../../model/types.ts';
import { type Citation, citationsIn } from '../../prose/citations.ts';
import { type Enactment, findEnactment, isWrongYear, nearEnactment } from '../../prose/enactments.ts';
import { findRepealed, type Repealed } from '../../prose/repealed-enactments.ts';
import { joined } from './cited-in.ts';
import { type HoverPart, text, title } from './parts.ts';

/**
 * Whether title and year of a citation agree, and what has replaced the enactment. Nothing for one that is not on
 * the lists: they hold what council reports cite, not the statute book.
 */
export function aboutStatute(model: DocumentModel, citation: Citation): HoverPart[] {
  const { title: name, year, provision } = citation;
  const known = findEnactment(name);
  const meant = known ? null : nearEnactment(name, year);
  const repealed = findRepealed({ ...citation, title: meant?.title ?? name }, model.house.jurisdiction);
  if (!known && !meant && !repealed) return [];
  const parts = [title(`${(known ?? meant)?.title ?? repealed?.title ?? name} ${year}`)];
  if (meant) parts.push(text(`Cited as ${name} ${year}.`));
  if (known) parts.push(...aboutYear(known, year));
  if (repealed) parts.push(...aboutRepeal(repealed, provision));
  const times = citationsIn(model).filter((each) => each.title === name && each.year === year).length;
  if (times > 1) parts.push(text(`Cited ${times === 2 ? 'twice' : `${times} times`} in this document.`));
  return parts;
}

function aboutYear(enactment: Enactment, year: number): HoverPart[] {
  const years = enactment.years.map(String);
  if (isWrongYear(enactment, year)) {
    const others = years.length === 1 ? `it was made in ${years[0]}` : `the years are ${joined(years)}`;
    return [text(`There is no ${enactment.title} ${year}; ${others}.`)];
  }
  return years.includes(String(year)) ? [text('Title and year agree.')] : [];
}

function aboutRepeal(
  { since, successor, provision: part, isTransitional }: Repealed,
  provision: string,
): HoverPart[] {
  const day = format(new Date(`${since}T12:00`), 'd MMMM yyyy');
  const what = part ? `${provision.charAt(0).toUpperCase()}${provision.slice(1)} was replaced` : 'Replaced';
  const rest = isTransitional ? ' What was begun before goes on under the old law.' : '';
  return [text(`${what} by ${successor} on ${day}.${rest}`)];
}
