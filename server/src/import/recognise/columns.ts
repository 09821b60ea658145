/** A gap that only a column leaves. */
const GAP = /\t+| {2,}/;
const LABEL = /^[\p{Lu}][\p{L}\d()/&'’.,\s-]{1,59}:?$/u;

/**
 * The rows of a form that was laid out in two columns of text, `LABEL: value` each: labels on the left, values on the
 * right, either of which may run on below. Null when the lines are no such form.
 *
 * @param lines of one block, spaces as they are
 */
export function columnsOf(lines: readonly string[]): { text: string; at: number }[] | null {
  const halves = lines.map(halvesOf);
  const column = halves.find(({ left, right }) => left !== '' && right !== '')?.column;
  if (column === undefined) return null;
  const isForm = halves.every(({ left, right, column: own }) => {
    if (right === '') return LABEL.test(left);
    // A tab leads to wherever the ruler says.
    return (left === '' || LABEL.test(left)) && (own === null || Math.abs(own - (column ?? own)) <= 1);
  });
  if (!isForm || !halves.some(({ left }) => left.endsWith(':'))) return null;
  const rows: { label: string; value: string; at: number }[] = [];
  for (const [at, { left, right }] of halves.entries()) {
    const row = rows.at(-1);
    if (row && (left === '' || !row.label.endsWith(':'))) {
      row.label = `${row.label} ${left}`.trim();
      row.value = `${row.value} ${right}`.trim();
    } else rows.push({ label: left, value: right, at });
  }
  return rows.map(({ label, value, at }) => ({ text: `${label} ${value}`.trim(), at }));
}

/** What stands left and right of the first gap, and the column at which the right begins (null after a tab). */
function halvesOf(line: string): { left: string; right: string; column: number | null } {
  const flat = line.replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ').trimEnd();
  const start = flat.search(/\S/);
  if (start >= SHORTEST_INDENT || /^\t/.test(flat))
    return { left: '', right: flat.trim(), column: flat.includes('\t') ? null : start };
  const gap = GAP.exec(flat.slice(start));
  if (!gap) return { left: flat.trim(), right: '', column: null };
  const end = start + gap.index + gap[0].length;
  return {
    left: flat.slice(start, start + gap.index),
    right: flat.slice(end),
    column: gap[0].includes('\t') ? null : end,
  };
}

const SHORTEST_INDENT = 6;
