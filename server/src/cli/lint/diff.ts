import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { type Paint, printable } from '../reporters/terminal.ts';

/** Beyond this many milliseconds the whole text is shown as replaced: the search can take time without end. */
const LONGEST = 5000;

/** What changes in a file, as a unified diff that `git apply` takes. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const names = [`a/${path}`, `b/${path}`] as const;
  const patch = createTwoFilesPatch(...names, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    timeout: LONGEST,
  });
  return patch ?? wholeReplaced(names, before, after);
}

/** A diff for the terminal. */
export function paintDiff(diff: string, paint: Paint): string {
  return diff
    .split('\n')
    .map((line) => {
      const shown = printable(line.replace(/\r$/, ''));
      if (line.startsWith('+++') || line.startsWith('---')) return paint('bold', shown);
      if (line.startsWith('@@')) return paint('cyan', shown);
      if (line.startsWith('+')) return paint('green', shown);
      return line.startsWith('-') ? paint('red', shown) : shown;
    })
    .join('\n');
}

function wholeReplaced(names: readonly [string, string], before: string, after: string): string {
  const side = (text: string, sign: string) => {
    const lines = text.split('\n');
    const isEnded = lines.at(-1) === '';
    if (isEnded) lines.pop();
    const marked = lines.map((line) => `${sign}${line}\n`).join('');
    return { count: lines.length, text: isEnded ? marked : `${marked}\\ No newline at end of file\n` };
  };
  const [old, fresh] = [side(before, '-'), side(after, '+')];
  return `--- ${names[0]}\n+++ ${names[1]}\n@@ -1,${old.count} +1,${fresh.count} @@\n${old.text}${fresh.text}`;
}
