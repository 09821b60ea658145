import type { Content } from '../../../../grammar/src/index.ts';
import { pieceOf } from './piece.ts';
import type { ClockTime } from './types.ts';

/** `6.30 p.m.`, `18:30`, `1830 hours`, `7pm`, `noon`, `midnight`. */
const CLOCK =
  /\b(?:(\d{1,2})(?:[.:](\d{2}))? ?([ap])(?:\.m\.|m\b)|([01]?\d|2[0-3])[.:]([0-5]\d)(?: ?(?:hours|hrs))?\b|([01]\d|2[0-3])([0-5]\d) ?(?:hours|hrs)\b|(noon|midday|midnight)\b)/gi;

/** The first time of day that stands between two indices of a text, or null. */
export function readClock(content: Content, from = 0, to = content.text.length): ClockTime | null {
  CLOCK.lastIndex = 0;
  const text = content.text.slice(from, to);
  for (const match of text.matchAll(CLOCK)) {
    const minutes = minutesOf(match);
    if (minutes === null) continue;
    const at = from + match.index;
    return { ...pieceOf(content, at, at + match[0].length), minutes };
  }
  return null;
}

const NOON = 12 * 60;

function minutesOf(match: RegExpMatchArray): number | null {
  const [, hour, past, half, hour24, past24, military, pastMilitary, word] = match;
  if (word !== undefined) return word.toLowerCase() === 'midnight' ? 2 * NOON : NOON;
  if (military !== undefined) return Number(military) * 60 + Number(pastMilitary);
  if (hour24 !== undefined) return Number(hour24) * 60 + Number(past24);
  const hours = Number(hour);
  if (hours < 1 || hours > 12 || Number(past ?? 0) > 59) return null;
  return (hours % 12) * 60 + Number(past ?? 0) + (half?.toLowerCase() === 'p' ? NOON : 0);
}
