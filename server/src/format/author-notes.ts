/** What a template says to whoever writes: lines that are never published. */
import type { SectionTemplate } from '../house/types.ts';

/** One such line. */
export function note(text: string): string {
  return `// ${text}`;
}

/** What a house says of a section, as notes that stand under its heading. */
export function guidanceNotes({ guidance, owner }: SectionTemplate): string[] {
  const said = `${guidance}${owner === '' ? '' : ` Cleared by: ${owner}.`}`.trim();
  return said === '' ? [] : [note(said)];
}

/** The words of a section that has nothing to say, for the author to take or not; none where it has to say something. */
export function noneNotes({ none }: SectionTemplate): string[] {
  return none.allowed ? [note(`If there is nothing to say: ${none.phrase}`)] : [];
}
