/** What is proposed in the flow of minutes: the usual words of a standing item, and what was recommended. */
import { readyDecisions } from '../completion/minutes/decisions.ts';
import { isInItem } from '../completion/minutes/place.ts';
import type { Site } from '../completion/site.ts';
import { standingWordings } from './standing-wordings.ts';

/** The words that may stand on a line, and what of them is typed. */
export interface Wordings {
  typed: string;
  texts: string[];
}

const AFTER_LEAD =
  /^(?:\*\*)?(?:RESOLVED|Resolved|AGREED)(?:[^\S\r\n]+(?:UNANIMOUSLY|Unanimously|unanimously))?[^\S\r\n]*(?:[:–—]|-(?=\s))(?:\*\*)?[^\S\r\n]+(\S[^\r\n]{0,79})?$/;
/** Shorter beginnings of a sentence say nothing yet. */
const SHORTEST = 12;

/** In a standing item that says nothing yet, and behind the words of a decision; nothing in the narrative. */
export function inlineWordings(site: Site): Wordings | null {
  const lead = isInItem(site) ? AFTER_LEAD.exec(site.line) : null;
  if (lead) {
    const texts = readyDecisions(site)
      .filter(({ detail }) => detail !== '')
      .map(({ text }) => text);
    return { typed: lead[1] ?? '', texts: texts.flatMap(beforeStop) };
  }
  if (!site.section || !site.isAloneInSection || site.line.length > 120) return null;
  const { model, question } = site;
  const texts = standingWordings(site.section.id, {
    model,
    uri: question.document.uri,
    workspace: question.workspace,
  });
  return { typed: site.line, texts: texts.flatMap(beforeStop) };
}

/** A proposal has no stops: what comes before the first, if that says something. */
function beforeStop(pattern: string): string[] {
  const at = pattern.indexOf('{');
  const text = at === -1 ? pattern : pattern.slice(0, at);
  return text.length < SHORTEST ? [] : [text];
}
