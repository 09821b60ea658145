/**
 * Grammar fixtures: a piece of source and, after `=> `, what the grammar makes of it.
 *
 * ```
 * === a number and a title in capitals
 * 2.0 POLICY IMPLICATIONS
 * => heading decimal 1 2.0 "POLICY IMPLICATIONS"
 * ```
 *
 * A case may have several results, each under the lines it comes from or all at the end. What cannot be seen or
 * would not survive an editor is written in braces: `{CR}`, `{LF}`, `{TAB}`, `{NBSP}`, `{BOM}`, `{NUL}`, or a
 * code point, `{2003}`. Lines end with LF, the last with nothing.
 */
import { readFileSync } from 'node:fs';

export interface GrammarCase {
  title: string;
  source: string;
  expected: string[];
}

/** The cases of `fixtures/NAME.fixture`. */
export function grammarCases(name: string): GrammarCase[] {
  const text = readFileSync(new URL(`./fixtures/${name}.fixture`, import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.replace(/\n$/, '').split('\n');
      const source = lines.filter((line) => !line.startsWith('=> ')).join('\n');
      const expected = lines.filter((line) => line.startsWith('=> ')).map((line) => line.slice(3));
      return { title, source: decode(source), expected: expected.map(decode) };
    });
}

const NAMED: Record<string, string> = {
  CR: '\r',
  LF: '\n',
  TAB: '\t',
  NBSP: '\u00a0',
  BOM: '\ufeff',
  NUL: '\0',
};

function decode(text: string): string {
  return text.replace(/\{([A-Z]{2,4}|[0-9a-f]{4,5})\}/g, (whole, name: string) => {
    if (name in NAMED) return NAMED[name] ?? whole;
    return /^[0-9a-f]+$/.test(name) ? String.fromCodePoint(Number.parseInt(name, 16)) : whole;
  });
}
