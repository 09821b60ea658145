import type { TextEdit } from '../../lint/finding.ts';
import { isSamePerson, surnameOf } from '../../model/minutes/people.ts';
import type { DocumentModel } from '../../model/types.ts';
import { mentionsIn } from './mentions.ts';
import { addressOf, type NamedPerson, peopleOf } from './named-people.ts';

/** One to five words that begin as names do, with particles: `J de la Ash`. */
const NAME = /^(?:\p{Lu}[\p{L}.’'-]{0,40}|da|de|di|du|la|le|van|von|den|der|del|dos|al|el|ap|ferch)$/u;
const MOST_WORDS = 6;
/** It stands before the name as it is written, and stays there. */
const STYLE = /^(?:Councillor|Cllr\.?|Alderman) (?=\S)/i;

/**
 * Give somebody another name wherever minutes name them. A surname alone replaces surnames and leaves first names
 * and initials; with a first name before it, both are replaced where both are written.
 *
 * @returns the edits, or a sentence that says why there are none
 */
export function renamePerson(
  model: DocumentModel,
  person: NamedPerson,
  name: string,
): TextEdit[] | { refusal: string } {
  const words = name.replace(/\s+/g, ' ').trim().replace(STYLE, '').split(' ');
  if (
    words.length > MOST_WORDS ||
    !words.every((word) => NAME.test(word)) ||
    /^\p{Ll}+$/u.test(words.at(-1) ?? '')
  ) {
    return { refusal: 'A name is some words with capitals, without commas, brackets and posts: A Ashe.' };
  }
  const full = words.join(' ');
  const surname = full.slice(full.length - surnameOf(full).length);
  const given = full.slice(0, full.length - surname.length).trim();
  const mentions = mentionsIn(model).filter((mention) => mention.person === person);
  const wanted = given === '' ? person.given : given;
  const whole = wanted === '' ? surname : `${wanted} ${surname}`;
  const other = peopleOf(model).find(
    (each) => each !== person && each.surname.toLowerCase() === surname.toLowerCase(),
  );
  if (other && isSamePerson(other.name, whole)) {
    return {
      refusal: `${addressOf(other)} is named in this document already, and would be the same person.`,
    };
  }
  if (other && mentions.some((mention) => mention.given === '')) {
    return {
      refusal: `${addressOf(other)} has this surname: write initials wherever ${addressOf(person)} is named first.`,
    };
  }
  return mentions.flatMap((mention) => {
    const start = given !== '' && mention.given !== '' ? mention.start : mention.surnameStart;
    const text = start === mention.start && mention.given !== '' ? full : surname;
    return model.source.slice(start, mention.end) === text ? [] : [{ start, end: mention.end, text }];
  });
}
