import type { SectionNode } from '../types.ts';

/**
 * What a parish council says of a planning application, of which it is told and which it does not decide (Town and Country
 * Planning Act 1990, Schedule 1, paragraph 8): the answer is its decision, and stands there alone.
 */
const ANSWER =
  /^\**(?:no (?:objections?|comments?|observations?|adverse comments?)|(?:strongly )?(?:support(?:ed)?|objects?|objected|objection)|neutral)\**(?=[.;]|$| (?:in principle|subject to|provided|on (?:the )?grounds)\b)/i;
/** `26/0412`, `DC/26/00412/FUL`, `2026/0412` */
const APPLICATION = /(?<!\d)(?<!\d\/)(?:20)?\d\d\/\d{3,6}(?![\d/]\d)/;
/** `Highways`, on a line of its own above what they say. */
const OTHER =
  /^(?:highways?|drainage|conservation|neighbours|.{0,40}\b(?:agency|authority|council|england|health|officer|team|water))\W*$/i;
const OF_PLANNING = /\bplanning\b|\bapplications?\b/i;

/** Whether a text is the answer to an application that stands above it, or to one in an item about them. */
export function isAnswer(text: string, above: string, section: SectionNode | null): boolean {
  if (!ANSWER.test(text)) return false;
  return APPLICATION.test(above) || (isOfPlanning(section) && !OTHER.test(above));
}

/** `26/0412 Two dwellings at Mill Lane. No objection.`: an application with the answer behind it. */
export function endsWithAnswer(text: string): boolean {
  // Most paragraphs have none, and all are asked.
  const application = text.includes('/') ? APPLICATION.exec(text) : null;
  if (!application) return false;
  const [, ...sentences] = text.slice(application.index).split(/[.:;] | [–-] /);
  const answer = sentences.pop();
  if (answer === undefined || !ANSWER.test(answer)) return false;
  // `… a porch. Highways: No objection.` tells what somebody else says.
  const isLabelled = text.charAt(text.length - answer.length - 2) === ':';
  const label = sentences.at(-1);
  return !isLabelled || label === undefined || OWN_LABEL.test(label);
}

const OWN_LABEL = /^(?:agreed|comments?|council|decision|observations?|resolved|response)\b/i;

function isOfPlanning(section: SectionNode | null): boolean {
  for (let at = section; at !== null; at = at.parent) if (OF_PLANNING.test(at.title.text)) return true;
  return false;
}
