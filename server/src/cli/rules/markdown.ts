import { type Paint, wrap } from '../reporters/terminal.ts';

/**
 * The Markdown of the rules' pages for the terminal: headings in bold, text wrapped, examples indented. It knows
 * what those pages use: headings, paragraphs, lists, code blocks, tables left as they are, and inline markup.
 */
export function renderMarkdown(markdown: string, paint: Paint, width: number): string {
  const blocks: string[][] = [];
  const lines = markdown.trim().split('\n');
  while (lines.length > 0) {
    const block = takeBlock(lines);
    if (block.length > 0) blocks.push(renderBlock(block, paint, width));
  }
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

const INDENT = '    ';

/** The lines up to the next blank one, or a whole code block. */
function takeBlock(lines: string[]): string[] {
  const first = lines[0] ?? '';
  if (first.startsWith('```')) {
    const end = lines.findIndex((line, index) => index > 0 && line.startsWith('```'));
    return lines.splice(0, end < 0 ? lines.length : end + 1);
  }
  if (first.startsWith('#')) return lines.splice(0, 1);
  const end = lines.findIndex((line) => line.trim() === '' || line.startsWith('```') || line.startsWith('#'));
  const block = lines.splice(0, end < 0 ? lines.length : end);
  if (lines[0]?.trim() === '') lines.shift();
  return block;
}

function renderBlock(block: readonly string[], paint: Paint, width: number): string[] {
  const [first = ''] = block;
  if (first.startsWith('```')) {
    const code = block.slice(1, block.at(-1)?.startsWith('```') ? -1 : undefined);
    return code.map((line) => (line === '' ? '' : INDENT + paint('cyan', line)));
  }
  const heading = /^(#+) +([^ ].*)$/.exec(first);
  if (heading)
    return [paint(heading[1] === '#' ? ['bold', 'underline'] : 'bold', inline(heading[2] ?? '', noPaint))];
  if (first.startsWith('|')) return [...block];
  return itemsOf(block).flatMap(({ marker, text }) => {
    const indent = ' '.repeat(marker.length);
    return wrap(inline(text, paint), width - marker.length).map(
      (line, index) => (index === 0 ? marker : indent) + line,
    );
  });
}

/** A paragraph is one item without a marker; lines that begin no item continue the one above. */
function itemsOf(block: readonly string[]): { marker: string; text: string }[] {
  const items: { marker: string; text: string }[] = [];
  for (const line of block) {
    const item = /^( *(?:[-*]|\d+\.) )(.*)$/.exec(line);
    const last = items.at(-1);
    if (item) items.push({ marker: item[1] ?? '', text: item[2] ?? '' });
    else if (last) last.text += ` ${line.trim()}`;
    else items.push({ marker: '', text: line.trim() });
  }
  return items;
}

const noPaint: Paint = (_style, text) => text;

/** Code, strong and emphasised text in the terminal's own ways; of a link its words. */
function inline(text: string, paint: Paint): string {
  return text
    .split(/(`[^`]+`)/)
    .map((part) => {
      if (/^`[^`]+`$/.test(part)) return paint('cyan', part.slice(1, -1));
      return part
        .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replace(/\*\*([^*]+)\*\*/g, (_, words: string) => paint('bold', words))
        .replace(/(?<![*\w])\*([^*\s][^*]*)\*/g, (_, words: string) => paint('italic', words));
    })
    .join('');
}
