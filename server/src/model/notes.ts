import type { Block } from '../../../grammar/src/index.ts';
import type { NoteNode, Suppression } from './types.ts';

const SUPPRESSION = /^rapporteur-ignore(-next-line)?(?:\s([^:]*))?(?::(.*))?$/;

/** The author's notes, and those of them that suppress a diagnostic. */
export function readNotes(blocks: Block[]): { notes: NoteNode[]; suppressions: Suppression[] } {
  const notes: NoteNode[] = [];
  const suppressions: Suppression[] = [];
  for (const block of blocks) {
    if (block.kind !== 'note') continue;
    const text = block.content.text;
    notes.push({ start: block.start, end: block.end, text });
    const match = SUPPRESSION.exec(text);
    if (!match) continue;
    suppressions.push({
      start: block.start,
      end: block.end,
      scope: match[1] ? 'next-line' : 'file',
      rules: (match[2] ?? '').split(/[\s,]+/).filter((rule) => rule !== ''),
      reason: (match[3] ?? '').trim(),
    });
  }
  return { notes, suppressions };
}

/** The house a `// house: id` note on the first line asks for, or null. */
export function readHouseNote(source: string): string | null {
  return /^\uFEFF?\s*\/\/\s*house:\s*([\w./-]+)[ \t]*(?:[\r\n]|$)/.exec(source.slice(0, 300))?.[1] ?? null;
}
