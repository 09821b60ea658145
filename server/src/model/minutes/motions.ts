import type { Content } from '../../../../grammar/src/index.ts';
import { readPeople } from './people.ts';
import type { Person } from './types.ts';

/** Who moved and who seconded, as far as a text says it. */
export interface Motion {
  mover: Person | null;
  seconder: Person | null;
}

const NAME =
  "(?:Councillor|Cllr\\.?|Alderman) (?:(?:de|da|la|le|van|von|den|der|du|di) ){0,2}\\p{Lu}(?:\\.|[\\p{L}'’-]+)?(?: (?:(?:de|da|la|le|van|von|den|der|du|di) ){0,2}\\p{Lu}(?:\\.|[\\p{L}'’-]+)?){0,3}";
const CHAIR = '(?:the (?:Vice-)?(?:Chair|Chairman|Chairperson|Chairwoman), )?';
/** `MOVED by Councillor A Ashe`, `Proposer: Cllr Ashe`, `on the motion of Cllr Ashe`, `Councillor A Ashe MOVED`. */
const MOVED = new RegExp(
  `\\b(?:(?:[Mm]oved|MOVED|[Pp]roposed|PROPOSED|[Pp]roposer|[Mm]over)(?: by|:)?|motion of) ${CHAIR}(${NAME})|(${NAME}) (?:then |formally )?(?:moved|MOVED|proposed|PROPOSED)\\b`,
  'u',
);
const SECONDED = new RegExp(
  `\\b(?:[Ss]econded|SECONDED|[Ss]econder)(?: by|:)? ${CHAIR}(${NAME})|(${NAME}) (?:then |formally )?(?:seconded|SECONDED)\\b`,
  'u',
);
const WORD = /\b(?:moved|proposed|mover|proposer|seconded|seconder|motion of)\b/i;

/** The motion that a paragraph reports: `MOVED by Councillor A Ashe, SECONDED by Councillor B Birch`; null without one. */
export function readMotion(content: Content): Motion | null {
  const { text } = content;
  if (!WORD.test(text)) return null;
  const mover = personOf(content, MOVED.exec(text));
  const seconder = personOf(content, SECONDED.exec(text));
  return mover || seconder ? { mover, seconder } : null;
}

function personOf(content: Content, match: RegExpExecArray | null): Person | null {
  const name = match?.[1] ?? match?.[2];
  if (!match || name === undefined) return null;
  const at = match.index + match[0].indexOf(name);
  return readPeople(content, at, at + name.length)[0] ?? null;
}
