/**
 * What an import makes of a source, as data. A `.fixture` file holds cases:
 *
 *     === what the case shows
 *     --- page.html
 *     the source, under the name it would have; `house: id` or `kind: id` behind the name ask for one
 *     --- minutes, house halton
 *     the document that comes of it, its note of the house left out
 *     --- left out
 *     label of the page: Agenda item
 *
 * `→` in a source is a tab, `·` a no-break space, `¶` a form feed. Nothing is left out where the last part is missing.
 */
import { readFileSync } from 'node:fs';
import { builtinHouse } from '../../server/src/house/builtin.ts';
import type { DocumentKind } from '../../server/src/house/types.ts';
import { readPdf } from '../../server/src/import/extract/pdf.ts';
import { readSource } from '../../server/src/import/extract/read-source.ts';
import { type ImportResult, importDocument } from '../../server/src/import/import-document.ts';

export interface Case {
  title: string;
  name: string;
  source: string;
  house: string | null;
  kind: DocumentKind | null;
  /** `minutes, house halton` and the text under it, for each document. */
  documents: { heading: string; text: string }[];
  leftOut: string[];
}

/** The cases of a file in `fixtures/`. */
export function casesIn(file: string): Case[] {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
  return text.split(/^=== /m).slice(1).map(readCase);
}

function readCase(text: string): Case {
  const [title = '', ...parts] = text.split(/^--- /m).map((part) => part.replace(/\n+$/, ''));
  const [source = '', ...results] = parts;
  const { first, rest } = firstLine(source);
  const [name = '', ...asked] = first.split(/\s+(?=house:|kind:)/);
  const ask = (what: string) =>
    asked
      .find((part) => part.startsWith(what))
      ?.slice(what.length)
      .trim() ?? null;
  const sections = results.map(firstLine);
  return {
    title: title.trim(),
    name,
    source: `${rest.replaceAll('→', '\t').replaceAll('·', '\u00a0').replaceAll('¶', '\f')}\n`,
    house: ask('house:'),
    kind: ask('kind:') as DocumentKind | null,
    documents: sections
      .filter((section) => section.first !== 'left out')
      .map((section) => ({ heading: section.first, text: section.rest })),
    leftOut: sections
      .filter((section) => section.first === 'left out')
      .flatMap((section) => section.rest.split('\n')),
  };
}

function firstLine(text: string): { first: string; rest: string } {
  const end = text.indexOf('\n');
  return end < 0
    ? { first: text.trim(), rest: '' }
    : { first: text.slice(0, end).trim(), rest: text.slice(end + 1) };
}

/** Imports bytes or text under a name. */
export async function importing(
  source: string | Uint8Array,
  name: string,
  { house = null, kind = null }: { house?: string | null; kind?: DocumentKind | null } = {},
): Promise<ImportResult> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  return importDocument(await readSource(bytes, name, readPdf), {
    kind,
    house: house === null ? null : builtinHouse(house),
    houseNote: null,
  });
}

/** As the fixtures have it. */
export function shown({ documents, dropped }: ImportResult): Pick<Case, 'documents' | 'leftOut'> {
  return {
    documents: documents.map(({ kind, house, text, suffix }) => ({
      heading: `${kind}, house ${house.id}${suffix === '' ? '' : `, -${suffix}`}`,
      text: text.replace(/^\/\/ house: .*\n\n/, '').replace(/\n+$/, ''),
    })),
    leftOut: dropped.map(({ text, reason }) => `${reason}: ${text}`),
  };
}
