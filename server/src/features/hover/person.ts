import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { isSamePerson } from '../../model/minutes/people.ts';
import type { Declaration, Movement } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { mentionsIn } from '../people/mentions.ts';
import { addressOf, type ListedAs, type NamedPerson } from '../people/named-people.ts';
import { type HoverPart, text, title } from './parts.ts';

/** Who somebody is, whether they were there and how long, and what they declared. */
export function aboutPerson(model: DocumentModel, person: NamedPerson): HoverPart[] {
  const parts = [title(addressOf(person))];
  if (person.post !== null) parts.push(text(person.post));
  const listed = person.listed.map(saidByList);
  const standing = standsInFor(model, person);
  if (standing !== null) listed.push(standing);
  if (listed.length > 0) parts.push(text(listed.join(' ')));
  else if (hasLists(model)) parts.push(text('In none of the attendance lists.'));
  const events = eventsOf(model, person);
  if (events.length > 0) parts.push({ kind: 'list', items: events });
  const count = mentionsIn(model).filter((mention) => mention.person === person && !mention.isListed).length;
  if (count > 0) parts.push(text(`Named ${timesOf(count)} in the items.`));
  return parts;
}

function timesOf(count: number): string {
  return ['never', 'once', 'twice'][count] ?? `${count} times`;
}

function saidByList({ list, notes, member }: ListedAs): string {
  const noted = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  switch (list) {
    case 'present':
      return `Present${noted}.`;
    case 'apologies':
      return `Sent apologies${noted}.`;
    case 'absent':
      return `Absent${noted}.`;
    case 'substitute':
      return `Substitute${member === null ? '' : ` for ${member}`}${noted}.`;
    case 'in-attendance':
      return `In attendance${noted}.`;
    case 'chair':
      return 'Presided.';
    case 'clerk':
      return 'Took the minutes.';
  }
}

function standsInFor(model: DocumentModel, person: NamedPerson): string | null {
  const found = minutesOf(model)?.attendance.substitutions.find(
    ({ member }) => member !== null && isSamePerson(member.name, person.name),
  );
  return found ? `${found.substitute.name} stood in.` : null;
}

function hasLists({ fieldById }: DocumentModel): boolean {
  return fieldById.has('present') || fieldById.has('in-attendance');
}

/** In the order of the text: what they declared, when they came and went. */
function eventsOf(model: DocumentModel, { name }: NamedPerson): string[] {
  const minutes = minutesOf(model);
  if (!minutes) return [];
  const movements = minutes.attendance.movements.filter((movement) =>
    isSamePerson(movement.person.name, name),
  );
  const declarations = minutes.items
    .flatMap((item) => item.declarations)
    .filter(({ person }) =>
      mentionsIn(model).some((each) => each.person.name === name && holds(person, each)),
    );
  return [...movements.map(moved), ...declarations.map(declared)]
    .sort((a, b) => a.start - b.start)
    .map((event) => event.said);
}

function holds(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function moved({ kind, time, start }: Movement): { start: number; said: string } {
  const at = time === null ? '' : ` at ${time.text}`;
  return { start, said: `${kind === 'arrival' ? 'Arrived' : 'Left'}${at}` };
}

function declared({ nature, item, left, start }: Declaration): { start: number; said: string } {
  const what = nature?.text ?? 'an interest';
  const where = item === null ? '' : ` in ${item.text.replace(/^in /, '').trim()}`;
  const room = left === null ? '' : left ? ', and left the room' : ', and stayed';
  return { start, said: `Declared ${what}${/ (?:of|to|with)$/.test(where) ? '' : where}${room}` };
}
