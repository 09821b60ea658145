/** The members whom minutes name as having done something at the meeting: spoken, moved, voted, declared an interest. */

import { SideTable } from '../side-table.ts';
import { readMotion } from './motions.ts';
import { MovingReadings } from './moving-readings.ts';
import { isCouncillor, readPeople } from './people.ts';
import type { Minutes, MinutesItem, Person, Piece } from './types.ts';

/** What a member did, to be put behind a name: `Ashe voted`. */
export type Deed = 'spoke' | 'moved' | 'seconded' | 'voted' | 'declared an interest';

export interface TakingPart {
  person: Person;
  deed: Deed;
  item: MinutesItem;
}

const known = new SideTable<Minutes, TakingPart[]>();

/**
 * All of it, in the order of the document; read once for all who ask. Only those are members here who are addressed as
 * councillors, or voted.
 */
export function takingPart(minutes: Minutes): TakingPart[] {
  const made = known.get(minutes) ?? read(minutes);
  known.set(minutes, made);
  return made;
}

function read({ items }: Minutes): TakingPart[] {
  return items.flatMap((item) =>
    ofItems.of(item, () => deedsIn(item)).map(({ person, deed }) => ({ person, deed, item })),
  );
}

/** An item that has only moved is not read again. */
const ofItems = new MovingReadings<MinutesItem, Omit<TakingPart, 'item'>[]>();

function deedsIn(item: MinutesItem): Omit<TakingPart, 'item'>[] {
  const deeds: { person: Person; deed: Deed }[] = [];
  const add = (deed: Deed, piece: Piece | null) => {
    const [person] = piece ? readPeople(piece.content, piece.from, piece.to) : [];
    if (person && isCouncillor(person)) deeds.push({ person, deed });
  };
  for (const { speaker } of item.contributions) add('spoke', speaker);
  for (const { asker, answerer } of item.exchanges) {
    add('spoke', asker);
    add('spoke', answerer);
  }
  for (const { person } of item.declarations) add('declared an interest', person);
  for (const { recordedVote } of item.resolutions) {
    if (!recordedVote) continue;
    const voters = [...recordedVote.for, ...recordedVote.against, ...recordedVote.abstained];
    // Copies: the item moves its own.
    for (const person of voters) deeds.push({ person: { ...person }, deed: 'voted' });
  }
  for (const block of item.blocks) {
    const motion = block.kind === 'paragraph' ? readMotion(block.content) : null;
    if (motion?.mover) deeds.push({ person: motion.mover, deed: 'moved' });
    if (motion?.seconder) deeds.push({ person: motion.seconder, deed: 'seconded' });
  }
  return deeds.sort((a, b) => a.person.start - b.person.start);
}
