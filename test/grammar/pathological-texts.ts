/**
 * Texts that a slow grammar would not survive, read one after another. Run as a process of its own, which can be
 * stopped: it prints the name of each text when it is through.
 *
 * The sizes are such that quadratic work on any of them takes minutes, and linear work a second at most.
 */
import { pathToFileURL } from 'node:url';
import { lexInline, parseInline, parseTree, type Tree } from '../../grammar/src/index.ts';
import { contentsOf } from './check.ts';

const MEGABYTE = 2 ** 20;

/** Megabytes: of a line, and of one that is read more than once. */
const LONG = 50;
const SHORTER = 10;

/** Lines or blocks. */
const MANY = 100_000;

export const TEXTS: Record<string, () => string> = {
  'a line of 50 MB of small letters': () => 'a'.repeat(LONG * MEGABYTE),
  'a line of 50 MB of capitals': () => 'A'.repeat(LONG * MEGABYTE),
  'a line of 50 MB of words': () => 'The Board told section five. '.repeat((LONG * MEGABYTE) / 29),
  'a line of 50 MB of space and a letter': () => `${' '.repeat(LONG * MEGABYTE)}x`,
  'a line of 50 MB of emoji': () => '😀'.repeat((LONG * MEGABYTE) / 4),
  'a line of 50 MB of hyphens and a letter': () => `${'-'.repeat(LONG * MEGABYTE)}x`,
  'a heading of 10 MB': () => `1.0 ${'AÄ中 '.repeat((SHORTER * MEGABYTE) / 4)}`,
  'a paragraph of 10 MB': () => `1.1 ${'中'.repeat(SHORTER * MEGABYTE)}`,
  'a bold line of 10 MB': () => `**${'a'.repeat(SHORTER * MEGABYTE)}**`,
  'a bold line of 10 MB that never closes': () => `**${'a'.repeat(SHORTER * MEGABYTE)}`,
  'a table row of 2 MB of pipes': () => '|'.repeat(2 * MEGABYTE),
  'a table row of 2 MB of escaped pipes': () => `|${'\\|'.repeat(MEGABYTE)}`,
  'numbered headings': () => '1.0 TITLE\n\n'.repeat(MANY),
  'headings with hashes': () => '## Title\n'.repeat(MANY),
  'lines in capitals': () => 'TITLE OF A SECTION\n'.repeat(MANY),
  'lines in capitals and in bold by turns': () => 'TITLE OF IT\n**bold**\n'.repeat(MANY / 2),
  paragraphs: () => '1.1 The Board was told.\n'.repeat(MANY),
  'list items, flat': () => '- item\n'.repeat(MANY),
  'list items, marked': () => '(i) item\n'.repeat(MANY),
  'list items, each deeper': () =>
    Array.from({ length: MANY }, (_, index) => `${' '.repeat(index % 500)}- item\n`).join(''),
  fields: () => 'DATE: 12 June 2023\n'.repeat(MANY),
  'a field that runs on': () => `LABEL: value\n${'and more\n'.repeat(MANY)}`,
  'a paragraph that runs on': () => `1.1 Some text\n${'and more\n'.repeat(MANY)}`,
  'a paragraph broken by as many blank lines': () => `1.1 Some text\n\n${'and more\n\n'.repeat(MANY)}`,
  'a list item broken by as many blank lines': () => `- some text\n\n${'and more\n\n'.repeat(MANY)}`,
  'a paragraph that goes on with numbers': () => `1.1 Some text\n${'12. and more\n'.repeat(MANY)}`,
  'a paragraph that goes on with labels': () => `1.1 Some text\n${'and more: of it\n'.repeat(MANY)}`,
  'a paragraph that goes on in capitals': () => `1.1 Some text\n${'AND MORE\nof it\n'.repeat(MANY / 2)}`,
  'table rows': () => '| a | b |\n'.repeat(MANY),
  'blank lines': () => '\n'.repeat(10 * MANY),
  'lines that end with CR': () => 'Some text\rand more\r'.repeat(MANY),
  'merge conflicts': () => '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'.repeat(MANY / 5),
  NUL: () => '\0'.repeat(MEGABYTE),
  'any bytes': () =>
    Array.from({ length: MEGABYTE }, (_, index) => String.fromCharCode((index * 7919) % 256)).join(''),
  ...Object.fromEntries(
    [
      '*',
      '**',
      '* ',
      'a*',
      '(',
      '(“',
      '(the “',
      '(A',
      '[',
      '[]',
      '[a](',
      '[a](b',
      '{#a',
      '£',
      '£1,',
      '@',
      'a@',
      'a.',
      'a.b@',
      '1',
      '1.',
      '1/',
      '12 ',
      '12 June ',
      '2023-',
      '%',
      "'",
      'A ',
      'of the ',
      'Act 2010 ',
      'Act (A ',
      'Monday ',
      'section ',
      'section 1 ',
      'section 1, ',
      'section 1 of ',
      'sections 1 and ',
      'paras (ii)',
      'Schedule 1 to the Local Government ',
      'www.',
      'https://',
    ].map((piece) => [`a megabyte of “${piece}”`, () => piece.repeat(MEGABYTE / piece.length)]),
  ),
};

/** Everything that is done to a text before the model sees it. */
function readAll(source: string): Tree {
  const tree = parseTree(source);
  for (const block of tree.blocks) {
    for (const content of contentsOf(block)) {
      lexInline(content.text);
      content.lines();
      if (content.text.length <= MEGABYTE) parseInline(content.text);
    }
  }
  return tree;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, make] of Object.entries(TEXTS)) {
    readAll(make());
    process.stdout.write(`${name}\n`);
  }
}
