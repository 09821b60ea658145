import type { Finding, Range, TextEdit } from '../../lint/finding.ts';
import { allFindings } from '../all-findings.ts';
import type { FeatureDocument } from '../document.ts';
import type { DocumentEdits, FeatureWorkspace } from '../workspace.ts';

/** The kinds of the protocol that our actions have, most of them with parts of our own. */
export type ActionKind =
  | 'quickfix'
  | 'refactor.extract'
  | 'refactor.move'
  | 'refactor.rewrite'
  | 'source.fixAll.rapporteur'
  | 'source.organizeSections';

/** What an action is asked about. */
export interface ActionContext {
  document: FeatureDocument;
  /** What is selected; empty where only a cursor is. */
  range: Range;
  workspace: FeatureWorkspace;
}

/** One line of the menu. What it would do is worked out when it is chosen. */
export interface Offer {
  /** An imperative phrase: `Move the paragraph up`. */
  title: string;
  /** Tells the action what was chosen: rule, place …; small, since clients send it back. */
  argument: string;
  /** What it mends. */
  findings?: readonly Finding[];
  /** The one that a key for “mend this” takes. */
  isPreferred?: true;
  /** Why it cannot be done here, for clients that show such things. */
  disabled?: string;
}

/** What a chosen action does. */
export interface ActionEdit {
  documents: DocumentEdits;
  /**
   * Where the author has to go on writing: so many units into the text of the only edit. Clients that have snippets
   * put the cursor there.
   */
  caret?: number;
}

/** Long work in steps, so that requests get through between them; each says how far it is. */
export type Steps<Result> = Generator<{ done: number; total: number }, Result>;

/** One kind of action; one a file, with an example in its doc comment that its test applies. */
export interface CodeAction {
  /** Stable: clients send it back. */
  id: string;
  kind: ActionKind;
  /** `always` is cheap enough for every move of the cursor; the others wait until the author opens the menu. */
  offered: 'always' | 'on-request';
  /** What can be done here, in the order of the menu. Works out no edits. */
  offers(context: ActionContext): Offer[];
  /** The edits of an offer, made for the same text; null when it turns out that it cannot be done. */
  edit(context: ActionContext, argument: string): ActionEdit | null | Steps<ActionEdit | null>;
}

/** Edits of the document asked about alone. */
export function editOf(document: FeatureDocument, edits: TextEdit[] | null): ActionEdit | null {
  return edits && edits.length > 0 ? { documents: [{ uri: document.uri, edits }] } : null;
}

/** The findings that the selection touches, in document order. */
export function findingsAt({ document, workspace, range }: ActionContext): Finding[] {
  return allFindings(document, workspace).filter(
    ({ start, end }) => start <= range.end && end >= range.start,
  );
}
