import type { ActionContext, CodeAction, Offer } from './action.ts';
import { convertExchange } from './convert-exchange.ts';
import { convertReference } from './convert-reference.ts';
import { expandAcronym } from './expand-acronym.ts';
import { extractAppendix } from './extract-appendix.ts';
import { fixAll } from './fix-all.ts';
import { fixFinding } from './fix-finding.ts';
import { fixRuleInFile } from './fix-rule-in-file.ts';
import { fixRuleInWorkspace } from './fix-rule-in-workspace.ts';
import { insertSection } from './insert-section.ts';
import { joinDecision } from './join-decision.ts';
import { moveBlock } from './move-block.ts';
import { organizeSections } from './organize-sections.ts';
import { sayNothing } from './say-nothing.ts';
import { stateOutcome } from './state-outcome.ts';
import { suppressFinding } from './suppress-finding.ts';

/** Every action, in the order of the menu. */
export const CODE_ACTIONS: readonly CodeAction[] = [
  fixFinding,
  insertSection,
  sayNothing,
  fixRuleInFile,
  fixRuleInWorkspace,
  suppressFinding,
  convertReference,
  convertExchange,
  joinDecision,
  stateOutcome,
  expandAcronym,
  extractAppendix,
  moveBlock,
  fixAll,
  organizeSections,
];

/** An action that can be done, with what it is called here. */
export interface OfferedAction {
  action: CodeAction;
  offer: Offer;
}

/** What a client wants to be offered. */
export interface ActionRequest {
  /** Kinds, each with those below it: `source` wants `source.fixAll.rapporteur` too. Null wants all. */
  only: readonly string[] | null;
  /** `automatic` requests come with every move of the cursor. */
  trigger: 'invoked' | 'automatic';
}

/** What can be done at a selection. Actions of kinds that are not wanted do not look at the document at all. */
export function codeActions(context: ActionContext, { only, trigger }: ActionRequest): OfferedAction[] {
  const wanted = CODE_ACTIONS.filter(
    ({ kind, offered }) =>
      (only === null || only.some((each) => includesKind(each, kind))) &&
      // Who asks for a kind by name means it, as when saving.
      (offered === 'always' || trigger === 'invoked' || only !== null),
  );
  return wanted.flatMap((action) => action.offers(context).map((offer) => ({ action, offer })));
}

/** The action of an id that was offered before; null for ids that are none of ours. */
export function findAction(id: string): CodeAction | null {
  return CODE_ACTIONS.find((action) => action.id === id) ?? null;
}

/** Kinds are hierarchical, their parts parted by dots; the empty kind includes all. */
function includesKind(wanted: string, kind: string): boolean {
  return wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`);
}
