/**
 * ## What it does
 * Finds the present perfect, the present continuous and the future where minutes tell what was said: `advised that
 * the service has been inspected`, `will be reviewed`, `is being recruited`. What always holds (`the Council has a
 * duty`) is left alone, and so are quotations, decisions, actions, motions and questions in full, what the next
 * meeting will do and when a decision takes effect.
 *
 * ## Why it matters
 * Minutes are read years later. “The plan has been drafted” was true at the meeting; “had been drafted” stays true.
 *
 * ## Example
 * ```minutes bad
 * The Director advised that an action plan has been drafted and will be submitted in May.
 * ```
 * Write instead:
 * ```minutes good
 * The Director advised that an action plan had been drafted and would be submitted in May.
 * ```
 *
 * ## Source
 * Guides to taking minutes ask for reported speech in the past tense; seen in published minutes.
 */
import type { Content } from '../../../../grammar/src/index.ts';
import { replace } from '../../lint/edits.ts';
import { narrativeOf } from '../../model/minutes/narrative.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { beginsSentence, sentenceAt } from '../../prose/sentences.ts';
import { defineRule } from '../rule.ts';

/** The past of each, as reported speech has it. */
const PAST: Record<string, string> = { has: 'had', have: 'had', will: 'would', is: 'was', are: 'were' };

export const rule = defineRule({
  id: 'present-tense',
  category: 'minutes',
  summary: 'Minutes that tell in the present or the future',
  severity: 'info',
  fix: 'unsafe',
  kinds: ['minutes'],
  triggers: Object.keys(PAST),
  check({ model, hits, report }) {
    if (hits.length === 0) return;
    const narrative = narrativeOf(model);
    let last: Content | null = null;
    for (const { unit, start, end, phrase } of hits) {
      const { content } = unit;
      const told = narrative.get(content);
      // One in a paragraph tells enough; the next shows when this one is mended.
      if (!told || content === last || start < told.from || !isTold(content.text, start, end, phrase))
        continue;
      last = content;
      const word = content.text.slice(start, end);
      const past = inCaseOf(word.charAt(0), PAST[phrase] ?? '');
      const at = content.range(start, end);
      const verb = verbBehind(content.text, end);
      report({
        at,
        message: `Minutes tell what was said in the past tense: “${past}${verb}” for “${word}${verb}”`,
        fix: { kind: 'unsafe', title: `Write “${past}”`, edits: [replace(at, past)] },
      });
    }
  },
});

const ADVERBS =
  '(?:(?:not|also|now|already|always|recently|since|just|all|both|currently|still|never|only|[a-z]{3,12}ly) ){0,2}';
const PARTICIPLE =
  '(?:[a-z-]{2,15}ed|been|begun|brought|built|bought|chosen|come|done|driven|fallen|felt|found|given|gone|grown|held|kept|known|led|left|lost|made|met|paid|put|received|risen|seen|sent|set|shown|spent|spoken|struck|taken|told|undertaken|won|written)';
const BEHIND: Record<string, RegExp> = {
  has: new RegExp(`^ ${ADVERBS}${PARTICIPLE}\\b`),
  have: new RegExp(`^ ${ADVERBS}${PARTICIPLE}\\b`),
  will: /^ [a-z]{2,}\b/,
  is: new RegExp(`^ ${ADVERBS}(?:being|[a-z]{2,12}ing|now|currently|presently)\\b`),
  are: new RegExp(`^ ${ADVERBS}(?:being|[a-z]{2,12}ing|now|currently|presently)\\b`),
};
/** `is outstanding` and `are existing` describe; `is concerning` too. */
const NO_PARTICIPLE =
  /^(?:outstanding|existing|remaining|concerning|challenging|pending|ongoing|willing|missing|encouraging|promising|worrying|during|nothing|anything|something|everything|bring|king|spring|string|thing|evening|morning|building|interesting|surprising|wellbeing)$/;
/** Before `have` these make it no present: `may have been`, `to have been`. */
const NO_PRESENT_BEFORE =
  /\b(?:may|might|could|would|should|must|can|will|to|cannot|not|n[o’']t|did|does|do|shall|[Ff]ree|the|a|of|good|goods|own|last|at) $/;
/** What a speaker puts as a condition or a rule holds whenever. */
const CONDITION = /\b(?:if|where|when|once|until|unless|any|whoever|anyone|whether|whenever|should|after)\b/i;
/** UTF-16 units before the verb that its condition may take. */
const LONGEST_CONDITION = 60;
/** Sentences that look ahead of the meeting on purpose, and those that give what a document or the law says. */
const AHEAD =
  /\b(?:next meeting|call(?:ed)?[- ]in|webcast|recording|published|publication|available (?:at|on|from|to view)|take effect|takes effect|come into (?:force|effect)|implemented on|adjourned until|reconvene|the minutes|these minutes|been (?:attached|appended|circulated)|filed with|website|these decisions|this decision|the decisions? (?:above|taken)|Act \d{4}|Regulations \d{4})\b/i;

function isTold(text: string, start: number, end: number, phrase: string): boolean {
  if (/^\p{Lu}/u.test(text.charAt(start)) && !beginsSentence(text, start)) return false;
  const behind = BEHIND[phrase]?.exec(text.slice(end, end + 60));
  if (!behind || NO_PARTICIPLE.test(behind[0].split(' ').at(-1) ?? '')) return false;
  const sentence = sentenceAt(text, start);
  const before = text.slice(sentence.start, start);
  if (NO_PRESENT_BEFORE.test(before) || isConditional(before)) return false;
  if (/[?”"]$/.test(sentence.text) || AHEAD.test(sentence.text)) return false;
  return !isQuoted(text, start);
}

function isConditional(before: string): boolean {
  return CONDITION.test(before.slice(-LONGEST_CONDITION).split(/[,;.]/).at(-1) ?? '');
}

/** ` been drafted`: what shows which verb is meant. */
function verbBehind(text: string, end: number): string {
  const [, first = '', second] = /^ ([a-z-]+)(?: ([a-z-]+))?/.exec(text.slice(end, end + 40)) ?? [];
  return second !== undefined && /^(?:be|been|being|not|also|now|already|always|recently|since)$/.test(first)
    ? ` ${first} ${second}`
    : ` ${first}`;
}
