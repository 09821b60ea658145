/** Random edits of random texts, for everything that follows edits. */
import fc from 'fast-check';

export interface RandomEdit {
  /** Where it begins and ends, as shares of the text, so that it fits any text. */
  from: number;
  length: number;
  text: string;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** What people type, delete and paste. */
const typed = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('a', ' ', '.', ':', '\n', '\n\n', '\r', '\r\n', '-', '*', '#', '|', '1', '0'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '\n\n2.0 TITLE\n\n',
      '\n\n3.1 A paragraph.\n\n',
      '\n\n## Title\n\n',
      '\n- item\n',
      '\n(a) item\n',
      '\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
      '\nAPPENDIX A: Title\n',
      '\nFILE: a.pdf\n',
      '\n// a note\n',
      '\nLABEL: value\n',
      '\n- 3.6 It is\n',
      '\nRECOMMENDATION\n',
      ' {#label}\n',
    ),
  },
  { weight: 4, arbitrary: fc.constant('') },
);

/** One edit: mostly small. */
export const edit: fc.Arbitrary<RandomEdit> = fc.record({
  from: share,
  length: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.constant(0.01) },
    { weight: 1, arbitrary: share },
  ),
  text: typed,
});

/** Where an edit falls in a text, and the text after it. */
export function applyEdit(
  source: string,
  { from, length, text }: RandomEdit,
): { start: number; end: number; text: string; source: string } {
  const start = Math.min(source.length, Math.floor(from * (source.length + 1)));
  const end = Math.min(source.length, start + Math.ceil(length * source.length * 0.3));
  return { start, end, text, source: source.slice(0, start) + text + source.slice(end) };
}
