/** What the preview and the extension say to each other; and what the server answers. */

/** `public`: exempt parts are left out; `full`: they are there, and marked. */
export type ExemptMode = 'public' | 'full';

/** An element of the preview, and the line of the document it is made from, from 0. */
export interface Block {
  id: string;
  line: number;
}

export interface BlockProblems {
  /** Of the block. */
  id: string;
  severity: 'error' | 'warning' | 'info' | 'hint';
  messages: string[];
}

/** Answer of `rapporteur/preview`. */
export interface PreviewResult {
  version: number;
  title: string;
  language: string;
  /** Escaped by the server. */
  html: string;
  blocks: Block[];
  problems: BlockProblems[];
  /** Whether something of the document is exempt from publication. */
  exempt: 'none' | 'part' | 'whole';
}

/** Words the preview needs, in the language of the editor. */
export type ProblemNames = Readonly<Record<BlockProblems['severity'], string>>;

export type ToPreview =
  | { type: 'show'; result: PreviewResult; names: ProblemNames }
  /** The first line the editor shows. */
  | { type: 'scroll'; line: number };

export type FromPreview =
  /** The preview is there and empty. */
  | { type: 'ready' }
  /** The first line the preview shows. */
  | { type: 'scrolled'; line: number }
  /** Someone wants to see where this comes from. */
  | { type: 'goTo'; line: number }
  /** Someone wants to follow a link out of the document. */
  | { type: 'open'; href: string };

/** A message of the preview, or null: what runs in it is ours, what it shows is not. */
export function readMessage(message: unknown): FromPreview | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type } = message;
  if (type === 'ready') return { type };
  if (type === 'open' && 'href' in message && typeof message.href === 'string') {
    return { type, href: message.href };
  }
  if ((type === 'scrolled' || type === 'goTo') && 'line' in message && typeof message.line === 'number') {
    return Number.isFinite(message.line) ? { type, line: Math.max(0, message.line) } : null;
  }
  return null;
}

/** What is kept of a preview over a restart of the editor. */
export interface PreviewState {
  uri: string;
  exempt: ExemptMode;
}

/** @returns null for what is none, such as the state of another version */
export function readState(state: unknown): PreviewState | null {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return null;
  if (typeof state.uri !== 'string') return null;
  return { uri: state.uri, exempt: 'exempt' in state && state.exempt === 'full' ? 'full' : 'public' };
}
