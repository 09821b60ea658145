/**
 * ## What it does
 * Finds somebody who speaks by name, without being a councillor, and of whom the minutes nowhere say who they are:
 * neither the list of those in attendance nor any mention gives a post. Told once a person. Those who ask in public
 * question time are left alone.
 *
 * ## Why it matters
 * The names of officers change; what the minutes say of a service is said by its director. A reader who does not know
 * the name cannot tell an officer from a partner or a resident.
 *
 * ## Example
 * ```minutes bad
 * ## 4. Inspection of services
 *
 * Jo Ash introduced the item and outlined the findings.
 *
 * RESOLVED: That the report be noted.
 * ```
 * Write instead:
 * ```minutes good
 * ## 4. Inspection of services
 *
 * Jo Ash, the Director of Children’s Services, introduced the item and outlined the findings.
 *
 * RESOLVED: That the report be noted.
 * ```
 *
 * ## Source
 * Guides to taking minutes ask for formal names and titles; seen in published minutes.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { PeopleByName } from '../../model/minutes/people-by-name.ts';
import type { Attendance, Contribution } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { defineRule } from '../rule.ts';

export const rule = defineRule({
  id: 'officer-without-post',
  category: 'minutes',
  summary: 'Speaker named without a post',
  severity: 'info',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const minutes = minutesOf(model);
    if (!minutes) return;
    const listed = listedIn(minutes.attendance);
    const told = new Set<string>();
    let texts: TextsByWord | null = null;
    for (const { contributions, standing } of minutes.items) {
      if (standing === 'public-questions') continue;
      for (const { speaker } of contributions) {
        const name = speaker.text;
        if (told.has(name) || !isBareName(speaker) || isExplained(name, listed)) continue;
        told.add(name);
        texts ??= textsByWord(model);
        if (isIntroduced(name, texts)) continue;
        report({
          at: speaker,
          message: `Who is ${name}? Give the post, or whom they spoke for, at the first mention`,
        });
      }
    }
  },
});

/** `Jo Ash`, `J. Ash`: two names, or three, and nothing that is an office or a body. */
const NAME =
  /^\p{Lu}(?:\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|\.)? (?:\p{Lu}\.? )?(?:O['’]|Mc|Mac)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
/** What a sentence begins with before one name: `Since Ofsted`. */
const NO_FIRST_NAME =
  /^(?:Alderman|Baroness|Cllrs|Councillors?|Dame|Dr|Lady|Lord|Miss|Mr|Mrs|Ms|Mx|Professor|Sir|After|All|Also|Another|As|At|Before|Both|By|Chief|Cllr|Concerns?|County|Deputy|District|During|Each|Every|Following|For|Former|From|Further|Greater|Group|Head|Her|Historic|His|Homes|In|Its|Lead|Local|Many|Members?|Most|National|Natural|Network|New|No|North|Officers?|On|Other|Our|Parish|Public|Senior|Several|Since|Some|South|Sport|Sub|Such|That|The|Their|There|Through|Town|Two|Upon|Vice|West|When|Where|While|With|Youth|East|England|Council|Age|Citizens|City|Borough|Central|Royal|Saint|St)$/;
/** Names of organisations, offices and groups end with these. */
const NO_SURNAME =
  /^(?:Academy|Advice|Agency|Alliance|Assembly|Association|Authority|Board|Buses|Cabinet|Care|Centre|Chair|Chairman|Chamber|Charity|Clerk|College|Commission|Committee|Council|Councillors?|Department|Directors?|Education|England|Enterprise|Estates|Executive|Federation|Fire|Forum|Foundation|Fund|Governors?|Group|Healthwatch|Health|Highways|Homes|Hospitals?|Housing|Inspectors?|Institute|Leader|League|Managers?|Mayor|Members?|Ministers?|Network|Office|Officers?|Ofsted|Panel|Parents|Parish|Partners|Partnerships?|Party|Police|Rail|Regulator|Representatives?|Residents|School|Secretary|Sector|Services?|Society|Solutions|Staff|Strategy|Support|Teams?|Theatre|Transport|Travel|Treasury|Trustees|Trust|UK|Union|University|Users|Volunteers|Wales|Water|Watch|Workers|Youth)$/;

function isBareName({ text, content, to }: Contribution['speaker']): boolean {
  if (!NAME.test(text)) return false;
  const [first = '', ...others] = text.split(' ');
  if (NO_FIRST_NAME.test(first) || others.some((word) => NO_SURNAME.test(word))) return false;
  return !/^(?:,| \(| [–-] )/.test(content.text.slice(to, to + 3));
}

/** Whom the lists of the front block name, and whether they say who that is: members need no post. */
function listedIn({ present, absent, apologies, inAttendance, chair }: Attendance): PeopleByName<boolean> {
  const listed = new PeopleByName<boolean>();
  for (const { name } of [...present, ...absent, ...apologies, ...(chair ? [chair] : [])])
    listed.add(name, true);
  for (const { name, post, notes } of inAttendance) listed.add(name, post !== null || notes.length > 0);
  return listed;
}

function isExplained(name: string, listed: PeopleByName<boolean>): boolean {
  return listed.all(name).includes(true);
}

/** Whether any mention gives more than the name: `Jo Ash, the Director`, `the Director, Jo Ash`, `Jo Ash (Director)`. */
function isIntroduced(name: string, texts: TextsByWord): boolean {
  const [surname = ''] = name.match(CAPITALISED)?.slice(-1) ?? [];
  return (texts.get(surname) ?? []).some((text) => {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + name.length)) {
      const behind = text.slice(at + name.length, at + name.length + 20);
      if (
        /^(?:, (?:\p{Lu}|(?:the|a|an|of|from|for|our|its|on behalf|representing|speaking|who|interim|acting) )| \(| [–-] | from| of )/u.test(
          behind,
        )
      )
        return true;
      if (
        /(?:[\p{L}’)],|\b(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Mx|Dr|Professor|Sir|Dame|Lord|Lady|Officer|Director|Manager|Head|Leader|Chair|Inspector|Superintendent|Solicitor|by)) $/u.test(
          text.slice(Math.max(0, at - 24), at),
        )
      )
        return true;
    }
    return false;
  });
}

/** The texts of a document by the words in them that begin with a capital. */
type TextsByWord = ReadonlyMap<string, readonly string[]>;

const CAPITALISED = /\p{Lu}\p{Ll}+/gu;

function textsByWord({ prose }: DocumentModel): TextsByWord {
  const texts = new Map<string, string[]>();
  for (const { content } of prose) {
    for (const word of new Set(content.text.match(CAPITALISED))) {
      const known = texts.get(word);
      if (known) known.push(content.text);
      else texts.set(word, [content.text]);
    }
  }
  return texts;
}
