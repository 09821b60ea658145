/** The outline of a report as the server gives it, and what of it the tree shows; nothing of the editor. */
import type { Position, Range } from 'vscode-languageclient';

export interface OutlineNode {
  kind:
    | 'section'
    | 'paragraph'
    | 'list'
    | 'table'
    | 'recommendation'
    | 'appendix'
    | 'resolution'
    | 'exchange'
    | 'action';
  number: string | null;
  title: string;
  state: 'written' | 'none' | 'empty' | 'missing' | 'open';
  /** What an item of minutes came to, by when an action is due. */
  detail: string;
  worst: 'error' | 'warning' | 'info' | 'hint' | null;
  findings: number;
  id: string | null;
  range: Range | null;
  isMovable: boolean;
  children: OutlineNode[];
}

export interface ReportOutline {
  version: number;
  sections: OutlineNode[];
  recommendations: OutlineNode[];
  appendices: OutlineNode[];
  decisions: OutlineNode[];
  actions: OutlineNode[];
}

/** `3.1 The library opened …`; recommendations and appendices with what they are called by. */
export function labelOf({ number, title }: OutlineNode): string {
  return number === null ? title : `${number} ${title}`;
}

/** The id of an icon of VS Code and of its colour; what has problems says so first. */
export function iconOf({ kind, state, worst }: OutlineNode): { icon: string; color: string | null } {
  if (worst === 'error') return { icon: 'error', color: 'problemsErrorIcon.foreground' };
  if (worst === 'warning') return { icon: 'warning', color: 'problemsWarningIcon.foreground' };
  if (state === 'missing') return { icon: 'circle-slash', color: 'problemsWarningIcon.foreground' };
  if (state === 'open') return { icon: 'question', color: 'problemsWarningIcon.foreground' };
  if (state === 'empty') return { icon: 'circle-large-outline', color: null };
  if (state === 'none') return { icon: 'dash', color: null };
  return { icon: kind === 'section' ? 'pass' : ICONS[kind], color: null };
}

const ICONS: Record<Exclude<OutlineNode['kind'], 'section'>, string> = {
  paragraph: 'symbol-text',
  list: 'list-unordered',
  table: 'table',
  recommendation: 'law',
  appendix: 'paperclip',
  resolution: 'law',
  exchange: 'comment',
  action: 'tasklist',
};

/** Where a block is put that is dropped on another: the position it is to stand before, null for the end. */
export function dropPosition(
  outline: ReportOutline,
  dragged: OutlineNode,
  target: OutlineNode,
): Position | null {
  const isSection = dragged.kind === 'section' || dragged.kind === 'appendix';
  if (isSection || target.kind !== 'section') return target.range?.start ?? null;
  // Text that is dropped on a heading goes to the end of what stands under it.
  const inner = target.children.find(({ kind, range }) => kind === 'section' && range !== null);
  return (inner ?? nextSection(outline, target))?.range?.start ?? null;
}

/** The section or appendix that follows one with all that is in it. */
function nextSection(outline: ReportOutline, target: OutlineNode): OutlineNode | null {
  const after = target.range?.end;
  if (!after) return null;
  const following = flat([...outline.sections, ...outline.appendices]).filter(
    ({ kind, range }) =>
      (kind === 'section' || kind === 'appendix') && range !== null && compare(range.start, after) >= 0,
  );
  return following.sort((a, b) => compare(startOf(a), startOf(b)))[0] ?? null;
}

function flat(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function startOf({ range }: OutlineNode): Position {
  return range?.start ?? { line: 0, character: 0 };
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** The innermost node at a position, with those round it, the outermost first. */
export function pathTo(nodes: readonly OutlineNode[], position: Position): OutlineNode[] {
  for (const node of nodes) {
    if (!node.range || compare(position, node.range.start) < 0 || compare(position, node.range.end) >= 0)
      continue;
    return [node, ...pathTo(node.children, position)];
  }
  return [];
}
