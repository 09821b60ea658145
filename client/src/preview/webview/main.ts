/** What runs in the preview: shows what the extension sends, and says what the reader does. */
import {
  type Block,
  type FromPreview,
  type PreviewResult,
  type ProblemNames,
  readState,
  type ToPreview,
} from '../messages.ts';
import { lineAtTop, type PlacedBlock, topOfLine } from '../scroll.ts';
import { morph } from './morph.ts';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPreview): void;
  setState(state: unknown): void;
};

const api = acquireVsCodeApi();
const shown = elementById('preview-document');
const margin = elementById('preview-margin');

let blocks: readonly Block[] = [];
let lineById = new Map<string, number>();
let problems: PreviewResult['problems'] = [];
let names: ProblemNames | null = null;
/** The editor scrolls the preview and the preview the editor: until then, scrolling is an echo. */
let echoUntil = 0;
/** How long an echo may take, in milliseconds. */
const ECHO = 150;

api.setState(readState(JSON.parse(document.body.dataset.state ?? 'null')));

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  if (data.type === 'show') return show(data.result, data.names);
  scrollTo(data.line);
});

window.addEventListener('scroll', onceAFrame(tellScroll), { passive: true });
new ResizeObserver(onceAFrame(placeProblems)).observe(shown);

shown.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest('a[href]');
  if (link) {
    event.preventDefault();
    return follow(link.getAttribute('href') ?? '');
  }
  // Someone who selects text wants to copy it.
  if (window.getSelection()?.isCollapsed === false) return;
  const line = lineOf(event.target);
  if (line !== null) api.postMessage({ type: 'goTo', line });
});

api.postMessage({ type: 'ready' });

function show(result: PreviewResult, words: ProblemNames): void {
  // Made in a document of its own, in which nothing runs and nothing is loaded.
  const { body } = new DOMParser().parseFromString(`<body>${result.html}</body>`, 'text/html');
  document.documentElement.lang = result.language;
  document.title = result.title;
  ({ blocks, problems } = result);
  names = words;
  lineById = new Map(blocks.map(({ id, line }) => [id, line]));
  echoUntil = performance.now() + ECHO;
  morph(shown, body);
  placeProblems();
}

/** A mark beside each block that something is wrong with. */
function placeProblems(): void {
  const marks = problems.flatMap(({ id, severity, messages }) => {
    const block = document.getElementById(id);
    if (!block || !names) return [];
    const mark = document.createElement('button');
    mark.className = severity;
    mark.textContent = SIGNS[severity];
    mark.title = messages.join('\n');
    mark.setAttribute('aria-label', `${names[severity]}: ${messages.join('. ')}`);
    mark.style.top = `${topOf(block)}px`;
    mark.addEventListener('click', () => {
      api.postMessage({ type: 'goTo', line: lineById.get(id) ?? 0 });
    });
    return [mark];
  });
  margin.replaceChildren(...marks);
}

/** Shapes, since not everyone sees the colours. */
const SIGNS = { error: '✕', warning: '▲', info: '●', hint: '○' } as const;

function follow(href: string): void {
  if (!href.startsWith('#')) return api.postMessage({ type: 'open', href });
  const target = document.getElementById(href.slice(1));
  if (!target) return;
  target.scrollIntoView();
  target.setAttribute('tabindex', '-1');
  target.focus({ preventScroll: true });
}

function lineOf(element: Element): number | null {
  for (let at = element.closest('[id]'); at; at = at.parentElement?.closest('[id]') ?? null) {
    const line = lineById.get(at.id);
    if (line !== undefined) return line;
  }
  return null;
}

function scrollTo(line: number): void {
  echoUntil = performance.now() + ECHO;
  const top = topOfLine(placed(), line, document.documentElement.scrollHeight);
  window.scrollTo({ top: line === 0 ? 0 : top, behavior: 'instant' });
}

function tellScroll(): void {
  if (performance.now() < echoUntil) return;
  const line = lineAtTop(placed(), window.scrollY, document.documentElement.scrollHeight);
  api.postMessage({ type: 'scrolled', line: window.scrollY === 0 ? 0 : line });
}

function placed(): PlacedBlock[] {
  return blocks.flatMap((block) => {
    const element = document.getElementById(block.id);
    return element ? [{ ...block, top: topOf(element) }] : [];
  });
}

/** Of a section its heading is what is looked at, of a field its label. */
function topOf(element: Element): number {
  const isFrame = element.matches('section, .fields > div');
  const looked = isFrame ? (element.firstElementChild ?? element) : element;
  return looked.getBoundingClientRect().top + window.scrollY;
}

function onceAFrame(work: () => void): () => void {
  let isAsked = false;
  return () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      work();
    });
  };
}

function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}
