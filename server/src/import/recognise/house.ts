import { fold } from '../../house/fold.ts';
import type { House } from '../../house/types.ts';
import { anyText, type Piece } from './pieces.ts';

/**
 * The house whose council a text is plainly of, or null: its full name stands in it, or its place is named again and
 * again, and no other council of the list is.
 *
 * @param houses those that could be meant
 */
export function detectHouse(pieces: readonly Piece[], houses: readonly House[]): House | null {
  const text = pieces.map(anyText).join('\n');
  const folded = ` ${fold(text)} `;
  const named = houses
    .map((house) => ({ house, times: timesNamed(folded, house) }))
    .filter(({ times }) => times >= FEWEST)
    .sort((a, b) => b.times - a.times);
  const [first, second] = named;
  return first && (!second || first.times >= second.times * CLEARLY) ? first.house : null;
}

/** One mention may be of a neighbour. */
const FEWEST = 2;
const CLEARLY = 3;
/** Words in the names of councils that name no place. */
const GENERIC = new Set(
  'royal borough city county district metropolitan london council of and with upon on the unitary authority'.split(
    ' ',
  ),
);

function timesNamed(folded: string, { name, registers }: House): number {
  const words = fold(name).split(' ');
  const place = words.filter((word) => !GENERIC.has(word));
  if (place.length === 0) return 0;
  const whole = occurrences(folded, words.join(' ')) * FEWEST;
  const committees = registers.committees.filter(
    (committee) => committee.split(' ').length >= DISTINCTIVE && occurrences(folded, fold(committee)) > 0,
  );
  return whole + committees.length * FEWEST + Math.min(...place.map((word) => occurrences(folded, word)));
}

/** Every council has an Executive Board. */
const DISTINCTIVE = 5;

function occurrences(folded: string, words: string): number {
  return words === '' ? 0 : folded.split(` ${words} `).length - 1;
}
