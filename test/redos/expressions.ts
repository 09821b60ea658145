/** Every regular expression of the grammar and of the server, once, with the places it stands at. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { regexLiterals } from './regex-literals.ts';
import { sourceFiles } from './source-files.ts';

export interface Expression {
  /** `/source/flags`: as it would be written out. */
  text: string;
  source: string;
  flags: string;
  /** `file:line`, or the file that makes it. */
  places: string[];
}

export async function allExpressions(): Promise<Expression[]> {
  const found = [...writtenExpressions(), ...(await madeExpressions())];
  const byText = new Map<string, Expression>();
  for (const { source, flags, place } of found) {
    const text = `/${source}/${flags}`;
    const known = byText.get(text);
    if (!known) byText.set(text, { text, source, flags, places: [place] });
    else if (!known.places.includes(place)) known.places.push(place);
  }
  return [...byText.values()];
}

interface Found {
  source: string;
  flags: string;
  place: string;
}

function writtenExpressions(): Found[] {
  return sourceFiles().flatMap((file) => {
    const code = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    return regexLiterals(code).map(({ source, flags, line }) => ({
      source,
      flags,
      place: `${file}:${line}`,
    }));
  });
}

function madeExpressions(): Promise<Found[]> {
  const worker = new Worker(new URL('./made-expressions.ts', import.meta.url));
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}
