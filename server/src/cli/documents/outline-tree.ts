import stringWidth from 'fast-string-width';
import { type Paint, printable, type Style } from '../reporters/terminal.ts';
import type { Outline, OutlineSection, OutlineText } from './outline-of.ts';

/** A line of the tree and what hangs from it. */
interface Branch {
  label: string;
  style: Style | null;
  text: string;
  /** Said after the text, such as `none`. */
  remark: { text: string; style: Style } | null;
  branches: Branch[];
}

const REMARKS: Partial<Record<OutlineSection['state'], { text: string; style: Style }>> = {
  none: { text: 'none', style: 'dim' },
  empty: { text: 'empty', style: 'yellow' },
  missing: { text: 'missing', style: 'red' },
};

/** The outline as lines of a tree, none wider than `width`. */
export function drawOutline(outline: Outline, paint: Paint, width: number): string[] {
  const { path, kind, house } = outline;
  const title = `${paint('bold', printable(path))}  ${paint('dim', `${kind}, ${printable(house.name)}`)}`;
  return [title, ...draw(branchesOf(outline), '', paint, width)];
}

function branchesOf(outline: Outline): Branch[] {
  const branches: Branch[] = [];
  if (outline.fields.length > 0) {
    const fields = outline.fields.map(({ label, value }) => branch(`${label}:`, value));
    branches.push({ ...branch('Fields', '', fields), style: 'bold' });
  }
  for (const section of outline.sections) branches.push(sectionBranch(section, outline.recommendations));
  if (outline.appendices.length > 0) {
    const appendices = outline.appendices.map(({ label, title, listed, attached }) => ({
      ...branch(label, title),
      remark: attached ? (listed ? null : NOT_LISTED) : NOT_ATTACHED,
    }));
    branches.push({ ...branch('Appendices', '', appendices), style: 'bold' });
  }
  return branches;
}

const NOT_LISTED = { text: 'not listed', style: 'yellow' } as const;
const NOT_ATTACHED = { text: 'not attached', style: 'yellow' } as const;

function sectionBranch(section: OutlineSection, recommendations: readonly OutlineText[]): Branch {
  const { number, title, state, decision, texts, sections } = section;
  const isRecommended = new Set(recommendations.map(({ line }) => line));
  const own = texts.map((text) => ({
    ...branch(text.number ?? '', text.text),
    style: isRecommended.has(text.line) ? ('cyan' as const) : null,
  }));
  // What a section that says “none” says is said by the remark.
  const shown = state === 'none' ? [] : own;
  const inner = sections.map((section) => sectionBranch(section, recommendations));
  return {
    label: `${number === null ? '' : `${number} `}${title}`,
    style: state === 'missing' ? 'dim' : 'bold',
    text: '',
    remark:
      decision !== undefined
        ? { text: decision, style: decision === 'no decision' ? 'yellow' : 'dim' }
        : state === 'none' && inner.length > 0
          ? null
          : (REMARKS[state] ?? null),
    branches: [...shown, ...inner],
  };
}

function branch(label: string, text: string, branches: Branch[] = []): Branch {
  return { label, style: null, text, remark: null, branches };
}

function draw(branches: readonly Branch[], indent: string, paint: Paint, width: number): string[] {
  return branches.flatMap((one, index) => {
    const isLast = index === branches.length - 1;
    const head = `${indent}${isLast ? '└─ ' : '├─ '}`;
    return [
      `${paint('dim', head)}${content(one, paint, width - head.length)}`,
      ...draw(one.branches, `${indent}${isLast ? '   ' : '│  '}`, paint, width),
    ];
  });
}

function content({ label, style, text, remark }: Branch, paint: Paint, width: number): string {
  // What an item of minutes came to may be long.
  const remarked = remark && shorten(printable(remark.text), Math.max(LEAST, Math.floor(width / 2)));
  const said = remarked === null ? '' : `  ${remarked}`;
  const name = shorten(printable(label), Math.max(LEAST, width - said.length));
  const left = width - said.length - stringWidth(name) - 1;
  const rest = left < LEAST ? '' : shorten(printable(text), left);
  const painted = [style ? paint(style, name) : name, rest].filter((part) => part !== '').join(' ');
  return remark ? `${painted}  ${paint(remark.style, remarked ?? '')}` : painted;
}

/** Fewer letters say nothing. */
const LEAST = 8;

function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const letter of text) {
    used += stringWidth(letter);
    if (used >= width) break;
    cut += letter;
  }
  return `${cut.trimEnd()}…`;
}
