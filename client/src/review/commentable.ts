/**
 * The lines that a comment can be about: where something stands that is published.
 *
 * @returns first and last line of every stretch of them, in order; a stretch ends at a blank line or a note
 */
export function commentableLines(lines: Iterable<string>): [first: number, last: number][] {
  const stretches: [first: number, last: number][] = [];
  let number = 0;
  for (const line of lines) {
    const text = line.trimStart();
    if (text !== '' && !text.startsWith('//')) {
      const current = stretches.at(-1);
      if (current && current[1] === number - 1) current[1] = number;
      else stretches.push([number, number]);
    }
    number += 1;
  }
  return stretches;
}
