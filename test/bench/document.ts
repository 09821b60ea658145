import { existsSync, readFileSync } from 'node:fs';

/** The parts of `docs/benchmarks.md`, in their order. */
export const PARTS = ['lint', 'lsp', 'decisions'] as const;

export type Part = (typeof PARTS)[number];

const TOP = `# Benchmarks

Written by \`npm run bench\`; do not edit. Nothing here is asserted by a test: a time depends on the machine.
What stands in one part was measured in one run.
`;

/**
 * The text of `docs/benchmarks.md` with the parts that were measured just now; a part that was not is kept as it
 * stands in the file. It bears no date and no name of a machine: a second run of the same code on the same class of
 * machine changes measured numbers only.
 */
export function benchmarksDocument(path: string, measured: ReadonlyMap<Part, string>): string {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const parts = PARTS.flatMap((part) => {
    const text = measured.get(part) ?? partOf(before, part);
    return text === null ? [] : [`${markOf(part)}\n\n${text.trim()}\n`];
  });
  return [TOP, ...parts].join('\n');
}

function partOf(text: string, part: Part): string | null {
  const start = text.indexOf(markOf(part));
  if (start < 0) return null;
  const rest = text.slice(start + markOf(part).length);
  const ends = PARTS.map((other) => rest.indexOf(markOf(other))).filter((end) => end >= 0);
  return rest.slice(0, Math.min(rest.length, ...ends));
}

function markOf(part: Part): string {
  return `<!-- part: ${part} -->`;
}
