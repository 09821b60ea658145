/** What only minutes begin a paragraph with: how far it goes. */
import type { LeadShape } from './tree.ts';
import { ACTION, DECISION, EXCHANGE } from './vocabulary.ts';

const LEADS: Record<LeadShape['kind'], RegExp> = {
  resolution: new RegExp(`^(?:\\*\\*)?${DECISION}(?:\\*\\*)?`),
  exchange: new RegExp(`^(?:\\*\\*)?${EXCHANGE}(?:\\*\\*)?:(?:\\*\\*)?`),
  action: new RegExp(`^(?:\\*\\*)?${ACTION}(?:\\*\\*)?:(?:\\*\\*)?`),
};

/** The `to that` that only shows where a decision begins belongs to what is decided. */
const BEGINS_DECISION = / (?:that|t h a t|to)$/i;

/** UTF-16 units of a paragraph's text that its lead takes: `RESOLVED:` of `RESOLVED: That the report be noted.` */
export function lengthOfLead(kind: LeadShape['kind'], text: string): number {
  const lead = LEADS[kind].exec(text)?.[0] ?? '';
  return kind === 'resolution' ? lead.replace(BEGINS_DECISION, '').trimEnd().length : lead.length;
}

/** The lead of a text that stands behind a title on its line: `RESOLVED: That …`, `ACTION: …`; null for other text. */
export function readLead(text: string): LeadShape | null {
  for (const kind of ['resolution', 'action'] as const) {
    const length = lengthOfLead(kind, text);
    if (length > 0) return { kind, length };
  }
  return null;
}
