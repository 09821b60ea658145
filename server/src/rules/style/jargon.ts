/**
 * ## What it does
 * Finds office phrases for which there are plain words, once each: `going forward`, `direction of travel`, `at this
 * moment in time`.
 *
 * Where there is one plain wording, the fix writes it; which of several fits is the author's to say.
 *
 * ## Why it matters
 * Members and residents have to translate them, and some say nothing at all.
 *
 * ## Example
 * ```report
 * 3.1 The service operates under the auspices of the Board.
 * ```
 * Write instead:
 * ```report
 * 3.1 The service operates under the Board.
 * ```
 *
 * ## Options
 * - `words`: further words or phrases, in lower case, each with the plain words to
 *   suggest, alternatives parted by slashes. Default: none.
 * - `except`: words or phrases to leave alone. Default: none.
 *
 * ## Source
 * Report-writing guides of several councils ask for plain English without jargon; the list and the plain words are
 * this project's own.
 */
import { replace } from '../../lint/edits.ts';
import type { Fix, Range } from '../../lint/finding.ts';
import { isInAddress } from '../../prose/inline-at.ts';
import { inCaseOf } from '../../prose/letter-case.ts';
import { isQuoted } from '../../prose/quotations.ts';
import { defineRule, type WordHit } from '../rule.ts';

/** Phrase → plain words to use, the alternatives parted by slashes; an empty one means that it can go. */
const PLAIN: Record<string, string> = {
  'going forward': 'in future/',
  'moving forward': 'in future/',
  'direction of travel': 'aims/plans',
  'under the auspices of': 'under/led by',
  leveraging: 'using',
  'to leverage': 'to use',
  'low-hanging fruit': 'easy gains',
  'low hanging fruit': 'easy gains',
  'blue sky thinking': 'new ideas',
  'blue-sky thinking': 'new ideas',
  'touch base': 'meet/talk',
  'deep dive': 'close look',
  'deep dives': 'close looks',
  'paradigm shift': 'great change',
  'step change': 'great change',
  synergies: 'gains from working together',
  synergy: 'gain from working together',
  deliverables: 'what will be done',
  learnings: 'lessons',
  impactful: 'effective',
  coterminous: 'with the same boundary',
  coterminosity: 'having the same boundary',
  granularity: 'detail',
  incentivise: 'encourage',
  incentivising: 'encouraging',
  utilise: 'use',
  utilised: 'used',
  utilising: 'using',
  utilisation: 'use',
  operationalise: 'put into practice',
  operationalised: 'put into practice',
  aforementioned: 'this/these',
  'at this moment in time': 'now',
  'at this point in time': 'now',
  'at the present time': 'now',
  'due to the fact that': 'because',
  'in light of the fact that': 'because',
  'in the event that': 'if',
  'on an ongoing basis': 'continually/',
  'on a regular basis': 'regularly',
  'on a monthly basis': 'monthly',
  'on a weekly basis': 'weekly',
  'on a daily basis': 'daily',
  'on an annual basis': 'every year',
  'in close proximity to': 'near',
  'inter alia': 'among other things',
  'quantum of': 'amount of',
  'value-add': 'benefit',
  'mission critical': 'essential',
  'mission-critical': 'essential',
  'best of breed': 'best',
  'think outside the box': 'find new ideas',
  'thinking outside the box': 'finding new ideas',
  'hit the ground running': 'start quickly',
  'drill down': 'look closely',
  'drilling down': 'looking closely',
  'game changer': 'great change',
  'game-changer': 'great change',
};

export const rule = defineRule<{
  words: Record<string, string>;
  except: string[];
}>({
  id: 'jargon',
  category: 'style',
  summary: 'Office phrase with a plain alternative',
  severity: 'hint',
  fix: 'unsafe',
  kinds: ['report', 'minutes'],
  scope: 'part',
  triggers: Object.keys(PLAIN),
  options: {
    defaults: { words: {}, except: [] },
    properties: {
      words: { type: 'object', additionalProperties: { type: 'string' } },
      except: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    },
  },
  check({ model, hits, options, report }) {
    const told = new Set<string>(options.except);
    const tell = ({ unit, start, end, phrase }: WordHit, plain: string) => {
      const { text } = unit.content;
      if (told.has(phrase) || unit.role === 'field' || unit.role === 'title') return;
      if (isQuoted(text, start) || isInAddress(unit, start) || !isPhrase(text, start, end, phrase)) return;
      told.add(phrase);
      const typed = text.slice(start, end);
      const at = unit.content.range(start, end);
      report({
        at,
        message: `“${typed}” has a plain alternative: ${inWords(plain)}`,
        ...withFix(at, typed, plain),
      });
    };
    for (const hit of hits) tell(hit, PLAIN[hit.phrase] ?? '');
    for (const [phrase, plain] of Object.entries(options.words)) {
      for (const unit of model.prose) for (const hit of occurrences(unit, phrase)) tell(hit, plain);
    }
  },
});

/** Which of several alternatives fits is the author's to say. */
function withFix(at: Range, typed: string, plain: string): { fix?: Fix } {
  if (plain === '' || plain.includes('/')) return {};
  const right = inCaseOf(typed, plain);
  return { fix: { kind: 'unsafe', title: `Write “${right}”`, edits: [replace(at, right)] } };
}

/** `“in future”, or leave it out` */
function inWords(plain: string): string {
  return plain
    .split('/')
    .map((words) => (words === '' ? 'leave it out' : `“${words}”`))
    .join(', or ');
}

/** `Moving forward the key actions` is a verb with an object; only set off by a comma or a stop is it the phrase. */
const SET_OFF = new Set(['going forward', 'moving forward']);

function isPhrase(text: string, start: number, end: number, phrase: string): boolean {
  if (!SET_OFF.has(phrase)) return true;
  return /^[.,;)]|^$/.test(text.charAt(end)) || text.slice(start - 2, start) === ', ';
}

/** The house's own words, in any case and as whole words. */
function occurrences(unit: WordHit['unit'], phrase: string): WordHit[] {
  const lower = unit.content.text.toLowerCase();
  const at = lower.indexOf(phrase.toLowerCase());
  const end = at + phrase.length;
  const isWord = at !== -1 && !/\w/.test(lower.charAt(at - 1)) && !/\w/.test(lower.charAt(end));
  return isWord ? [{ unit, start: at, end, phrase }] : [];
}
