/**
 * ## What it does
 * Finds a declaration of interest that does not say in which item, or what the interest is; and one of a pecuniary or
 * prejudicial interest where the minutes say nowhere what the member then did: left, took no part, or stayed with a
 * dispensation.
 *
 * ## Why it matters
 * A member with a disclosable pecuniary interest who takes part commits an offence. The minutes are what shows, for the
 * member as much as against, that it was declared and acted on.
 *
 * ## Example
 * ```minutes bad
 * DECLARATIONS OF INTEREST
 *
 * Councillor Birch declared an interest in item 4.
 * ```
 * Write instead:
 * ```minutes good
 * DECLARATIONS OF INTEREST
 *
 * Councillor Birch declared a personal interest in item 4, as a governor of the school.
 * ```
 *
 * ## Source
 * Sections 30, 31 and 34 of the Localism Act 2011 (England); councils’ codes of conduct. Swansea’s minutes give all of
 * it: member, item, nature, and what the member did.
 */
import { minutesOf } from '../../model/minutes/minutes-of.ts';
import { surnameOf, withoutStyle } from '../../model/minutes/people.ts';
import type { Declaration, MinutesItem } from '../../model/minutes/types.ts';
import type { DocumentModel } from '../../model/types.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

const INTEREST = /\b(?:interests?|DPIs?)\b/i;
/** `in Agenda Item 4`, `in the application`, `relating to the school`. */
const IN_SOMETHING = /\b(?:in|on|regarding|concerning|about|relating to|for|with|under)\s\S/i;
const ITEM = /\bitems?\b|\bany\b/i;
/** A kind of interest, or the reason for it. */
const NATURE =
  /\b(?:pecuniary|personal|prejudicial|registrable|registerable|registered|financial|sensitive|DPI|DPIs|ORI|NRI|ERI|beneficial|significant|other|general|precautionary|connection|affects)\b|\b(?:as|because|since|by virtue of|due to|owing to|being|in that|through|member of|employ|governor|trustee|director|relat(?:ive|ed)|wife|husband|partner|friend|owns?|owned|works?|worked|lived?|lives)\b/i;
const MUST_ACT = /\b(?:disclosable pecuniary|pecuniary|prejudicial|DPI|DPIs)\b/i;
const NOT_PECUNIARY =
  /\bnon-?(?:disclosable |pecuniary|prejudicial)|\bnot (?:a |an )?(?:disclosable |pecuniary|prejudicial)/i;
const ACTED =
  /\b(?:left|leave|leaving|withdrew|withdraw|withdrawn|retired|remained|remain|stayed|stay|took no part|take no part|taken no part|not (?:take part|participate|vote|speak)|abstain|abstained|dispensation|did not|absent|vacated|out of the room)\b/i;

export const rule = defineRule({
  id: 'interest-incomplete',
  category: 'minutes',
  summary: 'Declaration of interest without item, nature or outcome',
  severity: 'warning',
  fix: null,
  kinds: ['minutes'],
  check({ model, report }) {
    const said = new SaidElsewhere(model);
    for (const item of minutesOf(model)?.items ?? []) {
      if (item.declarations.length === 0) continue;
      // Under a heading or a line for each item of the agenda, each declaration need not repeat it.
      const isArranged = (item.section?.sections.length ?? 0) > 0 || item.blocks.some(introduces);
      for (const declaration of item.declarations) {
        const missing = missingOf(declaration, isArranged, said);
        if (missing.length === 0) continue;
        report({ at: declaration.person, message: `Say ${listed(missing)}` });
      }
    }
  },
});

function missingOf(declaration: Declaration, isArranged: boolean, said: SaidElsewhere): string[] {
  const { text, person, left } = declaration;
  // `declared that he knew the applicant` says what it is.
  if (!INTEREST.test(text)) return [];
  const missing: string[] = [];
  if (!isArranged && declaration.item === null && !saysInWhat(text))
    missing.push('in which item the interest is');
  const following = text + afterIt(declaration);
  if (!NATURE.test(following)) missing.push('what the interest is');
  const mustAct = MUST_ACT.test(text) && !NOT_PECUNIARY.test(text);
  if (mustAct && left === null && !ACTED.test(following) && !said.of(person.text)) {
    missing.push(`what ${person.text.replace(/ (?:each|both|all)$/, '')} did when the item was considered`);
  }
  return missing;
}

function saysInWhat(text: string): boolean {
  const at = text.search(/\binterests?\b/i);
  return ITEM.test(text) || (at >= 0 && IN_SOMETHING.test(text.slice(at)));
}

function introduces(block: MinutesItem['blocks'][number]): boolean {
  return block.kind === 'paragraph'
    ? /[:–]$/.test(block.content.text)
    : block.items.some(({ content }) => /\bitem\b/i.test(content.text));
}

/** What is said farther behind is of somebody else. */
const LONGEST_BEHIND = 4000;

/** The sentences behind a declaration in its paragraph: `She is a governor of the school.` */
function afterIt({ content, to }: Declaration): string {
  return content.text.slice(to, to + LONGEST_BEHIND);
}

/** What the sentences of the minutes say of members who acted on an interest: `Councillor Birch left the room.` */
class SaidElsewhere {
  readonly #model: DocumentModel;
  #sentences: string | null = null;

  constructor(model: DocumentModel) {
    this.#model = model;
  }

  of(person: string): boolean {
    this.#sentences ??= actingSentences(this.#model);
    return OF_ALL.test(this.#sentences) || this.#sentences.includes(surnameOf(withoutStyle(person)));
  }
}

const OF_ALL = /\b(?:those|the) members?\b|\bhaving declared\b|\bhad declared\b/i;

function actingSentences({ paragraphs, lists }: DocumentModel): string {
  return [...paragraphs, ...lists.flatMap(({ items }) => items)]
    .filter(({ content }) => ACTED.test(content.text))
    .flatMap(({ content }) => sentencesOf(content.text))
    .flatMap(({ text }) => (ACTED.test(text) ? [text] : []))
    .join('\n')
    .toLowerCase()
    .replaceAll('’', "'");
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1) ?? ''}`;
}
